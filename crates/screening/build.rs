//! Puts the files of `/rules` into the crate, in the order of their names.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let home = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let rules = home.join("../../rules");
    println!("cargo::rerun-if-changed={}", rules.display());
    let mut files = Vec::new();
    if rules.is_dir() {
        gather(&rules, &mut files)?;
    }
    files.sort();
    let mut out = String::from(
        "/// Name with folder, and content, of each file.\npub(super) const FILES: &[(&str, &str)] = &[\n",
    );
    for file in files {
        let name = file.strip_prefix(&rules).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        let path = fs::canonicalize(&file)?;
        writeln!(out, "    ({name:?}, include_str!({:?})),", path.display().to_string())
            .map_err(io::Error::other)?;
    }
    out.push_str("];\n");
    let place = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("shipped_rules.rs");
    fs::write(place, out)
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            files.push(path);
        }
    }
    Ok(())
}
