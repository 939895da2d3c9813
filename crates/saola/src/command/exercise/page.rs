//! The score as one page for people: nothing is loaded from outside, charts are SVG, light and dark, fit for paper.

mod charts;

use charts::{bar, columns, heat};
use exercise::score::{Breakdown, Fired, Grouped, Networks, Pairs, Score, ShareBy};
use std::fmt::{Arguments, Write};

const STYLE: &str = ":root{color-scheme:light dark;--ink:#1c2321;--back:#fff;--soft:#dfe5e2;--bar:#0b6e4f;--other:#b5651d;\
    --limit:#7a8580}\
    @media(prefers-color-scheme:dark){:root{--ink:#e6ebe8;--back:#151a18;--soft:#2c3532;--bar:#4fc79b;--other:#e0a060;\
    --limit:#93a09a}}\
    @media print{:root{--ink:#000;--back:#fff;--soft:#ddd;--bar:#0b6e4f;--other:#b5651d}section{break-inside:avoid}}\
    body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--back);max-width:60rem;margin:2rem auto;\
    padding:0 1rem}.mark{border:2px solid;padding:.25rem .75rem;font-weight:700;letter-spacing:.1em}\
    table{border-collapse:collapse;width:100%}th,td{text-align:right;padding:.2rem .5rem;\
    border-bottom:1px solid var(--soft);font-variant-numeric:tabular-nums}th:first-child,td:first-child{text-align:left}\
    svg.bar{width:100%;min-width:5rem;height:1.1rem;vertical-align:middle}svg.chart{width:100%;height:auto}\
    svg text{fill:var(--ink);font:12px system-ui,sans-serif}";

/// What is being written.
struct Page(String);

impl Page {
    fn add(&mut self, text: Arguments<'_>) {
        // A string takes every text.
        let _ = self.0.write_fmt(text);
    }

    /// A table: its headings, and its rows, which are HTML already.
    fn table(&mut self, heads: &[&str], rows: impl IntoIterator<Item = Vec<String>>) {
        self.add(format_args!("<table><tr>"));
        for head in heads {
            self.add(format_args!("<th scope=\"col\">{}</th>", escaped(head)));
        }
        self.add(format_args!("</tr>"));
        for row in rows {
            self.add(format_args!("<tr>"));
            row.iter().for_each(|cell| self.add(format_args!("<td>{cell}</td>")));
            self.add(format_args!("</tr>"));
        }
        self.add(format_args!("</table>"));
    }
}

/// The page of a score.
pub(super) fn page(score: &Score) -> String {
    let mut page = Page(format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>EXERCISE: score</title><style>{STYLE}</style></head><body>\
         <p class=\"mark\">EXERCISE: everything is made up</p><h1>Score</h1><p>World of seed {}, version {}. Answer: {}.</p>",
        score.seed,
        score.world_version,
        escaped(&score.answer)
    ));
    if let Some(subjects) = &score.subjects {
        group(&mut page, "Parties into subjects", "parties", subjects);
    }
    if let Some(incidents) = &score.incidents {
        group(&mut page, "Reports into incidents", "reports", incidents);
    }
    if let Some(found) = &score.networks {
        networks(&mut page, found);
    }
    for (title, fired) in [("Flags", &score.flags), ("Alerts", &score.alerts)] {
        if let Some(fired) = fired {
            self::fired(&mut page, title, fired);
        }
    }
    page.add(format_args!("</body></html>\n"));
    page.0
}

fn group(page: &mut Page, title: &str, items: &str, group: &Grouped) {
    let (answered, all) = (group.answered, group.items);
    page.add(format_args!("<section><h2>{title}</h2><p>{answered} of {all} {items} are answered.</p>"));
    let cubed = group.b_cubed;
    let ceiling = group.ceiling.and_then(|c| share(c.through_others, c.real));
    let direct = group.ceiling.and_then(|c| share(c.direct, c.real));
    let measures = [
        ("pairs: precision", group.pairs.precision()),
        ("pairs: recall", group.pairs.recall()),
        ("pairs: F1", group.pairs.f1()),
        ("B-cubed: precision", Some(cubed.precision)),
        ("B-cubed: recall", Some(cubed.recall)),
        ("B-cubed: F1", Some(cubed.f1)),
        ("groups exactly right", group.exact.value()),
    ];
    page.add(format_args!("{}", columns(&measures, ceiling)));
    let known = [
        ("ceiling of recall: known from the two alone", direct),
        ("ceiling of recall: known through others as well", ceiling),
    ];
    let shown = measures.into_iter().chain(known.into_iter().filter(|_| group.ceiling.is_some()));
    let row = |(name, value)| vec![escaped(name), percent(value), bar(value, "bar")];
    page.table(&["measure", "share", ""], shown.map(row));
    page.add(format_args!("</section>"));
    for breakdown in &group.by {
        broken_down(page, breakdown);
    }
}

fn broken_down(page: &mut Page, breakdown: &Breakdown) {
    page.add(format_args!("<section><h3>By {}</h3>", escaped(&breakdown.by)));
    if breakdown.by.ends_with("pair") {
        let cell = |row: &exercise::score::BreakdownRow| (row.name.clone(), row.pairs.recall());
        page.add(format_args!("{}", heat(&breakdown.rows.iter().map(cell).collect::<Vec<_>>())));
    }
    let row = |row: &exercise::score::BreakdownRow| {
        let Pairs { real, .. } = row.pairs;
        let (precision, recall) = (row.pairs.precision(), row.pairs.recall());
        vec![
            escaped(&row.name),
            real.to_string(),
            percent(precision),
            bar(precision, "other"),
            percent(recall),
            bar(recall, "bar"),
        ]
    };
    let heads = [breakdown.by.as_str(), "true pairs", "precision", "", "recall", ""];
    page.table(&heads, breakdown.rows.iter().map(row));
    page.add(format_args!("</section>"));
}

fn networks(page: &mut Page, networks: &Networks) {
    page.add(format_args!(
        "<section><h2>Networks</h2><p>{} answered; each of the truth is compared with the one that overlaps most.</p>",
        networks.answered
    ));
    let row = |n: &exercise::score::NetworkFound| {
        vec![
            escaped(&n.name),
            escaped(&n.shape),
            format!("{} of {}", n.found, n.members),
            n.wrong.to_string(),
            format!("{} of {}", n.key_players.0, n.key_players.1),
            format!("{} of {}", n.roles_named.of, n.roles_named.all),
            percent(Some(n.overlap)),
            bar(Some(n.overlap), "bar"),
        ]
    };
    let heads = ["network", "shape", "members", "wrong", "key players", "roles named", "overlap", ""];
    page.table(&heads, networks.found.iter().map(row));
    let mut roles: std::collections::BTreeMap<&str, (u64, u64)> = std::collections::BTreeMap::new();
    for (role, found, all) in networks.found.iter().flat_map(|n| &n.roles) {
        let sum = roles.entry(role).or_default();
        *sum = (sum.0 + found, sum.1 + all);
    }
    page.add(format_args!("<h3>Members found by role</h3>"));
    let row = |(role, (found, all)): (&str, (u64, u64))| {
        let value = share(found, all);
        vec![escaped(role), format!("{found} of {all}"), percent(value), bar(value, "bar")]
    };
    page.table(&["role", "members", "found", ""], roles.into_iter().map(row));
    shares(page, "Members found", &networks.by);
    page.add(format_args!("</section>"));
}

fn fired(page: &mut Page, title: &str, fired: &Fired) {
    page.add(format_args!(
        "<section><h2>{title}</h2><p>What is fired and not planted is not wrong for that: honest reports may fulfil a \
         rule as well.</p>"
    ));
    let row = |rule: &exercise::score::Firing| {
        let found = share(rule.right, rule.should);
        vec![
            escaped(&rule.indicator),
            rule.should.to_string(),
            rule.fired.to_string(),
            rule.right.to_string(),
            percent(found),
            bar(found, "bar"),
        ]
    };
    let heads = ["rule", "should fire", "fired", "right", "found", ""];
    page.table(&heads, fired.rules.iter().chain([&fired.hidden]).map(row));
    shares(page, "Found", &fired.by);
    page.add(format_args!("</section>"));
}

fn shares(page: &mut Page, title: &str, all: &[ShareBy]) {
    for by in all {
        page.add(format_args!("<h3>{title} by {}</h3>", escaped(&by.by)));
        let row = |(name, share): &(String, exercise::score::Share)| {
            let value = share.value();
            vec![escaped(name), format!("{} of {}", share.of, share.all), percent(value), bar(value, "bar")]
        };
        page.table(&[&by.by, "found", "share", ""], by.rows.iter().map(row));
    }
}

fn share(of: u64, all: u64) -> Option<f64> {
    (all > 0).then(|| of as f64 / all as f64)
}

fn percent(value: Option<f64>) -> String {
    value.map_or_else(|| "–".to_owned(), |v| format!("{:.1} %", v * 100.0))
}

pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
