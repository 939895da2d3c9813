//! Charts as SVG. Each stands beside a table with its figures, so the small ones are hidden from screen readers.

use super::escaped;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// A bar from 0 to 1.
pub(super) fn bar(value: Option<f64>, colour: &str) -> String {
    let width = value.unwrap_or_default().clamp(0.0, 1.0) * 200.0;
    format!(
        "<svg class=\"bar\" viewBox=\"0 0 200 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"200\" \
         height=\"10\" fill=\"var(--soft)\"/><rect width=\"{width:.1}\" height=\"10\" fill=\"var(--{colour})\"/></svg>"
    )
}

/// Columns from 0 to 1, with a line for what can be known at most.
pub(super) fn columns(values: &[(&str, Option<f64>)], limit: Option<f64>) -> String {
    let (step, height) = (100.0, 160.0);
    let width = step * values.len() as f64;
    let mut out = format!(
        "<svg class=\"chart\" viewBox=\"0 0 {width} 200\" role=\"img\" aria-label=\"measures from 0 to 1; figures are in \
         the table\"><line x1=\"0\" y1=\"{height}\" x2=\"{width}\" y2=\"{height}\" stroke=\"var(--ink)\"/>"
    );
    for (at, (name, value)) in values.iter().enumerate() {
        let tall = value.unwrap_or_default().clamp(0.0, 1.0) * (height - 20.0);
        let (x, y) = (step * at as f64, height - tall);
        // A string takes every text.
        let _ = write!(
            out,
            "<rect x=\"{:.1}\" y=\"{y:.1}\" width=\"60\" height=\"{tall:.1}\" fill=\"var(--bar)\"/><text x=\"{:.1}\" \
             y=\"{:.1}\" text-anchor=\"middle\">{}</text><text x=\"{:.1}\" y=\"180\" text-anchor=\"middle\">{}</text>",
            x + 20.0,
            x + 50.0,
            y - 4.0,
            value.map_or_else(|| "–".to_owned(), |v| format!("{:.0} %", v * 100.0)),
            x + 50.0,
            escaped(name)
                .replace("pairs: ", "")
                .replace("B-cubed: ", "B³ ")
                .replace("groups exactly right", "exact"),
        );
    }
    if let Some(limit) = limit {
        let y = height - limit.clamp(0.0, 1.0) * (height - 20.0);
        let _ = write!(
            out,
            "<line x1=\"0\" y1=\"{y:.1}\" x2=\"{width}\" y2=\"{y:.1}\" stroke=\"var(--limit)\" stroke-width=\"2\" \
             stroke-dasharray=\"6 4\"/><text x=\"0\" y=\"196\">dashed: the highest recall that can be known, {:.1} %</text>",
            limit * 100.0
        );
    }
    out.push_str("</svg>");
    out
}

/// A square of pairs (`a, b`), darker where more was found.
pub(super) fn heat(rows: &[(String, Option<f64>)]) -> String {
    let found: BTreeMap<(&str, &str), Option<f64>> =
        rows.iter().filter_map(|(name, value)| Some((name.split_once(", ")?, *value))).collect();
    let names: Vec<&str> =
        found.keys().flat_map(|(a, b)| [*a, *b]).collect::<BTreeSet<_>>().into_iter().collect();
    let (left, side) = (190.0, 56.0);
    let size = left + side * names.len() as f64;
    let mut out = format!(
        "<svg class=\"chart\" viewBox=\"0 0 {size} {}\" role=\"img\" aria-label=\"recall by pair; figures are in the \
         table\">",
        20.0 + 26.0 * names.len() as f64
    );
    for (row, a) in names.iter().enumerate() {
        let y = 26.0 * row as f64;
        let _ = write!(
            out,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>",
            left - 8.0,
            y + 17.0,
            escaped(a)
        );
        for (column, b) in names[..=row].iter().enumerate() {
            let Some(value) = found.get(&(*b, *a)).or_else(|| found.get(&(*a, *b))) else { continue };
            let (x, filled) = (left + side * column as f64, value.unwrap_or_default());
            let _ = write!(
                out,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"24\" fill=\"var(--bar)\" fill-opacity=\"{:.2}\" \
                 stroke=\"var(--soft)\"><title>{}, {}: {}</title></rect>",
                side - 2.0,
                filled.clamp(0.0, 1.0),
                escaped(b),
                escaped(a),
                value.map_or_else(|| "no true pairs".to_owned(), |v| format!("{:.1} %", v * 100.0)),
            );
        }
    }
    for (column, name) in names.iter().enumerate() {
        let short: String = name.chars().take(7).collect();
        let (x, y) = (left + side * column as f64, 14.0 + 26.0 * names.len() as f64);
        let _ = write!(out, "<text x=\"{x}\" y=\"{y}\">{}</text>", escaped(&short));
    }
    out.push_str("</svg>");
    out
}
