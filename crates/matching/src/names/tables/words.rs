//! Particles, titles and generations: words beside a name's core.

/// Words that join or introduce names and say next to nothing themselves.
#[expect(clippy::too_many_lines, reason = "a list of words")]
pub(crate) fn particle(word: &str) -> bool {
    matches!(
        word,
        "al" | "el"
            | "ul"
            | "ur"
            | "ud"
            | "ad"
            | "as"
            | "ar"
            | "az"
            | "an"
            | "at"
            | "ash"
            | "bin"
            | "ibn"
            | "bint"
            | "ben"
            | "de"
            | "da"
            | "do"
            | "dos"
            | "das"
            | "du"
            | "del"
            | "della"
            | "di"
            | "la"
            | "le"
            | "les"
            | "los"
            | "las"
            | "van"
            | "von"
            | "der"
            | "den"
            | "ter"
            | "ten"
            | "zu"
            | "zum"
            | "y"
            | "e"
            | "i"
            | "und"
            | "and"
            | "et"
            | "of"
            | "the"
            | "for"
            | "in"
            | "a"
            | "o"
            | "af"
            | "av"
            | "wa"
            | "dan"
            | "bte"
            | "s"
            | "d"
            | "l"
            | "to"
            | "fi"
            | "lil"
            | "des"
            | "dell"
            | "degli"
            | "na"
            | "ve"
            | "para"
            | "por"
            | "pour"
    )
}

/// Titles, honours and ways of address.
#[expect(clippy::too_many_lines, reason = "a list of words")]
pub(crate) fn honorific(word: &str) -> bool {
    matches!(
        word,
        "mr" | "mrs"
            | "ms"
            | "miss"
            | "dr"
            | "prof"
            | "professor"
            | "doctor"
            | "sir"
            | "dame"
            | "lord"
            | "lady"
            | "hajji"
            | "haji"
            | "hajj"
            | "haj"
            | "hadji"
            | "sheikh"
            | "shaykh"
            | "shaikh"
            | "sheik"
            | "sayyid"
            | "sayed"
            | "mullah"
            | "mulla"
            | "maulvi"
            | "mawlawi"
            | "maulana"
            | "mawlana"
            | "qari"
            | "general"
            | "gen"
            | "colonel"
            | "col"
            | "major"
            | "maj"
            | "captain"
            | "capt"
            | "lieutenant"
            | "lt"
            | "brigadier"
            | "sergeant"
            | "commander"
            | "don"
            | "dona"
            | "senor"
            | "senora"
            | "herr"
            | "frau"
            | "monsieur"
            | "madame"
            | "mme"
            | "mlle"
            | "sri"
            | "shri"
            | "smt"
            | "ustadh"
            | "ustaz"
            | "imam"
            | "emir"
            | "prince"
            | "princess"
            | "hon"
            | "rev"
            | "father"
            | "eng"
            | "engr"
            | "ing"
            | "lic"
            | "datuk"
            | "dato"
            | "tuan"
            | "encik"
            | "pan"
            | "pani"
            | "gospodin"
            | "phd"
            | "md"
            | "esq"
            | "bey"
            | "pasha"
            | "agha"
    )
}

/// Which of several of one name: 1 the elder, 2 the younger or second, and so on.
pub(crate) fn generation(word: &str) -> Option<u8> {
    Some(match word {
        "sr" | "senior" => 1,
        "jr" | "junior" | "jnr" | "ii" | "2nd" | "filho" => 2,
        "iii" | "3rd" | "neto" => 3,
        "iv" | "4th" => 4,
        _ => return None,
    })
}

/// The number that a word of a firm's or ship's name stands for.
pub(crate) fn numeral(word: &str) -> Option<u32> {
    if word.bytes().all(|b| b.is_ascii_digit()) && word.len() <= 9 {
        return word.parse().ok();
    }
    Some(match word {
        "i" | "one" => 1,
        "ii" | "two" => 2,
        "iii" | "three" => 3,
        "iv" | "four" => 4,
        "v" | "five" => 5,
        "vi" | "six" => 6,
        "vii" | "seven" => 7,
        "viii" | "eight" => 8,
        "ix" | "nine" => 9,
        "x" | "ten" => 10,
        "xi" | "eleven" => 11,
        "xii" | "twelve" => 12,
        _ => return None,
    })
}

/// Prefixes of ships' names.
pub(crate) fn ship_prefix(word: &str) -> bool {
    matches!(
        word,
        "mv" | "mt"
            | "ms"
            | "ss"
            | "mts"
            | "mvs"
            | "fv"
            | "sv"
            | "my"
            | "tb"
            | "vessel"
            | "motor"
            | "tug"
            | "barge"
    )
}
