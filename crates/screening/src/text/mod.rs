//! What the words of a payment, a description of goods or an advert say: taxa and products, veiled speech, cues of sale
//! and news, hidden contacts.
//!
//! [`Analysis`] looks at one text once, and all functions answer from it; the functions of the same names take a text.
//! Pure: the lists are compiled in or given to [`install`]. The words for taxa are those of `reference` and of the
//! lexicon in `lists/lexicon`. A word found says what was written, never what somebody did; rules weigh it.

mod analysis;
mod contact;
mod cue;
mod disguise;
mod fold;
mod lexicon;
mod listed;
mod lists;
mod names;
mod reading;
mod scam;
mod tables;
#[cfg(test)]
mod tests;
mod words;

pub use analysis::{Analysis, Mention};
pub use fold::fold;
pub use lexicon::{install, terms};
pub use lists::{Handling, List, ListFault, Term, TermKind};

macro_rules! of_a_text {
    ($($name:ident -> $answer:ty;)+) => {
        $(
            #[doc = concat!("[`Analysis::", stringify!($name), "`] of a text that is looked at only for this.")]
            #[must_use]
            pub fn $name(text: &str) -> $answer {
                Analysis::of(text).$name()
            }
        )+
    };
}

of_a_text! {
    names_taxon -> Option<String>;
    taxon_words -> Option<String>;
    names_product -> Option<String>;
    generic_animal -> Option<String>;
    codeword -> Option<String>;
    tcm_term -> Option<String>;
    news_cue -> bool;
    sale_cue -> bool;
    wanted_cue -> bool;
    scam_score -> f64;
    proxy_material -> Option<String>;
    ivory_object -> Option<String>;
    authenticity_talk -> bool;
    weight_or_size -> bool;
    hidden_contact -> bool;
    contact_in -> Option<String>;
    wallet_in -> Option<String>;
    permit_words -> bool;
    preban_claim -> bool;
    live_animal_words -> Option<String>;
    care_goods -> Option<String>;
    gold_words -> Option<String>;
    family_words -> Option<String>;
    role_words -> Option<String>;
    loan_words -> Option<String>;
    medical_research_words -> Option<String>;
    courier_words -> Option<String>;
    hire_or_lodge_words -> Option<String>;
    unrelated_trade -> Option<String>;
    reptile_terms -> Option<String>;
    timber_trade_name -> Option<String>;
    meat_trade_words -> Option<String>;
    vague_goods -> bool;
    personal_effects -> bool;
}
