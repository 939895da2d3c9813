//! The lines of one consignment as segments, and the parts that several messages share.

use super::Line;
use crate::cargo::Consignment;
use crate::{Problem, Rejected, Severity};

/// The lines of one consignment with those that stand over it.
pub(super) struct Block<'a> {
    pub(super) row: u64,
    /// Lines before the message: the header of its telegram.
    pub(super) header: &'a [Line],
    pub(super) over: &'a [Line],
    pub(super) lines: &'a [Line],
    pub(super) file: &'a str,
}

/// A segment: `SHP` with the text behind its name, and each line that goes on with `/`.
pub(super) struct Segment<'a> {
    pub(super) name: &'a str,
    pub(super) number: u64,
    /// Texts without the leading `/`, each with the number of its line; the first may be empty.
    pub(super) texts: Vec<(u64, &'a str)>,
}

impl Segment<'_> {
    /// The texts that say something.
    pub(super) fn filled(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(|(_, t)| t.trim()).filter(|t| !t.is_empty())
    }
}

impl Block<'_> {
    pub(super) fn segments(&self) -> Vec<Segment<'_>> {
        let mut out: Vec<Segment<'_>> = Vec::new();
        for line in self.lines {
            if let Some(text) = line.text.strip_prefix('/') {
                if let Some(last) = out.last_mut() {
                    last.texts.push((line.number, text));
                }
                continue;
            }
            let (name, text) = line.text.split_once('/').unwrap_or((line.text.as_str(), ""));
            out.push(Segment { name: name.trim(), number: line.number, texts: vec![(line.number, text)] });
        }
        out
    }

    /// All lines, each under its number.
    pub(super) fn raw(&self) -> Vec<(String, String)> {
        let all = self.over.iter().chain(self.lines);
        all.map(|l| (format!("line {}", l.number), l.text.clone())).collect()
    }

    pub(super) fn rejected(&self, code: &'static str, what: &str, mend: &str) -> Box<Rejected> {
        let value = self.lines.first().map(|l| l.text.as_str()).unwrap_or_default();
        let problem = Problem::new(Severity::Rejected, code, self.row).value(value).expected(what).mend(mend);
        Box::new(Rejected { row: self.row, raw: self.raw(), problems: vec![problem] })
    }
}

/// A line that does not fit its layout: told, and kept in the raw lines.
pub(super) fn broken(c: &mut Consignment, number: u64, segment: &str, text: &str, expected: &str) {
    let problem = Problem::new(Severity::Warning, "broken-line", number)
        .column(segment)
        .value(text)
        .expected(format!("does not fit; expected {expected}"))
        .mend("look at the line in the message; it is kept as written");
    c.problems.push(problem);
}

/// `020-12345675NRTJFK/T12K1234.5MC5.1/GOODS`: number, way and amounts of a consignment.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Described<'a> {
    pub(super) number: &'a str,
    pub(super) from: &'a str,
    pub(super) to: &'a str,
    /// T total, P part, S split, D divided, M multiple.
    pub(super) share: &'a str,
    pub(super) pieces: &'a str,
    pub(super) weight: &'a str,
    pub(super) unit: &'static str,
    pub(super) goods: &'a str,
}

/// Whether a line begins with the number of an air waybill.
pub(super) fn starts_with_number(text: &str) -> bool {
    let bytes = text.as_bytes();
    let figures =
        |range: std::ops::Range<usize>| bytes.get(range).is_some_and(|b| b.iter().all(u8::is_ascii_digit));
    figures(0..3) && bytes.get(3) == Some(&b'-') && figures(4..12)
}

/// Reads a consignment's line; `None` where it has not the shape of one.
pub(super) fn described(text: &str) -> Option<Described<'_>> {
    if !starts_with_number(text) {
        return None;
    }
    let mut parts = text.splitn(3, '/');
    let head = parts.next()?;
    let (from, to) = way(head.get(12..)?)?;
    let mut found = Described { number: head.get(..12)?, from, to, ..Described::default() };
    amounts(parts.next()?, &mut found)?;
    found.goods = parts.next().unwrap_or_default().trim();
    Some(found)
}

/// `NBOHAN`.
pub(super) fn way(text: &str) -> Option<(&str, &str)> {
    let letters = text.len() == 6 && text.bytes().all(|b| b.is_ascii_uppercase());
    letters.then(|| text.split_at(3))
}

/// `T12K320.5MC1.2`: share, pieces, unit of weight, weight; volume and density follow and stay raw.
fn amounts<'a>(text: &'a str, into: &mut Described<'a>) -> Option<()> {
    let letter = text.chars().next().filter(char::is_ascii_uppercase)?;
    let (share, rest) = text.split_at(letter.len_utf8());
    let (pieces, rest) = number(rest);
    let (weight, unit) = weight(rest)?;
    into.share = share;
    into.pieces = pieces;
    into.weight = weight;
    into.unit = unit;
    (!pieces.is_empty()).then_some(())
}

/// `K320.5`: kilograms or pounds.
pub(super) fn weight(text: &str) -> Option<(&str, &'static str)> {
    let unit = match text.chars().next()? {
        'K' => "KGM",
        'L' => "LBR",
        _ => return None,
    };
    let (weight, _) = number(&text[1..]);
    (!weight.is_empty()).then_some((weight, unit))
}

fn number(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_consignment_line() {
        let found = described("999-12345675NBOHAN/T12K320.5MC1.2/ANIMAL SCALES/X").unwrap_or_default();
        assert_eq!((found.number, found.from, found.to), ("999-12345675", "NBO", "HAN"));
        assert_eq!((found.share, found.pieces, found.weight, found.unit), ("T", "12", "320.5", "KGM"));
        assert_eq!(found.goods, "ANIMAL SCALES/X");
        let pounds = described("999-12345675NBOHAN/P2L40T5").unwrap_or_default();
        assert_eq!((pounds.share, pounds.weight, pounds.unit, pounds.goods), ("P", "40", "LBR", ""));
    }

    #[test]
    fn what_is_no_consignment_line() {
        for text in [
            "",
            "999-1234567",
            "999-12345675",
            "999-12345675NBO/T1K1",
            "999-12345675NBOHAN/TK1",
            "ä99-12345675",
            "999-12345675NBOHAN/é",
        ] {
            assert_eq!(described(text), None, "{text}");
        }
    }
}
