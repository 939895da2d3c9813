//! Last look over a suggested mapping: columns that only make sense together.
//!
//! A single column can be judged by its name and values; who is the person that a nationality belongs to can only be
//! judged beside the other columns.

use super::field::Field;
use super::mapping::ColumnRule;
use super::words::Words;
use crate::Format;
use model::Role;

/// Sets right what depends on other columns.
pub(crate) fn align(format: Format, words: &[Words], rules: &mut [ColumnRule]) {
    match format {
        Format::Adverts => one_seller(words, rules),
        Format::ConsignmentTable | Format::PostalTable | Format::ContainerTable | Format::AisTable => {}
        Format::PaymentTable => {}
        _ => {
            commodity_is_form(words, rules);
            one_person(rules);
        }
    }
}

/// Beside a species column, a commodity says in which form.
fn commodity_is_form(words: &[Words], rules: &mut [ColumnRule]) {
    let species = |r: &ColumnRule| r.field == Field::Taxon && !r.fallback;
    let has_form = rules.iter().any(|r| r.field == Field::Form);
    for at in 0..rules.len() {
        let others = rules.iter().enumerate().any(|(n, r)| n != at && species(r));
        if species(&rules[at]) && others && !has_form && words[at].has("commodity") {
            rules[at].field = Field::Form;
            rules[at].because = "another column names the species, so the commodity is the form".to_owned();
        }
    }
}

/// A person without a role, beside a column of arrests and charges, is the one who was arrested or charged; without
/// one, the columns about a person follow the role of the name.
fn one_person(rules: &mut [ColumnRule]) {
    let party = |r: &ColumnRule| r.field.code().starts_with("party.");
    let names: Vec<Option<Role>> =
        rules.iter().filter(|r| r.field == Field::PartyName).map(|r| r.role).collect();
    let named = names.iter().filter(|r| **r == Some(Role::Named)).count();
    if named != 1 || names.contains(&Some(Role::Suspect)) {
        return;
    }
    let steps = rules.iter().any(|r| r.field == Field::PartyStep);
    let (from, to) = if steps { (Role::Named, Role::Suspect) } else { (Role::Suspect, Role::Named) };
    for rule in rules.iter_mut().filter(|r| party(r) && r.role == Some(from)) {
        rule.role = Some(to);
    }
}

/// Of several columns with a seller's name, the one called a name is the name and the others are handles.
fn one_seller(words: &[Words], rules: &mut [ColumnRule]) {
    let sellers: Vec<usize> = (0..rules.len())
        .filter(|at| rules[*at].field == Field::PartyName && rules[*at].role == Some(Role::Seller))
        .collect();
    if sellers.len() < 2 {
        return;
    }
    let keep = sellers.iter().copied().find(|at| words[*at].has("name")).unwrap_or(sellers[0]);
    for at in sellers.into_iter().filter(|at| *at != keep) {
        rules[at].field = Field::PartyHandle;
        rules[at].because.push_str("; another column has the seller's name, so this is the handle");
    }
}
