//! One name with its spellings: in its own script and in the romanisations in use.
//!
//! Names are not copied: a [`Spelled`] points to entries of the stocks, and text is made only when somebody writes it.

use super::romanisation;

/// How the names of a group are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Script {
    /// Latin, with marks or without: romanised by leaving the marks off.
    Latin,
    /// Latin with German umlauts: romanised as `oe` or as `o`.
    German,
    /// Chinese characters: pinyin, Wade-Giles, Cantonese, Hokkien.
    Han,
    /// Korean: the state's romanisation, and two customary ones.
    Hangul,
    /// Japanese: Hepburn without long marks, and with `ou`/`oo`.
    Japanese,
    /// Thai.
    Thai,
    /// Arabic.
    Arabic,
    /// Russian: passport (ICAO), American, scientific without marks, French.
    Cyrillic,
    /// Ukrainian, by the same schemes.
    Ukrainian,
}

impl Script {
    /// How many romanisations are in use, at most, for one name.
    #[must_use]
    pub fn schemes(self) -> usize {
        match self {
            Self::Latin | Self::Japanese => 2,
            Self::German | Self::Thai | Self::Hangul => 3,
            Self::Han | Self::Cyrillic | Self::Ukrainian => 4,
            Self::Arabic => 5,
        }
    }
}

/// A name, or a part of one, as a stock has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// In the script of its language.
    pub native: String,
    /// Romanisations, by scheme; at least one.
    pub latin: Vec<String>,
    /// Diminutives and variants, in Latin.
    pub short: Vec<&'static str>,
    /// Women's form, where the language has one.
    pub feminine: Option<Box<Entry>>,
    /// The patronymics made of it: a son's and a daughter's.
    pub patronymic: Option<Box<(Entry, Entry)>>,
}

impl Entry {
    /// Reads an entry of a table: the native form and, after slashes, its romanisations; `_` stands for a space.
    #[must_use]
    pub fn read(text: &str, script: Script) -> Self {
        let mut forms = text.split('/').map(|form| form.replace('_', " "));
        let native = forms.next().unwrap_or_default();
        let mut latin: Vec<String> = forms.collect();
        if latin.is_empty() {
            latin = romanisation::of(&native, script);
        }
        let slavic = matches!(script, Script::Cyrillic | Script::Ukrainian);
        let entry = |native: String| Self {
            latin: romanisation::of(&native, script),
            native,
            short: Vec::new(),
            feminine: None,
            patronymic: None,
        };
        let feminine = slavic.then(|| romanisation::feminine(&native)).flatten().map(|f| Box::new(entry(f)));
        let patronymic = slavic.then(|| {
            let (son, daughter) = romanisation::patronymics(&native, script);
            Box::new((entry(son), entry(daughter)))
        });
        Self { native, latin, short: Vec::new(), feminine, patronymic }
    }
}

/// One name: an entry, or two that are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spelled {
    first: &'static Entry,
    second: Option<&'static Entry>,
    script: Script,
}

impl Spelled {
    /// A name of one entry.
    #[must_use]
    pub fn one(entry: &'static Entry, script: Script) -> Self {
        Self { first: entry, second: None, script }
    }

    /// A name of two parts.
    #[must_use]
    pub fn two(first: &'static Entry, second: &'static Entry, script: Script) -> Self {
        Self { first, second: Some(second), script }
    }

    /// Its script.
    #[must_use]
    pub fn script(&self) -> Script {
        self.script
    }

    /// The women's form of a family name.
    #[must_use]
    pub fn feminine(self) -> Self {
        let of = |entry: &'static Entry| entry.feminine.as_deref().unwrap_or(entry);
        match self.second {
            Some(second) => Self { second: Some(of(second)), ..self },
            None => Self { first: of(self.first), ..self },
        }
    }

    /// The patronymic of the children of a man of this name.
    #[must_use]
    pub fn patronymic(self, woman: bool) -> Option<Self> {
        let (son, daughter) = self.first.patronymic.as_deref()?;
        Some(Self { first: if woman { daughter } else { son }, second: None, script: self.script })
    }

    /// Diminutives and variants, in Latin.
    #[must_use]
    pub fn short(&self) -> &'static [&'static str] {
        if self.second.is_some() { &[] } else { &self.first.short }
    }

    /// Writes it in its own script.
    pub fn write_native(&self, to: &mut String) {
        to.push_str(&self.first.native);
        if let Some(second) = self.second {
            to.push_str(&second.native);
        }
    }

    /// In its own script.
    #[must_use]
    pub fn native(&self) -> String {
        let mut text = String::with_capacity(24);
        self.write_native(&mut text);
        text
    }

    /// Writes it in Latin, by a scheme (taken modulo the number of romanisations that the name has).
    pub fn write_latin(&self, scheme: usize, to: &mut String) {
        let of = |entry: &'static Entry| entry.latin.get(scheme % entry.latin.len().max(1));
        let first = of(self.first).map_or("", String::as_str);
        to.push_str(first);
        let Some(second) = self.second.and_then(of) else { return };
        // The way of joining follows the form that was taken, which is an earlier one where a name has few.
        match (self.script, scheme % self.first.latin.len().max(1)) {
            (Script::Han | Script::Hangul, 1) => to.push('-'),
            (Script::Han, 2 | 3) | (Script::Hangul, 2) => {
                to.push(' ');
                let mut letters = second.chars();
                to.extend(letters.next().map(|c| c.to_ascii_uppercase()));
                to.push_str(letters.as_str());
                return;
            }
            _ => {}
        }
        to.push_str(second);
    }

    /// In Latin, by a scheme.
    #[must_use]
    pub fn latin(&self, scheme: usize) -> String {
        let mut text = String::with_capacity(24);
        self.write_latin(scheme, &mut text);
        text
    }

    /// The number that stands for this name among all: equal for equal entries of one run of the program only.
    #[must_use]
    pub fn same_entry(&self, other: &Self) -> bool {
        std::ptr::eq(self.first, other.first)
            && self.second.map(std::ptr::from_ref) == other.second.map(std::ptr::from_ref)
    }
}
