//! Nothing that is committed tells where it was made: no registry's address, no path of a machine.
//!
//! Lock files are left out: their tools write them.

use super::SourceFile;

// In pieces, so that this file does not name what it forbids.
const BANNED: &[&str] = &[
    concat!("crates", ".io"),
    concat!("registry", ".npmjs"),
    concat!("npmjs", ".com"),
    concat!("pypi", ".org"),
    concat!("pythonhosted", ".org"),
    concat!("deb", ".debian.org"),
    concat!("static.rust", "-lang.org"),
    concat!("index.rust", "-lang.org"),
    concat!("proxy.golang", ".org"),
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/tm", "p/"),
    concat!("/ho", "me/"),
];

/// Lines that name such a place.
#[must_use]
pub fn check(files: &[SourceFile]) -> Vec<String> {
    let mut broken = Vec::new();
    for file in
        files.iter().filter(|f| !f.path.ends_with("Cargo.lock") && !f.path.ends_with("package-lock.json"))
    {
        for (at, line) in file.text.lines().enumerate() {
            // `$HOME/...`, `https://host/home/...` and `crate/root/...` are no machine's paths.
            let named = BANNED.iter().find(|b| {
                line.match_indices(*b).any(|(start, _)| {
                    !b.starts_with('/')
                        || !line[..start].ends_with(|c: char| c.is_alphanumeric() || "._-}$".contains(c))
                })
            });
            if let Some(banned) = named {
                broken.push(format!("{}:{}: names `{banned}`; say it without the place", file.path, at + 1));
            }
        }
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_told() {
        let files = [
            SourceFile::new("docs/a.md", concat!("see https://crates", ".io/x\nfine\n")),
            SourceFile::new("scripts/a", concat!("cp x /tm", "p/y\n")),
            SourceFile::new("Cargo.lock", concat!("registry+https://x/crates", ".io-index\n")),
            SourceFile::new(
                "ui/src/a.ts",
                concat!("path('https://x.example/ho", "me/')\nimport './pages/ho", "me/x'\n"),
            ),
        ];
        let broken = check(&files);
        assert_eq!(broken.len(), 2, "{broken:?}");
        assert!(broken[0].starts_with("docs/a.md:1"));
        assert!(broken[1].starts_with("scripts/a:1"));
    }
}
