//! Firms as they should be.

use super::*;
use std::collections::BTreeSet;

#[test]
fn firms_are_the_same_each_time_and_have_what_firms_have() {
    let mut renamed = 0;
    let mut cores = BTreeSet::new();
    for country in CountryId::all() {
        for n in 0..100 {
            let id = FirmId::new(country, n);
            let firm = Firm::new(4, id);
            assert_eq!(firm, Firm::new(4, id));
            assert!(
                !firm.core.trim().is_empty() && !firm.forms.is_empty() && !firm.directors.is_empty(),
                "{firm:?}"
            );
            assert!(firm.emails.iter().all(|e| e.ends_with(".example") && e.is_ascii()), "{firm:?}");
            assert!(firm.accounts.iter().all(|a| a.bank.starts_with("ZZZZ")));
            renamed += u32::from(firm.before.is_some());
            cores.insert(firm.core);
        }
    }
    let all = 100 * CountryId::all().count() as u32;
    assert!((all / 40..all / 8).contains(&renamed), "{renamed} of {all} were renamed");
    assert!(cores.len() as u32 > all / 2, "{} names of {all} firms", cores.len());
}

#[test]
fn some_are_called_nearly_as_others() {
    let near = (0..2_000).filter(|n| {
        let (a, b) = (
            Firm::new(2, FirmId::new(CountryId(1), 2 * n)).core,
            Firm::new(2, FirmId::new(CountryId(1), 2 * n + 1)).core,
        );
        a != b
            && a.split(' ')
                .next()
                .zip(b.split(' ').next())
                .is_some_and(|(x, y)| x == y || format!("{x}s") == y || x == format!("{y}s"))
    });
    assert!(near.count() > 50);
}
