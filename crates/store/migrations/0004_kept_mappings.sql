-- Mappings of tables that a partner keeps: which column holds what. One handling for the mapping, its versions kept.
-- The list and the suggestion of columns read them by label set; only the owner reads earlier versions.

CREATE TABLE kept_mapping (
  owner_no {int} NOT NULL,
  id {bytes} NOT NULL,
  name {text} NOT NULL,
  version {int} NOT NULL,
  label_no {int} NOT NULL,
  labels_no {int} NOT NULL,
  PRIMARY KEY (owner_no, id)
);
CREATE UNIQUE INDEX kept_mapping_by_owner ON kept_mapping (owner_no, name);
CREATE INDEX kept_mapping_by_id ON kept_mapping (id);
CREATE INDEX kept_mapping_by_labels ON kept_mapping (labels_no, id);

CREATE TABLE kept_mapping_version (
  owner_no {int} NOT NULL,
  id {bytes} NOT NULL,
  version {int} NOT NULL,
  format {text} NOT NULL,
  member_no {int} NOT NULL,
  at {int} NOT NULL,
  body {bytes} NOT NULL,
  PRIMARY KEY (owner_no, id, version)
);
