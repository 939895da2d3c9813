//! The goods of a row: one amount or several, in one column or many.
//!
//! A wide column (`scales_kg`) is a specimen of its own; a total is read only where its parts are empty; two measures
//! of the same goods are marked, so that nobody adds them up; `Y` is goods without an amount; what the source
//! computed is no specimen. One amount for several species stays undivided.

use crate::context::{Context, stated};
use crate::table::field::Field;
use crate::table::goods_list::listed;
use crate::table::reading::{Reading, says_nothing};
use crate::table::shape::{is_absent, is_present, looks_like_quantity};
use crate::{Problem, Severity};
use model::{ProductForm, Specimen, Stated};
use rust_decimal::Decimal;

/// One measure that the row gives, before it becomes a specimen.
struct Measured {
    column: usize,
    form: Option<ProductForm>,
    unit: Option<String>,
    amount: Option<String>,
    /// Its parts stand in the same row.
    total: bool,
}

/// How a total stands to its parts.
#[derive(PartialEq, Eq)]
enum Parts {
    /// It has none in this row.
    None,
    /// They say the same.
    Agree,
    /// They say something else.
    Differ,
}

impl Reading<'_> {
    /// All goods of the row.
    pub(crate) fn specimens(&mut self) -> Vec<Specimen> {
        let measures = self.measures();
        let mut out = self.listed_goods();
        if measures.is_empty() && out.is_empty() {
            return self.goods_without_amount().into_iter().collect();
        }
        for (at, measured) in measures.iter().enumerate() {
            let same = measured.total || measures[..at].iter().any(|before| same_goods(before, measured));
            let quantity = measured.amount.as_deref().map(|amount| {
                let mut context = Context::new().maybe("unit", measured.unit.as_deref());
                if same {
                    context = context.with("same", "goods");
                }
                stated(amount, context)
            });
            self.note(format!("{}#{}", Field::Quantity, out.len() + 1), measured.column);
            let fixed = self.layout.rule(measured.column).taxon.clone();
            out.push(Specimen { taxon: self.taxon(fixed.as_deref()), form: self.form(measured), quantity });
        }
        if let Some((column, _)) = self.first(Field::Taxon) {
            self.note(Field::Taxon.code(), column);
        }
        out
    }

    /// Goods that a cell lists with their amounts.
    fn listed_goods(&mut self) -> Vec<Specimen> {
        let mut out = Vec::new();
        for column in self.layout.columns(Field::Goods).to_vec() {
            let cell = self.row.get(column);
            if says_nothing(cell) {
                continue;
            }
            for listed in listed(cell) {
                self.note(format!("{}#{}", Field::Quantity, out.len() + 1), column);
                let words = listed.words;
                // Where another column names the living thing, the words are what it was made into.
                let named = self.first(Field::Taxon).is_some();
                let text = Context::new().with("goods", "text");
                let (taxon, form) = if named {
                    (self.taxon(None), Stated::raw(words))
                } else {
                    (Stated::raw(words), stated(words, text))
                };
                let unit = Context::new().with("unit", listed.unit);
                let quantity = listed.amount.map(|amount| stated(amount, unit));
                out.push(Specimen { taxon, form, quantity });
            }
        }
        out
    }

    fn measures(&mut self) -> Vec<Measured> {
        let mut out = Vec::new();
        for column in self.layout.columns(Field::Quantity).to_vec() {
            let cell = self.row.get(column);
            if is_absent(cell) || says_nothing(cell) {
                continue;
            }
            let parts = self.parts(column, cell);
            if parts == Parts::Agree {
                continue;
            }
            let rule = self.layout.rule(column);
            let unit = rule.unit.clone().or_else(|| self.first(Field::Unit).map(|(_, u)| u.to_owned()));
            let form = rule.form;
            let amount = if is_present(cell) {
                None
            } else if !cell.chars().any(char::is_numeric) {
                self.warn(
                    "no-number",
                    column,
                    "names no number; taken as goods of unknown amount",
                    "write the number, or `Y` where it is not known",
                );
                None
            } else {
                if !looks_like_quantity(cell) {
                    self.warn(
                        "not-a-number",
                        column,
                        "is not a number; expected figures and perhaps a unit, for example `120` or `2 kg`",
                        "correct the cell",
                    );
                }
                Some(cell.to_owned())
            };
            out.push(Measured { column, form, unit, amount, total: parts == Parts::Differ });
        }
        out
    }

    /// A total whose parts the row gives is read only where it says something else, and never counted.
    fn parts(&mut self, column: usize, cell: &str) -> Parts {
        let parts = self.layout.parts_of(column);
        // A part that says `Y` or words gives no figure that could stand for the total.
        let figures: Vec<&str> = parts
            .iter()
            .map(|at| self.row.get(*at))
            .filter(|t| !is_absent(t) && t.chars().any(char::is_numeric))
            .collect();
        if figures.is_empty() {
            return Parts::None;
        }
        let sum: Option<Decimal> = figures.iter().map(|t| t.parse::<Decimal>().ok()).sum();
        if sum.is_some() && sum == cell.parse().ok() {
            return Parts::Agree;
        }
        let found =
            sum.map_or_else(|| format!("are {}", figures.join(" and ")), |sum| format!("add up to {sum}"));
        let problem = Problem::new(Severity::Note, "total-differs", self.row.number)
            .column(self.names.get(column).cloned().unwrap_or_default())
            .value(cell)
            .expected(format!("is a total, but its parts {found}; both are kept and only the parts count"))
            .mend("look in the source what the total is of");
        self.problems.push(problem);
        Parts::Differ
    }

    fn taxon(&self, fixed: Option<&str>) -> Stated<model::Taxon> {
        let mut filled =
            self.layout.columns(Field::Taxon).iter().map(|at| self.row.get(*at)).filter(|t| !says_nothing(t));
        let Some(raw) = filled.next() else {
            return Stated::raw(fixed.unwrap_or_default());
        };
        stated(raw, Context::beside(fixed.or_else(|| filled.next())))
    }

    fn form(&self, measured: &Measured) -> Stated<ProductForm> {
        if let Some(form) = measured.form {
            let column = self.names.get(measured.column).map_or("", String::as_str);
            return stated(column, Context::beside(Some(form.code())));
        }
        self.form_in_words()
    }

    /// The form column, or the words for the goods where there is none.
    fn form_in_words(&self) -> Stated<ProductForm> {
        if let Some((_, raw)) = self.first(Field::Form) {
            return Stated::raw(raw);
        }
        let taxon = self.taxon(None);
        stated(&taxon.raw, Context::new().with("goods", "text").maybe("", taxon.context.as_deref()))
    }

    fn goods_without_amount(&mut self) -> Option<Specimen> {
        let taxon = self.first(Field::Taxon);
        let form = self.first(Field::Form);
        let (column, _) = taxon.or(form)?;
        self.note(if taxon.is_some() { Field::Taxon.code() } else { Field::Form.code() }, column);
        Some(Specimen { taxon: self.taxon(None), form: self.form_in_words(), quantity: None })
    }
}

/// Whether two measures are of the same goods: one form in two units, or the weight of what was counted.
fn same_goods(before: &Measured, after: &Measured) -> bool {
    let open = |m: &Measured| matches!(m.form, None | Some(ProductForm::Unspecified));
    if before.unit == after.unit {
        return false;
    }
    if before.form == after.form || (open(before) && open(after)) {
        return true;
    }
    let counted = before.unit.as_deref() == Some("number");
    let weighed = after.unit.as_deref() != Some("number");
    open(after) && counted && weighed
}
