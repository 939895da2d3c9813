//! FollowTheMoney: entities as JSON lines or as one JSON array.
//!
//! A person, company, ship, account or wallet is a report that names it; a payment is a payment; a relation is a report
//! that names both of its ends with all that the file says of them (ADR 0016). Ends and addresses are looked up wherever
//! they stand. Properties that no field takes are told in words.

mod actor;
mod schema;

use crate::context::{Context, stated};
use crate::json_walk::JsonWalk;
use crate::reader::Items;
use crate::record_web::account::{Account, Naming, in_words, only_id};
use crate::record_web::spool::{Found, Kept};
use crate::record_web::{Gathered, Lookup, Made, Web, WebReader};
use crate::table::delimited::Lines;
use crate::{Draft, Severity, Source, encoding::Utf8Text};
use model::{IdentifierKind, Party, ReportKind, Role, Specimen, Stated};
use serde_json::Value;
use std::io;

/// What ids are ids in.
const SYSTEM: &str = "followthemoney";
/// Most entities that one property points at and that are looked up.
const MAX_POINTED: usize = 100;

/// Reads the entities of one file.
pub(crate) struct Entities {
    source: Option<Source>,
    file: String,
}

/// Opens a file of entities.
pub(crate) fn open(source: Source) -> Box<dyn Items + Send> {
    let file = source.name().to_owned();
    Box::new(WebReader::new(Entities { source: Some(source), file }))
}

/// One entity, as the file has it.
pub(super) struct Entity<'a>(&'a Value);

impl<'a> Entity<'a> {
    fn id(&self) -> &'a str {
        self.0["id"].as_str().unwrap_or_default()
    }

    fn schema(&self) -> &'a str {
        self.0["schema"].as_str().unwrap_or_default()
    }

    /// Filled values of a property; a bare text counts as one.
    fn all(&self, property: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let value = &self.0["properties"][property];
        let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
        let texts = list.iter().filter_map(Value::as_str).chain(value.as_str());
        texts.filter(|t| !t.trim().is_empty())
    }

    fn first(&self, property: &str) -> Option<&'a str> {
        self.all(property).next()
    }

    /// What it is called: the caption where it is one of the names, else the first name.
    fn name(&self) -> Option<&'a str> {
        let caption = self.0["caption"].as_str().filter(|c| self.all("name").any(|n| n == *c));
        let first = ["name", "title", "fileName", "number"].iter().find_map(|p| self.first(p));
        caption.or(first)
    }

    fn properties(&self) -> impl Iterator<Item = &'a String> + use<'a> {
        self.0["properties"].as_object().into_iter().flat_map(|o| o.keys())
    }
}

impl Web for Entities {
    fn gather(&mut self, gathered: &mut Gathered<'_>) -> io::Result<()> {
        let Some(source) = self.source.take() else { return Ok(()) };
        let head = crate::encoding::head_text(source.head(), source.is_whole());
        if head.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).starts_with('[') {
            return array(&mut JsonWalk::open(source), gathered);
        }
        let mut lines = Lines::new(Utf8Text::buffered(source));
        let mut row = 0;
        while let Some(line) = lines.next_line()? {
            row += 1;
            let text = line.text.trim_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
            if line.cut {
                gathered.broken(row, "too-long", "the line is longer than 1 MB", text)?;
            } else if !text.is_empty() {
                keep(row, serde_json::from_str(text).map_err(|e| e.to_string()), text, gathered)?;
            }
        }
        Ok(())
    }

    fn id(value: &Value) -> Option<&str> {
        value["id"].as_str()
    }

    fn serves(&self, value: &Value) -> bool {
        Entity(value).schema() == "Address"
    }

    fn report(&self, kept: &Kept, lookup: &mut Lookup<'_>) -> io::Result<Made> {
        let entity = Entity(&kept.value);
        let mut account = match entity.schema() {
            "Payment" => Account::new(kept.row, ReportKind::Payment),
            "EconomicActivity" => Account::new(kept.row, ReportKind::Consignment),
            _ => Account::new(kept.row, ReportKind::Intelligence),
        };
        core(&entity, &mut account);
        if let Some(party) = actor::party(&entity, Role::Named, lookup)? {
            account.party(party, "properties.name");
        }
        let named = pointers(&entity, &mut account, lookup)?;
        identification(&entity, &mut account);
        if account.kind == ReportKind::Payment {
            one_party_a_role(&mut account);
        } else if account.kind == ReportKind::Intelligence {
            account.title = title(&entity, &named);
        }
        facts(&entity, &mut account);
        places(&entity, &mut account, lookup)?;
        let naming = Naming {
            format: SYSTEM,
            key: Some(entity.id()),
            pointer: format!("line {}", kept.row),
            file: &self.file,
        };
        Ok(account.made(&naming, &kept.value).map(|draft: Box<Draft>| draft))
    }
}

/// The elements of an array, each counted as a line.
fn array<R: io::BufRead>(walk: &mut JsonWalk<R>, gathered: &mut Gathered<'_>) -> io::Result<()> {
    walk.enter(b'[')?;
    let mut row = 0;
    loop {
        match walk.more()? {
            Some(true) => {
                row += 1;
                let value = walk.value()?;
                keep(row, value.parse(), &value.text, gathered)?;
            }
            Some(false) => return Ok(()),
            None => {
                let what = "the array ends without its bracket; the file is cut, what came before it is read";
                gathered.tell(Severity::Warning, "cut-array", what);
                return Ok(());
            }
        }
    }
}

fn keep(row: u64, value: Result<Value, String>, text: &str, gathered: &mut Gathered<'_>) -> io::Result<()> {
    let value = match value {
        Ok(value) => value,
        Err(why) => return gathered.broken(row, "not-json", &format!("is not JSON: {why}"), text),
    };
    let entity = Entity(&value);
    if entity.id().is_empty() || entity.schema().is_empty() || !value["properties"].is_object() {
        let why = "is no entity; expected an object with `id`, `schema` and `properties`";
        return gathered.broken(row, "no-entity", why, text);
    }
    gathered.record(row, Some(entity.id()), &value)
}

/// When and how much, and the goods of a declaration.
fn core(entity: &Entity<'_>, account: &mut Account) {
    let is_actor = schema::actor(entity.schema()).is_some();
    if let Some((property, text)) =
        schema::DATES.iter().find_map(|p| entity.first(p).map(|t| (*p, t))).filter(|_| !is_actor)
    {
        account.core.date = Some(Stated::raw_in(text, "order ymd"));
        account.note("core.date", format!("properties.{property}"));
    }
    let amount = schema::AMOUNTS.iter().find_map(|(p, currency)| Some((*p, *currency, entity.first(p)?)));
    if let Some((property, currency, text)) = amount.filter(|_| !is_actor) {
        let currency = currency.or_else(|| entity.first("currency"));
        account.core.amount = Some(stated(text, Context::new().maybe("currency", currency)));
        account.note("core.amount", format!("properties.{property}"));
    }
    if account.kind == ReportKind::Consignment {
        declaration(entity, account);
    }
    account.citation = entity.first("sourceUrl").or_else(|| entity.first("publisher")).map(str::to_owned);
}

/// What a customs declaration says of the goods and their way.
fn declaration(entity: &Entity<'_>, account: &mut Account) {
    if let Some(words) = entity.first("goodsDescription") {
        account.core.specimens.push(Specimen {
            taxon: Stated::raw(words),
            form: stated(words, Context::new().with("goods", "text")),
            quantity: None,
        });
        account.note("core.taxon", "properties.goodsDescription");
    }
    let from = entity.first("departureCountry").or_else(|| entity.first("originCountry"));
    account.core.origins.extend(from.map(Stated::raw));
    account.core.destinations.extend(entity.first("destinationCountry").map(Stated::raw));
}

/// Names whom an entity points at; gives what each is called, with the property.
fn pointers(
    entity: &Entity<'_>,
    account: &mut Account,
    lookup: &mut Lookup<'_>,
) -> io::Result<Vec<(&'static str, String)>> {
    let mut named = Vec::new();
    for (property, role) in schema::POINTERS {
        let role = match (account.kind, *property) {
            (ReportKind::Consignment, "sender") => Role::Shipper,
            (ReportKind::Consignment, "receiver") => Role::Consignee,
            _ => *role,
        };
        let from = format!("properties.{property}");
        for id in entity.all(property).take(MAX_POINTED).filter(|id| *id != entity.id()) {
            let found = lookup.find(id)?;
            let party = match &found {
                Some(found) => actor::party(&Entity(&found.kept.value), role, lookup)?,
                None if is_id(id) => {
                    account.warn(
                        "not-in-the-file",
                        &from,
                        id,
                        "is the id of an entity that is not in this file",
                    );
                    Some(only_id(id, SYSTEM, role))
                }
                None => None,
            };
            let called = found.as_ref().and_then(|f| Entity(&f.kept.value).name()).unwrap_or(id).to_owned();
            match party {
                Some(party) => {
                    account.party(party, &from);
                    institution(found.as_ref(), account);
                }
                None => account.line(&in_words(property), &called),
            }
            named.push((*property, called));
        }
    }
    Ok(named)
}

/// An id has no spaces and at least one figure; a name or a role has not.
fn is_id(text: &str) -> bool {
    text.len() >= 8 && text.chars().any(|c| c.is_ascii_digit()) && !text.contains(char::is_whitespace)
}

/// The bank that keeps an account of the report.
fn institution(found: Option<&Found>, account: &mut Account) {
    let Some(found) = found else { return };
    let entity = Entity(&found.kept.value);
    if entity.schema() != "BankAccount" {
        return;
    }
    if let Some(name) = entity.first("bankName").and_then(crate::record_web::account::name) {
        let bank = Party { name: Some(name), ..Party::new(model::PartyKind::Company, Role::Institution) };
        account.party(bank, "properties.bankName");
    }
}

/// The number of a document of identity belongs to its holder.
fn identification(entity: &Entity<'_>, account: &mut Account) {
    if !schema::is_identification(entity.schema()) {
        return;
    }
    let kind = entity.first("type").unwrap_or(entity.schema());
    let context = Context::new().with("kind", kind).maybe("issuer", entity.first("country"));
    let number = entity.first("number");
    if let (Some(number), [party]) = (number, account.parties_mut().as_mut_slice()) {
        let held = crate::record_web::account::identifier(IdentifierKind::Document, number, context);
        crate::record_web::account::add(party, held);
    }
}

/// Who pays from an account is one party with that account.
fn one_party_a_role(account: &mut Account) {
    let parties = account.parties_mut();
    for role in [Role::Payer, Role::Payee] {
        let of_role: Vec<usize> = (0..parties.len()).filter(|at| parties[*at].role == role).collect();
        if let [first, rest @ ..] = of_role.as_slice()
            && rest.iter().all(|at| parties[*at].kind == model::PartyKind::Account)
        {
            for at in rest.iter().rev() {
                let theirs = parties.remove(*at).identifiers;
                let own = theirs.into_iter().filter(|i| i.kind != IdentifierKind::Record);
                own.for_each(|i| crate::record_web::account::add(&mut parties[*first], i));
            }
        }
    }
}

/// What the record says, as a headline.
fn title(entity: &Entity<'_>, named: &[(&'static str, String)]) -> Option<String> {
    let called = |property: &str| named.iter().find(|(p, _)| *p == property).map(|(_, name)| name.as_str());
    let tie = schema::TIES.iter().find(|(schema, ..)| *schema == entity.schema());
    if let Some((_, from, words, to)) = tie {
        return Some(format!("{} {words} {}", called(from)?, called(to)?));
    }
    let words = in_words(entity.schema());
    let of = entity.name().or_else(|| named.first().map(|(_, name)| name.as_str()));
    Some(of.map_or_else(|| words.clone(), |of| format!("{words}: {of}")))
}

/// All that no field takes, each property a line.
fn facts(entity: &Entity<'_>, account: &mut Account) {
    let kind = schema::actor(entity.schema());
    let points = |property: &str| {
        schema::POINTERS.iter().any(|(p, _)| *p == property) || schema::PLACES.contains(&property)
    };
    // Names in the account of a payment would read as what it was for.
    let skipped = |property: &str| {
        property == "namesMentioned" || kind.is_some_and(|kind| actor::is_told(property, kind))
    };
    if kind.is_some() {
        let other: Vec<&str> = entity.all("name").filter(|n| Some(*n) != entity.name()).collect();
        account.line("Other names", &other.join("; "));
    }
    for property in entity.properties().filter(|p| !points(p) && !skipped(p)) {
        let values: Vec<&str> = entity.all(property).collect();
        account.line(&in_words(property), &values.join("; "));
    }
}

/// Where it was, and the addresses of whom it is about.
fn places(entity: &Entity<'_>, account: &mut Account, lookup: &mut Lookup<'_>) -> io::Result<()> {
    if entity.schema() == "Address" {
        account.core.place = actor::place(entity);
        return Ok(());
    }
    for property in schema::PLACES {
        for id in entity.all(property).take(MAX_POINTED) {
            let Some(found) = lookup.find(id)? else {
                if *property != "addressEntity" {
                    place_of(property, Stated::raw(id), account);
                }
                continue;
            };
            let Some(place) = actor::place(&Entity(&found.kept.value)) else { continue };
            lookup.told(&found);
            if *property != "addressEntity" {
                place_of(property, place, account);
            } else if account.parties().first().is_none_or(|p| p.address.as_ref() != Some(&place)) {
                account.line("Address", &place.raw);
            }
        }
    }
    Ok(())
}

fn place_of(property: &str, place: Stated<model::Place>, account: &mut Account) {
    match property {
        "startLocation" => account.core.origins.push(place),
        "endLocation" => account.core.destinations.push(place),
        _ if account.core.place.is_none() => {
            account.note("core.place", format!("properties.{property}"));
            account.core.place = Some(place);
        }
        _ => account.line("Place", &place.raw),
    }
}
