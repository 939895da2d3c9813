//! The figures of the contact points that were reached on texts written before the code, and on a second set.

#[path = "../benches/contacts/measure.rs"]
mod measure;

fn check(name: &str, texts: &str, precision: f64, recall: f64) {
    let all = measure::measured(texts);
    for line in &all.disagreements {
        eprintln!("disagrees: {line}");
    }
    let (p, r) = (all.precision(), all.recall());
    eprintln!(
        "{name}: {} texts, precision {p:.3} ({}), recall {r:.3} ({})",
        all.texts, all.found, all.expected
    );
    assert!(all.texts >= 40);
    assert!(p >= precision, "{name}: precision {p:.3}");
    assert!(r >= recall, "{name}: recall {r:.3}");
}

#[test]
fn texts_written_first() {
    check("written first", measure::TEXTS, 0.99, 0.99);
}

#[test]
fn texts_held_out() {
    check("held out", measure::HELD_OUT, 0.8, 0.7);
}
