//! How many adverts a second the whole lexicon looks at on one core: `cargo bench -p screening --bench lexicon`.
//!
//! Made-up adverts of about 300 characters in several languages, half of them with nothing to find, one in ten with a
//! disguise. The answers of all functions that rules ask for are taken, except the contact points.

#![expect(clippy::print_stdout, reason = "a bench tells its figures")]

use screening::text::Analysis;
use std::time::Instant;

const PLAIN: &[&str] = &[
    "Three bedroom house to let near the station, newly painted, garden and parking, rent includes water, viewing on Saturday from ten. ",
    "Mountain bike, 21 speed, hardly used, new tyres and brakes, helmet included, pick up only from the city centre, cash please. ",
    "Hand reared african grey, two years old, talks, comes with cage and papers, serious buyers only, call or whatsapp after six. ",
    "Bán sừng tê giác châu phi, hàng thật, giá 60 triệu một lạng, liên hệ zalo, giao hàng tận nơi toàn quốc. ",
    "出售象牙手镯，重量35克，内径58毫米，保真，私聊加微信，包邮。穿山甲片也有现货。",
    "Продам щенков овчарки, родились в марте, привиты, документы, самовывоз, цена договорная, звоните вечером. ",
    "Vendo camioneta modelo 2015, único dueño, llantas nuevas, motor en buen estado, precio negociable, escríbeme. ",
    "p@ng0lin sc4les 20kg ready stock, dm for price, shipping worldwide, no permit needed, w h a t s a p p only. ",
    "جهاز كمبيوتر للبيع بحالة جيدة مع الشاشة والطابعة، السعر قابل للتفاوض، التوصيل متوفر داخل المدينة. ",
    "Office chairs, forty pieces, used for one year, blue fabric, adjustable height, to be collected this week, offers welcome. ",
];

fn main() {
    let adverts: Vec<String> = (0..2_000).map(advert).collect();
    let letters: usize = adverts.iter().map(|a| a.chars().count()).sum();
    let begun = Instant::now();
    drop(Analysis::of("warm"));
    let built = begun.elapsed();
    let rounds = 10;
    let begun = Instant::now();
    let mut found = 0_usize;
    for text in std::iter::repeat_n(&adverts, rounds).flatten() {
        let text = Analysis::of(text);
        found += usize::from(text.names_taxon().is_some()) + usize::from(text.sale_cue());
        found += usize::from(text.codeword().is_some()) + usize::from(text.hidden_contact());
        found += usize::from(text.live_animal_words().is_some()) + usize::from(text.scam_score() > 0.5);
    }
    let seconds = begun.elapsed().as_secs_f64();
    let looked = adverts.len() * rounds;
    println!("built in {built:?}; {found} answers");
    println!(
        "{looked} adverts of {} characters in {seconds:.2} s: {:.0} a second",
        letters / adverts.len(),
        f64::from(u32::try_from(looked).unwrap_or(u32::MAX)) / seconds
    );
}

fn advert(n: usize) -> String {
    let mut out = String::new();
    let mut at = n;
    while out.chars().count() < 300 {
        out.push_str(PLAIN[at % PLAIN.len()]);
        at = at * 7 + 3;
    }
    out.chars().take(300).collect()
}
