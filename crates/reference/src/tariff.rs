//! What a tariff code names by itself: few codes name a group of living things, most name none.
//!
//! A code widens what is looked at and concludes nothing: what it names is a group, never sure, and only asked where the
//! words of the goods name nothing.

use crate::tables::tariff::TARIFF;

/// What a line of the Harmonized System names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TariffGoods {
    /// Line, six figures.
    pub code: &'static str,
    /// Name of the taxon.
    pub taxon: &'static str,
    /// Words for the product form; empty where the line leaves it open.
    pub form: &'static str,
    /// Where the line comes from.
    pub source: &'static str,
}

/// What a code names; national figures after the sixth and signs between are passed over. `None` for most codes.
#[must_use]
pub fn tariff_goods(code: &str) -> Option<TariffGoods> {
    let figures: String = code.chars().filter(|c| !matches!(c, '.' | ' ' | '-')).collect();
    if !(6..=12).contains(&figures.len()) || !figures.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let row = TARIFF.iter().find(|row| figures.starts_with(row.code))?;
    Some(TariffGoods { code: row.code, taxon: row.taxon, form: row.form, source: row.source })
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Stated;

    #[test]
    fn codes_that_name_a_group() {
        let named = |code| tariff_goods(code).map(|g| (g.taxon, g.form));
        assert_eq!(named("0106.20"), Some(("Reptilia", "live")));
        assert_eq!(named("4103200000"), Some(("Reptilia", "skins")));
        // Scales, horn, claws and tortoiseshell share a line: it names nothing.
        for none in ["050790", "0106", "010690", "Reptilia", "", "01062", "0106200000000"] {
            assert_eq!(named(none), None, "{none}");
        }
    }

    #[test]
    fn each_line_names_what_the_tables_know() {
        for row in TARIFF {
            assert!(crate::taxon(Stated::raw(row.taxon), None).value.is_some(), "{}", row.taxon);
            let form = crate::form(Stated::raw(row.form));
            assert!(row.form.is_empty() || form.value.is_some(), "{}", row.form);
            assert_eq!(row.code.len(), 6);
        }
        let codes: std::collections::BTreeSet<_> = TARIFF.iter().map(|row| row.code).collect();
        assert_eq!(codes.len(), TARIFF.len());
    }
}
