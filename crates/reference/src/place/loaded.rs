//! The official UN/LOCODE list once the operator has loaded it: a compact form to keep, and look-ups over it.
//!
//! The list is set once for the process, at start, by whoever may read files; until then the product answers from its
//! own tables alone. Typed-in rows go before it, since its coordinates are whole minutes and often absent.

use super::cells::Piece;
use super::located::Detail;
use super::locode::LocodeError;
use super::lookup::Spot;
use super::words::{Told, town_key};
use crate::fold::fold;
use model::{Country, PlaceKind};
use rustc_hash::FxHashMap as HashMap;
use std::sync::{LazyLock, OnceLock};

/// One place of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LocodeRow {
    /// Country and location, five characters.
    pub(super) code: String,
    pub(super) name: String,
    /// The name without diacritics; empty where it is the same.
    pub(super) plain: String,
    /// Bits of the functions: 1 port, 2 rail, 4 road, 8 airport, 16 post, 32 inland, 64 border.
    pub(super) functions: u8,
    /// Latitude and longitude in millionths of a degree.
    pub(super) point: Option<(i32, i32)>,
}

pub(super) const PORT: u8 = 1;
pub(super) const AIRPORT: u8 = 8;
pub(super) const BORDER: u8 = 64;

/// The places of a UN/LOCODE list, in order of their codes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LoadedPlaces {
    rows: Vec<LocodeRow>,
}

/// First bytes of the compact form; the figure is its version.
const MAGIC: &[u8; 8] = b"saolapl1";
/// Stands for a coordinate that the list does not give.
const NOWHERE: i32 = i32::MIN;

impl LoadedPlaces {
    pub(super) fn new(mut rows: Vec<LocodeRow>) -> Self {
        // INVARIANT: sorted and of distinct codes, the first of a code stays; look-ups search by halves.
        rows.sort_by(|a, b| a.code.cmp(&b.code));
        rows.dedup_by(|later, first| later.code == first.code);
        Self { rows }
    }

    /// How many places it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The compact form: a mark, the count, the rows, and a checksum over all of it.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        out.extend_from_slice(&u32::try_from(self.rows.len()).unwrap_or(u32::MAX).to_le_bytes());
        for row in &self.rows {
            out.extend_from_slice(row.code.as_bytes());
            out.push(row.functions);
            let (lat, lon) = row.point.unwrap_or((NOWHERE, NOWHERE));
            out.extend_from_slice(&lat.to_le_bytes());
            out.extend_from_slice(&lon.to_le_bytes());
            for text in [&row.name, &row.plain] {
                // INVARIANT: the reader keeps names of at most 255 bytes.
                out.push(u8::try_from(text.len()).unwrap_or(0));
                out.extend_from_slice(text.as_bytes().get(..text.len().min(255)).unwrap_or_default());
            }
        }
        let sum = checksum(&out);
        out.extend_from_slice(&sum.to_le_bytes());
        out
    }

    /// Reads the compact form.
    ///
    /// # Errors
    /// Where the bytes are of another form or version, cut off, or changed since they were written.
    pub fn decode(bytes: &[u8]) -> Result<Self, LocodeError> {
        let damaged = || LocodeError::Damaged;
        let (body, sum) = bytes.split_last_chunk::<8>().ok_or_else(damaged)?;
        if !body.starts_with(MAGIC) {
            return Err(LocodeError::OtherForm);
        }
        if checksum(body) != u64::from_le_bytes(*sum) {
            return Err(LocodeError::Damaged);
        }
        let mut rest = Cursor(body.get(MAGIC.len()..).ok_or_else(damaged)?);
        let count = u32::from_le_bytes(rest.take().ok_or_else(damaged)?);
        let mut rows = Vec::new();
        for _ in 0..count {
            rows.push(rest.row().ok_or_else(damaged)?);
        }
        if !rest.0.is_empty() {
            return Err(LocodeError::Damaged);
        }
        Ok(Self::new(rows))
    }
}

struct Cursor<'a>(&'a [u8]);

impl Cursor<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (head, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*head)
    }

    fn text(&mut self) -> Option<String> {
        let [length] = self.take()?;
        let (text, rest) = self.0.split_at_checked(usize::from(length))?;
        self.0 = rest;
        String::from_utf8(text.to_vec()).ok()
    }

    fn row(&mut self) -> Option<LocodeRow> {
        let code = String::from_utf8(self.take::<5>()?.to_vec()).ok()?;
        let [functions] = self.take()?;
        let (lat, lon) = (i32::from_le_bytes(self.take()?), i32::from_le_bytes(self.take()?));
        let point = (lat != NOWHERE).then_some((lat, lon));
        let sound = point.is_none_or(|(lat, lon)| {
            (-90_000_000..=90_000_000).contains(&lat) && (-180_000_000..=180_000_000).contains(&lon)
        });
        let row = LocodeRow { code, functions, point, name: self.text()?, plain: self.text()? };
        sound.then_some(row)
    }
}

/// FNV-1a over the bytes: tells damage, not forgery.
fn checksum(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

static LOADED: OnceLock<LoadedPlaces> = OnceLock::new();

/// Sets the list that all readings of this process know from now on; only the first call does, and tells so.
pub fn install_places(places: LoadedPlaces) -> bool {
    LOADED.set(places).is_ok()
}

static BY_NAME: LazyLock<HashMap<String, Vec<u32>>> = LazyLock::new(|| {
    let mut index: HashMap<String, Vec<u32>> = HashMap::default();
    for (at, row) in LOADED.get().map_or(&[][..], |l| l.rows.as_slice()).iter().enumerate() {
        let Ok(at) = u32::try_from(at) else { break };
        let folded = fold(&row.name);
        let plain = fold(&row.plain);
        let mut keys = vec![town_key(&folded), town_key(&plain), folded, plain];
        keys.sort();
        keys.dedup();
        for key in keys.into_iter().filter(|key| !key.is_empty()) {
            index.entry(key).or_default().push(at);
        }
    }
    index
});

/// The place of this UN/LOCODE.
pub(super) fn code(piece: &Piece) -> Option<Spot> {
    let rows = &LOADED.get()?.rows;
    let code = piece.code().filter(|code| code.len() == 5)?;
    let at = rows.binary_search_by(|row| row.code.as_str().cmp(&code)).ok()?;
    spot(rows.get(at)?, piece.told)
}

/// Places of this name, in one country or in all; those of the told kind first.
pub(super) fn named(piece: &Piece, country: Option<Country>) -> Vec<Spot> {
    let Some(loaded) = LOADED.get() else { return Vec::new() };
    let found = BY_NAME.get(&piece.folded).or_else(|| BY_NAME.get(&piece.key));
    let rows = found.map_or(&[][..], Vec::as_slice).iter().filter_map(|at| loaded.rows.get(*at as usize));
    let spots = rows.filter_map(|row| spot(row, piece.told));
    let mut spots: Vec<Spot> = spots
        .filter(|spot| country.is_none_or(|country| super::lookup::lies_in(spot.country, country)))
        .collect();
    if let Some(kind) = piece.told.and_then(Told::kind) {
        spots.sort_by_key(|spot| spot.kind != kind);
    }
    spots
}

fn spot(row: &'static LocodeRow, told: Option<Told>) -> Option<Spot> {
    let (kind, detail) = match told {
        Some(Told::Airport) if row.functions & AIRPORT != 0 => (PlaceKind::Airport, Detail::Airport),
        Some(Told::Port) if row.functions & PORT != 0 => (PlaceKind::Port, Detail::Port),
        Some(Told::Border) if row.functions & BORDER != 0 => (PlaceKind::BorderPost, Detail::BorderPost),
        _ if row.functions == PORT => (PlaceKind::Port, Detail::Port),
        _ if row.functions == AIRPORT => (PlaceKind::Airport, Detail::Airport),
        _ if row.functions == BORDER => (PlaceKind::BorderPost, Detail::BorderPost),
        _ => (PlaceKind::City, Detail::Town),
    };
    Some(Spot {
        kind,
        detail,
        country: row.code.get(..2)?.parse().ok()?,
        name: &row.name,
        code: &row.code,
        point: row.point,
        inside: "",
        source: "loaded UN/LOCODE list",
    })
}
