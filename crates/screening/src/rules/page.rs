//! The page of the library: every rule with its source, as Markdown, made of the files.

use super::{Aggregate, Indicator, Library, Status, Typology, Window};
use crate::canonical::Table;
use crate::{RuleKind, WeightClass};
use std::fmt::{self, Write};

/// The page of a library.
#[must_use]
pub fn page(library: &Library) -> String {
    let mut out = String::new();
    // Writing into a text does not fail.
    write_page(library, &mut out).ok();
    out
}

/// One rule, for whoever asks for it alone.
#[must_use]
pub fn sheet(rule: &Indicator) -> String {
    let mut out = String::new();
    write_rule(rule, &mut out).ok();
    out
}

fn write_page(library: &Library, out: &mut String) -> fmt::Result {
    let of = |status: Status| library.indicators.iter().filter(|rule| rule.status == status).count();
    writeln!(out, "# Rule library\n")?;
    writeln!(
        out,
        "Made of the files in `rules/` by `saola rules page`; do not edit it here. {} rules ({} live, {} drafts that run \
         with `--draft`, {} retired) and {} typologies.\n",
        library.indicators.len(),
        of(Status::Live),
        of(Status::Draft),
        of(Status::Retired),
        library.typologies.len()
    )?;
    writeln!(
        out,
        "A flag is a lead and not a finding. Weights are Saola's choice unless a rule says otherwise: strong 60 points, \
         medium 30, contextual 10; rules with the same fact count once; context counts only beside another flag, and 20 \
         at most; an alert is 50 points. A nationality, name, script, language, religion or birthplace is never scored.\n"
    )?;
    for table in Table::ALL {
        let mut rules = library.indicators.iter().filter(|rule| rule.table == table).peekable();
        if rules.peek().is_none() {
            continue;
        }
        writeln!(out, "## Over rows of `{}`\n", table.code())?;
        for rule in rules {
            write_rule(rule, out)?;
        }
        for typology in library.typologies.iter().filter(|typology| typology.table == table) {
            write_typology(typology, out)?;
        }
    }
    Ok(())
}

fn write_rule(rule: &Indicator, out: &mut String) -> fmt::Result {
    writeln!(out, "### {}: {}\n", rule.id, rule.title)?;
    let kind = match rule.kind {
        RuleKind::Row => "looks at its row alone",
        RuleKind::History => "looks back over the rows before",
        RuleKind::Witness => "joins rows that exist together",
    };
    writeln!(
        out,
        "{}, {}, for {}; {kind}; version {}, kept by {}.\n",
        weight(rule.weight),
        rule.status.code(),
        rule.sector,
        rule.version,
        rule.owner
    )?;
    writeln!(out, "- Source: {} ({}).", text(&rule.source), rule.basis.says())?;
    if let Some(link) = &rule.link {
        writeln!(out, "- Link: <{link}>")?;
    }
    if let Some(own) = &rule.own {
        writeln!(out, "- Saola's own: {}.", text(own))?;
    }
    if let Some(fact) = &rule.fact {
        writeln!(out, "- Fact: `{fact}`.")?;
    }
    if !rule.needs.is_empty() {
        writeln!(
            out,
            "- Needs: {}.",
            rule.needs.iter().map(|n| format!("`{n}`")).collect::<Vec<_>>().join(", ")
        )?;
    }
    for (name, window) in &rule.windows {
        writeln!(out, "- `{name}`: {}.", looks(window))?;
    }
    writeln!(out, "- Says: {}", text(&rule.say))?;
    let fires = rule.cases.iter().filter(|case| case.fires).count();
    writeln!(out, "- Cases: {fires} that must fire, {} that must not.\n", rule.cases.len() - fires)?;
    writeln!(out, "```sql\n{}\n```\n", rule.when.trim())
}

fn write_typology(typology: &Typology, out: &mut String) -> fmt::Result {
    writeln!(out, "### {}: {} (typology)\n", typology.id, typology.title)?;
    writeln!(out, "- Source: {} ({}).", text(&typology.source), typology.basis.says())?;
    let ids = |ids: &[String]| ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
    if !typology.needs_all.is_empty() {
        writeln!(out, "- Needs all of: {}.", ids(&typology.needs_all))?;
    }
    if !typology.needs_any.is_empty() {
        writeln!(out, "- Needs {} of: {}.", typology.min_any, ids(&typology.needs_any))?;
    }
    writeln!(out, "- Adds {} points. Says: {}\n", typology.points, text(&typology.say))
}

fn weight(weight: WeightClass) -> &'static str {
    match weight {
        WeightClass::Strong => "Strong",
        WeightClass::Medium => "Medium",
        WeightClass::Contextual => "Contextual",
    }
}

/// A window in words.
fn looks(window: &Window) -> String {
    let of = match &window.of {
        Aggregate::Count => "number of rows".to_owned(),
        Aggregate::Sum(of) => format!("sum of `{of}`"),
        Aggregate::Max(of) => format!("greatest `{of}`"),
        Aggregate::Min(of) => format!("least `{of}`"),
        Aggregate::Avg(of) => format!("mean of `{of}`"),
        Aggregate::Distinct(of) => format!("number of different `{of}`"),
        Aggregate::DaysSinceFirst => "days since the first row before".to_owned(),
        Aggregate::DaysSinceLast => "days since the last row before".to_owned(),
        Aggregate::Cycle(most) => {
            format!("length of the shortest round of payments that this one closes, of {most} at most")
        }
    };
    let by = match &window.rows_by {
        Some(rows_by) => format!("whose `{rows_by}` is this row's `{}`", window.key),
        None => format!("with this row's `{}`", window.key),
    };
    let filter = window.filter.as_ref().map(|filter| format!(", where `{filter}`")).unwrap_or_default();
    let days = window.days.map(|days| format!(", within {days} days")).unwrap_or_default();
    let past = if window.past_only { ", this row left out" } else { "" };
    format!("{of} {by}{filter}{days}{past}")
}

/// Text that Markdown does not take for marks, on one line.
fn text(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.replace('<', "&lt;").replace('|', "\\|")
}
