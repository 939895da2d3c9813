//! Block keys: which pairs of reports are worth judging.
//!
//! Many narrow keys instead of a few wide ones, frozen (no counts of anything), each of two fields or more. Times go into
//! buckets of two kinds that overlap by half, so that what lies close never falls between two. A month gives two buckets
//! of 64 days a key, a year one key of its year: neither is spread over its days.

use super::fields::{MarkKind, ReportFields};
use super::judging::Evidence;
use super::stable_hash::numbers;
use super::window::month_of;
use model::ReportKind;

/// Groups of goods, and amounts, that give keys.
const MOST_GROUPS: usize = 3;
/// Values and names of persons that give keys.
const MOST_PEOPLE: usize = 8;

/// Keys while they are gathered; `family` keeps kinds apart that cannot be of one event, 0 is for all.
struct Keys {
    family: u64,
    found: Vec<u64>,
}

impl Keys {
    fn add(&mut self, rule: u64, parts: &[u64]) {
        let whole = [&[self.family, rule], parts].concat();
        self.found.push(numbers(&whole));
    }

    /// One key for each bucket of so many days that the time touches with an end.
    fn add_in(&mut self, rule: u64, days: i32, fields: &ReportFields, parts: &[u64]) {
        for (phase, shift) in [(0, 0), (1, days / 2)] {
            let bucket = |day: i32| (day + shift).div_euclid(days);
            let (first, last) = (bucket(fields.when.from), bucket(fields.when.to));
            self.add(rule, &[&[phase, first as u64], parts].concat());
            if last != first {
                self.add(rule, &[&[phase, last as u64], parts].concat());
            }
        }
    }
}

impl ReportFields {
    /// The block keys: two reports that share one are worth judging. Empty where nothing narrow is told.
    #[must_use]
    pub fn candidate_keys(&self, evidence: Evidence) -> Vec<u64> {
        let family = match self.kind {
            ReportKind::Seizure | ReportKind::Outcome => 1,
            ReportKind::Consignment => 2,
            ReportKind::Payment => 3,
            ReportKind::Advert => 4,
            _ => return Vec::new(),
        };
        let mut keys = Keys { family, found: Vec::with_capacity(24) };
        match self.kind {
            ReportKind::Consignment => self.sent(&mut keys),
            ReportKind::Payment => self.paid(&mut keys),
            ReportKind::Advert => self.offered(&mut keys),
            _ => self.seized(&mut keys),
        }
        if evidence == Evidence::All {
            self.beside(&mut keys);
        }
        keys.found.sort_unstable();
        keys.found.dedup();
        keys.found
    }

    fn country(&self) -> u64 {
        u64::from(u16::from_be_bytes(self.place.country))
    }

    fn groups(&self) -> Vec<u64> {
        let mut groups: Vec<u64> = Vec::new();
        for group in self.lines.iter().map(|l| u64::from(l.group)).filter(|g| *g != 0) {
            if !groups.contains(&group) && groups.len() < MOST_GROUPS {
                groups.push(group);
            }
        }
        groups
    }

    fn seized(&self, keys: &mut Keys) {
        if !self.when.is_known() {
            return;
        }
        let (country, groups) = (self.country(), self.groups());
        let month = if self.when.is_month() { Some(month_of(self.when.from)) } else { None };
        for group in &groups {
            if self.when.is_narrow() && country != 0 {
                keys.add_in(1, 8, self, &[country, *group]);
            }
            if let Some((year, month)) = month.filter(|_| country != 0) {
                keys.add(4, &[country, *group, year as u64, month as u64, u64::from(self.place.name)]);
                keys.add(5, &[country, *group, year as u64, month as u64, 1]);
            }
        }
        if self.when.is_narrow() {
            self.in_place(keys);
        }
        for line in self.lines.iter().take(MOST_GROUPS) {
            for shifted in [false, true] {
                let Some((group, unit, size)) = line.size(shifted) else { continue };
                let parts = [country, u64::from(group), u64::from(unit), u64::from(shifted), size as u64];
                if self.when.is_month() {
                    keys.add_in(3, 64, self, &parts);
                }
                // A year is long: what is told to the year meets others by its amount alone.
                let (year, _) = month_of(self.when.from + (self.when.to - self.when.from) / 2);
                keys.add(6, &[&parts[..], &[year as u64]].concat());
            }
        }
    }

    /// One town or a quarter of a degree within a week, whatever the goods are called.
    fn in_place(&self, keys: &mut Keys) {
        if self.place.name != 0 {
            keys.add_in(2, 8, self, &[self.country(), u64::from(self.place.name)]);
        }
        for shifted in [(false, false), (true, true)] {
            if let Some((north, east)) = self.place.cell(shifted) {
                keys.add_in(7, 6, self, &[u64::from(shifted.0), north as u64, east as u64]);
            }
        }
    }

    fn sent(&self, keys: &mut Keys) {
        if !self.when.is_month() {
            return;
        }
        self.lane(keys, 20, 32);
        if let Some(price) = self.price.filter(|p| p.figures > 2) {
            let [a, b, c] = price.currency.map(u64::from);
            keys.add_in(21, 32, self, &[u64::from(price.amount.to_bits()), a, b, c]);
        }
    }

    /// Countries of origin and destination within so many days.
    fn lane(&self, keys: &mut Keys, rule: u64, days: i32) {
        for from in self.stops.iter().filter(|s| s.is_origin) {
            for to in self.stops.iter().filter(|s| !s.is_origin) {
                let of = |country: [u8; 2]| u64::from(u16::from_be_bytes(country));
                keys.add_in(rule, days, self, &[of(from.country), of(to.country)]);
            }
        }
    }

    /// The amount where it is told in one currency; else the two countries within two days or so.
    fn paid(&self, keys: &mut Keys) {
        if self.when.is_narrow() {
            self.lane(keys, 31, 4);
        }
        let Some(price) = self.price.filter(|_| self.when.is_known()) else { return };
        let [a, b, c] = price.currency.map(u64::from);
        keys.add_in(30, 16, self, &[u64::from(price.amount.to_bits()), a, b, c]);
    }

    fn offered(&self, keys: &mut Keys) {
        for mark in self.marks.iter().filter(|m| m.kind() == MarkKind::Picture) {
            keys.add(41, &[mark.number()]);
        }
        let Some(price) = self.price.filter(|_| self.when.is_known()) else { return };
        for group in self.groups() {
            let place = u64::from(self.place.name) | self.country() << 32;
            keys.add_in(40, 16, self, &[group, u64::from(price.amount.to_bits()), place]);
        }
    }

    /// Numbers of the goods, references and persons. Numbers and references tie kinds: a seizure to its consignment.
    fn beside(&self, keys: &mut Keys) {
        let family = std::mem::take(&mut keys.family);
        self.numbered(keys);
        keys.family = family;
        if !self.when.is_month() {
            return;
        }
        // Who pays often pays often: payments meet within days.
        let days = if self.kind == ReportKind::Payment { (8, 8) } else { (64, 32) };
        for value in self.people.values.iter().take(MOST_PEOPLE) {
            keys.add_in(60, days.0, self, &[*value]);
        }
        for name in self.people.rarest_words().take(MOST_PEOPLE) {
            keys.add_in(61, days.1, self, &[name]);
        }
    }

    fn numbered(&self, keys: &mut Keys) {
        if self.reporter != 0 && self.reference != 0 {
            keys.add(52, &[u64::from(self.reporter), u64::from(self.reference)]);
        }
        for mark in self.marks.iter() {
            match mark.kind() {
                MarkKind::Container if self.when.is_known() => keys.add_in(50, 120, self, &[mark.number()]),
                MarkKind::Container => {}
                MarkKind::Waybill => keys.add(51, &[mark.number()]),
                MarkKind::Picture => {}
            }
        }
    }
}
