//! Who a row names, by role.
//!
//! Columns of one role make its parties. Where a cell names several, values of other columns belong to them one by
//! one if there are as many, and otherwise to a party without a name, because nobody can tell whose they are.

use super::field::Field;
use super::reading::{Reading, says_nothing, split};
use crate::context::{Context, stated};
use model::{Identifier, IdentifierKind, Party, PartyKind, Role, Stated, SuspectState};

/// Fields that make identifiers.
const IDENTIFIERS: [Field; 5] =
    [Field::PartyPhone, Field::PartyEmail, Field::PartyHandle, Field::PartyAccount, Field::PartyDocument];

impl Reading<'_> {
    /// All parties of the row, role by role.
    pub(crate) fn parties(&mut self, platform: Option<&str>) -> Vec<Party> {
        let mut roles: Vec<Role> = Vec::new();
        for field in Field::ALL.iter().filter(|f| f.code().starts_with("party.")) {
            for column in self.layout.columns(*field) {
                let role = self.layout.rule(*column).role.unwrap_or(Role::Named);
                if !roles.contains(&role) {
                    roles.push(role);
                }
            }
        }
        roles.sort();
        roles.into_iter().flat_map(|role| self.parties_of(role, platform)).collect()
    }

    fn parties_of(&mut self, role: Role, platform: Option<&str>) -> Vec<Party> {
        let names = self.values(Field::PartyName, role);
        let mut parties: Vec<Party> = names
            .iter()
            .map(|(column, name)| {
                let mut party = nobody(role);
                party.name = Some(stated(name, Context::beside(platform)));
                let kind = self.layout.rule(*column).kind.as_deref();
                if let Some(platform) = platform.or(kind).filter(|_| role == Role::Seller) {
                    party.identifiers.push(handle(name, platform));
                }
                party
            })
            .collect();
        if let Some((column, _)) = names.first() {
            let column = *column;
            self.note(format!("{}:{role}", Field::PartyName), column);
        }
        for field in IDENTIFIERS {
            let found = self.identifiers(field, role, platform);
            give(&mut parties, role, found, |party, id| party.identifiers.push(id));
        }
        let countries = self.texts(Field::PartyCountry, role);
        let countries = together(&parties, countries);
        give(&mut parties, role, countries, |p, text| p.country = Some(Stated::raw(text)));
        let addresses = self.texts(Field::PartyAddress, role);
        let addresses = together(&parties, addresses);
        give(&mut parties, role, addresses, |p, text| p.address = Some(Stated::raw(text)));
        let births = self.texts(Field::PartyBorn, role);
        let order = self.mapping.date_order.map(super::mapping::DateOrder::code);
        let births = together(&parties, births);
        give(&mut parties, role, births, |p, text| {
            p.born = Some(stated(&text, Context::new().maybe("order", order)))
        });
        self.steps(role, &mut parties);
        parties
    }

    /// The step that suspects have reached holds for all that the row names.
    fn steps(&mut self, role: Role, parties: &mut Vec<Party>) {
        let steps = self.texts(Field::PartyStep, role);
        if role != Role::Suspect || steps.is_empty() {
            return;
        }
        let order = self.mapping.date_order.map(super::mapping::DateOrder::code);
        let date = self.texts(Field::PartyStepDate, role).into_iter().next();
        let at = date.map(|d| stated(&d, Context::new().maybe("order", order)));
        if parties.is_empty() {
            parties.push(nobody(role));
        }
        let alike = steps.len() == parties.len();
        for (n, party) in parties.iter_mut().enumerate() {
            let step = if alike { steps[n].clone() } else { steps.join("; ") };
            party.suspect = Some(SuspectState { step: Stated::raw(step), at: at.clone() });
        }
    }

    fn values(&self, field: Field, role: Role) -> Vec<(usize, String)> {
        let columns = self.layout.columns(field).iter().copied();
        let of_role = columns.filter(|at| self.layout.rule(*at).role.unwrap_or(Role::Named) == role);
        of_role.flat_map(|at| split(self.row.get(at)).map(move |t| (at, t.to_owned()))).collect()
    }

    fn texts(&self, field: Field, role: Role) -> Vec<String> {
        self.values(field, role).into_iter().map(|(_, text)| text).collect()
    }

    fn identifiers(&mut self, field: Field, role: Role, platform: Option<&str>) -> Vec<Identifier> {
        let values = self.values(field, role);
        if let Some((column, _)) = values.first() {
            let column = *column;
            self.note(format!("{field}:{role}"), column);
        }
        let mut out = Vec::new();
        for (column, text) in values {
            let kind = self.layout.rule(column).kind.as_deref();
            let parts: Vec<&str> = if matches!(field, Field::PartyPhone | Field::PartyEmail) {
                text.split([',', '/']).map(str::trim).filter(|t| !says_nothing(t)).collect()
            } else {
                vec![text.as_str()]
            };
            for part in parts {
                out.push(identifier(field, part, kind, platform));
            }
        }
        out
    }
}

fn identifier(field: Field, text: &str, kind: Option<&str>, platform: Option<&str>) -> Identifier {
    let plain = |of| Identifier { kind: of, value: stated(text, Context::new().maybe("kind", kind)) };
    match field {
        Field::PartyPhone => plain(IdentifierKind::Phone),
        Field::PartyEmail => plain(IdentifierKind::Email),
        Field::PartyDocument => plain(IdentifierKind::Document),
        Field::PartyAccount if looks_like_iban(text) => plain(IdentifierKind::Iban),
        Field::PartyAccount => {
            Identifier { kind: IdentifierKind::Account, value: stated(text, Context::beside(kind)) }
        }
        _ => match kind.or(platform) {
            Some(platform) => handle(text, platform),
            None => plain(IdentifierKind::Handle),
        },
    }
}

fn handle(name: &str, platform: &str) -> Identifier {
    Identifier { kind: IdentifierKind::Handle, value: stated(name, Context::beside(Some(platform))) }
}

/// Two letters, two figures, and long enough; whether the check digits hold is for `reference`.
pub(crate) fn looks_like_iban(text: &str) -> bool {
    let text: Vec<u8> = text.bytes().filter(|b| !b.is_ascii_whitespace()).collect();
    (15..=34).contains(&text.len())
        && text[..2].iter().all(u8::is_ascii_alphabetic)
        && text[2..4].iter().all(u8::is_ascii_digit)
        && text.iter().all(u8::is_ascii_alphanumeric)
}

/// Values of which a party has one: as many as there are parties they stay apart; else they are alternatives in one text,
/// because nobody can tell whose each is and none of them may be lost.
fn together(parties: &[Party], mut values: Vec<String>) -> Vec<String> {
    if values.len() < 2 || values.len() == parties.len() {
        return values;
    }
    let mut seen = std::collections::BTreeSet::new();
    values.retain(|value| seen.insert(value.clone()));
    vec![values.join("; ")]
}

/// Gives values to parties one by one, or all to the only one, or to one without a name.
fn give<T>(parties: &mut Vec<Party>, role: Role, values: Vec<T>, mut set: impl FnMut(&mut Party, T)) {
    if values.is_empty() {
        return;
    }
    if parties.len() == values.len() {
        parties.iter_mut().zip(values).for_each(|(party, value)| set(party, value));
        return;
    }
    if parties.len() != 1 {
        parties.push(nobody(role));
    }
    if let Some(last) = parties.last_mut() {
        values.into_iter().for_each(|value| set(last, value));
    }
}

fn nobody(role: Role) -> Party {
    let kind = match role {
        Role::Suspect | Role::Victim | Role::Witness => PartyKind::Person,
        Role::Carrier | Role::Official | Role::Institution | Role::Forwarder => PartyKind::Company,
        _ => PartyKind::Unknown,
    };
    Party::new(kind, role)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(parties: usize, values: &[&str], expected: &[&str]) {
        let parties: Vec<Party> = (0..parties).map(|_| nobody(Role::Suspect)).collect();
        let values = values.iter().map(|v| (*v).to_owned()).collect();
        assert_eq!(together(&parties, values), expected);
    }

    #[test]
    fn values_without_an_owner_are_alternatives() {
        check(0, &["Kenya", "Uganda"], &["Kenya; Uganda"]);
        check(1, &["Kenya", "Uganda", "Kenya"], &["Kenya; Uganda"]);
        check(3, &["Kenya", "Uganda"], &["Kenya; Uganda"]);
        check(2, &["Kenya", "Kenya"], &["Kenya", "Kenya"]);
        check(0, &["Kenya"], &["Kenya"]);
        check(1, &[], &[]);
    }

    #[test]
    fn one_party_without_a_name_keeps_all() {
        let mut parties = Vec::new();
        let countries = together(&parties, vec!["Kenya".to_owned(), "Uganda".to_owned()]);
        give(&mut parties, Role::Suspect, countries, |p, text| p.country = Some(Stated::raw(text)));
        assert_eq!(parties.len(), 1);
        assert_eq!(parties[0].country.as_ref().map(|c| c.raw.as_str()), Some("Kenya; Uganda"));
    }
}
