//! table: months in words.
//!
//! English, French, Spanish, Portuguese, German and Indonesian names and abbreviations (CLDR usage, from memory).

const MONTHS: &[(i8, &[&str])] = &[
    (1, &["jan", "january", "janvier", "janv", "enero", "ene", "janeiro", "januar", "januari"]),
    (
        2,
        &[
            "feb",
            "february",
            "février",
            "fevrier",
            "févr",
            "fév",
            "febrero",
            "fevereiro",
            "fev",
            "februar",
            "februari",
        ],
    ),
    (3, &["mar", "march", "mars", "marzo", "março", "marco", "märz", "maret", "mrz"]),
    (4, &["apr", "april", "avril", "avr", "abril", "abr"]),
    (5, &["may", "mai", "mayo", "maio", "mei"]),
    (6, &["jun", "june", "juin", "junio", "junho", "juni"]),
    (7, &["jul", "july", "juillet", "juil", "julio", "julho", "juli"]),
    (8, &["aug", "august", "août", "aout", "agosto", "ago", "agustus"]),
    (9, &["sep", "sept", "september", "septembre", "septiembre", "setiembre", "setembro", "set"]),
    (10, &["oct", "october", "octobre", "octubre", "outubro", "out", "oktober", "okt"]),
    (11, &["nov", "november", "novembre", "noviembre", "novembro"]),
    (
        12,
        &[
            "dec",
            "december",
            "décembre",
            "decembre",
            "déc",
            "diciembre",
            "dic",
            "dezembro",
            "dez",
            "dezember",
            "desember",
            "des",
        ],
    ),
];

/// The number of a month given in lower case.
pub(crate) fn month_number(lower: &str) -> Option<i8> {
    MONTHS.iter().find(|(_, names)| names.contains(&lower)).map(|(month, _)| *month)
}
