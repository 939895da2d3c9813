//! Charts of entities and links, as i2 Analyst's Notebook and its like import and export them: CSV.
//!
//! A table of entities, a table of links, or one table with both ends of each link in its row; a table of each that
//! follow each other in an archive or a folder are read as one chart ([`pair`]). Names of columns are (from memory). Each entity and each link is a report
//! (ADR 0016).

pub(crate) mod columns;
mod entity;
pub mod pair;

use crate::context::{Context, stated};
use crate::encoding::{Utf8Text, head_text, recognise};
use crate::reader::Items;
use crate::record_web::account::{Account, Naming, in_words};
use crate::record_web::spool::Kept;
use crate::record_web::{Gathered, Lookup, Made, Web, WebReader};
use crate::table::delimited::{Delimited, sep_line, sniff};
use crate::{Marking, Severity, Source};
use columns::{Column, Holds, columns, holds};
use entity::Entity;
use model::{Party, ReportKind, Role, Stated};
use serde_json::{Map, Value, json};
use std::io::{self, BufReader};

/// What ids are ids in.
const SYSTEM: &str = "i2";

/// Reads the tables of one chart.
pub(crate) struct Chart {
    source: Option<Source>,
    file: String,
}

/// Opens a chart.
pub(crate) fn open(source: Source) -> Box<dyn Items + Send> {
    let file = source.name().to_owned();
    Box::new(WebReader::new(Chart { source: Some(source), file }))
}

impl Web for Chart {
    fn gather(&mut self, gathered: &mut Gathered<'_>) -> io::Result<()> {
        let Some(source) = self.source.take() else { return Ok(()) };
        let head = head_text(source.head(), source.is_whole());
        let delimiter = sniff(head.trim_start_matches('\u{feff}'));
        let encoding = recognise(source.head(), source.is_whole()).encoding;
        let lone_cr = head.contains('\r') && !head.contains('\n');
        let text = Utf8Text::new(source.into_read(), encoding, lone_cr);
        let mut records = Delimited::new(BufReader::with_capacity(64 * 1024, text), delimiter);
        let (mut table, mut row): (Option<(Holds, Vec<Column>)>, u64) = (None, 0);
        while let Some(mut record) = records.next_record()? {
            row += 1;
            if let Some(first) = record.cells.first_mut()
                && first.starts_with('\u{feff}')
            {
                first.remove(0);
            }
            let line = record.cells.join(&delimiter.to_string());
            if record.is_empty() || sep_line(&line).is_some() {
                continue;
            }
            if line.trim() == pair::SECOND_TABLE {
                (table, row) = (None, 0);
            } else if record.fault.is_some() {
                gathered.broken(row, "not-a-row", "is no whole row; a quote may not be closed", &line)?;
            } else if let Some((what, names)) = &table {
                self::row(row, *what, names, &record.cells, gathered)?;
            } else {
                match holds(&record.cells) {
                    Some(what) => table = Some((what, columns(&record.cells))),
                    None => {
                        let what =
                            "its columns are neither those of entities nor those of links; it is not read";
                        gathered.tell(Severity::Warning, "other-content", what);
                        break;
                    }
                }
            }
        }
        Ok(())
    }

    fn id(value: &Value) -> Option<&str> {
        value["id"].as_str()
    }

    fn serves(&self, value: &Value) -> bool {
        value["what"] == "entity" && value["row"].as_object().is_some_and(|cells| Entity(cells).is_place())
    }

    fn report(&self, kept: &Kept, lookup: &mut Lookup<'_>) -> io::Result<Made> {
        let record = &kept.value;
        let mut account = Account::new(kept.row, ReportKind::Intelligence);
        let empty = Map::new();
        let own = Entity(record["row"].as_object().unwrap_or(&empty));
        mark(&own, &mut account);
        let what = record["what"].as_str().unwrap_or("entity");
        if what == "entity" {
            account.title = own.called().map(|name| titled(own.kind(), name));
            if own.is_actor() {
                own.party(Role::Named).into_iter().for_each(|p| account.party(p, "label"));
            } else if own.is_place() {
                account.core.place = own.place();
            }
        } else {
            link(record, &own, &mut account, lookup)?;
        }
        when_and_how_much(&own, &mut account);
        facts(&own, &mut account);
        let id = own.text("id").or_else(|| own.text("link id"));
        let ends = || {
            format!(
                "{} {} {}",
                record["from"]["id"],
                own.text("type").unwrap_or_default(),
                record["to"]["id"]
            )
        };
        // A link without an id of its own is told apart by its row.
        let key = id.map(|id| format!("{what} {id}"));
        let naming = Naming {
            format: "link-chart",
            key: key.as_deref(),
            pointer: format!("{what} {}", id.map_or_else(ends, str::to_owned)),
            file: &self.file,
        };
        Ok(account.made(&naming, &record["raw"]))
    }
}

/// One row of a table: its own cells by field, those of its ends, and all as they stand.
fn row(
    row: u64,
    what: Holds,
    names: &[Column],
    cells: &[String],
    gathered: &mut Gathered<'_>,
) -> io::Result<()> {
    let mut parts = [Map::new(), Map::new(), Map::new()];
    let mut raw = Map::new();
    for (column, cell) in names.iter().zip(cells).filter(|(_, cell)| !cell.trim().is_empty()) {
        if let Some(part) = parts.get_mut(column.end) {
            part.entry(column.field.clone()).or_insert_with(|| json!(cell));
        }
        raw.entry(column.header.clone()).or_insert_with(|| json!(cell));
    }
    let [own, from, to] = parts;
    let what = if what == Holds::Entities { "entity" } else { "link" };
    // Links are looked up by nobody.
    let id = own.get("id").and_then(Value::as_str).filter(|_| what == "entity").map(str::to_owned);
    let value = json!({ "what": what, "id": id, "row": own, "from": from, "to": to, "raw": raw });
    gathered.record(row, id.as_deref(), &value)
}

fn titled(kind: &str, name: &str) -> String {
    if kind.is_empty() { name.to_owned() } else { format!("{}: {name}", in_words(kind)) }
}

fn mark(own: &Entity<'_>, account: &mut Account) {
    for field in ["tlp", "marking", "handling", "classification"] {
        let Some(text) = own.text(field) else { continue };
        match Marking::read(text) {
            Some(marking) => account.mark(Some(marking)),
            None if field == "tlp" => account.mark(Some(Marking::AmberStrict)),
            None => {}
        }
    }
}

/// Both ends of a link, as the table of entities has them, else as the row itself.
fn link(record: &Value, own: &Entity<'_>, account: &mut Account, lookup: &mut Lookup<'_>) -> io::Result<()> {
    let pays = own.text("amount").is_some() && is_payment(own);
    if pays {
        account.kind = ReportKind::Payment;
    }
    let empty = Map::new();
    let mut called = Vec::new();
    for (end, role) in [("from", Role::Payer), ("to", Role::Payee)] {
        let inline = Entity(record[end].as_object().unwrap_or(&empty));
        let found = match inline.text("id") {
            Some(id) => lookup.find(id)?,
            None => None,
        };
        let entity = match &found {
            Some(found) => Entity(found.kept.value["row"].as_object().unwrap_or(&empty)),
            None => inline,
        };
        if found.is_none() && entity.text("type").is_none() && entity.text("label").is_none() {
            let id = entity.text("id").unwrap_or_default();
            account.warn("not-in-the-file", end, id, "is the id of an entity that is not in this file");
        }
        mark(&entity, account);
        if let Some(found) = &found {
            lookup.told(found);
        }
        called.push(entity.called().unwrap_or("?").to_owned());
        if entity.is_place() {
            at_place(&entity, account);
        } else if entity.is_actor() {
            let role = if pays { role } else { Role::Named };
            entity.party(role).into_iter().for_each(|party: Party| account.party(party, end));
        } else {
            account.line(&in_words(entity.kind()), entity.called().unwrap_or_default());
        }
    }
    let tie = own.text("link type").or_else(|| own.text("type")).or_else(|| own.text("relationship"));
    let tie = tie.or_else(|| own.text("relation")).or_else(|| own.text("label")).unwrap_or("is linked to");
    if account.kind == ReportKind::Intelligence {
        account.title = Some(format!("{} {} {}", called[0], tie.to_lowercase(), called[1]));
    }
    Ok(())
}

/// Money that goes from the first end to the second; where the arrow points back or both ways, nobody can tell.
fn is_payment(own: &Entity<'_>) -> bool {
    let words = ["link type", "type", "label"].iter().filter_map(|f| own.text(f)).collect::<Vec<_>>();
    let words = words.join(" ").to_lowercase();
    let paid = ["payment", "transfer", "transaction", "remittance"].iter().any(|word| words.contains(word));
    let direction = own.text("direction").or_else(|| own.text("link direction")).unwrap_or("->");
    paid && !direction.contains('<') && !direction.to_lowercase().contains("both")
}

fn at_place(entity: &Entity<'_>, account: &mut Account) {
    let Some(place) = entity.place() else { return };
    if let [party] = account.parties_mut().as_mut_slice()
        && party.address.is_none()
    {
        party.address = Some(place);
    } else if account.core.place.is_none() {
        account.core.place = Some(place);
    } else {
        account.line("Place", &place.raw);
    }
}

fn when_and_how_much(own: &Entity<'_>, account: &mut Account) {
    let date = ["date", "link date", "start date", "date time"].iter().find_map(|f| own.text(f));
    if let Some(text) = date {
        account.core.date = Some(Stated::raw(text));
        account.note("core.date", "date");
    }
    if let Some(text) = own.text("amount") {
        let currency = ["ccy", "currency"].iter().find_map(|f| own.text(f));
        account.core.amount = Some(stated(text, Context::new().maybe("currency", currency)));
        account.note("core.amount", "amount");
    }
    account.citation =
        ["source ref", "source reference", "source"].iter().find_map(|f| own.text(f)).map(str::to_owned);
}

/// All other cells of the row, each a line.
fn facts(own: &Entity<'_>, account: &mut Account) {
    for (field, value) in own.0 {
        if !matches!(field.as_str(), "id" | "link id" | "type" | "amount" | "ccy" | "currency" | "tlp") {
            account.line(&in_words(field), value.as_str().unwrap_or_default());
        }
    }
}
