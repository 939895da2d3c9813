//! Which column holds what, guessed from names and checked against values.
//!
//! Each column takes the field that its name speaks for most and that its values do not contradict; a column whose
//! name says nothing can still be told by its values. Every choice has its reason, which stands in the mapping file
//! for the person who corrects it.

use super::Table;
use super::clues::Clue;
use super::field::Field;
use super::header::OWN_PREFIX;
use super::mapping::{ColumnRule, FirstOfMonth, Mapping};
use super::measures::{self, Measure};
use super::shape::{Look, Shape};
use super::words::Words;
use super::{align, date_habits, route_columns};
use crate::Format;
use model::ProductForm;

/// One column as it is looked at.
struct Column {
    name: String,
    words: Words,
    shape: Shape,
    measure: Measure,
}

/// A field that a column could take.
struct Candidate {
    score: u16,
    rule: ColumnRule,
}

/// Suggests a mapping for a table.
pub(crate) fn suggest(format: Format, table: &Table, clues: &[Clue]) -> Mapping {
    let names = table.names().to_vec();
    let columns: Vec<Column> = names
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let words = Words::of(name);
            Column {
                name: name.clone(),
                measure: measures::of(&words),
                words,
                shape: Shape::of(table.sampled(at)),
            }
        })
        .collect();
    let mut candidates: Vec<Vec<Candidate>> = columns.iter().map(|c| candidates(c, clues)).collect();
    let mut rules = assign(&columns, &mut candidates);
    mark_certainty(&columns, &mut rules);
    route_columns::pair_countries(&mut rules);
    align::align(format, &columns.iter().map(|c| c.words.clone()).collect::<Vec<_>>(), &mut rules);
    set_totals(&columns, &mut rules);
    let mut mapping = Mapping::new(format);
    mapping.sheet = table.sheet.as_deref().map(str::to_owned);
    mapping.delimiter = table.delimiter;
    mapping.encoding = table.encoding.map(str::to_owned);
    mapping.header_row = table.header_row();
    if let Some(at) = rules.iter().position(|r| r.field == Field::Date) {
        mapping.date_order = date_habits::order(table.sampled(at));
        if date_habits::too_many_firsts(table.sampled(at), mapping.date_order) {
            mapping.first_of_month = FirstOfMonth::Unsure;
        }
    }
    mapping.columns = rules;
    mapping
}

/// Suggests a rule by the name alone, for a column that appears later.
pub(crate) fn by_name(name: &str, clues: &[Clue]) -> ColumnRule {
    let words = Words::of(name);
    let column =
        Column { name: name.to_owned(), measure: measures::of(&words), words, shape: Shape::default() };
    let best = candidates(&column, clues).into_iter().next();
    match best {
        Some(best) if !best.rule.field.is_single() => best.rule,
        _ => ColumnRule::new(name, Field::Ignore),
    }
}

/// How strongly the names of a table speak for these clues: the fields that are recognised, by their weight.
pub(crate) fn recognised(names: &[String], clues: &[Clue]) -> Vec<(Field, u16)> {
    let mut found: Vec<(Field, u16)> = Vec::new();
    for name in names {
        let words = Words::of(name);
        let best = clues.iter().filter_map(|c| c.score(&words).map(|s| (c.field, s))).max_by_key(|(_, s)| *s);
        if let Some((field, score)) = best
            && !found.iter().any(|(f, _)| *f == field)
        {
            found.push((field, score));
        }
    }
    found
}

/// Fields that a column could take, the likeliest first.
fn candidates(column: &Column, clues: &[Clue]) -> Vec<Candidate> {
    if column.name.starts_with(OWN_PREFIX) {
        return Vec::new();
    }
    let mut out = Vec::new();
    out.extend(estimate(column));
    out.extend(amount(column));
    out.extend(goods_list(column));
    for clue in clues {
        let Some(score) = clue.score(&column.words) else { continue };
        if !fits(clue.field, &column.shape, &column.words) {
            continue;
        }
        let mut rule = ColumnRule::new(&column.name, clue.field);
        rule.role = clue.role;
        rule.mode = clue.mode;
        rule.kind = clue.kind.map(str::to_owned);
        rule.fallback = clue.fallback;
        rule.because = reason(&format!("the name has {}", clue.matched(&column.words)), column);
        out.push(Candidate { score, rule });
    }
    out.extend(goods_by_values(column));
    out.extend(date_by_values(column));
    out.sort_by_key(|c| std::cmp::Reverse(c.score));
    out
}

fn reason(why: &str, column: &Column) -> String {
    let shape = &column.shape;
    let looks =
        [(Look::Date, "dates"), (Look::Number, "amounts"), (Look::Goods, "names of wildlife or products")];
    match looks.iter().find(|(look, _)| shape.mostly(*look, 60)) {
        Some((look, what)) => {
            format!("{why}; {} of {} sampled cells look like {what}", shape.count(*look), shape.filled)
        }
        None if shape.is_empty() => format!("{why}; no sampled cell is filled"),
        None => why.to_owned(),
    }
}

const MONEY_OR_TIME: &str = "value|price|worth|date|age|year|valor|valeur";

fn estimate(column: &Column) -> Option<Candidate> {
    if !column.measure.estimated || column.words.has(MONEY_OR_TIME) {
        return None;
    }
    let mut rule = ColumnRule::new(&column.name, Field::Estimate);
    rule.unit = column.measure.unit.map(str::to_owned);
    rule.because = reason("the name says that the source computed it", column);
    Some(Candidate { score: 200, rule })
}

/// Words that make a number something else than an amount of goods.
const NO_GOODS: &str = "bag|bags|baggage|luggage|suitcase|suitcases|passenger|passengers|traveller|travellers|travelers|offences|terminal|gate|\
    seat|ticket|case|id|seizure|seizures|incident|incidents|phone|passport|account|flight|permit|document|suspect|suspects|\
    offender|offenders|arrest|arrests|arrested|people|persons|container|containers|registration|year|years|reference|folio|report|value|price|\
    date|record|box|boxes|law|lat|lon|latitude|longitude|etis|vehicle|vehicles|listing|advert|ad|rank|grade|code|status|telephone|house|birth|age";

/// A column of amounts, wide (`scales_kg`) or plain (`Weight (kg)`).
fn amount(column: &Column) -> Option<Candidate> {
    let measure = &column.measure;
    let shape = &column.shape;
    // `On body` is where it was carried.
    let carried = column.words.has("on") && column.words.has("body|person");
    if measure.estimated
        || carried
        || column.words.has(NO_GOODS)
        || !(measure.form.is_some() || measure.counts)
    {
        return None;
    }
    let amounts = shape.count(Look::Number) + shape.count(Look::Present);
    if shape.is_empty() {
        // Nothing to check by: only a name that says both form and measure is taken at its word.
        ((measure.form.is_some() || measure.other) && measure.counts).then_some(())?;
    } else if amounts * 2 < shape.filled {
        return None;
    }
    let mut rule = ColumnRule::new(&column.name, Field::Quantity);
    rule.form = measure.form.or(measure.other.then_some(ProductForm::Unspecified));
    rule.unit = measure.unit.or(rule.form.map(|_| "number")).map(str::to_owned);
    rule.because = reason("the name is that of an amount", column);
    Some(Candidate { score: 120, rule })
}

/// A column of goods with their amounts in words.
fn goods_list(column: &Column) -> Option<Candidate> {
    const GOODS: &str = "specimen|specimens|species|taxon|taxa|animal|animals|goods|item|items|product|products|commodity|\
        commodities|wildlife|seized|contraband|content|contents|especies|produits|mercancía";
    let shape = &column.shape;
    if !shape.mostly(Look::GoodsList, 60) || !(column.words.has(GOODS) || shape.mostly(Look::Goods, 50)) {
        return None;
    }
    let mut rule = ColumnRule::new(&column.name, Field::Goods);
    let share =
        format!("{} of {} sampled cells list goods with amounts", shape.count(Look::GoodsList), shape.filled);
    rule.because = share;
    Some(Candidate { score: 130, rule })
}

fn goods_by_values(column: &Column) -> Option<Candidate> {
    let shape = &column.shape;
    if !shape.mostly(Look::Goods, 80) || shape.mean_length > 30 {
        return None;
    }
    let mut rule = ColumnRule::new(&column.name, Field::Taxon);
    rule.fallback = true;
    rule.because = reason("its values say what goods, where no better column does", column);
    Some(Candidate { score: 10, rule })
}

fn date_by_values(column: &Column) -> Option<Candidate> {
    let dated = "report|reported|updated|created|entered|birth|born|published|modified|scraped|crawled|expires|status";
    if !column.shape.mostly(Look::Date, 90) || column.words.has(dated) {
        return None;
    }
    let mut rule = ColumnRule::new(&column.name, Field::Date);
    rule.because = "its values are dates, and no column is named as the date".to_owned();
    Some(Candidate { score: 9, rule })
}

/// Whether the values of a column contradict a field.
fn fits(field: Field, shape: &Shape, words: &Words) -> bool {
    if shape.is_empty() {
        return true;
    }
    let mostly = |look, percent| shape.mostly(look, percent);
    match field {
        // A count of seconds since 1970 does not look like a date.
        Field::Date => mostly(Look::Date, 40) || (words.has("timestamp|epoch") && mostly(Look::Number, 90)),
        Field::Year => mostly(Look::Year, 60),
        Field::Latitude => mostly(Look::Latitude, 80),
        Field::Longitude => mostly(Look::Longitude, 80),
        Field::Quantity => mostly(Look::Number, 50),
        Field::Events => mostly(Look::Number, 80),
        Field::Key => shape.unique && shape.mean_length <= 80 && !mostly(Look::Words, 50),
        Field::Reference => shape.mean_length <= 40 && !mostly(Look::Words, 50),
        Field::Citation => mostly(Look::Url, 30) || shape.mean_length > 12,
        Field::Title => {
            !words.has("name") || words.head.len() > 1 || (shape.mean_length >= 20 && mostly(Look::Words, 50))
        }
        Field::PartyEmail => mostly(Look::Email, 50),
        Field::PartyName
        | Field::PartyCountry
        | Field::Taxon
        | Field::Place
        | Field::City
        | Field::Country
        | Field::Origin
        | Field::Transit
        | Field::Destination
        | Field::Onward => {
            !mostly(Look::Number, 50) && !mostly(Look::Certainty, 60) && !mostly(Look::Present, 60)
        }
        // A bare `status` may be anything's.
        Field::PartyStep => {
            mostly(Look::Step, 50) || words.has("suspect|suspects|offender|offenders|accused|arrest|role")
        }
        Field::Currency => shape.mean_length <= 12,
        _ => true,
    }
}

/// Gives each column its best field; a field that only one column can hold goes to the strongest claim.
fn assign(columns: &[Column], candidates: &mut [Vec<Candidate>]) -> Vec<ColumnRule> {
    let mut rules: Vec<Option<ColumnRule>> = columns.iter().map(|_| None).collect();
    let mut taken: Vec<Field> = Vec::new();
    let mut order: Vec<(u16, usize, usize)> = Vec::new();
    for (at, list) in candidates.iter().enumerate() {
        order.extend(list.iter().enumerate().map(|(n, c)| (c.score, at, n)));
    }
    // INVARIANT: strongest first, then the table's order, so that the result depends on the table alone.
    order.sort_by_key(|(score, at, n)| (std::cmp::Reverse(*score), *at, *n));
    for (_, at, n) in order {
        let rule = &candidates[at][n].rule;
        if rules[at].is_some() || (rule.field.is_single() && taken.contains(&rule.field)) {
            continue;
        }
        taken.push(rule.field);
        rules[at] = Some(rule.clone());
    }
    rules.into_iter().zip(columns).map(|(rule, column)| rule.unwrap_or_else(|| unread(column))).collect()
}

fn unread(column: &Column) -> ColumnRule {
    let mut rule = ColumnRule::new(&column.name, Field::Ignore);
    rule.because = if column.name.starts_with(OWN_PREFIX) {
        "written by a rejects file".to_owned()
    } else {
        "neither name nor values say what it holds; it stays in the raw row".to_owned()
    };
    rule
}

/// A column of confirmed / unconfirmed marks speaks of the place column to its left.
fn mark_certainty(columns: &[Column], rules: &mut [ColumnRule]) {
    for at in 1..rules.len() {
        let column = &columns[at];
        let by_name = column.words.has("uc|unconfirmed|confirmed");
        if !(column.shape.mostly(Look::Certainty, 60) || (by_name && column.shape.is_empty())) {
            continue;
        }
        let place = matches!(
            rules[at - 1].field,
            Field::Origin | Field::Transit | Field::Onward | Field::Destination | Field::Place
        );
        if place {
            let mut rule = ColumnRule::new(&column.name, Field::Certainty);
            rule.of = Some(rules[at - 1].name.clone());
            rule.because = "its marks of certainty stand right of a place".to_owned();
            rules[at] = rule;
        }
    }
}

/// In a wide table an amount without a form is the total of the columns with the same unit.
fn set_totals(columns: &[Column], rules: &mut [ColumnRule]) {
    let leaves_open = |rule: &ColumnRule| matches!(rule.form, None | Some(ProductForm::Unspecified));
    let formed: Vec<(String, Option<String>)> = rules
        .iter()
        .filter(|r| r.field == Field::Quantity && !leaves_open(r))
        .map(|r| (r.name.clone(), r.unit.clone()))
        .collect();
    if formed.is_empty() {
        return;
    }
    for (rule, column) in rules.iter_mut().zip(columns) {
        if rule.field != Field::Quantity || !leaves_open(rule) || column.measure.other || rule.unit.is_none()
        {
            continue;
        }
        rule.form = Some(ProductForm::Unspecified);
        rule.only_without =
            formed.iter().filter(|(_, unit)| *unit == rule.unit).map(|(name, _)| name.clone()).collect();
        if !rule.only_without.is_empty() {
            rule.because.push_str("; it names no form, so it is the total of the columns that do");
        }
    }
}
