//! Digits of all scripts as `0` to `9`. What they count is left to the readings.

/// Zeros of the decimal digits that are written beside ours.
const ZEROS: [u32; 10] = [0x0660, 0x06F0, 0x0966, 0x09E6, 0x0AE6, 0x0BE6, 0x0E50, 0x0ED0, 0x1040, 0x17E0];

/// The digit `0` to `9` that a decimal digit of another script stands for; other characters as they are.
pub(crate) fn plain_digit(c: char) -> char {
    let code = u32::from(c);
    ZEROS
        .iter()
        .find(|zero| (**zero..**zero + 10).contains(&code))
        .and_then(|zero| char::from_digit(code - zero, 10))
        .unwrap_or(c)
}

/// The value of a Chinese numeral up to 99 in words (`二十一`), or of digits one by one (`二〇一二`), as plain digits.
pub(crate) fn chinese_numeral(run: &str) -> Option<String> {
    let digit = |c: char| "〇一二三四五六七八九".chars().position(|d| d == c).or((c == '零').then_some(0));
    if !run.contains(['十', '廿', '卅']) {
        return run
            .chars()
            .map(|c| digit(c).and_then(|d| char::from_digit(u32::try_from(d).ok()?, 10)))
            .collect();
    }
    let spread = run.replace('廿', "二十").replace('卅', "三十");
    let (tens, ones) = spread.split_once('十')?;
    let one = |text: &str, empty: usize| match text.chars().count() {
        0 => Some(empty),
        1 => text.chars().next().and_then(digit),
        _ => None,
    };
    Some((one(tens, 1)? * 10 + one(ones, 0)?).to_string())
}

/// Whether a character is part of a Chinese numeral below a hundred.
pub(crate) fn is_chinese_digit(c: char) -> bool {
    "〇零一二三四五六七八九十廿卅".contains(c)
}
