//! Holds what the bench of the same name prints, and what is true of any text.

#[path = "../benches/identifiers/measure.rs"]
mod measure;

use proptest::prelude::*;
use reference::{Scheme, Valid, detect};

#[test]
fn published_vectors_are_read_as_published() {
    let (all, wrong) = measure::published();
    assert!(all >= 80, "{all}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(measure::silent_defects(), Vec::<String>::new());
}

#[test]
fn a_changed_digit_is_seen_where_the_scheme_guarantees_it() {
    for (scheme, guaranteed) in measure::CHECKED {
        let changes = measure::changes(*scheme, *guaranteed);
        assert!(changes.tried >= 50, "{}: {}", changes.scheme, changes.tried);
        if changes.guaranteed {
            assert!(changes.missed.is_empty(), "{scheme}: {:?}", changes.missed);
        } else {
            // More pass than the scheme allows where the check is not carried out at all.
            assert!(
                changes.seen * 10 >= changes.tried * 6,
                "{scheme}: {} of {}",
                changes.seen,
                changes.tried
            );
        }
    }
}

fn scheme() -> impl Strategy<Value = Option<Scheme>> {
    let words = [
        "",
        "imo",
        "mmsi",
        "container",
        "awb",
        "iban",
        "bic",
        "lei",
        "account",
        "phone",
        "email",
        "passport",
        "mrz",
        "bitcoin",
        "ethereum",
        "tron",
        "plate",
        "permit",
        "handle",
        "url",
    ];
    prop::sample::select(words.to_vec()).prop_map(Scheme::named)
}

proptest! {
    #[test]
    fn any_text_is_read_or_told(text in "\\PC{0,60}", hint in scheme()) {
        let found = detect(&text, hint, "KE".parse().ok(), None);
        prop_assert!(found.normal.is_none() || found.schemes.len() == 1);
        prop_assert!(found.valid != Valid::No || found.defect.is_some());
        prop_assert!(found.schemes.len() < 2 || found.defect.is_some());
    }

    #[test]
    fn a_normal_form_reads_as_itself(text in "[+0-9 A-Za-z@.:/<-]{0,40}", hint in scheme()) {
        let found = detect(&text, hint, "KE".parse().ok(), None);
        if let (Some(normal), [scheme]) = (found.normal, found.schemes.as_slice()) {
            let again = detect(&normal, Some(*scheme), "KE".parse().ok(), None);
            prop_assert_eq!(again.normal.as_deref(), Some(normal.as_str()), "{}", text);
        }
    }

    #[test]
    fn made_numbers_with_their_check_digit_are_valid(serial in 0_u32..10_000_000, ship in 100_000_u32..1_000_000) {
        let awb = format!("618-{serial:07}{}", serial % 7);
        prop_assert_eq!(detect(&awb, None, None, None).valid, Valid::Yes);
        let sum: u32 = format!("{ship}").chars().filter_map(|c| c.to_digit(10)).zip((2..=7).rev()).map(|(d, w)| d * w).sum();
        let imo = format!("IMO {ship}{}", sum % 10);
        prop_assert_eq!(detect(&imo, None, None, None).valid, Valid::Yes);
    }
}
