//! The checks of permit rows that UNEP-WCMC codes, as far as the tables reach: membership, and combinations of taxon,
//! term, unit, purpose, source and parties.
//!
//! A defect is a reason to look at a document and no finding of fraud: permits are filled in by hand. What the tables do
//! not know is never a defect. The pairs of `lists/term_fit` are from memory, the kinds of check from UNEP-WCMC.

use super::list::list;
use super::origin::range_state;
use super::taxon::{above, cites_appendix, is_plant, taxon_appendix_fits, taxon_known};
use model::Country;
use reference::{Scheme, country_facts, detect, term_of_code};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Codes of purpose.
const PURPOSES: &str = "BEGHLMNPQSTZ";
/// Codes of source.
const SOURCES: &str = "WRDACFIOUXY";

/// Check and term, and the values of the list.
static FIT: LazyLock<HashMap<(&'static str, &'static str), &'static str>> = LazyLock::new(|| {
    let rows = list("term_fit").into_iter().flat_map(|l| l.rows());
    rows.map(|row| ((row.cell("check"), row.cell("term")), row.cell("values"))).collect()
});

fn listed(check: &'static str, term: &str) -> Option<&'static str> {
    let code = term_of_code(&term.trim().to_ascii_uppercase())?.code;
    FIT.get(&(check, code)).copied()
}

fn letter(code: &str, of: &str) -> Option<char> {
    let mut letters = code.trim().chars();
    let one = letters.next()?.to_ascii_uppercase();
    (letters.next().is_none() && of.contains(one)).then_some(one)
}

/// What a unit measures: one word for units that convert into each other. `None` for units that are not known.
fn measure(unit: &str) -> Option<&'static str> {
    Some(match unit.trim().trim_end_matches('.').to_ascii_uppercase().as_str() {
        "" | "NAR" | "NO" | "NUMBER" | "PAI" | "PCS" | "BAG" | "BOT" | "BOX" | "CAN" | "CAS" | "CRT"
        | "FLA" | "ITE" | "SET" | "SHP" | "BAK" | "BSK" | "HRN" | "SID" | "SKI" | "FLASK" => "number",
        "KGM" | "KIL" | "KG" | "GRM" | "G" | "MGM" | "MYG" | "TON" | "T" | "OUN" | "PND" => "kg",
        "LTR" | "L" | "MLT" | "ML" => "l",
        "MTQ" | "CUM" | "M3" | "CMQ" | "CCM" | "CM3" | "CUF" => "m3",
        "MTK" | "SQM" | "M2" | "SQC" | "SQD" | "SQF" => "m2",
        "MTR" | "M" | "CTM" | "FEE" | "INC" | "YAR" => "m",
        _ => return None,
    })
}

/// Whether the term may be reported in the unit (its preferred or alternative one, one that converts into these, or one
/// more of the list); an empty unit is a number. `None` where term or unit is not known, or the term is of earlier years.
#[must_use]
pub fn term_unit_fits(term: Option<&str>, unit: Option<&str>) -> Option<bool> {
    let (code, unit) = (term?, measure(unit?)?);
    let term = term_of_code(&code.trim().to_ascii_uppercase()).filter(|t| !t.legacy)?;
    let said = [term.preferred_unit, term.alternative_unit, listed("unit", code).unwrap_or_default()];
    Some(
        said.iter()
            .flat_map(|units| units.split(' '))
            .filter(|u| !u.is_empty())
            .any(|u| measure(u) == Some(unit)),
    )
}

/// Whether the term is traded for the purpose. `None` where one of them is not known.
#[must_use]
pub fn term_purpose_fits(term: Option<&str>, purpose: Option<&str>) -> Option<bool> {
    let (term, purpose) = (term?, letter(purpose?, PURPOSES)?);
    term_of_code(&term.trim().to_ascii_uppercase())?;
    Some(!listed("purpose", term).is_some_and(|misfits| misfits.contains(purpose)))
}

/// Whether the term can be of the taxon, by its family, order or class. `None` where one of them is not known.
#[must_use]
pub fn taxon_term_fits(taxon: Option<&str>, term: Option<&str>) -> Option<bool> {
    let (higher, term) = (above(taxon?)?, term?);
    term_of_code(&term.trim().to_ascii_uppercase())?;
    let Some(only) = listed("of", term) else { return Some(true) };
    let is_animal = !is_plant(higher) && higher.class != "Fungi";
    let fits = |class: &str| match class {
        "animal" => is_animal,
        class => [higher.family, higher.order, higher.class].contains(&class),
    };
    Some(only.split('|').any(fits))
}

/// Whether the source can be of the taxon: A and Y are plants', C, F and R animals', D is for Appendix I alone. `None`
/// where taxon or source is not known.
#[must_use]
pub fn taxon_source_fits(taxon: Option<&str>, source: Option<&str>, appendix: Option<&str>) -> Option<bool> {
    let source = letter(source?, SOURCES)?;
    if source == 'D' {
        let stated = appendix.map(|a| a.trim().to_ascii_uppercase()).filter(|a| !a.is_empty());
        let appendix = stated.or_else(|| cites_appendix(taxon, None))?;
        return Some(appendix.split(['|', '/']).any(|a| a == "I"));
    }
    let plant = is_plant(above(taxon?)?);
    Some(match source {
        'A' | 'Y' => plant,
        'C' | 'F' | 'R' => !plant,
        _ => true,
    })
}

/// Whether a number has the shape of CITES Resolution Conf. 12.3 (year, country, serial, part: `24US123456/01`), and the
/// country where one is given. Many parties number otherwise: a `false` is context. `None` for an empty number.
#[must_use]
pub fn permit_shape(number: Option<&str>, country: Option<&str>) -> Option<bool> {
    let number = number?.trim();
    if number.is_empty() {
        return None;
    }
    let found = detect(number, Some(Scheme::CitesPermit), None, None);
    let shaped = found.rule.is_some_and(|rule| rule.starts_with("CITES permit number: year"));
    let code: String =
        number.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase();
    let fits = |country: &str| code.get(2..4) == Some(country.trim().to_ascii_uppercase().as_str());
    Some(shaped && country.is_none_or(fits))
}

/// Whether a number of a document has signs that no number has, or is what a spreadsheet writes for a fault (`#NAME?`,
/// `1.2E+10`). `None` for an empty number.
#[must_use]
pub fn odd_number(number: &str) -> Option<bool> {
    let number = number.trim();
    if number.is_empty() {
        return None;
    }
    let signs = number.chars().any(|c| !(c.is_alphanumeric() || " /-._()\\:,&+".contains(c)));
    let upper = number.to_ascii_uppercase();
    let rounded = upper.split_once("E+").is_some_and(|(a, b)| {
        a.contains('.')
            && [a, b].iter().all(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit() || b == b'.'))
    });
    Some(signs || rounded || !number.chars().any(|c| c.is_ascii_digit()))
}

/// The columns of a permit row that its checks need.
struct Row<'a> {
    taxon: Option<&'a str>,
    appendix: Option<&'a str>,
    term: Option<&'a str>,
    unit: Option<&'a str>,
    purpose: Option<&'a str>,
    source: Option<&'a str>,
    origin: Option<&'a str>,
    exporter: Option<&'a str>,
    importer: Option<&'a str>,
    year: Option<f64>,
}

/// Everything that is wrong with a permit row, joined by `; `; `None` where nothing is. What is not given is not judged.
#[expect(clippy::too_many_arguments, reason = "one argument a column: a function of SQL takes columns")]
#[must_use]
pub fn permit_defects(
    taxon: Option<&str>,
    appendix: Option<&str>,
    term: Option<&str>,
    unit: Option<&str>,
    purpose: Option<&str>,
    source: Option<&str>,
    origin: Option<&str>,
    exporter: Option<&str>,
    importer: Option<&str>,
    year: Option<f64>,
) -> Option<String> {
    let given = |cell: Option<&'_ str>| cell.is_some_and(|c| !c.trim().is_empty());
    let row = Row { taxon, appendix, term, unit, purpose, source, origin, exporter, importer, year };
    let mut defects: Vec<String> = Vec::new();
    if given(taxon) && given(term) {
        defects.extend(membership(&row));
        defects.extend(combinations(&row));
        defects.extend(parties(&row));
    }
    (!defects.is_empty()).then(|| defects.join("; "))
}

fn membership(row: &Row<'_>) -> Vec<String> {
    let mut out = Vec::new();
    let mut ask = |what: &str, cell: Option<&str>, known: &dyn Fn(&str) -> bool| {
        if let Some(cell) = cell.map(str::trim).filter(|c| !c.is_empty() && !known(c)) {
            out.push(format!("{what} `{cell}` is not in the list"));
        }
    };
    ask("term", row.term, &|c| term_of_code(&c.to_ascii_uppercase()).is_some());
    ask("unit", row.unit, &|c| measure(c).is_some());
    ask("purpose", row.purpose, &|c| letter(c, PURPOSES).is_some());
    ask("source", row.source, &|c| letter(c, SOURCES).is_some());
    ask("appendix", row.appendix, &|c| ["I", "II", "III", "N"].contains(&c.to_ascii_uppercase().as_str()));
    ask("origin", row.origin, &is_party);
    ask("exporter", row.exporter, &is_party);
    ask("importer", row.importer, &is_party);
    if row.year.is_some_and(|y| y.fract() != 0.0 || !(1975.0..=2100.0).contains(&y)) {
        out.push("year is none of four figures since 1975".to_owned());
    }
    out
}

/// A country of ISO 3166-1, or one of the codes that trade rows use beside: unknown, introduced from the sea, various.
fn is_party(code: &str) -> bool {
    let code = code.to_ascii_uppercase();
    ["XX", "ZC", "XV", "XK", "XA", "XF", "XE", "XM", "XS"].contains(&code.as_str())
        || code.parse::<Country>().ok().and_then(country_facts).is_some()
}

fn combinations(row: &Row<'_>) -> Vec<String> {
    let taxon = row.taxon.unwrap_or_default();
    let term = row.term.unwrap_or_default();
    let said = |cell: Option<&str>| cell.unwrap_or_default().to_owned();
    let mut out = Vec::new();
    if taxon_known(taxon) == Some(false) {
        out.push(format!("taxon `{taxon}` is not known"));
    }
    // Without origin the specimens are of the exporter, if they live there at all.
    let origin =
        stated(row.origin).or(stated(row.exporter).filter(|e| range_state(row.taxon, Some(e)) == Some(true)));
    if taxon_appendix_fits(row.taxon, row.appendix, row.year, origin) == Some(false) {
        out.push(format!("{taxon} did not stand in Appendix {} that year", said(row.appendix)));
    }
    if term_unit_fits(row.term, row.unit) == Some(false) {
        out.push(format!("{term} is not reported in `{}`", said(row.unit)));
    }
    if term_purpose_fits(row.term, row.purpose) == Some(false) {
        out.push(format!("{term} is not traded for purpose {}", said(row.purpose)));
    }
    if taxon_term_fits(row.taxon, row.term) == Some(false) {
        out.push(format!("{term} cannot be of {taxon}"));
    }
    if taxon_source_fits(row.taxon, row.source, row.appendix) == Some(false) {
        out.push(format!("source {} cannot be of {taxon}", said(row.source)));
    }
    out
}

fn stated(cell: Option<&str>) -> Option<&str> {
    cell.map(str::trim).filter(|c| !c.is_empty())
}

fn parties(row: &Row<'_>) -> Vec<String> {
    let mut out = Vec::new();
    let same = |a: Option<&str>, b: Option<&str>| {
        stated(a)
            .zip(stated(b))
            .is_some_and(|(a, b)| a.eq_ignore_ascii_case(b) && !a.eq_ignore_ascii_case("XX"))
    };
    if impossible_origin(row.taxon, row.source, row.origin, row.exporter) == Some(true) {
        let place = stated(row.origin).or(stated(row.exporter)).unwrap_or_default();
        out.push(format!("{} is wild and does not occur in {place}", row.taxon.unwrap_or_default()));
    }
    if same(row.exporter, row.origin) {
        out.push("exporter is the country of origin, which should then be empty".to_owned());
    }
    if same(row.exporter, row.importer) {
        out.push("exporter and importer are one country".to_owned());
    }
    out
}

/// Whether a wild specimen is said to come from where its taxon does not occur: from the origin, or where none is given
/// from the exporter; `XX` is unknown. `None` where the source is not wild or the range is not known.
#[must_use]
pub fn impossible_origin(
    taxon: Option<&str>,
    source: Option<&str>,
    origin: Option<&str>,
    exporter: Option<&str>,
) -> Option<bool> {
    letter(source?, "W")?;
    let place = stated(origin).or(stated(exporter))?;
    range_state(taxon, Some(place)).map(|lives_there| !lives_there)
}

#[cfg(test)]
#[path = "permit_tests.rs"]
mod tests;
