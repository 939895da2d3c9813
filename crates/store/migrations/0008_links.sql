-- Pairs of parties that the model of matching finds likely to be one actor (ADR 0024). Bits in hundredths; `worth` places a
-- pair in the queue of review. A pair has no label set: it is read where both parties are.
CREATE TABLE party_link (
  a_no {int} NOT NULL,
  b_no {int} NOT NULL,
  bits {int} NOT NULL,
  worth {int} NOT NULL,
  PRIMARY KEY (a_no, b_no)
);
CREATE INDEX party_link_by_b ON party_link (b_no, a_no);
CREATE INDEX party_link_by_worth ON party_link (worth, a_no, b_no);

-- Pairs of reports whose cores may tell of one event. They propose; a view judges them by what it reads.
CREATE TABLE report_link (
  a_no {int} NOT NULL,
  b_no {int} NOT NULL,
  bits {int} NOT NULL,
  PRIMARY KEY (a_no, b_no)
);
CREATE INDEX report_link_by_b ON report_link (b_no, a_no);

-- Judgements are about `parties` (one actor or two) or `reports` (one event or two); the columns of the pair keep their names.
ALTER TABLE judgement ADD COLUMN about {text} NOT NULL DEFAULT 'parties';
CREATE INDEX judgement_by_time ON judgement (at, id);

-- Versions of what stage B judges with. Another version begins anew, from the first change.
INSERT INTO store_meta (name, value) VALUES ('match_models', '');
UPDATE worker SET done = 0 WHERE name = 'match';
