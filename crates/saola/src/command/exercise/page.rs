//! The score as one page for people: nothing is loaded from outside, charts are SVG, light and dark, fit for paper.

use exercise::score::{Breakdown, Grouped, Pairs, Score};
use std::fmt::Write;

const STYLE: &str = ":root{color-scheme:light dark;--ink:#1c2321;--back:#fff;--soft:#dfe5e2;--bar:#0b6e4f;--other:#b5651d}\
    @media(prefers-color-scheme:dark){:root{--ink:#e6ebe8;--back:#151a18;--soft:#2c3532;--bar:#4fc79b;--other:#e0a060}}\
    @media print{:root{--ink:#000;--back:#fff;--soft:#ddd;--bar:#0b6e4f;--other:#b5651d}section{break-inside:avoid}}\
    body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--back);max-width:60rem;margin:2rem auto;\
    padding:0 1rem}.mark{border:2px solid;padding:.25rem .75rem;font-weight:700;letter-spacing:.1em}\
    table{border-collapse:collapse;width:100%}th,td{text-align:right;padding:.2rem .5rem;\
    border-bottom:1px solid var(--soft);font-variant-numeric:tabular-nums}th:first-child,td:first-child{text-align:left}\
    svg{width:100%;height:1.1rem;vertical-align:middle}";

/// The page of a score.
pub(super) fn page(score: &Score) -> String {
    let mut out = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>EXERCISE: score</title><style>{STYLE}</style></head><body>\
         <p class=\"mark\">EXERCISE: everything is made up</p><h1>Score</h1><p>World of seed {}, version {}.</p>",
        score.seed, score.world_version
    );
    if let Some(subjects) = &score.subjects {
        group(&mut out, subjects);
    }
    out.push_str("</body></html>\n");
    out
}

fn group(out: &mut String, group: &Grouped) {
    let mut add = |text: std::fmt::Arguments<'_>| {
        // A string takes every text.
        let _ = out.write_fmt(text);
    };
    let (answered, items) = (group.answered, group.items);
    add(format_args!(
        "<section><h2>Parties into subjects</h2><p>{answered} of {items} parties are answered.</p>"
    ));
    add(format_args!("<table><tr><th>measure</th><th>share</th><th></th></tr>"));
    let cubed = group.b_cubed;
    let ceiling = group.ceiling.and_then(|c| share(c.through_others, c.real));
    for (name, value) in [
        ("pairs: precision", group.pairs.precision()),
        ("pairs: recall", group.pairs.recall()),
        ("pairs: F1", group.pairs.f1()),
        ("pairs: the highest recall that can be known", ceiling),
        ("B-cubed: precision", Some(cubed.precision)),
        ("B-cubed: recall", Some(cubed.recall)),
        ("B-cubed: F1", Some(cubed.f1)),
        ("subjects exactly right", group.exact.value()),
    ] {
        add(format_args!(
            "<tr><td>{name}</td><td>{}</td><td>{}</td></tr>",
            percent(value),
            bar(value, "bar")
        ));
    }
    add(format_args!("</table></section>"));
    for breakdown in &group.by {
        broken_down(out, breakdown);
    }
}

fn broken_down(out: &mut String, breakdown: &Breakdown) {
    // A string takes every text.
    let _ = write!(
        out,
        "<section><h2>By {}</h2><table><tr><th>{}</th><th>true pairs</th><th>precision</th><th></th><th>recall</th>\
         <th></th></tr>",
        escaped(&breakdown.by),
        escaped(&breakdown.by)
    );
    for row in &breakdown.rows {
        let Pairs { real, .. } = row.pairs;
        let (precision, recall) = (row.pairs.precision(), row.pairs.recall());
        let _ = write!(
            out,
            "<tr><td>{}</td><td>{real}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
            escaped(&row.name),
            percent(precision),
            bar(precision, "other"),
            percent(recall),
            bar(recall, "bar")
        );
    }
    out.push_str("</table></section>");
}

fn share(of: u64, all: u64) -> Option<f64> {
    (all > 0).then(|| of as f64 / all as f64)
}

fn percent(value: Option<f64>) -> String {
    value.map_or_else(|| "–".to_owned(), |v| format!("{:.1} %", v * 100.0))
}

/// A bar from 0 to 1; its figure stands beside it, so it is hidden from screen readers.
fn bar(value: Option<f64>, colour: &str) -> String {
    let width = value.unwrap_or_default().clamp(0.0, 1.0) * 200.0;
    format!(
        "<svg viewBox=\"0 0 200 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"200\" height=\"10\" \
         fill=\"var(--soft)\"/><rect width=\"{width:.1}\" height=\"10\" fill=\"var(--{colour})\"/></svg>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
