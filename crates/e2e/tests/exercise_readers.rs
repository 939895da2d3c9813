//! Files of an exercise go through the ordinary readers: each is recognised for what it is, and what the truth says of a
//! file is what its reader finds there, row by row and party by party.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

use exercise::chance::{Chance, Of};
use exercise::deeds::{
    Actor, Catch, Deed, Found, IncidentId, Mode, Offer, Purpose, Shipment, Sighting, Step, Suspicion, Tip,
    Transfer, Verdict, What,
};
use exercise::emit::{Form, Sheet};
use exercise::firms::FirmId;
use exercise::geography::{COUNTRIES, CountryId, Language, TOWNS, TownId};
use exercise::goods::{COVER, Contraband, Declared, PRODUCTS};
use exercise::partners::{PartnerNo, Style};
use exercise::people::PersonId;
use exercise::truth::{FileTruth, PartyRole, PartyRow};
use exercise::{Config, MadeFile, World};
use formats::{Draft, Item, Options, Severity, Source};
use model::Party;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Problems that files of real partners have, too.
const KNOWN: &[&str] = &[
    "no-sharing-flag",
    "further-amount",
    "repeated-key",
    "no-year",
    "ambiguous-date-order",
    "date-order",
    "reversal",
    "no-goods",
    // Several goAML reports in one file need an element around them.
    "wrong-root",
];

/// What a reader made of a file.
struct Read {
    format: String,
    drafts: Vec<Draft>,
    rejected: Vec<String>,
    problems: BTreeMap<String, usize>,
    example: BTreeMap<String, String>,
}

fn read(name: &str, bytes: &[u8]) -> Read {
    let source = Source::bytes(name, bytes.to_vec()).unwrap();
    let mut reader =
        formats::open(source, &Options::default()).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut read = Read {
        format: reader.format().to_string(),
        drafts: Vec::new(),
        rejected: Vec::new(),
        problems: BTreeMap::new(),
        example: BTreeMap::new(),
    };
    let mut told = Vec::new();
    for item in reader.by_ref() {
        match item.unwrap_or_else(|error| panic!("{name}: {error}")) {
            Item::Draft(draft) => {
                told.extend(draft.problems.clone());
                read.drafts.push(*draft);
            }
            Item::Rejected(rejected) => {
                read.rejected.push(format!("row {}: {:?}", rejected.row, rejected.problems))
            }
            Item::Problem(problem) => told.push(problem),
            Item::Figure(row) => read.rejected.push(format!("row {} is a figure", row.row)),
        }
    }
    for problem in told.iter().filter(|p| p.severity != Severity::Note) {
        *read.problems.entry(problem.code.to_owned()).or_default() += 1;
        read.example.entry(problem.code.to_owned()).or_insert_with(|| problem.to_string());
    }
    read
}

/// The roles that are actors of the world; carriers, offices and banks are not.
fn role(party: &Party) -> Option<PartyRole> {
    PartyRole::ALL.into_iter().find(|role| role.code() == party.role.to_string())
}

/// Parties by row, role and place.
fn found(drafts: &[Draft]) -> BTreeMap<(u64, PartyRole, u32), &Party> {
    let mut out = BTreeMap::new();
    for draft in drafts {
        let mut count: BTreeMap<PartyRole, u32> = BTreeMap::new();
        for party in &draft.report.parties {
            let Some(role) = role(party) else { continue };
            let nth = count.entry(role).or_default();
            *nth += 1;
            out.insert((draft.row, role, *nth), party);
        }
    }
    out
}

/// What of a truth party is not in the party that was read.
fn missing(truth: &PartyRow, party: &Party, text: &str) -> Vec<String> {
    let written = &truth.written;
    let numbers: Vec<&str> = party.identifiers.iter().map(|i| i.value.raw.as_str()).collect();
    let name = party.name.as_ref().map(|n| n.raw.trim());
    let mut out = Vec::new();
    let spaced = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !written.name.is_empty() && name.map(spaced) != Some(spaced(&written.name)) {
        out.push(format!("name `{}`, read {name:?}", written.name));
    }
    let number = |what: &str, value: Option<&str>, out: &mut Vec<String>| {
        if let Some(value) = value.filter(|v| !numbers.contains(&v.trim())) {
            // Contact points of adverts may stand in their text only, in whatever disguise.
            if !(what == "phone" && truth.role == PartyRole::Seller && !text.is_empty()) {
                out.push(format!("{what} `{value}`, read {numbers:?}"));
            }
        }
    };
    number("document", written.document.as_ref().map(|d| d.1.as_str()), &mut out);
    number("account", written.account.as_ref().map(|a| a.0.as_str()), &mut out);
    number("phone", written.phone.as_deref(), &mut out);
    number("email", written.email.as_deref(), &mut out);
    number("handle", written.handle.as_deref(), &mut out);
    if written.born.is_some() && party.born.is_none() {
        out.push("birth date".to_owned());
    }
    if let Some(address) = &written.address {
        let read = party.address.as_ref().map_or("", |a| a.raw.as_str());
        if !address.street.is_empty() && !spaced(read).contains(&spaced(&address.street)) {
            out.push(format!("street `{}`, read `{read}`", address.street));
        }
    }
    if written.nationality.is_some() && party.country.is_none() {
        out.push("nationality".to_owned());
    }
    out
}

/// Compares a file with its truth; says all that is wrong.
fn check(file: &MadeFile) -> Vec<String> {
    let read = read(&file.path, &file.bytes);
    let mut wrong = Vec::new();
    if read.format != file.form.format() {
        wrong.push(format!("recognised as {}", read.format));
    }
    wrong.extend(read.rejected.iter().take(3).map(|r| format!("rejected {r}")));
    for (code, count) in read.problems.iter().filter(|(code, _)| !KNOWN.contains(&code.as_str())) {
        wrong.push(format!("{count} of {code}: {}", read.example[code]));
    }
    let rows: Vec<(u64, String)> = read.drafts.iter().map(|d| (d.row, d.report.kind.to_string())).collect();
    let told: Vec<(u64, String)> = file.truth.reports.iter().map(|r| (r.row, r.kind.to_owned())).collect();
    if rows.iter().collect::<BTreeSet<_>>() != told.iter().collect::<BTreeSet<_>>() {
        let odd = rows.iter().zip(&told).find(|(a, b)| a != b);
        wrong.push(format!("{} reports read, {} told; first that differs {odd:?}", rows.len(), told.len()));
    }
    let found = found(&read.drafts);
    let mut known = BTreeSet::new();
    let text = |row: u64| {
        let draft = read.drafts.iter().find(|d| d.row == row);
        draft.and_then(|d| d.report.narrative.as_ref()).map_or(String::new(), |n| n.text.clone())
    };
    let mut odd = Vec::new();
    for truth in &file.truth.parties {
        let at = (truth.row, truth.role, truth.nth);
        known.insert(at);
        match found.get(&at) {
            None => odd.push(format!("{at:?} not found: {:?}", truth.written)),
            Some(party) => odd.extend(
                missing(truth, party, &text(truth.row))
                    .into_iter()
                    .map(|what| format!("{at:?} lacks {what}")),
            ),
        }
    }
    odd.extend(
        found
            .iter()
            .filter(|(at, _)| !known.contains(at))
            .map(|(at, p)| format!("{at:?} is read and not told: {p:?}")),
    );
    if !odd.is_empty() {
        wrong.push(format!("{} parties differ", odd.len()));
        wrong.extend(odd.into_iter().take(3));
    }
    wrong
}

/// Deeds of all kinds, made here, so that each form is tried whatever partners a world has.
struct Maker {
    chance: Chance,
}

impl Maker {
    fn town(&mut self) -> TownId {
        TownId(self.chance.place(TOWNS.len()) as u16)
    }

    fn country(&mut self) -> CountryId {
        CountryId(self.chance.place(COUNTRIES.len()) as u8)
    }

    fn person(&mut self) -> Actor {
        let country = self.country();
        Actor::Person(PersonId::new(country, self.chance.below(4_000)))
    }

    fn actor(&mut self) -> Actor {
        if self.chance.happens(0.5) {
            return self.person();
        }
        let country = self.country();
        Actor::Firm(FirmId::new(country, self.chance.below(900)))
    }

    fn maybe(&mut self) -> Option<Actor> {
        let actor = self.actor();
        self.chance.happens(0.5).then_some(actor)
    }

    fn wildlife(&mut self) -> Contraband {
        Contraband {
            product: self.chance.place(PRODUCTS.len()) as u16,
            amount: self.chance.skewed(30.0, 1.5),
            hidden: self.chance.happens(0.5).then_some(self.chance.below(40) as u8),
        }
    }

    fn shipment(&mut self, mode: Mode) -> Shipment {
        let kilograms = self.chance.skewed(200.0, 1.0);
        Shipment {
            mode,
            from: self.town(),
            via: if self.chance.happens(0.3) { vec![self.town()] } else { Vec::new() },
            to: self.town(),
            shipper: self.actor(),
            consignee: self.actor(),
            notify: self.maybe(),
            agent: self.maybe(),
            declared: Declared {
                cover: self.chance.place(COVER.len()) as u16,
                pieces: 1 + self.chance.below(400) as u32,
                kilograms,
                cubic_metres: kilograms / 300.0,
                dollars: kilograms * 3.0,
            },
            contraband: Vec::new(),
            unit: self.chance.number() >> 20,
        }
    }

    fn transfer(&mut self) -> Transfer {
        let purposes = [
            Purpose::Invoice,
            Purpose::Freight,
            Purpose::Wages,
            Purpose::Family,
            Purpose::Loan,
            Purpose::Rent,
            Purpose::Open,
            Purpose::Veiled,
            Purpose::Silent,
        ];
        let country = self.country().get();
        Transfer {
            payer: self.actor(),
            payee: self.actor(),
            dollars: self.chance.skewed(900.0, 1.4),
            currency: (country.currency, country.per_dollar),
            purpose: *self.chance.pick(&purposes),
            accounts: (0, 0),
        }
    }

    fn caught(&mut self) -> Catch {
        let mode = *self.chance.pick(&[Mode::Air, Mode::Sea, Mode::Land, Mode::Post]);
        let shipment = self.chance.happens(0.5).then(|| Arc::new(self.shipment(mode)));
        Catch {
            town: self.town(),
            shipment,
            mode,
            route: (self.town(), self.town()),
            goods: (0..1 + self.chance.below(4) / 3).map(|_| self.wildlife()).collect(),
            suspects: (0..self.chance.below(8).saturating_sub(4))
                .map(|_| {
                    (self.person(), *self.chance.pick(&[Step::Suspected, Step::Arrested, Step::Charged]))
                })
                .collect(),
            found: *self.chance.pick(&[
                Found::Risk,
                Found::Scan,
                Found::Dog,
                Found::Intelligence,
                Found::Routine,
            ]),
        }
    }

    fn deed(&mut self, form: Form, at: i64) -> What {
        let mode = *self.chance.pick(&[Mode::Air, Mode::Sea, Mode::Land, Mode::Post]);
        match form {
            Form::AirWaybill | Form::AirWaybillText => What::Shipment(self.shipment(Mode::Air).into()),
            Form::BillOfLading => What::Shipment(self.shipment(Mode::Sea).into()),
            Form::Postal => What::Shipment(self.shipment(Mode::Post).into()),
            Form::Consignments if mode == Mode::Post => What::Shipment(self.shipment(Mode::Land).into()),
            Form::Consignments | Form::Declarations => What::Shipment(self.shipment(mode).into()),
            Form::Pacs008 | Form::Camt053 | Form::Mt103 | Form::Payments => What::Transfer(self.transfer()),
            Form::Goaml => {
                let about = self.actor();
                let transfers = (0..1 + self.chance.below(4)).map(|n| {
                    let transfer = self.transfer();
                    let side = self.chance.happens(0.5);
                    let transfer = match side {
                        true => Transfer { payer: about, ..transfer },
                        false => Transfer { payee: about, ..transfer },
                    };
                    (at - 1_440 * n as i64, transfer)
                });
                What::Suspicion(Suspicion { about, transfers: transfers.collect() })
            }
            Form::Adverts | Form::AdvertsLines => {
                let languages = [
                    Language::English,
                    Language::French,
                    Language::Chinese,
                    Language::Vietnamese,
                    Language::Thai,
                    Language::Indonesian,
                    Language::Arabic,
                    Language::Portuguese,
                    Language::Russian,
                ];
                What::Offer(Offer {
                    seller: self.actor(),
                    product: self.chance.happens(0.5).then(|| self.wildlife()),
                    cover: self.chance.below(60_000) as u16,
                    veiled: self.chance.happens(0.5),
                    dollars: self.chance.skewed(80.0, 1.0),
                    language: *self.chance.pick(&languages),
                    town: self.town(),
                })
            }
            Form::Tips => {
                let about = (0..self.chance.below(3)).map(|_| self.actor()).collect();
                What::Tip(Tip { about, town: self.town(), product: self.wildlife() })
            }
            Form::Court => What::Verdict(Verdict {
                of: Arc::new(self.caught()),
                seized: at - 90_000,
                defendant: self.person(),
                months: self.chance.below(80) as u16,
                fine: if self.chance.happens(0.5) { self.chance.skewed(2_000.0, 1.0) } else { 0.0 },
                convicted: self.chance.happens(0.7),
            }),
            _ => What::Catch(self.caught().into()),
        }
    }
}

/// A file of one form from deeds of all its kinds.
fn made(world: &World, form: Form, seed: u64, count: u64, style: Style) -> MadeFile {
    let mut maker = Maker { chance: Chance::new(seed, Of::Background, &[form as u64]) };
    let number = maker.chance.place(world.partners.len());
    let mut partner = world.partners[number].clone();
    partner.style = style;
    let number = PartnerNo(number as u16);
    let mut sheet =
        Sheet { world, partner: &partner, unit: 3, bytes: Vec::new(), truth: FileTruth::new(number) };
    let mut emitter = form.emitter();
    emitter.begin(&mut sheet);
    for nth in 0..count {
        let at = world.begins + 700 * nth as i64;
        let what = maker.deed(form, at);
        assert!(form.tells(&what), "{form:?} tells of {what:?}");
        let deed = Deed { incident: IncidentId(nth), at, network: None, indicators: Vec::new(), what };
        let chance = maker.chance.number();
        let sighting = Sighting { deed: Arc::new(deed), partner: number, form, told: at + 600, chance };
        emitter.record(&mut sheet, &sighting);
    }
    emitter.end(&mut sheet);
    let path = format!("{}-EXERCISE.{}", form.code(), form.ending());
    MadeFile { path, form, partner: number, bytes: sheet.bytes, truth: sheet.truth }
}

#[test]
fn every_form_is_read_as_its_truth_says() {
    let world = World::new(11, 1_000, Config::default()).unwrap();
    let mut wrong = Vec::new();
    for (seed, comma, family_first) in [(1, false, false), (2, true, true), (3, false, true)] {
        let style = Style {
            family_first,
            capitals: comma,
            romanisation: seed as u8,
            native: !comma,
            day_first: seed != 3,
            comma,
        };
        for form in Form::ALL {
            let file = made(&world, form, seed, 250, style);
            if let Ok(dir) = std::env::var("EXERCISE_FILES") {
                std::fs::write(format!("{dir}/{seed}-{}", file.path), &file.bytes).unwrap();
            }
            assert_eq!(file.truth.reports.len(), 250, "{form:?}");
            assert!(String::from_utf8_lossy(&file.bytes).matches(exercise::MARK).count() >= 250, "{form:?}");
            wrong.extend(check(&file).into_iter().map(|w| format!("{form:?} {seed}: {w}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_files_of_a_world_are_read_as_their_truth_says() {
    let world = World::new(7, 3_000, Config::default()).unwrap();
    let mut wrong = Vec::new();
    let mut reports = 0;
    for unit in 0..world.units() {
        for file in world.unit(unit).files {
            reports += file.truth.reports.len();
            wrong.extend(check(&file).into_iter().map(|w| format!("{}: {w}", file.path)));
        }
    }
    assert_eq!(reports, 3_000);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
