-- Exercise stores only: which party of a world each party is, by its source pointer in the truth (FILE#ROW/ROLE/N),
-- and likewise each report (FILE#ROW). The score joins a view with the truth by it; no page and no export shows it.

CREATE TABLE world_party (
  owner_no {int} NOT NULL,
  party_id {bytes} NOT NULL,
  pointer {text} NOT NULL,
  PRIMARY KEY (owner_no, party_id)
);
CREATE TABLE world_report (
  owner_no {int} NOT NULL,
  report_id {bytes} NOT NULL,
  pointer {text} NOT NULL,
  PRIMARY KEY (owner_no, report_id)
);
