//! Functions over the words of a text. All of them ask one analysis of the text, which is made once: a thread keeps
//! those of the texts that it saw last.

use super::{Function, Value};
use crate::canonical::Kind;
use crate::text::Analysis;
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::rc::Rc;

/// Analyses that a thread keeps: two batches of different texts.
const KEPT: usize = 16_384;

thread_local! {
    static SEEN: RefCell<FxHashMap<Box<str>, Rc<Analysis>>> = RefCell::default();
}

/// Asks the analysis of a text.
fn ask<T>(values: &[Value<'_>], question: impl Fn(&Analysis) -> T) -> Option<T> {
    let [Value::Text(text)] = values else { return None };
    let known = SEEN.with_borrow(|seen| seen.get(text.as_ref()).map(Rc::clone));
    let analysis = known.unwrap_or_else(|| {
        let made = Rc::new(Analysis::of(text));
        SEEN.with_borrow_mut(|seen| {
            if seen.len() >= KEPT {
                seen.clear();
            }
            seen.insert(text.as_ref().into(), Rc::clone(&made));
        });
        made
    });
    Some(question(&analysis))
}

macro_rules! of_a_text {
    ($($name:ident: $kind:ident, $says:literal;)+) => {
        &[$(Function {
            name: stringify!($name),
            takes: &[Kind::Text],
            gives: Kind::$kind,
            call: |values| ask(values, |analysis| Value::from(analysis.$name())).unwrap_or(Value::Null),
            says: $says,
        }),+]
    };
}

/// The functions of this file.
pub(super) const FUNCTIONS: &[Function] = of_a_text! {
    names_taxon: Text, "taxa that CITES lists, with their products, as the text names them; news, brands and places left out";
    taxon_words: Text, "the words by which it names them, as written";
    names_product: Text, "products of wildlife that the text names";
    generic_animal: Text, "words for animals in general";
    codeword: Text, "veiled words of the trade";
    tcm_term: Text, "ingredients of traditional medicine that denote listed species";
    news_cue: Flag, "whether it reads like news";
    sale_cue: Flag, "whether it reads like an offer";
    wanted_cue: Flag, "whether it reads like a search";
    scam_score: Number, "how much it reads like a scam, from 0 to 1";
    proxy_material: Text, "words that stand for ivory and the like where their names are not allowed";
    ivory_object: Text, "objects that are often of ivory";
    authenticity_talk: Flag, "whether it speaks of proofs that a material is real";
    weight_or_size: Flag, "whether it states a weight or size";
    hidden_contact: Flag, "whether a contact is written so that machines should not find it";
    contact_in: Text, "the contact that stands in it";
    wallet_in: Text, "the address of a wallet that stands in it";
    permit_words: Flag, "whether it speaks of permits";
    preban_claim: Flag, "whether it claims that goods are older than a ban";
    live_animal_words: Text, "words for live animals";
    care_goods: Text, "goods for keeping animals";
    gold_words: Text, "words for gold and jewellery";
    family_words: Text, "words for tuition, allowance and family support";
    role_words: Text, "words for the role of somebody in the trade";
    loan_words: Text, "words for loans";
    medical_research_words: Text, "words for medical research";
    courier_words: Text, "words for couriers and post";
    hire_or_lodge_words: Text, "words for hired vehicles and lodging";
    unrelated_trade: Text, "words of a trade that has nothing to do with wildlife";
    reptile_terms: Text, "words for reptiles";
    timber_trade_name: Text, "trade names of timber";
    meat_trade_words: Text, "words for the trade in wild meat";
    vague_goods: Flag, "whether goods are described so that nobody knows what they are";
    personal_effects: Flag, "whether goods are called personal effects";
};
