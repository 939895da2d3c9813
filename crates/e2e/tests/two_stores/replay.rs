//! Carrying out the command log, whole or without what one reader may not read.

use crate::file::{File, Shown};
use crate::log::{ANALYST, Act, Command, Handled, Of, Reader, To, log};
use crate::material;
use crate::request::{Body, Request};
use crate::session::Sessions;
use crate::world::World;
use access::TipDesk;
use formats::{Options, Source};
use model::*;
use stages::{Control, HandlingProfile, IntakeOptions, TipWords, day_of};
use std::collections::BTreeSet;
use store::{CustodyAct, EvidenceLimits, NewAttachment, NewMember, NewPartner, Submission};

/// The password of every member.
pub const PASSWORD: &str = "two-stores-exercise";

/// Number of the first command of the log; those before register who takes part.
const FIRST: u64 = 100;

/// Number of the first command after the log.
pub const AFTER: u64 = 1_000;

const PARTNERS: &[(&str, &str, Sector, &str)] = &[
    ("ex-police", "Exercise Wildlife Crime Unit", Sector::Police, "KE"),
    ("ex-customs", "Exercise Customs", Sector::Customs, "PT"),
    ("ex-bank", "Exercise Savanna Bank", Sector::Finance, "KE"),
    ("ex-market", "Exercise Market", Sector::OnlinePlatform, "GB"),
    ("ex-ngo", "Exercise Forest Watch", Sector::CivilSociety, "KE"),
    ("ex-fiu", "Exercise Intelligence Unit", Sector::FinancialIntelligenceUnit, "KE"),
];

use Power::{Export, Judge, LawEnforcement, Steward, Submit, SuspicionReports};

/// Members; the first of each partner acts for it.
const MEMBERS: &[(&str, &str, &[Power])] = &[
    (ANALYST, "ex-police", &[LawEnforcement, Submit, Judge, Export, Steward, SuspicionReports]),
    ("officer", "ex-customs", &[LawEnforcement, Submit, Judge, Export, Steward]),
    ("compliance", "ex-bank", &[Submit, SuspicionReports, Judge, Export, Steward]),
    ("clerk", "ex-bank", &[Submit, Judge, Export]),
    ("trader", "ex-market", &[Submit, Judge, Export, Steward]),
    ("researcher", "ex-ngo", &[Submit, Judge, Export, Steward]),
    ("unit", "ex-fiu", &[Submit, SuspicionReports, Judge, Export, Steward]),
];

/// The member that acts for a partner.
pub fn steward(partner: &str) -> &'static str {
    MEMBERS.iter().find(|(_, of, _)| *of == partner).unwrap().0
}

/// The members that act for the partners.
pub fn stewards() -> impl Iterator<Item = &'static str> {
    PARTNERS.iter().map(|(partner, ..)| steward(partner))
}

/// A store that holds everything (`reader` is `None`), or what a reader may read. Gives also the reports that were
/// there once.
pub async fn build(reader: Option<Reader>) -> (World, BTreeSet<String>) {
    let world = World::create().await;
    register(&world).await;
    let mut replay = Replay { world: &world, reader, sessions: Sessions::default(), judged: None };
    let mut once = BTreeSet::new();
    for (number, command) in (FIRST..).zip(log()) {
        world.time.go_to(number);
        once.extend(replay.about_to_go(&command.act).await);
        replay.carry_out(&command).await;
        world.settle().await;
    }
    assert!(FIRST + (log().len() as u64) < AFTER);
    (world, once)
}

async fn register(world: &World) {
    let password = server::hash_password(PASSWORD, [1; 16]).unwrap();
    for (number, (handle, name, sector, country)) in (1..).zip(PARTNERS) {
        world.time.go_to(number);
        let new = NewPartner {
            handle: (*handle).into(),
            name: (*name).into(),
            sector: *sector,
            country: country.parse().ok(),
        };
        world.store.add_partner(&new).await.unwrap();
    }
    for (number, (handle, partner, powers)) in (50..).zip(MEMBERS) {
        world.time.go_to(number);
        let new = NewMember {
            handle: (*handle).into(),
            partner: (*partner).into(),
            name: format!("Exercise {handle}"),
            powers: Powers::of(powers),
            about: String::new(),
            password: password.clone(),
        };
        world.store.add_member(&new).await.unwrap();
    }
}

struct Replay<'w> {
    world: &'w World,
    reader: Option<Reader>,
    sessions: Sessions,
    judged: Option<JudgementId>,
}

impl Replay<'_> {
    /// What the reader may read, of the command or of one of its rows.
    fn shown(&self, command: &Command, row: Option<&str>) -> Shown {
        let Some(reader) = self.reader else { return Shown::Whole };
        let of_row = command.rows.iter().find(|(key, _)| Some(*key) == row);
        of_row.map_or(command.shown, |(_, shown)| *shown)[reader as usize]
    }

    async fn carry_out(&mut self, command: &Command) {
        let rows = |key: &str| self.shown(command, Some(key));
        match &command.act {
            Act::Take { partner, file, profile } => {
                if let Some(bytes) = file.bytes(&rows) {
                    take(self.world, partner, file, bytes, *profile).await;
                }
            }
            Act::Drop { member, file, handling } => {
                if let Some(bytes) = file.bytes(&rows) {
                    self.drop_file(member, file.name, bytes, handling).await;
                }
            }
            _ if self.shown(command, None) == Shown::Nothing => {}
            Act::Submit { partner, report, handled } => {
                let key = report.source.reference.clone().unwrap();
                let report = self.left_of(partner, report, handled, self.shown(command, None));
                submit(self.world, partner, key, report, handled).await;
            }
            act => self.change(act).await,
        }
    }

    async fn change(&mut self, act: &Act) {
        let (world, store) = (self.world, &self.world.store);
        match act {
            Act::Profile { partner, name, to } => {
                let handling = handling(world, partner, *to).await;
                store.set_profile(partner, name, &handling).await.unwrap();
            }
            Act::Relabel { member, report, section, to } => {
                let partner = store.account(member).await.unwrap().unwrap().partner.handle;
                let handling = handling(world, &partner, *to).await;
                let (viewer, id) = own(world, member, report).await;
                store.set_handling(&viewer, id, section.parse().unwrap(), &handling).await.unwrap();
            }
            Act::Judge { member, a, b, verdict, because } => {
                let viewer = store.viewer(member, Purpose::Investigation).await.unwrap();
                let (a, b) = (party(world, *a).await, party(world, *b).await);
                let judged = store.judge(&viewer, a, b, verdict.parse().unwrap(), because).await.unwrap();
                self.judged = Some(judged.get().judgement.id);
            }
            Act::Undo { member } => {
                let viewer = store.viewer(member, Purpose::Investigation).await.unwrap();
                store.undo_judgement(&viewer, self.judged.unwrap()).await.unwrap();
            }
            Act::Recall { member, report } => {
                let (viewer, id) = own(world, member, report).await;
                store.recall(&viewer, id).await.unwrap();
            }
            Act::Erase { member, report } => {
                let (viewer, id) = own(world, member, report).await;
                store.erase(&viewer, id).await.unwrap();
            }
            Act::Hold { member, report } => {
                let (viewer, id) = own(world, member, report).await;
                store.hold(&viewer, id, Some("EXERCISE: a court asked")).await.unwrap();
            }
            Act::Attach { .. } | Act::Detach { .. } | Act::Fetch { .. } => self.on_files(act).await,
            Act::Expire => {
                stages::expire(store).await.unwrap();
            }
            Act::Keep { member, name, text } => {
                let viewer = store.viewer(member, Purpose::Investigation).await.unwrap();
                store.keep_mapping(&viewer, name, "seizure-table", text).await.unwrap();
            }
            Act::Share { member, name, to } => {
                let partner = store.account(member).await.unwrap().unwrap().partner.handle;
                let handling = handling(world, &partner, *to).await;
                let viewer = store.viewer(member, Purpose::Investigation).await.unwrap();
                let kept = store.kept_mappings(&viewer).await.unwrap();
                let id = kept.iter().find(|k| k.get().own && k.get().name == *name).unwrap().get().id;
                store.share_mapping(&viewer, id, &handling).await.unwrap();
            }
            Act::Tip { partner, text } => tip(world, partner, text).await,
            Act::Take { .. } | Act::Drop { .. } | Act::Submit { .. } => unreachable!(),
        }
    }

    /// Files beside reports.
    async fn on_files(&self, act: &Act) {
        let (world, store) = (self.world, &self.world.store);
        match act {
            Act::Attach { member, report, file: (name, text), to } => {
                let partner = store.account(member).await.unwrap().unwrap().partner.handle;
                let handling = handling(world, &partner, *to).await;
                let (viewer, id) = own(world, member, report).await;
                let new = NewAttachment {
                    report: id,
                    name: (*name).to_owned(),
                    kind: "text/plain".to_owned(),
                    bytes: text.as_bytes().to_vec(),
                    handling,
                    limits: EvidenceLimits::default(),
                };
                store.attach(&viewer, new).await.unwrap();
            }
            Act::Detach { member, report, name } => {
                let (viewer, file) = attached(world, member, report, name).await;
                store.remove_attachment(&viewer, file, "EXERCISE: the wrong file").await.unwrap();
            }
            Act::Fetch { member, of, report, name } => {
                let (_, file) = attached(world, of, report, name).await;
                let viewer = store.viewer(member, Purpose::Investigation).await.unwrap();
                store.evidence(&viewer, file, CustodyAct::HandedOut).await.unwrap();
            }
            _ => unreachable!(),
        }
    }

    /// A report without what the reader may not read: raw text is its owner's alone.
    fn left_of(&self, partner: &str, report: &Report, handled: &Handled, shown: Shown) -> Report {
        let mut left = report.clone();
        if self.reader.is_none_or(|reader| reader.partner() == partner) {
            return left;
        }
        left.raw.clear();
        if handled.last_party.is_some() {
            left.parties.pop();
        }
        if !handled.named {
            left.source = SourceNote::default();
        }
        if shown == Shown::Core {
            left.parties.clear();
            left.narrative = None;
        }
        left
    }

    async fn drop_file(&mut self, member: &str, name: &'static str, bytes: Vec<u8>, handling: &str) {
        let fields = vec![("handling", handling.to_owned())];
        let stage = Request::post("stage_import", "/api/v1/imports").with(Body::Form { name, bytes, fields });
        let staged = self.sessions.send(self.world, member, &stage).await.json();
        let id = staged["id"].as_str().unwrap_or_else(|| panic!("{staged}"));
        let start = Request::post("start_import", format!("/api/v1/imports/{id}/start"));
        let started = self.sessions.send(self.world, member, &start).await;
        assert_eq!(started.status, 200, "{started:?}");
        self.sessions.wait_for_import(self.world, member, id).await;
    }

    /// Reports that the command takes away; without them nobody would ask for what is gone.
    async fn about_to_go(&self, act: &Act) -> Option<String> {
        match act {
            Act::Recall { member, report } | Act::Erase { member, report } if self.reader.is_none() => {
                Some(own(self.world, member, report).await.1.to_string())
            }
            _ => None,
        }
    }
}

async fn take(world: &World, partner: &str, file: &File, bytes: Vec<u8>, profile: HandlingProfile) {
    // The mapping is part of the command: it was chosen when the whole file was looked at.
    let whole = Source::bytes(file.name, file.whole()).unwrap();
    let mapping = formats::open(whole, &Options::default()).unwrap().mapping().cloned();
    let options = IntakeOptions {
        owner: world.store.partner(partner).await.unwrap().unwrap(),
        by: None,
        format: None,
        mapping,
        handling: profile,
        dry_run: false,
        today: day_of(world.store.now()),
    };
    let source = Source::bytes(file.name, bytes).unwrap();
    let receipt = stages::intake(&world.store, source, options, None, &mut |_| Control::Go).await.unwrap();
    assert_eq!(receipt.rejected_rows, 0, "{}: {:?}", file.name, receipt.problems.causes());
}

async fn submit(world: &World, partner: &str, key: String, report: Report, handled: &Handled) {
    let [core, parties, narrative, source] = handled.sections;
    let of = async |to| {
        let mut handling = handling(world, partner, to).await;
        handling.suspicion = handled.suspicion;
        handling.suspicion_fiu = world.store.partner("ex-fiu").await.unwrap().map(|p| p.id);
        handling.attribution = if handled.named { Attribution::Named } else { Attribution::None };
        handling.expires = handled.expires.map(crate::world::at);
        handling
    };
    let source = of(source).await;
    let sections = ReportHandling {
        core: of(core).await,
        parties: of(parties).await,
        narrative: of(narrative).await,
        attachments: source.clone(),
        source,
    };
    let mut party_handling = vec![None; report.parties.len()];
    if let (Some(to), Some(last)) = (handled.last_party, party_handling.get_mut(2)) {
        *last = Some(of(to).await);
    }
    let submission = Submission {
        source_key: format!("library {key}"),
        report: stages::normalise_report(report, day_of(world.store.now())),
        handling: sections,
        party_handling,
        profile: handled.profile.map(str::to_owned),
    };
    world.store.record(partner, None, &[submission]).await.unwrap();
}

async fn handling(world: &World, partner: &str, to: To) -> Handling {
    let id = async |handle: &str| world.store.partner(handle).await.unwrap().unwrap().id;
    let mut handling = Handling::owner_only(id(partner).await);
    handling.audience = match to {
        To::Group => Audience::WorkingGroup,
        To::Law => Audience::LawEnforcement,
        To::Owner => Audience::OwnerOnly,
        To::Partners(handles) => {
            let mut partners = BTreeSet::new();
            for handle in handles {
                partners.insert(id(handle).await);
            }
            Audience::Named { partners, countries: BTreeSet::new() }
        }
        To::Country(country, but) => {
            handling.except_partners.insert(id(but).await);
            Audience::Named {
                partners: BTreeSet::new(),
                countries: BTreeSet::from([country.parse().unwrap()]),
            }
        }
        To::Members(handles) => {
            let mut members = BTreeSet::new();
            for handle in handles {
                members.insert(world.store.account(handle).await.unwrap().unwrap().member.id);
            }
            Audience::NamedMembers(members)
        }
    };
    handling
}

/// A report by the reference that its submitter gave it, and the view of a member that may change it.
async fn own(world: &World, member: &str, reference: &str) -> (access::Viewer, ReportId) {
    let viewer = world.store.viewer(member, Purpose::Investigation).await.unwrap();
    let found = report(world, &viewer, reference).await;
    (viewer, found.unwrap_or_else(|| panic!("{member} has no `{reference}`")).id)
}

/// A file by its report and name, and the view of the member that acts for its owner.
async fn attached(
    world: &World,
    member: &str,
    reference: &str,
    name: &str,
) -> (access::Viewer, AttachmentId) {
    let (viewer, id) = own(world, member, reference).await;
    let report = world.store.report(&viewer, id).await.unwrap();
    let files = world.store.attachments(&viewer, &report).await.unwrap();
    let found = files.iter().find(|f| f.get().name == name).map(|f| f.get().id);
    (viewer, found.unwrap_or_else(|| panic!("no `{name}` beside `{reference}`")))
}

async fn report(world: &World, viewer: &access::Viewer, reference: &str) -> Option<store::ReadReport> {
    let listing = world.store.list(viewer, &store::ReportFilter::default(), None, usize::MAX).await.unwrap();
    let reports = world.store.reports(viewer, &listing.get().ids).await.unwrap();
    reports.into_iter().map(access::Releasable::into_inner).find(|r| {
        let known = r.source.as_ref().and_then(|s| s.value.note.reference.as_deref()).unwrap_or_default();
        r.own && known.rsplit('/').next() == Some(reference)
    })
}

/// A party by its report and its place.
pub async fn party(world: &World, (reference, place): Of) -> PartyId {
    for member in stewards() {
        let viewer = world.store.viewer(member, Purpose::Investigation).await.unwrap();
        if let Some(report) = report(world, &viewer, reference).await {
            return report.parties[place].id;
        }
    }
    panic!("nobody has `{reference}`");
}

/// Tips, and remembers the code that the tipper gets.
async fn tip(world: &World, partner: &str, text: &str) {
    let desk = TipDesk::new(world.store.partner(partner).await.unwrap().unwrap().id, BTreeSet::new());
    let words = TipWords {
        text: text.into(),
        contact: "siri@example.org".into(),
        files: vec![("photo.jpg".into(), material::photo())],
        ..TipWords::default()
    };
    let receipt = stages::take_tip(&world.store, &desk, HandlingProfile::OwnerOnly, words).await.unwrap();
    world.codes.lock().unwrap().push(receipt.code);
}
