//! The alerts as one page that needs nothing beside it: to read, to print, to hand over.

use super::output::Told;
use anyhow::Context;
use screening::engine::Hit;
use screening::rules::Library;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// Alerts that the page shows at most: the highest.
const MOST: usize = 2_000;

/// An alert with what the page shows of it.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    pub(super) told: Told,
    pub(super) hits: Vec<Hit>,
    /// Fields of the row and their values.
    pub(super) fields: Vec<(String, String)>,
    /// What to know before acting, where live animals are meant.
    pub(super) live_animals: bool,
}

/// The page while alerts come in.
#[derive(Debug, Default)]
pub(super) struct Page {
    shown: Vec<Shown>,
    all: u64,
}

impl Page {
    pub(super) fn add(&mut self, alert: Shown) {
        self.all += 1;
        self.shown.push(alert);
        if self.shown.len() >= 2 * MOST {
            self.keep_highest();
        }
    }

    fn keep_highest(&mut self) {
        self.shown.sort_by(|a, b| b.told.score.cmp(&a.told.score).then(a.told.row.cmp(&b.told.row)));
        self.shown.truncate(MOST);
    }

    pub(super) fn write(
        mut self,
        place: &Path,
        library: &Library,
        facts: &[(String, String)],
    ) -> anyhow::Result<()> {
        self.keep_highest();
        let text = self.text(library, facts)?;
        std::fs::write(place, text).with_context(|| format!("`{}` cannot be written", place.display()))
    }

    fn text(&self, library: &Library, facts: &[(String, String)]) -> Result<String, std::fmt::Error> {
        let mut out = String::from(HEAD);
        for (name, value) in facts {
            writeln!(out, "<tr><th>{}</th><td>{}</td></tr>", escaped(name), escaped(value))?;
        }
        out.push_str("</table>\n");
        out.push_str(NOTE);
        if self.all > self.shown.len() as u64 {
            writeln!(out, "<p>The {} highest of {} alerts.</p>", self.shown.len(), self.all)?;
        }
        if self.shown.is_empty() {
            out.push_str("<p>No row reached the threshold.</p>\n");
        }
        for alert in &self.shown {
            self.alert(alert, library, &mut out)?;
        }
        self.sources(library, &mut out)?;
        out.push_str("</body></html>\n");
        Ok(out)
    }

    fn alert(&self, alert: &Shown, library: &Library, out: &mut String) -> std::fmt::Result {
        let told = &alert.told;
        let name = if told.id.is_empty() { format!("row {}", told.row) } else { told.id.clone() };
        writeln!(
            out,
            "<section><h2>{} <span class=\"score\">{} points</span></h2>",
            escaped(&name),
            told.score
        )?;
        let file = told.file.as_deref().map(|f| format!("{}, ", escaped(f))).unwrap_or_default();
        writeln!(out, "<p class=\"where\">{file}row {}</p>", told.row)?;
        if alert.live_animals {
            writeln!(out, "<p class=\"welfare\">{WELFARE}</p>")?;
        }
        out.push_str("<ul>\n");
        for hit in &alert.hits {
            let title = library.indicator(&hit.id).map(|rule| rule.title.as_str());
            let typology = || library.typologies.iter().find(|t| t.id == hit.id).map(|t| t.title.as_str());
            let title = title.or_else(typology).unwrap_or(&hit.id);
            writeln!(
                out,
                "<li><b>{}</b> (<a href=\"#{id}\">{id}</a>, {} points): {}.</li>",
                escaped(title),
                hit.points,
                escaped(&hit.sentence),
                id = escaped(&hit.id)
            )?;
        }
        out.push_str("</ul>\n<table class=\"row\">\n");
        for (field, value) in &alert.fields {
            writeln!(out, "<tr><th>{}</th><td>{}</td></tr>", escaped(field), escaped(value))?;
        }
        out.push_str("</table></section>\n");
        Ok(())
    }

    /// Where each rule that fired comes from.
    fn sources(&self, library: &Library, out: &mut String) -> std::fmt::Result {
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        for hit in self.shown.iter().flat_map(|alert| &alert.hits) {
            *counts.entry(hit.id.as_str()).or_default() += 1;
        }
        out.push_str(
            "<h2>Rules that fired</h2>\n<table><tr><th>rule</th><th>alerts</th><th>source</th></tr>\n",
        );
        for (id, count) in counts {
            let of_rule = library.indicator(id).map(|rule| (rule.source.as_str(), rule.basis.says()));
            let of_typology =
                library.typologies.iter().find(|t| t.id == id).map(|t| (t.source.as_str(), t.basis.says()));
            let (source, basis) = of_rule.or(of_typology).unwrap_or_default();
            writeln!(
                out,
                "<tr id=\"{id}\"><td>{id}</td><td>{count}</td><td>{} ({})</td></tr>",
                escaped(source),
                escaped(basis),
                id = escaped(id)
            )?;
        }
        out.push_str("</table>\n");
        Ok(())
    }
}

/// Said above alerts on live animals.
pub(super) const WELFARE: &str = "Live animals may be meant: tell the competent authority at once, and ask it who can \
    receive and care for them before anything is stopped or opened.";

const NOTE: &str = "<p>A flag is a lead and not a finding: it says what was seen and why that may matter. Look at the row \
    and its context, and follow your own procedure. Nothing was sent anywhere.</p>\n";

const HEAD: &str = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Alerts</title>\n\
    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<style>\n\
    body{font:15px/1.45 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}\n\
    h1{font-size:1.5rem}h2{font-size:1.1rem;margin:1.5rem 0 .3rem}section{border-top:1px solid #bbb;break-inside:avoid}\n\
    table{border-collapse:collapse}th{text-align:left;font-weight:600;padding:.1rem .8rem .1rem 0;vertical-align:top}\n\
    td{padding:.1rem .6rem .1rem 0;vertical-align:top;overflow-wrap:anywhere}.row{font-size:.85rem}\n\
    .score{font-weight:400;color:#555}.where{color:#555;margin:.1rem 0}.welfare{border-left:4px solid #a40000;padding-left:.6rem}\n\
    @media print{body{margin:0;max-width:none}a{color:inherit;text-decoration:none}}\n\
    </style></head><body>\n<h1>Alerts</h1>\n<table>\n";

/// Text that stands in a page as text.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // Marks that turn the direction of writing could show a sentence other than it is.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => out.push('\u{fffd}'),
            c if c.is_control() && c != '\n' && c != '\t' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_row_holds_is_shown_as_text() {
        let mut page = Page::default();
        page.add(Shown {
            told: Told { id: "<script>alert(1)</script>".to_owned(), row: 3, score: 60, ..Told::default() },
            hits: vec![Hit {
                id: "x".to_owned(),
                points: 60,
                sentence: "words `<b>\"'&\u{202e}`".to_owned(),
            }],
            fields: vec![("text".to_owned(), "<img src=x onerror=alert(1)>".to_owned())],
            live_animals: true,
        });
        let text = page.text(&Library::default(), &[("files".to_owned(), "<a>".to_owned())]).unwrap();
        assert!(
            !text.contains("<script>")
                && !text.contains("<img")
                && !text.contains("<a>")
                && !text.contains('\u{202e}')
        );
        assert!(text.contains("&lt;script&gt;") && text.contains(WELFARE) && text.contains("row 3"));
        assert!(!text.contains("http"), "a page that asks for nothing from outside");
    }

    #[test]
    fn the_highest_alerts_are_kept() {
        let mut page = Page::default();
        for n in 0..5_000_u32 {
            let told = Told { row: n.into(), score: n, ..Told::default() };
            page.add(Shown { told, hits: Vec::new(), fields: Vec::new(), live_animals: false });
        }
        page.keep_highest();
        assert_eq!(
            (page.all, page.shown.len(), page.shown[0].told.score, page.shown[MOST - 1].told.score),
            (5_000, MOST, 4_999, 3_000)
        );
    }
}
