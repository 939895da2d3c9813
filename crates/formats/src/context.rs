//! What a column, element or file says about a value, as `Stated::context` carries it.
//!
//! A context is a list of `word value` parts joined by `"; "`, in a fixed order, so that `reference` can pick the
//! parts that it knows and people can read the rest. Parts in use:
//!
//! | part | on | means |
//! |---|---|---|
//! | `unit kg` | quantities | the column fixes the unit (`kg`, `number`, `l`, `m` ...), or the unit column says it in the source's words |
//! | `form SCA` | forms | the column fixes the product form (code of the model) |
//! | `column scales_kg` | forms | the words are the column's name |
//! | `goods text` | forms | the words are the taxon cell's: the form may or may not be among them |
//! | `group Ivory` | taxa, forms | a broader column of the same row |
//! | `taxon Manidae` | taxa | the mapping fixes the taxon |
//! | `same goods` | quantities | another measure of the specimen before it: never add the two |
//! | `in New York, USA` | places | larger places of the same row, nearest first |
//! | `country Kenya` | places | the country column that belongs to this place |
//! | `point 22.49,114.14` | places | latitude and longitude as the source writes them |
//! | `said UC` | places | the source's own mark of certainty |
//! | `order dmy` | dates | day, month and year stand in this order in the column |
//! | `excel serial 1900`, `serial 1904` | dates | a number counts days as spreadsheets do |
//! | `precision month`, `precision year` | dates | the first of a month stands for the month or the year |
//! | `in 2010` | dates | the year column of the same row, where the date names none or another |
//! | `of the group`, `of creation` | dates of payments | the day is the message's, not the transaction's own |
//! | `town X`, `country KE` | addresses | town and country of a structured address |
//! | `currency USD` | amounts | the currency column or attribute |
//! | `mode air` | transports | the column tells the mode: an airline carries by air |
//! | `kind passport` | identifiers | kind of document, or the service of a handle or phone |
//! | `issuer X` | identifiers | who issued it |
//! | `letters 5 and 6 of BIC X` | places of payments | the country of the bank |
//! | `platform X` | identifiers, names | the platform of a handle |

/// Builds one context.
#[derive(Debug, Default, Clone)]
pub(crate) struct Context(String);

impl Context {
    pub(crate) fn new() -> Self {
        Self::default()
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
        self.0.push_str(word);
        self.0.push(' ');
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
        let context = Context::new().with("in", "a; b").with("point", "").with("said", "UC");
        assert_eq!(context.done().as_deref(), Some("in a, b; said UC"));
    }
}
