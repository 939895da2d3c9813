//! The cases of rules, run through the engine itself.

use super::{Limits, Screener, witness};
use crate::canonical::Table;
use crate::rules::{Case, Fault, Indicator, Library, batch_of};

/// Every case that does not come out as its file says, and every rule that cannot be compiled.
#[must_use]
pub fn failing_cases(library: &Library) -> Vec<Fault> {
    let mut faults = Vec::new();
    for table in Table::ALL {
        let (screener, wrong) = Screener::new(library, table, true, Limits::default());
        faults.extend(wrong);
        for rule in screener.rules() {
            for case in &rule.cases {
                if let Err(says) = comes_out(&screener, rule, case) {
                    let file = format!("{}/{}.toml", rule.folder, rule.id);
                    faults.push(Fault { file, key: format!("case `{}`", case.name), says });
                }
            }
        }
    }
    for rule in library.indicators.iter().filter(|rule| !rule.witnesses.is_empty()) {
        for case in &rule.cases {
            let says = match witnessed(rule, case) {
                Ok(fires) if fires == case.fires => continue,
                Ok(true) => "fired and must not".to_owned(),
                Ok(false) => "did not fire and must".to_owned(),
                Err(says) => says,
            };
            let file = format!("{}/{}.toml", rule.folder, rule.id);
            faults.push(Fault { file, key: format!("case `{}`", case.name), says });
        }
    }
    faults
}

fn witnessed(rule: &Indicator, case: &Case) -> Result<bool, String> {
    let row = batch_of(rule.table, std::slice::from_ref(&case.row)).map_err(|e| e.to_string())?;
    let mut others = Vec::new();
    for (table, rows) in &case.others {
        others.push((*table, batch_of(*table, rows).map_err(|e| e.to_string())?));
    }
    Ok(witness::fires(rule, &row, &others)?.value(0))
}

fn comes_out(screener: &Screener, rule: &Indicator, case: &Case) -> Result<(), String> {
    let mut fresh = screener.fresh();
    let failed = |error: &dyn std::error::Error| match error.source() {
        Some(source) => format!("{error}: {source}"),
        None => error.to_string(),
    };
    let mut hits = Vec::new();
    if !case.before.is_empty() {
        let before = batch_of(rule.table, &case.before).map_err(|e| failed(&e))?;
        fresh.screen(&before, u32::MAX).map_err(|e| failed(&e))?;
    }
    let row = batch_of(rule.table, std::slice::from_ref(&case.row)).map_err(|e| failed(&e))?;
    let judge = fresh.judge();
    let mut prepared = judge.prepare(&row).map_err(|e| failed(&e))?;
    fresh.remember(&mut prepared);
    let told = judge.judge(prepared, 0).map_err(|e| failed(&e))?;
    if let Some((_, why)) = told.failed.iter().find(|(id, _)| *id == rule.id) {
        return Err(format!("could not be evaluated: {why}"));
    }
    hits.extend(told.flagged.into_iter().flat_map(|flagged| flagged.hits));
    let hit = hits.iter().find(|hit| hit.id == rule.id);
    match (hit, case.fires) {
        (Some(hit), false) => Err(format!("fired and must not: {}", hit.sentence)),
        (None, true) => Err("did not fire and must".to_owned()),
        (Some(hit), true) if hit.sentence.contains("unknown") && rule.say.find("unknown").is_none() => {
            Err(format!("fired, but its sentence has an unknown value: {}", hit.sentence))
        }
        _ => Ok(()),
    }
}
