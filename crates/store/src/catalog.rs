//! The catalogue: which reports have which value, as compressed bitmaps that follow the change log.
//!
//! A filtered facet is the intersection of a value's bitmap with the view. Facts of the narrative stand apart from those
//! of the core, because they have labels of their own. The catalogue is rebuilt from the store at will.

#[cfg(feature = "planted-leaks")]
mod planted;

use crate::bulk::Columns;
use crate::connect::Store;
use crate::error::{Error, Result};
use crate::intake::{NO_POINT, ReportColumns, unbarred};
use crate::reading::catalogue_sql;
use access::{LabelsNo, Releasable, Viewer};
use model::{ReportId, ReportKind};
use roaring::RoaringBitmap;
use std::collections::{BTreeMap, HashMap};

/// What a list is narrowed by. Values of one kind are alternatives, kinds are conditions together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportFilter {
    /// Search words.
    pub words: String,
    /// Report kinds.
    pub kinds: Vec<String>,
    /// Country codes.
    pub countries: Vec<String>,
    /// Taxon groups.
    pub groups: Vec<String>,
    /// Years.
    pub years: Vec<String>,
    /// Mode codes.
    pub modes: Vec<String>,
    /// First day, ISO.
    pub from: Option<String>,
    /// Last day, ISO.
    pub to: Option<String>,
    /// Only reports with readable flags.
    pub flagged: bool,
    /// Only the own partner's.
    pub own: bool,
}

/// Position in a list: newest first, reports without a date last, ties by id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey {
    /// Complemented last day, so that text order is newest first.
    day: String,
    /// Keyed id.
    pub id: ReportId,
}

impl SortKey {
    fn of(columns: &ReportColumns, id: ReportId) -> Self {
        let day = columns
            .date_to
            .bytes()
            .map(|b| if b.is_ascii_digit() { char::from(b'9' - (b - b'0')) } else { char::from(b) });
        let day: String = day.collect();
        Self { day: if day.is_empty() { "~".to_owned() } else { day }, id }
    }

    /// As a cursor.
    #[must_use]
    pub fn cursor(&self) -> String {
        format!("{}.{}", self.day, self.id)
    }

    /// From a cursor.
    #[must_use]
    pub fn from_cursor(text: &str) -> Option<Self> {
        let (day, id) = text.split_once('.')?;
        Some(Self { day: day.to_owned(), id: id.parse().ok()? })
    }
}

/// The facets that lists offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Report kind.
    Kind,
    /// Country of the place.
    Country,
    /// Taxon group.
    Group,
    /// Year.
    Year,
    /// Mode of transport.
    Mode,
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetCount {
    /// Value.
    pub value: String,
    /// Reports in the view that match the other filters.
    pub count: u64,
}

/// One point of the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointCount {
    /// Millionths of a degree.
    pub point: (i32, i32),
    /// `exact`, `locality`, `country`.
    pub precision: String,
    /// Name.
    pub name: String,
    /// Country code, empty if unknown.
    pub country: String,
    /// Reports.
    pub count: u64,
    /// Reports by kind code.
    pub kinds: Vec<(String, u64)>,
}

/// A page of a list in a view, with its facets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// Ids of this page, in order.
    pub ids: Vec<ReportId>,
    /// Where the next page begins.
    pub next: Option<SortKey>,
    /// Reports in the view that match.
    pub total: u64,
    /// Facets, values by count.
    pub facets: BTreeMap<Facet, Vec<FacetCount>>,
}

type Point = (i32, i32, String, String, String);

/// See the module.
#[derive(Default)]
pub(crate) struct Catalog {
    change: i64,
    ids: HashMap<u32, SortKey>,
    sorted: Vec<(SortKey, u32)>,
    core: HashMap<LabelsNo, RoaringBitmap>,
    narrative: HashMap<LabelsNo, RoaringBitmap>,
    owners: HashMap<i64, RoaringBitmap>,
    values: HashMap<(Facet, String), RoaringBitmap>,
    mentioned: HashMap<String, RoaringBitmap>,
    days: BTreeMap<String, RoaringBitmap>,
    points: HashMap<Point, RoaringBitmap>,
}

impl Catalog {
    fn remove(&mut self, no: u32) {
        if self.ids.remove(&no).is_none() {
            return;
        }
        let all = self.core.values_mut().chain(self.narrative.values_mut()).chain(self.owners.values_mut());
        let all = all.chain(self.values.values_mut()).chain(self.mentioned.values_mut());
        for bitmap in all.chain(self.days.values_mut()).chain(self.points.values_mut()) {
            bitmap.remove(no);
        }
    }

    fn add(&mut self, no: u32, id: ReportId, owner_no: i64, columns: &ReportColumns) {
        self.ids.insert(no, SortKey::of(columns, id));
        self.core.entry(LabelsNo(columns.core_labels)).or_default().insert(no);
        self.narrative.entry(LabelsNo(columns.narrative_labels)).or_default().insert(no);
        self.owners.entry(owner_no).or_default().insert(no);
        let mut put = |facet, value: &str| {
            if !value.is_empty() {
                self.values.entry((facet, value.to_owned())).or_default().insert(no);
            }
        };
        put(Facet::Kind, &columns.kind);
        put(Facet::Country, &columns.country);
        put(Facet::Year, columns.date_to.get(..4).unwrap_or(""));
        unbarred(&columns.groups).for_each(|group| put(Facet::Group, group));
        unbarred(&columns.modes).for_each(|mode| put(Facet::Mode, mode));
        for group in unbarred(&columns.mentioned) {
            self.mentioned.entry(group.to_owned()).or_default().insert(no);
        }
        if !columns.date_from.is_empty() {
            self.days.entry(columns.date_from.clone()).or_default().insert(no);
        }
        if let (Ok(lat), Ok(lon)) = (i32::try_from(columns.lat), i32::try_from(columns.lon))
            && columns.lat != NO_POINT
        {
            let point =
                (lat, lon, columns.place_precision.clone(), columns.place.clone(), columns.country.clone());
            self.points.entry(point).or_default().insert(no);
        }
    }

    fn sort(&mut self) {
        self.sorted = self.ids.iter().map(|(no, key)| (key.clone(), *no)).collect();
        self.sorted.sort();
    }
}

/// The view of one member over the catalogue, for one request.
struct View<'c> {
    catalog: &'c Catalog,
    core: Releasable<RoaringBitmap>,
    narrative: Releasable<RoaringBitmap>,
}

impl<'c> View<'c> {
    fn of(catalog: &'c Catalog, viewer: &Viewer) -> Self {
        let core = viewer.restrict(catalog.core.iter().map(|(labels, items)| (*labels, items)));
        let narrative = viewer.restrict(catalog.narrative.iter().map(|(labels, items)| (*labels, items)));
        let narrative = narrative.zip(core.clone()).map(|(n, c)| n & c);
        Self { catalog, core, narrative }
    }

    /// Reports of the view that have a value: by their core, or (for groups) by a narrative that may be read.
    fn having(&self, facet: Facet, value: &str) -> RoaringBitmap {
        let empty = RoaringBitmap::new();
        let of_core = self.catalog.values.get(&(facet, value.to_owned())).unwrap_or(&empty);
        let mut found = of_core & self.core.get();
        if facet == Facet::Group
            && let Some(mentioned) = self.catalog.mentioned.get(value)
        {
            found |= mentioned & self.narrative.get();
        }
        found
    }

    fn any_of(&self, facet: Facet, values: &[String]) -> RoaringBitmap {
        values.iter().fold(RoaringBitmap::new(), |all, value| all | self.having(facet, value))
    }

    /// What matches all conditions but those on `without`.
    fn matching(&self, conditions: &Conditions, without: Option<Facet>) -> RoaringBitmap {
        let mut found = self.core.get().clone();
        for (facet, values) in &conditions.facets {
            if !values.is_empty() && Some(*facet) != without {
                found &= self.any_of(*facet, values);
            }
        }
        for bitmap in &conditions.others {
            found &= bitmap;
        }
        // INVARIANT: sums of events are in no list, total, facet or point, unless they are asked for by their kind.
        if without != Some(Facet::Kind)
            && !conditions.asks_for(Facet::Kind, ReportKind::Summary.code())
            && let Some(sums) = self.catalog.values.get(&(Facet::Kind, ReportKind::Summary.code().to_owned()))
        {
            found -= sums;
        }
        found
    }

    fn facet(&self, facet: Facet, conditions: &Conditions) -> Vec<FacetCount> {
        let base = self.matching(conditions, Some(facet));
        let mut names: Vec<&str> = self
            .catalog
            .values
            .keys()
            .filter(|(f, _)| *f == facet)
            .map(|(_, value)| value.as_str())
            .collect();
        if facet == Facet::Group {
            names.extend(self.catalog.mentioned.keys().map(String::as_str));
        }
        names.sort_unstable();
        names.dedup();
        let mut counts: Vec<FacetCount> = names
            .into_iter()
            .map(|value| FacetCount {
                value: value.to_owned(),
                count: (self.having(facet, value) & &base).len(),
            })
            .filter(|c| c.count > 0)
            .collect();
        counts.sort_by(|a, b| b.count.cmp(&a.count).then(a.value.cmp(&b.value)));
        counts
    }
}

/// A filter with its words, dates and flags already turned into bitmaps.
struct Conditions {
    facets: Vec<(Facet, Vec<String>)>,
    others: Vec<RoaringBitmap>,
}

impl Conditions {
    fn asks_for(&self, facet: Facet, value: &str) -> bool {
        self.facets.iter().any(|(f, values)| *f == facet && values.iter().any(|v| v == value))
    }
}

impl Store {
    /// Brings the catalogue up to the last change.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn follow_catalog(&self) -> Result<()> {
        let now = sqlx::query("SELECT n FROM change WHERE id = 1").fetch_one(self.pool()).await?.int(0)?;
        if self.inner.catalog.read().await.change >= now {
            return Ok(());
        }
        let mut catalog = self.inner.catalog.write().await;
        loop {
            // A batch of one change may be larger than the limit: read each change to its end before going on.
            let rows = sqlx::query(sqlx::AssertSqlSafe(catalogue_sql()))
                .bind(catalog.change)
                .fetch_all(self.pool())
                .await?;
            let Some(last) = rows.last() else { break };
            let full = rows.len() == 20_000;
            let last_change = last.int(4)?;
            for row in &rows {
                if full
                    && row.int(4)? == last_change
                    && rows.first().map(|r| r.int(4)).transpose()? != Some(last_change)
                {
                    break;
                }
                let no = u32::try_from(row.int(0)?)
                    .map_err(|_| Error::Invalid("more than 4 billion reports".into()))?;
                catalog.remove(no);
                if row.int(2)? == 0 {
                    let columns = ReportColumns::read(row, 5)?;
                    catalog.add(no, ReportId::from_bytes(row.id16(1)?), row.int(3)?, &columns);
                }
                catalog.change = row.int(4)?;
            }
            if !full {
                break;
            }
        }
        catalog.change = catalog.change.max(now);
        catalog.sort();
        Ok(())
    }

    /// A page of reports in a view, with total and facets.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn list(
        &self,
        viewer: &Viewer,
        filter: &ReportFilter,
        after: Option<&SortKey>,
        limit: usize,
    ) -> Result<Releasable<Listing>> {
        self.follow_catalog().await?;
        let words = self.found_by_words(viewer, &filter.words).await?;
        let flagged = if filter.flagged { Some(self.flagged(viewer).await?) } else { None };
        let own = if filter.own { Some(self.partner_no(viewer.principal().partner).await?) } else { None };
        #[cfg(feature = "planted-leaks")]
        let spoiler = planted::Spoiler::gather(self, viewer, &filter.words).await?;
        let catalog = self.inner.catalog.read().await;
        let view = View::of(&catalog, viewer);
        let conditions = conditions(&catalog, filter, words, flagged, own);
        let matching = view.core.clone().map(|_| view.matching(&conditions, None));
        let listing = matching.map(|matching| {
            let start = after.map_or(0, |key| catalog.sorted.partition_point(|(k, _)| k <= key));
            let mut page =
                catalog.sorted[start..].iter().filter(|(_, no)| matching.contains(*no)).map(|(key, _)| key);
            let keys: Vec<&SortKey> = page.by_ref().take(limit).collect();
            let more = page.next().is_some();
            Listing {
                next: keys.last().filter(|_| more).map(|key| (*key).clone()),
                ids: keys.iter().map(|key| key.id).collect(),
                total: matching.len(),
                facets: [Facet::Kind, Facet::Country, Facet::Group, Facet::Year, Facet::Mode]
                    .into_iter()
                    .map(|facet| (facet, view.facet(facet, &conditions)))
                    .collect(),
            }
        });
        #[cfg(feature = "planted-leaks")]
        let listing = spoiler.spoil(&view, &conditions, (after, limit), listing);
        Ok(listing)
    }

    /// Points of the reports in a view that match, most reports first; and how many have no place.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn points(
        &self,
        viewer: &Viewer,
        filter: &ReportFilter,
    ) -> Result<Releasable<(Vec<PointCount>, u64)>> {
        self.follow_catalog().await?;
        let words = self.found_by_words(viewer, &filter.words).await?;
        let flagged = if filter.flagged { Some(self.flagged(viewer).await?) } else { None };
        let own = if filter.own { Some(self.partner_no(viewer.principal().partner).await?) } else { None };
        let catalog = self.inner.catalog.read().await;
        let view = View::of(&catalog, viewer);
        let conditions = conditions(&catalog, filter, words, flagged, own);
        let matching = view.core.clone().map(|_| view.matching(&conditions, None));
        Ok(matching.map(|matching| {
            let mut placed = RoaringBitmap::new();
            let mut points = Vec::new();
            for (point, bitmap) in &catalog.points {
                let here = bitmap & &matching;
                if !here.is_empty() {
                    placed |= &here;
                    points.push(point_count(&catalog, point, &here));
                }
            }
            points.sort_by(|a, b| {
                let place =
                    |p: &PointCount| (p.point, p.name.clone(), p.precision.clone(), p.country.clone());
                b.count.cmp(&a.count).then_with(|| place(a).cmp(&place(b)))
            });
            (points, (&matching - &placed).len())
        }))
    }

    async fn flagged(&self, viewer: &Viewer) -> Result<Vec<ReportId>> {
        Ok(self.all_flags(viewer).await?.into_iter().map(|flag| flag.into_inner().report).collect())
    }
}

fn point_count(catalog: &Catalog, point: &Point, here: &RoaringBitmap) -> PointCount {
    let mut kinds: Vec<(String, u64)> = catalog
        .values
        .iter()
        .filter(|((facet, _), _)| *facet == Facet::Kind)
        .map(|((_, kind), bitmap)| (kind.clone(), (bitmap & here).len()))
        .filter(|(_, n)| *n > 0)
        .collect();
    kinds.sort();
    PointCount {
        point: (point.0, point.1),
        precision: point.2.clone(),
        name: point.3.clone(),
        country: point.4.clone(),
        count: here.len(),
        kinds,
    }
}

fn conditions(
    catalog: &Catalog,
    filter: &ReportFilter,
    words: Option<RoaringBitmap>,
    flagged: Option<Vec<ReportId>>,
    own: Option<i64>,
) -> Conditions {
    let mut others: Vec<RoaringBitmap> = words.into_iter().collect();
    if let Some(flagged) = flagged {
        let wanted: std::collections::HashSet<ReportId> = flagged.into_iter().collect();
        others.push(
            catalog.ids.iter().filter(|(_, key)| wanted.contains(&key.id)).map(|(no, _)| *no).collect(),
        );
    }
    if let Some(owner) = own {
        others.push(catalog.owners.get(&owner).cloned().unwrap_or_default());
    }
    if filter.from.is_some() || filter.to.is_some() {
        let from = filter.from.clone().unwrap_or_default();
        let to = filter.to.clone().unwrap_or_else(|| "~".to_owned());
        let mut days = RoaringBitmap::new();
        if from <= to {
            catalog.days.range(from..=to).for_each(|(_, bitmap)| days |= bitmap);
        }
        others.push(days);
    }
    Conditions {
        facets: vec![
            (Facet::Kind, filter.kinds.clone()),
            (Facet::Country, filter.countries.clone()),
            (Facet::Group, filter.groups.clone()),
            (Facet::Year, filter.years.clone()),
            (Facet::Mode, filter.modes.clone()),
        ],
        others,
    }
}
