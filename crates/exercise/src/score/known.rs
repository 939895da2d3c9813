//! The truth of a world as the score needs it, read from its tables.

use super::evidence::{Evidence, Names, PartyText};
use super::found::TrueNetwork;
use super::table::{Cells, Error, Numbers, table};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

/// The tables that are read.
pub const TABLES: [&str; 7] =
    ["parties", "party_subject", "party_errors", "reports", "networks", "members", "flags"];

/// Opens a table of the truth by its name.
pub type Open<'a> = &'a mut dyn FnMut(&str) -> std::io::Result<Box<dyn Read>>;

/// Scripts of names that are told apart.
pub const SCRIPTS: &[&str] = &["no name", "Latin", "Han", "Thai", "Arabic", "Cyrillic", "other"];

/// What a world is in truth. Lists of parties and of reports have one entry each; numbers are places in them.
#[derive(Debug, Default)]
pub struct Known {
    /// Party ids.
    pub parties: Numbers,
    /// Report ids.
    pub reports: Numbers,
    /// Subject ids.
    pub subjects: Numbers,
    /// Kinds of error, as places of bits.
    pub kinds: Vec<String>,
    /// Sectors.
    pub sectors: Numbers,
    /// Subject of each party.
    pub subject: Vec<u32>,
    /// Report of each party.
    pub report: Vec<u32>,
    /// What can tie each party.
    pub evidence: Vec<Evidence>,
    /// The names of the parties.
    pub names: Names,
    /// Sector of each party's partner.
    pub sector: Vec<u8>,
    /// Script of each party's name, a place in [`SCRIPTS`].
    pub script: Vec<u8>,
    /// Kinds of error in each party, as bits.
    pub errors: Vec<u32>,
    /// Incident of each report.
    pub incident: Vec<u32>,
    /// Sector of each report's partner.
    pub report_sector: Vec<u8>,
    /// Whether each report tells of a deed of a hidden network.
    pub hidden: Vec<bool>,
    /// The hidden networks.
    pub networks: Vec<TrueNetwork>,
    /// Flags that should fire: indicator and report.
    pub flags: Vec<(String, u32)>,
}

/// Roles of key players: all of the first two, and the first of each of the others.
const KEY_ROLES: [&str; 2] = ["broker", "launderer"];
const KEY_FIRST: [&str; 2] = ["exporter", "importer"];

impl Known {
    /// Reads the tables of a truth.
    ///
    /// # Errors
    /// A table cannot be read, or the tables do not fit together.
    pub fn read(open: Open<'_>) -> Result<Self, Error> {
        let mut known = Self::default();
        let spoilt = known.read_errors(open)?;
        let mut incidents = Numbers::default();
        each(open, "reports", |cells| known.add_report(cells, &mut incidents))?;
        each(open, "parties", |cells| known.add_party(cells, &spoilt))?;
        known.subject = vec![u32::MAX; known.parties.len()];
        each(open, "party_subject", |cells| {
            let place = known.party(cells.of("party_id")?)?;
            let subject = known.subjects.number(cells.of("subject_id")?);
            known.subject[place as usize] = subject;
            Ok(())
        })?;
        if known.subject.contains(&u32::MAX) {
            return Err(Error::Unfit("there are parties without a subject in the truth".to_owned()));
        }
        known.read_networks(open)?;
        each(open, "flags", |cells| {
            let report = known.report_place(cells.of("report_id")?)?;
            known.flags.push((cells.of("indicator")?.to_owned(), report));
            Ok(())
        })?;
        Ok(known)
    }

    /// The place of a party.
    ///
    /// # Errors
    /// There is none with this id.
    pub fn party(&self, id: &str) -> Result<u32, String> {
        self.parties.find(id).ok_or_else(|| format!("no party `{id}` in the world"))
    }

    /// The place of a report.
    ///
    /// # Errors
    /// There is none with this id.
    pub fn report_place(&self, id: &str) -> Result<u32, String> {
        self.reports.find(id).ok_or_else(|| format!("no report `{id}` in the world"))
    }

    /// Kinds of error by party id, as bits.
    fn read_errors(&mut self, open: Open<'_>) -> Result<BTreeMap<String, u32>, Error> {
        let mut kinds = BTreeSet::new();
        let mut rows: Vec<(String, String)> = Vec::new();
        each(open, "party_errors", |cells| {
            let error = cells.of("error")?.to_owned();
            kinds.insert(error.clone());
            rows.push((cells.of("party_id")?.to_owned(), error));
            Ok(())
        })?;
        self.kinds = kinds.into_iter().collect();
        if self.kinds.len() > 32 {
            return Err(Error::Unfit("there are more than 32 kinds of error in the truth".to_owned()));
        }
        let mut found: BTreeMap<String, u32> = BTreeMap::new();
        for (party, error) in rows {
            let bit = self.kinds.binary_search(&error).unwrap_or_default();
            *found.entry(party).or_default() |= 1 << bit;
        }
        Ok(found)
    }

    fn sector(&mut self, cells: &Cells<'_>) -> Result<u8, String> {
        let number = self.sectors.number(cells.of("sector")?);
        u8::try_from(number).map_err(|_| "there are too many sectors".to_owned())
    }

    fn add_report(&mut self, cells: &Cells<'_>, incidents: &mut Numbers) -> Result<(), String> {
        let id = cells.of("report_id")?;
        let before = self.reports.len();
        if self.reports.number(id) as usize != before {
            return Err(format!("report `{id}` stands there twice"));
        }
        let sector = self.sector(cells)?;
        self.report_sector.push(sector);
        self.incident.push(incidents.number(cells.of("incident_id")?));
        self.hidden.push(!cells.of("network")?.is_empty());
        Ok(())
    }

    fn add_party(&mut self, cells: &Cells<'_>, spoilt: &BTreeMap<String, u32>) -> Result<(), String> {
        let id = cells.of("party_id")?;
        let before = self.parties.len();
        if self.parties.number(id) as usize != before {
            return Err(format!("party `{id}` stands there twice"));
        }
        let name = cells.of("full_name")?;
        let text = PartyText {
            person: cells.of("kind")? == "person",
            name,
            document: cells.of("document")?,
            phone: cells.of("phone")?,
            email: cells.of("email")?,
            account: cells.of("account")?,
            handle: cells.of("handle")?,
            born: cells.of("dob")?,
            street: cells.of("street")?,
            town: cells.of("city")?,
        };
        self.evidence.push(self.names.evidence(&text));
        let report = self.report_place(cells.of("report_id")?)?;
        self.report.push(report);
        let sector = self.sector(cells)?;
        self.sector.push(sector);
        self.script.push(script(name));
        self.errors.push(spoilt.get(id).copied().unwrap_or_default());
        Ok(())
    }

    fn read_networks(&mut self, open: Open<'_>) -> Result<(), Error> {
        let number =
            |text: &str| text.parse::<u32>().map_err(|_| format!("`{text}` is no number of a network"));
        each(open, "networks", |cells| {
            self.networks.push(TrueNetwork {
                number: number(cells.of("number")?)?,
                name: cells.of("name")?.to_owned(),
                shape: cells.of("shape")?.to_owned(),
                members: Vec::new(),
                key_players: Vec::new(),
            });
            Ok(())
        })?;
        each(open, "members", |cells| {
            let wanted = number(cells.of("network")?)?;
            let network = self.networks.iter_mut().find(|n| n.number == wanted);
            let network = network.ok_or_else(|| format!("no network {wanted}"))?;
            // Who is named nowhere cannot be found.
            if let Some(subject) = self.subjects.find(cells.of("subject_id")?) {
                network.members.push((subject, cells.of("role")?.to_owned()));
            }
            Ok(())
        })?;
        for network in &mut self.networks {
            network.key_players = key_players(&network.members);
        }
        Ok(())
    }

    /// The part of the truth that is about these parties and reports: what somebody who reads only them can be asked.
    /// Places of parties and reports stay; those left out belong to nobody and tell nothing.
    #[must_use]
    pub fn networks_within(&self, parties: &[bool]) -> Vec<TrueNetwork> {
        let mut named = vec![false; self.subjects.len()];
        for (place, _) in parties.iter().enumerate().filter(|(_, within)| **within) {
            named[self.subject[place] as usize] = true;
        }
        let within = |network: &TrueNetwork| {
            let mut network = network.clone();
            network.members.retain(|(subject, _)| named[*subject as usize]);
            network.key_players = key_players(&network.members);
            network
        };
        self.networks.iter().map(within).filter(|network| network.members.len() > 1).collect()
    }
}

/// Those of a network who matter most.
fn key_players(members: &[(u32, String)]) -> Vec<u32> {
    let of = |role: &str| members.iter().filter(move |m| m.1 == role).map(|m| m.0).collect::<Vec<_>>();
    let mut key: Vec<u32> = KEY_ROLES.iter().flat_map(|role| of(role)).collect();
    key.extend(KEY_FIRST.iter().filter_map(|role| of(role).first().copied()));
    let mut seen = BTreeSet::new();
    key.retain(|subject| seen.insert(*subject));
    key
}

fn each(open: Open<'_>, name: &str, row: impl FnMut(&Cells<'_>) -> Result<(), String>) -> Result<(), Error> {
    let unreadable =
        |source: std::io::Error| Error::Unreadable { table: name.to_owned(), source: source.into() };
    table(name, open(name).map_err(unreadable)?, row)
}

/// The script of a name, as a place in [`SCRIPTS`]: that of its first letter.
fn script(name: &str) -> u8 {
    match name.chars().find(|c| c.is_alphabetic()) {
        None => 0,
        Some('\u{41}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') => 1,
        Some('\u{3400}'..='\u{9fff}') => 2,
        Some('\u{e00}'..='\u{e7f}') => 3,
        Some('\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}') => 4,
        Some('\u{400}'..='\u{52f}') => 5,
        Some(_) => 6,
    }
}
