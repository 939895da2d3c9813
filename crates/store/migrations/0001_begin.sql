-- The first schema. {text}, {bytes} and {int} are the only words that differ between the two stores (ADR 0002).
-- Columns are 64-bit integers, bytes, or text in binary order; times are microseconds UTC.

CREATE TABLE store_meta (name {text} NOT NULL PRIMARY KEY, value {text} NOT NULL);

-- One row: the number of the last transaction that changed readable state. Its lock orders commits.
CREATE TABLE change (id {int} NOT NULL PRIMARY KEY, n {int} NOT NULL);
INSERT INTO change (id, n) VALUES (1, 0);

-- Next internal numbers, taken in blocks inside a write transaction. They never leave the store.
CREATE TABLE counter (name {text} NOT NULL PRIMARY KEY, next {int} NOT NULL);
INSERT INTO counter (name, next) VALUES ('report', 1);
INSERT INTO counter (name, next) VALUES ('party', 1);
INSERT INTO counter (name, next) VALUES ('label', 1);
INSERT INTO counter (name, next) VALUES ('labels', 1);
INSERT INTO counter (name, next) VALUES ('readable_set', 1);
INSERT INTO counter (name, next) VALUES ('partner', 1);
INSERT INTO counter (name, next) VALUES ('member', 1);
INSERT INTO counter (name, next) VALUES ('flag', 1);
INSERT INTO counter (name, next) VALUES ('profile', 1);
INSERT INTO counter (name, next) VALUES ('notice', 1);

CREATE TABLE partner (
  no {int} NOT NULL PRIMARY KEY,
  id {bytes} NOT NULL UNIQUE,
  handle {text} NOT NULL UNIQUE,
  name {text} NOT NULL,
  sector {text} NOT NULL,
  country {text} NOT NULL,
  default_handling {text} NOT NULL
);

CREATE TABLE member (
  no {int} NOT NULL PRIMARY KEY,
  id {bytes} NOT NULL UNIQUE,
  partner_no {int} NOT NULL,
  handle {text} NOT NULL UNIQUE,
  name {text} NOT NULL,
  powers {text} NOT NULL,
  about {text} NOT NULL,
  password {text} NOT NULL
);

-- A named handling of one partner. Items point to the profile's label, so changing it moves no item row.
CREATE TABLE profile (
  no {int} NOT NULL PRIMARY KEY,
  owner_no {int} NOT NULL,
  name {text} NOT NULL,
  label_no {int} NOT NULL
);
CREATE UNIQUE INDEX profile_by_owner ON profile (owner_no, name);

-- The interned rule of who may read. `profile_no` is 0 for a rule that stands by itself.
CREATE TABLE label (
  no {int} NOT NULL PRIMARY KEY,
  owner_no {int} NOT NULL,
  profile_no {int} NOT NULL,
  digest {bytes} NOT NULL,
  rule {bytes} NOT NULL
);
CREATE UNIQUE INDEX label_by_owner ON label (owner_no, profile_no, digest);

-- Sorted sets of labels: readable only if each is. A single label is a set of one.
CREATE TABLE labels (no {int} NOT NULL PRIMARY KEY, digest {bytes} NOT NULL UNIQUE);
CREATE TABLE labels_member (labels_no {int} NOT NULL, label_no {int} NOT NULL, PRIMARY KEY (labels_no, label_no));
CREATE INDEX labels_member_by_label ON labels_member (label_no, labels_no);

CREATE TABLE readable_set (
  no {int} NOT NULL PRIMARY KEY,
  partner_no {int} NOT NULL,
  powers {text} NOT NULL,
  purpose {text} NOT NULL,
  member_no {int} NOT NULL,
  change_no {int} NOT NULL
);
CREATE UNIQUE INDEX readable_set_by_class ON readable_set (partner_no, powers, purpose, member_no);
CREATE TABLE readable (set_no {int} NOT NULL, labels_no {int} NOT NULL, PRIMARY KEY (set_no, labels_no));
CREATE INDEX readable_by_labels ON readable (labels_no, set_no);

-- State: 0 current, 1 recalled by its owner, 2 erased (tombstone).
CREATE TABLE report (
  no {int} NOT NULL PRIMARY KEY,
  owner_no {int} NOT NULL,
  id {bytes} NOT NULL,
  kind {text} NOT NULL,
  state {int} NOT NULL,
  recorded_at {int} NOT NULL,
  change_no {int} NOT NULL,
  core_labels {int} NOT NULL,
  narrative_labels {int} NOT NULL,
  date_from {text} NOT NULL,
  date_to {text} NOT NULL,
  country {text} NOT NULL,
  groups {text} NOT NULL,
  mentioned {text} NOT NULL,
  modes {text} NOT NULL,
  lat {int} NOT NULL,
  lon {int} NOT NULL,
  place_precision {text} NOT NULL,
  place {text} NOT NULL,
  expires_at {int} NOT NULL
);
CREATE UNIQUE INDEX report_by_owner ON report (owner_no, id);
CREATE INDEX report_by_id ON report (id);
CREATE INDEX report_by_change ON report (change_no, no);
CREATE INDEX report_by_expiry ON report (expires_at, no);

-- The key under which a report's personal values are sealed. Erasure deletes this row.
CREATE TABLE record_key (report_no {int} NOT NULL PRIMARY KEY, key {bytes} NOT NULL);

-- One revision of one section; `body` is sealed, `digest` chains over the sealed bytes.
CREATE TABLE section (
  report_no {int} NOT NULL,
  section {text} NOT NULL,
  revision {int} NOT NULL,
  current {int} NOT NULL,
  label_no {int} NOT NULL,
  labels_no {int} NOT NULL,
  recorded_at {int} NOT NULL,
  content {bytes} NOT NULL,
  body {bytes} NOT NULL,
  digest {bytes} NOT NULL,
  PRIMARY KEY (report_no, section, revision)
);

-- Parties of the current and earlier revisions of the parties section; bodies sealed like sections.
CREATE TABLE party (
  no {int} NOT NULL PRIMARY KEY,
  owner_no {int} NOT NULL,
  id {bytes} NOT NULL,
  report_no {int} NOT NULL,
  ordinal {int} NOT NULL,
  revision {int} NOT NULL,
  current {int} NOT NULL,
  label_no {int} NOT NULL,
  labels_no {int} NOT NULL,
  body {bytes} NOT NULL
);
CREATE UNIQUE INDEX party_by_owner ON party (owner_no, id, revision);
CREATE INDEX party_by_id ON party (id, current);
CREATE INDEX party_by_report ON party (report_no, revision, ordinal);

-- Value nodes: parties that share a decisive value. n rows, not n^2 pairs. Values are keyed hashes.
CREATE TABLE party_key (
  field {text} NOT NULL,
  value {bytes} NOT NULL,
  party_no {int} NOT NULL,
  labels_no {int} NOT NULL,
  PRIMARY KEY (field, value, party_no)
);
CREATE INDEX party_key_by_party ON party_key (party_no);

-- Values by which an advert and a payment may witness a flag.
CREATE TABLE witness_value (
  value {bytes} NOT NULL,
  side {text} NOT NULL,
  report_no {int} NOT NULL,
  ordinal {int} NOT NULL,
  labels_no {int} NOT NULL,
  PRIMARY KEY (value, side, report_no, ordinal)
);
CREATE INDEX witness_value_by_report ON witness_value (report_no);

CREATE TABLE flag (
  no {int} NOT NULL PRIMARY KEY,
  id {bytes} NOT NULL,
  rule {text} NOT NULL,
  kind {text} NOT NULL,
  report_no {int} NOT NULL,
  witness_no {int} NOT NULL,
  labels_no {int} NOT NULL,
  weight {int} NOT NULL,
  body {bytes} NOT NULL
);
CREATE INDEX flag_by_report ON flag (report_no, id);
CREATE INDEX flag_by_witness ON flag (witness_no, id);

CREATE TABLE judgement (
  id {bytes} NOT NULL PRIMARY KEY,
  owner_no {int} NOT NULL,
  member_no {int} NOT NULL,
  party_a {bytes} NOT NULL,
  party_b {bytes} NOT NULL,
  verdict {text} NOT NULL,
  because {bytes} NOT NULL,
  at {int} NOT NULL,
  labels_no {int} NOT NULL,
  withdrawn_at {int} NOT NULL
);
CREATE INDEX judgement_by_a ON judgement (party_a, id);
CREATE INDEX judgement_by_b ON judgement (party_b, id);

-- Notices to members (recalls, later hits and requests), with handling like everything else.
CREATE TABLE notice (
  no {int} NOT NULL PRIMARY KEY,
  owner_no {int} NOT NULL,
  labels_no {int} NOT NULL,
  kind {text} NOT NULL,
  object {bytes} NOT NULL,
  at {int} NOT NULL,
  change_no {int} NOT NULL
);

-- Roll-ups over the core, kept per label set in the transaction that changes a report.
CREATE TABLE count_month (
  labels_no {int} NOT NULL, month {text} NOT NULL, kind {text} NOT NULL, n {int} NOT NULL,
  PRIMARY KEY (labels_no, month, kind)
);
CREATE TABLE count_group (
  labels_no {int} NOT NULL, grp {text} NOT NULL, month {text} NOT NULL, n {int} NOT NULL,
  PRIMARY KEY (labels_no, grp, month)
);
CREATE TABLE count_country (
  labels_no {int} NOT NULL, country {text} NOT NULL, month {text} NOT NULL, n {int} NOT NULL,
  PRIMARY KEY (labels_no, country, month)
);

-- Stage workers: how far each has come, and who holds it until when.
CREATE TABLE worker (
  name {text} NOT NULL PRIMARY KEY, done {int} NOT NULL, holder {text} NOT NULL, until {int} NOT NULL
);
INSERT INTO worker (name, done, holder, until) VALUES ('match', 0, '', 0);
INSERT INTO worker (name, done, holder, until) VALUES ('screen', 0, '', 0);

CREATE TABLE hold (report_no {int} NOT NULL PRIMARY KEY, because {text} NOT NULL, at {int} NOT NULL);

CREATE TABLE import (
  id {bytes} NOT NULL PRIMARY KEY,
  owner_no {int} NOT NULL,
  member_no {int} NOT NULL,
  file {text} NOT NULL,
  format {text} NOT NULL,
  state {text} NOT NULL,
  at {int} NOT NULL,
  blob {bytes} NOT NULL,
  body {bytes} NOT NULL
);
CREATE INDEX import_by_owner ON import (owner_no, at, id);

-- Files under (owner, hash); never fetched by bare hash.
CREATE TABLE blob (
  owner_no {int} NOT NULL, hash {bytes} NOT NULL, part {int} NOT NULL, bytes {bytes} NOT NULL,
  PRIMARY KEY (owner_no, hash, part)
);

CREATE TABLE session (
  token {bytes} NOT NULL PRIMARY KEY,
  member_no {int} NOT NULL,
  purpose {text} NOT NULL,
  csrf {text} NOT NULL,
  created_at {int} NOT NULL,
  expires_at {int} NOT NULL
);

-- Audit entries written with the change that they tell of, moved into the chain afterwards.
CREATE TABLE audit_outbox (
  no {int} NOT NULL PRIMARY KEY,
  partner_no {int} NOT NULL,
  body {bytes} NOT NULL
);
INSERT INTO counter (name, next) VALUES ('audit', 1);
