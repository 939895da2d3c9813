//! Latin forms of names that are made by rule: marks left off, umlauts written out, Cyrillic by four schemes.
//!
//! Chinese, Korean, Japanese, Thai and Arabic names have their romanisations in the tables: custom rules there, not rule.
//! Rules from memory (ICAO Doc 9303, BGN/PCGN, GOST/ISO 9 without marks, French press usage).

use super::spelling::Script;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization as _;

/// The Latin forms of a name in a script whose romanisation follows rules.
#[must_use]
pub fn of(native: &str, script: Script) -> Vec<String> {
    let forms = match script {
        Script::German => vec![german(native, true), unmarked(native).into_owned(), native.to_owned()],
        Script::Cyrillic | Script::Ukrainian => {
            (0..4).map(|scheme| cyrillic(native, scheme, script == Script::Ukrainian)).collect()
        }
        _ => vec![unmarked(native).into_owned(), native.to_owned()],
    };
    let mut kept: Vec<String> = Vec::with_capacity(forms.len());
    // Schemes keep their places in Cyrillic; elsewhere equal forms are one.
    for form in forms {
        if matches!(script, Script::Cyrillic | Script::Ukrainian) || !kept.contains(&form) {
            kept.push(form);
        }
    }
    kept
}

/// Text in letters without marks, as passports and telex messages have it: `Nguyễn` becomes `Nguyen`. What has no such
/// letter is kept.
pub(crate) fn unmarked(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.nfd() {
        match c {
            '\u{300}'..='\u{36f}' => {}
            'đ' | 'ð' => out.push('d'),
            'Đ' | 'Ð' => out.push('D'),
            'ø' => out.push('o'),
            'Ø' => out.push('O'),
            'ł' => out.push('l'),
            'Ł' => out.push('L'),
            'ı' => out.push('i'),
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'Æ' => out.push_str("AE"),
            'œ' => out.push_str("oe"),
            'Œ' => out.push_str("OE"),
            'þ' => out.push_str("th"),
            'Þ' => out.push_str("Th"),
            'ə' | 'ɛ' => out.push('e'),
            'Ɛ' => out.push('E'),
            'ɔ' => out.push('o'),
            'Ɔ' => out.push('O'),
            'ɓ' => out.push('b'),
            'Ɓ' => out.push('B'),
            'ɗ' => out.push('d'),
            'Ɗ' => out.push('D'),
            '‘' | '’' | 'ʼ' | 'ʻ' | '`' => out.push('\''),
            '–' | '—' => out.push('-'),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

fn german(text: &str, written_out: bool) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    for c in text.chars() {
        match c {
            'ä' if written_out => out.push_str("ae"),
            'ö' if written_out => out.push_str("oe"),
            'ü' if written_out => out.push_str("ue"),
            'Ä' if written_out => out.push_str("Ae"),
            'Ö' if written_out => out.push_str("Oe"),
            'Ü' if written_out => out.push_str("Ue"),
            'ß' => out.push_str("ss"),
            _ => out.push(c),
        }
    }
    out
}

/// Cyrillic by scheme: 0 passport, 1 American, 2 scientific without marks, 3 French.
#[must_use]
pub fn cyrillic(text: &str, scheme: usize, ukrainian: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut first = true;
    for c in text.chars() {
        let lower = c.to_lowercase().next().unwrap_or(c);
        let latin = letter(lower, scheme, ukrainian, first);
        if c == lower {
            out.push_str(latin);
        } else {
            let mut letters = latin.chars();
            out.extend(letters.next().map(|l| l.to_ascii_uppercase()));
            out.push_str(letters.as_str());
        }
        if latin.is_empty() && !matches!(lower, 'ь' | 'ъ' | '’') {
            out.push(c);
        }
        first = !c.is_alphabetic();
    }
    if scheme == 3 && !ukrainian {
        for (end, french) in [("ov", "off"), ("ev", "eff")] {
            if let Some(stem) = out.strip_suffix(end) {
                return format!("{stem}{french}");
            }
        }
    }
    out
}

fn letter(c: char, scheme: usize, ukrainian: bool, first: bool) -> &'static str {
    let by = |forms: [&'static str; 4]| forms[scheme % 4];
    match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' if ukrainian => by(["h", "h", "h", "g"]),
        'г' | 'ґ' => "g",
        'д' => "d",
        'е' if !ukrainian && first => by(["e", "ye", "e", "e"]),
        'е' => "e",
        'ё' => by(["e", "yo", "jo", "io"]),
        'є' => by(["ie", "ye", "je", "ie"]),
        'ж' => by(["zh", "zh", "zh", "j"]),
        'з' => "z",
        'и' if ukrainian => by(["y", "y", "y", "y"]),
        'и' | 'і' => "i",
        'ї' => by(["i", "yi", "ji", "i"]),
        'й' => by(["i", "y", "j", "i"]),
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => by(["u", "u", "u", "ou"]),
        'ф' => "f",
        'х' => by(["kh", "kh", "h", "kh"]),
        'ц' => by(["ts", "ts", "c", "ts"]),
        'ч' => by(["ch", "ch", "ch", "tch"]),
        'ш' => by(["sh", "sh", "sh", "ch"]),
        'щ' => by(["shch", "shch", "shh", "chtch"]),
        'ы' => "y",
        'э' => "e",
        'ю' => by(["iu", "yu", "ju", "iou"]),
        'я' => by(["ia", "ya", "ja", "ia"]),
        _ => "",
    }
}

/// A woman's form of a Slavic family name, where it differs.
#[must_use]
pub fn feminine(name: &str) -> Option<String> {
    for (end, woman) in [("ский", "ская"), ("цкий", "цкая"), ("ський", "ська"), ("ой", "ая"), ("ый", "ая")]
    {
        if let Some(stem) = name.strip_suffix(end) {
            return Some(format!("{stem}{woman}"));
        }
    }
    ["ов", "ев", "ёв", "ин", "ын"].iter().any(|end| name.ends_with(end)).then(|| format!("{name}а"))
}

/// The patronymics of a son and a daughter of a man of this name.
#[must_use]
pub fn patronymics(name: &str, script: Script) -> (String, String) {
    let of = |stem: &str, man: &str, woman: &str| (format!("{stem}{man}"), format!("{stem}{woman}"));
    if script == Script::Ukrainian {
        return match name {
            "Ілля" => of("Ілл", "іч", "івна"),
            "Микола" => of("Микол", "айович", "аївна"),
            _ => match (name.strip_suffix('й'), name.strip_suffix('о')) {
                (Some(stem), _) => of(stem, "йович", "ївна"),
                (_, Some(stem)) => of(stem, "ович", "івна"),
                _ => of(name, "ович", "івна"),
            },
        };
    }
    let irregular = [
        ("Лев", "Льв", "ович", "овна"),
        ("Павел", "Павл", "ович", "овна"),
        ("Пётр", "Петр", "ович", "овна"),
        ("Михаил", "Михайл", "ович", "овна"),
        ("Яков", "Яковл", "евич", "евна"),
        ("Дмитрий", "Дмитри", "евич", "евна"),
        ("Георгий", "Георги", "евич", "евна"),
        ("Илья", "Иль", "ич", "инична"),
        ("Лука", "Лук", "ич", "инична"),
        ("Фома", "Фом", "ич", "инична"),
        ("Кузьма", "Кузьм", "ич", "инична"),
    ];
    if let Some((_, stem, man, woman)) = irregular.iter().find(|row| row.0 == name) {
        return of(stem, man, woman);
    }
    if let Some(stem) = name.strip_suffix("ий") {
        return of(stem, "ьевич", "ьевна");
    }
    if let Some(stem) = name.strip_suffix('й').or_else(|| name.strip_suffix('ь')) {
        return of(stem, "евич", "евна");
    }
    if let Some(stem) = name.strip_suffix('а').or_else(|| name.strip_suffix('я')) {
        return of(stem, "ич", "ична");
    }
    of(name, "ович", "овна")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_romanised_by_rule() {
        assert_eq!(of("Müller", Script::German), ["Mueller", "Muller", "Müller"]);
        assert_eq!(of("Nguyễn", Script::Latin), ["Nguyen", "Nguyễn"]);
        assert_eq!(of("Яковлев", Script::Cyrillic), ["Iakovlev", "Yakovlev", "Jakovlev", "Iakovleff"]);
        assert_eq!(of("Щукин", Script::Cyrillic), ["Shchukin", "Shchukin", "Shhukin", "Chtchoukin"]);
        assert_eq!(of("Гриценко", Script::Ukrainian)[0], "Hrytsenko");
    }

    #[test]
    fn slavic_forms_follow_sex_and_father() {
        assert_eq!(feminine("Достоевский").as_deref(), Some("Достоевская"));
        assert_eq!(feminine("Петренко"), None);
        assert_eq!(patronymics("Юрий", Script::Cyrillic).0, "Юрьевич");
        assert_eq!(patronymics("Илья", Script::Cyrillic), ("Ильич".to_owned(), "Ильинична".to_owned()));
        assert_eq!(patronymics("Игорь", Script::Cyrillic).1, "Игоревна");
        assert_eq!(patronymics("Петро", Script::Ukrainian).0, "Петрович");
        assert_eq!(
            patronymics("Сергій", Script::Ukrainian),
            ("Сергійович".to_owned(), "Сергіївна".to_owned())
        );
    }
}
