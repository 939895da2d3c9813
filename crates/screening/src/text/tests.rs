//! Cases of the text functions, a table for each: what must be found and what must not.

use super::*;
use proptest::prelude::*;

fn check<T: std::fmt::Debug>(function: fn(&str) -> Option<T>, positive: &[&str], negative: &[&str]) {
    let missed: Vec<&&str> = positive.iter().filter(|text| function(text).is_none()).collect();
    let wrong: Vec<_> =
        negative.iter().filter_map(|text| function(text).map(|found| (*text, found))).collect();
    assert!(missed.is_empty() && wrong.is_empty(), "missed: {missed:#?}\nfound where nothing is: {wrong:#?}");
}

fn check_bool(function: fn(&str) -> bool, positive: &[&str], negative: &[&str]) {
    let missed: Vec<&&str> = positive.iter().filter(|text| !function(text)).collect();
    let wrong: Vec<&&str> = negative.iter().filter(|text| function(text)).collect();
    assert!(missed.is_empty() && wrong.is_empty(), "missed: {missed:#?}\nfound where nothing is: {wrong:#?}");
}

#[test]
fn taxa_with_products_are_named() {
    check(
        names_taxon,
        &[
            "payment for pangolin scales 20kg",
            "thanh toan vay te te 20kg",
            "bán sừng tê giác châu phi",
            "出售穿山甲鳞片",
            "象牙手镯 35克 包邮",
            "продам бивень слона",
            "हाथी दांत की कीमत",
            "jual sisik trenggiling kering",
            "ขายงาช้างแท้",
            "two african greys with cage",
            "colmillos de jaguar en venta",
            "défenses d'éléphant à vendre",
            "صقر حر للبيع",
            "cheetah cub for sale",
            "red sanders logs container",
            "live turtles 40 pcs",
            "5 tiger teeth",
            "상아 도장 팝니다",
            "pembe za ndovu bei nzuri",
            "レッサーパンダ 剥製",
        ],
        &[
            "tigers fc membership",
            "holiday in ivory coast",
            "ivory dress size 10",
            "jaguar xf 2015 diesel",
            "python developer salary",
            "crocodile clips 20 pcs",
            "tiger balm ointment 3 jars",
            "shark vacuum cleaner",
            "elephant garlic bulbs",
            "plush tiger toy",
            "kelapa gading apartemen",
            "象牙白 连衣裙",
            "coral pink lipstick",
            "rosewood hotel booking",
            "falcon 9 launch ticket",
            "rent for june",
            "",
        ],
    );
}

#[test]
fn labels_and_words_are_as_written() {
    let text = Analysis::of("p@ng0lin sc4les, 20kg, whatsapp only");
    assert_eq!(text.names_taxon().as_deref(), Some("pangolins (Manidae), scales"));
    assert_eq!(text.taxon_words().as_deref(), Some("p@ng0lin sc4les"));
    assert_eq!(names_product("fresh pangolin meat and tiger bone").as_deref(), Some("meat; bones"));
}

#[test]
fn news_is_no_offer() {
    check_bool(
        news_cue,
        &[
            "two men arrested with 20kg of ivory",
            "công an bắt giữ vụ buôn lậu ngà voi",
            "polisi menggagalkan penyelundupan sisik trenggiling",
            "海关查获象牙",
            "apreensão de papagaios",
        ],
        &["ivory bangle for sale", "rent for june", "bán ngà voi", "jual gading", "出售象牙"],
    );
    assert_eq!(names_taxon("customs seized 20kg of pangolin scales, two arrested"), None);
}

#[test]
fn words_beside_animals() {
    check(
        generic_animal,
        &["turtle for sale", "snake for sale", "live snakes 12 pcs", "monkey for sale", "wild bird for sale"],
        &["tigers fc membership", "rent", "tiger beer crate", "turtle wax", "shares in a bank"],
    );
    check(
        live_animal_words,
        &["live birds", "african grey hand reared", "tiger cub", "animales vivos", "活体 蜥蜴"],
        &["live concert", "baby clothes", "frozen fish", "rent", "male nurse wanted"],
    );
    check(
        meat_trade_words,
        &["bushmeat smoked", "viande de brousse", "thịt rừng", "nyama pori", "pangolin meat"],
        &["beef", "chicken meat", "rent", "meat grinder", "viande de boeuf"],
    );
    check(
        reptile_terms,
        &["shingleback pair", "ball python", "蜥蜴 活体", "blue tongue skink", "ящерица"],
        &["rent", "computer", "bird cage", "salary", "coffee beans"],
    );
    check(
        timber_trade_name,
        &["kosso logs", "madrix squares", "红木 原木", "padauk timber", "gỗ trắc"],
        &["pine boards", "rent", "oak table", "plywood sheets", "paper"],
    );
}

#[test]
fn veiled_words_and_remedies() {
    check(
        codeword,
        &[
            "double engine for sale",
            "果冻料 手镯",
            "cao ông ba mươi",
            "20 nakhun wala kachua",
            "aquatic cocaine",
        ],
        &["engine oil", "gold ring", "white paper", "rent", "two cups"],
    );
    check(
        tcm_term,
        &["片仔癀 2盒", "虎骨酒", "fel ursi powder", "羚羊角粉", "an cung ngưu hoàng"],
        &["vitamin c", "rent", "感冒药", "paracetamol", "ginger tea"],
    );
}

#[test]
fn signals_of_adverts() {
    check(
        proxy_material,
        &["carved ox bone", "os de boeuf sculpté", "牛骨 摆件", "rinderknochen geschnitzt", "faux ivory"],
        &["plastic", "rent", "gold ring", "oak", "cotton"],
    );
    check(
        ivory_object,
        &["antique netsuke", "okimono figure", "touches de piano", "billiard balls", "鼻烟壶"],
        &["sofa", "rent", "bicycle", "mobile phone", "tyres"],
    );
    check_bool(
        authenticity_talk,
        &["schreger lines visible", "hot needle test", "保真", "100 original", "asli"],
        &["sofa", "rent", "new phone", "call me", "oak table"],
    );
    check_bool(
        weight_or_size,
        &["45 g", "6cm tall", "重量35克", "200 gram", "3\" long"],
        &["rent", "room 45", "call 6", "size large", "three of them"],
    );
    check_bool(
        sale_cue,
        &["for sale", "à vendre", "出售", "продам", "$100"],
        &["rent for june", "hello", "meeting at noon", "thank you", "school"],
    );
    check_bool(
        wanted_cue,
        &["looking for a parrot", "compro loros", "求购", "куплю", "gezocht"],
        &["for sale", "rent", "vendo", "出售", "продам"],
    );
    check_bool(
        permit_words,
        &["with cites permit", "permiso cites", "有证书 许可证", "с документами", "giấy phép"],
        &["for sale", "rent", "hello", "sofa", "meeting"],
    );
    check_bool(
        preban_claim,
        &["pre-ban ivory", "antique 1947", "avant 1947", "vor 1947", "清代 象牙"],
        &["rent", "new", "born 1999", "2024 model", "sofa"],
    );
}

#[test]
fn contacts_and_disguise() {
    check_bool(
        hidden_contact,
        &[
            "call 0️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣",
            "0 7 1 2 3 4 5 6",
            "zero seven one two three four five",
            "john at gmail dot com",
            "w h a t s a p p me",
            "O7l2345678",
        ],
        &[
            "call 0712345678",
            "rent 1200",
            "john@gmail.com",
            "whatsapp me",
            "اتصل ٠٧١٢٣٤٥٦٧٨",
            "at noon in the park",
        ],
    );
    check(
        contact_in,
        &[
            "call +254712345678",
            "mail a.b@example.com",
            "+84 912 345 678",
            "whatsapp +62 812-3456-7890",
            "tel +44 20 7946 0958",
        ],
        &["rent for june", "20kg", "permit 24US123456", "price 1200", ""],
    );
    check(
        wallet_in,
        &["btc 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "pay to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"],
        &["rent", "call +254712345678", "btc", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", ""],
    );
}

#[test]
fn words_of_payments() {
    check(
        care_goods,
        &["bird cages", "ketamine", "terrarium", "mist nets", "вольер"],
        &["rent", "sofa", "coffee", "phone", "tax"],
    );
    check(
        gold_words,
        &["gold bars", "lingots d'or", "金条", "диаманти бриллианты", "diamonds"],
        &["rent", "golden retriever", "sofa", "silver spoon rest", "tax"],
    );
    check(
        family_words,
        &["tuition fees", "family support", "学费", "помощь семье", "học phí"],
        &["rent", "sofa", "invoice 12", "coffee", "tax"],
    );
    check(
        role_words,
        &["for the poacher", "breeder payment", "供应商", "braconnier", "thợ săn"],
        &["rent", "sofa", "june", "coffee", "tax"],
    );
    check(
        loan_words,
        &["loan repayment", "préstamo", "还款", "возврат займа", "trả nợ"],
        &["rent", "sofa", "june", "coffee", "tax"],
    );
    check(
        medical_research_words,
        &["for medical research", "recherche médicale", "科研", "научные исследования", "nghiên cứu y học"],
        &["rent", "medical bill", "june", "coffee", "tax"],
    );
    check(
        courier_words,
        &["courier fee", "fret aérien", "快递费", "посылка", "phí vận chuyển"],
        &["rent", "sofa", "june", "coffee", "tax"],
    );
    check(
        hire_or_lodge_words,
        &["car hire", "safari lodge", "租车", "аренда авто", "thuê xe"],
        &["rent for june", "sofa", "june", "coffee", "tax"],
    );
    check(
        unrelated_trade,
        &["coffee beans", "textiles", "水泥", "стройматериалы", "vật liệu xây dựng"],
        &["rent", "parrot", "june", "tiger", "tax"],
    );
}

#[test]
fn descriptions_of_goods() {
    check_bool(
        vague_goods,
        &["samples", "gifts and handicraft", "工艺品", "artwork", "personal effects"],
        &[
            "steel pipes",
            "samples of galvanised steel pipes for oil rigs",
            "pangolin scales",
            "coffee beans",
            "cotton shirts",
        ],
    );
    check_bool(
        personal_effects,
        &["used personal effects", "effets personnels", "个人物品", "личные вещи", "household goods"],
        &["steel pipes", "samples", "coffee", "cotton", "timber"],
    );
}

#[test]
fn frauds_have_a_score_of_their_own() {
    let fraud = scam_score(
        "Adorable baby capuchin monkey for free adoption, vet checked, potty trained, to a god fearing loving home, courier to nearest airport",
    );
    let trade = scam_score("pangolin scales 20kg, wholesale, call");
    assert!(fraud > 0.9 && trade < 0.2, "{fraud} {trade}");
    assert!(scam_score("").abs() < f64::EPSILON);
}

#[test]
fn disguised_terms_are_found() {
    for text in [
        "i v o r y tusk",
        "iv.ory tusk",
        "1vory tusk",
        "ivоry tusk",
        "i🐘v🐘o🐘r🐘y tusk",
        "ivooory tusk",
        "𝓲𝓿𝓸𝓻𝔂 tusk",
        "ɪᴠᴏʀʏ tusk",
        "i\u{200b}vory tusk",
    ] {
        assert!(names_taxon(text).is_some(), "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_breaks_it(text in "\\PC{0,120}") {
        let read = Analysis::of(&text);
        for m in read.mentions() {
            prop_assert!(text.get(m.from..m.to).is_some());
        }
        let score = read.scam_score();
        prop_assert!((0.0..=1.0).contains(&score));
        let _ = (read.names_taxon(), read.hidden_contact(), read.vague_goods(), read.sale_cue());
    }

    #[test]
    fn a_disguise_of_any_sort_is_undone(
        term in prop::sample::select(vec!["pangolin scales", "rhino horn", "african grey", "elephant tusk"]),
        way in 0_usize..4,
    ) {
        let text = match way {
            0 => term.replace('o', "0").replace('i', "1"),
            1 => term.replace('a', "а").replace('o', "о"),
            2 => term.chars().map(|c| if c == ' ' { "   ".to_owned() } else { format!("{c} ") }).collect(),
            _ => term.split(' ').map(|w| w.chars().map(String::from).collect::<Vec<_>>().join(".")).collect::<Vec<_>>().join(" "),
        };
        prop_assert!(names_taxon(&format!("{text} for sale")).is_some(), "{}", text);
    }
}
