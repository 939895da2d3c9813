//! What holds for whatever bytes a reader is given. Properties, the corpus and the fuzz target share it.

use formats::{Item, Options, Source, open};

/// Reads to the end and checks the accounts; gives the rows. `None` where the bytes are refused as a whole.
pub fn hold(bytes: Vec<u8>, options: &Options) -> Option<u64> {
    let source = Source::bytes("any", bytes).unwrap();
    let mut reader = open(source, options).ok()?;
    let (mut drafts, mut rows, mut rejected) = (0, 0, 0);
    for item in reader.by_ref() {
        match item.ok()? {
            Item::Draft(draft) => {
                drafts += 1;
                rows += draft.rows;
                assert!(draft.row > 0);
                // INVARIANT: nothing is normalised here.
                assert!(
                    draft
                        .report
                        .core
                        .specimens
                        .iter()
                        .all(|s| s.taxon.value.is_none() && s.form.value.is_none())
                );
            }
            Item::Figure(row) => {
                rows += 1;
                assert!(row.row > 0);
                let figure = &row.figure;
                assert!(figure.importer_reported.is_some() || figure.exporter_reported.is_some());
            }
            Item::Rejected(r) => {
                rejected += 1;
                assert!(!r.problems.is_empty());
            }
            Item::Problem(p) => assert!(!p.to_string().is_empty()),
        }
    }
    let counts = reader.counts();
    assert_eq!((counts.drafts, counts.draft_rows, counts.rejected), (drafts, rows, rejected));
    assert_eq!(counts.rows, rows + rejected);
    Some(counts.rows)
}
