//! Answers that are words of one list, and yes or no.

use super::analysis::Analysis;
use super::cue::Cue;
use super::fold::runs_together;

macro_rules! words_of_lists {
    ($($(#[$doc:meta])* $name:ident: $cue:ident;)+) => {
        impl Analysis {
            $(
                $(#[$doc])*
                ///
                /// The words as written, joined by `; `; `None` where the list has none of them.
                #[must_use]
                pub fn $name(&self) -> Option<String> {
                    self.words_of(Cue::$cue)
                }
            )+
        }
    };
}

words_of_lists! {
    /// Materials under which ivory is offered where it is forbidden: `ox bone`, `faux ivory`, `not plastic`.
    proxy_material: Proxy;
    /// Things that are typically carved of ivory: `netsuke`, `okimono`, `billiard ball`.
    ivory_object: IvoryObject;
    /// Goods for keeping and catching animals: enclosures, feed, veterinary drugs, traps.
    care_goods: Care;
    /// Gold, jewels and precious metal.
    gold_words: Gold;
    /// Purposes between relatives: `tuition`, `allowance`, `family support`.
    family_words: Family;
    /// Parts that somebody plays in this trade: `poacher`, `breeder`, `supplier`.
    role_words: Role;
    /// Loans and their repayment.
    loan_words: Loan;
    /// Research as a purpose of payment.
    medical_research_words: Research;
    /// Couriers, post and freight.
    courier_words: Courier;
    /// Hire of vehicles, lodges, guides.
    hire_or_lodge_words: Lodging;
    /// Trades that have nothing to do with animals: coffee, textiles, construction.
    unrelated_trade: Unrelated;
}

impl Analysis {
    /// Whether the text tells of seizures, arrests or trials: words that mean news, not an offer.
    #[must_use]
    pub fn news_cue(&self) -> bool {
        self.sum(Cue::News) >= 100
    }

    /// Whether the text offers or asks a price: words of sale, an amount with its currency.
    #[must_use]
    pub fn sale_cue(&self) -> bool {
        self.has(Cue::Sale) || self.has(Cue::Price) || self.shows_price()
    }

    /// Whether the text asks for something instead of offering it.
    #[must_use]
    pub fn wanted_cue(&self) -> bool {
        self.has(Cue::Wanted)
    }

    /// Whether the text talks of tests that show the goods to be genuine.
    #[must_use]
    pub fn authenticity_talk(&self) -> bool {
        self.has(Cue::Authenticity)
    }

    /// Whether the text gives a weight or a size: `45 g`, `6 cm`, `3"`.
    #[must_use]
    pub fn weight_or_size(&self) -> bool {
        self.has(Cue::Weight) || self.has(Cue::Length) || self.gives_inches()
    }

    /// Whether the text speaks of permits, certificates or papers of the species.
    #[must_use]
    pub fn permit_words(&self) -> bool {
        self.has(Cue::Permit)
    }

    /// Whether the text claims that the goods are older than the ban: `pre-ban`, `antique, 1947`.
    #[must_use]
    pub fn preban_claim(&self) -> bool {
        self.has(Cue::Preban)
    }

    /// Whether the text speaks of personal effects or household goods.
    #[must_use]
    pub fn personal_effects(&self) -> bool {
        self.has(Cue::Personal)
    }

    /// Whether the text describes goods so vaguely that it says nothing: `samples`, `gifts and handicraft`. A text that
    /// goes on to say what they are is not vague.
    #[must_use]
    pub fn vague_goods(&self) -> bool {
        /// How many other words say what the goods are.
        const TELLING: usize = 2;
        if !(self.has(Cue::Vague) || self.has(Cue::Personal)) || self.mentions().next().is_some() {
            return false;
        }
        let idle = |c: Cue| {
            matches!(c, Cue::Vague | Cue::Personal | Cue::Packing | Cue::Weight | Cue::Length | Cue::Price)
        };
        let idle: Vec<(usize, usize)> =
            self.cues.iter().filter(|c| idle(c.cue)).map(|c| (c.from, c.to)).collect();
        let mut at = 0;
        let mut telling = 0;
        for word in self.folded.text.split(' ') {
            let place = self.folded.original(at, at + word.len());
            at += word.len() + 1;
            let says = word.chars().count() >= 3 && !word.bytes().all(|b| b.is_ascii_digit());
            let covered = place.is_some_and(|(from, to)| idle.iter().any(|c| c.0 < to && from < c.1));
            telling += usize::from(says && !covered);
            // A run of a script without spaces is a sentence.
            telling += usize::from(says && word.chars().any(runs_together) && word.chars().count() > 12);
        }
        telling < TELLING
    }

    /// The weights of a list's words in the text, each word once.
    pub(super) fn sum(&self, cue: Cue) -> u32 {
        let mut seen: Vec<&str> = Vec::new();
        let mut sum = 0;
        for found in self.cues.iter().filter(|c| c.cue == cue) {
            let words = self.words(found.from, found.to);
            if !seen.contains(&words) {
                seen.push(words);
                sum += u32::from(found.weight);
            }
        }
        sum
    }

    /// A sign of a currency beside a figure.
    fn shows_price(&self) -> bool {
        let sign = |c: char| {
            matches!(
                c,
                '$' | '€'
                    | '£'
                    | '¥'
                    | '￥'
                    | '₹'
                    | '₦'
                    | '₫'
                    | '฿'
                    | '₽'
                    | '₩'
                    | '₱'
                    | '₺'
                    | '₪'
                    | '₨'
                    | '﷼'
            )
        };
        let mut last: Option<char> = None;
        for c in self.text.chars().filter(|c| *c != ' ') {
            let figure = |c: char| c.is_numeric();
            if last.is_some_and(|l| (sign(l) && figure(c)) || (figure(l) && sign(c))) {
                return true;
            }
            last = Some(c);
        }
        false
    }

    fn gives_inches(&self) -> bool {
        let mut last = ' ';
        self.text.chars().any(|c| {
            let inches = last.is_ascii_digit() && matches!(c, '"' | '”' | '″');
            last = c;
            inches
        })
    }
}
