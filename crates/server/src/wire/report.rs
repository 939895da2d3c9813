//! Reports in lists and whole.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A value as reported and as normalised.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct StatedText {
    /// The words of the source.
    pub raw: String,
    /// What the column or message says about them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context: Option<String>,
    /// The normal form as text; absent while not understood.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub normal: Option<String>,
    /// The rule that made it, with its table and source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// `certain`, `likely` or `possible`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<String>,
}

/// A date with its precision.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct DateSpan {
    /// First day, ISO.
    pub from: String,
    /// Last day, ISO.
    pub to: String,
    /// `day`, `month`, `year` or `range`.
    pub precision: String,
}

/// Who may read an item: the chip.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct HandlingChip {
    /// TLP 2.0 label, such as `TLP:AMBER`.
    pub tlp: String,
    /// Code of the audience: `open`, `working-group`, `law-enforcement`, `sectors`, `named`, `named-members`, `owner-only`.
    pub audience: String,
    /// The audience in words; for readers other than the owner only as much as they may know.
    pub sentence: String,
}

/// A taxon in a list.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct TaxonChip {
    /// Accepted scientific name.
    pub name: String,
    /// English name.
    pub common: String,
    /// Group, such as `pangolins`.
    pub group: String,
    /// CITES appendix on the day of the report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub appendix: Option<String>,
}

/// A point on the map, in degrees.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct Point {
    /// Latitude.
    pub lat: f64,
    /// Longitude.
    pub lon: f64,
}

/// A report as a line of a list.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ReportRow {
    /// Report id.
    pub id: String,
    /// Kind code: `seizure`, `payment`, `advert` ...
    pub kind: String,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<DateSpan>,
    /// ISO country code of the place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Name of the place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Taxa in the core and, where readable, in the narrative.
    pub taxa: Vec<TaxonChip>,
    /// Specimens and amounts in words, such as `2,145 kg scales` or `USD 5,000`.
    pub quantities: Vec<String>,
    /// Mode codes.
    pub modes: Vec<String>,
    /// Title or first words of the narrative, where readable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Name of the submitting partner, where the source is readable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partner: Option<String>,
    /// Sector of the submitting partner, where the source is readable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector: Option<String>,
    /// Handling of the core.
    pub handling: HandlingChip,
    /// Flags that you may read.
    pub flags: u32,
    /// Whether it is your own partner's.
    pub own: bool,
}

/// One value of a facet with the number of reports.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct FacetValue {
    /// Code or name, as used in the query.
    pub value: String,
    /// Words for it.
    pub label: String,
    /// Reports in your view that match the other filters.
    pub count: u64,
}

/// Values that the result can be narrowed by.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct Facets {
    /// Report kinds.
    pub kind: Vec<FacetValue>,
    /// Countries of the place.
    pub country: Vec<FacetValue>,
    /// Taxon groups.
    pub group: Vec<FacetValue>,
    /// Years.
    pub year: Vec<FacetValue>,
    /// Modes of transport.
    pub mode: Vec<FacetValue>,
}

/// A page of reports, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ReportPage {
    /// At most 200.
    pub items: Vec<ReportRow>,
    /// Cursor of the next page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// Reports in your view that match.
    pub total: u64,
    /// Facets of the whole result.
    pub facets: Facets,
    /// Always the same line.
    pub note: String,
}

/// Goods.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct SpecimenView {
    /// What.
    pub taxon: StatedText,
    /// Taxon details.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taxon_chip: Option<TaxonChip>,
    /// Form.
    pub form: StatedText,
    /// How much.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity: Option<StatedText>,
    /// The quantity as it can be compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comparable: Option<super::ComparableView>,
}

/// A place as reported and as normalised.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct PlaceView {
    /// Words and rule.
    pub stated: StatedText,
    /// ISO code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// `exact`, `locality` or `country`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub precision: Option<String>,
    /// Where on the map.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
}

/// What, where, when, how much.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct CoreView {
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<StatedText>,
    /// When, as a span.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub span: Option<DateSpan>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceView>,
    /// From where (alternatives).
    pub origins: Vec<PlaceView>,
    /// Stops in order.
    pub transits: Vec<PlaceView>,
    /// To where.
    pub destinations: Vec<PlaceView>,
    /// How carried; `normal` is such as `air, baggage`.
    pub transports: Vec<StatedText>,
    /// Goods.
    pub specimens: Vec<SpecimenView>,
    /// The animals that the goods stand for, where factors are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub live_equivalents: Option<super::LiveEquivalents>,
    /// Paid, asked, or estimated value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<StatedText>,
    /// How found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detection: Option<String>,
    /// How hidden.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub concealment: Option<String>,
    /// Platform.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform: Option<String>,
    /// Hashes of the pictures of an advert, `kind:hex`, for PDQ with its quality.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub images: Vec<StatedText>,
    /// What happened next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// What came of the case, where the source tells it apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proceedings: Option<super::ProceedingsView>,
    /// Whether the reporting Party lets the data go to the partners of ICCWC: `yes` or `no`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sharing: Option<StatedText>,
    /// Who may read the core.
    pub handling: HandlingChip,
}

/// An identifier of a party.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct IdentifierView {
    /// Kind code: `phone`, `iban` ...
    pub kind: String,
    /// Words and normal form.
    pub value: StatedText,
    /// Why it ties nobody, as the rest of a sentence about it; absent where it is compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ties_nobody: Option<String>,
}

/// A party of a report. Its address in the product is `/subjects/{id}`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct PartyView {
    /// Party id.
    pub id: String,
    /// `person`, `company`, `account` ...
    pub kind: String,
    /// `payer`, `payee`, `seller`, `suspect` ...
    pub role: String,
    /// Name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<StatedText>,
    /// Identifiers.
    pub identifiers: Vec<IdentifierView>,
    /// Country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<StatedText>,
    /// Address or town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<StatedText>,
    /// Birth or incorporation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub born: Option<StatedText>,
    /// For suspects: the step reached, as reported (`acquitted` must show wherever the name shows).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<StatedText>,
    /// Date of that step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step_date: Option<StatedText>,
    /// Who may read this party.
    pub handling: HandlingChip,
}

/// Something that the text names.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct MentionView {
    /// Words and rule.
    pub stated: StatedText,
    /// Taxon.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taxon: Option<TaxonChip>,
    /// Start of the words in `text`, counted in UTF-16 units for the browser.
    pub at: usize,
    /// Their length in UTF-16 units.
    pub length: usize,
}

/// A contact point in a text.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ContactView {
    /// Kind of identifier: `phone`, `handle`, `email`, `wallet`.
    pub kind: String,
    /// Words, normal form and rule; the context of a number names the messenger.
    pub stated: StatedText,
    /// Start of the words in `text`, counted in UTF-16 units for the browser.
    pub at: usize,
    /// Their length in UTF-16 units.
    pub length: usize,
}

/// Free text.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct NarrativeView {
    /// Title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Text.
    pub text: String,
    /// What it names.
    pub mentions: Vec<MentionView>,
    /// Contact points in the text of an advert. Never looked for in tips.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<ContactView>,
    /// Who may read it.
    pub handling: HandlingChip,
}

/// Where a report came from.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct SourceView {
    /// Submitting partner.
    pub partner: String,
    /// Sector of that partner.
    pub sector: String,
    /// Country of that partner.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Its own reference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Published source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub citation: Option<String>,
    /// Row or message in the file; empty for others than the submitter.
    pub pointer: String,
    /// File.
    pub file: String,
    /// Who may read this.
    pub handling: HandlingChip,
}

/// One revision of one section that you may read.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct RevisionView {
    /// Section code.
    pub section: String,
    /// 1, 2, 3 ... within the section.
    pub revision: u32,
    /// When it was recorded, RFC 3339 UTC.
    pub at: String,
    /// What changed against the revision before, one line a field: `quantity: 12 kg → 14 kg`.
    pub changes: Vec<String>,
}

/// A cell or element as it came.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct RawField {
    /// Header or element path.
    pub name: String,
    /// Text.
    pub value: String,
}

/// A whole report as one member may read it. A section that is absent and one that is hidden look alike.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ReportDetail {
    /// Report id.
    pub id: String,
    /// Kind code.
    pub kind: String,
    /// What, where, when, how much.
    pub core: CoreView,
    /// Who.
    pub parties: Vec<PartyView>,
    /// Free text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub narrative: Option<NarrativeView>,
    /// Where it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceView>,
    /// The whole row or message, for the submitting partner only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub raw: Option<Vec<RawField>>,
    /// Files beside it that you may read, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<super::AttachmentView>,
    /// Red flags that you may read.
    pub flags: Vec<super::FlagView>,
    /// Revisions of the sections that you may read.
    pub revisions: Vec<RevisionView>,
    /// Whether it is your own partner's (then handling can be changed and it can be recalled).
    pub own: bool,
    /// Whether matching and screening of this report still run; told for one's own reports only.
    pub pending: bool,
    /// Always the same line.
    pub note: String,
}

/// A point on the map with its reports.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct MapPoint {
    /// Where.
    pub point: Point,
    /// `exact`, `locality` or `country` (then draw the country tinted, not a pin).
    pub precision: String,
    /// Name of the place or country.
    pub name: String,
    /// ISO code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Reports in your view.
    pub count: u64,
    /// By kind.
    pub kinds: Vec<FacetValue>,
}

/// The map of a query.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ReportMap {
    /// Points, most reports first.
    pub points: Vec<MapPoint>,
    /// Reports of the query that have no place.
    pub unplaced: u64,
    /// Always the same line.
    pub note: String,
}

/// Reports of one month.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct MonthCount {
    /// `2019-11`.
    pub month: String,
    /// Kind code.
    pub kind: String,
    /// Reports in your view.
    pub count: u64,
}

/// Reports a month, from the roll-ups.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct MonthCounts {
    /// Oldest first.
    pub months: Vec<MonthCount>,
    /// What the figures are of.
    pub caveat: String,
    /// Always the same line.
    pub note: String,
}
