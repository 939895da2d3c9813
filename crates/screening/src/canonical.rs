//! The canonical tables: what a rule may look at, whatever file the rows came from.
//!
//! Every column may be null, and a rule says nothing about what it does not know. Arrow schemas are made of this one
//! list, so that a cluster sees the same. Reading files into these tables is left to whoever holds the files.

use datafusion::arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use std::sync::{Arc, LazyLock};

/// A canonical table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// Payments and orders to pay, one a row.
    Payment,
    /// Consignments, containers, baggage and parcels.
    Consignment,
    /// Adverts and posts.
    Advert,
    /// Rows of permits and of declared trade in listed specimens.
    Permit,
    /// Seizures.
    Seizure,
    /// Customers, suppliers and other parties.
    Party,
}

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Text (Utf8).
    Text,
    /// Number (Float64).
    Number,
    /// Day (Date32).
    Date,
    /// Yes or no (Boolean).
    Flag,
}

/// A column of a canonical table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name in conditions.
    pub name: String,
    /// What its cells are.
    pub kind: Kind,
    /// What it holds, with its unit or code list.
    pub says: String,
}

impl Kind {
    /// The Arrow type of the cells.
    #[must_use]
    pub fn data_type(self) -> DataType {
        match self {
            Self::Text => DataType::Utf8,
            Self::Number => DataType::Float64,
            Self::Date => DataType::Date32,
            Self::Flag => DataType::Boolean,
        }
    }

    /// The word for it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Flag => "yes or no",
        }
    }
}

impl Table {
    /// All tables.
    pub const ALL: [Self; 6] =
        [Self::Payment, Self::Consignment, Self::Advert, Self::Permit, Self::Seizure, Self::Party];

    /// The word that rule files use.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Payment => "payment",
            Self::Consignment => "consignment",
            Self::Advert => "advert",
            Self::Permit => "permit",
            Self::Seizure => "seizure",
            Self::Party => "party",
        }
    }

    /// The table of a word of a rule file.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.code() == code)
    }

    /// Its columns in their order.
    #[must_use]
    pub fn columns(self) -> &'static [Column] {
        &TABLES[self as usize].0
    }

    /// The place of a column.
    #[must_use]
    pub fn column(self, name: &str) -> Option<(usize, &'static Column)> {
        self.columns().iter().enumerate().find(|(_, column)| column.name == name)
    }

    /// Its Arrow schema.
    #[must_use]
    pub fn schema(self) -> SchemaRef {
        Arc::clone(&TABLES[self as usize].1)
    }
}

/// Columns that no condition may ask: what somebody is, and not what was done.
#[must_use]
pub fn is_forbidden(column: &str) -> bool {
    const WORDS: &[&str] =
        &["nationality", "language", "lang", "script", "religion", "birthplace", "ethnicity", "citizenship"];
    column.split('_').any(|part| WORDS.contains(&part))
}

/// Whether a column is a name of a party, which stands in a condition only inside a function that looks it up.
#[must_use]
pub fn is_party_name(column: &str) -> bool {
    column == "name" || column.ends_with("_name")
}

static TABLES: LazyLock<[(Vec<Column>, SchemaRef); 6]> = LazyLock::new(|| Table::ALL.map(made));

fn made(table: Table) -> (Vec<Column>, SchemaRef) {
    let parties: &[(&str, &str)] = match table {
        Table::Payment => &[("payer", PAYING), ("payee", PAYING)],
        Table::Consignment => &[("shipper", SHIPPING), ("consignee", SHIPPING)],
        _ => &[],
    };
    let mut columns: Vec<Column> = lines(GENERAL, None).chain(lines(own(table), None)).collect();
    for (role, lines_of) in parties {
        columns.extend(lines(lines_of, Some(role)));
    }
    let fields: Vec<Field> = columns.iter().map(|c| Field::new(&c.name, c.kind.data_type(), true)).collect();
    (columns, Arc::new(Schema::new(fields)))
}

/// Reads `name kind meaning` lines; a role goes before the name.
fn lines<'a>(text: &'a str, role: Option<&'a str>) -> impl Iterator<Item = Column> + 'a {
    text.lines().filter_map(move |line| {
        let mut words = line.trim().splitn(3, ' ');
        let (name, kind, says) = (words.next()?, words.next()?, words.next()?);
        let kind = match kind {
            "n" => Kind::Number,
            "d" => Kind::Date,
            "b" => Kind::Flag,
            _ => Kind::Text,
        };
        let (name, says) = match role {
            Some(role) => (format!("{role}_{name}"), format!("{says}, of the {role}")),
            None => (name.to_owned(), says.to_owned()),
        };
        Some(Column { name, kind, says })
    })
}

fn own(table: Table) -> &'static str {
    match table {
        Table::Payment => PAYMENT,
        Table::Consignment => CONSIGNMENT,
        Table::Advert => ADVERT,
        Table::Permit => PERMIT,
        Table::Seizure => SEIZURE,
        Table::Party => PARTY,
    }
}

const GENERAL: &str = "\
id t the input's own id of the row
row n number of the row in its file, from 1";

const PAYMENT: &str = "\
date d day of booking
amount n amount in `currency`
currency t ISO 4217 code
amount_usd n amount in US dollars, by the approximate table of rates
channel t cash, wire, card, e-transfer, crypto, cheque, money-order, loan, escrow, mobile or other
direction t in or out, as the reporting institution sees it
text t all words of remittance, purpose and narrative
purpose t purpose as stated or coded
third_party b whether the initiator is neither of the two parties
goods t words of the invoice
hs6 t six digits of the Harmonised System on the invoice
quantity n quantity on the invoice
unit t unit of the quantity
invoice_value_usd n value on the invoice
customs_value_usd n value declared to customs
bill_value_usd n value on the bill of lading
contract_hs6 t six digits of the goods in the contract
amendments n number of amendments of the letter of credit
beneficiary_changed b whether the beneficiary of the letter of credit was changed
merchant t name of the merchant as the card statement has it
merchant_category t merchant category code (ISO 18245)
merchant_to_reserve_km n kilometres from the merchant to the next protected area
loan_repayment b whether a repayment of the loan is known";

const PAYING: &str = "\
name t name
account t account, wallet or card
country t ISO 3166-1 alpha-2 code of residence
sector t line of business, in words or code
occupation t occupation in words
type t person or company
pep b whether politically exposed
known b whether the party resolves to an earlier case, or to a list that the screener gave
adverse t words of adverse media
opened d day on which the account was opened
turnover_usd n stated yearly turnover or income in US dollars
owner t beneficial owner
phone t telephone
email t e-mail
address t address";

const CONSIGNMENT: &str = "\
date d day that counts, else booking
mode t air, sea, road, rail, post or passenger
notify_name t notify party
notify_address t address of the notify party
forwarder_name t forwarder
forwarder_known b whether the forwarder is known to the carrier
payer_name t who pays the freight
agent_name t clearing agent
origin t ISO 3166-1 alpha-2 code
origin_port t port or airport as written
transit t ISO codes joined by a space
transit_ports t ports as written
destination t ISO 3166-1 alpha-2 code
destination_port t port or airport as written
description t goods as described
hs6 t six digits of the Harmonised System
hs_vintage t edition of the Harmonised System
packages n packages
gross_kg n gross mass in kg
net_kg n net mass in kg
volume_m3 n volume in cubic metres
value_usd n declared value in US dollars
freight_usd n freight in US dollars
pay_method t cash, prepaid, collect, third-party, card
booked d day of booking
departed d day of departure
arrived d day of arrival
amendments t what was amended: consignee, destination, goods, shipper, port, notify; joined by a space
amended_after_departure b whether amended after departure
handling_codes t IATA special handling codes joined by a space
documents t words on the documents that go along
permit_number t number of the CITES permit
seal t seal number
seal_changed b whether the seal was changed on the way
container t container number
vessel t vessel
imo t IMO number of the vessel
reefer b whether the container is refrigerated
reefer_set_c n set temperature in degrees Celsius
goods_perishable b whether the goods are perishable, as the carrier has it
uncollected_days n days for which it lies uncollected
stuffed_elsewhere b whether stuffed elsewhere than at the shipper's premises
terminal_requested b whether a certain terminal was asked for
web_presence b whether the shipper can be found on the web
cases_before n earlier cases of the parties
observed t codes of what staff saw, joined by a space
bags n pieces of baggage
baggage_kg n mass of the baggage in kg
trip_days n length of the trip in days
ticket_hours_before n hours between ticket and departure
one_way b whether a one-way ticket
booking_agent t travel agent
contact_phone t telephone of the booking
card t payment card of the booking
licence_plate t licence plate of the vehicle
quantity n quantity
unit t unit of the quantity
taxon t taxon as declared
scale t result words of the inspection
bill_number t number of the bill of lading or air waybill
switched_bill b whether a second set of bills was issued
vgm_kg n verified gross mass in kg
bill_kg n mass on the bill in kg
customs_kg n mass of the customs declaration in kg
unaccompanied b whether the baggage travels alone
clearance_requested d day on which release was asked for";

const SHIPPING: &str = "\
name t name
address t address
country t ISO 3166-1 alpha-2 code
phone t telephone
email t e-mail
sector t line of business, in words or code
since d day of registration
known b whether known from an earlier case or a list that the screener gave";

const ADVERT: &str = "\
date d day of posting
platform t platform
seller t seller's handle
title t title
text t text
lang t language as the platform has it; no condition may ask it
category t category of the platform
price n price in `currency`
currency t ISO 4217 code
price_usd n price in US dollars, by the approximate table of rates
images n number of images
image_hash t perceptual hash of the first image
location t location as written
country t ISO 3166-1 alpha-2 code
ships_to t where it is sent, as written
contact t contact point as given
phone t telephone
email t e-mail
wallet t address of a wallet
closed_group b whether posted in a closed group
account_since d day on which the account was made
permit_words t what is said of permits, in the advert's own field
url t address of the advert";

const PERMIT: &str = "\
date d day that counts, else of issue
year n year
number t number of the permit
taxon t taxon
appendix t CITES Appendix as stated
term t term code
quantity n quantity
unit t unit code
purpose t purpose code
source t source code
origin t ISO code of the country of origin
exporter t ISO code of the country of export
importer t ISO code of the country of import
permitted_quantity n quantity that the permit allows
valid_until d last day of validity
imported d day of import
issuer t issuing authority
signed b whether signed and stamped
permit_quantity_used n quantity already used on the permit";

const SEIZURE: &str = "\
date d day of seizure
taxon t taxon
form t form of the specimen
quantity n quantity
unit t unit of the quantity
kg n mass in kg
country t ISO code of the country
place t place
origin t ISO code of the alleged origin
transit t ISO codes joined by a space
destination t ISO code of the alleged destination
mode t air, sea, road, rail, post or passenger
concealment t how it was concealed
description t words";

const PARTY: &str = "\
date d day that counts
name t name
type t person or company
sector t line of business
occupation t occupation
country t ISO 3166-1 alpha-2 code
pep b whether politically exposed
known b whether known from an earlier case or a list that the screener gave
adverse t words of adverse media
email t e-mail
phone t telephone
address t address
owner t beneficial owner
since d day of registration
web_presence b whether it can be found on the web";

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn columns_are_told_apart_and_documented() {
        for table in Table::ALL {
            let names: BTreeSet<&str> = table.columns().iter().map(|c| c.name.as_str()).collect();
            assert_eq!(names.len(), table.columns().len(), "a column of {table:?} stands twice");
            assert_eq!(Table::of_code(table.code()), Some(table));
            assert!(table.columns().iter().all(|c| c.says.len() > 3));
            assert_eq!(table.schema().fields().len(), table.columns().len());
        }
        let (_, pep) = Table::Payment.column("payee_pep").unwrap();
        assert_eq!((pep.kind, pep.says.as_str()), (Kind::Flag, "whether politically exposed, of the payee"));
        let lines =
            [GENERAL, PAYMENT, CONSIGNMENT, ADVERT, PERMIT, SEIZURE, PARTY].map(|t| t.lines().count());
        let expected = lines[0] + lines[1] + 2 * PAYING.lines().count();
        assert_eq!(Table::Payment.columns().len(), expected);
    }

    #[test]
    fn what_somebody_is_cannot_be_asked() {
        for column in ["party_nationality", "lang", "birthplace", "payer_religion", "payee_ethnicity"] {
            assert!(is_forbidden(column), "{column}");
        }
        for column in ["payer_country", "text", "description", "payee_account"] {
            assert!(!is_forbidden(column), "{column}");
        }
        assert!(is_party_name("payer_name") && is_party_name("name") && !is_party_name("vessel"));
    }
}
