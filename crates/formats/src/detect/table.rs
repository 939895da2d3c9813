//! Which kind of table this is, by its column names and, where these say nothing, by its values.

use super::{Detected, first_words, nearest, not_read};
use crate::table::delimited::{Delimited, sep_line, sniff};
use crate::table::shape::{Look, Shape};
use crate::table::words::{Words, is_one};
use crate::table::{field::Field, header, shipped, suggest};
use crate::{
    Format, FormatError, adverts, cites_trade, customs_table, lemis, link_chart, payment_table, seizure_table,
};

/// Words that speak for seizures, alone or two together.
const SEIZURES: &str = "seizure|seizures|seized|incident|confiscation|confiscated|carcass|scales|ivory|tusks|detection|concealment|\
    obfuscation|suspect|suspects|offender|offenders|etis|saisie";
const GOODS_AND_WAYS: &str = "species|taxon|taxa|specimen|specimens|origin|transit|destination|nationality|cites|especie|espèce|transport";
/// Words of transport documents.
const CONSIGNMENTS: &str = "awb|mawb|hawb|waybill|lading|consignment|shipper|consignor|consignee|notify|forwarder|vessel|voyage|flight|\
    container|containers|discharge|loading|transhipment|hs|carrier";
const ADVERTS: &str = "seller|vendor|listing|advert|ad|ads|classified|classifieds|posted|price|platform|marketplace|url|link|whatsapp|telegram|\
    username|shop|category|title|buyer";
/// Words of adverts that stand in no other table.
const OFFERS: &str =
    "seller|vendor|listing|advert|ad|ads|classified|classifieds|posted|price|marketplace|whatsapp";
/// Words of tables that hold dates and taxa but are no reports.
const OTHERS: &str = "quota|exemption|reservation|importer|exporter|purpose|term|invoice|declaration|permit|appendix|concept|kingdom|phylum";

/// Tables of trade: their columns are fixed by who publishes them.
fn of_trade(names: &[String]) -> Option<Result<Detected, FormatError>> {
    let found = |format, what: &str| {
        let because = format!("its columns are those of {what} (`{}`)", first_words(names));
        Some(Ok(Detected { format, because }))
    };
    if cites_trade::is_gross_or_net(names) {
        return Some(Err(not_read(cites_trade::GROSS_OR_NET)));
    }
    if cites_trade::is_figures(names) {
        return found(Format::CitesTrade, "CITES trade figures");
    }
    if lemis::is_lemis(names) {
        return found(Format::Lemis, "declarations of wildlife");
    }
    if customs_table::clues::is_declarations(names) {
        return found(Format::CustomsTable, "customs declarations");
    }
    None
}

/// A table of seizures or of adverts, by its column names and, if these say nothing, by its values.
pub(super) fn table(text: &str) -> Result<Detected, FormatError> {
    let (names, rows) = start_of_table(text);
    if let Some(found) = by_layout(&names) {
        return Ok(found);
    }
    let words: Vec<String> = names.iter().flat_map(|n| Words::of(n).head).collect();
    let mut distinct = words.clone();
    distinct.sort();
    distinct.dedup();
    let count = |list| distinct.iter().filter(|w| is_one(w, list)).count();
    if let Some(found) = of_trade(&names) {
        return found;
    }
    if let Some(found) = transport(&names, &words, count(SEIZURES) > 0) {
        return Ok(found);
    }
    let carried = count(CONSIGNMENTS);
    if carried >= 3 && count(SEIZURES) == 0 && count("consignee|importer|shipper|consignor|exporter") > 0 {
        let because = format!("its columns read like consignments (`{}`)", named(&names, CONSIGNMENTS));
        return Ok(Detected { format: Format::ConsignmentTable, because });
    }
    if payment_table::is_payments(&names) {
        let because = format!("its columns read like payments (`{}`)", first_words(&names));
        return Ok(Detected { format: Format::PaymentTable, because });
    }
    let fields = |clues| suggest::recognised(&names, clues).into_iter().map(|(f, _)| f).collect::<Vec<_>>();
    let seizure = fields(seizure_table::clues::CLUES);
    let advert = fields(adverts::clues::CLUES);
    let any = |found: &[Field], of: &[Field]| of.iter().any(|f| found.contains(f));
    let (strong, weak, offers) = (count(SEIZURES), count(GOODS_AND_WAYS), count(ADVERTS));
    if offers > strong + weak
        && (offers > 1 || count(OFFERS) > 0)
        && any(&advert, &[Field::Text, Field::Title])
    {
        let because = format!("its columns read like adverts (`{}`)", named(&names, ADVERTS));
        return Ok(Detected { format: Format::Adverts, because });
    }
    let goods =
        any(&seizure, &[Field::Taxon, Field::Form]) || count("scales|ivory|tusks|horn|carcass|skins|wt") > 0;
    let where_when = any(&seizure, &[Field::Date, Field::Year, Field::Country, Field::Place, Field::City]);
    if (strong > 0 || weak > 1) && goods && where_when && count(OTHERS) == 0 {
        let list = if strong > 0 { SEIZURES } else { GOODS_AND_WAYS };
        let because = format!("its columns read like seizures (`{}`)", named(&names, list));
        return Ok(Detected { format: Format::SeizureTable, because });
    }
    if count(OTHERS) == 0 && values_read_like_seizures(names.len(), &rows) {
        let because = "its values are dates and names of wildlife".to_owned();
        return Ok(Detected { format: Format::SeizureTable, because });
    }
    Err(FormatError::Unknown {
        what: format!(
            "this is text, but its first line (`{}`) names columns of nothing that is known; {}",
            first_words(&names),
            nearest::told(&names)
        ),
    })
}

/// A layout that its publisher fixes: its columns are known as a whole.
fn by_layout(names: &[String]) -> Option<Detected> {
    if let Some(found) = crate::enforcement::recognised(names) {
        return Some(found);
    }
    if let Some(layout) = shipped::layout_of(names, None) {
        let because =
            format!("its columns are those of the layout `{}`", layout.name.as_deref().unwrap_or("known"));
        return Some(Detected { format: layout.format, because });
    }
    link_chart::columns::holds(names)?;
    let because = format!("its columns read like a chart of entities and links (`{}`)", first_words(names));
    Some(Detected { format: Format::LinkChart, because })
}

/// Positions of vessels, postal items and events of containers: each has words that stand together in no other table.
fn transport(names: &[String], words: &[String], seizures: bool) -> Option<Detected> {
    let all = |list: &[&str]| list.iter().all(|any| words.iter().any(|w| is_one(w, any)));
    let any = |list: &str| words.iter().any(|w| is_one(w, list));
    let found = |format, what: &str| {
        let because = format!("its columns read like {what} (`{}`)", first_words(names));
        Some(Detected { format, because })
    };
    // A seizure may name its vessel and its coordinates, too.
    let goods = seizures || any("species|taxon|taxa|specimen|specimens|quantity|qty|catch");
    let time = "time|timestamp|datetime|basedatetime|date|utc|epoch|dt";
    if !goods && all(&["mmsi|imo", "lat|latitude", "lon|long|lng|longitude", time]) {
        return found(Format::AisTable, "positions of vessels");
    }
    let contents = "content|contents|goods|article|description";
    if !seizures
        && all(&["addressee|s10|cn22|cn23|itmatt", contents])
        && any("sender|item|barcode|parcel|s10|mail")
    {
        return found(Format::PostalTable, "postal items with their contents");
    }
    let place = "location|place|port|terminal|depot|facility|yard|locode|unlocode|site";
    let event = "event|move|movement|activity|milestone|status";
    let traders = any("consignee|shipper|consignor|importer|exporter|goods|hs|commodity");
    let container = "container|containers|cntr|ctr|equipment";
    if !goods && !traders && all(&[container, event, place, time]) {
        return found(Format::ContainerTable, "events of containers");
    }
    None
}

fn values_read_like_seizures(columns: usize, rows: &[Vec<String>]) -> bool {
    let shape = |at: usize| Shape::of(rows.iter().filter_map(|r| r.get(at)).map(String::as_str));
    let shapes: Vec<Shape> = (0..columns.min(200)).map(shape).collect();
    let dates = shapes.iter().any(|s| s.mostly(Look::Date, 80));
    let goods = shapes.iter().any(|s| s.mostly(Look::Goods, 80) && s.mean_length <= 40);
    dates && goods
}

/// Column names and the first rows.
fn start_of_table(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let delimiter = sniff(text);
    let mut reader = Delimited::new(text.as_bytes(), delimiter);
    let mut rows: Vec<Vec<String>> = Vec::new();
    while let Ok(Some(record)) = reader.next_record() {
        let sep = sep_line(&record.cells.join(&delimiter.to_string())).is_some();
        if record.is_empty() || sep || record.fault.is_some() {
            continue;
        }
        rows.push(record.cells);
        if rows.len() > 50 + header::LOOKED_AT {
            break;
        }
    }
    let firsts: Vec<&[String]> = rows.iter().take(header::LOOKED_AT).map(Vec::as_slice).collect();
    let Some(found) = header::find(&firsts, false) else { return (Vec::new(), Vec::new()) };
    let names = header::names(&found.cells).0;
    rows.drain(..found.at + found.rows);
    rows.truncate(50);
    (names, rows)
}

fn named(names: &[String], list: &str) -> String {
    let speaks = |name: &&String| Words::of(name).head.iter().any(|w| is_one(w, list));
    let found: Vec<&str> = names.iter().filter(speaks).take(4).map(String::as_str).collect();
    found.join("`, `")
}
