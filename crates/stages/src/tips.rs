//! A tip becomes a report like any other, and what its tipper left about itself goes another way (`store::tips`).
//!
//! INVARIANT (ceiling): the contact never reaches the report, and a tip's text is never searched for contact points: a
//! tipper who writes its number into the text must not become a party.

use crate::error::Result;
use crate::handling_profile::HandlingProfile;
use crate::normalise::normalise_report;
use crate::words::day_of;
use access::TipDesk;
use model::{Core, Narrative, ProductForm, Report, ReportKind, SourceNote, Specimen, Stated};
use store::{NewTip, NewTipFile, Store, Submission, TipReceipt};

/// What somebody tips, in its own words.
#[derive(Default)]
pub struct TipWords {
    /// Which animals, plants or products; may be empty.
    pub what: String,
    /// Where; may be empty.
    pub place: String,
    /// When; may be empty.
    pub when: String,
    /// What happened.
    pub text: String,
    /// How the tipper may be reached; may be empty. Lies apart from the report.
    pub contact: String,
    /// Files: name and bytes.
    pub files: Vec<(String, Vec<u8>)>,
}

/// Takes a tip in for the desk's partner; gives the receipt code.
///
/// # Errors
/// Where the desk got too many in this minute, or the store fails: then nothing is kept.
pub async fn take_tip(
    store: &Store,
    desk: &TipDesk,
    handling: HandlingProfile,
    words: TipWords,
) -> Result<TipReceipt> {
    let report = normalise_report(report(&words), day_of(store.now()));
    let submission = Submission {
        source_key: format!("tip {}", store.nonce(0)),
        report,
        handling: handling.handling(desk.partner()),
        party_handling: Vec::new(),
        profile: None,
    };
    let files = words
        .files
        .into_iter()
        .map(|(name, bytes)| NewTipFile {
            kind: formats::picture::media_type(&bytes).to_owned(),
            copy: formats::picture::without_metadata(&bytes),
            name,
            bytes,
        })
        .collect();
    let tip = NewTip { contact: words.contact, text: words.text, files, submission };
    Ok(store.record_tip(desk, tip).await?)
}

fn report(words: &TipWords) -> Report {
    let given = |text: &str| Some(text.trim().to_owned()).filter(|t| !t.is_empty());
    let specimens = given(&words.what).map(|what| Specimen {
        form: Stated::<ProductForm>::raw_in(what.clone(), "goods text"),
        taxon: Stated::raw(what),
        quantity: None,
    });
    let raw = [("what", &words.what), ("place", &words.place), ("when", &words.when), ("text", &words.text)];
    Report {
        kind: ReportKind::TipOff,
        core: Core {
            date: given(&words.when).map(Stated::raw),
            place: given(&words.place).map(Stated::raw),
            specimens: specimens.into_iter().collect(),
            ..Core::default()
        },
        parties: Vec::new(),
        narrative: Some(Narrative { title: None, text: words.text.clone(), mentions: Vec::new() }),
        source: SourceNote { pointer: "tip-off form".to_owned(), ..SourceNote::default() },
        raw: raw.into_iter().filter_map(|(name, text)| Some((name.to_owned(), given(text)?))).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_contact_stays_out_of_the_report() {
        let words = TipWords {
            what: "pangolin scales".into(),
            place: "Nairobi".into(),
            when: "2024-05-02".into(),
            text: "seen at the market".into(),
            contact: "mfano@example.org".into(),
            files: Vec::new(),
        };
        let report = normalise_report(report(&words), "2026-01-01".parse().unwrap());
        assert!(report.parties.is_empty());
        assert!(!format!("{report:?}").contains("mfano"));
        assert!(report.core.date.is_some_and(|d| d.value.is_some()));
        assert!(report.core.specimens.iter().all(|s| s.taxon.value.is_some()));
    }
}
