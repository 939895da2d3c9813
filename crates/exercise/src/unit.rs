//! A unit of a world: a stretch of time, with all files that partners write about what begins in it.

use crate::chance::{Chance, Of};
use crate::deeds::{Sighting, honest, sightings};
use crate::emit::{Form, Sheet};
use crate::partners::PartnerNo;
use crate::truth::FileTruth;
use crate::world::World;
use std::collections::BTreeMap;

/// A file of one partner, with its truth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeFile {
    /// Path below the world's folder `files`: `PARTNER/FORM-UNIT-EXERCISE.ENDING`.
    pub path: String,
    /// Form.
    pub form: Form,
    /// Who wrote it.
    pub partner: PartnerNo,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The truth about it.
    pub truth: FileTruth,
}

/// All files of one stretch of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Number in the world, from 0.
    pub number: u64,
    /// Files, by path.
    pub files: Vec<MadeFile>,
}

impl World {
    /// Makes one unit; `number` is below [`World::units`]. Units do not depend on each other.
    #[must_use]
    pub fn unit(&self, number: u64) -> Unit {
        let mut seen: BTreeMap<(PartnerNo, Form), Vec<Sighting>> = BTreeMap::new();
        let mut left = self.reports_of(number);
        let mut take = |sighting: Sighting| {
            if left > 0 {
                left -= 1;
                seen.entry((sighting.partner, sighting.form)).or_default().push(sighting);
            }
            left > 0
        };
        // What networks do comes first, so that the size of the world never cuts it off.
        for deed in self.network_deeds(number) {
            sightings(self, &deed).into_iter().for_each(|s| {
                take(s);
            });
        }
        // Of most ventures nobody sees anything; the bound only keeps rates of nearly nothing from running for ever.
        'all: for nth in 0..256 * self.reports_of(number) {
            for deed in honest::venture(self, number, nth) {
                if !sightings(self, &deed).into_iter().all(&mut take) {
                    break 'all;
                }
            }
        }
        let files = seen
            .into_iter()
            .map(|((partner, form), records)| self.file(number, partner, form, records))
            .collect();
        Unit { number, files }
    }

    /// Writes one file, its records in the order of the minutes in which they were told.
    fn file(&self, unit: u64, partner: PartnerNo, form: Form, mut records: Vec<Sighting>) -> MadeFile {
        records.sort_by_key(|s| (s.told, s.chance));
        let who = &self.partners[usize::from(partner.0)];
        let mut sheet =
            Sheet { world: self, partner: who, unit, bytes: Vec::new(), truth: FileTruth::new(partner) };
        let mut emitter = form.emitter();
        emitter.begin(&mut sheet);
        for record in &records {
            emitter.record(&mut sheet, record);
        }
        emitter.end(&mut sheet);
        let path = format!("{}/{}-{unit:04}-{}.{}", who.code, form.code(), crate::MARK, form.ending());
        MadeFile { path, form, partner, bytes: sheet.bytes, truth: sheet.truth }
    }

    /// The stream of one record's order.
    pub(crate) fn order(&self, incident: u64, nth: u64) -> u64 {
        Chance::new(self.seed, Of::Order, &[incident, nth]).number()
    }
}
