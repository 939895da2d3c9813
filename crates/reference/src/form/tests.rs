//! Words for product forms.

use super::*;
use proptest::prelude::*;

fn code(raw: &str, context: &str) -> Option<&'static str> {
    form(Stated::raw_in(raw, context)).value.map(ProductForm::code)
}

#[test]
fn words_and_headers() {
    for (raw, context, expected) in [
        ("scales", "", "SCA"),
        ("Pangolin scales", "", "SCA"),
        ("2145", "scales_kg", "SCA"),
        ("12", "live_n", "LIV"),
        ("3", "carcass_n", "BOD"),
        ("SCA", "", "SCA"),
        ("rhino horns", "", "HOR"),
        ("raw tusks", "", "TUS"),
        ("ivory carvings", "", "IVC"),
        ("ivory bangles", "", "IVC"),
        ("Bird eggs", "", "EGG"),
        ("Reticulated Python Gall Bladders", "", "GAB"),
        ("bear bile", "", "GAL"),
        ("totoaba swim bladder", "", "SWI"),
        ("glass eels", "", "FIG"),
        ("vảy tê tê", "", "SCA"),
        ("穿山甲片", "", "SCA"),
        ("象牙雕刻", "", "IVC"),
        ("live", "", "LIV"),
        ("meat", "scales_kg", "MEA"),
    ] {
        assert_eq!(code(raw, context), Some(expected), "`{raw}` in `{context}`");
    }
}

#[test]
fn unknown_stays_unknown() {
    for raw in ["", "pangolin", "meat and scales", "goods", "??", "12"] {
        assert_eq!(code(raw, ""), None, "{raw}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_left(raw in "\\PC{0,30}", context in "(live_n|x)?") {
        let once = form(Stated::raw_in(raw.clone(), context));
        prop_assert_eq!(&once.raw, &raw);
        prop_assert_eq!(form(once.clone()), once);
    }
}

#[test]
fn terms_by_code_and_word() {
    for (words, expected) in [
        ("IVS", "IVS"),
        ("PKY", "PKY"),
        ("BAR", "BAR"),
        ("bear paws", "FOO"),
        ("caviar", "CAV"),
        ("agarwood chips", "CHP"),
        ("shark fins", "DFN"),
        ("frozen fins", "FFN"),
        ("manta gill plates", "GIL"),
        ("elephant hair bracelets", "HAP"),
        ("crocodile skin handbag", "LPL"),
        ("python skin belts", "LPS"),
        ("bone carvings", "BOC"),
        ("horn carving", "HOC"),
        ("plywood", "PLY"),
        ("tiger penis", "GEN"),
        ("frog legs", "LEG"),
        ("défenses d'éléphant", "TUS"),
        ("écailles de pangolin", "SCA"),
        ("escamas de pangolín", "SCA"),
        ("aletas de tiburón", "DFN"),
        ("cuernos", "HOR"),
        ("huevos de tortuga", "EGG"),
        ("pieles", "SKI"),
        ("sừng tê giác", "HOR"),
        ("vây cá mập", "DFN"),
        ("xương hổ", "BON"),
        ("mật gấu", "GAL"),
        ("sisik", "SCA"),
        ("cula badak", "HOR"),
        ("daging", "MEA"),
        ("pembe za ndovu", "TUS"),
        ("nyama", "MEA"),
        ("犀牛角", "HOR"),
        ("象牙制品", "IVC"),
        ("虎骨酒", "MED"),
        ("鱼翅", "DFN"),
        ("熊掌", "FOO"),
        ("กระดูก", "BON"),
        ("เกล็ด", "SCA"),
        ("งาช้าง", "UNS"),
        ("ไม้แปรรูป", "SAW"),
    ] {
        assert_eq!(term(words).map(|f| f.term.code), Some(expected), "`{words}`");
    }
    for words in ["meat and scales", "skins, bones", "pangolin", "goods"] {
        assert_eq!(term(words), None, "`{words}`");
    }
}

#[test]
fn tables_are_sound() {
    use crate::tables::term_words::{MADE_OF, WORDS};
    let mut seen = std::collections::HashSet::new();
    assert!(terms().all(|t| seen.insert(t.code)), "a code stands twice");
    assert!(terms().count() > 110);
    for (code, language, _, _) in WORDS {
        assert!(term_of_code(code).is_some(), "{code} ({language}) is no term");
    }
    for (a, b, c) in MADE_OF {
        assert!([a, b, c].iter().all(|code| term_of_code(code).is_some()), "{a} {b} {c}");
    }
    // Every form that reports keep has a term to stand under; each current term has a unit.
    assert!(ProductForm::ALL.iter().all(|form| term_of_form(*form).is_some()));
    assert!(terms().all(|t| t.legacy || !t.preferred_unit.is_empty()));
}

#[test]
fn the_words_of_the_cites_trade_database() {
    let words = "specimens:UNS|live:LIV|bodies:BOD|feathers:FEA|claws:CLA|unspecified:UNS|derivatives:DER|seeds:SEE|bones:BON|carvings:CAR|bone carvings:BOC|skin pieces:SKP|wax:WAX|skins:SKI|horns:HOR|skulls:SKU|trophies:TRO|garments:GAR|skeletons:SKE|hair:HAI|eggs (live):EGL|carapaces:CAP|scales:SCA|shoes:LPS|meat:MEA|leather products (small):LPS|eggs:EGG|leather products (large):LPL|teeth:TEE|sawn wood:SAW|tusks:TUS|ivory carvings:IVC|ivory pieces:IVP|hair products:HAP|feet:FOO|ears:EAR|sets of piano keys:PKY|tails:TAI|bone pieces:BOP|shells:SHE|plates:PLA|timber pieces:TIP|extract:EXT|dried plants:DPL|oil:OIL|horn carvings:HOC|gall bladders:GAB|gall:GAL|swim bladders:SWI|genitalia:GEN|raw corals:COR|leather items:SKO|roots:ROO|flowers:FLO|stems:STE|timber:TIM|cloth:CLO|skin scraps:SKS|logs:LOG|fibres:FIB|flower pots:FPT|leaves:LVS|powder:POW|musk:MUS|bark:BAR|chips:CHP|pearls:PRL|veneer:VEN|horn pieces:HOP|coral sand:COR|venom:VNM|heads:SKU|ivory scraps:IVS|fins:DFN|furniture:FRN|baleen:BAL|cultures:CUL|fruit:FRU|plywood:PLY|quills:FEA|caviar:CAV|sides:SID|soup:SOU|calipee:CAL|medicine:MED|fingerlings:FIG|frog legs:LEG|leather:LEA|jewellery - ivory:IJW|pearl:PRL|cosmetics:COS|trunk:TRU|jewellery:JWL|rug:RUG|wood product:WPR|piano keys:KEY|fur product (small):FPS|fur products (large):FPL|bulbs:ROO|belts:LPS|handbags:LPL|wallets:LPS|watchstraps:LPS|chess sets:CST|spectacle frames:FRA|timber carvings:TIC|tissue cultures:CUL";
    let wrong: Vec<String> = words
        .split('|')
        .filter_map(|pair| {
            let (word, code) = pair.rsplit_once(':')?;
            let found = term(word).map_or("-", |f| f.term.code);
            (found != code).then(|| format!("{word}: {found}, expected {code}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_nut_in_its_shell_is_no_shell() {
    let check = |words: &str, expected: Option<&str>| {
        assert_eq!(term(words).map(|f| f.term.code), expected, "{words}");
    };
    check("CASHEW NUTS IN SHELL", None);
    check("Cashew nuts, fresh or dried, in shell", None);
    check("walnuts in the shell", None);
    check("coconut shells", None);
    check("Birds' eggs, in shell", Some("EGG"));
    // Molluscs are sold in theirs, and their shells alone.
    check("queen conch in shell", Some("SHE"));
    check("sea shells", Some("SHE"));
    check("shells", Some("SHE"));
}
