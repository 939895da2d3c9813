//! What is wrong with a quantity that was not understood, in words for a problem row.

use super::lexicon::Meaning;
use super::unit::{ColumnUnit, column_unit};
use super::{Measure, amount, figure, lex};
use crate::text;
use model::{Quantity, Stated};

/// What is wrong with a quantity that was not understood; `None` where it is understood or the cell is empty.
#[must_use]
pub fn quantity_defect(stated: &Stated<Quantity>) -> Option<String> {
    let raw = stated.raw.trim();
    if raw.is_empty() {
        return None;
    }
    let context = stated.context.as_deref();
    match amount(raw, context, None) {
        Some(found) => match found.measure {
            Measure::Unit(_) => None,
            Measure::Counted(code) => Some(format!(
                "`{raw}` counts {} of the unit `{code}`, not what they hold; expected a weight or a number of specimens as well",
                found.value
            )),
        },
        None => Some(named(raw, context)),
    }
}

fn named(raw: &str, context: Option<&str>) -> String {
    let digits = raw.chars().any(|c| c.is_ascii_digit());
    if text::is_unknown(raw) || says_nothing(raw) {
        return format!("`{raw}` says that there is a quantity or that it is not known, not how much");
    }
    if raw.starts_with('#') {
        return format!(
            "`{raw}` is an error value of a spreadsheet; expected an amount such as `12` or `2.5 kg`"
        );
    }
    if raw.starts_with(['-', '−']) && digits {
        return format!("`{raw}` is negative; expected how much was found");
    }
    if raw.bytes().any(|b| matches!(b, b'O' | b'o' | b'l')) && digits && letter_for_digit(raw) {
        return format!("`{raw}` is not a number; a letter may stand for a digit (O for 0, l for 1)");
    }
    if raw.chars().any(|c| "$€£¥฿₫₹₱".contains(c)) {
        return format!("`{raw}` is money, not an amount of goods; map the column to the value instead");
    }
    let words = raw.to_lowercase();
    if digits && ["each", "apiece", " per ", "chacun", "cada", "每", "mỗi"].iter().any(|w| words.contains(w))
    {
        return format!("`{raw}` tells how much one is, not how many there were; expected the whole amount");
    }
    match column_unit(context) {
        ColumnUnit::Strange(unit) if digits => {
            format!("`{raw}` is in the unit `{unit}`, which is not known; expected for example `kg` or `pcs`")
        }
        ColumnUnit::Missing(header) if digits => {
            format!(
                "`{raw}` has no unit and the column `{header}` names none; expected for example `{raw} kg`"
            )
        }
        _ => format!(
            "`{raw}` is not a quantity; expected for example `12`, `2.5 kg`, `approx. 20 pcs` or `10-15`"
        ),
    }
}

/// No figure, but words that say that there was some amount.
fn says_nothing(raw: &str) -> bool {
    let Some(tokens) = lex::tokens(raw) else { return false };
    let figures = (0..tokens.len()).any(|at| figure::figure(&tokens, at).is_some());
    let vague = tokens.iter().any(|t| figure::means(Some(t), |m| matches!(m, Meaning::Vague)));
    let negated = ["no ", "not "].iter().any(|w| raw.to_lowercase().starts_with(w));
    !figures && (vague || negated)
}

/// `12O`, `1O kg`, `l2`: the letter touches a digit.
fn letter_for_digit(raw: &str) -> bool {
    let chars: Vec<char> = raw.chars().collect();
    chars.windows(2).any(|pair| matches!(pair, [a, b] if (a.is_ascii_digit() && matches!(b, 'O' | 'o' | 'l')) || (matches!(a, 'O' | 'o' | 'l') && b.is_ascii_digit())))
}
