//! Telephone numbers by the numbering plans of all countries, and e-mail addresses by their providers' rules.

use super::{Checked, Normal, letters_and_digits};
use model::{Confidence, Country};
use phonenumber::{Mode, country::Id};

/// As [`phone`]; where the context says that the country code may stand first without `+` (messages of cargo have none),
/// a number that fits no plan of its country is read so.
pub(crate) fn phone_in(raw: &str, country: Option<Country>, context: Option<&str>) -> Checked {
    let read = phone(raw, country);
    let bare = raw.trim_start().starts_with(|c: char| matches!(c, '1'..='9'));
    if read.is_ok() || !bare || !context.is_some_and(|c| c.contains("perhaps with country code")) {
        return read;
    }
    let number = phone(&format!("+{raw}"), country).or(read)?;
    Ok(Normal::new(
        number.text,
        "phone: E.164 with the country code that stands first without `+` (libphonenumber)",
        Confidence::Likely,
    ))
}

/// E.164 with the numbering plan of its country.
pub(crate) fn phone(raw: &str, country: Option<Country>) -> Checked {
    if !raw.chars().any(|c| c.is_ascii_digit()) {
        return Err(format!("`{raw}` has no digits; expected a phone number such as `+254 712 345678`"));
    }
    // Letters on the keys of a dial stand for digits in adverts of some countries; here they are another identifier.
    let mut after = raw.chars().skip_while(|c| !c.is_ascii_digit());
    if after.any(|c| c.is_ascii_alphabetic()) {
        return Err(format!(
            "`{raw}` has letters among its digits; expected a phone number such as `+254 712 345678`"
        ));
    }
    // ISO 20022 writes `+254-712345678`; people write `00254`.
    let written = raw.strip_prefix("00").map_or_else(|| raw.to_owned(), |rest| format!("+{rest}"));
    let written = written.replace("(0)", "");
    let region: Option<Id> = country.and_then(|c| c.code().parse().ok());
    if !written.starts_with('+') && region.is_none() {
        return Err(format!(
            "`{raw}` has no country prefix and its country is not known; expected for example `+254 ...`"
        ));
    }
    let number = phonenumber::parse(region, &written)
        .map_err(|_| format!("`{raw}` is not a phone number; expected for example `+254 712 345678`"))?;
    if !number.is_valid() {
        return Err(format!(
            "`{raw}` does not fit the numbering plan of +{}; check the number of digits",
            number.code().value()
        ));
    }
    let text = number.format().mode(Mode::E164).to_string();
    if written.starts_with('+') {
        return Ok(Normal::new(
            text,
            "phone: E.164 by the numbering plan (libphonenumber)",
            Confidence::Certain,
        ));
    }
    Ok(Normal::new(
        text,
        "phone: E.164 with the country from the context (libphonenumber)",
        Confidence::Likely,
    ))
}

/// How a provider reads the mailbox: what it ignores makes no other mailbox.
struct Provider {
    domains: &'static [&'static str],
    /// The name under which all its domains are written.
    usual: &'static str,
    ignores_dots: bool,
    /// From this character on the mailbox is a tag.
    tag: Option<char>,
}

/// Providers' own help pages, from memory; a domain that is not here keeps its mailbox as written.
const PROVIDERS: &[Provider] = &[
    Provider {
        domains: &["gmail.com", "googlemail.com"],
        usual: "gmail.com",
        ignores_dots: true,
        tag: Some('+'),
    },
    Provider { domains: &["outlook.com"], usual: "outlook.com", ignores_dots: false, tag: Some('+') },
    Provider { domains: &["hotmail.com"], usual: "hotmail.com", ignores_dots: false, tag: Some('+') },
    Provider { domains: &["live.com"], usual: "live.com", ignores_dots: false, tag: Some('+') },
    Provider {
        domains: &["icloud.com", "me.com", "mac.com"],
        usual: "icloud.com",
        ignores_dots: false,
        tag: Some('+'),
    },
    Provider {
        domains: &["proton.me", "protonmail.com", "protonmail.ch", "pm.me"],
        usual: "proton.me",
        ignores_dots: true,
        tag: Some('+'),
    },
    Provider {
        domains: &["fastmail.com", "fastmail.fm"],
        usual: "fastmail.com",
        ignores_dots: false,
        tag: Some('+'),
    },
    Provider {
        domains: &["yandex.ru", "yandex.com", "ya.ru"],
        usual: "yandex.ru",
        ignores_dots: false,
        tag: Some('+'),
    },
];

/// Lower case, with the rules of its provider; the domain must have a point.
pub(crate) fn email(raw: &str) -> Checked {
    let trimmed = raw.trim_matches(['<', '>', ' ', ',', ';']);
    let trimmed = match trimmed.get(..7) {
        Some(start) if start.eq_ignore_ascii_case("mailto:") => trimmed.get(7..).unwrap_or_default(),
        _ => trimmed,
    };
    let wrong = || format!("`{raw}` is not an e-mail address; expected for example `name@example.org`");
    let lower = trimmed.to_lowercase();
    let (mailbox, domain) = lower.rsplit_once('@').ok_or_else(wrong)?;
    let mailbox_fits = !mailbox.is_empty()
        && mailbox.len() <= 64
        && mailbox.chars().all(|c| c.is_alphanumeric() || "._%+-'!#$&*/=?^`{|}~".contains(c));
    let labels: Vec<&str> = domain.split('.').collect();
    let domain_fits = labels.len() >= 2
        && labels
            .iter()
            .all(|l| !l.is_empty() && l.len() <= 63 && l.chars().all(|c| c.is_alphanumeric() || c == '-'))
        && labels.last().is_some_and(|l| l.len() >= 2 && l.chars().any(char::is_alphabetic));
    if !mailbox_fits || !domain_fits {
        return Err(wrong());
    }
    match PROVIDERS.iter().find(|p| p.domains.contains(&domain)) {
        Some(provider) => Ok(by_provider(mailbox, provider).unwrap_or_else(|| as_written(lower))),
        None => Ok(as_written(lower)),
    }
}

fn as_written(lower: String) -> Normal {
    Normal::new(lower, "e-mail: lower case, shape checked", Confidence::Certain)
}

/// `None` where nothing of the mailbox is left.
fn by_provider(mailbox: &str, provider: &Provider) -> Option<Normal> {
    let base = provider.tag.and_then(|tag| mailbox.split(tag).next()).unwrap_or(mailbox);
    let base = if provider.ignores_dots { base.replace('.', "") } else { base.to_owned() };
    (!base.is_empty()).then(|| {
        Normal::new(
            format!("{base}@{}", provider.usual),
            "e-mail: lower case, without what its provider ignores (dots, tags)",
            Confidence::Certain,
        )
    })
}

/// An alias of an account is a phone, an e-mail or another token.
pub(crate) fn proxy(raw: &str, country: Option<Country>) -> Checked {
    if raw.contains('@')
        && let Ok(found) = email(raw)
    {
        return Ok(found);
    }
    if let Ok(found) = phone(raw, country) {
        return Ok(found);
    }
    letters_and_digits(raw, "account proxy: capitals without separators")
}
