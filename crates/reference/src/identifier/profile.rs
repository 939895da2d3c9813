//! Handles on platforms, and addresses of profiles.
//!
//! An address of a profile and the handle on it are one actor written in two ways: `handle` gives `platform:name` from
//! both, `profile_url` the address without what only tracks its reader.

use super::{Checked, Normal};
use crate::fold::fold;
use model::Confidence;

/// A platform with its hosts (the first is the usual one) and what stands before the name in a profile's path.
struct Platform {
    name: &'static str,
    hosts: &'static [&'static str],
    /// First parts of a path that a name follows; a name may also stand first where `bare` says so.
    before: &'static [&'static str],
    bare: bool,
    /// First parts of a path that are no profile: adverts, groups, searches.
    other: &'static [&'static str],
}

/// From memory; hosts of a country (`ebay.co.uk`) are met by their middle label below.
const PLATFORMS: &[Platform] = &[
    Platform {
        name: "facebook",
        hosts: &["facebook.com", "fb.com", "fb.me", "m.me"],
        before: &["people", "pg", "pages"],
        bare: true,
        other: &[
            "groups",
            "marketplace",
            "events",
            "watch",
            "share",
            "photo",
            "photo.php",
            "permalink.php",
            "story.php",
            "sharer",
            "login",
            "search",
            "hashtag",
            "reel",
            "commerce",
        ],
    },
    Platform {
        name: "instagram",
        hosts: &["instagram.com"],
        before: &["stories"],
        bare: true,
        other: &["p", "reel", "reels", "explore", "tv"],
    },
    Platform {
        name: "telegram",
        hosts: &["t.me", "telegram.me", "telegram.dog"],
        before: &["s"],
        bare: true,
        other: &["joinchat", "c", "addstickers", "share"],
    },
    Platform {
        name: "whatsapp",
        hosts: &["wa.me", "api.whatsapp.com", "chat.whatsapp.com"],
        before: &[],
        bare: true,
        other: &["message", "c"],
    },
    Platform {
        name: "x",
        hosts: &["x.com", "twitter.com"],
        before: &[],
        bare: true,
        other: &["i", "search", "hashtag", "home", "intent", "share"],
    },
    Platform {
        name: "tiktok",
        hosts: &["tiktok.com"],
        before: &[],
        bare: true,
        other: &["tag", "music", "discover", "search"],
    },
    Platform {
        name: "youtube",
        hosts: &["youtube.com"],
        before: &["channel", "c", "user"],
        bare: true,
        other: &["watch", "playlist", "shorts", "results", "feed", "live", "embed"],
    },
    Platform {
        name: "linkedin",
        hosts: &["linkedin.com"],
        before: &["in", "company", "school"],
        bare: false,
        other: &[],
    },
    Platform {
        name: "vk",
        hosts: &["vk.com", "vk.ru"],
        before: &[],
        bare: true,
        other: &["feed", "market", "search", "wall"],
    },
    Platform {
        name: "ok",
        hosts: &["ok.ru"],
        before: &["profile", "group"],
        bare: true,
        other: &["video", "search"],
    },
    Platform { name: "reddit", hosts: &["reddit.com"], before: &["user", "u"], bare: false, other: &["r"] },
    Platform {
        name: "ebay",
        hosts: &["ebay.com"],
        before: &["usr", "str"],
        bare: false,
        other: &["itm", "sch", "b"],
    },
    Platform {
        name: "etsy",
        hosts: &["etsy.com"],
        before: &["shop", "people"],
        bare: false,
        other: &["listing", "search"],
    },
    Platform {
        name: "pinterest",
        hosts: &["pinterest.com"],
        before: &[],
        bare: true,
        other: &["pin", "search"],
    },
    Platform { name: "snapchat", hosts: &["snapchat.com"], before: &["add"], bare: false, other: &[] },
    Platform {
        name: "carousell",
        hosts: &["carousell.com"],
        before: &["u"],
        bare: false,
        other: &["p", "search"],
    },
    Platform {
        name: "shopee",
        hosts: &["shopee.com"],
        before: &["shop"],
        bare: true,
        other: &["search", "product"],
    },
    Platform {
        name: "weibo",
        hosts: &["weibo.com", "weibo.cn"],
        before: &["u", "n"],
        bare: true,
        other: &["search"],
    },
    Platform { name: "line", hosts: &["line.me"], before: &["ti"], bare: false, other: &[] },
];

/// Query parts that name the page; all others are kept only on hosts that are no known platform, without tracking ones.
const NAMING: [&str; 4] = ["id", "phone", "user", "u"];
const TRACKING: [&str; 16] = [
    "fbclid", "gclid", "igshid", "igsh", "mibextid", "ref", "refid", "ref_src", "si", "feature", "spm",
    "share_id", "_rdr", "hl", "lang", "s",
];

/// An address taken apart; host in lower case without `www.` and the like.
pub(crate) struct Address {
    host: String,
    path: Vec<String>,
    query: Vec<(String, String)>,
}

/// Takes an address apart; `None` where the text is none. Without `https://` it needs a known host or a path.
pub(crate) fn address(raw: &str) -> Option<Address> {
    let text = raw.trim();
    if text.contains(char::is_whitespace) || text.contains('@') && !text.contains('/') {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    let start = ["https://", "http://"].iter().find(|s| lower.starts_with(*s)).map_or(0, |s| s.len());
    let rest = text.get(start..)?.split('#').next()?;
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.split(':').next()?.to_ascii_lowercase();
    let labels = host.split('.').count();
    let fits = labels >= 2
        && host.split('.').all(|l| !l.is_empty() && l.chars().all(|c| c.is_alphanumeric() || c == '-'))
        && host.rsplit('.').next().is_some_and(|l| l.len() >= 2 && l.chars().any(char::is_alphabetic));
    if !fits || (start == 0 && path.is_empty()) {
        return None;
    }
    let mut host = host.as_str();
    while let Some(rest) =
        ["www.", "m.", "mobile.", "web.", "old.", "mbasic."].iter().find_map(|p| host.strip_prefix(p))
    {
        if !rest.contains('.') {
            break;
        }
        host = rest;
    }
    let path = path.split('/').filter(|p| !p.is_empty()).map(str::to_owned).collect();
    let query = query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(key, value)| (key.to_ascii_lowercase(), value.to_owned()))
        .collect();
    Some(Address { host: host.to_owned(), path, query })
}

fn platform(host: &str) -> Option<&'static Platform> {
    let exact = PLATFORMS.iter().find(|p| p.hosts.contains(&host));
    exact.or_else(|| {
        // `de-de.facebook.com`, `ebay.co.uk`, `shopee.co.th`.
        let labels: Vec<&str> = host.split('.').collect();
        PLATFORMS.iter().find(|p| {
            p.hosts.iter().any(|h| host.ends_with(&format!(".{h}")))
                || (matches!(p.name, "ebay" | "shopee" | "pinterest" | "carousell")
                    && labels.first() == Some(&p.name))
        })
    })
}

impl Address {
    /// Platform and name, where the address is that of a profile.
    fn handle(&self) -> Option<(String, String)> {
        let at = |i: usize| self.path.get(i).map(|p| p.trim_start_matches('@').to_lowercase());
        let Some(platform) = platform(&self.host) else {
            let labels: Vec<&str> = self.host.split('.').collect();
            let site = labels.get(labels.len().saturating_sub(2)).copied().unwrap_or(&self.host);
            return Some((site.to_owned(), at(0).filter(|n| !n.is_empty())?));
        };
        let told = |name: String| (!name.is_empty()).then(|| (platform.name.to_owned(), name));
        let first = at(0).unwrap_or_default();
        if matches!(first.as_str(), "profile.php" | "send") {
            return told(
                self.query
                    .iter()
                    .find(|(k, _)| NAMING.contains(&k.as_str()))?
                    .1
                    .trim_start_matches('+')
                    .to_owned(),
            );
        }
        if platform.other.contains(&first.as_str()) {
            return None;
        }
        if platform.before.contains(&first.as_str()) {
            return told(at(1)?);
        }
        if platform.bare || self.path.first().is_some_and(|p| p.starts_with('@')) {
            told(first)
        } else {
            None
        }
    }
}

/// The address in one form: usual host, no tracking, no slash at the end.
pub(crate) fn profile_url(raw: &str) -> Checked {
    let Some(address) = address(raw) else {
        return Err(format!(
            "`{raw}` is not an address; expected for example `https://www.facebook.com/some.name`"
        ));
    };
    let known = platform(&address.host);
    if known.is_some() && address.handle().is_none() {
        return Err(format!(
            "`{raw}` is an address on {} but not that of a profile (a post, a group, a search); expected the address of a profile",
            known.map_or("a platform", |p| p.name)
        ));
    }
    if known.is_none() && address.path.is_empty() {
        return Err(format!("`{raw}` is an address without a name; expected the address of a profile"));
    }
    let kept: Vec<String> = address
        .query
        .iter()
        .filter(|(key, _)| match known {
            Some(_) => NAMING.contains(&key.as_str()),
            None => !key.starts_with("utm_") && !TRACKING.contains(&key.as_str()),
        })
        .map(|(key, value)| format!("{key}={value}"))
        .collect();
    if let Some((platform, name)) = address.handle()
        && platform == "whatsapp"
        && address.host != "chat.whatsapp.com"
    {
        // A person's number is written in the path or in the query.
        let text = format!("https://wa.me/{name}");
        return Ok(Normal::new(text, "profile: chat with a number", Confidence::Likely));
    }
    let host = known.map_or(address.host.as_str(), |p| usual_host(p, &address.host));
    // Names on known platforms do not tell capitals from small letters, ids of channels do.
    let path: Vec<String> = address
        .path
        .iter()
        .map(|p| {
            if known.is_some() && !matches!(address.path.first().map(String::as_str), Some("channel")) {
                p.to_lowercase()
            } else {
                p.clone()
            }
        })
        .collect();
    let query = if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
    let confidence = if known.is_some() { Confidence::Likely } else { Confidence::Possible };
    Ok(Normal::new(
        format!("https://{host}/{}{query}", path.join("/")),
        "profile: host in small letters, without tracking parameters",
        confidence,
    ))
}

/// The host under which one profile is written once: the usual one where all hosts lead to the same names.
fn usual_host<'a>(platform: &Platform, host: &'a str) -> &'a str {
    let whole = platform.hosts.iter().any(|h| host == *h || host.ends_with(&format!(".{h}")));
    match platform.hosts.first() {
        // A group's invitation lies on another host than a person's number.
        Some(usual) if whole && platform.name != "whatsapp" => usual,
        _ => host,
    }
}

/// Whether a host is that of a platform in the table.
pub(crate) fn is_known(address: &Address) -> bool {
    platform(&address.host).is_some()
}

/// Platform and name: `facebook:some.name`. An address of a profile gives both.
pub(crate) fn handle(raw: &str, context: Option<&str>) -> Checked {
    if let Some(address) = address(raw) {
        let (platform, name) = address.handle().ok_or_else(|| {
            format!("`{raw}` is an address without a name; expected the address of a profile")
        })?;
        return Ok(Normal::new(
            format!("{platform}:{name}"),
            "handle: platform and name from the profile's address",
            Confidence::Likely,
        ));
    }
    let lower = raw.to_lowercase();
    let bare = |c: char| c == '@' || c.is_whitespace();
    if let Some((platform, name)) = lower.split_once(':').map(|(p, n)| (p.trim(), n.trim_matches(bare)))
        && !platform.is_empty()
        && !name.is_empty()
    {
        let text = format!("{platform}:{name}");
        return Ok(Normal::new(text, "handle: platform and name", Confidence::Certain));
    }
    let name = lower.trim_matches(bare);
    if name.is_empty() || name.contains(char::is_whitespace) {
        return Err(format!(
            "`{raw}` is not a handle; expected a name without spaces such as `@name` or `platform:name`"
        ));
    }
    match context.map(|c| fold(c).replace(' ', "")).filter(|c| !c.is_empty()) {
        Some(platform) => Ok(Normal::new(
            format!("{platform}:{name}"),
            "handle: platform from the context",
            Confidence::Likely,
        )),
        None => Ok(Normal::new(name, "handle: its platform is not told", Confidence::Possible)),
    }
}
