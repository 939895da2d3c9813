//! Real Cargo-XML test messages, in place. The expected values were written from the files before the reader was.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop, and must say that it was skipped"
)]

mod at_hand;

use at_hand::data;
use formats::{Draft, Format, Item, Options, Source, open};
use model::{IdentifierKind, PartyKind, ReportKind, Role};

/// What one message must come to.
struct Expected {
    file: &'static str,
    waybills: &'static [&'static str],
    origin: &'static str,
    transits: &'static [&'static str],
    destination: &'static str,
    /// Day of departure of the first flight; of the document where it has no flight.
    date: &'static str,
    flights: &'static [&'static str],
    /// Pieces and weight of the whole consignment.
    pieces: &'static str,
    weight: &'static str,
    /// Role, country and number of phones.
    parties: &'static [(Role, &'static str, usize)],
    units: usize,
}

/// The master of a consolidation says so: who ships and receives it are forwarders.
const CONSOLIDATION: &[(Role, &str, usize)] = &[(Role::Forwarder, "IE", 1), (Role::Forwarder, "CN", 1)];

const IRELAND: Expected = Expected {
    file: "888-11111111_XFWB.xml",
    waybills: &["888-11111111"],
    origin: "ORK",
    // The second flight lands short of the destination, so that its airport is a stop too.
    transits: &["DUB", "AUH"],
    destination: "PVG",
    date: "2021-03-10",
    flights: &["XX8012", "XX345"],
    pieces: "3",
    weight: "1042.0",
    parties: CONSOLIDATION,
    units: 0,
};

const FILES: &[Expected] = &[
    IRELAND,
    Expected { file: "888-11111111_XFWB_ACAS_US.xml", ..IRELAND },
    Expected { file: "888-11111111_XFWB_multipleULD_multipleHTS.xml", units: 2, ..IRELAND },
    Expected {
        file: "888-11111111_XFWB_noModeCode.xml",
        parties: &[(Role::Shipper, "IE", 2), (Role::Consignee, "CN", 1), (Role::Forwarder, "IE", 1)],
        ..IRELAND
    },
    Expected { file: "888-11111111_XFWB_pieceQuantityItemCountMismatch.xml", pieces: "5", ..IRELAND },
    Expected {
        file: "xfwbExample.xml",
        waybills: &["020-68548340"],
        origin: "VCP",
        transits: &["FRA"],
        destination: "CDG",
        date: "2021-02-20",
        flights: &["LH5050"],
        pieces: "4",
        weight: "36.9",
        parties: &[(Role::Forwarder, "BR", 1), (Role::Forwarder, "FR", 1)],
        units: 0,
    },
    Expected {
        file: "SEL22222222_XFZB.xml",
        waybills: &["888-11111111", "SEL22222222"],
        origin: "ICN",
        transits: &[],
        destination: "FDH",
        date: "2022-04-29",
        flights: &[],
        pieces: "10",
        weight: "134.0",
        parties: &[(Role::Shipper, "KR", 1), (Role::Consignee, "DE", 0)],
        units: 0,
    },
];

fn read(file: &str) -> Option<Draft> {
    let path = data(&format!("cargo/iata_cargo_xml/{file}"))?;
    let mut reader = open(Source::file(&path).unwrap(), &Options::default()).unwrap();
    assert_eq!(reader.format(), Format::CargoXml);
    let items: Vec<Item> = reader.by_ref().map(Result::unwrap).collect();
    assert_eq!((items.len(), reader.counts().drafts), (1, 1), "{file}: {items:?}");
    items.into_iter().find_map(|i| if let Item::Draft(draft) = i { Some(*draft) } else { None })
}

fn raws<T>(stated: &[model::Stated<T>]) -> Vec<&str> {
    stated.iter().map(|s| s.raw.as_str()).collect()
}

#[test]
fn each_message_comes_to_what_it_says() {
    for expected in FILES {
        let Some(draft) = read(expected.file) else { return };
        let file = expected.file;
        let (core, parties) = (&draft.report.core, &draft.report.parties);
        assert_eq!(draft.report.kind, ReportKind::Consignment);
        let mut waybills: Vec<&str> = parties
            .iter()
            .flat_map(|p| &p.identifiers)
            .filter(|i| i.kind == IdentifierKind::Waybill)
            .map(|i| i.value.raw.as_str())
            .collect();
        waybills.sort_unstable();
        assert_eq!(waybills, expected.waybills, "{file}");
        assert_eq!(raws(&core.origins), [expected.origin], "{file}");
        assert_eq!(raws(&core.transits), expected.transits, "{file}");
        assert_eq!(raws(&core.destinations), [expected.destination], "{file}");
        assert!(core.date.as_ref().unwrap().raw.starts_with(expected.date), "{file}");
        let flights: Vec<&str> = parties
            .iter()
            .filter(|p| p.role == Role::Conveyance && p.kind == PartyKind::Aircraft)
            .filter_map(|p| p.name.as_ref())
            .map(|n| n.raw.as_str())
            .collect();
        assert_eq!(flights, expected.flights, "{file}");
        let amounts: Vec<(&str, &str)> = core
            .specimens
            .iter()
            .filter_map(|s| s.quantity.as_ref())
            .map(|q| (q.raw.as_str(), q.context.as_deref().unwrap_or_default()))
            .collect();
        let told = |amount: &str, unit: &str| {
            amounts.iter().any(|(raw, context)| *raw == amount && context.contains(unit))
        };
        let text = &draft.report.narrative.as_ref().unwrap().text;
        assert!(text.lines().any(|l| l == format!("Packages: {}", expected.pieces)), "{file}: {text}");
        assert!(told(expected.weight, "unit KGM"), "{file}: {amounts:?}");
        for (role, country, phones) in expected.parties {
            let of =
                |p: &&model::Party| p.role == *role && p.country.as_ref().is_some_and(|c| c.raw == *country);
            let party = parties.iter().find(of).unwrap();
            let found = party.identifiers.iter().filter(|i| i.kind == IdentifierKind::Phone).count();
            assert!(found >= *phones, "{file} {role}: {found} phones");
        }
        let units = parties.iter().filter(|p| p.kind == PartyKind::Container).count();
        assert_eq!(units, expected.units, "{file}");
        assert!(draft.report.raw.len() > 50, "{file}");
    }
}

/// Prints the rows of `docs/formats/REAL_FILES.md`; nothing may be lost.
#[test]
fn figures() {
    for expected in FILES {
        let Some(path) = data(&format!("cargo/iata_cargo_xml/{}", expected.file)) else { return };
        let mut reader = open(Source::file(&path).unwrap(), &Options::default()).unwrap();
        let (mut specimens, mut parties) = (0, 0);
        let mut codes = std::collections::BTreeMap::<&str, u64>::new();
        for item in reader.by_ref() {
            if let Item::Draft(draft) = item.unwrap() {
                specimens += draft.report.core.specimens.len();
                parties += draft.report.parties.len();
                draft.problems.iter().for_each(|p| *codes.entry(p.code).or_default() += 1);
            }
        }
        let counts = reader.counts();
        let codes: Vec<String> = codes.iter().map(|(code, n)| format!("{code} {n}")).collect();
        let codes = if codes.is_empty() { "none".to_owned() } else { codes.join(", ") };
        println!(
            "| {} | {} | {} | {} | {specimens} | {parties} | {} | {codes} |",
            expected.file,
            reader.format(),
            counts.rows,
            counts.drafts,
            counts.rejected
        );
        assert_eq!((counts.rows, counts.draft_rows, counts.rejected), (1, 1, 0), "{}", expected.file);
    }
}
