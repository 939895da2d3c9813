//! The compact text that a loaded checklist is kept in: one line a taxon, tab-separated, with a header that says what
//! it is. A file that was cut short or edited is refused whole: half a list would answer `unknown` where it is known.

use super::{Checklist, ListedTaxon};
use std::fmt::Write as _;

const FORMAT: &str = "saola-checklist-1";
const END: &str = "end";

impl Checklist {
    /// The list as text to keep.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        // A list repeats few annotations over many taxa: each is kept once, and a taxon has its number.
        let mut notes: Vec<&str> = self.taxa.iter().map(|t| t.note.as_str()).collect();
        notes.sort_unstable();
        notes.dedup();
        // Writing into a string cannot fail.
        let _ = writeln!(
            out,
            "{FORMAT}\t{}\t{}\t{}\t{}",
            self.as_of,
            self.taxa.len(),
            notes.len(),
            clean(&self.source)
        );
        for note in &notes {
            let _ = writeln!(out, "{}", clean(note));
        }
        for t in &self.taxa {
            let common: Vec<String> = t.common.iter().map(|(l, n)| format!("{l}:{}", clean(n))).collect();
            let list = |items: &[String]| items.iter().map(|i| clean(i)).collect::<Vec<_>>().join("|");
            let cells = [
                clean(&t.id),
                clean(&t.name),
                t.rank.code().to_owned(),
                list(&t.higher),
                clean(&t.listing),
                clean(&t.listed_under),
                clean(&t.party),
                notes.binary_search(&t.note.as_str()).unwrap_or_default().to_string(),
                list(&t.synonyms),
                common.join("|"),
                list(&t.range),
            ];
            let _ = writeln!(out, "{}", cells.join("\t"));
        }
        out.push_str(END);
        out
    }

    /// Reads what [`Checklist::to_text`] wrote.
    ///
    /// # Errors
    /// Where the text is not whole, with what to do.
    pub fn from_text(text: &str) -> Result<Self, String> {
        let broken = |what: &str| format!("the kept checklist {what}; load the download again");
        let Some(text) = text.trim_end().strip_suffix("\nend") else { return Err(broken("was cut short")) };
        let mut lines = text.lines();
        let head: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
        let [FORMAT, as_of, count, notes, source] = head.as_slice() else {
            return Err(broken("does not begin as one"));
        };
        let as_of = as_of.parse().map_err(|_| broken("has no date"))?;
        let count_of_notes: usize = notes.parse().map_err(|_| broken("has no number of notes"))?;
        let notes: Vec<&str> = lines.by_ref().take(count_of_notes).collect();
        let taxa: Option<Vec<_>> = lines.map(|line| taxon(line, &notes)).collect();
        let taxa = taxa.ok_or_else(|| broken("has a broken line"))?;
        if count.parse() != Ok(taxa.len()) {
            return Err(broken("was cut short"));
        }
        Ok(Self { as_of, source: (*source).to_owned(), taxa })
    }
}

fn clean(cell: &str) -> String {
    cell.replace(['\t', '\n', '\r', '|'], " ")
}

fn taxon(line: &str, notes: &[&str]) -> Option<ListedTaxon> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [id, name, rank, higher, listing, listed_under, party, note, synonyms, common, range] =
        cells.as_slice()
    else {
        return None;
    };
    let list = |cell: &str| cell.split('|').filter(|v| !v.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let common = common
        .split('|')
        .filter(|v| !v.is_empty())
        .map(|v| v.split_once(':').map(|(l, n)| (l.to_owned(), n.to_owned())))
        .collect::<Option<Vec<_>>>()?;
    Some(ListedTaxon {
        id: (*id).to_owned(),
        name: (*name).to_owned(),
        rank: rank.parse().ok()?,
        higher: list(higher),
        listing: (*listing).to_owned(),
        listed_under: (*listed_under).to_owned(),
        party: (*party).to_owned(),
        note: (*notes.get(note.parse::<usize>().ok()?)?).to_owned(),
        synonyms: list(synonyms),
        common,
        range: list(range),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::Date;
    use model::Rank;
    use proptest::prelude::*;

    fn taxon(words: &[String]) -> ListedTaxon {
        ListedTaxon {
            id: "1".into(),
            name: words.join(" "),
            rank: Rank::Species,
            higher: vec!["Aves".into()],
            listing: "I/II".into(),
            listed_under: String::new(),
            party: String::new(),
            note: "Appendix I: one".into(),
            synonyms: words.to_vec(),
            common: words.iter().map(|w| ("en".to_owned(), w.clone())).collect(),
            range: vec!["KE".into()],
        }
    }

    proptest! {
        #[test]
        fn what_is_kept_comes_back(words in prop::collection::vec("[a-zé:]{1,9}", 1..4)) {
            let list = Checklist { as_of: Date::constant(2017, 4, 21), source: "f.csv".into(), taxa: vec![taxon(&words)] };
            prop_assert_eq!(Checklist::from_text(&list.to_text()), Ok(list));
        }

        #[test]
        fn a_cut_text_is_refused(at in 0usize..100) {
            let words = ["a".to_owned()];
            let list = Checklist { as_of: Date::constant(2017, 4, 21), source: "f.csv".into(), taxa: vec![taxon(&words), taxon(&words)] };
            let text = list.to_text();
            let cut = at * text.trim_end().len() / 100;
            prop_assert!(Checklist::from_text(&text[..cut]).is_err());
        }
    }
}
