//! The fields that a column can be mapped to.

use std::fmt;

macro_rules! fields {
    ($($(#[$meta:meta])* $variant:ident = $code:literal,)+) => {
        /// What a column holds. The code is what stands in a mapping file.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field { $($(#[$meta])* $variant,)+ }

        impl Field {
            /// All fields, in the order of the facts page.
            pub const ALL: &'static [Field] = &[$(Field::$variant,)+];

            /// The code in mapping files.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Field::$variant => $code,)+ }
            }
        }
    };
}

fields! {
    /// The partner's own stable key, one per row.
    Key = "key",
    /// Type of incident; decides the kind of report.
    Kind = "kind",
    /// How many events the row tells of; above one it is a sum of events.
    Events = "events",
    /// Date of what happened.
    Date = "core.date",
    /// Year, beside or instead of a date.
    Year = "core.year",
    /// The place itself.
    Place = "core.place",
    /// City or larger place around it.
    City = "core.city",
    /// Country in which it happened.
    Country = "core.country",
    /// Latitude.
    Latitude = "core.latitude",
    /// Longitude.
    Longitude = "core.longitude",
    /// Where goods came from.
    Origin = "core.origin",
    /// Where they passed.
    Transit = "core.transit",
    /// Where they were going next: a stop where the row also names a destination, else the destination.
    Onward = "core.onward",
    /// Where they were going.
    Destination = "core.destination",
    /// A way in one cell, from its start to its end: `NBO-DOH-HAN`.
    Route = "core.route",
    /// Country of the place in the column named by `of`.
    CountryOf = "country-of",
    /// Mark of certainty of the column named by `of`.
    Certainty = "certainty",
    /// What living thing.
    Taxon = "core.taxon",
    /// Product form.
    Form = "core.form",
    /// How much; with `form` and `unit` a wide column.
    Quantity = "core.quantity",
    /// Goods with their amounts in words, one or several in a cell: `8 parrots + 12 turtles`.
    Goods = "core.goods",
    /// Unit of the quantity column.
    Unit = "core.unit",
    /// The source's own estimate: kept as reported, never a specimen.
    Estimate = "estimate",
    /// How goods were carried.
    Transport = "core.transport",
    /// How it was found.
    Detection = "core.detection",
    /// How it was hidden.
    Concealment = "core.concealment",
    /// What happened next.
    Outcome = "core.outcome",
    /// Value or price, with or without currency in the cell.
    Amount = "core.amount",
    /// Currency of the amount column.
    Currency = "core.currency",
    /// Platform of an advert.
    Platform = "core.platform",
    /// Headline.
    Title = "narrative.title",
    /// Free text; several columns are joined.
    Text = "narrative.text",
    /// A fact that has no field of its own: told in the text behind the column's name.
    Detail = "narrative.detail",
    /// Published source or address.
    Citation = "source.citation",
    /// The partner's own reference that is not one per row.
    Reference = "source.reference",
    /// Name of a party; its role stands beside.
    PartyName = "party.name",
    /// Nationality or country of a party.
    PartyCountry = "party.country",
    /// Address of a party.
    PartyAddress = "party.address",
    /// Date of birth.
    PartyBorn = "party.born",
    /// Step that a suspect has reached.
    PartyStep = "party.step",
    /// Date of that step.
    PartyStepDate = "party.step-date",
    /// Telephone number.
    PartyPhone = "party.phone",
    /// E-mail address.
    PartyEmail = "party.email",
    /// Name on a messenger or platform.
    PartyHandle = "party.handle",
    /// Bank account in IBAN form or other.
    PartyAccount = "party.account",
    /// Document number.
    PartyDocument = "party.document",
    /// Number of a waybill or bill of lading; `kind` says which document.
    Waybill = "core.waybill",
    /// Number of a freight container.
    Container = "core.container",
    /// What carried the goods; `kind` says what: vessel, imo, mmsi, voyage, flight, plate.
    Conveyance = "core.conveyance",
    /// Code of the Harmonized System.
    HsCode = "core.hs-code",
    /// What happened to a container: gate in, loaded, discharged.
    Event = "core.event",
    /// Speed over ground in knots.
    Speed = "core.speed",
    /// Why goods were seized.
    Reason = "core.reason",
    /// Court.
    Court = "core.court",
    /// Charge, or the law it rests on.
    Charge = "core.charge",
    /// How the case ended.
    Ruling = "core.ruling",
    /// When it was ruled.
    RulingDate = "core.ruling-date",
    /// Sentence or sanction; `kind` says which (`custody`), where the column does.
    Sentence = "core.sentence",
    /// Unit of time of the sentence column.
    SentenceUnit = "core.sentence-unit",
    /// Whether the sentence is suspended.
    Suspended = "core.suspended",
    /// Fine.
    Fine = "core.fine",
    /// What became of the goods.
    Disposal = "core.disposal",
    /// Whether the Party lets the data go to the partners of ICCWC.
    Sharing = "core.sharing",
    /// CITES purpose code.
    Purpose = "cites.purpose",
    /// CITES source code.
    SourceCode = "cites.source",
    /// Hash of a picture; `kind` says how it was hashed, or `quality` that it is the quality of one.
    ImageHash = "core.image-hash",
    /// Not read; stays in the raw row.
    Ignore = "ignore",
}

impl Field {
    /// By its code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Field> {
        Field::ALL.iter().copied().find(|f| f.code() == code)
    }

    /// Whether only one column can hold it.
    #[must_use]
    pub fn is_single(self) -> bool {
        matches!(
            self,
            Field::Key
                | Field::Kind
                | Field::Events
                | Field::Date
                | Field::Year
                | Field::Country
                | Field::Latitude
                | Field::Longitude
                | Field::Unit
                | Field::Amount
                | Field::Currency
                | Field::Platform
                | Field::Title
        )
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
