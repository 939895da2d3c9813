//! table: CITES listing histories that several taxa share.
//!
//! Dates are those on which a listing entered into force. The pangolin row of 2017 is from Species+ (2026); all
//! others are from memory of the Appendices, and their notes say so. Appendices in force in April 2017 were compared
//! with the Checklist of CITES Species of that month.

use super::ListingRow;
use model::Appendix::{self, NotListed, One, OneAndTwo, Three, Two};

/// A step whose date is from memory.
pub(crate) const fn l(appendix: Appendix, since: &'static str, note: &'static str) -> ListingRow {
    ListingRow { appendix, since, note, sourced: false }
}

/// A step with a source.
pub(crate) const fn k(appendix: Appendix, since: &'static str, note: &'static str) -> ListingRow {
    ListingRow { appendix, since, note, sourced: true }
}

/// No row: the table does not say.
pub(crate) const UNTOLD: &[ListingRow] = &[];

/// Known and not listed.
pub(crate) const NOT_LISTED: &[ListingRow] =
    &[l(NotListed, "1975-07-01", "not in the Appendices; not listed does not mean legal")];

pub(crate) const I_1975: &[ListingRow] = &[l(One, "1975-07-01", "")];
pub(crate) const I_1977: &[ListingRow] = &[l(One, "1977-02-04", "")];
pub(crate) const I_1979: &[ListingRow] = &[l(One, "1979-06-28", "")];
pub(crate) const II_1975: &[ListingRow] = &[l(Two, "1975-07-01", "")];
pub(crate) const II_1977: &[ListingRow] = &[l(Two, "1977-02-04", "")];
pub(crate) const II_1979: &[ListingRow] = &[l(Two, "1979-06-28", "")];
pub(crate) const II_1981: &[ListingRow] = &[l(Two, "1981-06-06", "")];
pub(crate) const II_1987: &[ListingRow] = &[l(Two, "1987-10-22", "")];
pub(crate) const II_1990: &[ListingRow] = &[l(Two, "1990-01-18", "")];
pub(crate) const II_1992: &[ListingRow] = &[l(Two, "1992-06-11", "")];
pub(crate) const II_1995: &[ListingRow] = &[l(Two, "1995-02-16", "")];
pub(crate) const II_1997: &[ListingRow] = &[l(Two, "1997-09-18", "")];
pub(crate) const II_2000: &[ListingRow] = &[l(Two, "2000-07-19", "")];
pub(crate) const II_2003: &[ListingRow] = &[l(Two, "2003-02-13", "")];
pub(crate) const II_2005: &[ListingRow] = &[l(Two, "2005-01-12", "")];
pub(crate) const II_2010: &[ListingRow] = &[l(Two, "2010-06-23", "")];
pub(crate) const II_2013: &[ListingRow] = &[l(Two, "2013-06-12", "")];
pub(crate) const II_2017: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(Two, "2017-01-02", "")];
pub(crate) const II_2019: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(Two, "2019-11-26", "")];
pub(crate) const II_2023: &[ListingRow] = &[l(NotListed, "1975-07-01", ""), l(Two, "2023-02-23", "")];

/// Parrots other than the four that are not listed.
pub(crate) const PARROT_I_1981: &[ListingRow] = &[l(One, "1981-06-06", "")];
pub(crate) const PARROTS: &[ListingRow] = &[l(
    OneAndTwo,
    "1981-06-06",
    "some species in I; budgerigar, cockatiel, rose-ringed parakeet and rosy-faced lovebird are not listed",
)];

/// A group some of whose members stand in I, the rest in II.
pub(crate) const SOME_I_1975: &[ListingRow] =
    &[l(OneAndTwo, "1975-07-01", "some species in I, others in II")];
pub(crate) const SOME_I_1977: &[ListingRow] =
    &[l(OneAndTwo, "1977-02-04", "some species in I, others in II")];
pub(crate) const SOME_I_1979: &[ListingRow] =
    &[l(OneAndTwo, "1979-06-28", "some species in I, others in II")];

/// Pangolins that stood in II from the beginning.
pub(crate) const PANGOLIN_ASIAN: &[ListingRow] = &[
    l(Two, "1975-07-01", ""),
    l(Two, "2000-07-19", "zero quota for wild specimens in trade"),
    k(One, "2017-01-02", "Species+ 2026"),
];
/// *Manis culionensis* was split from *M. javanica*.
pub(crate) const PANGOLIN_AFRICAN: &[ListingRow] =
    &[l(Three, "1976-02-26", "Ghana"), l(Two, "1995-02-16", ""), k(One, "2017-01-02", "Species+ 2026")];
pub(crate) const PANGOLIN_TEMMINCK: &[ListingRow] =
    &[l(One, "1975-07-01", ""), l(Two, "1995-02-16", ""), k(One, "2017-01-02", "Species+ 2026")];
pub(crate) const PANGOLINS: &[ListingRow] = &[
    l(OneAndTwo, "1975-07-01", "M. temminckii in I, Asian species in II"),
    l(Two, "1995-02-16", "genus"),
    k(One, "2017-01-02", "the eight species; the genus otherwise in II; Species+ 2026"),
];

pub(crate) const AFRICAN_ELEPHANT: &[ListingRow] = &[
    l(Three, "1976-02-26", "Ghana"),
    l(Two, "1977-02-04", ""),
    l(One, "1990-01-18", ""),
    l(
        OneAndTwo,
        "1997-09-18",
        "populations of Botswana, Namibia and Zimbabwe in II, of South Africa from 2000-07-19",
    ),
];
pub(crate) const FOREST_ELEPHANT: &[ListingRow] = &[
    l(Three, "1976-02-26", "within L. africana; Ghana"),
    l(Two, "1977-02-04", "within L. africana"),
    l(One, "1990-01-18", "within L. africana until CoP20; a species of its own since 2026-03-05"),
];
pub(crate) const ELEPHANTS: &[ListingRow] = &[
    l(OneAndTwo, "1977-02-04", "Asian elephant in I, African in II"),
    l(One, "1990-01-18", ""),
    l(
        OneAndTwo,
        "1997-09-18",
        "African populations of Botswana, Namibia and Zimbabwe in II, of South Africa from 2000-07-19",
    ),
];
pub(crate) const RHINOS: &[ListingRow] = &[
    l(One, "1977-02-04", ""),
    l(
        OneAndTwo,
        "1995-02-16",
        "southern white rhinoceros of South Africa in II, of Eswatini from 2005-01-12, of Namibia from 2023-02-23",
    ),
];
