//! Messages of the readers (pacs.008, MT103, waybills, bills of lading ...) as rows with the canonical names of columns.
//!
//! The readers give a report in the source's words; here each word goes to the field that holds it. What the words mean
//! is left to the columns, as with a table.

use formats::Draft;
use model::{Identifier, IdentifierKind, Party, Place, Report, ReportKind, Role, Stated};
use screening::canonical::Table;

/// The columns that a message fills, by table.
pub(super) fn headers(table: Table) -> Vec<String> {
    let names: &[&str] = match table {
        Table::Payment => &[
            "id",
            "date",
            "amount",
            "currency",
            "text",
            "payer_name",
            "payer_account",
            "payer_country",
            "payer_phone",
            "payer_email",
            "payer_address",
            "payee_name",
            "payee_account",
            "payee_country",
            "payee_phone",
            "payee_email",
            "payee_address",
        ],
        Table::Consignment => &[
            "id",
            "date",
            "shipper_name",
            "shipper_country",
            "shipper_phone",
            "shipper_email",
            "shipper_address",
            "consignee_name",
            "consignee_country",
            "consignee_phone",
            "consignee_email",
            "consignee_address",
            "notify_name",
            "forwarder_name",
            "origin",
            "origin_port",
            "destination",
            "destination_port",
            "transit_ports",
            "description",
            "mode",
            "container",
            "imo",
            "bill_number",
            "taxon",
        ],
        Table::Advert => &[
            "id", "date", "platform", "seller", "title", "text", "price", "currency", "location", "phone",
            "email", "wallet",
        ],
        _ => &[],
    };
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Whether a report of this kind is a row of the table.
pub(super) fn is_row(table: Table, kind: ReportKind) -> bool {
    matches!(
        (table, kind),
        (Table::Payment, ReportKind::Payment)
            | (Table::Consignment, ReportKind::Consignment)
            | (Table::Advert, ReportKind::Advert)
    )
}

/// The cells of a draft, in the order of the headers.
pub(super) fn cells(draft: &Draft, headers: &[String]) -> Vec<String> {
    let message = Message::of(draft);
    headers.iter().map(|name| message.cell(name)).collect()
}

struct Message<'a> {
    draft: &'a Draft,
    report: &'a Report,
    amount: String,
    currency: String,
}

impl<'a> Message<'a> {
    fn of(draft: &'a Draft) -> Self {
        let report = &draft.report;
        let read = report.core.amount.clone().map(reference::money);
        let money = read.as_ref().and_then(|stated| stated.value.as_ref());
        Self {
            draft,
            report,
            amount: money.map(|money| money.amount.to_string()).unwrap_or_default(),
            currency: money.and_then(|money| money.currency.clone()).unwrap_or_default(),
        }
    }

    fn cell(&self, name: &str) -> String {
        let core = &self.report.core;
        if let Some((role, field)) = role_of(name) {
            let party = self.report.parties.iter().find(|party| party.role == role);
            return party.map(|party| of_party(party, field)).unwrap_or_default();
        }
        let narrative = self.report.narrative.as_ref();
        match name {
            "id" => self.draft.key.clone().unwrap_or_default(),
            "date" => core.date.as_ref().map(|date| date.raw.clone()).unwrap_or_default(),
            "amount" | "price" => self.amount.clone(),
            "currency" => self.currency.clone(),
            "text" => narrative.map(|n| n.text.clone()).unwrap_or_default(),
            "title" => narrative.and_then(|n| n.title.clone()).unwrap_or_default(),
            "description" => self.description(),
            "taxon" => {
                core.specimens.iter().map(|s| s.taxon.raw.as_str()).next().unwrap_or_default().to_owned()
            }
            "origin" | "origin_port" => places(&core.origins),
            "destination" | "destination_port" => places(&core.destinations),
            "transit_ports" => places(&core.transits),
            "mode" => core.transports.first().map(|t| t.raw.clone()).unwrap_or_default(),
            "platform" => core.platform.clone().unwrap_or_default(),
            "location" => core.place.as_ref().map(|place| place.raw.clone()).unwrap_or_default(),
            "container" => self.any(IdentifierKind::Container),
            "imo" => self.any(IdentifierKind::Imo),
            "bill_number" => self.any(IdentifierKind::Waybill),
            "phone" => self.any(IdentifierKind::Phone),
            "email" => self.any(IdentifierKind::Email),
            "wallet" => self.any(IdentifierKind::Wallet),
            "seller" => self
                .report
                .parties
                .iter()
                .find(|p| p.role == Role::Seller)
                .map(|p| of_party(p, "name"))
                .unwrap_or_default(),
            _ => String::new(),
        }
    }

    fn description(&self) -> String {
        let goods =
            self.report.core.specimens.iter().flat_map(|s| [s.taxon.raw.as_str(), s.form.raw.as_str()]);
        let words = self.report.narrative.iter().map(|n| n.text.as_str());
        let mut told: Vec<&str> = words.chain(goods).filter(|text| !text.trim().is_empty()).collect();
        told.dedup();
        told.join(" ")
    }

    fn any(&self, kind: IdentifierKind) -> String {
        let all = self.report.parties.iter().flat_map(|party| &party.identifiers);
        all.filter(|found| found.kind == kind).map(|found| found.value.raw.clone()).next().unwrap_or_default()
    }
}

fn role_of(name: &str) -> Option<(Role, &str)> {
    let roles = [
        ("payer_", Role::Payer),
        ("payee_", Role::Payee),
        ("shipper_", Role::Shipper),
        ("consignee_", Role::Consignee),
        ("notify_", Role::Notify),
        ("forwarder_", Role::Forwarder),
    ];
    roles.into_iter().find_map(|(prefix, role)| Some((role, name.strip_prefix(prefix)?)))
}

fn of_party(party: &Party, field: &str) -> String {
    let first = |kinds: &[IdentifierKind]| -> String {
        let found: Option<&Identifier> = party.identifiers.iter().find(|found| kinds.contains(&found.kind));
        found.map(|found| found.value.raw.clone()).unwrap_or_default()
    };
    match field {
        "name" => party.name.as_ref().map(|name| name.raw.clone()).unwrap_or_default(),
        "country" => party.country.as_ref().map(|country| country.raw.clone()).unwrap_or_default(),
        "address" => party.address.as_ref().map(|address| address.raw.clone()).unwrap_or_default(),
        "phone" => first(&[IdentifierKind::Phone, IdentifierKind::MobileMoney]),
        "email" => first(&[IdentifierKind::Email]),
        "account" => first(&[
            IdentifierKind::Iban,
            IdentifierKind::Account,
            IdentifierKind::AccountProxy,
            IdentifierKind::MobileMoney,
            IdentifierKind::Wallet,
        ]),
        _ => String::new(),
    }
}

fn places(places: &[Stated<Place>]) -> String {
    places.iter().map(|place| place.raw.as_str()).collect::<Vec<_>>().join(" ")
}
