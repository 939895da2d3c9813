//! Figures of trade: taken in once, revised without losing the earlier one, summed per view and never across sides.

use crate::fixture::*;
use model::*;
use rust_decimal::Decimal;
use store::{FigureReceipt, FigureSubmission, Store, TradeAsked, TradeSide};

fn figure(year: u16, term: &str, importer: Option<&str>, exporter: Option<&str>) -> TradeFigure {
    let quantity = |text: Option<&str>| text.map(|t| t.parse().unwrap());
    TradeFigure {
        table: TradeTable::Tabulation,
        year,
        appendix: "II".into(),
        taxon: "Exemplum mirabile".into(),
        genus: "Exemplum".into(),
        term: term.into(),
        unit: String::new(),
        importer: "ZZ".into(),
        exporter: "XX".into(),
        origin: String::new(),
        purpose: "T".into(),
        source: "W".into(),
        importer_reported: quantity(importer),
        exporter_reported: quantity(exporter),
        more: vec![("Class".into(), "Fictitia".into())],
    }
}

fn submissions(figures: &[TradeFigure]) -> Vec<FigureSubmission> {
    let key = |f: &TradeFigure| format!("{} {} {}", f.table, f.year, f.term);
    figures.iter().map(|f| FigureSubmission { source_key: key(f), figure: f.clone() }).collect()
}

async fn record(store: &Store, owner: &str, audience: Audience, figures: &[TradeFigure]) -> FigureReceipt {
    let id = partner_id(store, owner).await;
    let handling = all_for(id, audience);
    store.record_figures(owner, None, &handling, &submissions(figures)).await.unwrap()
}

fn side(figures: u64, quantity: Option<&str>) -> TradeSide {
    TradeSide { figures, quantity: quantity.map(|q| q.parse::<Decimal>().unwrap()) }
}

pub async fn figures_are_kept_once(store: &Store) {
    let first = [figure(2001, "skins", Some("0.1"), None), figure(2001, "live", Some("3"), Some("4"))];
    let done = record(store, "ngo", Audience::OwnerOnly, &first).await;
    assert_eq!(done, FigureReceipt { new: 2, revised: 0, unchanged: 0 });
    let again = record(store, "ngo", Audience::OwnerOnly, &first).await;
    assert_eq!(again, FigureReceipt { new: 0, revised: 0, unchanged: 2 });
    let later = [figure(2001, "skins", Some("0.2"), None), first[1].clone()];
    let done = record(store, "ngo", Audience::OwnerOnly, &later).await;
    assert_eq!(done, FigureReceipt { new: 0, revised: 1, unchanged: 1 });
    let viewer = view(store, "ngo").await;
    let asked = TradeAsked { by: vec![TradeDimension::Term], ..TradeAsked::default() };
    let totals = store.trade_totals(&viewer, &asked).await.unwrap();
    let told: Vec<_> = totals.totals.iter().map(|t| (t.get().values.clone(), t.get().importers)).collect();
    let expected =
        [(vec!["live".to_owned()], side(1, Some("3"))), (vec!["skins".to_owned()], side(1, Some("0.2")))];
    assert_eq!(told, expected);
    // Back to what it was: the figure that was replaced twice is no obstacle.
    let done = record(store, "ngo", Audience::OwnerOnly, &first).await;
    assert_eq!(done, FigureReceipt { new: 0, revised: 1, unchanged: 1 });
    let refused =
        [FigureSubmission { source_key: "negative".into(), figure: figure(2001, "skins", Some("-1"), None) }];
    let id = partner_id(store, "ngo").await;
    let handling = all_for(id, Audience::OwnerOnly);
    assert!(store.record_figures("ngo", None, &handling, &refused).await.is_err());
    assert!(store.record_figures("fiu", None, &handling, &submissions(&first)).await.is_err());
}

pub async fn sums_are_exact_and_each_view_has_its_own(store: &Store) {
    let open = [
        figure(2001, "live", Some("0.000000000001"), Some("999999999999.999999999999")),
        figure(2002, "live", Some("0.1"), Some("0.000000000001")),
    ];
    record(store, "ngo", Audience::Open, &open).await;
    record(store, "ngo", Audience::OwnerOnly, &[figure(2002, "skins", Some("7"), None)]).await;
    // Another partner holds a table of the same movements: it is a set of its own.
    record(store, "fiu", Audience::WorkingGroup, &[figure(2001, "live", Some("5"), None)]).await;
    let asked = |by: &[TradeDimension]| TradeAsked { by: by.to_vec(), ..TradeAsked::default() };
    let ngo = view(store, "ngo").await;
    let all = store.trade_totals(&ngo, &asked(&[])).await.unwrap();
    assert_eq!(
        all.sets.iter().map(|s| (s.get().partner.as_str(), s.get().figures)).collect::<Vec<_>>(),
        [("fiu", 1), ("ngo", 3)]
    );
    assert_eq!(all.of, Some(1), "the own figures come first");
    let total = all.totals[0].get();
    assert_eq!(total.importers, side(3, Some("7.100000000001")));
    assert_eq!(total.exporters, side(2, Some("1000000000000")));
    assert_eq!(total.years.iter().map(|y| y.year).collect::<Vec<_>>(), [2001, 2002]);
    // The police read what is open: as if the skins were not there.
    let police = view(store, "police").await;
    let named = TradeAsked { of: Some("ngo".into()), ..asked(&[TradeDimension::Term]) };
    let seen = store.trade_totals(&police, &named).await.unwrap();
    assert_eq!(seen.sets.iter().map(|s| s.get().figures).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(seen.totals.len(), 1);
    assert_eq!(seen.totals[0].get().importers, side(2, Some("0.100000000001")));
    let hidden = TradeAsked { of: Some("nobody".into()), ..asked(&[]) };
    let none = store.trade_totals(&police, &hidden).await.unwrap();
    assert_eq!((none.of, none.totals.len()), (None, 0));
    each_dimension(store, &ngo).await;
}

/// Every column can be summed by and narrowed by, on both stores.
async fn each_dimension(store: &Store, viewer: &access::Viewer) {
    for dimension in TradeDimension::ALL {
        let by = vec![*dimension];
        let all = store
            .trade_totals(viewer, &TradeAsked { by: by.clone(), ..TradeAsked::default() })
            .await
            .unwrap();
        let value = all.totals[0].get().values[0].clone();
        let only = vec![(*dimension, vec![value.clone(), "no such value".to_owned()])];
        let one = TradeAsked { by, only, limit: Some(5), ..TradeAsked::default() };
        let narrowed = store.trade_totals(viewer, &one).await.unwrap();
        assert_eq!(narrowed.totals, all.totals[..1], "{dimension}");
        assert!(!narrowed.more);
    }
    let cut = TradeAsked { by: vec![TradeDimension::Term], limit: Some(1), ..TradeAsked::default() };
    let cut = store.trade_totals(viewer, &cut).await.unwrap();
    assert_eq!((cut.totals.len(), cut.more), (1, true));
}
