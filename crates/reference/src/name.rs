//! The comparable form of a person's or company's name.
//!
//! Case, accents and punctuation go, words stay in order. Transliteration, nicknames and legal forms are for
//! matching, which compares; this form only makes equal what is written alike.

use crate::fold::fold;

/// The comparable form; `None` where nothing is left to compare.
///
/// ```
/// assert_eq!(reference::name("  NGUYỄN Văn-An "), Some("nguyen van an".to_owned()));
/// ```
#[must_use]
pub fn name(raw: &str) -> Option<String> {
    let folded = fold(raw);
    folded.chars().any(char::is_alphabetic).then_some(folded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn alike_is_equal() {
        for (a, b) in [
            ("Ng’ang’a  PETER", "Nganga Peter"),
            ("Société Générale", "SOCIETE GENERALE"),
            ("ABC Co., Ltd.", "abc co ltd"),
            ("O'Brien", "OBrien"),
            ("Đặng Hữu Phước", "Dang Huu Phuoc"),
            ("张 伟", "张　伟"),
        ] {
            assert_eq!(name(a), name(b), "{a}");
        }
        assert_eq!(name(" -- "), None);
        assert_eq!(name("123"), None);
    }

    proptest! {
        #[test]
        fn naming_twice_is_once(raw in "\\PC{0,60}") {
            if let Some(once) = name(&raw) {
                prop_assert_eq!(name(&once), Some(once.clone()));
            }
        }
    }
}
