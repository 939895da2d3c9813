//! The XML forms: `sdnList` of OFAC and `CONSOLIDATED_LIST` of the United Nations (both from memory: no file of either
//! was at hand).

use super::{ListedEntry, ListedIdentifier, ListedKind, MAX_ENTRIES, Publisher, WatchList, remarks, unknown};
use crate::encoding::Utf8Text;
use crate::source::Counted;
use crate::xml::{Element, Step, Xml};
use crate::{FormatError, Problem, Severity, Source};

/// Reads one XML list.
pub(super) fn read(source: Source) -> Result<WatchList, FormatError> {
    let name = source.name().to_owned();
    let mut xml = Xml::open(source);
    let mut list = match xml.step() {
        Ok(Step::Open { name, .. }) if name == "sdnList" => WatchList::new(Publisher::Ofac),
        Ok(Step::Open { name, attributes, .. }) if name == "CONSOLIDATED_LIST" => {
            let mut list = WatchList::new(Publisher::UnitedNations);
            let made = attributes.iter().find(|(n, _)| n == "dateGenerated").map(|(_, v)| v.as_str());
            list.as_of = made.and_then(|m| m.get(..10)).map(str::to_owned);
            list
        }
        Ok(_) => {
            return Err(unknown(format!(
                "`{name}` is neither the SDN list of OFAC nor the consolidated list of the UN"
            )));
        }
        Err(broken) => {
            return Err(unknown(format!("`{name}` breaks off at byte {}: {}", broken.at, broken.why)));
        }
    };
    // A list that breaks off is refused whole: a name that is not found in half a list proves nothing.
    entries(&mut xml, &mut list).map_err(|why| unknown(format!("`{name}`: {why}; nothing of it is kept")))?;
    if list.entries.is_empty() {
        return Err(unknown(format!("`{name}` holds no entry")));
    }
    Ok(list)
}

fn entries(xml: &mut Xml<Utf8Text<Counted>>, list: &mut WatchList) -> Result<(), String> {
    loop {
        let name = match xml.step().map_err(|b| format!("breaks off at byte {}: {}", b.at, b.why))? {
            Step::Open { name, .. } => name,
            Step::Close { .. } => continue,
            Step::End => return Ok(()),
        };
        if matches!(name.as_str(), "INDIVIDUALS" | "ENTITIES") {
            continue;
        }
        let element = xml.tree(&name).map_err(|(_, b)| format!("breaks off at byte {}: {}", b.at, b.why))?;
        let entry = match name.as_str() {
            "publshInformation" => {
                list.as_of = element.text_at("Publish_Date").and_then(american_day);
                continue;
            }
            "sdnEntry" => ofac(&element),
            "INDIVIDUAL" => nations(&element, ListedKind::Person),
            "ENTITY" => nations(&element, ListedKind::Company),
            _ => continue,
        };
        list.rows += 1;
        match entry {
            Some(entry) => list.entries.push(entry),
            None => {
                list.rejected += 1;
                let mut raw = Vec::new();
                element.flatten("", &mut raw);
                let shown = raw.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" ");
                let problem =
                    Problem::new(Severity::Rejected, "no-entry", list.rows).column(&name).value(&shown);
                list.tell(
                    problem.expected("has no number or no name").mend("load the file as it was published"),
                );
            }
        }
        if list.entries.len() > MAX_ENTRIES {
            return Err(format!("it holds more than {MAX_ENTRIES} entries"));
        }
    }
}

/// `03/05/2026` as `2026-03-05`: month, day, year.
fn american_day(text: &str) -> Option<String> {
    let mut parts = text.split('/');
    let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
    let numbers = [month, day, year].iter().all(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit()));
    numbers.then(|| format!("{year}-{month:0>2}-{day:0>2}"))
}

fn joined(element: &Element, names: &[&str], between: &str) -> String {
    names.iter().filter_map(|n| element.text_at(n)).collect::<Vec<_>>().join(between)
}

fn identifier(kind: &str, called: &str, value: &str, issuer: Option<&str>) -> ListedIdentifier {
    ListedIdentifier {
        kind: kind.to_owned(),
        called: called.to_owned(),
        value: value.to_owned(),
        issuer: issuer.map(str::to_owned),
    }
}

fn ofac(element: &Element) -> Option<ListedEntry> {
    let kind = match element.text_at("sdnType").unwrap_or_default() {
        "Individual" => ListedKind::Person,
        "Vessel" => ListedKind::Vessel,
        "Aircraft" => ListedKind::Aircraft,
        _ => ListedKind::Company,
    };
    // The CSV files write `FAMILY, Given`; so does this, that both give the same names.
    let name = joined(element, &["lastName", "firstName"], ", ");
    let mut entry =
        ListedEntry::new(element.text_at("uid")?, kind, Some(name.as_str()).filter(|n| !n.is_empty())?);
    entry.programmes = texts(element, "programList/program");
    for aka in element.all("akaList/aka") {
        entry.alias(&joined(aka, &["lastName", "firstName"], ", "), aka.text_at("category") == Some("weak"));
    }
    entry.born = texts(element, "dateOfBirthList/dateOfBirthItem/dateOfBirth");
    for path in [
        "nationalityList/nationality/country",
        "citizenshipList/citizenship/country",
        "vesselInfo/vesselFlag",
    ] {
        texts(element, path).iter().for_each(|c| entry.country(c));
    }
    for id in element.all("idList/id") {
        let (Some(called), Some(number)) = (id.text_at("idType"), id.text_at("idNumber")) else { continue };
        // The remarks of the CSV files name them the same way, so one table serves both.
        let before = entry.identifiers.len();
        remarks::read(&format!("{called} {number}"), &mut entry);
        match entry.identifiers.get_mut(before) {
            Some(own) => own.issuer = id.text_at("idCountry").map(str::to_owned),
            None if entry.remarks.last().is_some_and(|r| r.starts_with(called)) => {}
            None => entry.remarks.push(format!("{called} {number}")),
        }
    }
    for address in element.all("addressList/address") {
        let words = joined(
            address,
            &["address1", "address2", "address3", "city", "stateOrProvince", "postalCode", "country"],
            ", ",
        );
        entry.addresses.extend(Some(words).filter(|w| !w.is_empty()));
        entry.country(address.text_at("country").unwrap_or_default());
    }
    for (label, path) in
        [("title", "title"), ("call sign", "vesselInfo/callSign"), ("type", "vesselInfo/vesselType")]
    {
        entry.remarks.extend(element.text_at(path).map(|t| format!("{label}: {t}")));
    }
    if let Some(text) = element.text_at("remarks") {
        remarks::read(text.trim_start_matches('(').trim_end_matches(')'), &mut entry);
    }
    Some(entry)
}

fn texts(element: &Element, path: &str) -> Vec<String> {
    element.all(path).iter().map(|e| e.text.trim()).filter(|t| !t.is_empty()).map(str::to_owned).collect()
}

fn nations(element: &Element, kind: ListedKind) -> Option<ListedEntry> {
    let name = joined(element, &["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"], " ");
    let number = element.text_at("REFERENCE_NUMBER").or_else(|| element.text_at("DATAID"))?;
    let mut entry = ListedEntry::new(number, kind, Some(name.as_str()).filter(|n| !n.is_empty())?);
    entry.programmes = texts(element, "UN_LIST_TYPE");
    entry.listed_on = element.text_at("LISTED_ON").map(str::to_owned);
    entry.alias(element.text_at("NAME_ORIGINAL_SCRIPT").unwrap_or_default(), false);
    for alias in element.all("INDIVIDUAL_ALIAS").into_iter().chain(element.all("ENTITY_ALIAS")) {
        entry.alias(alias.text_at("ALIAS_NAME").unwrap_or_default(), alias.text_at("QUALITY") == Some("Low"));
    }
    for birth in element.all("INDIVIDUAL_DATE_OF_BIRTH") {
        let span = birth
            .text_at("FROM_YEAR")
            .zip(birth.text_at("TO_YEAR"))
            .map(|(from, to)| format!("{from} to {to}"));
        let day = birth.text_at("DATE").or_else(|| birth.text_at("YEAR")).map(str::to_owned).or(span);
        let about = if birth.text_at("TYPE_OF_DATE") == Some("APPROXIMATELY") { "circa " } else { "" };
        entry.born.extend(day.map(|d| format!("{about}{d}")));
    }
    texts(element, "NATIONALITY/VALUE").iter().for_each(|c| entry.country(c));
    for document in element.all("INDIVIDUAL_DOCUMENT") {
        let Some(value) = document.text_at("NUMBER") else { continue };
        let called = document.text_at("TYPE_OF_DOCUMENT").unwrap_or("document");
        let issuer = document.text_at("ISSUING_COUNTRY").or_else(|| document.text_at("COUNTRY_OF_ISSUE"));
        entry.identifiers.push(identifier("document", called, value, issuer));
    }
    for address in element.all("INDIVIDUAL_ADDRESS").into_iter().chain(element.all("ENTITY_ADDRESS")) {
        let words = joined(address, &["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"], ", ");
        entry.addresses.extend(Some(words).filter(|w| !w.is_empty()));
        entry.country(address.text_at("COUNTRY").unwrap_or_default());
    }
    for (label, path) in
        [("title", "TITLE/VALUE"), ("designation", "DESIGNATION/VALUE"), ("comments", "COMMENTS1")]
    {
        entry.remarks.extend(texts(element, path).into_iter().map(|t| format!("{label}: {t}")));
    }
    Some(entry)
}
