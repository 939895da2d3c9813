//! Company forms of the world's languages, folded to Latin letters, each with what it says about liability.
//!
//! Typed in from memory of registers' usage; the classes are coarse on purpose, because forms are translated freely.

use super::super::token::Form;

/// The class of a company form; `None`: no form.
pub(crate) fn form(word: &str) -> Option<Form> {
    Some(match word {
        "ltd" | "limited" | "llc" | "gmbh" | "sarl" | "sarlu" | "srl" | "ooo" | "zoo" | "spzoo" | "pte"
        | "pvt" | "pty" | "private" | "sdn" | "bhd" | "bv" | "bvba" | "lda" | "ltda" | "limitada" | "kft"
        | "doo" | "ood" | "eood" | "oy" | "aps" | "tov" | "too" | "sro" | "ou" | "uab" | "sia" | "eurl"
        | "sl" | "slu" | "wll" | "spc" | "mchj" | "mmc" | "gk" | "ug" | "limitee" | "ltee" | "lllc" => {
            Form::Limited
        }
        "sa" | "ag" | "spa" | "nv" | "plc" | "inc" | "incorporated" | "corp" | "corporation" | "jsc"
        | "pjsc" | "ojsc" | "cjsc" | "oao" | "pao" | "zao" | "ao" | "tbk" | "ad" | "kk" | "saoc" | "saog"
        | "psc" | "pjs" | "cjs" | "sae" | "sal" | "sab" | "sicav" | "asa" | "oyj" | "ead" | "dd" | "prat"
        | "vat" | "anonima" | "anonyme" | "aktiengesellschaft" | "nyrt" | "zrt" => Form::Stock,
        "kg" | "lp" | "llp" | "ohg" | "kgaa" | "snc" | "scs" | "cv" | "partnership" | "gbr" => {
            Form::Partnership
        }
        "co" | "company" | "cie" | "compagnie" | "cia" | "compania" | "companhia" | "est"
        | "establishment" | "fze" | "fzco" | "fzc" | "fz" | "dmcc" | "sti" | "as" | "ab" | "se"
        | "spolka" | "sp" | "gesellschaft" | "sociedad" | "societe" | "sociedade" | "societa"
        | "obshchestvo" | "kompaniya" | "sirketi" | "ticaret" | "sherkat" | "sharikat" | "shirkat"
        | "sharika" | "ev" | "eg" | "pt" | "ud" | "gongsi" | "youxian" | "kabushiki" | "kaisha" => {
            Form::Unspecific
        }
        _ => return None,
    })
}
