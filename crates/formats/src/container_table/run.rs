//! What one container did under one bill of lading.

use super::{About, Event};
use crate::cargo::{carrier, identifier};
use crate::context::Context;
use crate::{Draft, Origin, Problem, Severity};
use model::{
    Core, IdentifierKind, Narrative, Party, PartyKind, Place, Report, ReportKind, Role, SourceNote, Specimen,
    Stated,
};

/// Most events of one report.
const MAX_EVENTS: usize = 500;
/// Stands between the raw rows.
const ROW_MARK: &str = "saola_row";
/// Words of events after which the goods are where they were going.
const ENDS: &[&str] =
    &["discharg", "deliver", "unload", "gate out", "gate-out", "gated out", "strip", "import"];

/// The way of one container, as far as it was read.
pub(super) struct Run {
    key: String,
    container: String,
    documents: Vec<(String, String)>,
    parties: Vec<Party>,
    origins: Vec<Stated<Place>>,
    destinations: Vec<Stated<Place>>,
    specimens: Vec<Specimen>,
    transports: Vec<String>,
    lines: Vec<String>,
    from: Vec<Origin>,
    problems: Vec<Problem>,
    events: Vec<(Event, About)>,
}

/// Container and bill; a container without a bill is known by its number alone.
pub(super) fn key(about: &About) -> String {
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_uppercase();
    let bill = about.documents.first().map(|(_, number)| plain(number));
    [Some(plain(&about.container)), bill].into_iter().flatten().collect::<Vec<_>>().join("@")
}

fn more<T: PartialEq>(known: &mut Vec<T>, found: Vec<T>) {
    for one in found {
        if !known.contains(&one) {
            known.push(one);
        }
    }
}

impl Run {
    pub(super) fn new(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            container: String::new(),
            documents: Vec::new(),
            parties: Vec::new(),
            origins: Vec::new(),
            destinations: Vec::new(),
            specimens: Vec::new(),
            transports: Vec::new(),
            lines: Vec::new(),
            from: Vec::new(),
            problems: Vec::new(),
            events: Vec::new(),
        }
    }

    pub(super) fn is_full(&self) -> bool {
        self.events.len() >= MAX_EVENTS
    }

    pub(super) fn add(&mut self, mut about: About, event: Event) {
        if self.events.is_empty() {
            self.container.clone_from(&about.container);
            self.from = std::mem::take(&mut about.reading.0);
        }
        self.problems.append(&mut about.reading.1);
        self.events.push((event, about));
    }

    /// What the rows say besides their events, in the order of these: a seal that was changed stands second.
    fn gather(&mut self) -> Vec<Event> {
        let mut events = Vec::new();
        for (event, about) in std::mem::take(&mut self.events) {
            more(&mut self.documents, about.documents);
            more(&mut self.parties, about.parties);
            more(&mut self.parties, about.vessels);
            more(&mut self.origins, about.origins);
            more(&mut self.destinations, about.destinations);
            more(&mut self.specimens, about.specimens);
            more(&mut self.transports, about.transports);
            more(&mut self.lines, about.lines);
            events.push(event);
        }
        events
    }

    /// The report: events in order of time, where each of them tells its own.
    pub(super) fn draft(mut self, file: &str) -> Draft {
        let row = self.events.first().map_or(1, |(e, _)| e.row);
        let rows = self.events.len() as u64;
        if self.events.iter().all(|(e, _)| e.at.is_some()) {
            // INVARIANT: the same events give the same report, in whatever order they stand.
            self.events.sort_by(|(a, _), (b, _)| (a.at, &a.words).cmp(&(b.at, &b.words)));
        } else if rows > 1 {
            self.problems.push(
                Problem::new(Severity::Warning, "order-not-known", row)
                    .value(&self.container)
                    .expected(
                        "has events without a date that is understood; they stand in the order of the list",
                    )
                    .mend("fill in the dates"),
            );
        }
        let events = self.gather();
        if self.documents.is_empty() {
            self.problems.push(
                Problem::new(Severity::Note, "no-bill", row)
                    .value(&self.container)
                    .expected("stands without a bill of lading: all its events in the file are one report")
                    .mend("if it made several voyages, name the bill or booking of each row"),
            );
        }
        let pointer = format!("row {row}, container {}", self.container);
        let report = self.report(events, &pointer, file);
        let key = Some(self.key).filter(|k| !k.is_empty());
        Draft {
            key,
            pointer,
            row,
            rows,
            report,
            origins: self.from,
            problems: self.problems,
            marking: None,
            sheet: None,
        }
    }

    fn report(&mut self, mut events: Vec<Event>, pointer: &str, file: &str) -> Report {
        let mut raw = Vec::new();
        for event in &mut events {
            if !raw.is_empty() {
                raw.push((ROW_MARK.to_owned(), event.row.to_string()));
            }
            raw.append(&mut event.raw);
        }
        let core = self.core(&events);
        let mut lines: Vec<String> = events.iter().map(|e| e.words.clone()).collect();
        lines.append(&mut self.lines);
        let text = lines.join("\n");
        Report {
            kind: ReportKind::Consignment,
            core,
            parties: self.parties(),
            narrative: (!text.is_empty()).then(|| Narrative { title: None, text, mentions: Vec::new() }),
            source: SourceNote {
                reference: self.documents.first().map(|(_, n)| n.clone()).or(Some(self.container.clone())),
                citation: None,
                pointer: format!("container-table, {pointer}"),
                file: file.to_owned(),
                informant: None,
            },
            raw,
        }
    }

    /// The first place is the origin, unless the list names it; the last is the destination only if the goods got there.
    fn core(&mut self, events: &[Event]) -> Core {
        let mut stops: Vec<Stated<Place>> = Vec::new();
        for place in events.iter().filter_map(|e| e.place.clone()) {
            if stops.last().is_none_or(|last| last.raw != place.raw) {
                stops.push(place);
            }
        }
        let known = |list: &[Stated<Place>], place: &Stated<Place>| list.iter().any(|p| p.raw == place.raw);
        let mut origins = std::mem::take(&mut self.origins);
        let mut destinations = std::mem::take(&mut self.destinations);
        if origins.is_empty() && !stops.is_empty() {
            origins.push(stops.remove(0));
        }
        let arrived = events.last().is_some_and(|e| {
            let words = e.words.to_lowercase();
            ENDS.iter().any(|end| words.contains(end))
        });
        if destinations.is_empty() && arrived {
            destinations.extend(stops.pop());
        }
        stops.retain(|stop| !known(&origins, stop) && !known(&destinations, stop));
        let transports = if self.transports.is_empty() {
            vec![Stated::raw_in("container", "mode sea")]
        } else {
            self.transports.iter().map(|t| Stated::raw(t.clone())).collect()
        };
        Core {
            date: events.iter().find_map(|e| e.date.clone()),
            origins,
            transits: stops,
            destinations,
            transports,
            specimens: std::mem::take(&mut self.specimens),
            ..Core::default()
        }
    }

    fn parties(&mut self) -> Vec<Party> {
        let mut parties = std::mem::take(&mut self.parties);
        let numbers: Vec<(&str, &str)> =
            self.documents.iter().map(|(kind, number)| (kind.as_str(), number.as_str())).collect();
        if !numbers.is_empty() {
            let given = carrier(None, &numbers);
            match parties.iter_mut().find(|p| p.role == Role::Carrier) {
                Some(known) => known.identifiers.extend(given.identifiers),
                None => parties.push(given),
            }
        }
        let mut container = Party::new(PartyKind::Container, Role::Conveyance);
        container.identifiers.push(identifier(IdentifierKind::Container, &self.container, Context::new()));
        parties.push(container);
        parties
    }
}
