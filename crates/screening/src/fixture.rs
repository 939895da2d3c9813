//! Reports for tests.

use model::{
    Appendix, Confidence, Core, Identifier, IdentifierKind, Listing, Mention, Narrative, Party, PartyKind,
    Rank, Report, ReportKind, Role, SourceNote, Stated, Taxon,
};

pub(crate) fn report(kind: ReportKind, text: &str, mentions: Vec<Mention>) -> Report {
    Report {
        kind,
        core: Core::default(),
        parties: vec![],
        narrative: Some(Narrative { title: None, text: text.to_owned(), mentions }),
        source: SourceNote::default(),
        raw: vec![],
    }
}

pub(crate) fn payment(text: &str, mentions: Vec<Mention>) -> Report {
    report(ReportKind::Payment, text, mentions)
}

pub(crate) fn mention(words: &str, name: &str, appendix: Option<Appendix>) -> Mention {
    let listing = appendix.map(|appendix| Listing { appendix, since: "2017-01-02".to_owned(), note: None });
    let taxon = Taxon {
        name: name.to_owned(),
        rank: Rank::Species,
        common: String::new(),
        group: "x".to_owned(),
        listing,
    };
    Mention { taxon: Stated::raw(words).meaning(taxon, "test", Confidence::Likely), at: 0 }
}

pub(crate) fn identifier(kind: IdentifierKind, raw: &str, normal: &str) -> Identifier {
    Identifier { kind, value: Stated::raw(raw).meaning(normal.to_owned(), "test", Confidence::Likely) }
}

pub(crate) fn party(role: Role, identifiers: Vec<Identifier>) -> Party {
    Party {
        kind: PartyKind::Unknown,
        role,
        name: None,
        identifiers,
        country: None,
        address: None,
        born: None,
        suspect: None,
    }
}
