//! The way that goods of a seizure went, and what carried them.
//!
//! Which stops are known and which means are named is read here; what they mean is left to `reference`.

use crate::table::field::Field;
use crate::table::reading::{Reading, says_nothing, split};
use crate::table::shape::{is_absent, is_present};
use model::{Core, Mode, Place, Stated, Transport};

/// Where the next stop and the destination are both named, the next stop is a transit.
pub(super) fn onward(reading: &mut Reading<'_>, core: &mut Core) {
    let next = reading.stops(Field::Onward);
    if core.destinations.is_empty() {
        core.destinations = next;
        return;
    }
    for stop in next {
        let known = core.destinations.iter().any(|d| d.raw.eq_ignore_ascii_case(&stop.raw));
        if !known {
            core.transits.push(stop);
        }
    }
}

pub(super) fn transports(reading: &mut Reading<'_>) -> Vec<Stated<Transport>> {
    let mut out = Vec::new();
    for column in reading.layout.columns(Field::Transport).to_vec() {
        let text = reading.row.get(column);
        if is_absent(text) {
            continue;
        }
        // A column `On body` that says `Y` is told by its name.
        let named = is_present(text).then(|| reading.names.get(column)).flatten();
        for part in split(named.map_or(text, String::as_str)) {
            reading.note(format!("{}#{}", Field::Transport, out.len() + 1), column);
            out.push(Stated::raw(part));
        }
    }
    // An airline or a flight carries by air; an airport alone would not say so.
    let carried = [Field::PartyName, Field::Conveyance].map(|field| reading.layout.columns(field).to_vec());
    for column in carried.into_iter().flatten() {
        let rule = reading.layout.rule(column);
        let flies = rule.kind.as_deref() == Some("flight") && out.iter().all(|t| t.context.is_none());
        let Some(mode) = rule.mode.or(flies.then_some(Mode::Air)) else { continue };
        let text = reading.row.get(column);
        if !says_nothing(text) {
            reading.note(format!("{}#{}", Field::Transport, out.len() + 1), column);
            out.push(Stated::raw_in(text, format!("mode {mode}")));
        }
    }
    out
}

/// A way in one cell. It fills what no column of its own says: an origin that has a column stands there.
pub(super) fn route(reading: &mut Reading<'_>, core: &mut Core) {
    let Some((column, text)) = reading.first(Field::Route) else { return };
    let stops = stops_of(text);
    let [first, between @ .., last] = stops.as_slice() else { return };
    reading.note(Field::Route.code(), column);
    let place = |stop: &&str| -> Stated<Place> { Stated::raw(*stop) };
    if core.origins.is_empty() {
        core.origins.push(place(first));
    }
    if core.transits.is_empty() {
        core.transits.extend(between.iter().map(place));
    }
    if core.destinations.is_empty() {
        core.destinations.push(place(last));
    }
}

/// The stops of a way, start to end; none where the text shows no way.
fn stops_of(text: &str) -> Vec<&str> {
    const MARKS: [&str; 8] = ["→", "->", ">", "–", "—", "/", " - ", " to "];
    let plain =
        |parts: Vec<&'_ str>| parts.iter().all(|p| !p.is_empty() && p.chars().any(char::is_alphabetic));
    for mark in MARKS {
        let parts: Vec<&str> = text.split(mark).map(str::trim).collect();
        if parts.len() > 1 && plain(parts.clone()) {
            return parts;
        }
    }
    // `NBO-DOH-HAN`; a hyphen inside a name is no mark of a way.
    let parts: Vec<&str> = text.split('-').map(str::trim).collect();
    let code = |p: &&str| (2..=5).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_uppercase());
    if parts.len() > 1 && parts.iter().all(code) { parts } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_in_one_cell() {
        assert_eq!(stops_of("NBO-DOH-HAN"), ["NBO", "DOH", "HAN"]);
        assert_eq!(stops_of("Nairobi > Doha > Hanoi"), ["Nairobi", "Doha", "Hanoi"]);
        assert_eq!(stops_of("Exampleton - Exampleville"), ["Exampleton", "Exampleville"]);
        assert_eq!(stops_of("Nairobi to Hanoi"), ["Nairobi", "Hanoi"]);
        assert!(
            stops_of("Guinea-Bissau").is_empty() && stops_of("Nairobi").is_empty() && stops_of("").is_empty()
        );
    }
}
