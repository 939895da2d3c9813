//! How far two reports agree in each field, in steps that have names.
//!
//! Each step is a row of the table of weights and the words of an explanation. The first of every list says that there
//! is nothing to compare, and weighs nothing.

/// Declares the steps of one field.
macro_rules! levels {
    ($(#[$meta:meta])* $name:ident { $($variant:ident = $words:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $name { $(#[doc = $words] $variant,)+ }

        impl $name {
            /// All steps, in the order of the table of weights.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The step in words.
            #[must_use]
            pub fn words(self) -> &'static str {
                match self { $(Self::$variant => $words,)+ }
            }
        }
    };
}

levels! {
    /// When it happened.
    When {
        Unknown = "not told by both",
        SameDay = "the same day",
        OneDay = "one day apart",
        ThreeDays = "two or three days apart",
        Week = "four to seven days apart",
        Fortnight = "eight to fourteen days apart",
        InMonth = "within the month or weeks that the other tells",
        InYear = "within the longer time that the other tells",
        BesideMonth = "up to a week outside the month that the other tells",
        MonthApart = "up to a month apart",
        QuarterApart = "up to three months apart",
        Farther = "more than three months apart",
    }
}

levels! {
    /// Where it happened.
    Where {
        Unknown = "not told by both",
        SamePlace = "the same place",
        Near = "within 25 km",
        Region = "within 100 km",
        Distant = "within 300 km of the same country",
        FarApart = "the same country, more than 300 km apart",
        SameCountry = "the same country, of which one names no place that can be measured",
        OtherCountry = "different countries",
    }
}

levels! {
    /// Of what living thing.
    Kind {
        Unknown = "not told by both",
        Several = "the same, in more than one kind of goods",
        Same = "the same",
        Wider = "one names a wider group that may be the same",
        Genus = "other species of one genus",
        Group = "others of one group",
        Other = "of different groups",
    }
}

levels! {
    /// In which form.
    Form {
        Unknown = "not told by both",
        Same = "the same form",
        Alike = "forms that are easily taken for each other",
        Other = "different forms",
    }
}

levels! {
    /// How much.
    Amount {
        Unknown = "not told by both in one unit",
        Equal3 = "equal in three figures or more",
        Equal2 = "equal in two figures",
        Near2 = "within 2.5 per cent",
        Sum = "one is the sum of parts that the other tells",
        Equal1 = "equal, a single figure",
        Near10 = "within 10 per cent, or what was said to be about that",
        Near30 = "within 30 per cent",
        Double = "within a factor of two",
        Slip = "a factor of ten, a hundred or a thousand, or one figure lost",
        Far = "far apart",
    }
}

levels! {
    /// Where it came from and where it was to go.
    Way {
        Unknown = "not told by both",
        BothPlaces = "the same places of origin and destination",
        Both = "the same origin and destination",
        One = "the same origin or destination, the other not told by both",
        Mixed = "one end the same, the other different",
        OneOther = "a different origin or destination, the other not told by both",
        BothOther = "different origin and destination",
    }
}

levels! {
    /// How it was carried.
    Carried {
        Unknown = "not told by both",
        Same = "the same way",
        Other = "different ways",
    }
}

levels! {
    /// Money paid, asked or estimated.
    Price {
        Unknown = "not told by both in one currency",
        Equal3 = "equal in three figures or more",
        Equal2 = "equal in two figures or less",
        Near1 = "within one per cent",
        Near20 = "within 20 per cent",
        Other = "different",
    }
}

levels! {
    /// Numbers of documents and containers of the goods.
    Number {
        Unknown = "none told by both",
        Waybill = "the same transport document",
        Container = "the same container within two months",
        Other = "different numbers of one kind",
    }
}

levels! {
    /// Who is named.
    Who {
        Unknown = "nobody told by both",
        Several = "two or more values that tell who it is",
        One = "one value that tells who it is",
        Names = "the same words in the names of two",
        Name = "the same words in a name",
        Words = "some words in a name",
        Others = "other names",
    }
}

levels! {
    /// Who reports it, and under which reference.
    Source {
        Unknown = "different partners, or not known",
        SamePartner = "two reports of one partner",
        Revision = "one reference of one partner",
        Reference = "the same reference, by two partners",
    }
}

levels! {
    /// Pictures.
    Picture {
        Unknown = "none with both",
        Same = "the same picture",
        Other = "other pictures",
    }
}

levels! {
    /// Platform of an advert.
    Platform {
        Unknown = "not told by both",
        Same = "the same platform",
        Other = "different platforms",
    }
}

levels! {
    /// Whether anything agrees that is narrower than day and way: an amount, a number, a person, a picture.
    Detail {
        Told = "something narrower than day and way agrees",
        Bare = "nothing narrower than day and way agrees",
    }
}

/// How many fields are compared.
pub const FIELDS: usize = 14;
/// Steps of the field that has most.
pub const STEPS: usize = 12;

/// Fields that stand in the core; the others stand in sections that are often stricter.
pub const CORE_FIELDS: [bool; FIELDS] =
    [true, true, true, true, true, true, true, true, false, false, false, true, true, true];

/// How far two reports agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Levels {
    /// When.
    pub when: When,
    /// Where.
    pub place: Where,
    /// Of what.
    pub kind: Kind,
    /// In which form.
    pub form: Form,
    /// How much.
    pub amount: Amount,
    /// From where to where.
    pub way: Way,
    /// How carried.
    pub carried: Carried,
    /// Money.
    pub price: Price,
    /// Numbers of the goods.
    pub number: Number,
    /// Who is named.
    pub who: Who,
    /// Who reports.
    pub source: Source,
    /// Pictures.
    pub picture: Picture,
    /// Platform.
    pub platform: Platform,
}

impl Levels {
    /// The same for who reads cores alone: what stands beside them is not told.
    #[must_use]
    pub fn of_cores(self) -> Self {
        Self { number: Number::Unknown, who: Who::Unknown, source: Source::Unknown, ..self }
    }

    /// Day, lane and mode are shared by everybody on a busy lane, so that agreeing in them alone says less than each
    /// would by itself.
    #[must_use]
    pub fn detail(&self) -> Detail {
        let narrow = (Amount::Equal3..=Amount::Near10).contains(&self.amount)
            || (Price::Equal3..=Price::Near1).contains(&self.price)
            || matches!(self.number, Number::Waybill | Number::Container)
            || (Who::Several..=Who::Name).contains(&self.who)
            || self.picture == Picture::Same;
        if narrow { Detail::Told } else { Detail::Bare }
    }

    /// The steps as places in a table of weights, in the order of the fields.
    #[must_use]
    pub fn codes(&self) -> [u8; FIELDS] {
        [
            self.when as u8,
            self.place as u8,
            self.kind as u8,
            self.form as u8,
            self.amount as u8,
            self.way as u8,
            self.carried as u8,
            self.price as u8,
            self.number as u8,
            self.who as u8,
            self.source as u8,
            self.picture as u8,
            self.platform as u8,
            self.detail() as u8,
        ]
    }

    /// The steps in words, in the order of the fields.
    #[must_use]
    pub fn words(&self) -> [&'static str; FIELDS] {
        [
            self.when.words(),
            self.place.words(),
            self.kind.words(),
            self.form.words(),
            self.amount.words(),
            self.way.words(),
            self.carried.words(),
            self.price.words(),
            self.number.words(),
            self.who.words(),
            self.source.words(),
            self.picture.words(),
            self.platform.words(),
            self.detail().words(),
        ]
    }
}

/// The fields in words.
pub const FIELD_WORDS: [&str; FIELDS] = [
    "date",
    "place",
    "species",
    "product",
    "quantity",
    "origin and destination",
    "transport",
    "amount of money",
    "number of a document or container",
    "persons and firms",
    "source",
    "picture",
    "platform",
    "detail",
];
