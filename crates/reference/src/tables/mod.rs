//! Tables of facts, typed in, each with its source in its header. Indexes over them are built on first use.

pub(crate) mod amount_words;
pub(crate) mod contact_words;
pub(crate) mod countries;
pub(crate) mod currencies;
pub(crate) mod factors;
pub(crate) mod mentions;
pub(crate) mod mid;
pub(crate) mod modifiers;
pub(crate) mod months;
pub(crate) mod places;
pub(crate) mod tariff;
pub(crate) mod taxa;
pub(crate) mod term_words;
pub(crate) mod terms;
pub(crate) mod transports;
pub(crate) mod units;
