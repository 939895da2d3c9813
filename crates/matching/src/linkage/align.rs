//! Columns of two tables that hold the same, whatever they are called.

use super::look::{Look, look};
use super::recognise::recognise_look;
use super::{Kind, Recognised, fold};

/// A column of one or two tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aligned {
    /// What it holds.
    pub column: Recognised,
    /// Its place in each table.
    pub places: [Option<usize>; 2],
}

/// A column with some of its values.
#[derive(Debug)]
struct Seen {
    name: String,
    look: Look,
    kind: Kind,
}

/// Recognises the columns of one table, or of two and which of theirs go together. `said` names the kind of a column
/// where somebody said it.
#[must_use]
pub fn align(tables: &[(&[String], &[&[String]])], said: &dyn Fn(&str) -> Option<Kind>) -> Vec<Aligned> {
    let mut seen = tables.iter().map(|(names, rows)| columns(names, rows, said));
    let left = seen.next().unwrap_or_default();
    let Some(right) = seen.next() else {
        return left.iter().enumerate().map(|(n, c)| aligned(&[c], [Some(n), None], n == 0, said)).collect();
    };
    let partners = partners(&left, &right);
    let mut found = Vec::new();
    for (n, column) in left.iter().enumerate() {
        match partners.iter().find(|p| p.0 == n) {
            Some((_, m)) => found.push(aligned(&[column, &right[*m]], [Some(n), Some(*m)], n == 0, said)),
            None => found.push(alone(column, [Some(n), None], said)),
        }
    }
    for (m, column) in right.iter().enumerate().filter(|(m, _)| !partners.iter().any(|p| p.1 == *m)) {
        found.push(alone(column, [None, Some(m)], said));
    }
    found
}

fn columns(names: &[String], rows: &[&[String]], said: &dyn Fn(&str) -> Option<Kind>) -> Vec<Seen> {
    let each = |(n, name): (usize, &String)| {
        let look = look(rows.iter().map(|row| row.get(n).map_or("", String::as_str)));
        let kind = said(name).unwrap_or_else(|| recognise_look(name, &look, n == 0).kind);
        Seen { name: name.clone(), look, kind }
    };
    names.iter().enumerate().map(each).collect()
}

/// What columns that go together hold.
fn aligned(
    columns: &[&Seen],
    places: [Option<usize>; 2],
    first: bool,
    said: &dyn Fn(&str) -> Option<Kind>,
) -> Aligned {
    let mut each = columns.iter().map(|c| {
        let mut one = recognise_look(&c.name, &c.look, first);
        if let Some(kind) = said(&c.name) {
            (one.kind, one.because) = (kind, "you said so".to_owned());
        }
        one
    });
    let Some(mut column) = each.next() else {
        return Aligned { column: recognise_look("", &Look::default(), false), places };
    };
    if let Some(other) = each.next() {
        let told = other.because == "you said so";
        if told || (column.because != "you said so" && breadth(other.kind) > breadth(column.kind)) {
            (column.kind, column.because) = (other.kind, other.because);
        }
        column.coded |= other.coded;
        if fold(&column.name) != fold(&other.name) {
            column.name = format!("{} = {}", column.name, other.name);
        }
    }
    Aligned { column, places }
}

/// Of two kinds of columns that go together, the one that is compared more loosely.
fn breadth(kind: Kind) -> u8 {
    match kind {
        Kind::Long => 5,
        Kind::Title | Kind::Authors => 4,
        Kind::Address | Kind::Company => 3,
        Kind::Name | Kind::Venue | Kind::Brand => 2,
        Kind::Skip => 0,
        _ => 1,
    }
}

/// A column that the other table has nothing for: its codes may be found in the other's texts.
fn alone(column: &Seen, places: [Option<usize>; 2], said: &dyn Fn(&str) -> Option<Kind>) -> Aligned {
    let mut found = aligned(&[column], places, false, said);
    if !matches!(found.column.kind, Kind::Id | Kind::Skip) {
        found.column.kind = Kind::Skip;
        found.column.because = match found.column.coded {
            true => "the other table has no such column; only its codes are compared".to_owned(),
            false => "the other table has no such column".to_owned(),
        };
    }
    found
}

/// How alike columns are that go together.
const LIKE: f64 = 0.5;

/// Columns of two tables that go together: equal names first, then those whose kinds and values are most alike.
fn partners(left: &[Seen], right: &[Seen]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (n, l) in left.iter().enumerate() {
        let same = |r: &&Seen| fold(&r.name) == fold(&l.name);
        if let Some(m) = right.iter().position(|r| same(&r))
            && !found.iter().any(|f| f.1 == m)
        {
            found.push((n, m));
        }
    }
    let mut scored = Vec::new();
    for (n, l) in left.iter().enumerate() {
        for (m, r) in right.iter().enumerate() {
            scored.push((likeness(l, r), n, m));
        }
    }
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    for (_, n, m) in scored.into_iter().filter(|s| s.0 >= LIKE) {
        if !found.iter().any(|f| f.0 == n || f.1 == m) {
            found.push((n, m));
        }
    }
    found
}

/// How alike two columns are, from 0 up.
fn likeness(l: &Seen, r: &Seen) -> f64 {
    let alone = |kind: Kind| matches!(kind, Kind::Skip);
    if alone(l.kind) || alone(r.kind) || (l.kind == Kind::Id) != (r.kind == Kind::Id) {
        return 0.0;
    }
    let words = |k: Kind| {
        matches!(
            k,
            Kind::Name
                | Kind::Category
                | Kind::Company
                | Kind::Title
                | Kind::Long
                | Kind::Brand
                | Kind::Venue
                | Kind::Town
                | Kind::Family
                | Kind::Given
                | Kind::Authors
        )
    };
    let places = |k: Kind| matches!(k, Kind::Street | Kind::Address | Kind::Town);
    let numbers =
        |k: Kind| matches!(k, Kind::Number | Kind::Postcode | Kind::House | Kind::Phone | Kind::Amount);
    let kin = (words(l.kind) && words(r.kind))
        || (places(l.kind) && places(r.kind))
        || (numbers(l.kind) && numbers(r.kind));
    let overlap = |a: &std::collections::BTreeSet<String>, b: &std::collections::BTreeSet<String>| {
        let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        short.iter().filter(|v| long.contains(*v)).count() as f64 / short.len().max(1) as f64
    };
    let kind = if l.kind == r.kind {
        1.0
    } else if kin {
        0.4
    } else {
        0.0
    };
    if kind == 0.0 && !(overlap(&l.look.values, &r.look.values) > 0.5 && l.look.distinct > 5) {
        return 0.0;
    }
    // Titles and descriptions share words and differ in length.
    let length = l.look.words().min(r.look.words()) / l.look.words().max(r.look.words()).max(0.1);
    if kind < 1.0 && length < 0.3 {
        return 0.0;
    }
    kind + overlap(&l.look.values, &r.look.values)
        + 0.7 * overlap(&l.look.vocabulary, &r.look.vocabulary)
        + 0.3 * length
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|l| l.split('|').map(str::to_owned).collect()).collect()
    }

    #[test]
    fn columns_of_other_names_go_together() {
        let left = rows("1|Anna|Meyer|Bonn\n2|John|Ochieng|Nairobi\n3|Jo|Smith|Leeds");
        let right = rows("Ochieng|7|Nairobi|John\nSmith|8|Leeds|Joe\nPetit|9|Paris|Luc");
        let names = |text: &str| text.split('|').map(str::to_owned).collect::<Vec<_>>();
        let (l, r): (Vec<&[String]>, Vec<&[String]>) =
            (left.iter().map(Vec::as_slice).collect(), right.iter().map(Vec::as_slice).collect());
        let found =
            align(&[(&names("id|first_name|surname|city"), &l), (&names("c1|key|c3|c4"), &r)], &|_| None);
        let places: Vec<_> = found.iter().map(|a| a.places).collect();
        assert_eq!(places, [[Some(0), Some(1)], [Some(1), Some(3)], [Some(2), Some(0)], [Some(3), Some(2)]]);
        assert_eq!(found[1].column.name, "first_name = c4");
        assert_eq!(found[1].column.kind, Kind::Given);
    }
}
