-- The audit: one chain per partner over digests. In SQLite it is a file of its own.

CREATE TABLE audit_entry (
  partner_no {int} NOT NULL,
  seq {int} NOT NULL,
  origin {int} NOT NULL,
  at {int} NOT NULL,
  operation {text} NOT NULL,
  member {text} NOT NULL,
  purpose {text} NOT NULL,
  object {text} NOT NULL,
  sealed {bytes} NOT NULL,
  digest {bytes} NOT NULL,
  PRIMARY KEY (partner_no, seq)
);
CREATE INDEX audit_entry_by_origin ON audit_entry (partner_no, origin);

-- Keys of the sealed values; lawful erasure deletes a row and the chain still verifies.
CREATE TABLE audit_key (partner_no {int} NOT NULL, seq {int} NOT NULL, key {bytes} NOT NULL, PRIMARY KEY (partner_no, seq));
