//! All factors as rows, for the factor page.

use crate::tables::factors::{
    ANIMALS, BOTH_PASS, By, COMMODITY, DENSITY, FactorRow, MEMORY, QUOTED, ROUNDWOOD, TERMS_PASS, UNITS_PASS,
};
use crate::tables::units::{self, UNITS};

/// One row of the factor page. Figures are texts, as the sources give them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factor {
    /// Pass: `units`, `terms`, `terms and units`, `commodity`, `density`, `animals`, `roundwood`, `quoted, not used`.
    pub pass: &'static str,
    /// What it rests on.
    pub what: String,
    /// Taxa that it is for, in words; empty for any.
    pub taxa: String,
    /// CITES terms that it is for, divided by spaces; empty for any.
    pub terms: String,
    /// From which unit (or term).
    pub from: String,
    /// To which unit (or term).
    pub to: String,
    /// The factor with its sign: `× 1000`, `÷ 35.274`; empty where only a range is known.
    pub factor: String,
    /// Factor that gives the least.
    pub low: String,
    /// Factor that gives the most.
    pub high: String,
    /// Source.
    pub source: &'static str,
    /// Whether the source is more than memory.
    pub sourced: bool,
}

/// Every factor that readings and conversions use, in the order of the passes; then figures that are quoted and never used.
#[must_use]
pub fn factors() -> Vec<Factor> {
    let mut out: Vec<Factor> = UNITS.iter().flat_map(unit_rows).collect();
    let passes: [(&'static str, &'static [FactorRow]); 6] = [
        ("terms", TERMS_PASS),
        ("units", UNITS_PASS),
        ("terms and units", BOTH_PASS),
        ("commodity", COMMODITY),
        ("animals", ANIMALS),
        ("roundwood", ROUNDWOOD),
    ];
    for (pass, rows) in passes {
        out.extend(rows.iter().map(|row| rule_row(pass, row)));
    }
    out.extend(DENSITY.iter().map(|(name, value, low, high, source)| Factor {
        pass: "density",
        what: "density of wood, kg per m3".to_owned(),
        taxa: (*name).to_owned(),
        terms: "LOG SAW TIM TRW VEN".to_owned(),
        from: "kg".to_owned(),
        to: "m3".to_owned(),
        factor: format!("÷ {value}"),
        low: format!("÷ {high}"),
        high: format!("÷ {low}"),
        source,
        sourced: !source.contains(MEMORY),
    }));
    out.extend(QUOTED.iter().map(|(from, to, figure, source)| Factor {
        pass: "quoted, not used",
        what: "told by police reports; no constant".to_owned(),
        taxa: String::new(),
        terms: String::new(),
        from: (*from).to_owned(),
        to: (*to).to_owned(),
        factor: format!("× {figure}"),
        low: String::new(),
        high: String::new(),
        source,
        sourced: true,
    }));
    out
}

/// The rows that speak of a taxon: by its name, its genus or family, or its group. Rows for any taxon are left out.
#[must_use]
pub fn factors_of(name: &str, group: &str) -> Vec<Factor> {
    let genus = name.split(' ').next().unwrap_or_default();
    let higher = crate::kin::higher_taxa(name);
    let above = higher.map_or(["", "", ""], |h| [h.family, h.order, h.class]);
    let speaks = |part: &str| [name, genus, group].contains(&part) || above.contains(&part);
    factors()
        .into_iter()
        .filter(|f| f.taxa.split(", ").any(|part| !part.is_empty() && speaks(part)))
        .collect()
}

fn rule_row(pass: &'static str, row: &FactorRow) -> Factor {
    let (sign, value, low, high) = match row.by {
        By::Times(value, low, high) => ('×', value, low, high),
        By::Over(value, low, high) => ('÷', value, low, high),
    };
    let signed = |figure: &str| if figure.is_empty() { String::new() } else { format!("{sign} {figure}") };
    let or = |a: &str, b: &str| if a.is_empty() { b.to_owned() } else { a.to_owned() };
    Factor {
        pass,
        what: row.what.to_owned(),
        taxa: row.scope.split('|').map(|s| s.trim_start_matches("group:")).collect::<Vec<_>>().join(", "),
        terms: row.terms.replace('|', " "),
        from: or(row.unit, &row.terms.replace('|', " ")),
        to: or(row.to_unit, row.to_term),
        factor: signed(value),
        low: signed(low),
        high: signed(high),
        source: row.source,
        sourced: !row.source.contains(MEMORY),
    }
}

fn unit_rows(row: &'static units::UnitRow) -> Vec<Factor> {
    let one = |taxa: String, factor: String, low: String, high: String| Factor {
        pass: "units",
        what: if taxa.is_empty() { "unit".to_owned() } else { format!("unit as used in {taxa}") },
        taxa: String::new(),
        terms: String::new(),
        from: row.name.to_owned(),
        to: row.unit.code().to_owned(),
        factor,
        low,
        high,
        source: row.source,
        sourced: !row.source.contains(units::MEMORY),
    };
    let same = |text: String| one(String::new(), text.clone(), text.clone(), text);
    match &row.factor {
        units::Factor::Times(by) => vec![same(format!("× {by}"))],
        units::Factor::Over(by) => vec![same(format!("÷ {by}"))],
        units::Factor::Between(low, high) => {
            vec![one(String::new(), String::new(), format!("× {low}"), format!("× {high}"))]
        }
        units::Factor::ByCountry(rows) => rows
            .iter()
            .map(|(codes, by)| {
                let text = format!("× {by}");
                one((*codes).to_owned(), text.clone(), text.clone(), text)
            })
            .collect(),
    }
}

/// `÷ 1.8 (2 to 1)`, or the range alone.
pub(super) fn by_in_words(by: By) -> String {
    let (sign, value, low, high) = match by {
        By::Times(value, low, high) => ('×', value, low, high),
        By::Over(value, low, high) => ('÷', value, low, high),
    };
    match (value, low == high) {
        ("", _) => format!("{sign} {low} to {high}, no single figure"),
        (_, true) => format!("{sign} {value}"),
        (_, false) => format!("{sign} {value} ({low} to {high})"),
    }
}
