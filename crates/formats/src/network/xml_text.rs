//! Texts inside XML: what has a meaning there is escaped, what may not stand there at all is replaced.

/// A text as it may stand between tags or in an attribute. Characters that XML 1.0 has no way to write (most control
/// characters) become U+FFFD, so that something is seen to be missing; line ends and tabs are written as numbers, since a
/// reader of attributes would make blanks of them.
pub(super) fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            c => out.push(printable(c)),
        }
    }
    out
}

/// The same characters replaced in a text that is no XML: programs that read tables stop at some of them.
pub(super) fn plain(text: &str) -> String {
    text.chars().map(|c| if matches!(c, '\t' | '\n' | '\r') { c } else { printable(c) }).collect()
}

fn printable(c: char) -> char {
    let no_character = matches!(c, '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}');
    if no_character { char::REPLACEMENT_CHARACTER } else { c }
}
