//! What a column, element or file says about a value, as `Stated::context` carries it.
//!
//! Parts are joined by `"; "`. First come plain words beside the value, as `reference` reads them; then parts that begin
//! with a word that says what they are. In use:
//!
//! | part | on | means |
//! |---|---|---|
//! | plain words first | places | larger places of the same row, nearest first: `Nairobi, Kenya`; the country column of a stop; town and country of a structured address |
//! | `point 22.49,114.14` | places | latitude and longitude as the source writes them |
//! | `said UC` | places | the source's own mark of certainty |
//! | `letters 5 and 6 of BIC X` | places of payments | the country of the bank |
//! | plain words | taxa | a broader column of the same row (`Ivory`), or the taxon that the mapping fixes for a column |
//! | `SCA` (a code of the model) | forms | the mapping fixes the product form; the words are the column's name |
//! | `cites source W`, `cites purpose T` | forms | the codes of the row's columns |
//! | `kind custody`, `unit months`, `suspended yes` | sentences | the column fixes the kind and the unit; the column of suspended sentences |
//! | `says not` | data-sharing flags | in this column yes forbids it |
//! | `goods text`, then plain words | forms | the words are the taxon cell's: the form may or may not be among them |
//! | `unit kg` | quantities | the column fixes the unit, or the unit column says it in the source's words; `unit not told`: a unit is missing and none may be assumed |
//! | `same goods` | quantities | another measure of goods that stand before it: never add the two |
//! | `order dmy` | dates | day, month and year stand in this order in the column |
//! | `excel serial 1900`, `serial 1904` | dates | a number counts days as spreadsheets do |
//! | `precision month`, `precision year` | dates | the first of a month stands for the month or the year |
//! | `in 2010` | dates | the year column of the same row, where the date names none or another |
//! | `of the group`, `of creation`, `of request` | dates of payments | the day is the message's, not the transaction's own; the day it was made; the day that the payer asked for |
//! | `currency USD` | amounts | the currency column or attribute |
//! | `sum of 3 transactions` | amounts of suspicion reports | the amounts of its transactions, added |
//! | `departs 2021-03-10` | flights | when it leaves, as the document writes it |
//! | `perhaps with country code` | telephones of cargo messages | the number has no `+`, and its country code may stand first |
//! | `of the document`, `of creation`, `of the plan` | dates of consignments | the day is the paper's or the message's, or that of the departure as planned |
//! | `kind house waybill`, `kind postal item` | waybill numbers | which document the number is of |
//! | `voyage 012E` | vessels | the voyage that the table names |
//! | `mode air` | transports | the column tells the mode: an airline carries by air |
//! | plain words | handles, sellers' names | the platform |
//! | plain words | accounts | the bank that keeps it |
//! | `means Atlanta, Georgia` | coded forms, places | what the code stands for in the code list of its format: it is read instead of the code |
//! | `hs 440890` | taxa of declarations | the tariff code of the goods, beside their words or instead of them |
//! | `of the event` | dates of MISP | the day is the event's, not the part's own |
//! | `kind stix` | ids of records | the system in which they are ids |
//! | `kind passport`, `issuer X` | other identifiers | kind of document, account proxy or service, and who issued it |

/// Builds one context.
#[derive(Debug, Default, Clone)]
pub(crate) struct Context(String);

impl Context {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Plain words beside the value.
    pub(crate) fn beside(words: Option<&str>) -> Self {
        Self::new().maybe("", words)
    }

    /// Adds `word value`; an empty value adds nothing.
    pub(crate) fn with(mut self, word: &str, value: &str) -> Self {
        let value = value.trim();
        if value.is_empty() {
            return self;
        }
        if !self.0.is_empty() {
            self.0.push_str("; ");
        }
        if !word.is_empty() {
            self.0.push_str(word);
            self.0.push(' ');
        }
        // INVARIANT: `; ` separates parts, so a value never holds it.
        self.0.push_str(&value.replace("; ", ", ").replace(['\n', '\r'], " "));
        self
    }

    /// Adds a part where there is a value.
    pub(crate) fn maybe(self, word: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.with(word, value),
            None => self,
        }
    }

    /// `None` where nothing was added.
    pub(crate) fn done(self) -> Option<String> {
        (!self.0.is_empty()).then_some(self.0)
    }
}

/// A value in its context.
pub(crate) fn stated<T>(raw: &str, context: Context) -> model::Stated<T> {
    model::Stated { context: context.done(), ..model::Stated::raw(raw) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stay_apart() {
        let context = Context::beside(Some("a; b")).with("point", "").with("said", "UC");
        assert_eq!(context.done().as_deref(), Some("a, b; said UC"));
    }
}
