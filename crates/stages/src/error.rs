//! What can go wrong between a file and the store.

/// Why a stage could not go on.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file cannot be read at all.
    #[error(transparent)]
    Format(#[from] formats::FormatError),
    /// The store could not take it.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// Rejected rows could not be written.
    #[error("the rejected rows could not be written")]
    Rejects(#[source] std::io::Error),
    /// The export could not be written.
    #[error("the export could not be written")]
    Output(#[source] std::io::Error),
    /// The form of an export is not one.
    #[error("`{given}` is not a form of export; expected csv or jsonl")]
    Export {
        /// As given.
        given: String,
    },
    /// A file of an exercise was given to a store of real data.
    #[error(
        "`{file}` is a file of an exercise and this store is `live`; load its world into a store of its own with \
         `saola exercise load`"
    )]
    Exercise {
        /// Name of the file.
        file: String,
    },
    /// The handling is not one.
    #[error(
        "handling `{given}` is not known; expected owner-only, law-enforcement, working-group, open or shared-core"
    )]
    Handling {
        /// As given.
        given: String,
    },
}

impl Error {
    /// What was asked for cannot be answered; `text` says what was expected.
    pub(crate) fn invalid(text: impl Into<String>) -> Self {
        Self::Store(store::Error::Invalid(text.into()))
    }
}

/// Result of a stage.
pub type Result<T> = std::result::Result<T, Error>;
