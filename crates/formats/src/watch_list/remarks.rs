//! Remarks of the OFAC files: a text between semicolons that holds births, numbers, weak names and ties.
//!
//! What is not understood stays a remark, word for word.

use super::{ListedEntry, ListedIdentifier, ListedKind};

/// Beginnings of parts that hold figures and are no numbers of anybody.
const NO_NUMBER: &[&str] = &[
    "Executive Order",
    "CAATSA Section",
    "Additional Sanctions",
    "Secondary sanctions",
    "Transactions Prohibited",
    "Aircraft Manufacture Date",
    "Organization Established Date",
    "Organization Type",
    "IFCA Determination",
    "Effective Date",
    "Listing Date",
    "Aircraft Model",
    "Aircraft Operator",
    "Aircraft Mode",
    "Website",
    "POB",
    "Gender",
    "Former Vessel Flag",
    "Vessel Flag",
    "Nationality of Registration",
    "Target Type",
    "Title",
    "Sanctions",
    "Vessel Type",
    "Vessel Year of Identification",
    "Other Vessel Flag",
    "Previous Aircraft Tail Number",
    "Scientific Studies",
];

/// What a number is called, from the more to the less telling, with the kind of identifier.
const KINDS: &[(&str, &str)] = &[
    ("Vessel Registration Identification IMO", "imo"),
    ("Identification Number IMO", "imo"),
    ("MMSI", "mmsi"),
    ("Email Address", "email"),
    ("Telephone", "phone"),
    ("Phone", "phone"),
    ("Fax", "phone"),
    ("SWIFT/BIC", "bic"),
    ("Digital Currency Address", "wallet"),
    ("Aircraft Tail Number", "plate"),
    ("Vehicle", "plate"),
    ("Passport", "document"),
];

/// Reads the remarks of an entry into it.
pub(super) fn read(text: &str, entry: &mut ListedEntry) {
    for part in parts(text) {
        // `alt. DOB`, `alt. Passport`: further ones of the same.
        let plain = part.strip_prefix("alt. ").unwrap_or(part);
        let after = |word: &str| plain.strip_prefix(word).map(str::trim).filter(|t| !t.is_empty());
        if let Some(date) = after("DOB ") {
            entry.born.push(date.to_owned());
        } else if let Some(name) = ["a.k.a. ", "f.k.a. ", "n.k.a. "].iter().find_map(|w| after(w)) {
            entry.alias(name.trim_matches(['\'', '"']), true);
        } else if let Some(other) = after("Linked To:") {
            entry.linked_to.push(other.to_owned());
        } else if let Some(country) =
            ["nationality ", "citizen ", "Nationality ", "Citizen "].iter().find_map(|w| after(w))
        {
            entry.country(country);
        } else if let Some(identifier) = identifier(plain, entry.kind) {
            if !entry.identifiers.contains(&identifier) {
                entry.identifiers.push(identifier);
            }
        } else {
            entry.remarks.push(part.to_owned());
        }
    }
}

/// The parts between semicolons; one inside quotes or brackets belongs to its part.
fn parts(text: &str) -> Vec<&str> {
    let (mut out, mut from, mut quoted, mut depth) = (Vec::new(), 0, false, 0_usize);
    let bytes = text.as_bytes();
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            // Names stand in quotes after `a.k.a.`; elsewhere an apostrophe is a letter: `POB 'Adlun`.
            b'\'' if quoted => quoted = bytes.get(at + 1).is_some_and(|b| b.is_ascii_alphanumeric()),
            b'\'' => quoted = bytes[..at].ends_with(b"k.a. "),
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            b';' if !quoted && depth == 0 => {
                out.push(&text[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    out.push(&text[from..]);
    let last = out.len() - 1;
    let end = |(at, part): (usize, &'_ str)| (at == last && !part.trim().ends_with("No.")).then_some('.');
    let trimmed = out.iter().copied().enumerate().map(|(at, part)| {
        let part = part.trim();
        end((at, part)).and_then(|dot| part.strip_suffix(dot)).unwrap_or(part).trim()
    });
    trimmed.filter(|part| !part.is_empty()).collect()
}

/// A number with what it is called and who gave it out: `Passport A123 (Country) issued 14 May 2007`.
fn identifier(part: &str, entry: ListedKind) -> Option<ListedIdentifier> {
    let begins = |word: &&str| part.get(..word.len()).is_some_and(|p| p.eq_ignore_ascii_case(word));
    if NO_NUMBER.iter().any(begins) {
        return None;
    }
    match KINDS.iter().find(|(word, _)| part.starts_with(word)) {
        Some((called, kind @ ("phone" | "email" | "bic" | "wallet" | "mmsi" | "imo"))) => {
            own_form(part, called, kind)
        }
        known => numbered(part, known, entry),
    }
}

/// What has a form of its own: phones, e-mails, wallets, numbers of ships.
fn own_form(part: &str, called: &str, kind: &str) -> Option<ListedIdentifier> {
    let rest = part[called.len()..].trim_start_matches([' ', '.', '-']);
    let rest = rest.strip_prefix("No.").unwrap_or(rest).trim();
    let value = match kind {
        "phone" => rest,
        // The currency stands before the address.
        "wallet" => rest.split_whitespace().last().unwrap_or(rest),
        _ => rest.split(['(', ',']).next().unwrap_or(rest).trim(),
    };
    made(kind, called, value, None)
}

/// Words that tell that a number follows.
const NUMBERED: &[&str] = &[
    "No",
    "Number",
    "ID",
    "Passport",
    "C.U.R.P",
    "R.F.C",
    "NIT",
    "RUC",
    "RIF",
    "D.N.I",
    "Mercantil",
    "Document",
    "License",
    "LE",
    "Cartilla",
    "I.F.E",
    "Folio",
    "RTN",
    "SSN",
    "Tail",
];

fn numbered(part: &str, known: Option<&(&str, &str)>, entry: ListedKind) -> Option<ListedIdentifier> {
    let (before, issuer) = match part.split_once(" (") {
        Some((before, rest)) => (before, rest.split(')').next().filter(|c| c.len() < 60)),
        None => (part, None),
    };
    let before = before.split(" issued ").next().unwrap_or(before);
    let before = before.split(" expires ").next().unwrap_or(before).trim();
    let figures = |word: &str| word.bytes().any(|b| b.is_ascii_digit());
    let (called, value) = match known {
        Some((called, _)) => (*called, before.get(called.len()..)?.trim_start_matches(['#', ' ']).trim()),
        None => {
            // The number begins at the first word with a figure in it.
            let mut starts = before.match_indices(' ').map(|(at, _)| at + 1);
            let at = starts.find(|at| before[*at..].split(' ').next().is_some_and(figures))?;
            (before[..at].trim_end_matches([' ', '#']), &before[at..])
        }
    };
    // A sentence that happens to hold a figure is a remark.
    let short = called.split(' ').count() <= 6 && value.split(' ').count() <= 4;
    let tells = NUMBERED.iter().any(|word| called.contains(word)) || part.contains('#') || known.is_some();
    if !short || !tells || !called.starts_with(char::is_uppercase) {
        return None;
    }
    // The IMO numbers of companies are their own series, and no numbers of ships.
    if let Some(called) = called.strip_suffix(" IMO") {
        return made("company-number", called, &format!("IMO {value}"), issuer);
    }
    let kind = match (known, entry) {
        (Some((_, kind)), _) => kind,
        (None, ListedKind::Person | ListedKind::Aircraft) => "document",
        (None, _) => "company-number",
    };
    made(kind, called, value, issuer)
}

fn made(kind: &str, called: &str, value: &str, issuer: Option<&str>) -> Option<ListedIdentifier> {
    let (value, issuer) = (value.trim(), issuer.map(str::trim));
    (!value.is_empty()).then(|| ListedIdentifier {
        kind: kind.to_owned(),
        called: called.trim().to_owned(),
        value: value.to_owned(),
        issuer: issuer.filter(|i| !i.is_empty()).map(str::to_owned),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_of(kind: ListedKind, text: &str) -> ListedEntry {
        let mut entry = ListedEntry::new("1", kind, "EXAMPLE");
        read(text, &mut entry);
        entry
    }

    #[test]
    fn a_person_with_all_there_is() {
        let entry = read_of(
            ListedKind::Person,
            "DOB 25 Feb 1967; alt. DOB circa 1966; POB 'Town, Land; citizen Guinea; Gender Male; Passport RL1 (Lebanon) \
             issued 14 May 2007 expires 13 May 2012; alt. Passport D9; National ID No. 12-3 (Iran); Email Address \
             a@b.example; Telephone (98)(21)(1); Digital Currency Address - XBT bc1qexample; a.k.a. 'ABU; X'; Linked To: \
             SOMEBODY'S GROUP; Colonel of 2 things.",
        );
        assert_eq!(entry.born, ["25 Feb 1967", "circa 1966"]);
        let numbers: Vec<String> =
            entry.identifiers.iter().map(|i| format!("{} {} {:?}", i.kind, i.value, i.issuer)).collect();
        assert_eq!(
            numbers,
            [
                "document RL1 Some(\"Lebanon\")",
                "document D9 None",
                "document 12-3 Some(\"Iran\")",
                "email a@b.example None",
                "phone (98)(21)(1) None",
                "wallet bc1qexample None",
            ]
        );
        assert_eq!((entry.aliases[0].name.as_str(), entry.aliases[0].weak), ("ABU; X", true));
        assert_eq!(
            (entry.linked_to, entry.countries),
            (vec!["SOMEBODY'S GROUP".to_owned()], vec!["Guinea".to_owned()])
        );
        assert_eq!(entry.remarks, ["POB 'Town, Land", "Gender Male", "Colonel of 2 things"]);
    }

    #[test]
    fn vessels_and_companies() {
        let vessel = read_of(
            ListedKind::Vessel,
            "Former Vessel Flag Malta; Vessel Registration Identification IMO 9074729; MMSI 677049400.",
        );
        let kinds: Vec<&str> = vessel.identifiers.iter().map(|i| i.kind.as_str()).collect();
        assert_eq!((kinds, vessel.identifiers[0].value.as_str()), (vec!["imo", "mmsi"], "9074729"));
        let company = read_of(
            ListedKind::Company,
            "Executive Order 13846 information: X; NIT # 123-4 (Colombia); Company Number IMO 1991835; SWIFT/BIC ROSYRU2P.",
        );
        let kinds: Vec<String> =
            company.identifiers.iter().map(|i| format!("{} {}", i.kind, i.value)).collect();
        assert_eq!(kinds, ["company-number 123-4", "company-number IMO 1991835", "bic ROSYRU2P"]);
    }
}
