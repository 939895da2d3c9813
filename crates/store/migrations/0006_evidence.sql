-- Files beside reports. The bytes lie once under (owner, hash), sealed under a key of their own; an attachment ties them to
-- a report. When the last attachment of a file goes with its report, so do key and bytes.

CREATE TABLE evidence_file (
  owner_no {int} NOT NULL,
  hash {bytes} NOT NULL,
  sha256 {bytes} NOT NULL,
  size {int} NOT NULL,
  kind {text} NOT NULL,
  key {bytes} NOT NULL,
  PRIMARY KEY (owner_no, hash)
);
CREATE TABLE evidence_part (
  owner_no {int} NOT NULL,
  hash {bytes} NOT NULL,
  part {int} NOT NULL,
  bytes {bytes} NOT NULL,
  PRIMARY KEY (owner_no, hash, part)
);

-- `name` is sealed under the key of the report. `is_copy` is 1 for what others than the handlers see of a tipper's picture.
CREATE TABLE attachment (
  owner_no {int} NOT NULL,
  id {bytes} NOT NULL,
  report_no {int} NOT NULL,
  hash {bytes} NOT NULL,
  label_no {int} NOT NULL,
  labels_no {int} NOT NULL,
  at {int} NOT NULL,
  is_copy {int} NOT NULL,
  name {bytes} NOT NULL,
  PRIMARY KEY (owner_no, id)
);
CREATE INDEX attachment_by_id ON attachment (id, owner_no);
CREATE INDEX attachment_by_report ON attachment (report_no, id);
CREATE INDEX attachment_by_file ON attachment (owner_no, hash);

-- Who had a file in hand, chained. It stays when the file goes; there is no name, no word and no personal value in it.
CREATE TABLE custody (
  owner_no {int} NOT NULL,
  attachment {bytes} NOT NULL,
  seq {int} NOT NULL,
  at {int} NOT NULL,
  act {text} NOT NULL,
  partner_no {int} NOT NULL,
  member_no {int} NOT NULL,
  detail {text} NOT NULL,
  digest {bytes} NOT NULL,
  PRIMARY KEY (owner_no, attachment, seq)
);
