//! A customs service's table of seizures, in CSV: one row a seizure.

use super::{Emitter, Sheet};
use crate::deeds::{Sighting, What};
use crate::goods::PRODUCTS;
use crate::truth::{PartyRole, ReportRow};
use crate::writing::Field;

/// The emitter.
#[derive(Debug, Default)]
pub(super) struct Seizures {
    row: u64,
}

impl Emitter for Seizures {
    fn begin(&mut self, sheet: &mut Sheet<'_>) {
        self.row = 1;
        sheet.text("Seizure ref,Date of seizure,Place,Species,Product,Quantity,Unit,Suspect name,Passport,Remarks\r\n");
    }

    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting) {
        let What::Catch(catch) = &sighting.deed.what else { return };
        self.row += 1;
        let Some(goods) = catch.goods.first() else { return };
        let product = &PRODUCTS[usize::from(goods.product)];
        let suspect = catch.suspects.first().map(|s| sheet.written(s.0, sighting, false));
        let (name, passport) = suspect.as_ref().map_or((String::new(), String::new()), |w| {
            (w.name.clone(), w.document.as_ref().map(|d| d.1.clone()).unwrap_or_default())
        });
        let date = jiff::Timestamp::from_second(sighting.told * 60)
            .map(|t| t.strftime("%Y-%m-%d").to_string())
            .unwrap_or_default();
        let line = format!(
            "{:x},{date},{},{},{},{:.1},{},{name},{passport},{}\r\n",
            sighting.chance >> 24,
            catch.town.get().name,
            product.taxon,
            product.form,
            goods.amount,
            product.unit,
            crate::MARK
        );
        sheet.text(&line);
        sheet.truth.reports.push(ReportRow {
            row: self.row,
            kind: "seizure",
            incident: sighting.deed.incident,
            network: sighting.deed.network,
            indicators: sighting.deed.indicators.clone(),
        });
        if let Some(written) = suspect {
            sheet.truth.party(self.row, PartyRole::Suspect, written, &[Field::Name, Field::Document]);
        }
    }

    fn end(&mut self, _sheet: &mut Sheet<'_>) {}
}
