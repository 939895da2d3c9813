//! Everything that one can ask for: ids, values and places in lists of the whole store, the hidden ones among them.

use crate::log::Reader;
use crate::replay::stewards;
use crate::request::Request;
use crate::session::Sessions;
use crate::world::World;
use access::TipDesk;
use model::Purpose;
use serde_json::Value;
use std::collections::BTreeSet;

/// What the whole store holds, over all partners' views.
#[derive(Debug, Default)]
pub struct Known {
    /// Reports, also those that are withdrawn or erased.
    pub reports: BTreeSet<String>,
    /// Parties.
    pub parties: BTreeSet<String>,
    /// Names of parties as reports write them.
    pub names: BTreeSet<String>,
    /// Judgements.
    pub judgements: BTreeSet<String>,
    /// Imports.
    pub imports: BTreeSet<String>,
    /// Kept mappings.
    pub mappings: BTreeSet<String>,
    /// ETags of kept mappings, in each partner's view.
    pub mapping_etags: BTreeSet<(String, String)>,
    /// Tips of all desks that there ever were.
    pub tips: BTreeSet<String>,
    /// Receipt codes that the reader may be thought to know.
    pub codes: BTreeSet<String>,
    /// Files beside reports.
    pub attachments: BTreeSet<String>,
    /// ETags of reports, in each partner's view.
    pub etags: BTreeSet<(String, String)>,
    /// Cursors of lists of reports.
    pub cursors: BTreeSet<String>,
    /// Values of facets: name of the filter, value.
    pub facets: BTreeSet<(String, String)>,
    /// Own reports of the reader under its partner's own view: reference, id.
    pub own: Vec<(String, String)>,
}

fn texts<'v>(list: &'v Value, field: &'static str) -> impl Iterator<Item = String> + 'v {
    list.as_array().into_iter().flatten().filter_map(move |v| v[field].as_str()).map(str::to_owned)
}

impl Known {
    /// Looks the whole store through as every partner.
    pub async fn of(world: &World, sessions: &mut Sessions, once: &BTreeSet<String>, reader: Reader) -> Self {
        let mut known = Self { reports: once.clone(), ..Self::default() };
        for member in stewards() {
            known.look(world, sessions, member).await;
        }
        // A code is the tipper's secret: whoever holds it is answered. Only the handler's side may be thought to know some.
        if reader == Reader::Researcher {
            known.codes.extend(world.codes.lock().unwrap().iter().cloned());
        }
        let own = get(world, sessions, reader.member(), "/api/v1/reports?own=true").await;
        for id in texts(&own["items"], "id") {
            let report = get(world, sessions, reader.member(), &format!("/api/v1/reports/{id}")).await;
            let reference = report["source"]["reference"].as_str().unwrap_or_default().to_owned();
            known.own.push((reference, id));
        }
        known.own.sort();
        known
    }

    async fn look(&mut self, world: &World, sessions: &mut Sessions, member: &str) {
        let mut cursor = String::new();
        let mut seen = Vec::new();
        loop {
            let page = get(world, sessions, member, &format!("/api/v1/reports?limit=1{cursor}")).await;
            seen.extend(texts(&page["items"], "id"));
            for (name, values) in page["facets"].as_object().unwrap() {
                self.facets.extend(texts(values, "value").map(|v| (name.clone(), v)));
            }
            let Some(next) = page["next"].as_str() else { break };
            self.cursors.insert(next.to_owned());
            cursor = format!("&cursor={next}");
        }
        for id in seen {
            let request = Request::get("get_report", format!("/api/v1/reports/{id}"));
            let answer = sessions.send(world, member, &request).await;
            self.etags.insert((id.clone(), answer.header("etag").unwrap()));
            self.attachments.extend(texts(&answer.json()["attachments"], "id"));
            let parties = answer.json()["parties"].clone();
            let names = parties.as_array().into_iter().flatten().filter_map(|p| p["name"]["raw"].as_str());
            self.names.extend(names.map(str::to_owned));
            for party in texts(&parties, "id") {
                if self.parties.insert(party.clone()) {
                    let subject = get(world, sessions, member, &format!("/api/v1/subjects/{party}")).await;
                    self.judgements.extend(texts(&subject["judgements"], "id"));
                }
            }
            self.reports.insert(id);
        }
        let imports = get(world, sessions, member, "/api/v1/imports").await;
        self.imports.extend(texts(&imports["items"], "id"));
        let kept = get(world, sessions, member, "/api/v1/mappings").await;
        for id in texts(&kept["items"], "id") {
            let request = Request::get("get_mapping", format!("/api/v1/mappings/{id}"));
            let answer = sessions.send(world, member, &request).await;
            self.mapping_etags.insert((id.clone(), answer.header("etag").unwrap()));
            self.mappings.insert(id);
        }
        let viewer = world.store.viewer(member, Purpose::Investigation).await.unwrap();
        let who = viewer.principal();
        let desk = TipDesk::new(who.partner, BTreeSet::from([who.member]));
        let tips = world.store.tips(&desk.admit(&viewer).unwrap()).await.unwrap();
        self.tips.extend(tips.iter().map(|t| t.id.to_string()));
    }
}

async fn get(world: &World, sessions: &mut Sessions, member: &str, path: &str) -> Value {
    let answer = sessions.send(world, member, &Request::get("known", path)).await;
    assert_eq!(answer.status, 200, "{path} as {member}: {answer:?}");
    answer.json()
}
