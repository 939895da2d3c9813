//! Which words in column names of tables of courts speak for which field. From the field lists of court monitors and
//! case-law databases; French and Spanish words from memory.

use crate::table::clues::Clue;
use crate::table::field::Field as F;
use model::Role;

const WHO: &str = "accused|defendant|defendants|suspect|suspects|offender|offenders|convict|prévenu|acusado";

const fn c(weight: u16, field: F, words: &'static str) -> Clue {
    Clue::new(weight, field, words)
}

/// The clues, by field.
pub(crate) const CLUES: &[Clue] = &[
    c(16, F::Key, "case|docket|court|file|charge number|no|nr|ref|reference|id").not("name"),
    c(11, F::Key, "case|docket").not("name|status|type|title|outcome|court"),
    c(9, F::Reference, "fir|police|reference|ref|ob"),
    c(13, F::Citation, "source|url|link|citation").not("country"),
    c(12, F::Title, "case title|name"),
    c(14, F::Date, "date arrest|arrested|offence|offense|incident|charge|charged|plea|event"),
    c(8, F::Date, "date").not("birth|born|judgment|judgement|verdict|ruling|sentence|sentenced|conviction|hearing|appeal|release|status|report|updated"),
    c(9, F::Year, "year|année|año").not("sentence|imprisonment|birth|born|jail|prison|term"),
    c(16, F::RulingDate, "date judgment|judgement|verdict|ruling|sentence|sentenced|conviction|convicted|decision"),
    c(13, F::Court, "court|magistrate|tribunal|juzgado").not("date|number|no|case|country|county|town"),
    c(9, F::City, "court town|station|county|district"),
    c(9, F::Place, "place|location|town|station").not("birth|court"),
    c(8, F::City, "county|district|province|region"),
    c(9, F::Country, "country|pays|país").not("birth|accused|nationality"),
    c(14, F::Charge, "charge|charges|offence|offense|offences|statute|law|section|sections|act|infraction|delito").not("date|number|no|place"),
    c(14, F::Ruling, "verdict|ruling|judgment|judgement|finding|decision").not("date"),
    c(12, F::Ruling, "case outcome|result|status"),
    c(11, F::Ruling, "outcome|result").not("date"),
    c(14, F::Sentence, "imprisonment|jail|prison|custody|custodial|emprisonnement|prisión").kind("custody").not("date|default|unit"),
    c(15, F::Sentence, "default").kind("in-default"),
    c(15, F::Sentence, "community").kind("community"),
    c(14, F::Sentence, "confiscated|confiscation|forfeited|forfeiture").kind("confiscation").not("date|value|specimens"),
    c(12, F::Sentence, "sentence|sentences|sanction|penalty|pena|peine").not("date|unit|fine|suspended"),
    c(16, F::SentenceUnit, "sentence|imprisonment|term|length unit|units"),
    c(16, F::Suspended, "suspended|sursis|suspendida"),
    c(14, F::Fine, "fine|fines|fined|amende|multa").not("date|currency|default|paid"),
    c(11, F::Currency, "currency|ccy|devise|moneda"),
    c(14, F::Disposal, "disposal|exhibits|specimens disposed|disposal|fate"),
    c(15, F::PartyName, "accused|defendant|defendants|suspect|suspects|offender|offenders|convict name|names").role(Role::Suspect),
    c(12, F::PartyName, WHO).role(Role::Suspect).not("number|no|count|age|sex|gender|status|step|nationality|address|phone|id|birth|role"),
    c(13, F::PartyCountry, "nationality|nationalities|citizenship|nationalité|nacionalidad").role(Role::Suspect),
    c(13, F::PartyBorn, "birth|dob|born").role(Role::Suspect).not("place"),
    c(13, F::PartyDocument, "passport").role(Role::Suspect).kind("passport"),
    c(13, F::PartyDocument, "id|identity|national number|no|card|document").role(Role::Suspect).kind("identity card").not("case|court"),
    c(13, F::PartyAddress, "address").role(Role::Suspect),
    c(13, F::PartyPhone, "phone|telephone|mobile").role(Role::Suspect),
    c(14, F::PartyStep, "status|step|stage accused|defendant|suspect|arrest"),
    c(9, F::PartyStep, "status|step|stage").role(Role::Suspect),
    c(13, F::PartyName, "prosecutor|prosecution|agency").role(Role::Official).not("date|outcome|status"),
    c(12, F::Taxon, "species|taxon|taxa|wildlife|animal|especie|espèce").not("number|crime|count"),
    c(11, F::Form, "product|products|specimen|specimens|exhibit|item|trophy|trophies|form").not("value|disposal|number|fate"),
    c(10, F::Quantity, "quantity|qty|weight|amount").not("fine|bail|bond|value"),
    c(10, F::Unit, "unit|units|uom").not("sentence|imprisonment|term|police"),
    c(12, F::Amount, "value|worth").not("date|fine|bail"),
    c(13, F::Text, "plea").not("date"),
    c(13, F::Text, "bail|bond|appeal|hearing|remand|role|occupation|sex|gender|age|monitored|adjourned").not("number"),
    c(9, F::Text, "remarks|remark|notes|note|comments|comment|summary|details|facts|description|observations"),
];
