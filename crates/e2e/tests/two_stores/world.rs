//! One store with its server in this process, under a time and a chance that the test gives out.
//!
//! Time and chance are set by the number of a command, so that leaving commands out shifts nothing for those that stay.

use access::TipDesk;
use axum::Router;
use model::{StoreKey, StoreKind, Timestamp};
use server::course::{Course, Judged, Named, Referee, TrueMember};
use server::{AppState, ServerSettings, TipSettings};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use store::{Store, StoreConfig};
use tempfile::TempDir;

/// 2026-09-01, after every day in the material.
const BEGINNING: i64 = 1_788_220_800_000_000;

/// When a command happens: one second a command.
pub fn at(command: u64) -> Timestamp {
    Timestamp(BEGINNING + i64::try_from(command).unwrap() * 1_000_000)
}

/// The number of the command at hand, and how often it drew by lot.
#[derive(Default)]
pub struct Timeline {
    command: AtomicU64,
    drawn: AtomicU64,
}

impl Timeline {
    /// Goes to a command; time stands still within it.
    pub fn go_to(&self, command: u64) {
        self.command.store(command, Ordering::SeqCst);
        self.drawn.store(0, Ordering::SeqCst);
    }

    fn now(&self) -> Timestamp {
        at(self.command.load(Ordering::SeqCst))
    }

    fn draw(&self, buffer: &mut [u8]) {
        let (command, nth) = (self.command.load(Ordering::SeqCst), self.drawn.fetch_add(1, Ordering::SeqCst));
        let mut hasher = blake3::Hasher::new();
        hasher.update(&command.to_be_bytes());
        hasher.update(&nth.to_be_bytes());
        hasher.finalize_xof().fill(buffer);
    }
}

/// A store, its routes and its time.
pub struct World {
    folder: TempDir,
    /// The store.
    pub store: Store,
    /// The routes over it.
    pub app: Router,
    /// Its time.
    pub time: Arc<Timeline>,
    /// Receipt codes of the tips that the log sent.
    pub codes: Mutex<Vec<String>>,
}

fn config(folder: &Path, time: &Arc<Timeline>) -> StoreConfig {
    let (clock, chance) = (time.clone(), time.clone());
    StoreConfig {
        url: format!("sqlite:{}", folder.join("saola.sqlite").display()),
        key: StoreKey([7; 32]),
        clock: Arc::new(move || clock.now()),
        entropy: Arc::new(move |buffer| chance.draw(buffer)),
        index: None,
        connections: 4,
        two_persons: false,
        name_keys: stages::NAME_KEYS,
    }
}

impl World {
    /// A store with nothing in it.
    pub async fn create() -> Self {
        let (folder, time) = (tempfile::tempdir().unwrap(), Arc::new(Timeline::default()));
        let store = Store::create(config(folder.path(), &time), StoreKind::Exercise).await.unwrap();
        Self::over(folder, store, time, None)
    }

    /// A copy of a store that was shut.
    pub async fn copy(shut: &Shut) -> Self {
        let (folder, time) = (tempfile::tempdir().unwrap(), Arc::new(Timeline::default()));
        for entry in std::fs::read_dir(shut.folder.path()).unwrap() {
            let entry = entry.unwrap();
            std::fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
        }
        let store = Store::open(config(folder.path(), &time)).await.unwrap();
        let researcher = store.account("researcher").await.unwrap().unwrap();
        let tips = TipSettings {
            desk: TipDesk::new(researcher.partner.id, BTreeSet::from([researcher.member.id])),
            receiver: researcher.partner.name,
            handling: stages::HandlingProfile::OwnerOnly,
        };
        Self::over(folder, store, time, Some(tips))
    }

    fn over(folder: TempDir, store: Store, time: Arc<Timeline>, tips: Option<TipSettings>) -> Self {
        let course = Some(Course(Arc::new(Everything)));
        let settings = ServerSettings { version: "0".to_owned(), tips, course, ..ServerSettings::default() };
        let app = server::router(AppState::new(store.clone(), settings));
        Self { folder, store, app, time, codes: Mutex::default() }
    }

    /// Ends its connections; what is on disk can be copied.
    pub async fn shut(self) -> Shut {
        self.store.close().await;
        Shut { folder: self.folder }
    }

    /// Runs matching and screening to their end.
    pub async fn settle(&self) {
        stages::settle(&self.store, "two-stores").await.unwrap();
    }
}

/// A referee to whom all that a trainee reads is one network: what it hears is told.
struct Everything;

impl Referee for Everything {
    fn judge(&self, readable: &[String], named: &[Named]) -> Vec<Judged> {
        let member = |pointer: &String| TrueMember {
            role: pointer.split('/').nth(1).unwrap_or_default().to_owned(),
            key: false,
            found: named.iter().any(|n| n.pointer == *pointer),
            named_as: named.iter().find(|n| n.pointer == *pointer).and_then(|n| n.role.clone()),
            pointers: vec![pointer.clone()],
        };
        vec![Judged {
            name: "EXERCISE".to_owned(),
            shape: "everything".to_owned(),
            yours: named.first().map(|n| n.network.clone()),
            overlap: u32::try_from(readable.len()).unwrap(),
            members: readable.iter().map(member).collect(),
            wrong: named.iter().map(|n| n.pointer.clone()).collect(),
        }]
    }
}

/// A store that nobody has open.
pub struct Shut {
    folder: TempDir,
}
