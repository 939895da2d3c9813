//! Files of each form from deeds of all kinds, whatever partners a world has.

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
use exercise::truth::FileTruth;
use exercise::{MadeFile, World};
use std::sync::Arc;

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

    /// One kind of goods or two; two lines that say the same would be one line that is there twice.
    fn seized(&mut self) -> Vec<Contraband> {
        let mut goods: Vec<Contraband> = (0..1 + self.chance.below(4) / 3).map(|_| self.wildlife()).collect();
        goods.dedup_by_key(|goods| goods.product);
        goods
    }

    fn caught(&mut self) -> Catch {
        let mode = *self.chance.pick(&[Mode::Air, Mode::Sea, Mode::Land, Mode::Post]);
        let shipment = self.chance.happens(0.5).then(|| Arc::new(self.shipment(mode)));
        Catch {
            town: self.town(),
            shipment,
            mode,
            route: (self.town(), self.town()),
            goods: self.seized(),
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
pub fn made(world: &World, form: Form, seed: u64, count: u64, style: Style) -> MadeFile {
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
