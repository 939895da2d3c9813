//! Taxa and their CITES listing.

use crate::code_list;

code_list! {
    /// Rank of a taxon.
    Rank, "rank" {
        /// Class or order or any group above the family.
        Group = "group",
        /// Family.
        Family = "family",
        /// Genus.
        Genus = "genus",
        /// Species.
        Species = "species",
        /// Subspecies or variety.
        Subspecies = "subspecies",
    }
}

code_list! {
    /// CITES appendix.
    Appendix, "CITES appendix" {
        /// Appendix I.
        One = "I",
        /// Appendix II.
        Two = "II",
        /// Appendix III.
        Three = "III",
        /// Populations or parts stand in different appendices.
        OneAndTwo = "I/II",
        /// Not listed.
        NotListed = "none",
    }
}

/// A listing in force on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// Appendix.
    pub appendix: Appendix,
    /// Since when, ISO date.
    pub since: String,
    /// Annotation or population note, and whether it is from memory.
    pub note: Option<String>,
}

/// A taxon as normalised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taxon {
    /// Accepted scientific name.
    pub name: String,
    /// Rank.
    pub rank: Rank,
    /// Usual English name.
    pub common: String,
    /// Group shown in lists and facets, such as `pangolins`.
    pub group: String,
    /// Listing on the day of the report (today's where the day is unknown).
    pub listing: Option<Listing>,
}
