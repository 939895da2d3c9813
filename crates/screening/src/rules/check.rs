//! From the written form to a rule: every fault is told, with what was expected.

use super::case::{self, Case};
use super::form::{CaseForm, RuleForm, TypologyForm, WindowForm, WitnessForm};
use super::library::Faults;
use super::{Aggregate, Basis, Indicator, Status, Typology, Window, Witness};
use crate::canonical::{Table, is_forbidden};
use crate::{RuleKind, WeightClass};
use std::collections::BTreeMap;

const SECTORS: &[&str] = &["finance", "transport", "online", "customs", "any"];
/// Cases of each sort that a rule has at least.
const CASES: usize = 3;

/// Makes a rule of its written form, where it has no fault.
pub(super) fn indicator(
    form: RuleForm,
    (folder, stem): (&str, &str),
    faults: &mut Faults<'_>,
) -> Option<Indicator> {
    let before = faults.count();
    general(&form, stem, faults);
    let table = one_of("table", &form.table, &Table::ALL.map(|t| (t.code(), t)), faults);
    let kind = one_of("kind", &form.kind, &KINDS.map(|k| (k.code(), k)), faults);
    let weight = one_of("weight", &form.weight, &WEIGHTS.map(|w| (w.code(), w)), faults);
    let status = one_of("status", &form.status, &STATES.map(|s| (s.code(), s)), faults);
    let basis = one_of("basis", &form.basis, &BASES.map(|b| (b.code(), b)), faults);
    let (table, kind, weight, status, basis) = (table?, kind?, weight?, status?, basis?);
    columns(&form, table, faults);
    let windows = windows(form.window, kind, table, faults);
    let witnesses = witnesses(form.witness, kind, table, faults);
    sentence(&form.say, &form.values, faults);
    let cases = cases(&form.cases, table, faults);
    (faults.count() == before).then(|| Indicator {
        id: form.id,
        title: form.title,
        sector: form.sector,
        table,
        kind,
        weight,
        owner: form.owner,
        version: form.version,
        status,
        source: form.source,
        link: form.link,
        basis,
        own: form.own,
        fact: form.fact,
        needs: form.needs,
        when: form.when,
        say: form.say,
        values: form.values.into_iter().collect(),
        windows,
        witnesses,
        cases,
        folder: folder.to_owned(),
    })
}

/// Makes a typology of its written form, where it has no fault.
pub(super) fn typology(form: TypologyForm, stem: &str, faults: &mut Faults<'_>) -> Option<Typology> {
    let before = faults.count();
    id("id", &form.id, faults);
    if form.id != stem {
        faults.tell("id", format!("`{}`: expected the name of the file, `{stem}`", form.id));
    }
    filled(&[("title", &form.title), ("source", &form.source), ("say", &form.say)], faults);
    let table = one_of("table", &form.table, &Table::ALL.map(|t| (t.code(), t)), faults);
    let basis = one_of("basis", &form.basis, &BASES.map(|b| (b.code(), b)), faults);
    let min_any = form.min_any.unwrap_or(usize::from(!form.needs_any.is_empty()));
    if form.needs_all.len() + min_any < 2 {
        faults.tell("needs_all, needs_any", "expected two rules at least that must have fired");
    }
    if min_any > form.needs_any.len() {
        faults.tell("min_any", format!("{min_any} of {} rules cannot fire", form.needs_any.len()));
    }
    if !(1..=100).contains(&form.points) {
        faults.tell("points", format!("`{}`: expected 1 to 100", form.points));
    }
    sentence(&form.say, &BTreeMap::new(), faults);
    let retired = form.status.as_deref() == Some("retired");
    (faults.count() == before && !retired).then_some(Typology {
        id: form.id,
        title: form.title,
        table: table?,
        source: form.source,
        basis: basis?,
        needs_all: form.needs_all,
        needs_any: form.needs_any,
        min_any,
        points: form.points,
        say: form.say,
    })
}

const KINDS: [RuleKind; 3] = [RuleKind::Row, RuleKind::History, RuleKind::Witness];
const STATES: [Status; 3] = [Status::Live, Status::Draft, Status::Retired];
const BASES: [Basis; 4] = [Basis::Sourced, Basis::Extract, Basis::Memory, Basis::Own];
const WEIGHTS: [WeightClass; 3] = [WeightClass::Strong, WeightClass::Medium, WeightClass::Contextual];

fn one_of<T: Copy>(key: &str, given: &str, known: &[(&str, T)], faults: &mut Faults<'_>) -> Option<T> {
    let found = known.iter().find(|(code, _)| *code == given).map(|(_, value)| *value);
    if found.is_none() {
        let codes: Vec<&str> = known.iter().map(|(code, _)| *code).collect();
        faults.tell(key, format!("`{given}`: expected {}", codes.join(", ")));
    }
    found
}

fn general(form: &RuleForm, stem: &str, faults: &mut Faults<'_>) {
    id("id", &form.id, faults);
    if form.id != stem {
        faults.tell("id", format!("`{}`: expected the name of the file, `{stem}`", form.id));
    }
    let texts = [
        ("title", &form.title),
        ("owner", &form.owner),
        ("source", &form.source),
        ("when", &form.when),
        ("say", &form.say),
    ];
    filled(&texts, faults);
    if !SECTORS.contains(&form.sector.as_str()) {
        faults.tell("sector", format!("`{}`: expected {}", form.sector, SECTORS.join(", ")));
    }
    if form.version == 0 {
        faults.tell("version", "`0`: expected 1 or more");
    }
    if let Some(fact) = &form.fact {
        id("fact", fact, faults);
    }
    if form.link.as_deref().is_some_and(|link| !link.starts_with("https://") && !link.starts_with("http://"))
    {
        faults.tell("link", "expected an address that begins with https://");
    }
}

fn filled(texts: &[(&str, &String)], faults: &mut Faults<'_>) {
    for (key, _) in texts.iter().filter(|(_, text)| text.trim().is_empty()) {
        faults.tell(key, "is empty; expected words");
    }
}

fn id(key: &str, id: &str, faults: &mut Faults<'_>) {
    let fits = id
        .split('-')
        .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
    if !fits {
        faults.tell(key, format!("`{id}`: expected small letters and digits with hyphens, as `fatf-t17`"));
    }
}

fn columns(form: &RuleForm, table: Table, faults: &mut Faults<'_>) {
    for column in &form.needs {
        if table.column(column).is_none() {
            faults.tell("needs", format!("`{column}` is no column of `{}`", table.code()));
        }
        if is_forbidden(column) {
            faults
                .tell("needs", format!("`{column}`: what somebody is may not be asked, only what was done"));
        }
    }
}

fn windows(
    forms: BTreeMap<String, WindowForm>,
    kind: RuleKind,
    table: Table,
    faults: &mut Faults<'_>,
) -> Vec<(String, Window)> {
    match (kind, forms.is_empty()) {
        (RuleKind::Row, false) => {
            faults.tell("window", "a rule of kind `row` looks at its row alone; expected kind `history`");
        }
        (RuleKind::History, true) => faults.tell("window", "a rule of kind `history` needs a window"),
        _ => {}
    }
    if !forms.is_empty() && table.column("date").is_none() {
        faults.tell("window", format!("`{}` has no dates", table.code()));
    }
    let mut made = Vec::new();
    for (name, form) in forms {
        let at = format!("window.{name}");
        if table.column(&name).is_some() {
            faults.tell(&at, format!("`{name}` is a column of `{}`; expected another name", table.code()));
        }
        let Some(of) = Aggregate::parse(&form.of) else {
            faults.tell(
                &format!("{at}.of"),
                format!(
                    "`{}`: expected count, sum(..), max(..), min(..), avg(..), distinct(..), days_since_first, \
                     days_since_last or cycle(2 to 8)",
                    form.of
                ),
            );
            continue;
        };
        if form.days.is_some_and(|days| days > 3_660) {
            faults.tell(&format!("{at}.days"), "expected 0 (the same day) to 3660");
        }
        let open = matches!(of, Aggregate::DaysSinceFirst | Aggregate::DaysSinceLast);
        if form.days.is_none() && !open {
            faults.tell(
                &format!("{at}.days"),
                "is missing; only days_since_first and days_since_last go without",
            );
        }
        let window = Window {
            key: form.key,
            rows_by: form.rows_by,
            filter: form.filter,
            of,
            days: form.days,
            past_only: form.past_only || open,
        };
        made.push((name, window));
    }
    made
}

fn witnesses(
    forms: BTreeMap<String, WitnessForm>,
    kind: RuleKind,
    table: Table,
    faults: &mut Faults<'_>,
) -> Vec<(String, Witness)> {
    if (kind == RuleKind::Witness) == forms.is_empty() {
        faults.tell("witness", "a rule of kind `witness`, and no other, names the tables it joins");
    }
    let mut made = Vec::new();
    for (name, form) in forms {
        let at = format!("witness.{name}");
        let Some(other) = one_of(&at, &form.table, &Table::ALL.map(|t| (t.code(), t)), faults) else {
            continue;
        };
        let on: Vec<(String, String)> = form.on.into_iter().collect();
        for (ours, theirs) in &on {
            if table.column(ours).is_none() || other.column(theirs).is_none() {
                faults.tell(&at, format!("`{ours} = {theirs}`: expected a column of each table"));
            }
        }
        if on.is_empty() {
            faults.tell(&at, "`on` is empty; expected columns that are the same value");
        }
        made.push((name, Witness { table: other, on, filter: form.filter }));
    }
    made
}

/// Braces name values, and every value is named.
fn sentence(say: &str, values: &BTreeMap<String, String>, faults: &mut Faults<'_>) {
    let mut named = Vec::new();
    let mut rest = say;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((name, tail)) = after.split_once('}') else {
            faults.tell("say", "has a brace that is not closed");
            break;
        };
        if !values.contains_key(name) {
            faults.tell("say", format!("`{{{name}}}` is no value of `[values]`"));
        }
        named.push(name);
        rest = tail;
    }
    for name in values.keys().filter(|name| !named.contains(&name.as_str())) {
        faults.tell("values", format!("`{name}` does not stand in the sentence"));
    }
    if say.trim_end().ends_with('.') {
        faults.tell("say", "ends in a full stop; expected a part of a sentence");
    }
}

fn cases(forms: &[CaseForm], table: Table, faults: &mut Faults<'_>) -> Vec<Case> {
    for (fires, word) in [(true, "fire"), (false, "not fire")] {
        let count = forms.iter().filter(|case| case.fires == fires).count();
        if count < CASES {
            faults.tell("case", format!("{count} that must {word}; expected {CASES} at least"));
        }
    }
    let made = forms.iter().map(|form| {
        let at = format!("case `{}`", form.name);
        let others = form.others.iter().filter_map(|(name, rows)| {
            let other = Table::of_code(name)?;
            Some((other, rows.iter().map(|cells| case::row(other, cells, &at, faults)).collect()))
        });
        let others = others.collect();
        Case {
            name: form.name.clone(),
            fires: form.fires,
            edge: form.edge,
            before: form.before.iter().map(|cells| case::row(table, cells, &at, faults)).collect(),
            row: case::row(table, &form.row, &at, faults),
            others,
        }
    });
    made.collect()
}
