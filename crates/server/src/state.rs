//! What all handlers share. Nothing here that another process would have to know.

use crate::runner::ImportRunner;
use crate::wire::ReadySignIn;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use store::Store;

/// Shared state of the server.
#[derive(Clone)]
pub struct AppState {
    /// The store.
    pub store: Store,
    /// Settings.
    pub settings: Arc<ServerSettings>,
    pub(crate) runner: ImportRunner,
    pub(crate) tries: Arc<Mutex<Tries>>,
}

/// Settings of the server.
#[derive(Debug, Clone, Default)]
pub struct ServerSettings {
    /// Version of the program.
    pub version: String,
    /// Ready sign-ins; shown by demo stores only.
    pub ready: Vec<ReadySignIn>,
    /// Whether the browser reaches the server over TLS (its own or a named proxy's): cookies are then `Secure`.
    pub tls: bool,
    /// Who receives tips; without it the form is off.
    pub tips: Option<crate::TipSettings>,
    /// Who knows the truth of the exercise that is served; without one there is no course.
    pub course: Option<crate::course::Course>,
    /// Loaded lists of those under sanctions.
    pub lists: Arc<stages::WatchIndex>,
    /// How much evidence is taken.
    pub evidence: store::EvidenceLimits,
}

impl AppState {
    /// State over a store.
    #[must_use]
    pub fn new(store: Store, settings: ServerSettings) -> Self {
        Self {
            runner: ImportRunner::new(store.clone()),
            store,
            settings: Arc::new(settings),
            tries: Arc::default(),
        }
    }
}

/// Failed sign-ins by name in the running minute, bounded in number.
#[derive(Debug, Default)]
pub(crate) struct Tries {
    minute: i64,
    by_name: HashMap<String, u32>,
}

/// Failed sign-ins allowed for one name in a minute.
const MOST_TRIES: u32 = 10;

/// Names remembered in one minute; beyond it every sign-in waits for the next.
const MOST_NAMES: usize = 10_000;

impl Tries {
    /// Counts a try; `false` where there were too many.
    pub(crate) fn allow(&mut self, now: model::Timestamp, name: &str) -> bool {
        let minute = now.0 / 60_000_000;
        if minute != self.minute {
            self.minute = minute;
            self.by_name.clear();
        }
        if self.by_name.len() >= MOST_NAMES {
            return false;
        }
        let tries = self.by_name.entry(name.to_owned()).or_default();
        *tries += 1;
        *tries <= MOST_TRIES
    }

    pub(crate) fn forget(&mut self, name: &str) {
        self.by_name.remove(name);
    }
}
