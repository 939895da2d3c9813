//! The store's key: 32 random bytes in a file that only its owner may read. Losing it loses what is sealed.

use anyhow::{Context, bail};
use model::StoreKey;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Where the key of a store is.
pub(crate) fn place(url: &str, configured: Option<&Path>) -> PathBuf {
    if let Some(path) = std::env::var_os("SAOLA_KEY_FILE").filter(|p| !p.is_empty()) {
        return PathBuf::from(path);
    }
    match (configured, url.strip_prefix("sqlite:")) {
        (Some(path), _) => path.to_owned(),
        (None, Some(path)) => PathBuf::from(format!("{path}.key")),
        (None, None) => PathBuf::from("saola.key"),
    }
}

/// Reads the key; makes it where `create` says so and there is none.
pub(crate) fn load(path: &Path, create: bool) -> anyhow::Result<StoreKey> {
    match std::fs::read_to_string(path) {
        Ok(text) => decode(text.trim()).with_context(|| format!("the key file `{}`", path.display())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && create => make(path),
        Err(error) => Err(error).with_context(|| {
            format!(
                "the key file `{}` cannot be read; it was made with the store, put it back",
                path.display()
            )
        }),
    }
}

fn make(path: &Path) -> anyhow::Result<StoreKey> {
    let mut key = [0; 32];
    (crate::rim::entropy())(&mut key);
    if let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)?;
    }
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let hex: String = key.iter().map(|b| format!("{b:02x}")).collect();
    let mut file =
        options.open(path).with_context(|| format!("the key file `{}` cannot be made", path.display()))?;
    file.write_all(format!("{hex}\n").as_bytes())?;
    file.sync_all()?;
    Ok(StoreKey(key))
}

fn decode(text: &str) -> anyhow::Result<StoreKey> {
    let mut key = [0; 32];
    if text.len() != 64 {
        bail!("does not hold 64 hexadecimal digits; put back the file that was made with the store");
    }
    for (byte, pair) in key.iter_mut().zip(text.as_bytes().chunks(2)) {
        let pair = std::str::from_utf8(pair)?;
        *byte = u8::from_str_radix(pair, 16).context("does not hold 64 hexadecimal digits")?;
    }
    Ok(StoreKey(key))
}
