//! Writes what partners saw in the formats that they really use: one module a format.
//!
//! An emitter knows the outside format and nothing of the exchange's readers. It writes records into a [`Sheet`] and
//! tells the truth about each at the same time, from the same values.

mod adverts;
mod air_waybill;
mod air_waybill_text;
mod bill_of_lading;
mod caught;
mod cen;
mod court;
mod goaml;
mod ink;
mod iso20022;
mod money;
mod mt103;
mod ngo;
mod payments;
mod police;
mod postal;
mod references;
mod seizures;
mod shipped;
mod table;
mod telling;
mod trade_report;
mod words;

use crate::config::Config;
use crate::deeds::{Actor, Mode, Sighting, What};
use crate::partners::Partner;
use crate::truth::FileTruth;
use crate::world::World;
use crate::writing::{Hand, Written};

/// A form that a partner reports in: a format with a layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// Seizures as a customs service tables them, in CSV: one row a seizure.
    CustomsSeizures,
    /// Cases of a police force with their suspects, in CSV: several rows a case.
    PoliceSeizures,
    /// A CITES annual illegal trade report, in CSV: one row a kind of specimen.
    Aitr,
    /// An export of the Customs Enforcement Network, in CSV.
    Cen,
    /// Incidents as an NGO collects them, in CSV with free text.
    NgoIncidents,
    /// Accused, rulings and sentences of a court, in CSV.
    Court,
    /// Air waybills in Cargo-XML (XFWB).
    AirWaybill,
    /// Air waybills in Cargo-IMP (FWB).
    AirWaybillText,
    /// Bills of lading in the JSON of DCSA.
    BillOfLading,
    /// Consignments as a carrier or forwarder tables them, in CSV.
    Consignments,
    /// Postal items as declared on CN22 and CN23, in CSV: one row a line of contents.
    Postal,
    /// Customs declarations, in CSV: one row an item.
    Declarations,
    /// Customer credit transfers in ISO 20022 (pacs.008).
    Pacs008,
    /// Statements of accounts in ISO 20022 (camt.053).
    Camt053,
    /// Customer credit transfers in SWIFT MT103.
    Mt103,
    /// Payments as a bank or money transmitter tables them, in CSV.
    Payments,
    /// Suspicion reports in goAML.
    Goaml,
    /// Adverts as a platform exports them, in CSV.
    Adverts,
    /// Adverts as a researcher collects them, in JSON lines.
    AdvertsLines,
    /// Tips as a handler lists them.
    Tips,
}

impl Form {
    /// All forms.
    pub const ALL: [Self; 20] = [
        Self::CustomsSeizures,
        Self::PoliceSeizures,
        Self::Aitr,
        Self::Cen,
        Self::NgoIncidents,
        Self::Court,
        Self::AirWaybill,
        Self::AirWaybillText,
        Self::BillOfLading,
        Self::Consignments,
        Self::Postal,
        Self::Declarations,
        Self::Pacs008,
        Self::Camt053,
        Self::Mt103,
        Self::Payments,
        Self::Goaml,
        Self::Adverts,
        Self::AdvertsLines,
        Self::Tips,
    ];

    /// Short name, used in paths: lower case ASCII and `-`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.facts().0
    }

    /// The exchange's code of the format that reads it.
    #[must_use]
    pub fn format(self) -> &'static str {
        self.facts().1
    }

    /// Ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        self.facts().2
    }

    /// Short name, format and ending.
    fn facts(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::CustomsSeizures => ("seizures", "seizure-table", "csv"),
            Self::PoliceSeizures => ("police-seizures", "seizure-table", "csv"),
            Self::Aitr => ("aitr", "aitr", "csv"),
            Self::Cen => ("cen", "cen", "csv"),
            Self::NgoIncidents => ("ngo-incidents", "seizure-table", "csv"),
            Self::Court => ("court", "court-table", "csv"),
            Self::AirWaybill => ("air-waybill", "cargo-xml", "xml"),
            Self::AirWaybillText => ("air-waybill-text", "cargo-imp", "txt"),
            Self::BillOfLading => ("bill-of-lading", "dcsa-bill", "json"),
            Self::Consignments => ("consignments", "consignment-table", "csv"),
            Self::Postal => ("postal", "postal-table", "csv"),
            Self::Declarations => ("declarations", "customs-table", "csv"),
            Self::Pacs008 => ("pacs008", "pacs008", "xml"),
            Self::Camt053 => ("camt053", "camt053", "xml"),
            Self::Mt103 => ("mt103", "mt103", "txt"),
            Self::Payments => ("payments", "payment-table", "csv"),
            Self::Goaml => ("goaml", "goaml", "xml"),
            Self::Adverts => ("adverts", "adverts", "csv"),
            Self::AdvertsLines => ("adverts-lines", "adverts", "jsonl"),
            Self::Tips => ("tips", "seizure-table", "csv"),
        }
    }

    /// Whether it has room for such a deed.
    #[must_use]
    pub fn tells(self, what: &What) -> bool {
        match what {
            What::Catch(_) => matches!(
                self,
                Self::CustomsSeizures | Self::PoliceSeizures | Self::Aitr | Self::Cen | Self::NgoIncidents
            ),
            What::Shipment(shipment) => self.carries(shipment.mode),
            What::Transfer(_) => matches!(self, Self::Pacs008 | Self::Camt053 | Self::Mt103 | Self::Payments),
            What::Offer(_) => matches!(self, Self::Adverts | Self::AdvertsLines),
            What::Tip(_) => self == Self::Tips,
            What::Suspicion(_) => self == Self::Goaml,
            What::Verdict(_) => self == Self::Court,
        }
    }

    /// Whether it has room for goods that go in this way.
    fn carries(self, mode: Mode) -> bool {
        match self {
            Self::AirWaybill | Self::AirWaybillText => mode == Mode::Air,
            Self::BillOfLading => mode == Mode::Sea,
            Self::Postal => mode == Mode::Post,
            Self::Consignments => matches!(mode, Mode::Air | Mode::Sea | Mode::Land),
            Self::Declarations => true,
            _ => false,
        }
    }

    /// Its emitter, at the beginning of a file.
    #[must_use]
    pub fn emitter(self) -> Box<dyn Emitter> {
        match self {
            Self::CustomsSeizures => Box::new(seizures::Seizures::default()),
            Self::PoliceSeizures => Box::new(police::Cases::default()),
            Self::Aitr => Box::new(trade_report::TradeReport::default()),
            Self::Cen => Box::new(cen::Cen::default()),
            Self::NgoIncidents => Box::new(ngo::Incidents::default()),
            Self::Court => Box::new(court::Court::default()),
            Self::AirWaybill => Box::new(air_waybill::Waybills::default()),
            Self::AirWaybillText => Box::new(air_waybill_text::Messages::default()),
            Self::BillOfLading => Box::new(bill_of_lading::Bills::default()),
            Self::Consignments => Box::new(shipped::Consignments::default()),
            Self::Postal => Box::new(postal::Postal::default()),
            Self::Declarations => Box::new(shipped::Declarations::default()),
            Self::Pacs008 => Box::new(iso20022::CreditTransfers::default()),
            Self::Camt053 => Box::new(iso20022::Statements::default()),
            Self::Mt103 => Box::new(mt103::Transfers::default()),
            Self::Payments => Box::new(payments::Payments::default()),
            Self::Goaml => Box::new(goaml::Suspicions::default()),
            Self::Adverts => Box::new(adverts::Adverts::default()),
            Self::AdvertsLines => Box::new(adverts::Lines::default()),
            Self::Tips => Box::new(ngo::Tips::default()),
        }
    }
}

/// Where a file's text and truth are written.
#[derive(Debug)]
pub struct Sheet<'a> {
    /// The world.
    pub world: &'a World,
    /// Who writes.
    pub partner: &'a Partner,
    /// Number of the unit of the world that the file belongs to: names of files and messages are made of it.
    pub unit: u64,
    /// Bytes of the file so far.
    pub bytes: Vec<u8>,
    /// Truth of the file so far.
    pub truth: FileTruth,
}

impl Sheet<'_> {
    /// The configuration.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.world.config
    }

    /// An actor as this partner writes it in this record; `native`: the form has room for names in their own script.
    #[must_use]
    pub fn written(&self, actor: Actor, sighting: &Sighting, native: bool) -> Written {
        let hand = Hand { style: self.partner.style, rates: &self.world.config.errors, native };
        crate::writing::write(self.world.seed, actor, hand, sighting.told, sighting.chance)
    }

    /// Adds text to the file.
    pub fn text(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
    }
}

/// Writes files of one form.
pub trait Emitter {
    /// What stands before the first record.
    fn begin(&mut self, sheet: &mut Sheet<'_>);
    /// One record, with its truth.
    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting);
    /// What stands after the last record.
    fn end(&mut self, sheet: &mut Sheet<'_>);
}
