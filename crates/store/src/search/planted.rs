//! A score that follows all documents, planted for the two-stores test (see `planted`).

use super::tokens;
use crate::connect::Store;
use crate::error::Result;
use access::{LabelsNo, Viewer};
use std::collections::HashMap;
use tantivy::Term;
use tantivy::collector::DocSetCollector;
use tantivy::query::TermQuery;
use tantivy::schema::IndexRecordOption;

impl Store {
    /// For each report the sum of the words' inverse document frequencies, once a readable section that has the word.
    pub(crate) async fn planted_scores(&self, viewer: &Viewer, words: &str) -> Result<HashMap<u32, f64>> {
        self.follow_search().await?;
        let open = self.inner.search.open()?;
        let searcher = open.reader.searcher();
        let mut scores: HashMap<u32, f64> = HashMap::new();
        for token in tokens(words) {
            let term = Term::from_field_text(open.fields.text, &token);
            let found = searcher.search(&TermQuery::new(term, IndexRecordOption::Basic), &DocSetCollector)?;
            let idf = (1.0 + searcher.num_docs() as f64 / (found.len().max(1) as f64)).ln();
            for address in found {
                let fast = searcher.segment_reader(address.segment_ord).fast_fields();
                let labels = fast.u64("labels")?.first(address.doc_id).unwrap_or(0);
                let report = fast.u64("report")?.first(address.doc_id).unwrap_or(0);
                if viewer.reads(LabelsNo(i64::try_from(labels).unwrap_or(0))) {
                    *scores.entry(u32::try_from(report).unwrap_or(0)).or_default() += idf;
                }
            }
        }
        Ok(scores)
    }
}
