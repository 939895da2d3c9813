//! From the audience that an author gives, in handles and codes, to a handling.

use crate::problem::{Answer, Problem};
use crate::wire::AudienceInput;
use model::{Audience, Handling, Partner};
use std::collections::BTreeSet;
use std::str::FromStr;
use store::{Account, Store};

/// Partners and members by their handles.
pub(crate) struct Named {
    partners: Vec<Partner>,
    accounts: Vec<Account>,
}

impl Named {
    pub(crate) async fn load(store: &Store) -> Answer<Self> {
        Ok(Self { partners: store.partners().await?, accounts: store.accounts().await? })
    }

    pub(crate) fn accounts(&self) -> &[Account] {
        &self.accounts
    }

    fn partners(&self, handles: &[String]) -> Answer<BTreeSet<model::PartnerId>> {
        let find = |handle: &String| {
            let found = self.partners.iter().find(|p| p.handle == *handle).map(|p| p.id);
            found.ok_or_else(|| {
                Problem::invalid(format!("no partner `{handle}`; choose one of the list of partners"))
            })
        };
        handles.iter().map(find).collect()
    }

    fn members(&self, handles: &[String]) -> Answer<BTreeSet<model::MemberId>> {
        let find = |handle: &String| {
            let found = self.accounts.iter().find(|a| a.member.handle == *handle).map(|a| a.member.id);
            found.ok_or_else(|| Problem::invalid(format!("no member `{handle}`; check the sign-in name")))
        };
        handles.iter().map(find).collect()
    }
}

fn codes<T: FromStr<Err = model::UnknownCode> + Ord>(texts: &[String]) -> Answer<BTreeSet<T>> {
    texts.iter().map(|t| t.parse().map_err(|e: model::UnknownCode| Problem::invalid(e.to_string()))).collect()
}

/// The handling that an author asks for, over one that gives owner and the rest.
pub(crate) fn parse(input: &AudienceInput, base: Handling, named: &Named) -> Answer<Handling> {
    let audience = match input.audience.as_str() {
        "open" => Audience::Open,
        "working-group" => Audience::WorkingGroup,
        "law-enforcement" => Audience::LawEnforcement,
        "sectors" => Audience::Sectors(codes(&input.sectors)?),
        "named" => Audience::Named {
            partners: named.partners(&input.partners)?,
            countries: codes(&input.countries)?,
        },
        "named-members" => Audience::NamedMembers(named.members(&input.members)?),
        "owner-only" => Audience::OwnerOnly,
        other => {
            return Err(Problem::invalid(format!(
                "`{other}` is not an audience; expected open, working-group, law-enforcement, sectors, named, \
                 named-members or owner-only"
            )));
        }
    };
    Ok(Handling {
        audience,
        except_partners: named.partners(&input.except_partners)?,
        except_countries: codes(&input.except_countries)?,
        ..base
    })
}
