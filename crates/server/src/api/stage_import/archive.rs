//! An archive of several files, dropped in the browser: each is an import of its own.

use super::unreadable;
use crate::convert;
use crate::problem::{Answer, Problem, parse_id};
use crate::state::AppState;
use crate::wire::{ImportView, StagedFile};
use access::Viewer;
use formats::{FormatError, Source, members};

/// Files of one archive; more are better imported on the command line.
const MOST_FILES: usize = 40;

/// Bytes of all of them, unpacked.
const MOST_BYTES: usize = 200 * 1024 * 1024;

/// A file of an archive: its content, or why it is not read.
type Unpacked = (String, Result<Vec<u8>, FormatError>);

/// The files of an archive that holds several; none where it is no archive, or holds one, which is read as it is.
pub(super) async fn several(name: &str, bytes: &[u8]) -> Answer<Vec<Unpacked>> {
    if !bytes.starts_with(b"PK") {
        return Ok(Vec::new());
    }
    let (name, bytes) = (name.to_owned(), bytes.to_vec());
    let read = tokio::task::spawn_blocking(move || unpacked(&name, bytes));
    read.await.map_err(|_| Problem::invalid("the archive could not be read; pack it anew and try again"))?
}

fn unpacked(name: &str, bytes: Vec<u8>) -> Answer<Vec<Unpacked>> {
    let mut files: Vec<Unpacked> = Vec::new();
    let mut left = MOST_BYTES;
    for member in members(Source::bytes(name, bytes).map_err(unreadable)?) {
        // An office file is an archive too, and is one file of its own name.
        if member.name == name {
            return Ok(Vec::new());
        }
        if files.len() == MOST_FILES {
            return Err(Problem::invalid(format!(
                "the archive holds more than {MOST_FILES} files; split it, or import it with `saola import`, which takes any number"
            )));
        }
        let inside =
            member.name.strip_prefix(name).unwrap_or(&member.name).trim_start_matches('/').to_owned();
        let content = member.source.and_then(|source| source.into_bytes(left));
        left -= content.as_ref().map_or(0, Vec::len);
        files.push((file_name(&inside), content));
    }
    Ok(if files.len() > 1 { files } else { Vec::new() })
}

/// A path in an archive as the name of a file: what tells two of them apart stays.
fn file_name(path: &str) -> String {
    let clean: String = path.chars().filter(|c| !c.is_control()).collect();
    let skipped = clean.chars().count().saturating_sub(200);
    clean.chars().skip(skipped).collect()
}

/// The first file that could be read, with all that were in the archive; kept with each of them.
pub(super) async fn told(
    state: &AppState,
    viewer: &Viewer,
    staged: Vec<(StagedFile, Option<ImportView>)>,
) -> Answer<ImportView> {
    let all: Vec<StagedFile> = staged.iter().map(|(file, _)| file.clone()).collect();
    let mut first = None;
    for view in staged.into_iter().filter_map(|(_, view)| view) {
        let others = all.iter().filter(|f| f.id.as_deref() != Some(&view.id)).cloned().collect();
        let view = ImportView { others, ..view };
        let id = parse_id(&view.id)?;
        state.store.update_import(viewer, id, "staged", convert::import_body(&view)).await?;
        first.get_or_insert(view);
    }
    first.ok_or_else(|| {
        let why: Vec<String> = all
            .iter()
            .map(|f| format!("`{}`: {}", f.file, f.refused.as_deref().unwrap_or_default()))
            .collect();
        Problem::invalid(format!("no file of the archive can be read: {}", why.join("; ")))
    })
}
