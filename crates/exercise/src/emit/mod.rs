//! Writes what partners saw in the formats that they really use: one module a format.
//!
//! An emitter knows the outside format and nothing of the exchange's readers. It writes records into a [`Sheet`] and
//! tells the truth about each at the same time, from the same values.

mod seizures;

use crate::config::Config;
use crate::deeds::{Actor, Sighting};
use crate::partners::Partner;
use crate::truth::FileTruth;
use crate::world::World;
use crate::writing::{Hand, Written};

/// A form that a partner reports in: a format with a layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// Seizures as a customs service tables them, in CSV.
    CustomsSeizures,
}

impl Form {
    /// All forms.
    pub const ALL: [Self; 1] = [Self::CustomsSeizures];

    /// Short name, used in paths: lower case ASCII and `-`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::CustomsSeizures => "seizures",
        }
    }

    /// The exchange's code of the format that reads it.
    #[must_use]
    pub fn format(self) -> &'static str {
        match self {
            Self::CustomsSeizures => "seizure-table",
        }
    }

    /// Ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::CustomsSeizures => "csv",
        }
    }

    /// Its emitter, at the beginning of a file.
    #[must_use]
    pub fn emitter(self) -> Box<dyn Emitter> {
        match self {
            Self::CustomsSeizures => Box::new(seizures::Seizures::default()),
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
