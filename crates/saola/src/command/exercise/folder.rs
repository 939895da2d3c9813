//! The folder of a world: what lies where, and `world.json`, which says so.

use anyhow::{Context, bail};
use exercise::World;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// What stands in each folder of a world.
const README: &str = "EXERCISE. Everything in this folder is made up; nothing in it belongs to anybody.\n\n\
    files/      what partners report, one folder a partner, in the formats of their sectors\n\
    truth/      who is who, which reports tell of one event, which networks there are: not for the players\n\
    world.json  seed, size and rates, the partners, and every file with its size and BLAKE3\n\n\
    truth/parties has a row a party as it was written; its party_id is FILE#ROW/ROLE/NUMBER, where rows of tables are\n\
    counted as in a spreadsheet (column names are row 1), and records of other files from 1. The answer is in\n\
    truth/party_subject. Empty cells are null in Parquet.\n";

/// `world.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Manifest {
    /// The word EXERCISE.
    pub(crate) mark: String,
    /// Version of worlds: another one gives another world.
    pub(crate) world_version: u32,
    /// Seed.
    pub(crate) seed: u64,
    /// Reports that were asked for.
    pub(crate) reports: u64,
    /// Rates.
    pub(crate) config: exercise::Config,
    /// Partners.
    pub(crate) partners: Vec<ManifestPartner>,
    /// Files, in the order in which they were reported.
    pub(crate) files: Vec<ManifestFile>,
}

/// A partner of a world.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct ManifestPartner {
    /// Short name: handle of the partner in a store.
    pub(crate) code: String,
    /// Name.
    pub(crate) name: String,
    /// Sector code.
    pub(crate) sector: String,
    /// ISO code.
    pub(crate) country: String,
    /// Handling under which its files come in.
    pub(crate) handling: String,
    /// Sign-in name of its member.
    pub(crate) member: String,
}

/// A file of a world.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct ManifestFile {
    /// Path below `files`.
    pub(crate) path: String,
    /// Code of its partner.
    pub(crate) partner: String,
    /// Code of the format.
    pub(crate) format: String,
    /// Handling.
    pub(crate) handling: String,
    /// Reports in it.
    pub(crate) reports: u64,
    /// Bytes.
    pub(crate) bytes: u64,
    /// BLAKE3, hexadecimal.
    pub(crate) blake3: String,
}

impl Manifest {
    /// Of a world whose files were made.
    pub(crate) fn new(world: &World, files: Vec<ManifestFile>) -> Self {
        let partner = |p: &exercise::partners::Partner| ManifestPartner {
            code: p.code.clone(),
            name: p.name.clone(),
            sector: p.sector.code().to_owned(),
            country: p.country.get().code.to_owned(),
            handling: p.handling.to_owned(),
            member: format!("analyst.{}", p.code),
        };
        Self {
            mark: exercise::MARK.to_owned(),
            world_version: exercise::WORLD_VERSION,
            seed: world.seed,
            reports: world.reports,
            config: world.config.clone(),
            partners: world.partners.iter().map(partner).collect(),
            files,
        }
    }

    /// Of the world in a folder.
    ///
    /// # Errors
    /// It is no world, or one of another version.
    pub(crate) fn read(folder: &Path) -> anyhow::Result<Self> {
        let path = folder.join("world.json");
        let text = std::fs::read(&path).with_context(|| {
            format!("`{}` cannot be read; expected the folder of a world", path.display())
        })?;
        let manifest: Self =
            serde_json::from_slice(&text).with_context(|| format!("`{}`", path.display()))?;
        if manifest.mark != exercise::MARK {
            bail!("`{}` is not marked {}; only made-up data are loaded", path.display(), exercise::MARK);
        }
        // INVARIANT: nothing in the file leads out of the folder of files.
        let strays =
            |path: &str| path.split('/').any(|part| matches!(part, "" | "." | "..")) || path.contains('\\');
        if let Some(stray) = manifest.files.iter().find(|f| strays(&f.path)) {
            bail!("`{}` is no path of a file of a world", stray.path);
        }
        Ok(manifest)
    }

    /// A text that only this world has.
    pub(crate) fn world(&self) -> anyhow::Result<String> {
        let config = blake3::hash(&serde_json::to_vec(&self.config)?).to_hex();
        Ok(format!("version {}, seed {}, {} reports, {config}", self.world_version, self.seed, self.reports))
    }

    fn write(&self, folder: &Path) -> anyhow::Result<()> {
        let mut text = serde_json::to_string_pretty(self)?;
        text.push('\n');
        std::fs::write(folder.join("world.json"), text)?;
        Ok(())
    }
}

/// A folder that is being made: it gets its name when everything is in it.
#[derive(Debug)]
pub(super) struct Growing {
    place: PathBuf,
    partial: PathBuf,
}

impl Growing {
    /// Begins; what an earlier attempt left is thrown away.
    ///
    /// # Errors
    /// There is something at its place.
    pub(super) fn begin(place: &Path) -> anyhow::Result<Self> {
        let taken = std::fs::read_dir(place).is_ok_and(|mut inside| inside.next().is_some());
        if taken || place.is_file() {
            bail!("`{}` is there already; name a folder that is not there, or empty it", place.display());
        }
        let mut partial = place.as_os_str().to_owned();
        partial.push(".partial");
        let partial = PathBuf::from(partial);
        if partial.exists() {
            if !std::fs::read_to_string(partial.join("README.txt")).is_ok_and(|text| text == README) {
                bail!("`{}` stands in the way and is no world begun; move it away", partial.display());
            }
            std::fs::remove_dir_all(&partial)?;
        }
        std::fs::create_dir_all(&partial).with_context(|| format!("`{}`", partial.display()))?;
        // First, so that what is left behind can be told from somebody's own folder.
        std::fs::write(partial.join("README.txt"), README)?;
        for part in ["files", "truth"] {
            std::fs::create_dir(partial.join(part))?;
        }
        Ok(Self { place: place.to_owned(), partial })
    }

    /// Where it lies until then.
    pub(super) fn path(&self) -> &Path {
        &self.partial
    }

    /// Puts it at its place.
    pub(super) fn finish(self, manifest: &Manifest) -> anyhow::Result<()> {
        manifest.write(&self.partial)?;
        if self.place.exists() {
            std::fs::remove_dir(&self.place)?;
        }
        std::fs::rename(&self.partial, &self.place).with_context(|| format!("`{}`", self.place.display()))?;
        Ok(())
    }
}
