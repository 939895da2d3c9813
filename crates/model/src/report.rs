//! What a partner submits.

use crate::{
    DataSharing, ImageHash, Money, Party, Place, Proceedings, Specimen, Stated, Taxon, Transport, When,
    code_list,
};

code_list! {
    /// Kinds of report.
    ReportKind, "report kind" {
        /// A seizure or other enforcement incident.
        Seizure = "seizure",
        /// A consignment: air waybill, bill of lading, road, rail, post.
        Consignment = "consignment",
        /// Where a vessel, aircraft or vehicle was on a day: no goods, nobody who sends or receives.
        Movement = "movement",
        /// A payment.
        Payment = "payment",
        /// A suspicion report (STR, SAR): a ceiling on who may read that nobody can widen.
        SuspicionReport = "suspicion-report",
        /// An online advert.
        Advert = "advert",
        /// A tip-off.
        TipOff = "tip-off",
        /// An arrest, charge, sentence or confiscation.
        Outcome = "outcome",
        /// A sum of several events (a year to date, an operation's total): kept, and never counted as an event.
        Summary = "summary",
        /// A record of an intelligence system: who or what is known, or how two are tied.
        Intelligence = "intelligence",
    }
}

impl ReportKind {
    /// Whether a report of this kind may be counted, flagged and tie those whom it names. A sum of events may not:
    /// the events that it sums may be reports themselves, and those whom it names may have nothing in common.
    #[must_use]
    pub fn is_counted(self) -> bool {
        self != ReportKind::Summary
    }
}

impl ReportKind {
    /// Whether a report of this kind tells of crime, and not of trade that may be honest.
    #[must_use]
    pub fn is_telling(self) -> bool {
        matches!(
            self,
            Self::Seizure | Self::Outcome | Self::TipOff | Self::SuspicionReport | Self::Intelligence
        )
    }
}

/// What, where, when, how much, how: the non-nominal part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Core {
    /// When it happened (seized, settled, posted).
    pub date: Option<Stated<When>>,
    /// Where it happened.
    pub place: Option<Stated<Place>>,
    /// Where goods or money came from; several are alternatives, not stops.
    pub origins: Vec<Stated<Place>>,
    /// Stops in between, in order.
    pub transits: Vec<Stated<Place>>,
    /// Where goods or money went.
    pub destinations: Vec<Stated<Place>>,
    /// How goods were carried.
    pub transports: Vec<Stated<Transport>>,
    /// Goods.
    pub specimens: Vec<Specimen>,
    /// Amount paid, price asked, or value estimated.
    pub amount: Option<Stated<Money>>,
    /// How it was found, in the source's words.
    pub detection: Option<String>,
    /// How it was hidden, in the source's words.
    pub concealment: Option<String>,
    /// Platform of an advert.
    pub platform: Option<String>,
    /// What happened next, in the source's words.
    pub outcome: Option<String>,
    /// Reason, charge, ruling, sentence and disposal, where the source tells them apart.
    pub proceedings: Option<Proceedings>,
    /// Whether the reporting Party lets the data go to the partners of ICCWC; absent where it does not say.
    pub sharing: Option<Stated<DataSharing>>,
    /// Fingerprints of the pictures of an advert: who does not hold the picture learns nothing from them.
    pub images: Vec<Stated<ImageHash>>,
}

/// Something that free text names, with where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The words and the taxon they name.
    pub taxon: Stated<Taxon>,
    /// Offset of the words in the text, in bytes.
    pub at: usize,
}

/// Free text of a report and what was found in it. Mentions are handled like the text they came from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Narrative {
    /// Title or headline.
    pub title: Option<String>,
    /// Text: remittance information, advert, account of what happened.
    pub text: String,
    /// Taxa named in title and text.
    pub mentions: Vec<Mention>,
}

/// Who or what gave the information, if it must be known at all.
///
/// INVARIANT (ceiling): an informant is never a [`Party`] and enters no matching, search, count or export. The
/// type has no name and no identifiers to make that hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Informant {
    /// Reference under which the submitting partner keeps the person in a store of its own.
    pub reference: String,
}

/// Where a report came from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceNote {
    /// The submitting partner's own reference (case number, message id).
    pub reference: Option<String>,
    /// Published source, where the report cites one.
    pub citation: Option<String>,
    /// Format and file that it was read from, and the row or message in it.
    pub pointer: String,
    /// Name of the file.
    pub file: String,
    /// See [`Informant`].
    pub informant: Option<Informant>,
}

/// One report: the content of one revision, without ids and handling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Kind.
    pub kind: ReportKind,
    /// What, where, when, how much.
    pub core: Core,
    /// Who.
    pub parties: Vec<Party>,
    /// Free text.
    pub narrative: Option<Narrative>,
    /// Where it came from.
    pub source: SourceNote,
    /// The whole row or message as it came, as pairs of header or element path and text.
    pub raw: Vec<(String, String)>,
}
