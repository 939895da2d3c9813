//! STIX 2.1 bundles (and 2.0, whose observed data hold their objects inside).
//!
//! Each object is a record: who it names, whom it points at, what it says. A relationship is a report that names both
//! ends; a place is told by what points at it (ADR 0016). Each report carries the strictest marking of all objects that
//! it tells. Types and properties that are not known are told in words.

mod marking;
mod object;

use crate::json_walk::JsonWalk;
use crate::reader::Items;
use crate::record_web::account::{Account, Naming, in_words, only_id};
use crate::record_web::spool::Kept;
use crate::record_web::{Gathered, Lookup, Made, Web, WebReader};
use crate::{Problem, Rejected, Severity, Source};
use marking::Definitions;
use model::{ReportKind, Role, Stated};
use object::{called, kind, text};
use serde_json::Value;
use std::collections::HashSet;
use std::io::{self, BufRead};

/// What ids are ids in.
const SYSTEM: &str = "stix";
/// Most objects that one property points at and that are looked up.
const MAX_POINTED: usize = 200;
/// Most authors that are told apart.
const MAX_AUTHORS: usize = 100_000;

/// Reads the objects of one file.
pub(crate) struct Objects {
    source: Option<Source>,
    file: String,
    definitions: Definitions,
    /// Who made objects of the bundle: its author, not its subject.
    authors: HashSet<String>,
}

/// Opens a bundle.
pub(crate) fn open(source: Source) -> Box<dyn Items + Send> {
    let file = source.name().to_owned();
    Box::new(WebReader::new(Objects {
        source: Some(source),
        file,
        definitions: Definitions::default(),
        authors: HashSet::new(),
    }))
}

impl Web for Objects {
    fn gather(&mut self, gathered: &mut Gathered<'_>) -> io::Result<()> {
        let Some(source) = self.source.take() else { return Ok(()) };
        let mut walk = JsonWalk::open(source);
        let mut row = 0;
        while walk.peek()?.is_some() {
            if !walk.enter(b'{')? {
                let what = "after the bundle stands something that is none; it is not read";
                gathered.tell(Severity::Warning, "other-content", what);
                break;
            }
            if !self.bundle(&mut walk, &mut row, gathered)? {
                break;
            }
        }
        Ok(())
    }

    fn id(value: &Value) -> Option<&str> {
        value["id"].as_str()
    }

    fn serves(&self, value: &Value) -> bool {
        const TOLD: &[&str] = &[
            "location",
            "url",
            "domain-name",
            "ipv4-addr",
            "ipv6-addr",
            "mac-addr",
            "autonomous-system",
            "file",
            "directory",
            "artifact",
            "mutex",
            "process",
            "software",
            "network-traffic",
            "x509-certificate",
            "windows-registry-key",
        ];
        let author = text(value, "id").is_some_and(|id| self.authors.contains(id));
        author || TOLD.contains(&kind(value))
    }

    fn report(&self, kept: &Kept, lookup: &mut Lookup<'_>) -> io::Result<Made> {
        let object = &kept.value;
        let mut account = Account::new(kept.row, ReportKind::Intelligence);
        if object["revoked"] == true {
            return Ok(Err(revoked(kept)));
        }
        self.mark(object, &mut account);
        date(object, &mut account);
        let role = self.role(object, Role::Named);
        let own = object::party(object, role);
        own.into_iter().for_each(|party| account.party(party, "name"));
        account.core.place = object::place(object);
        let named = self.pointers(object, &mut account, lookup)?;
        if let Some(pattern) = text(object, "pattern") {
            object::parties_of_pattern(pattern).into_iter().for_each(|p| account.party(p, "pattern"));
        }
        account.title = title(object, &named);
        facts(object, &mut account);
        self.author(object, &mut account, lookup)?;
        let naming = Naming {
            format: SYSTEM,
            key: text(object, "id"),
            pointer: format!("object {}, {}", kept.row, kind(object)),
            file: &self.file,
        };
        Ok(account.made(&naming, object))
    }
}

impl Objects {
    /// The names of a bundle, or of an object that stands alone; `false` where the file cannot be read on.
    fn bundle<R: BufRead>(
        &mut self,
        walk: &mut JsonWalk<R>,
        row: &mut u64,
        gathered: &mut Gathered<'_>,
    ) -> io::Result<bool> {
        let mut alone = serde_json::Map::new();
        while let Some(name) = walk.name()? {
            let Ok(name) = name else {
                return Ok(cut(gathered, name.err().unwrap_or_default()));
            };
            if name == "objects" && alone.get("type").is_none_or(|t| t == "bundle") && walk.enter(b'[')? {
                if !self.objects(walk, row, gathered)? {
                    return Ok(cut(gathered, "the file ends before its last bracket"));
                }
            } else if let Ok(value) = walk.value()?.parse()
                && alone.len() < 1_000
            {
                alone.insert(name, value);
            }
        }
        if alone.contains_key("id") && alone.get("type").is_some_and(|t| t != "bundle") {
            *row += 1;
            self.object(*row, &Value::Object(alone), gathered)?;
        }
        Ok(true)
    }

    fn objects<R: BufRead>(
        &mut self,
        walk: &mut JsonWalk<R>,
        row: &mut u64,
        gathered: &mut Gathered<'_>,
    ) -> io::Result<bool> {
        loop {
            match walk.more()? {
                Some(false) => return Ok(true),
                None => return Ok(false),
                Some(true) => {}
            }
            *row += 1;
            let value = walk.value()?;
            match value.parse() {
                Ok(object) => self.object(*row, &object, gathered)?,
                Err(why) => {
                    let code = if value.cut { "too-long" } else { "not-json" };
                    gathered.broken(*row, code, &format!("is no object: {why}"), &value.text)?;
                }
            }
        }
    }

    fn object(&mut self, row: u64, object: &Value, gathered: &mut Gathered<'_>) -> io::Result<()> {
        let id = text(object, "id").filter(|id| id.contains("--"));
        match (kind(object), id) {
            ("marking-definition", Some(_)) => self.definitions.add(object),
            // They say how others are written.
            ("extension-definition" | "language-content", Some(_)) => {}
            ("", _) | (_, None) => {
                let why = "is no STIX object; expected `type`, and `id` as type, two dashes and a UUID";
                return gathered.broken(row, "no-object", why, &object.to_string());
            }
            (_, id) => {
                if let Some(author) = text(object, "created_by_ref")
                    && self.authors.len() < MAX_AUTHORS
                    && Some(author) != id
                {
                    self.authors.insert(author.to_owned());
                }
                return gathered.record(row, id, object);
            }
        }
        Ok(())
    }

    /// The report is marked as strictly as each object that it tells.
    fn mark(&self, object: &Value, account: &mut Account) {
        let marked = self.definitions.of(object);
        account.mark(marked.marking);
        for statement in marked.statements {
            account.line("Statement of the source", &statement);
        }
        for id in marked.unknown {
            let what = "is a marking that is not in this file; the record is read as TLP:AMBER+STRICT";
            account.warn("unknown-marking", "object_marking_refs", &id, what);
        }
    }

    /// Who made objects of the bundle acts in office.
    fn role(&self, object: &Value, role: Role) -> Role {
        match text(object, "id") {
            Some(id) if self.authors.contains(id) => Role::Official,
            _ => role,
        }
    }

    /// Whom and what an object points at; gives what each is called, with the property.
    fn pointers(
        &self,
        object: &Value,
        account: &mut Account,
        lookup: &mut Lookup<'_>,
    ) -> io::Result<Vec<(String, String)>> {
        let mut named = Vec::new();
        for (property, id) in pointers(object) {
            // Who sighted something is its witness in office, not its subject.
            let role = if property == "where_sighted_refs" { Role::Official } else { Role::Named };
            let Some(found) = lookup.find(id)? else {
                account.warn(
                    "not-in-the-file",
                    property,
                    id,
                    "is the id of an object that is not in this file",
                );
                let kind = id.split("--").next().unwrap_or_default();
                if object::is_actor(kind) {
                    account.party(only_id(id, SYSTEM, role), property);
                }
                named.push((property.to_owned(), in_words(kind).to_lowercase()));
                continue;
            };
            let there = &found.kept.value;
            self.mark(there, account);
            lookup.told(&found);
            let words = called(there).unwrap_or(kind(there)).to_owned();
            if let Some(place) = object::place(there) {
                at_place(object, place, property, account);
            } else if let Some(party) = object::party(there, self.role(there, role)) {
                account.party(party, property);
            } else {
                let what = in_words(kind(there)).to_lowercase();
                account.line(
                    &in_words(property.trim_end_matches("_refs").trim_end_matches("_ref")),
                    &format!("{what} {words}"),
                );
            }
            named.push((property.to_owned(), words));
        }
        for inner in object["objects"].as_object().into_iter().flat_map(|o| o.values()).take(MAX_POINTED) {
            match object::party(inner, Role::Named) {
                Some(party) => account.party(party, "objects"),
                None => account.line(&in_words(kind(inner)), called(inner).unwrap_or_default()),
            }
        }
        Ok(named)
    }

    /// The author is cited, unless the author is marked more strictly than what it wrote.
    fn author(&self, object: &Value, account: &mut Account, lookup: &mut Lookup<'_>) -> io::Result<()> {
        let references = object["external_references"].as_array().map(Vec::as_slice).unwrap_or_default();
        for reference in references.iter().take(20) {
            let parts = ["source_name", "external_id", "description", "url"];
            let found: Vec<&str> = parts.iter().filter_map(|p| text(reference, p)).collect();
            account.line("Reference", &found.join(", "));
        }
        let published = references.iter().find_map(|r| text(r, "url")).map(str::to_owned);
        let Some(id) = text(object, "created_by_ref") else {
            account.citation = published;
            return Ok(());
        };
        let Some(found) = lookup.find(id)? else {
            account.citation = published;
            return Ok(());
        };
        lookup.told(&found);
        let author = &found.kept.value;
        let person = text(author, "identity_class") == Some("individual");
        // INVARIANT: who informs is named nowhere; an author that is a person may be one.
        let open = self.definitions.of(author).marking <= account.marking && !person;
        account.citation = text(author, "name").filter(|_| open).map(str::to_owned).or(published);
        Ok(())
    }
}

fn cut(gathered: &mut Gathered<'_>, why: &str) -> bool {
    let what = format!("the JSON breaks off: {why}; what came before is read, ask for the whole file again");
    gathered.tell(Severity::Warning, "broken-json", what);
    false
}

fn revoked(kept: &Kept) -> Box<Rejected> {
    let problem = Problem::new(Severity::Rejected, "takes-back", kept.row)
        .value(text(&kept.value, "id").unwrap_or_default())
        .expected("is revoked by its producer; nothing is imported from it")
        .mend("take back the report of the object by hand");
    let mut raw = Vec::new();
    crate::table::json_lines::flatten("", kept.value.clone(), &mut raw);
    Box::new(Rejected { row: kept.row, raw, problems: vec![problem] })
}

/// All that an object points at: both ends of a relation first.
fn pointers(object: &Value) -> impl Iterator<Item = (&str, &str)> {
    const FIRST: &[&str] =
        &["source_ref", "target_ref", "sighting_of_ref", "object_refs", "where_sighted_refs"];
    const OTHER: &[&str] = &["created_by_ref", "object_marking_refs"];
    let names = object.as_object().into_iter().flat_map(|o| o.keys()).map(String::as_str);
    let points = |name: &&str| {
        (name.ends_with("_ref") || name.ends_with("_refs")) && !FIRST.contains(name) && !OTHER.contains(name)
    };
    FIRST.iter().copied().chain(names.filter(points)).flat_map(|name| {
        let value = &object[name];
        let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
        let ids = value.as_str().into_iter().chain(list.iter().filter_map(Value::as_str));
        ids.take(MAX_POINTED).map(move |id| (name, id))
    })
}

/// A place is where it happened, or where the other end of a relation is.
fn at_place(object: &Value, place: Stated<model::Place>, property: &str, account: &mut Account) {
    let located = matches!(text(object, "relationship_type"), Some("located-at" | "originates-from"));
    if located
        && let [party] = account.parties_mut().as_mut_slice()
        && party.address.is_none()
    {
        party.address = Some(place.clone());
        account.note(format!("party.address:{}", Role::Named), property);
    } else if account.core.place.is_none() {
        account.note("core.place", property);
        account.core.place = Some(place);
    } else {
        account.line("Place", &place.raw);
    }
}

/// When it was: observed, seen, published, valid from, begun. When an object was written down is no date of its own.
fn date(object: &Value, account: &mut Account) {
    const DATES: &[&str] =
        &["first_observed", "first_seen", "published", "valid_from", "start_time", "date", "sent_at"];
    if let Some((property, text)) = DATES.iter().find_map(|p| text(object, p).map(|t| (*p, t))) {
        account.core.date = Some(Stated::raw_in(text, "order ymd"));
        account.note("core.date", property);
    }
}

/// What the object says, as a headline.
fn title(object: &Value, named: &[(String, String)]) -> Option<String> {
    let at = |property: &str| named.iter().find(|(p, _)| p == property).map(|(_, name)| name.as_str());
    match kind(object) {
        "relationship" => {
            let tie = text(object, "relationship_type")?.replace('-', " ");
            Some(format!("{} {tie} {}", at("source_ref")?, at("target_ref")?))
        }
        "sighting" => Some(format!("Sighting of {}", at("sighting_of_ref")?)),
        other => {
            let words = in_words(other);
            let of = called(object).or_else(|| named.first().map(|(_, name)| name.as_str()));
            Some(of.map_or_else(|| words.clone(), |of| format!("{words}: {of}")))
        }
    }
}

/// All that no field takes, each property a line.
fn facts(object: &Value, account: &mut Account) {
    const TOLD: &[&str] = &[
        "type",
        "id",
        "name",
        "spec_version",
        "relationship_type",
        "object_marking_refs",
        "granular_markings",
        "external_references",
        "extensions",
        "objects",
        "revoked",
        "payload_bin",
    ];
    for label in ["description", "abstract", "content", "pattern"] {
        account.line(&in_words(label), text(object, label).unwrap_or_default());
    }
    for (property, value) in object.as_object().into_iter().flatten() {
        let points = property.ends_with("_ref") || property.ends_with("_refs");
        if TOLD.contains(&property.as_str()) || points {
            continue;
        }
        let words = match value {
            Value::String(text) => text.clone(),
            Value::Array(list) if list.iter().all(|v| !v.is_object() && !v.is_array()) => {
                let texts = list.iter().map(|v| v.as_str().map_or_else(|| v.to_string(), str::to_owned));
                texts.collect::<Vec<_>>().join("; ")
            }
            Value::Number(number) => number.to_string(),
            Value::Bool(yes) => yes.to_string(),
            _ => continue,
        };
        account.line(&in_words(property), &words);
    }
}
