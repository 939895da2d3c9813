//! Credit transfers (pacs.008) and statements of accounts (camt.053) in ISO 20022: one message after another in an envelope, as
//! a system exports them. Elements stand in the order of the schema.

use super::ink::{DayOrder, element, figure, moment, put, say};
use super::money::{Amount, amount, words};
use super::references::{bic, number, uetr};
use super::table::House;
use super::telling::{country_of, has};
use super::{Emitter, Sheet};
use crate::calendar::Day;
use crate::deeds::{Actor, Sighting, Transfer, What};
use crate::writing::{DocumentKind, Field, Written};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- EXERCISE: everybody and everything is made up -->\n<Messages>\n";

/// The fields that a bank passes on: all have name, address and account; some houses also numbers, some contacts.
fn fields(sheet: &Sheet<'_>) -> Vec<Field> {
    let habit = House::of(sheet.partner).habit;
    let mut fields = vec![Field::Name, Field::Address, Field::Account];
    if habit & 256 != 0 {
        fields.extend([Field::Born, Field::Document]);
    }
    if habit & 512 != 0 {
        fields.extend([Field::Phone, Field::Email]);
    }
    fields
}

/// An actor as a bank writes it: a birth date must be a whole day.
fn customer(sheet: &Sheet<'_>, actor: Actor, sighting: &Sighting, fields: &[Field]) -> Written {
    let mut written = sheet.written(actor, sighting, false).only(fields);
    written.born = written.born.filter(|born| written.person && Day::iso(born).is_some());
    // A birth date alone is nobody.
    if fields.iter().all(|field| *field == Field::Born || !has(&written, *field)) {
        written.born = None;
    }
    written
}

fn money(out: &mut Vec<u8>, name: &str, amount: Amount) {
    say(out, format_args!("<{name} Ccy=\"{}\">", amount.currency));
    figure(out, amount.value, amount.decimals, b'.');
    say(out, format_args!("</{name}>"));
}

/// Name, address, numbers and contacts of a customer.
fn party(out: &mut Vec<u8>, name: &str, written: &Written) {
    if ![Field::Name, Field::Address, Field::Document, Field::Born, Field::Phone, Field::Email]
        .iter()
        .any(|field| has(written, *field))
    {
        return;
    }
    say(out, format_args!("<{name}>"));
    if has(written, Field::Name) {
        element(out, "Nm", &written.name);
    }
    if let (Some(address), Some(country)) = (&written.address, country_of(written)) {
        put(out, "<PstlAdr>");
        if !address.street.is_empty() {
            element(out, "StrtNm", &address.street);
        }
        if let Some(postcode) = &address.postcode {
            element(out, "PstCd", postcode);
        }
        if !address.town.is_empty() {
            element(out, "TwnNm", &address.town);
        }
        element(out, "Ctry", country);
        put(out, "</PstlAdr>");
    }
    numbers(out, written);
    if written.phone.is_some() || written.email.is_some() {
        put(out, "<CtctDtls>");
        written.phone.iter().for_each(|phone| element(out, "PhneNb", phone));
        written.email.iter().for_each(|email| element(out, "EmailAdr", email));
        put(out, "</CtctDtls>");
    }
    say(out, format_args!("</{name}>"));
}

fn numbers(out: &mut Vec<u8>, written: &Written) {
    if written.born.is_none() && written.document.is_none() {
        return;
    }
    let kind = if written.person { "PrvtId" } else { "OrgId" };
    say(out, format_args!("<Id><{kind}>"));
    if let Some(born) = &written.born {
        let country = written.nationality.unwrap_or("ZZ");
        say(
            out,
            format_args!(
                "<DtAndPlcOfBirth><BirthDt>{born}</BirthDt><CityOfBirth>NOTPROVIDED</CityOfBirth><CtryOfBirth>{country}</CtryOfBirth></DtAndPlcOfBirth>"
            ),
        );
    }
    if let Some((kind, number)) = &written.document {
        put(out, "<Othr>");
        element(out, "Id", number);
        let code = match kind {
            DocumentKind::Passport => "CCPT",
            DocumentKind::IdentityCard => "NIDN",
            DocumentKind::Registration => "COID",
        };
        say(out, format_args!("<SchmeNm><Cd>{code}</Cd></SchmeNm></Othr>"));
    }
    say(out, format_args!("</{kind}></Id>"));
}

/// The number of an account.
fn account(out: &mut Vec<u8>, name: &str, written: &Written) {
    let Some((number, _)) = &written.account else { return };
    say(out, format_args!("<{name}><Id>"));
    account_number(out, number, written.iban);
    say(out, format_args!("</Id></{name}>"));
}

fn account_number(out: &mut Vec<u8>, number: &str, iban: bool) {
    if iban {
        element(out, "IBAN", number);
    } else {
        put(out, "<Othr>");
        element(out, "Id", number);
        put(out, "</Othr>");
    }
}

/// The bank of an account, else this one.
fn agent(out: &mut Vec<u8>, name: &str, written: &Written, else_this: Option<&str>) {
    let code = written.account.as_ref().map(|a| a.1.as_str()).filter(|code| !code.is_empty()).or(else_this);
    if let Some(code) = code {
        say(out, format_args!("<{name}><FinInstnId>"));
        element(out, "BICFI", code);
        say(out, format_args!("</FinInstnId></{name}>"));
    }
}

/// The words of a payment.
fn remittance(out: &mut Vec<u8>, text: &str) {
    put(out, "<RmtInf>");
    element(out, "Ustrd", text);
    put(out, "</RmtInf>");
}

/// The emitter of credit transfers.
#[derive(Debug, Default)]
pub(super) struct CreditTransfers {
    row: u64,
    text: String,
}

impl Emitter for CreditTransfers {
    fn begin(&mut self, sheet: &mut Sheet<'_>) {
        sheet.text(HEAD);
    }

    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting) {
        let What::Transfer(transfer) = &sighting.deed.what else { return };
        self.row += 1;
        let mut chance = sheet.chance(sighting);
        let fields = fields(sheet);
        let payer = customer(sheet, transfer.payer, sighting, &fields);
        let payee = customer(sheet, transfer.payee, sighting, &fields);
        let amount = amount(sheet.world.seed, transfer);
        let own = bic(sheet.partner);
        heading(sheet, sighting, self.row, amount);
        let out = &mut sheet.bytes;
        party(out, "Dbtr", &payer);
        account(out, "DbtrAcct", &payer);
        agent(out, "DbtrAgt", &payer, Some(&own));
        agent(out, "CdtrAgt", &payee, None);
        party(out, "Cdtr", &payee);
        account(out, "CdtrAcct", &payee);
        self.text.clear();
        words(&mut self.text, transfer, sheet.partner.country.get().language, &mut chance);
        remittance(out, &self.text);
        put(out, "</CdtTrfTxInf></FIToFICstmrCdtTrf></Document>\n");
        sheet.payment(self.row, sighting, payer, payee, &fields);
    }

    fn end(&mut self, sheet: &mut Sheet<'_>) {
        sheet.text("</Messages>\n");
    }
}

/// Group header and identification of a transfer, up to the charges.
fn heading(sheet: &mut Sheet<'_>, sighting: &Sighting, row: u64, amount: Amount) {
    let seed = sheet.world.seed;
    let (message, instruction) =
        (number(seed, sighting, 0x61, 1_000_000_000), number(seed, sighting, 0x62, 1_000_000_000));
    let (unit, uetr) = (sheet.unit, uetr(seed, sighting));
    let out = &mut sheet.bytes;
    put(
        out,
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08\"><FIToFICstmrCdtTrf><GrpHdr>",
    );
    say(out, format_args!("<MsgId>EX{unit:04}{row:06}{message:09}</MsgId><CreDtTm>"));
    moment(out, sighting.told, "Z");
    say(
        out,
        format_args!(
            "</CreDtTm><NbOfTxs>1</NbOfTxs><SttlmInf><SttlmMtd>INDA</SttlmMtd></SttlmInf></GrpHdr><CdtTrfTxInf><PmtId><InstrId>EXI{instruction:09}</InstrId><EndToEndId>"
        ),
    );
    if instruction % 3 == 0 {
        put(out, "NOTPROVIDED");
    } else {
        say(out, format_args!("EXE{message:09}"));
    }
    say(out, format_args!("</EndToEndId><UETR>{uetr}</UETR></PmtId>"));
    money(out, "IntrBkSttlmAmt", amount);
    put(out, "<IntrBkSttlmDt>");
    Day::of(sighting.deed.at).write(out, DayOrder::Iso);
    put(out, "</IntrBkSttlmDt><ChrgBr>SHAR</ChrgBr>");
}

/// The emitter of statements: one of each account in which something was booked.
#[derive(Debug, Default)]
pub(super) struct Statements {
    row: u64,
    text: String,
}

impl Emitter for Statements {
    fn begin(&mut self, sheet: &mut Sheet<'_>) {
        sheet.text(HEAD);
        let out = &mut sheet.bytes;
        put(
            out,
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><GrpHdr>",
        );
        say(out, format_args!("<MsgId>EXC{:04}</MsgId><CreDtTm>", sheet.unit));
        moment(out, sheet.world.begin_of(sheet.unit + 1), "Z");
        put(out, "</CreDtTm></GrpHdr>\n");
    }

    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting) {
        let What::Transfer(transfer) = &sighting.deed.what else { return };
        self.row += 1;
        let mut chance = sheet.chance(sighting);
        let fields = fields(sheet);
        let payer = customer(sheet, transfer.payer, sighting, &fields);
        let payee = customer(sheet, transfer.payee, sighting, &fields);
        // The statement is that of the side that banks in the country of the bank; else of either.
        let pays = match (
            transfer.payer.country() == sheet.partner.country,
            transfer.payee.country() == sheet.partner.country,
        ) {
            (true, false) => true,
            (false, true) => false,
            _ => chance.happens(0.5),
        };
        self.statement(sheet, sighting, transfer, (&payer, &payee, pays));
        self.text.clear();
        words(&mut self.text, transfer, sheet.partner.country.get().language, &mut chance);
        let out = &mut sheet.bytes;
        remittance(out, &self.text);
        put(out, "</TxDtls></NtryDtls></Ntry></Stmt>\n");
        sheet.payment(self.row, sighting, payer, payee, &fields);
    }

    fn end(&mut self, sheet: &mut Sheet<'_>) {
        sheet.text("</BkToCstmrStmt></Document>\n</Messages>\n");
    }
}

impl Statements {
    /// The statement with its one entry, up to the words of the payment.
    fn statement(
        &mut self,
        sheet: &mut Sheet<'_>,
        sighting: &Sighting,
        transfer: &Transfer,
        sides: (&Written, &Written, bool),
    ) {
        let (payer, payee, pays) = sides;
        let (holder, other) = if pays { (payer, payee) } else { (payee, payer) };
        let amount = amount(sheet.world.seed, transfer);
        let reference = number(sheet.world.seed, sighting, 0x63, 1_000_000_000_000);
        let (own, unit, row) = (bic(sheet.partner), sheet.unit, self.row);
        let out = &mut sheet.bytes;
        say(out, format_args!("<Stmt><Id>EXS{unit:04}{row:06}</Id><CreDtTm>"));
        moment(out, sighting.told, "Z");
        put(out, "</CreDtTm><Acct>");
        if let Some((number, _)) = &holder.account {
            put(out, "<Id>");
            account_number(out, number, holder.iban);
            put(out, "</Id>");
        }
        say(out, format_args!("<Ccy>{}</Ccy>", amount.currency));
        party(out, "Ownr", holder);
        agent(out, "Svcr", holder, Some(&own));
        put(out, "</Acct><Ntry>");
        money(out, "Amt", amount);
        say(
            out,
            format_args!(
                "<CdtDbtInd>{}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>",
                if pays { "DBIT" } else { "CRDT" }
            ),
        );
        Day::of(sighting.deed.at).write(out, DayOrder::Iso);
        say(
            out,
            format_args!(
                "</Dt></BookgDt><AcctSvcrRef>EXR{reference:012}</AcctSvcrRef><NtryDtls><TxDtls><RltdPties>"
            ),
        );
        let (name, number) = if pays { ("Cdtr", "CdtrAcct") } else { ("Dbtr", "DbtrAcct") };
        let mut inner = Vec::new();
        party(&mut inner, "Pty", other);
        // The party stands in a wrapper of its own from version 8 on.
        if !inner.is_empty() {
            say(out, format_args!("<{name}>"));
            out.extend_from_slice(&inner);
            say(out, format_args!("</{name}>"));
        }
        account(out, number, other);
        put(out, "</RltdPties>");
        let mut agents = Vec::new();
        agent(&mut agents, if pays { "CdtrAgt" } else { "DbtrAgt" }, other, None);
        if !agents.is_empty() {
            put(out, "<RltdAgts>");
            out.extend_from_slice(&agents);
            put(out, "</RltdAgts>");
        }
    }
}
