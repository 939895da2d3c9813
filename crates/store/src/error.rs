//! What can go wrong in a store.

use access::Refusal;

/// Why a store call could not be carried out. What a member may not see is `NotFound`, never an error of its own.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database driver failed.
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
    /// Rows contradict each other.
    #[error("stored data contradict themselves in table `{table}`: {what}; run `saola doctor`")]
    Inconsistent {
        /// Table.
        table: &'static str,
        /// What does not fit, without personal values.
        what: &'static str,
    },
    /// Nothing of that name in this view.
    #[error("not found")]
    NotFound,
    /// A power is missing.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The input does not fit the state of the store.
    #[error("{0}")]
    Invalid(String),
    /// Asked too often in this minute.
    #[error("too many tries; wait a minute and try again")]
    TooMany,
    /// The address of the store cannot be used.
    #[error("store address `{url}` cannot be used: {expected}")]
    Address {
        /// As given.
        url: String,
        /// What was expected.
        expected: &'static str,
    },
    /// The schema is older or newer than this program.
    #[error(
        "the store has schema {found}, this program needs {needed}; run `saola migrate` (or a newer saola)"
    )]
    Schema {
        /// Version in the store.
        found: i64,
        /// Version of the program.
        needed: i64,
    },
    /// The search index failed.
    #[error("the search index failed")]
    Index(#[from] tantivy::TantivyError),
    /// A file could not be read or written.
    #[error("a file of the store could not be used")]
    File(#[from] std::io::Error),
    /// A stored body does not open under its key.
    #[error("a stored body does not open under its key; run `saola doctor`")]
    Seal,
}

/// Result of a store call.
pub type Result<T> = std::result::Result<T, Error>;
