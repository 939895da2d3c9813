//! Models as text: the part of TOML that they need, read and written alike, so that a trained model is a shipped one.
//!
//! `[person]` and the like hold `prior`, `curve` and one line a level: `code = [m, u, hundredths of a bit]`.

use super::Actor;
use super::levels::{LEVELS, Level};
use super::model::{Model, Weight, Weights};
use std::fmt::Write;

/// Why a text is no model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoModel {
    /// Line, from 1.
    pub line: usize,
    /// What was expected there.
    pub expected: &'static str,
}

impl std::fmt::Display for NoModel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {} of the model is not understood; expected {}", self.line, self.expected)
    }
}

impl std::error::Error for NoModel {}

impl Model {
    /// Reads a model.
    ///
    /// # Errors
    /// A line is not understood, or names a level that there is not.
    pub fn read(text: &str) -> Result<Self, NoModel> {
        let mut model = Self { link_from: i32::MAX, ..Self::empty() };
        let mut actor: Option<Actor> = None;
        for (at, line) in text.lines().enumerate() {
            let line = line.trim();
            let refuse = |expected| NoModel { line: at + 1, expected };
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(section) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                let found = Actor::ALL.into_iter().find(|a| a.code() == section);
                actor = Some(found.ok_or_else(|| refuse("[person], [company] or [craft]"))?);
                continue;
            }
            let (key, value) = line.split_once(" = ").ok_or_else(|| refuse("`name = value`"))?;
            match actor {
                None => model
                    .head(key, value)
                    .ok_or_else(|| refuse("version, record, error-rate or link-from"))?,
                Some(actor) => model.weights[actor as usize]
                    .line(key, value)
                    .ok_or_else(|| refuse("prior, curve, or a level with [m, u, bits]"))?,
            }
        }
        Ok(model)
    }

    fn head(&mut self, key: &str, value: &str) -> Option<()> {
        match key {
            "version" => self.version = quoted(value)?,
            "record" => self.record.push(quoted(value)?),
            "error-rate" => self.error_rate = quoted(value)?,
            "link-from" => self.link_from = value.parse().ok()?,
            // TOML has each name once: lines of the record are numbered.
            key if key.starts_with("record-") => self.record.push(quoted(value)?),
            _ => return None,
        }
        Some(())
    }

    /// The model as text.
    #[must_use]
    pub fn write(&self) -> String {
        let mut out = String::new();
        // A string takes every text.
        let _ = writeln!(out, "version = \"{}\"", self.version);
        for (at, line) in self.record.iter().enumerate() {
            let _ = writeln!(out, "record-{} = \"{}\"", at + 1, line.replace('"', "'"));
        }
        let _ = writeln!(out, "error-rate = \"{}\"", self.error_rate.replace('"', "'"));
        let _ = writeln!(out, "link-from = {}", self.link_from);
        for actor in Actor::ALL {
            let weights = self.weights(actor);
            let _ = writeln!(out, "\n[{}]\nprior = {}", actor.code(), weights.prior);
            let points: Vec<String> =
                weights.curve.iter().map(|(bits, p)| format!("[{bits}, {p:.4}]")).collect();
            let _ = writeln!(out, "curve = [{}]", points.join(", "));
            for level in Level::all() {
                let weight = weights.of.get(level.place()).copied().unwrap_or_default();
                if weight != Weight::default() {
                    let _ = writeln!(
                        out,
                        "{} = [{:.7}, {:.7}, {}]",
                        level.code(),
                        weight.m,
                        weight.u,
                        weight.bits
                    );
                }
            }
        }
        out
    }
}

impl Weights {
    fn line(&mut self, key: &str, value: &str) -> Option<()> {
        if key == "prior" {
            self.prior = value.parse().ok()?;
            return Some(());
        }
        if key == "curve" {
            self.curve.clear();
            for point in value.trim_matches(['[', ']']).split("], [").filter(|p| !p.is_empty()) {
                let (bits, p) = point.split_once(", ")?;
                self.curve.push((bits.parse().ok()?, p.parse().ok()?));
            }
            return Some(());
        }
        let level = Level::from_code(key)?;
        let mut parts = value.strip_prefix('[')?.strip_suffix(']')?.split(", ");
        let weight = Weight {
            m: parts.next()?.parse().ok()?,
            u: parts.next()?.parse().ok()?,
            bits: parts.next()?.parse().ok()?,
        };
        self.of.resize(LEVELS, Weight::default());
        self.of[level.place()] = weight;
        Some(())
    }
}

fn quoted(value: &str) -> Option<String> {
    Some(value.strip_prefix('"')?.strip_suffix('"')?.to_owned())
}
