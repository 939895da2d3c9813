//! What speaks against two parties being one actor.
//!
//! Counter-evidence refuses a merge that the machine suggests; a person's judgement stands above it. A missing fact
//! is no evidence at all. Names that differ are shown in explanations but refuse nothing yet: one person is written in many ways.

use crate::{KeyField, identifier_value};
use model::{Confidence, IdentifierKind, Party, PartyKind, Precision, When};

/// The facts of one party that may contradict those of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// What kind of actor.
    pub kind: PartyKind,
    /// Full date of birth of a person; absent where it is known less exactly.
    pub born: Option<When>,
    /// Documents with a known kind or issuer: that scope and the number.
    pub documents: Vec<(String, String)>,
}

/// Why two parties cannot be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Conflict {
    /// Somebody judged them to be different.
    Judged,
    /// A person is not a company, a company is not a vessel: related, not the same.
    Kinds,
    /// Different full birth dates.
    Births,
    /// Different documents of one kind and issuer. A renewed document looks the same: a person can judge them to be one.
    Documents,
    /// The value that they share was named so long apart that it may have changed hands.
    Time,
    /// A model's judgements of the pairs that the merge would bring together are, on balance, against it.
    Pairs,
}

impl Conflict {
    /// The conflict in words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Judged => "somebody judged them to be different",
            Self::Kinds => "they are different kinds of actor",
            Self::Births => "their birth dates differ",
            Self::Documents => "their documents of the same kind differ",
            Self::Time => "the value was named so long apart that it may have changed hands",
            Self::Pairs => "compared one by one, their reports speak against it",
        }
    }
}

impl Facts {
    /// The facts that a party states.
    #[must_use]
    pub fn of(party: &Party) -> Self {
        let person = matches!(party.kind, PartyKind::Person | PartyKind::Unknown);
        let mut documents: Vec<(String, String)> = party
            .identifiers
            .iter()
            .filter(|i| i.kind == IdentifierKind::Document)
            .filter_map(identifier_value)
            .filter(|v| v.field == KeyField::Document)
            .filter_map(|v| Some((v.scope?, v.normal)))
            .collect();
        documents.sort();
        documents.dedup();
        Self { kind: party.kind, born: full_birth(party).filter(|_| person), documents }
    }

    /// What contradicts the facts of another party; empty where nothing does.
    #[must_use]
    pub fn conflicts(&self, other: &Self) -> Vec<Conflict> {
        let mut sides = [Pooled::default(), Pooled::default()];
        sides[0].add(self);
        sides[1].add(other);
        sides[0].conflicts(&sides[1])
    }
}

/// Date of birth known to the day. The first of January is read as "known to the year": registers write it so.
pub(crate) fn full_birth(party: &Party) -> Option<When> {
    let born = party.born.as_ref().filter(|b| b.confidence != Some(Confidence::Possible))?.value?;
    let first_of_year = born.from().month() == 1 && born.from().day() == 1;
    (born.precision() == Precision::Day && !first_of_year).then_some(born)
}

/// The facts of all members of a cluster. Two clusters conflict where both state a fact and share no value of it: so a
/// cluster that a person joined across two birth dates takes in parties with either.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pooled {
    kinds: Vec<PartyKind>,
    born: Vec<When>,
    documents: Vec<(String, String)>,
}

impl Pooled {
    pub(crate) fn add(&mut self, facts: &Facts) {
        let told = matches!(
            facts.kind,
            PartyKind::Person
                | PartyKind::Company
                | PartyKind::Vessel
                | PartyKind::Aircraft
                | PartyKind::Vehicle
                | PartyKind::Container
        );
        if told && !self.kinds.contains(&facts.kind) {
            self.kinds.push(facts.kind);
        }
        self.born.extend(facts.born.filter(|b| !self.born.contains(b)));
        for document in &facts.documents {
            if !self.documents.contains(document) {
                self.documents.push(document.clone());
            }
        }
    }

    pub(crate) fn absorb(&mut self, other: Self) {
        for kind in other.kinds {
            if !self.kinds.contains(&kind) {
                self.kinds.push(kind);
            }
        }
        self.born.extend(other.born);
        self.born.sort_unstable();
        self.born.dedup();
        self.documents.extend(other.documents);
        self.documents.sort();
        self.documents.dedup();
    }

    /// Whether birth dates of both are a slip of the hand apart.
    pub(crate) fn births_slip(&self, other: &Self) -> bool {
        self.born.iter().any(|x| other.born.iter().any(|y| crate::party::is_slip(*x, *y)))
    }

    pub(crate) fn conflicts(&self, other: &Self) -> Vec<Conflict> {
        let mut found = Vec::new();
        if apart(&self.kinds, &other.kinds) {
            found.push(Conflict::Kinds);
        }
        if apart(&self.born, &other.born) {
            found.push(Conflict::Births);
        }
        let clash = self.documents.iter().any(|(scope, _)| {
            let of = |all: &[(String, String)]| -> Vec<String> {
                all.iter().filter(|(s, _)| s == scope).map(|(_, n)| n.clone()).collect()
            };
            apart(&of(&self.documents), &of(&other.documents))
        });
        if clash {
            found.push(Conflict::Documents);
        }
        found
    }
}

fn apart<T: PartialEq>(a: &[T], b: &[T]) -> bool {
    !a.is_empty() && !b.is_empty() && !a.iter().any(|x| b.contains(x))
}
