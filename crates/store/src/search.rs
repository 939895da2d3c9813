//! Search over the sections that a view contains: a derived index of this process that follows the change log.
//!
//! One document a section (and a party), with its label set. A word finds a report through any section that may be
//! read; results have no score, so there are no statistics that hidden documents could move (ADR 0006).

mod names;
#[cfg(feature = "planted-leaks")]
mod planted;

pub use names::{NameAsked, NameEntry, NameKeys, NameNear};

use crate::body;
use crate::bulk::{self, Columns, Value};
use crate::connect::Store;
use crate::error::Result;
use crate::reading::record_keys;
use crate::seal::{RecordKey, Slot};
use access::{LabelsNo, Viewer};
use model::{Core, Narrative, Party, Section, Stated};
use roaring::RoaringBitmap;
use sqlx::any::AnyRow;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use tantivy::collector::DocSetCollector;
use tantivy::query::{Query, RegexQuery, TermQuery};
use tantivy::schema::{FAST, Field, INDEXED, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::{Index, IndexReader, IndexWriter, TantivyDocument, Term};
use unicode_normalization::UnicodeNormalization;

/// Memory of the writer while it works, in bytes.
const WRITER_BYTES: usize = 30_000_000;

/// Reports indexed in one go.
const BATCH: i64 = 2_000;

#[derive(Clone, Copy)]
struct Fields {
    report: Field,
    labels: Field,
    text: Field,
    /// Keys of a party's name.
    keys: Field,
    /// Internal number of the party.
    party: Field,
    /// How much its name says, in tenths of a bit.
    bits: Field,
    /// Equal for names that nothing tells apart.
    same: Field,
}

struct Open {
    index: Index,
    reader: IndexReader,
    fields: Fields,
}

/// Opened at the first search, so that an idle server holds none of it.
pub(crate) struct SearchIndex {
    folder: Option<PathBuf>,
    /// Of the keys of names.
    version: &'static str,
    open: OnceLock<Open>,
    following: tokio::sync::Mutex<()>,
}

impl SearchIndex {
    pub(crate) fn new(folder: Option<PathBuf>, names: NameKeys) -> Self {
        Self { folder, version: names.version, open: OnceLock::new(), following: tokio::sync::Mutex::new(()) }
    }

    fn open(&self) -> Result<&Open> {
        if let Some(open) = self.open.get() {
            return Ok(open);
        }
        let opened = Open::new(self.folder.as_deref(), self.version)?;
        Ok(self.open.get_or_init(|| opened))
    }
}

impl Open {
    fn new(folder: Option<&Path>, version: &str) -> Result<Self> {
        let mut schema = Schema::builder();
        let words = TextFieldIndexing::default()
            .set_tokenizer("whitespace")
            .set_index_option(IndexRecordOption::Basic);
        let fields = Fields {
            report: schema.add_u64_field("report", INDEXED | FAST),
            labels: schema.add_u64_field("labels", FAST),
            text: schema.add_text_field("text", TextOptions::default().set_indexing_options(words)),
            keys: schema.add_u64_field(&format!("keys_{}", version.replace('-', "_")), INDEXED),
            party: schema.add_u64_field("party", FAST),
            bits: schema.add_u64_field("bits", FAST),
            same: schema.add_u64_field("same", FAST),
        };
        let schema = schema.build();
        let index = match folder {
            None => Index::create_in_ram(schema),
            Some(folder) => {
                std::fs::create_dir_all(folder)?;
                match Index::open_in_dir(folder) {
                    Ok(index) if index.schema() == schema => index,
                    // Derived: what does not open is made anew from the store.
                    _ => {
                        std::fs::remove_dir_all(folder)?;
                        std::fs::create_dir_all(folder)?;
                        Index::create_in_dir(folder, schema)?
                    }
                }
            }
        };
        index.tokenizers().register("whitespace", tantivy::tokenizer::WhitespaceTokenizer::default());
        let reader = index.reader()?;
        Ok(Self { index, reader, fields })
    }

    /// The change up to which the index has come.
    fn change(&self) -> Result<i64> {
        let payload = self.index.load_metas()?.payload;
        Ok(payload.and_then(|p| p.parse().ok()).unwrap_or(0))
    }

    /// Reports with a readable section that matches.
    fn reports(&self, viewer: &Viewer, query: &dyn Query) -> Result<RoaringBitmap> {
        let searcher = self.reader.searcher();
        let mut found = RoaringBitmap::new();
        let mut by_segment: HashMap<u32, Vec<u32>> = HashMap::new();
        for address in searcher.search(query, &DocSetCollector)? {
            by_segment.entry(address.segment_ord).or_default().push(address.doc_id);
        }
        for (segment, docs) in by_segment {
            let fast = searcher.segment_reader(segment).fast_fields();
            let (reports, labels) = (fast.u64("report")?, fast.u64("labels")?);
            for doc in docs {
                let labels = labels.first(doc).and_then(|l| i64::try_from(l).ok()).unwrap_or(0);
                if viewer.reads(LabelsNo(labels))
                    && let Some(no) = reports.first(doc).and_then(|no| u32::try_from(no).ok())
                {
                    found.insert(no);
                }
            }
        }
        Ok(found)
    }
}

impl Store {
    /// Reports that hold all words in readable sections; the last word may be the beginning of one.
    /// `None` where no word was given.
    pub(crate) async fn found_by_words(&self, viewer: &Viewer, words: &str) -> Result<Option<RoaringBitmap>> {
        let tokens = tokens(words);
        let Some(last) = tokens.last().cloned() else { return Ok(None) };
        self.follow_search().await?;
        let open = self.inner.search.open()?;
        let mut found: Option<RoaringBitmap> = None;
        for token in &tokens {
            let query: Box<dyn Query> =
                if *token == last && token.chars().count() > 1 && !words.ends_with(' ') {
                    // A token holds letters and digits only: nothing in it is an operator of the pattern.
                    Box::new(RegexQuery::from_pattern(&format!("{token}.*"), open.fields.text)?)
                } else {
                    let term = Term::from_field_text(open.fields.text, token);
                    Box::new(TermQuery::new(term, IndexRecordOption::Basic))
                };
            let these = open.reports(viewer, query.as_ref())?;
            found = Some(found.map_or(these.clone(), |all| all & these));
        }
        Ok(found)
    }

    /// Brings the search index up to the last change. Another task that does so already is left to it.
    ///
    /// # Errors
    /// Where the store or the index fails.
    pub async fn follow_search(&self) -> Result<()> {
        let now = sqlx::query("SELECT n FROM change WHERE id = 1").fetch_one(self.pool()).await?.int(0)?;
        let open = self.inner.search.open()?;
        if open.change()? >= now {
            return Ok(());
        }
        let _alone = self.inner.search.following.lock().await;
        let mut done = open.change()?;
        if done >= now {
            return Ok(());
        }
        let mut writer: IndexWriter = open.index.writer_with_num_threads(1, WRITER_BYTES)?;
        loop {
            let rows = sqlx::query(
                "SELECT no, state, change_no FROM report WHERE change_no > $1 AND change_no <= $2 \
                 ORDER BY change_no, no LIMIT $3",
            )
            .bind(done)
            .bind(now)
            .bind(BATCH)
            .fetch_all(self.pool())
            .await?;
            let Some(last) = rows.last() else { break };
            done = last.int(2)?;
            // The last change may go on past the limit: take its rest with it.
            let rest = sqlx::query(
                "SELECT no, state, change_no FROM report WHERE change_no = $1 AND no > $2 ORDER BY no",
            )
            .bind(done)
            .bind(last.int(0)?)
            .fetch_all(self.pool())
            .await?;
            let rows: Vec<AnyRow> = rows.into_iter().chain(rest).collect();
            self.index_reports(open, &writer, &rows).await?;
            let mut prepared = writer.prepare_commit()?;
            prepared.set_payload(&done.to_string());
            prepared.commit()?;
        }
        let mut prepared = writer.prepare_commit()?;
        prepared.set_payload(&now.to_string());
        prepared.commit()?;
        writer.wait_merging_threads()?;
        open.reader.reload()?;
        Ok(())
    }

    async fn index_reports(&self, open: &Open, writer: &IndexWriter, rows: &[AnyRow]) -> Result<()> {
        let mut conn = self.pool().acquire().await?;
        let mut current = Vec::new();
        for row in rows {
            let no = row.int(0)?;
            writer.delete_term(Term::from_field_u64(open.fields.report, u64::try_from(no).unwrap_or(0)));
            if row.int(1)? == 0 {
                current.push(Value::Int(no));
            }
        }
        let keys = record_keys(self, &mut conn, &current).await?;
        let sql = "SELECT report_no, section, revision, labels_no, body FROM section \
                   WHERE current = 1 AND section IN ('core', 'narrative', 'source') AND report_no IN ({in})";
        let mut seen = std::collections::HashSet::new();
        for row in bulk::select_in(&mut conn, sql, &[], current.clone()).await? {
            let section: Section = row.code(1, "section")?;
            let Some(key) = keys.get(&row.int(0)?) else { continue };
            if seen.insert((row.int(0)?, section as i64)) {
                let text = section_words(key, section, &row)?;
                writer.add_document(document(open.fields, row.int(0)?, row.int(3)?, &text))?;
            }
        }
        let sql = "SELECT report_no, ordinal, revision, labels_no, body, no FROM party \
                   WHERE current = 1 AND report_no IN ({in})";
        for row in bulk::select_in(&mut conn, sql, &[], current).await? {
            let Some(key) = keys.get(&row.int(0)?) else { continue };
            if seen.insert((row.int(0)?, 1000 + row.int(1)?)) {
                let slot = Slot {
                    section: Section::Parties,
                    revision: u32::try_from(row.int(2)?).unwrap_or(0),
                    ordinal: u32::try_from(row.int(1)?).unwrap_or(0),
                };
                let party = body::read_party(&key.open(slot, &row.bytes(4)?)?)?;
                let mut document = document(open.fields, row.int(0)?, row.int(3)?, &party_words(&party));
                if let Some(entry) = (self.inner.config.name_keys.of)(&party) {
                    add_name(open.fields, &mut document, row.int(5)?, &entry);
                }
                writer.add_document(document)?;
            }
        }
        Ok(())
    }
}

fn document(fields: Fields, report: i64, labels: i64, text: &str) -> TantivyDocument {
    let mut document = TantivyDocument::default();
    document.add_u64(fields.report, u64::try_from(report).unwrap_or(0));
    document.add_u64(fields.labels, u64::try_from(labels).unwrap_or(0));
    document.add_text(fields.text, tokens(text).join(" "));
    document
}

fn add_name(fields: Fields, document: &mut TantivyDocument, party: i64, entry: &NameEntry) {
    entry.keys.iter().for_each(|key| document.add_u64(fields.keys, *key));
    document.add_u64(fields.party, u64::try_from(party).unwrap_or(0));
    document.add_u64(fields.bits, (entry.bits * names::TENTHS).round() as u64);
    document.add_u64(fields.same, entry.same);
}

fn section_words(key: &RecordKey, section: Section, row: &AnyRow) -> Result<String> {
    let revision = u32::try_from(row.int(2)?).unwrap_or(0);
    let plain = key.open(Slot { section, revision, ordinal: 0 }, &row.bytes(4)?)?;
    Ok(match section {
        Section::Core => core_words(&body::read_core(&plain)?),
        Section::Narrative => narrative_words(&body::read_narrative(&plain)?),
        _ => {
            let source = body::read_source(&plain)?;
            [source.reference, source.citation].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
    })
}

fn raw<T>(stated: &Stated<T>) -> &str {
    &stated.raw
}

fn core_words(core: &Core) -> String {
    let mut words: Vec<&str> = Vec::new();
    let places = core.place.iter().chain(&core.origins).chain(&core.transits).chain(&core.destinations);
    for place in places {
        words.push(raw(place));
        words.extend(place.value.as_ref().map(|p| p.name.as_str()));
    }
    for specimen in &core.specimens {
        words.extend([raw(&specimen.taxon), raw(&specimen.form)]);
        if let Some(taxon) = &specimen.taxon.value {
            words.extend([taxon.name.as_str(), &taxon.common, &taxon.group]);
        }
    }
    words.extend(core.transports.iter().map(raw));
    let texts = [&core.detection, &core.concealment, &core.platform, &core.outcome];
    words.extend(texts.into_iter().flatten().map(String::as_str));
    if let Some(case) = &core.proceedings {
        words.extend([&case.reason, &case.court, &case.disposal].into_iter().flatten().map(String::as_str));
        words.extend(case.charges.iter().map(String::as_str));
        words.extend(case.sentences.iter().map(raw));
        words.extend(case.ruling.iter().map(raw));
    }
    words.join(" ")
}

fn narrative_words(narrative: &Narrative) -> String {
    let mut words = vec![narrative.title.as_deref().unwrap_or(""), &narrative.text];
    for mention in &narrative.mentions {
        if let Some(taxon) = &mention.taxon.value {
            words.extend([taxon.name.as_str(), &taxon.common, &taxon.group]);
        }
    }
    words.join(" ")
}

fn party_words(party: &Party) -> String {
    let mut words: Vec<&str> = party.name.iter().map(raw).collect();
    for identifier in &party.identifiers {
        words.push(raw(&identifier.value));
        words.extend(identifier.value.value.as_deref());
    }
    words.extend(party.address.iter().map(raw));
    words.join(" ")
}

/// Folded words; runs of Chinese, Japanese, Thai and Khmer letters become overlapping pairs.
fn tokens(text: &str) -> Vec<String> {
    let folded: String = text
        .nfkd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect();
    let mut tokens = Vec::new();
    for word in folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        let letters: Vec<char> = word.chars().collect();
        if letters.iter().any(|c| is_unspaced(*c)) && letters.len() > 1 {
            tokens.extend(letters.windows(2).map(|pair| pair.iter().collect::<String>()));
        } else {
            tokens.push(word.to_owned());
        }
    }
    tokens
}

/// Scripts that are written without spaces between words.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{30FF}'
        | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{20000}'..='\u{2FA1F}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_are_folded_and_unspaced_scripts_paired() {
        let cases = [
            ("Tê-tê  PANGOLIN", vec!["te", "te", "pangolin"]),
            ("穿山甲", vec!["穿山", "山甲"]),
            ("+254 700-000", vec!["254", "700", "000"]),
            ("", vec![]),
        ];
        for (text, expected) in cases {
            assert_eq!(tokens(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn tokens_are_letters_and_digits_only(text in "\\PC{0,60}") {
            for token in tokens(&text) {
                prop_assert!(!token.is_empty() && token.chars().all(char::is_alphanumeric));
            }
        }
    }
}
