//! Which taxa, products and veiled words a text names: the answers that rules ask for.

use super::analysis::{Analysis, Mention};
use super::cue::Cue;
use super::lists::TermKind;

/// Most names that one answer tells.
const MOST: usize = 8;

impl Analysis {
    /// The mentions that [`Self::names_taxon`] tells: listed taxa, unless the text is a piece of news.
    fn told(&self) -> Vec<&Mention> {
        if self.is_news() {
            return Vec::new();
        }
        self.mentions().filter(|m| m.listed).collect()
    }

    /// The CITES-listed taxa or groups that the text names, each with the product beside it: `pangolins (Manidae),
    /// scales; tiger (Panthera tigris), bones`. `None` where it names none, and where the words mean something else:
    /// a place, a brand, a colour, a toy, the report of a seizure.
    #[must_use]
    pub fn names_taxon(&self) -> Option<String> {
        let mut out: Vec<String> = Vec::new();
        for label in self.told().iter().map(|m| m.label()) {
            if out.len() < MOST && !out.contains(&label) {
                out.push(label);
            }
        }
        (!out.is_empty()).then(|| out.join("; "))
    }

    /// The words by which [`Self::names_taxon`] found them, as written, joined by `; `.
    #[must_use]
    pub fn taxon_words(&self) -> Option<String> {
        self.joined(self.told().iter().map(|m| (m.from, m.to)))
    }

    /// The products that the text names beside an animal or plant, or by words that tell of wildlife alone (`tusk`):
    /// forms in English, joined by `; `.
    #[must_use]
    pub fn names_product(&self) -> Option<String> {
        if self.is_news() {
            return None;
        }
        let beside = self.mentions().filter(|m| m.listed).filter_map(|m| m.form);
        let mut out: Vec<&str> = Vec::new();
        for form in beside.chain(self.telling.iter().filter_map(|t| t.form)) {
            if !out.contains(&form) {
                out.push(form);
            }
        }
        (!out.is_empty()).then(|| out.join("; "))
    }

    /// Generic words for animals (`tiger`, `turtle`, `bird`) beside a word of trade, as written. They may mean many
    /// things; a rule gives them little weight.
    #[must_use]
    pub fn generic_animal(&self) -> Option<String> {
        let sure = self.mentions().filter(|m| m.ambiguity >= 2 && m.kind == TermKind::Name);
        self.joined(self.generic.iter().chain(sure).map(|m| (m.from, m.to)))
    }

    /// Words that are said to stand for a listed taxon or its product in veiled speech, as written. Never a case by
    /// themselves: they are from memory or unverified, and mean other things far more often.
    #[must_use]
    pub fn codeword(&self) -> Option<String> {
        self.joined(self.names.iter().filter(|m| m.kind == TermKind::Codeword).map(|m| (m.from, m.to)))
    }

    /// Remedies and ingredients of traditional medicine whose name denotes a listed taxon, as written.
    #[must_use]
    pub fn tcm_term(&self) -> Option<String> {
        if self.is_news() {
            return None;
        }
        self.joined(self.names.iter().filter(|m| m.kind == TermKind::Tcm && m.listed).map(|m| (m.from, m.to)))
    }

    /// Trade names of timber: of listed species, and words such as `kosso` that cover several.
    #[must_use]
    pub fn timber_trade_name(&self) -> Option<String> {
        self.of_groups(Cue::Timber, &["timber", "rosewood", "agarwood"])
    }

    /// Words for reptiles and their trade.
    #[must_use]
    pub fn reptile_terms(&self) -> Option<String> {
        let groups = ["reptiles", "lizards", "snakes", "turtles", "tortoises", "sea turtles", "crocodilians"];
        self.of_groups(Cue::Reptile, &groups)
    }

    /// Words for meat of wild animals: `bushmeat`, `pangolin meat`.
    #[must_use]
    pub fn meat_trade_words(&self) -> Option<String> {
        let meat = self.mentions().filter(|m| m.form == Some("meat")).map(|m| (m.from, m.to));
        let words = self.cues.iter().filter(|c| c.cue == Cue::Meat).map(|c| (c.from, c.to));
        self.joined(meat.chain(words))
    }

    /// Words for live animals: `live birds`, or `live` and `cubs` in a text that names an animal.
    #[must_use]
    pub fn live_animal_words(&self) -> Option<String> {
        let plants = [
            "timber",
            "rosewood",
            "agarwood",
            "cacti",
            "orchids",
            "cycads",
            "succulents",
            "medicinal plants",
        ];
        let animal = self.mentions().chain(&self.generic).any(|m| !plants.contains(&m.group));
        let words = self.cues.iter().filter(|c| matches!(c.cue, Cue::Live | Cue::Juvenile));
        self.joined(words.filter(|c| animal || c.weight >= 100).map(|c| (c.from, c.to)))
    }

    fn of_groups(&self, cue: Cue, groups: &[&str]) -> Option<String> {
        let named = self.mentions().filter(|m| groups.contains(&m.group)).map(|m| (m.from, m.to));
        let words = self.cues.iter().filter(|c| c.cue == cue).map(|c| (c.from, c.to));
        self.joined(named.chain(words))
    }

    /// A text that tells of seizures, arrests or trials and offers nothing.
    pub(super) fn is_news(&self) -> bool {
        self.news_cue() && !self.has(Cue::Sale)
    }
}
