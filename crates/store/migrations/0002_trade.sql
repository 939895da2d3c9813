-- Figures of the permitted trade. They are no reports: they enter no count, no search and no matching.
-- A quantity is a whole number and a part in millionths of a millionth; `*_told` is 0 where that side reported nothing.
-- `until_change` is 0 for the figure that stands, else the number of the change that replaced it: nothing is overwritten.

CREATE TABLE trade_figure (
  owner_no {int} NOT NULL,
  id {bytes} NOT NULL,
  until_change {int} NOT NULL,
  change_no {int} NOT NULL,
  labels_no {int} NOT NULL,
  kind {text} NOT NULL,
  year {int} NOT NULL,
  appendix {text} NOT NULL,
  taxon {text} NOT NULL,
  genus {text} NOT NULL,
  term {text} NOT NULL,
  unit {text} NOT NULL,
  importer {text} NOT NULL,
  exporter {text} NOT NULL,
  origin {text} NOT NULL,
  purpose {text} NOT NULL,
  source {text} NOT NULL,
  importer_told {int} NOT NULL,
  importer_whole {int} NOT NULL,
  importer_part {int} NOT NULL,
  exporter_told {int} NOT NULL,
  exporter_whole {int} NOT NULL,
  exporter_part {int} NOT NULL,
  more {bytes} NOT NULL,
  PRIMARY KEY (owner_no, id, until_change)
);
CREATE INDEX trade_figure_by_set ON trade_figure (until_change, owner_no, kind, labels_no, year);
CREATE INDEX trade_figure_by_genus ON trade_figure (genus, owner_no, kind);
