//! table: CITES listing histories of the longer tables of taxa.
//!
//! All dates are from memory of the Appendices, and their notes say so; the Appendix in force in April 2017 was compared
//! with the Checklist of CITES Species of that month. A name says the Appendix and the year of each step; `N` is not
//! listed, `M` means that some populations or members stand in I and others in II.

use super::ListingRow;
use super::listings::l;
use model::Appendix::{NotListed, One, Three, Two};

#[rustfmt::skip]
pub(crate) const III_1975_NOTED: &[ListingRow] = &[l(Three, "1975-12-01", "Nepal")];
#[rustfmt::skip]
pub(crate) const III_1976_II_2017_NOTED: &[ListingRow] = &[l(Three, "1976-02-26", "Ghana"), l(Two, "2017-01-02", "")];
#[rustfmt::skip]
pub(crate) const III_1976_N_2007_NOTED: &[ListingRow] = &[l(Three, "1976-02-26", "Ghana"), l(NotListed, "2007-06-01", "withdrawn by Ghana")];
#[rustfmt::skip]
pub(crate) const III_1981_NOTED: &[ListingRow] = &[l(Three, "1981-04-13", "Guatemala")];
#[rustfmt::skip]
pub(crate) const III_1984_NOTED: &[ListingRow] = &[l(Three, "1984-03-14", "India")];
#[rustfmt::skip]
pub(crate) const III_1987_NOTED: &[ListingRow] = &[l(Three, "1987-04-13", "Honduras")];
#[rustfmt::skip]
pub(crate) const III_1989_NOTED: &[ListingRow] = &[l(Three, "1989-03-16", "India")];
#[rustfmt::skip]
pub(crate) const III_2003_II_2013_NOTED: &[ListingRow] = &[l(Three, "2003-05-28", "New Zealand"), l(Two, "2013-06-12", "")];
#[rustfmt::skip]
pub(crate) const III_2005_II_2013_NOTED: &[ListingRow] = &[l(Three, "2005-02-17", "China"), l(Two, "2013-06-12", "")];
#[rustfmt::skip]
pub(crate) const III_2008_NOTED: &[ListingRow] = &[l(Three, "2008-07-01", "China")];
#[rustfmt::skip]
pub(crate) const III_2014_NOTED: &[ListingRow] = &[l(Three, "2014-06-24", "Pakistan")];
#[rustfmt::skip]
pub(crate) const III_2017_II_2019_NOTED: &[ListingRow] = &[l(Three, "2017-05-24", "Sri Lanka"), l(Two, "2019-11-26", "")];
#[rustfmt::skip]
pub(crate) const III_2017_I_2019_NOTED: &[ListingRow] = &[l(Three, "2017-05-24", "Sri Lanka"), l(One, "2019-11-26", "")];
#[rustfmt::skip]
pub(crate) const III_2022_NOTED: &[ListingRow] = &[l(Three, "2022-06-22", "Australia")];
#[rustfmt::skip]
pub(crate) const II_1975_I_1983: &[ListingRow] = &[l(Two, "1975-07-01", ""), l(One, "1983-07-29", "")];
#[rustfmt::skip]
pub(crate) const II_1975_I_1990: &[ListingRow] = &[l(Two, "1975-07-01", ""), l(One, "1990-01-18", "")];
#[rustfmt::skip]
pub(crate) const II_1975_I_1992: &[ListingRow] = &[l(Two, "1975-07-01", ""), l(One, "1992-06-11", "")];
#[rustfmt::skip]
pub(crate) const II_1975_I_1995: &[ListingRow] = &[l(Two, "1975-07-01", ""), l(One, "1995-02-16", "")];
#[rustfmt::skip]
pub(crate) const II_1975_I_2026_NOTED: &[ListingRow] = &[l(Two, "1975-07-01", ""), l(One, "2026-03-05", "CoP20")];
#[rustfmt::skip]
pub(crate) const II_1977_I_1985: &[ListingRow] = &[l(Two, "1977-02-04", ""), l(One, "1985-08-01", "")];
#[rustfmt::skip]
pub(crate) const II_1977_I_1990: &[ListingRow] = &[l(Two, "1977-02-04", ""), l(One, "1990-01-18", "")];
#[rustfmt::skip]
pub(crate) const II_1977_I_2007: &[ListingRow] = &[l(Two, "1977-02-04", ""), l(One, "2007-09-13", "")];
#[rustfmt::skip]
pub(crate) const II_1983: &[ListingRow] = &[l(Two, "1983-07-29", "")];
#[rustfmt::skip]
pub(crate) const II_1985: &[ListingRow] = &[l(Two, "1985-08-01", "")];
#[rustfmt::skip]
pub(crate) const II_1987_I_1990: &[ListingRow] = &[l(Two, "1987-10-22", ""), l(One, "1990-01-18", "")];
#[rustfmt::skip]
pub(crate) const II_1998: &[ListingRow] = &[l(Two, "1998-04-01", "")];
#[rustfmt::skip]
pub(crate) const I_1975_II_1995: &[ListingRow] = &[l(One, "1975-07-01", ""), l(Two, "1995-02-16", "")];
#[rustfmt::skip]
pub(crate) const I_1975_II_2005: &[ListingRow] = &[l(One, "1975-07-01", ""), l(Two, "2005-01-12", "")];
#[rustfmt::skip]
pub(crate) const I_1983: &[ListingRow] = &[l(One, "1983-07-29", "")];
#[rustfmt::skip]
pub(crate) const I_1987: &[ListingRow] = &[l(One, "1987-10-22", "")];
#[rustfmt::skip]
pub(crate) const N_II_1995: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(Two, "1995-02-16", "")];
#[rustfmt::skip]
pub(crate) const N_II_2000: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(Two, "2000-07-19", "")];
#[rustfmt::skip]
pub(crate) const N_II_2003: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(Two, "2003-02-13", "")];
#[rustfmt::skip]
pub(crate) const N_II_2003_I_2013: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(Two, "2003-02-13", ""), l(One, "2013-06-12", "")];
#[rustfmt::skip]
pub(crate) const N_II_2004: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(Two, "2004-05-15", "")];
#[rustfmt::skip]
pub(crate) const N_II_2005: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(Two, "2005-01-12", "")];
#[rustfmt::skip]
pub(crate) const N_II_2010: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(Two, "2010-06-23", "")];
#[rustfmt::skip]
pub(crate) const N_II_2013: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(Two, "2013-06-12", "")];
#[rustfmt::skip]
pub(crate) const N_II_2013_NOTED: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(Two, "2013-06-12", "population of Madagascar")];
#[rustfmt::skip]
pub(crate) const N_II_2017: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(Two, "2017-10-04", "")];
#[rustfmt::skip]
pub(crate) const N_II_2017_I_2026_NOTED: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(Two, "2017-04-04", ""), l(One, "2026-03-05", "CoP20")];
#[rustfmt::skip]
pub(crate) const N_II_2023_NOTED: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(Two, "2023-11-25", "as a requiem shark")];
#[rustfmt::skip]
pub(crate) const N_II_2024: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(Two, "2024-05-25", "")];
#[rustfmt::skip]
pub(crate) const N_II_2024_2: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(Two, "2024-11-25", "")];
#[rustfmt::skip]
pub(crate) const N_II_2026_NOTED: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(Two, "2026-03-05", "CoP20")];
#[rustfmt::skip]
pub(crate) const N_II_2026_NOTED_2: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(Two, "2026-03-05", "CoP20; may apply later")];
#[rustfmt::skip]
pub(crate) const N_I_2007: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(One, "2007-09-13", "")];
#[rustfmt::skip]
pub(crate) const N_I_2017: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(One, "2017-01-02", "")];
#[rustfmt::skip]
pub(crate) const N_I_2019: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(One, "2019-11-26", "")];
#[rustfmt::skip]
pub(crate) const N_I_2023: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(One, "2023-02-23", "")];
