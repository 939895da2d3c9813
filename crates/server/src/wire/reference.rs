//! Facts of the reference tables: taxa, places, factors, and how a text is read.
//!
//! Facts are the same for everybody; the one thing here that a view decides is the number of reports of a taxon's group.

use super::Point;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A taxon that a typed text may mean.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct TaxonSuggestion {
    /// Accepted name.
    pub name: String,
    /// Rank code.
    pub rank: String,
    /// Usual English name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub common: Option<String>,
    /// The name that fits what was typed.
    pub fits: String,
    /// Language of that name: ISO 639-1, `la` for scientific names.
    pub language: String,
    /// Appendix today: `I`, `II`, `I|II`, `none`; empty where it is not known. `none` does not mean legal.
    pub appendix: String,
}

/// Taxa that a typed text may mean, the likeliest first.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct TaxonSuggestions {
    /// Taxa.
    pub items: Vec<TaxonSuggestion>,
}

/// A taxon above another.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct HigherTaxon {
    /// `class`, `order`, `family`, `genus`; empty where a list does not say.
    pub rank: String,
    /// Name.
    pub name: String,
    /// Whether it has a page of its own.
    pub known: bool,
}

/// One name of a taxon.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct TaxonNameView {
    /// Name as it is written.
    pub name: String,
    /// Language: ISO 639-1, `la` for scientific names.
    pub language: String,
    /// `usual`, `synonym`, `name`, `beside-cue` (in free text only beside a word of trade) or `column-only`.
    pub kind: String,
    /// Where it is from.
    pub source: String,
    /// Whether it is only remembered.
    pub from_memory: bool,
}

/// One step of a listing history.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ListingStepView {
    /// `I`, `II`, `III`, `none`; several with `|` where populations or parts differ.
    pub appendix: String,
    /// What is known of its beginning: `on` (in force since `day`), `found` (found so on `day`), `between` (changed after `after` and until `day`).
    pub since: String,
    /// The day.
    pub day: String,
    /// For `between`: the day after which it changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Annotation and remarks.
    pub note: String,
    /// Whether the date is only remembered.
    pub from_memory: bool,
}

/// Populations of one taxon in different appendices, by country of origin.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct SplitListingView {
    /// In force since this day.
    pub since: String,
    /// ISO country codes.
    pub countries: Vec<String>,
    /// Appendix of their populations.
    pub theirs: String,
    /// Appendix of all others.
    pub others: String,
}

/// A taxon that another is taken for.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct LookAlikeView {
    /// Accepted name.
    pub name: String,
    /// Usual English name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub common: Option<String>,
    /// Appendix today.
    pub appendix: String,
    /// How the two are told apart.
    pub told_apart: String,
    /// Where this is from.
    pub source: String,
    /// Whether it is only remembered.
    pub from_memory: bool,
}

/// A factor of the conversions. Figures are texts, as the sources give them.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct FactorView {
    /// `units`, `terms`, `terms and units`, `commodity`, `density`, `animals`, `roundwood`, `quoted, not used`.
    pub pass: String,
    /// What it rests on.
    pub what: String,
    /// Taxa that it is for; empty for any.
    pub taxa: String,
    /// CITES terms that it is for; empty for any.
    pub terms: String,
    /// From which unit or term.
    pub from: String,
    /// To which unit or term.
    pub to: String,
    /// The factor with its sign; empty where only a range is known.
    pub factor: String,
    /// Factor that gives the least.
    pub low: String,
    /// Factor that gives the most.
    pub high: String,
    /// Source.
    pub source: String,
    /// Whether the figure is only remembered.
    pub from_memory: bool,
}

/// All factors, in the order of the passes.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct FactorTable {
    /// Rows.
    pub items: Vec<FactorView>,
}

/// A taxon with its share of what a trade name may mean.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct MeaningShare {
    /// Accepted name.
    pub name: String,
    /// Share out of a hundred.
    pub share: u8,
}

/// A trade name that means several taxa.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct SharedTradeName {
    /// The trade name.
    pub name: String,
    /// What it may mean, the likeliest first; shares are remembered and no statistics.
    pub meanings: Vec<MeaningShare>,
}

/// Reports of a taxon's group in your view.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct GroupReports {
    /// Group label, the value of the filter `group`.
    pub group: String,
    /// Reports that you may read.
    pub count: u64,
    /// Address of their list in this API.
    pub href: String,
}

/// Everything that the tables say of a taxon.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct TaxonPage {
    /// Accepted name.
    pub name: String,
    /// Rank code.
    pub rank: String,
    /// Usual English name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub common: Option<String>,
    /// Group label; empty for a taxon that only a loaded list has.
    pub group: String,
    /// Class, order, family, genus.
    pub higher: Vec<HigherTaxon>,
    /// Appendix today, over all populations.
    pub appendix: String,
    /// The day that `appendix` is of.
    pub as_of: String,
    /// Where the name is from.
    pub source: String,
    /// Names in every language, English first, scientific synonyms last.
    pub names: Vec<TaxonNameView>,
    /// Listing history, oldest first; empty where none is known.
    pub listing: Vec<ListingStepView>,
    /// Populations in different appendices, oldest first; from memory of the Appendices.
    pub split: Vec<SplitListingView>,
    /// ISO codes of countries of its range, where a loaded list gives them.
    pub range: Vec<String>,
    /// What is made of it, the commonest first; from memory of seizure reports and trade studies.
    pub products: Vec<String>,
    /// What it is taken for.
    pub look_alikes: Vec<LookAlikeView>,
    /// What goods of it stand for.
    pub equivalents: Vec<FactorView>,
    /// Trade names that may mean it or something else.
    pub trade_names: Vec<SharedTradeName>,
    /// Reports of its group that you may read; absent where it has no group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reports: Option<GroupReports>,
    /// Always the same line.
    pub note: String,
}

/// A place that a typed text may mean.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct PlaceSuggestion {
    /// Name.
    pub name: String,
    /// What to ask for its page with: its code, else its name with its country.
    pub key: String,
    /// Kind code: `country`, `city`, `port`, `airport` ...; of a candidate `town`, `province`, `district` ...
    pub kind: String,
    /// ISO country code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Name of the country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_name: Option<String>,
    /// Code: UN/LOCODE, IATA or ISO.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// Places that a typed text may mean, the likeliest first.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct PlaceSuggestions {
    /// Places.
    pub items: Vec<PlaceSuggestion>,
}

/// What the tables say of a place.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct PlacePage {
    /// What was asked for.
    pub asked: String,
    /// Name.
    pub name: String,
    /// Kind code.
    pub kind: String,
    /// ISO country code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// ISO 3166-1 alpha-3 of the country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alpha3: Option<String>,
    /// Name of the country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_name: Option<String>,
    /// Code of the place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Where it lies; for a country its label point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// Precision code: `exact`, `locality`, `country` ...
    pub precision: String,
    /// Why the text means this place.
    pub reason: String,
    /// How sure that is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<String>,
    /// Whether the facts are only remembered.
    pub from_memory: bool,
}

/// What stands beside a text, as it would in a row of a table. All may be left out.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct TextContext {
    /// Country of the place, of the phone or of the weights, in words or as a code.
    pub country: Option<String>,
    /// Country of origin of the animal or plant.
    pub origin: Option<String>,
    /// Unit of the figure.
    pub unit: Option<String>,
    /// Form of the goods.
    pub product: Option<String>,
    /// Animal or plant.
    pub species: Option<String>,
    /// Day of the movement or seizure.
    pub on: Option<String>,
    /// Way of transport.
    pub mode: Option<String>,
}

/// A text to be read.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct TextToRead {
    /// `taxon`, `place`, `quantity`, `date` or `identifier`.
    pub kind: String,
    /// The text, at most 500 characters.
    pub text: String,
    /// What stands beside it.
    pub context: Option<TextContext>,
}

/// One named value that a text became.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ReadColumn {
    /// Name of the column, as `saola normalise` appends it.
    pub name: String,
    /// Value; empty where nothing is known.
    pub value: String,
}

/// One step of a conversion.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ReadStep {
    /// `reading`, `terms`, `units`, `terms and units`, `commodity`, `equivalent`.
    pub pass: String,
    /// What was done.
    pub reason: String,
    /// Where the factor is from.
    pub source: String,
    /// Whether the factor is only remembered.
    pub from_memory: bool,
}

/// What goods stand for. Figures are texts with a decimal point.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ReadEquivalent {
    /// `animals` or `roundwood-m3`.
    pub of: String,
    /// One figure, where the sources allow one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Least.
    pub low: String,
    /// Most; absent where there is no upper end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<String>,
    /// The factor.
    pub step: ReadStep,
}

/// A taxon that a text may mean.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ReadCandidate {
    /// Accepted name.
    pub name: String,
    /// Rank code.
    pub rank: String,
    /// Weight between 0 and 1; all candidates together have 1.
    pub weight: f32,
    /// Appendix today.
    pub appendix: String,
}

/// How a text was read.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct TextRead {
    /// Kind code.
    pub kind: String,
    /// The text.
    pub text: String,
    /// Named values, in their order.
    pub columns: Vec<ReadColumn>,
    /// Whether the text has a meaning.
    pub understood: bool,
    /// What is wrong with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
    /// For quantities: the chain of factors, in order.
    pub steps: Vec<ReadStep>,
    /// For quantities: what the goods stand for.
    pub equivalents: Vec<ReadEquivalent>,
    /// For taxa: what the text may mean, heaviest first.
    pub candidates: Vec<ReadCandidate>,
}
