-- Value nodes that were read in the narrative of a party's report: they tie in views that read the narrative only, by its labels
-- as they are when a view is read.
ALTER TABLE party_key ADD COLUMN told {int} NOT NULL DEFAULT 0;
