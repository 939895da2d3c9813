//! Mappings: steps of mending both ways, and what partners keep.

use super::import::field_words;
use super::instant;
use crate::problem::{Answer, Problem};
use crate::wire::{MappingColumn, MappingDetail, MappingFix, MappingRow, MappingVersion};
use access::Releasable;
use formats::{DateOrder, Field, Mapping, MappingHead};
use stages::{Fix, Kept, Offer};
use store::{KeptMapping, KeptVersion};

/// A step of mending, as the analyst asks for it.
///
/// # Errors
/// Where it is none, or something that it needs is missing.
pub fn fix(asked: &MappingFix) -> Answer<Fix> {
    let needs = |part: &Option<String>, what: &str| {
        part.clone().ok_or_else(|| Problem::invalid(format!("the step `{}` needs `{what}`", asked.kind)))
    };
    Ok(match asked.kind.as_str() {
        "unit" => Fix::Unit { column: needs(&asked.column, "column")?, unit: needs(&asked.value, "value")? },
        "date-order" => Fix::DateOrder(order(&needs(&asked.value, "value")?)?),
        "replace" => Fix::Replace {
            column: needs(&asked.column, "column")?,
            from: asked.from.clone().unwrap_or_default(),
            to: needs(&asked.value, "value")?,
        },
        "ignore" => Fix::Ignore { column: needs(&asked.column, "column")? },
        "constant" => {
            let code = needs(&asked.field, "field")?;
            let field = Field::from_code(&code)
                .ok_or_else(|| Problem::invalid(format!("`{code}` is not a field that a table holds")))?;
            Fix::Constant { field, value: needs(&asked.value, "value")? }
        }
        other => {
            return Err(Problem::invalid(format!(
                "`{other}` is not a step of mending; expected unit, date-order, replace, ignore or constant"
            )));
        }
    })
}

fn order(code: &str) -> Answer<DateOrder> {
    [DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd].into_iter().find(|o| o.code() == code).ok_or_else(|| {
        Problem::invalid(format!("`{code}` is not an order of dates; expected dmy, mdy or ymd"))
    })
}

fn shown(fix: &Fix) -> MappingFix {
    let of = |kind: &str| MappingFix { kind: kind.to_owned(), ..MappingFix::default() };
    match fix.clone() {
        Fix::Unit { column, unit } => MappingFix { column: Some(column), value: Some(unit), ..of("unit") },
        Fix::DateOrder(order) => MappingFix { value: Some(order.code().to_owned()), ..of("date-order") },
        Fix::Replace { column, from, to } => {
            MappingFix { column: Some(column), from: Some(from), value: Some(to), ..of("replace") }
        }
        Fix::Ignore { column } => MappingFix { column: Some(column), ..of("ignore") },
        Fix::Constant { field, value } => {
            MappingFix { field: Some(field.code().to_owned()), value: Some(value), ..of("constant") }
        }
    }
}

/// An offer: what is missing is for the analyst to say.
#[must_use]
pub fn offer(offer: &Offer) -> MappingFix {
    match offer {
        Offer::Ready(fix) => shown(fix),
        Offer::Words { column } => {
            MappingFix { kind: "replace".to_owned(), column: Some(column.clone()), ..MappingFix::default() }
        }
        Offer::ForEveryRow(field) => MappingFix {
            kind: "constant".to_owned(),
            field: Some(field.code().to_owned()),
            ..MappingFix::default()
        },
    }
}

/// Kept mappings for the suggestion; one that this program cannot read is passed over.
#[must_use]
pub fn kept(released: &[Releasable<KeptMapping>]) -> Vec<(String, Kept)> {
    let readable = released.iter().filter_map(|one| {
        let one = one.get();
        let mapping = Mapping::from_toml(std::str::from_utf8(&one.text).ok()?).ok()?;
        let kept = Kept {
            name: one.name.clone(),
            partner: one.partner.name.clone(),
            own: one.own,
            at: one.at.0,
            mapping,
        };
        Some((one.id.to_string(), kept))
    });
    readable.collect()
}

/// A kept mapping in a list.
#[must_use]
pub fn mapping_row(released: &Releasable<KeptMapping>) -> MappingRow {
    let kept = released.get();
    let text = String::from_utf8_lossy(&kept.text);
    let head = MappingHead::of(&text);
    MappingRow {
        id: kept.id.to_string(),
        name: kept.name.clone(),
        format: kept.format.clone(),
        partner: kept.partner.name.clone(),
        own: kept.own,
        columns: Mapping::from_toml(&text).map_or(0, |m| read_columns(&m)),
        at: instant(kept.at),
        version: kept.version.as_ref().map(|v| u64::try_from(v.number).unwrap_or(0)),
        by: kept.version.as_ref().map(|v| v.by.clone()),
        licence: head.licence,
        citation: head.citation,
        handling: super::report::chip(&kept.rule, kept.own),
    }
}

fn read_columns(mapping: &Mapping) -> u64 {
    mapping.columns.iter().filter(|c| c.field != Field::Ignore).count() as u64
}

/// A kept mapping, whole.
#[must_use]
pub fn mapping_detail(released: &Releasable<KeptMapping>, versions: &[KeptVersion]) -> MappingDetail {
    let text = String::from_utf8_lossy(&released.get().text).into_owned();
    let mapping = Mapping::from_toml(&text).ok();
    let reads = mapping.iter().flat_map(|m| &m.columns).map(|c| MappingColumn {
        header: c.name.trim().to_owned(),
        field: c.field.code().to_owned(),
        words: field_words(c.field),
        unit: c.unit.clone(),
    });
    MappingDetail {
        row: mapping_row(released),
        reads: reads.collect(),
        fixes: mapping.as_ref().map(kept_fixes).unwrap_or_default(),
        text,
        versions: versions
            .iter()
            .map(|v| MappingVersion {
                version: u64::try_from(v.number).unwrap_or(0),
                at: instant(v.at),
                by: v.by.clone(),
            })
            .collect(),
    }
}

fn kept_fixes(mapping: &Mapping) -> Vec<MappingFix> {
    let order = mapping.date_order.map(Fix::DateOrder);
    let replaced = mapping.replacements.iter().map(|r| Fix::Replace {
        column: r.column.clone(),
        from: r.from.clone(),
        to: r.to.clone(),
    });
    let constants =
        mapping.constants.iter().map(|c| Fix::Constant { field: c.field, value: c.value.clone() });
    order.into_iter().chain(replaced).chain(constants).map(|f| shown(&f)).collect()
}
