//! Air waybills in Cargo-IMP (FWB), one message after another: capitals without marks, lines of 69 signs at most. Layouts are
//! from memory.

use super::air_waybill::airport;
use super::ink::{put, say, telex};
use super::references::{PREFIX, flight, waybill};
use super::telling::{country_of, has};
use super::words::goods::{hs, words};
use super::{Emitter, Sheet};
use crate::calendar::Day;
use crate::chance::Chance;
use crate::deeds::{Actor, Shipment, Sighting, What};
use crate::geography::TownId;
use crate::truth::PartyRole;
use crate::writing::{Field, Written, WrittenAddress};

const FIELDS: [Field; 3] = [Field::Name, Field::Address, Field::Phone];
/// Signs of the character set beside letters and figures.
const SIGNS: &str = ".-";

/// The emitter.
#[derive(Debug, Default)]
pub(super) struct Messages {
    /// Lines written.
    lines: u64,
    text: String,
}

/// An airport of three letters; towns without one take the first letters of their name.
fn letters(town: TownId) -> String {
    telex(airport(town), "")
        .to_uppercase()
        .chars()
        .filter(char::is_ascii_uppercase)
        .chain("XXX".chars())
        .take(3)
        .collect()
}

/// An actor as a telex can write it: what it cannot write is not there.
fn telexed(sheet: &Sheet<'_>, actor: Actor, sighting: &Sighting) -> Written {
    let mut written = sheet.written(actor, sighting, false).only(&FIELDS);
    let short = |text: &str| {
        telex(text, SIGNS).to_uppercase().chars().take(35).collect::<String>().trim_end().to_owned()
    };
    written.name = short(&written.name);
    written.address = written.address.take().map(|a| WrittenAddress {
        street: short(&a.street),
        town: telex(&a.town, SIGNS).to_uppercase().chars().take(17).collect(),
        postcode: a.postcode.map(|p| telex(&p, "").to_uppercase()),
        country: a.country,
    });
    // Without a name the first line of the address would be taken for one.
    if written.name.is_empty() || !has(&written, Field::Address) {
        written.address = None;
    }
    // The contact stands behind the country; figures alone, without `+`.
    written.phone = written
        .phone
        .filter(|_| written.address.is_some())
        .map(|p| p.chars().filter(char::is_ascii_digit).collect::<String>())
        .filter(|p| !p.is_empty());
    written
}

impl Emitter for Messages {
    fn begin(&mut self, sheet: &mut Sheet<'_>) {
        sheet.text("QU EXERCISE\r\n.EXERCISE\r\n");
        self.lines = 2;
    }

    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting) {
        let What::Shipment(shipment) = &sighting.deed.what else { return };
        let mut chance = sheet.chance(sighting);
        let (shipper, consignee) =
            (telexed(sheet, shipment.shipper, sighting), telexed(sheet, shipment.consignee, sighting));
        let notify = shipment.notify.map(|actor| telexed(sheet, actor, sighting));
        let agent = shipment.agent.map(|actor| telexed(sheet, actor, sighting));
        let from = sheet.bytes.len();
        let row = self.lines + 2;
        self.head(sheet, shipment, sighting);
        let out = &mut sheet.bytes;
        party(out, "SHP\r\n/", &shipper);
        party(out, "CNE\r\n/", &consignee);
        if let Some(agent) = agent.as_ref().filter(|agent| !agent.name.is_empty()) {
            put(out, "AGT/\r\n/");
            put(out, &agent.name);
            put(out, "\r\n");
            if let Some(address) = &agent.address {
                say(out, format_args!("/{}\r\n", address.town));
            }
        }
        put(out, "SSR/EXERCISE\r\n");
        if let Some(notify) = &notify {
            party(out, "NFY/", notify);
        }
        self.rates(out, shipment, &mut chance);
        let day = Day::of(sighting.told);
        say(
            out,
            format_args!(
                "ISU/{:02}{}{:02}/{}\r\nREF/EXERCISE\r\n",
                day.day,
                day.letters(),
                day.year % 100,
                letters(shipment.from)
            ),
        );
        self.lines += sheet.bytes[from..].iter().filter(|b| **b == b'\n').count() as u64;
        sheet.report(row, "consignment", sighting);
        sheet.party(row, PartyRole::Shipper, shipper, &FIELDS);
        sheet.party(row, PartyRole::Consignee, consignee, &FIELDS);
        agent.into_iter().for_each(|w| sheet.party(row, PartyRole::Forwarder, w, &[Field::Name]));
        notify.into_iter().for_each(|w| sheet.party(row, PartyRole::Notify, w, &FIELDS));
    }

    fn end(&mut self, _sheet: &mut Sheet<'_>) {}
}

impl Messages {
    /// The first line, the number with way and amounts, flights and route.
    fn head(&mut self, sheet: &mut Sheet<'_>, shipment: &Shipment, sighting: &Sighting) {
        let (seed, at, declared) = (sheet.world.seed, sighting.deed.at, &shipment.declared);
        let out = &mut sheet.bytes;
        say(
            out,
            format_args!(
                "FWB/16\r\n{PREFIX}-{:08}{}{}/T{}K{:.1}MC{:.2}\r\nFLT",
                waybill(seed, shipment.unit),
                letters(shipment.from),
                letters(shipment.to),
                declared.pieces.clamp(1, 9_999),
                declared.kilograms,
                declared.cubic_metres
            ),
        );
        let stops: Vec<TownId> =
            std::iter::once(shipment.from).chain(shipment.via.iter().copied()).chain([shipment.to]).collect();
        for (nth, leg) in stops.windows(2).enumerate() {
            let (code, number) = flight(seed, leg[0], leg[1], at);
            let day = Day::of(at + 1_440 * nth as i64).day;
            say(out, format_args!("/{code}{number}/{day:02}"));
        }
        put(out, "\r\nRTG");
        for leg in stops.windows(2) {
            let (code, _) = flight(seed, leg[0], leg[1], at);
            say(out, format_args!("/{}{code}", letters(leg[1])));
        }
        put(out, "\r\n");
    }

    /// Values, the rate line and what the goods are.
    fn rates(&mut self, out: &mut Vec<u8>, shipment: &Shipment, chance: &mut Chance) {
        let declared = &shipment.declared;
        if chance.happens(0.5) {
            say(out, format_args!("CVD/USD/PP/NVD/{:.2}/XXX\r\n", declared.dollars));
        } else {
            put(out, "CVD/USD/PP/NVD/NCV/XXX\r\n");
        }
        let rate = 2.0 + 4.0 * chance.share();
        say(
            out,
            format_args!(
                "RTD/1/P{}/K{:.1}/CQ/W{:.0}/R{rate:.2}/T{:.2}\r\n",
                declared.pieces.clamp(1, 9_999),
                declared.kilograms,
                declared.kilograms,
                rate * declared.kilograms
            ),
        );
        self.text.clear();
        words(&mut self.text, declared, chance);
        let mut line = 1;
        let mut left = telex(&self.text, SIGNS).to_uppercase();
        while !left.is_empty() {
            // Twenty signs a line, divided at a space where there is one.
            let cut = if left.len() <= 20 { left.len() } else { left[..=20].rfind(' ').unwrap_or(20) };
            let prefix = if line == 1 { "/NG/".to_owned() } else { format!("/{line}/NG/") };
            say(out, format_args!("{prefix}{}\r\n", &left[..cut]));
            left = left[cut..].trim_start().to_owned();
            line += 1;
        }
        let code = hs(declared, chance);
        if !code.is_empty() {
            say(out, format_args!("/{line}/NH/{code}\r\n"));
        }
    }
}

/// A party: name, street, town, country with post code and phone.
fn party(out: &mut Vec<u8>, begin: &str, written: &Written) {
    let lines = written.address.as_ref().filter(|_| country_of(written).is_some());
    if written.name.is_empty() && lines.is_none() {
        return;
    }
    put(out, begin);
    say(out, format_args!("{}\r\n", written.name));
    let Some(address) = lines else { return };
    if !address.street.is_empty() {
        say(out, format_args!("/{}\r\n", address.street));
    }
    say(out, format_args!("/{}\r\n/{}", address.town, address.country));
    match (&address.postcode, &written.phone) {
        (postcode, Some(phone)) => {
            say(out, format_args!("/{}/TE/{phone}\r\n", postcode.as_deref().unwrap_or_default()))
        }
        (Some(postcode), None) => say(out, format_args!("/{postcode}\r\n")),
        (None, None) => put(out, "\r\n"),
    }
}
