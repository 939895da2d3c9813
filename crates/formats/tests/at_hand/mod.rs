//! Where the real files lie, if they are at hand.

use std::path::PathBuf;

/// A real file; `None` says that the test is skipped.
pub fn data(path: &str) -> Option<PathBuf> {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")).join(path);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: ../shared/data is absent");
    None
}
