//! IATA Cargo-XML: master waybills (XFWB), house waybills (XFZB), house manifests (XFHL) and flight manifests (XFFM).
//!
//! Streamed: a waybill is one report, a manifest one per consignment line, so that a manifest of any length is read in
//! bounded memory. Prefixes and envelopes are looked through. Status messages are not read.

mod manifest;
mod party;
mod waybill;

use crate::encoding::Utf8Text;
use crate::reader::Items;
use crate::source::Counted;
use crate::xml::{Broken, Element, Step, Xml};
use crate::{FormatError, Item, Problem, Rejected, Severity, Source};
use manifest::Manifest;
use std::collections::VecDeque;

/// The kinds that are read, by their first element, with their names.
pub(crate) const KINDS: &[(&str, &str)] = &[
    ("Waybill", "master waybill (XFWB)"),
    ("HouseWaybill", "house waybill (XFZB)"),
    ("FlightManifest", "flight manifest (XFFM)"),
    ("HouseManifest", "house manifest (XFHL)"),
];

/// Reads the messages of one file.
pub(crate) struct Messages {
    xml: Xml<Utf8Text<Counted>>,
    file: String,
    message: Message,
    row: u64,
    pending: VecDeque<Item>,
    done: bool,
}

/// What stands over the consignments of the message at hand.
#[derive(Default)]
struct Message {
    kind: Option<&'static str>,
    header: Option<Element>,
    business: Option<Element>,
    /// The master waybill over the consignments of a house manifest.
    master: Option<Element>,
    manifest: Manifest,
    consignments: u64,
}

impl Message {
    /// Header and business header as pairs of path and text.
    fn raw(&self, parts: &[Option<&Element>]) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        let own = [self.header.as_ref(), self.business.as_ref(), self.master.as_ref()];
        own.into_iter().chain(parts.iter().copied()).flatten().for_each(|e| e.flatten("", &mut pairs));
        pairs
    }
}

impl Items for Messages {
    fn next_item(&mut self) -> Result<Option<Item>, FormatError> {
        loop {
            if let Some(item) = self.pending.pop_front() {
                return Ok(Some(item));
            }
            if self.done {
                return Ok(None);
            }
            match self.xml.step() {
                Ok(Step::Open { name, .. }) => self.open_element(&name),
                Ok(Step::Close { name }) => self.close_element(&name),
                Ok(Step::End) => {
                    self.done = true;
                    if self.row == 0 {
                        self.tell("no-consignments", "the file holds no consignment");
                    }
                }
                Err(broken) => self.break_off(&broken),
            }
        }
    }
}

impl Messages {
    pub(crate) fn open(source: Source) -> Self {
        let file = source.name().to_owned();
        let xml = Xml::open(source);
        Self { xml, file, message: Message::default(), row: 0, pending: VecDeque::new(), done: false }
    }

    fn open_element(&mut self, name: &str) {
        if let Some((kind, _)) = KINDS.iter().find(|(kind, _)| *kind == name) {
            self.message = Message { kind: Some(kind), ..Message::default() };
            return;
        }
        match (self.message.kind, name) {
            (Some(_), "MessageHeaderDocument") => self.message.header = self.part(name),
            (Some(_), "BusinessHeaderDocument") => self.message.business = self.part(name),
            (Some("FlightManifest"), "LogisticsTransportMovement") => {
                self.message.manifest.flight = self.part(name);
            }
            (Some("FlightManifest"), "OccurrenceArrivalLocation") => {
                self.message.manifest.unloading = self.part(name);
            }
            (Some("FlightManifest"), "UtilizedUnitLoadTransportEquipment") => {
                self.message.manifest.unit = self.part(name);
            }
            (Some("HouseManifest"), "TransportContractDocument") => self.message.master = self.part(name),
            (Some("HouseManifest"), "IncludedHouseConsignment") => self.consignment(name),
            (Some("FlightManifest"), "IncludedMasterConsignment") => self.consignment(name),
            (Some("Waybill" | "HouseWaybill"), "MasterConsignment") => self.consignment(name),
            _ => {}
        }
    }

    fn close_element(&mut self, name: &str) {
        match name {
            "AssociatedTransportCargo" => self.message.manifest.unit = None,
            "ArrivalEvent" => self.message.manifest.unloading = None,
            _ if Some(name) == self.message.kind => {
                if self.message.consignments == 0 {
                    self.tell("no-consignments", "the message holds no consignment");
                }
                self.message = Message::default();
            }
            _ => {}
        }
    }

    fn part(&mut self, name: &str) -> Option<Element> {
        match self.xml.tree(name) {
            Ok(element) => Some(element),
            Err((part, broken)) => {
                self.break_off(&broken);
                Some(*part)
            }
        }
    }

    fn consignment(&mut self, name: &str) {
        self.row += 1;
        self.message.consignments += 1;
        let element = match self.xml.tree(name) {
            Ok(element) => element,
            Err((part, broken)) => {
                self.done = true;
                return self.reject(
                    &part,
                    "broken-xml",
                    &breaks_off(&broken),
                    "ask for the whole file again",
                );
            }
        };
        let purpose = self.message.header.as_ref().and_then(|h| h.text_at("PurposeCode"));
        if purpose
            .is_some_and(|p| matches!(p.to_lowercase().as_str(), "deletion" | "cancellation" | "delete"))
        {
            let what = "the message takes a document back; nothing is imported from it";
            return self.reject(&element, "takes-back", what, "take back the report of the document by hand");
        }
        let read = match self.message.kind {
            Some("HouseWaybill") => waybill::house(&self.message, &element, self.row, &self.file),
            Some("HouseManifest") => waybill::listed(&self.message, &element, self.row, &self.file),
            Some("FlightManifest") => manifest::line(&self.message, &element, self.row, &self.file),
            _ => waybill::master(&self.message, &element, self.row, &self.file),
        };
        self.pending.push_back(match read {
            Ok(draft) => Item::Draft(Box::new(draft)),
            Err(rejected) => Item::Rejected(rejected),
        });
    }

    fn reject(&mut self, element: &Element, code: &'static str, what: &str, mend: &str) {
        let problem = Problem::new(Severity::Rejected, code, self.row).expected(what).mend(mend);
        self.pending.push_back(Item::Rejected(Box::new(Rejected {
            row: self.row,
            raw: self.message.raw(&[Some(element)]),
            problems: vec![problem],
        })));
    }

    fn tell(&mut self, code: &'static str, what: &str) {
        let mut problem = Problem::file_note(code, what);
        problem.severity = Severity::Warning;
        self.pending.push_back(Item::Problem(problem));
    }

    fn break_off(&mut self, broken: &Broken) {
        self.done = true;
        let what = breaks_off(broken);
        self.tell("broken-xml", &what);
    }
}

fn breaks_off(broken: &Broken) -> String {
    format!("the XML breaks off at byte {}: {}", broken.at, broken.why)
}
