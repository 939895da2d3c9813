//! Values behind a label, and values that may leave.

use crate::SystemTask;

/// Number of a label set inside a store; serial, so it never leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LabelsNo(pub i64);

/// A value behind its label set. It can be neither read, shown nor sent: ask a `Viewer` to release it.
pub struct Guarded<T> {
    labels: LabelsNo,
    value: T,
}

impl<T> Guarded<T> {
    /// Puts a value behind the labels it is stored with.
    #[must_use]
    pub fn new(labels: LabelsNo, value: T) -> Self {
        Self { labels, value }
    }

    /// The same value as background work may use it.
    #[must_use]
    pub fn for_system(self, _task: &SystemTask) -> SystemOnly<T> {
        SystemOnly { labels: self.labels, value: self.value }
    }

    pub(crate) fn open(self) -> (LabelsNo, T) {
        (self.labels, self.value)
    }
}

/// A value that a view released. Writers out of the system take only this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Releasable<T>(T);

impl<T> Releasable<Vec<T>> {
    /// Many that may be released together, each by itself.
    #[must_use]
    pub fn each(self) -> Vec<Releasable<T>> {
        self.0.into_iter().map(Releasable).collect()
    }
}

impl<T> Releasable<Option<T>> {
    /// What may be nothing, as nothing or something that may be released.
    #[must_use]
    pub fn transpose(self) -> Option<Releasable<T>> {
        self.0.map(Releasable)
    }
}

impl<T> Releasable<T> {
    pub(crate) fn new(value: T) -> Self {
        Self(value)
    }

    /// Looks at the released value.
    pub fn get(&self) -> &T {
        &self.0
    }

    /// Takes the released value out, at the rim where it is written.
    pub fn into_inner(self) -> T {
        self.0
    }

    /// What follows from a released value alone is released.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Releasable<U> {
        Releasable(f(self.0))
    }

    /// Two released values are released together.
    pub fn zip<U>(self, other: Releasable<U>) -> Releasable<(T, U)> {
        Releasable((self.0, other.0))
    }

    /// Many released values are released together.
    pub fn all(items: Vec<Releasable<T>>) -> Releasable<Vec<T>> {
        Releasable(items.into_iter().map(|item| item.0).collect())
    }
}

/// A value that background work may use and nobody may see: no `Debug`, no serialisation, no way to a `Releasable`.
pub struct SystemOnly<T> {
    labels: LabelsNo,
    value: T,
}

impl<T> SystemOnly<T> {
    /// The labels that everything derived from it must carry.
    #[must_use]
    pub fn labels(&self) -> LabelsNo {
        self.labels
    }

    /// Uses the value for a derivation.
    pub fn inspect<U>(&self, f: impl FnOnce(&T) -> U) -> U {
        f(&self.value)
    }
}
