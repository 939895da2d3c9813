//! MISP events as JSON: one event, or the `response` of a search.
//!
//! The event is a report that names whom its objects and attributes name; each object and each attribute that stands
//! alone is a report too, with the objects that it refers to. Tags of TLP and the distribution mark them, whichever is
//! stricter (ADR 0016). Names of objects and relations are (from memory).

mod party;

use crate::context::Context;
use crate::json_walk::JsonWalk;
use crate::reader::Items;
use crate::record_web::account::{Account, MAX_PARTIES, Naming, in_words};
use crate::record_web::spool::Kept;
use crate::record_web::{Gathered, Lookup, Made, Web, WebReader};
use crate::{Marking, Problem, Rejected, Severity, Source};
use model::{ReportKind, Stated};
use party::{attributes, called, text, value_of};
use serde_json::{Map, Value, json};
use std::io::{self, BufRead};

/// What ids are ids in.
const SYSTEM: &str = "misp";
/// Most names that are kept of an event beside its objects and attributes.
const MAX_OWN: usize = 500;

/// Reads the events of one file.
pub(crate) struct Events {
    source: Option<Source>,
    file: String,
    events: u64,
}

/// Opens a file of events.
pub(crate) fn open(source: Source) -> Box<dyn Items + Send> {
    let file = source.name().to_owned();
    Box::new(WebReader::new(Events { source: Some(source), file, events: 0 }))
}

impl Web for Events {
    fn gather(&mut self, gathered: &mut Gathered<'_>) -> io::Result<()> {
        let Some(source) = self.source.take() else { return Ok(()) };
        let mut walk = JsonWalk::open(source);
        if !self.content(&mut walk, gathered)? {
            let what = "the JSON breaks off; what came before is read, ask for the whole file again";
            gathered.tell(Severity::Warning, "broken-json", what);
        }
        Ok(())
    }

    fn id(value: &Value) -> Option<&str> {
        value["id"].as_str()
    }

    fn serves(&self, value: &Value) -> bool {
        value["what"] == "object" && value["part"]["name"] == "geolocation"
    }

    fn report(&self, kept: &Kept, lookup: &mut Lookup<'_>) -> io::Result<Made> {
        let record = &kept.value;
        let part = &record["part"];
        if part["deleted"] == true {
            return Ok(Err(deleted(kept)));
        }
        let pays = matches!(text(part, "name"), Some("transaction" | "cryptocurrency-transaction"));
        let kind =
            if record["what"] == "object" && pays { ReportKind::Payment } else { ReportKind::Intelligence };
        let mut account = Account::new(kept.row, kind);
        account.mark(marking(part));
        let event = lookup.find(text(record, "event").unwrap_or_default())?;
        let event = event.as_ref().map(|found| &found.kept.value["part"]);
        match record["what"].as_str() {
            Some("event") => of_event(record, &mut account, lookup)?,
            Some("object") => of_object(part, &mut account, lookup)?,
            Some("attribute") => of_attribute(part, &mut account),
            _ => {
                account.title = text(part, "name").map(str::to_owned);
                account.line("", text(part, "content").unwrap_or_default());
            }
        }
        in_event(event, &mut account);
        let key =
            text(part, "uuid").map(|uuid| format!("{} {uuid}", record["what"].as_str().unwrap_or("part")));
        let naming =
            Naming { format: SYSTEM, key: key.as_deref(), pointer: pointer(record), file: &self.file };
        Ok(account.made(&naming, part))
    }
}

impl Events {
    /// Whatever holds events; `false` where the file breaks off.
    fn content<R: BufRead>(
        &mut self,
        walk: &mut JsonWalk<R>,
        gathered: &mut Gathered<'_>,
    ) -> io::Result<bool> {
        if walk.enter(b'[')? {
            while let Some(more) = walk.more()? {
                if !more {
                    return Ok(true);
                }
                if !walk.enter(b'{')? {
                    let value = walk.value()?;
                    gathered.broken(
                        gathered.rows + 1,
                        "not-json",
                        "is no event; expected an object with `Event`",
                        &value.text,
                    )?;
                } else if !self.wrapper(walk, gathered)? {
                    return Ok(false);
                }
            }
            return Ok(false);
        }
        Ok(walk.enter(b'{')? && self.wrapper(walk, gathered)?)
    }

    /// An object that holds `Event` or `response`.
    fn wrapper<R: BufRead>(
        &mut self,
        walk: &mut JsonWalk<R>,
        gathered: &mut Gathered<'_>,
    ) -> io::Result<bool> {
        while let Some(name) = walk.name()? {
            let Ok(name) = name else { return Ok(false) };
            let whole = match name.as_str() {
                "Event" if walk.enter(b'{')? => self.event(walk, gathered)?,
                "response" if matches!(walk.peek()?, Some(b'[' | b'{')) => {
                    // One layer only: a `response` in a `response` is passed over.
                    self.response(walk, gathered)?
                }
                _ => {
                    walk.value()?;
                    true
                }
            };
            if !whole {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn response<R: BufRead>(
        &mut self,
        walk: &mut JsonWalk<R>,
        gathered: &mut Gathered<'_>,
    ) -> io::Result<bool> {
        let list = walk.enter(b'[')?;
        loop {
            if list {
                match walk.more()? {
                    Some(true) => {}
                    other => return Ok(other.is_some()),
                }
            }
            if !walk.enter(b'{')? {
                walk.value()?;
                continue;
            }
            while let Some(name) = walk.name()? {
                match name {
                    Ok(name) if name == "Event" && walk.enter(b'{')? => {
                        if !self.event(walk, gathered)? {
                            return Ok(false);
                        }
                    }
                    Ok(_) => drop(walk.value()?),
                    Err(_) => return Ok(false),
                }
            }
            if !list {
                return Ok(true);
            }
        }
    }

    /// The parts of one event. What the event says of itself may stand after its parts.
    fn event<R: BufRead>(&mut self, walk: &mut JsonWalk<R>, gathered: &mut Gathered<'_>) -> io::Result<bool> {
        self.events += 1;
        let key = format!("event {}", self.events);
        let row = gathered.rows + 1;
        let (mut own, mut named, mut parts) = (Map::new(), Vec::new(), 0);
        let mut whole = true;
        while let Some(name) = walk.name()? {
            let Ok(name) = name else {
                whole = false;
                break;
            };
            let what = match name.as_str() {
                "Attribute" => "attribute",
                "Object" => "object",
                "EventReport" => "report",
                _ => {
                    if let Ok(value) = walk.value()?.parse()
                        && own.len() < MAX_OWN
                    {
                        own.insert(name, value);
                    }
                    continue;
                }
            };
            if !walk.enter(b'[')? {
                walk.value()?;
                continue;
            }
            whole = list(walk, &mut |value| {
                parts += 1;
                one_part(row + parts, &key, what, value, &mut named, gathered)
            })?;
            if !whole {
                break;
            }
        }
        if own.is_empty() && parts == 0 {
            gathered.broken(row, "no-event", "is no event; it holds nothing", "")?;
            return Ok(whole);
        }
        gathered.record(
            row,
            Some(&key),
            &json!({ "what": "event", "id": key, "part": own, "named": named }),
        )?;
        Ok(whole)
    }
}

/// Each element of a list; `false` where it breaks off.
fn list<R: BufRead>(
    walk: &mut JsonWalk<R>,
    each: &mut dyn FnMut(crate::json_walk::ValueText) -> io::Result<()>,
) -> io::Result<bool> {
    loop {
        match walk.more()? {
            Some(true) => each(walk.value()?)?,
            other => return Ok(other.is_some()),
        }
    }
}

/// An attribute, object or text of an event.
fn one_part(
    row: u64,
    event: &str,
    what: &str,
    value: crate::json_walk::ValueText,
    named: &mut Vec<String>,
    gathered: &mut Gathered<'_>,
) -> io::Result<()> {
    let part = match value.parse() {
        Ok(part @ Value::Object(_)) => part,
        Ok(_) => return gathered.broken(row, "no-part", "is no object", &value.text),
        Err(why) => {
            let code = if value.cut { "too-long" } else { "not-json" };
            return gathered.broken(row, code, &format!("is not JSON: {why}"), &value.text);
        }
    };
    let id = text(&part, "uuid").map_or_else(|| format!("{event} part {row}"), str::to_owned);
    // One more than are named, so that the report can say that there are more.
    if named.len() <= MAX_PARTIES && what != "report" && part["deleted"] != true {
        named.push(id.clone());
    }
    gathered.record(row, Some(&id), &json!({ "what": what, "id": id, "event": event, "part": part }))
}

fn deleted(kept: &Kept) -> Box<Rejected> {
    let problem = Problem::new(Severity::Rejected, "takes-back", kept.row)
        .value(text(&kept.value["part"], "value").unwrap_or_default())
        .expected("is deleted in the system that it comes from; nothing is imported from it")
        .mend("take back the report of it by hand");
    let mut raw = Vec::new();
    crate::table::json_lines::flatten("", kept.value["part"].clone(), &mut raw);
    Box::new(Rejected { row: kept.row, raw, problems: vec![problem] })
}

fn pointer(record: &Value) -> String {
    let part = &record["part"];
    let what = record["what"].as_str().unwrap_or("part");
    let kind = text(part, "name").or_else(|| text(part, "type")).unwrap_or_default();
    match text(part, "uuid") {
        Some(uuid) => format!("{what} {uuid}"),
        None => format!("{what} {kind}"),
    }
}

/// The strictest of what a part's tags and its distribution say, its attributes' too.
fn marking(part: &Value) -> Option<Marking> {
    let tags = part["Tag"].as_array().map(Vec::as_slice).unwrap_or_default();
    let tagged = tags.iter().filter_map(|t| text(t, "name")).filter_map(label).max();
    let own = tagged.max(distribution(&part["distribution"]));
    attributes(part).map(marking).fold(own, Ord::max)
}

/// A tag that is a label. Other taxonomies are none.
fn label(tag: &str) -> Option<Marking> {
    tag.trim().to_lowercase().starts_with("tlp").then(|| Marking::read(tag)).flatten()
}

/// Whom the instance shares with. Its communities are not this one, so anything but all is for the recipient.
fn distribution(value: &Value) -> Option<Marking> {
    let code = value.as_str().map(str::to_owned).or_else(|| value.as_u64().map(|n| n.to_string()))?;
    match code.trim() {
        "3" => Some(Marking::Green),
        // As the event says.
        "5" => None,
        _ => Some(Marking::AmberStrict),
    }
}

/// What all parts of an event share with it.
fn in_event(event: Option<&Value>, account: &mut Account) {
    let Some(event) = event else { return };
    account.mark(marking(event));
    account.line("Event", text(event, "info").unwrap_or_default());
    account.citation = text(&event["Orgc"], "name").map(str::to_owned);
    if account.core.date.is_none()
        && let Some(date) = text(event, "date")
    {
        account.core.date = Some(Stated::raw_in(date, "order ymd; of the event"));
        account.note("core.date", "Event.date");
    }
}

/// The event itself, with whom its parts name.
fn of_event(record: &Value, account: &mut Account, lookup: &mut Lookup<'_>) -> io::Result<()> {
    let event = &record["part"];
    account.title = text(event, "info").map(|info| format!("Event: {info}"));
    account.citation = text(&event["Orgc"], "name").map(str::to_owned);
    if let Some(date) = text(event, "date") {
        account.core.date = Some(Stated::raw_in(date, "order ymd"));
        account.note("core.date", "Event.date");
    }
    let tags = event["Tag"].as_array().map(Vec::as_slice).unwrap_or_default();
    let tags: Vec<&str> = tags.iter().filter_map(|t| text(t, "name")).collect();
    account.line("Tags", &tags.join("; "));
    for galaxy in event["Galaxy"].as_array().map(Vec::as_slice).unwrap_or_default().iter().take(50) {
        let clusters = galaxy["GalaxyCluster"].as_array().map(Vec::as_slice).unwrap_or_default();
        let names: Vec<&str> = clusters.iter().filter_map(|c| text(c, "value")).collect();
        account.line(text(galaxy, "name").unwrap_or("Galaxy"), &names.join("; "));
    }
    let named: Vec<&str> =
        record["named"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    for id in named {
        let Some(found) = lookup.find(id)? else { continue };
        let part = &found.kept.value["part"];
        account.mark(marking(part));
        let parties = match found.kept.value["what"].as_str() {
            Some("object") => party::of_object(part),
            _ => party::of_attribute(part).into_iter().collect(),
        };
        if let Some(place) = party::place(part) {
            lookup.told(&found);
            if account.core.place.is_none() {
                account.note("core.place", "geolocation");
                account.core.place = Some(place);
            }
        }
        parties.into_iter().for_each(|p| account.party(p, "Object"));
    }
    Ok(())
}

/// An object, with those that it refers to.
fn of_object(object: &Value, account: &mut Account, lookup: &mut Lookup<'_>) -> io::Result<()> {
    let kind = text(object, "name").unwrap_or("object");
    let own = called(object);
    account.title = Some(match &own {
        Some(name) => format!("{}: {name}", in_words(kind)),
        None => in_words(kind),
    });
    party::of_object(object).into_iter().for_each(|p| account.party(p, "Attribute"));
    account.core.place = party::place(object);
    when_and_how_much(object, account);
    account.line("Comment", text(object, "comment").unwrap_or_default());
    for attribute in attributes(object) {
        let relation =
            text(attribute, "object_relation").or_else(|| text(attribute, "type")).unwrap_or_default();
        account.line(&in_words(relation), text(attribute, "value").unwrap_or_default());
    }
    let references = object["ObjectReference"].as_array().map(Vec::as_slice).unwrap_or_default();
    for reference in references.iter().take(MAX_PARTIES) {
        let Some(id) = text(reference, "referenced_uuid") else { continue };
        let tie = text(reference, "relationship_type").unwrap_or("related-to").replace('-', " ");
        let Some(found) = lookup.find(id)? else {
            account.warn(
                "not-in-the-file",
                "ObjectReference",
                id,
                "is the id of a part that is not in this file",
            );
            continue;
        };
        let there = &found.kept.value["part"];
        account.mark(marking(there));
        let parties = match found.kept.value["what"].as_str() {
            Some("object") => party::of_object(there),
            _ => party::of_attribute(there).into_iter().collect(),
        };
        let name = called(there)
            .or_else(|| text(there, "value").map(str::to_owned))
            .unwrap_or_else(|| id.to_owned());
        account.line(&in_words(&tie), &name);
        if let Some(place) = party::place(there) {
            lookup.told(&found);
            if account.core.place.is_none() {
                account.core.place = Some(place);
                account.note("core.place", "ObjectReference");
            }
        }
        parties.into_iter().for_each(|p| account.party(p, "ObjectReference"));
    }
    Ok(())
}

fn when_and_how_much(object: &Value, account: &mut Account) {
    let own = ["date", "date-time", "departure-date", "departure-time", "first-seen"];
    let date = own.iter().find_map(|r| value_of(object, r)).or_else(|| text(object, "first_seen"));
    if let Some(date) = date {
        account.core.date = Some(Stated::raw_in(date, "order ymd"));
        account.note("core.date", "Attribute");
    }
    if account.kind == ReportKind::Payment
        && let Some(amount) = ["amount", "value"].iter().find_map(|r| value_of(object, r))
    {
        let currency = ["currency", "currency-code", "symbol"].iter().find_map(|r| value_of(object, r));
        account.core.amount =
            Some(crate::context::stated(amount, Context::new().maybe("currency", currency)));
        account.note("core.amount", "Attribute");
    }
}

/// An attribute that stands alone.
fn of_attribute(attribute: &Value, account: &mut Account) {
    let kind = in_words(text(attribute, "type").unwrap_or("attribute"));
    let value = text(attribute, "value").unwrap_or_default();
    account.title = (!value.is_empty()).then(|| format!("{kind}: {value}"));
    if let Some(party) = party::of_attribute(attribute) {
        account.party(party, "value");
    }
    account.line("Category", text(attribute, "category").unwrap_or_default());
    account.line("Comment", text(attribute, "comment").unwrap_or_default());
    if let Some(date) = text(attribute, "first_seen") {
        account.core.date = Some(Stated::raw_in(date, "order ymd"));
        account.note("core.date", "first_seen");
    }
}
