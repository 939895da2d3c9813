//! Cases and properties of mentions in free text.

use super::*;
use proptest::prelude::*;

fn names(text: &str) -> String {
    let found = taxa_in(text, None);
    let names: Vec<String> = found.into_iter().filter_map(|m| m.taxon.value).map(|t| t.name).collect();
    names.join(" | ")
}

#[test]
fn mentions() {
    for (text, expected) in [
        ("payment for pangolin scales 50kg", "Manidae"),
        ("inv 2231 PANGOLINS and rhino horn", "Manidae | Rhinocerotidae"),
        ("2 pcs ivory carving", "Elephantidae"),
        ("ivory 12kg as agreed", "Elephantidae"),
        ("tiger bone glue, leopard skin", "Panthera tigris | Panthera pardus"),
        ("live tiger for sale", "Panthera tigris"),
        ("African grey parrot chicks", "Psittacus erithacus"),
        ("收购穿山甲片和象牙", "Manidae | Elephantidae"),
        ("jual trenggiling hidup", "Manidae"),
        ("bán vảy tê tê", "Manidae"),
        ("Paruh rangkong gading utuh", "Rhinoplax vigil"),
        ("เต่าดาวอินเดีย ตัวเล็ก 10 ตัว", "Geochelone elegans"),
        ("Huevos fértiles de loro gris", "Psittacus erithacus"),
        ("Kasuku wa kijivu anayeongea", "Psittacus erithacus"),
        ("EXERCISE rosewood dalbergia 31 m3", "Dalbergia | Dalbergia"),
        ("Smutsia temminckii", "Manis temminckii"),
        // stemmed adverts
        ("babi budgi sale", "Melopsittacus undulatus"),
        ("pair cockatiel nest box", "Nymphicus hollandicus"),
        ("blue gold macaw hand rais", "Ara ararauna"),
        ("green cheek conur", "Pyrrhura molinae"),
        ("galah corella", "Eolophus roseicapilla | Cacatua sanguinea"),
        ("ringneck dove grey coupl", "Streptopelia risoria"),
        ("ringneck breed pair", "Psittacula krameri"),
        ("eclectus male", "Eclectus roratus"),
        ("indian ringneck parrot", "Psittacula krameri"),
        ("canari bird cage", "Serinus canaria"),
    ] {
        assert_eq!(names(text), expected, "{text}");
    }
}

#[test]
fn words_that_mean_something_else() {
    for text in [
        "",
        "invoice 12 Abidjan Ivory Coast 500 kg",
        "wedding dress ivory white 2 pcs",
        "Tiger Balm 12 pcs",
        "turtle neck sweater",
        "Mr Jack Kite, Owl Street 5",
        "year of the tiger greetings",
        "tigerish macawx notpangolins",
        "teddy bear skin cover",
        "rua das flores",
        "flight to Tete",
        "amazon order",
        "crane hire 2 days",
        "cuttlefish bone",
        "python script",
    ] {
        assert_eq!(names(text), "", "{text}");
    }
}

#[test]
fn offsets_are_bytes_of_the_text() {
    let text = "Größe: 3 «Pangolins», 象牙!";
    let found = taxa_in(text, None);
    let raws: Vec<&str> = found.iter().map(|m| m.taxon.raw.as_str()).collect();
    assert_eq!(raws, ["Pangolins", "象牙"]);
    for mention in &found {
        assert_eq!(
            text.get(mention.at..mention.at + mention.taxon.raw.len()),
            Some(mention.taxon.raw.as_str())
        );
        assert!(mention.taxon.rule.is_some() && mention.taxon.confidence.is_some());
    }
}

#[test]
fn the_listing_is_that_of_the_day() {
    let on = "2016-01-01".parse().ok();
    let found = taxa_in("pangolin", on).remove(0).taxon.value.unwrap();
    assert_eq!(found.listing.unwrap().appendix, model::Appendix::Two);
}

proptest! {
    #[test]
    fn any_text_gives_words_that_stand_in_it(text in "(\\PC{0,20}|pangolin|象牙|tê tê|ivory|Tiger|skin| |é|，){0,8}") {
        for mention in taxa_in(&text, None) {
            let raw = &mention.taxon.raw;
            prop_assert_eq!(text.get(mention.at..mention.at + raw.len()), Some(raw.as_str()));
        }
    }
}
