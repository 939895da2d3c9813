-- What tippers leave, apart from all reports: found by the receipt code (kept as a keyed hash) or by a named handler.
-- No address, no browser, no account: there is no column for them.

CREATE TABLE tip (
  no {int} NOT NULL,
  owner_no {int} NOT NULL,
  id {bytes} NOT NULL,
  code {bytes} NOT NULL,
  report_no {int} NOT NULL,
  report {bytes} NOT NULL,
  key {bytes} NOT NULL,
  at {int} NOT NULL,
  contact {bytes} NOT NULL,
  PRIMARY KEY (owner_no, no)
);
CREATE UNIQUE INDEX tip_by_code ON tip (owner_no, code);
CREATE UNIQUE INDEX tip_by_id ON tip (owner_no, id);
CREATE INDEX tip_by_report ON tip (report_no, no);

-- Both sides of the conversation, sealed. `member_no` is 0 for the tipper.
CREATE TABLE tip_message (
  owner_no {int} NOT NULL,
  tip_no {int} NOT NULL,
  ordinal {int} NOT NULL,
  member_no {int} NOT NULL,
  at {int} NOT NULL,
  body {bytes} NOT NULL,
  PRIMARY KEY (owner_no, tip_no, ordinal)
);

-- Originals, sealed in parts. `kind` is what the bytes are, not what the name says.
CREATE TABLE tip_file (
  owner_no {int} NOT NULL,
  tip_no {int} NOT NULL,
  ordinal {int} NOT NULL,
  kind {text} NOT NULL,
  size {int} NOT NULL,
  name {bytes} NOT NULL,
  PRIMARY KEY (owner_no, tip_no, ordinal)
);
CREATE TABLE tip_part (
  owner_no {int} NOT NULL,
  tip_no {int} NOT NULL,
  ordinal {int} NOT NULL,
  part {int} NOT NULL,
  bytes {bytes} NOT NULL,
  PRIMARY KEY (owner_no, tip_no, ordinal, part)
);

-- How often something was asked in a minute: in all, and for one code (hashed with the minute). Old rows go.
CREATE TABLE tip_rate (
  owner_no {int} NOT NULL,
  what {text} NOT NULL,
  minute {int} NOT NULL,
  n {int} NOT NULL,
  PRIMARY KEY (owner_no, what, minute)
);
INSERT INTO counter (name, next) VALUES ('tip', 1);
