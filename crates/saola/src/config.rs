//! The configuration file: one file, unknown keys refused with line and place.

use anyhow::{Context, bail};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use store::EvidenceLimits;

/// Settings; the command line and the environment come before it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Config {
    /// Address of the store: `sqlite:PATH` or `postgres://...`.
    pub(crate) store: Option<String>,
    /// File with the store's key; by default beside a SQLite store, or `saola.key` here.
    pub(crate) key_file: Option<PathBuf>,
    /// Folder of the search index; by default beside a SQLite store, else in memory.
    pub(crate) index: Option<PathBuf>,
    /// Folder of loaded reference lists; by default `saola.reference` here.
    pub(crate) reference: Option<PathBuf>,
    /// The server.
    pub(crate) server: ServerSection,
    /// The tip-off form; off where its partner is not named.
    pub(crate) tips: TipsSection,
    /// Files beside reports.
    pub(crate) evidence: EvidenceSection,
    /// Judgements of people.
    pub(crate) review: ReviewSection,
    /// What the worlds of `saola exercise new` are made of.
    pub(crate) exercise: exercise::Config,
}

/// Settings of the tip-off form.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct TipsSection {
    /// Handle of the partner that receives tips and owns the reports.
    pub(crate) partner: Option<String>,
    /// Sign-in names of the members who handle them; nobody else reads what a tipper leaves about itself.
    pub(crate) handlers: Vec<String>,
    /// Who may read the report that a tip becomes: a handling as at import; by default `owner-only`.
    pub(crate) handling: Option<String>,
}

/// Settings of files beside reports.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct EvidenceSection {
    /// Largest file in MiB; by default 64. It is held in memory while it is taken in or handed out.
    pub(crate) largest_mib: Option<u32>,
    /// All files of one partner together in MiB; by default 20480.
    pub(crate) quota_mib: Option<u32>,
}

impl EvidenceSection {
    /// The limits as they are configured.
    pub(crate) fn limits(&self) -> EvidenceLimits {
        let usual = EvidenceLimits::default();
        let bytes = |mib: Option<u32>| mib.map(|mib| u64::from(mib) << 20);
        EvidenceLimits {
            largest: bytes(self.largest_mib).unwrap_or(usual.largest),
            of_partner: bytes(self.quota_mib).unwrap_or(usual.of_partner),
        }
    }
}

/// Settings of judgements.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ReviewSection {
    /// Whether a judgement acts only when two members have said so; by default one is enough.
    pub(crate) two_persons: bool,
}

/// Settings of `saola serve`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ServerSection {
    /// Address to listen on; by default 127.0.0.1:8787.
    pub(crate) listen: Option<String>,
    /// Name of the proxy that ends TLS in front of this server, if one does.
    pub(crate) proxy: Option<String>,
    /// Certificate chain in PEM form, to end TLS here.
    pub(crate) certificate: Option<PathBuf>,
    /// Private key in PEM form.
    pub(crate) private_key: Option<PathBuf>,
}

/// Where the file is looked for when none is named.
const USUAL: &str = "saola.toml";

impl Config {
    /// The named file, or `saola.toml` here if there is one.
    pub(crate) fn load(named: Option<&Path>) -> anyhow::Result<Self> {
        let path = named.unwrap_or(Path::new(USUAL));
        if named.is_none() && !path.exists() {
            return Ok(Self::default());
        }
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("the configuration `{}` cannot be read", path.display()))?;
        toml::from_str(&text).map_err(|error| told(path, &text, &error))
    }

    /// The store that a command works on.
    pub(crate) fn store(&self, named: Option<&str>) -> anyhow::Result<String> {
        let environment = std::env::var("SAOLA_STORE").ok().filter(|s| !s.is_empty());
        match named.map(str::to_owned).or(environment).or_else(|| self.store.clone()) {
            Some(url) => Ok(url),
            None => bail!(
                "no store was named; give `--store sqlite:saola.sqlite`, set SAOLA_STORE, or put `store = \"...\"` \
                 into saola.toml"
            ),
        }
    }
}

/// Line and column of the fault, and the sentence about it.
fn told(path: &Path, text: &str, error: &toml::de::Error) -> anyhow::Error {
    let at = error.span().map_or(0, |span| span.start);
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    anyhow::anyhow!("{} line {line}: {}", path.display(), error.message().replace('\n', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_keys_are_told_with_their_line() {
        let text = "# mine\nstore = \"sqlite:a\"\n[server]\nlistn = \"x\"\n";
        let error =
            toml::from_str::<Config>(text).map_err(|e| told(Path::new("saola.toml"), text, &e)).unwrap_err();
        let said = error.to_string();
        assert!(said.contains("line 4") && said.contains("listn") && said.contains("listen"), "{said}");
    }
}
