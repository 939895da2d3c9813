//! Suspicion reports in goAML, version 4 or 5 by the house: one report after another in an envelope. Elements stand in the order
//! of the schema; codes are invented, since each unit has its own.

use super::ink::{element, figure, moment, put, say, telex};
use super::money::{Amount, amount, converted, words};
use super::table::House;
use super::telling::{country_of, has};
use super::{Emitter, Sheet};
use crate::calendar::Day;
use crate::deeds::{Actor, Minute, Sighting, Suspicion, Transfer, What};
use crate::truth::PartyRole;
use crate::writing::{DocumentKind, Field, Written};

const FIELDS: [Field; 7] = [
    Field::Name,
    Field::Born,
    Field::Nationality,
    Field::Document,
    Field::Address,
    Field::Phone,
    Field::Account,
];
const REASONS: [&str; 8] = [
    "Transfers do not fit the stated business of the customer",
    "Round amounts from several senders within a short time",
    "Customer could not explain the source of funds",
    "Payments to a trader of goods that the customer does not deal in",
    "Funds moved on within a day of arrival",
    "Reference to goods that may be protected species",
    "New account with high turnover to a country of risk",
    "Adverse media about a counterparty",
];
const INDICATORS: [&str; 6] = ["EXR01", "EXR02", "EXR07", "EXR11", "EXR15", "EXR20"];

/// The emitter.
#[derive(Debug, Default)]
pub(super) struct Suspicions {
    rows: u64,
    serial: u64,
    text: String,
}

impl Emitter for Suspicions {
    fn begin(&mut self, sheet: &mut Sheet<'_>) {
        sheet.text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- EXERCISE: everybody and everything is made up -->\n<reports>\n");
    }

    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting) {
        let What::Suspicion(suspicion) = &sighting.deed.what else { return };
        self.serial += 1;
        let row = self.rows + 1;
        self.rows += suspicion.transfers.len().max(1) as u64;
        let mut chance = sheet.chance(sighting);
        let five = House::of(sheet.partner).habit & 1024 != 0;
        self.head(sheet, sighting, five);
        let reason = *chance.pick(&REASONS);
        let out = &mut sheet.bytes;
        say(out, format_args!("<reason>EXERCISE. {reason}</reason>\n"));
        sheet.report(row, "suspicion-report", sighting);
        let mut told = Vec::new();
        for (nth, transfer) in suspicion.transfers.iter().enumerate() {
            self.transaction(sheet, sighting, suspicion, (nth, transfer, row, five), &mut told);
        }
        if suspicion.transfers.is_empty() {
            let about = client(sheet, suspicion.about, sighting);
            let out = &mut sheet.bytes;
            put(out, "<activity><report_parties><report_party>");
            actor(out, "", &about, "XXX");
            put(out, "<reason>EXERCISE</reason></report_party></report_parties></activity>");
            sheet.party(row, PartyRole::Named, about, &FIELDS);
        }
        let indicator = *chance.pick(&INDICATORS);
        say(
            &mut sheet.bytes,
            format_args!(
                "<report_indicators><indicator>{indicator}</indicator></report_indicators></report>\n"
            ),
        );
    }

    fn end(&mut self, sheet: &mut Sheet<'_>) {
        sheet.text("</reports>\n");
    }
}

/// An actor as the schema can write it: names in letters without marks, whole days, no numbers that stand nowhere.
fn client(sheet: &Sheet<'_>, actor: Actor, sighting: &Sighting) -> Written {
    let mut written = sheet.written(actor, sighting, false).only(&FIELDS);
    // A hyphen stands for what is not known, so that no value may be one.
    let told = |text: String| if text.chars().all(|c| c == '-') { String::new() } else { text };
    let latin = |text: &str| told(telex(text, ".'-"));
    written.document = written.document.take().filter(|d| d.1 != "-");
    written.phone = written.phone.take().filter(|phone| phone != "-");
    if written.person && has(&written, Field::Name) {
        (written.given, written.family) = (latin(&written.given), latin(&written.family));
        if written.family.is_empty() {
            (written.family, written.given) = (latin(&written.name), String::new());
        }
        written.name = [written.given.as_str(), written.family.as_str()].join(" ").trim().to_owned();
    } else {
        written.name = latin(&written.name);
    }
    written.born = written.born.filter(|born| written.person && Day::iso(born).is_some());
    written.account = written.account.take().filter(|a| !a.0.is_empty() && a.0 != "-");
    if written.person && written.nationality.is_none() {
        written.document = None;
    }
    // The account of somebody without a name stands alone.
    if written.name.is_empty() && written.account.is_some() {
        written = written.only(&[Field::Account]);
    }
    if !written.person {
        written.nationality = country_of(&written);
    }
    // A birth date alone is nobody.
    if FIELDS.iter().all(|field| *field == Field::Born || !has(&written, *field)) {
        written.born = None;
    }
    written
}

impl Suspicions {
    fn head(&self, sheet: &mut Sheet<'_>, sighting: &Sighting, five: bool) {
        let country = sheet.partner.country.get();
        let reference = format!("EX-{}-{:04}-{:06}", country.code, sheet.unit, self.serial);
        let institution = 1 + House::of(sheet.partner).habit % 900;
        let out = &mut sheet.bytes;
        put(out, "<report>");
        if five {
            put(out, "<schema_version>5.0.2</schema_version>");
        }
        say(
            out,
            format_args!(
                "<rentity_id>{institution}</rentity_id><submission_code>E</submission_code><report_code>STR</report_code><entity_reference>{reference}</entity_reference><submission_date>"
            ),
        );
        moment(out, sighting.told, "");
        say(
            out,
            format_args!("</submission_date><currency_code_local>{}</currency_code_local>", country.currency),
        );
    }

    fn transaction(
        &mut self,
        sheet: &mut Sheet<'_>,
        sighting: &Sighting,
        suspicion: &Suspicion,
        what: (usize, &(Minute, Transfer), u64, bool),
        told: &mut Vec<(usize, u8)>,
    ) {
        let (nth, (at, transfer), row, five) = what;
        let country = sheet.partner.country.get();
        let sent = amount(sheet.world.seed, transfer);
        let local = converted(sent, transfer, country.currency, country.per_dollar);
        self.text.clear();
        let mut chance = crate::chance::Chance::new(
            sheet.world.seed,
            crate::chance::Of::Record,
            &[sighting.chance, nth as u64, 9],
        );
        words(&mut self.text, transfer, country.language, &mut chance);
        let sides = [transfer.payer, transfer.payee].map(|actor| (actor, client(sheet, actor, sighting)));
        let out = &mut sheet.bytes;
        say(
            out,
            format_args!(
                "<transaction><transactionnumber>EX-T-{row}-{}</transactionnumber><transaction_location>{}</transaction_location><transaction_description>",
                nth + 1,
                country.name
            ),
        );
        super::ink::xml(out, &self.text);
        put(out, "</transaction_description><date_transaction>");
        moment(out, *at, "");
        put(
            out,
            "</date_transaction><transmode_code>ELCFT</transmode_code><transmode_comment>E</transmode_comment><amount_local>",
        );
        figure(out, local.value, local.decimals, b'.');
        put(out, "</amount_local>");
        for (way, (who, written)) in ["from", "to"].into_iter().zip(&sides) {
            say(out, format_args!("<t_{way}><{way}_funds_code>BANKD</{way}_funds_code>"));
            foreign(out, way, sent, local);
            if five && *who == suspicion.about {
                say(out, format_args!("<{way}_is_suspected>true</{way}_is_suspected>"));
            }
            actor(out, &format!("{way}_"), written, sent.currency);
            let home = country_of(written).or(written.nationality).unwrap_or(country.code);
            say(out, format_args!("<{way}_country>{home}</{way}_country></t_{way}>"));
        }
        put(out, "</transaction>\n");
        for (role, (who, written)) in [PartyRole::Payer, PartyRole::Payee].into_iter().zip(sides) {
            let suspected = u8::from(five && who == suspicion.about);
            sheet.party_once((row, role), written, &FIELDS, suspected, told);
        }
    }
}

/// What was sent, where that was another currency.
fn foreign(out: &mut Vec<u8>, way: &str, sent: Amount, local: Amount) {
    if sent.currency != local.currency {
        say(
            out,
            format_args!(
                "<{way}_foreign_currency><foreign_currency_code>{}</foreign_currency_code><foreign_amount>",
                sent.currency
            ),
        );
        figure(out, sent.value, sent.decimals, b'.');
        say(out, format_args!("</foreign_amount></{way}_foreign_currency>"));
    }
}

/// An account with who holds it, else the person or entity.
fn actor(out: &mut Vec<u8>, way: &str, written: &Written, currency: &str) {
    let Some((number, bank)) = &written.account else {
        let name = format!("{way}{}", if written.person { "person" } else { "entity" });
        say(out, format_args!("<{name}>"));
        if written.person {
            person(out, written)
        } else {
            entity(out, written)
        }
        return say(out, format_args!("</{name}>"));
    };
    say(out, format_args!("<{way}account>"));
    if bank.is_empty() {
        element(out, "institution_code", "EX")
    } else {
        element(out, "swift", bank)
    }
    element(out, "account", number);
    say(out, format_args!("<currency_code>{currency}</currency_code>"));
    element(out, "account_name", if written.name.is_empty() { "-" } else { &written.name });
    if written.iban {
        element(out, "iban", number);
    }
    if !written.name.is_empty() {
        if written.person {
            put(out, "<signatory><is_primary>true</is_primary><t_person>");
            person(out, written);
            put(out, "</t_person><role>A</role></signatory>");
        } else {
            put(out, "<t_entity>");
            entity(out, written);
            put(out, "</t_entity>");
        }
    }
    say(out, format_args!("</{way}account>"));
}

fn person(out: &mut Vec<u8>, written: &Written) {
    let some = |text: &str| if text.is_empty() { "-".to_owned() } else { text.to_owned() };
    element(out, "first_name", &some(&written.given));
    element(out, "last_name", &some(&written.family));
    if let Some(born) = &written.born {
        say(out, format_args!("<birthdate>{born}T00:00:00</birthdate>"));
    }
    let document = written.document.as_ref().zip(written.nationality);
    if let Some(((DocumentKind::Passport, number), country)) = document {
        element(out, "passport_number", number);
        element(out, "passport_country", country);
    } else if let Some(((_, number), _)) = document {
        element(out, "id_number", number);
    }
    if let Some(country) = written.nationality {
        element(out, "nationality1", country);
    }
    contacts(out, written);
}

fn entity(out: &mut Vec<u8>, written: &Written) {
    element(out, "name", if written.name.is_empty() { "-" } else { &written.name });
    if let Some((_, number)) = &written.document {
        element(out, "incorporation_number", number);
    }
    contacts(out, written);
    if let Some(country) = written.nationality {
        element(out, "incorporation_country_code", country);
    }
}

fn contacts(out: &mut Vec<u8>, written: &Written) {
    if let Some(phone) = &written.phone {
        put(
            out,
            "<phones><phone><tph_contact_type>P</tph_contact_type><tph_communication_type>M</tph_communication_type>",
        );
        element(out, "tph_number", phone);
        put(out, "</phone></phones>");
    }
    if let (Some(address), Some(country)) = (&written.address, country_of(written)) {
        let town = if address.town.is_empty() { "-" } else { &address.town };
        put(out, "<addresses><address><address_type>P</address_type>");
        element(out, "address", if address.street.is_empty() { "-" } else { &address.street });
        element(out, "city", town);
        if let Some(postcode) = &address.postcode {
            element(out, "zip", postcode);
        }
        element(out, "country_code", country);
        element(out, "state", town);
        put(out, "</address></addresses>");
    }
}
