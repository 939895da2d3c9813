//! Asking both stores the same, as the same member, and keeping what differs.

use crate::known::Known;
use crate::log::{ANALYST, Reader};
use crate::operations::{self, OPERATIONS};
use crate::replay::{AFTER, build};
use crate::request::{Answer, Request};
use crate::session::Sessions;
use crate::world::{Shut, World};
use access::AuditOperation;
use model::Purpose;
use std::collections::{BTreeMap, BTreeSet};
use store::ReportFilter;

/// Differences that are enough to look into.
const ENOUGH: usize = 12;

/// The whole store and a reader's own, both shut, with what can be asked.
pub struct Pair {
    /// Whose.
    pub reader: Reader,
    whole: Shut,
    own: Shut,
    known: Known,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Findings {
    /// Requests sent.
    pub asked: usize,
    /// Requests whose answers differ between the two stores, each with where.
    pub differences: Vec<String>,
    /// How the whole store answered: operation, status, how often.
    pub answered: BTreeMap<&'static str, BTreeMap<u16, usize>>,
}

impl Findings {
    /// Operations that did what was asked at least once.
    pub fn done(&self) -> BTreeSet<&'static str> {
        let done = |statuses: &BTreeMap<u16, usize>| statuses.keys().any(|s| (200..300).contains(s));
        self.answered.iter().filter(|(_, statuses)| done(statuses)).map(|(operation, _)| *operation).collect()
    }
}

impl Pair {
    /// Replays the log twice.
    pub async fn build(reader: Reader) -> Self {
        let ((whole, once), (own, _)) = tokio::join!(build(None), build(Some(reader)));
        crate::tags::check(&own, reader).await;
        whole.time.go_to(AFTER);
        let known = Known::of(&whole, &mut Sessions::default(), &once, reader).await;
        let (whole, own) = tokio::join!(whole.shut(), own.shut());
        Self { reader, whole, own, known }
    }

    /// Both stores opened anew, on copies.
    pub async fn open(&self) -> Opened<'_> {
        let (whole, own) = tokio::join!(World::copy(&self.whole), World::copy(&self.own));
        Opened {
            pair: self,
            whole,
            own,
            next: AFTER,
            sessions: Sessions::default(),
            findings: Findings::default(),
            enough: ENOUGH,
        }
    }

    /// Operations of which no request is answered otherwise to the analyst, who reads more. Each writes on a copy.
    pub async fn answered_alike(&self) -> BTreeSet<&'static str> {
        let mut alike: BTreeSet<&'static str> = OPERATIONS.iter().map(|o| o.id).collect();
        let lists = [
            operations::reading(&self.known),
            operations::changing(&self.known, self.reader),
            operations::destroying(&self.known),
        ];
        for requests in lists {
            let worlds = tokio::join!(World::copy(&self.whole), World::copy(&self.whole));
            let (mut reader, mut analyst) = (Sessions::default(), Sessions::default());
            for (number, request) in (AFTER + 1..).zip(&requests) {
                worlds.0.time.go_to(number);
                worlds.1.time.go_to(number);
                if !alike.contains(request.operation) {
                    continue;
                }
                let answers = tokio::join!(
                    reader.send(&worlds.0, self.reader.member(), request),
                    analyst.send(&worlds.1, ANALYST, request)
                );
                if answers.0.difference(&answers.1).is_some() {
                    alike.remove(request.operation);
                }
            }
        }
        alike
    }
}

/// A pair that is open.
pub struct Opened<'p> {
    pair: &'p Pair,
    whole: World,
    own: World,
    next: u64,
    sessions: Sessions,
    /// What was found so far.
    pub findings: Findings,
    /// Differences after which nothing more is asked.
    pub enough: usize,
}

impl Opened<'_> {
    /// All reading requests, and the exports of the binary.
    pub async fn read(&mut self) {
        self.ask(operations::reading(&self.pair.known)).await;
        for (form, words) in operations::exports() {
            self.tick();
            let member = self.pair.reader.member();
            let answers = tokio::join!(
                export(&self.whole, member, form, words),
                export(&self.own, member, form, words)
            );
            self.note(
                "export reports",
                || format!("export reports --as {} --words {words:?}", form.code()),
                &answers.0,
                &answers.1,
            );
        }
        for asked in operations::sums() {
            self.tick();
            let member = self.pair.reader.member();
            let answers = tokio::join!(sums(&self.whole, member, &asked), sums(&self.own, member, &asked));
            self.note("trade totals", || format!("trade totals {asked:?}"), &answers.0, &answers.1);
        }
        self.trade_reports().await;
    }

    /// The illegal trade reports of the binary.
    async fn trade_reports(&mut self) {
        for filter in operations::trade_reports() {
            self.tick();
            let member = self.pair.reader.member();
            let answers = tokio::join!(
                trade_report(&self.whole, member, &filter),
                trade_report(&self.own, member, &filter)
            );
            self.note("export aitr", || format!("export aitr, {filter:?}"), &answers.0, &answers.1);
        }
    }

    /// Everything that changes something and leaves the reports where they are; then all reads again.
    pub async fn change(&mut self) {
        self.ask(operations::changing(&self.pair.known, self.pair.reader)).await;
        self.settle().await;
        self.read().await;
    }

    /// Everything that takes reports away; then all reads again.
    pub async fn destroy(&mut self) {
        self.ask(operations::destroying(&self.pair.known)).await;
        // The last request ended the session.
        self.sessions = Sessions::default();
        self.settle().await;
        self.read().await;
    }

    async fn settle(&mut self) {
        self.tick();
        tokio::join!(self.whole.settle(), self.own.settle());
    }

    fn tick(&mut self) {
        self.next += 1;
        self.whole.time.go_to(self.next);
        self.own.time.go_to(self.next);
    }

    async fn ask(&mut self, requests: Vec<Request>) {
        for request in requests {
            if self.findings.differences.len() >= self.enough {
                return;
            }
            self.tick();
            let answers = self.send(&request).await;
            let what = || format!("{} {}", request.method, request.path);
            match &request.starts {
                Some(import) if answers.0.status == 200 && answers.1.status == 200 => {
                    let member = self.pair.reader.member();
                    let mut second = self.sessions.clone();
                    let done = tokio::join!(
                        self.sessions.wait_for_import(&self.whole, member, import),
                        second.wait_for_import(&self.own, member, import)
                    );
                    self.note(request.operation, what, &done.0, &done.1);
                }
                _ => self.note(request.operation, what, &answers.0, &answers.1),
            }
        }
    }

    async fn send(&mut self, request: &Request) -> (Answer, Answer) {
        let member = self.pair.reader.member();
        // Time and chance are the same in both: so are the tokens of the two sessions.
        let mut second = self.sessions.clone();
        let answers = tokio::join!(
            self.sessions.send(&self.whole, member, request),
            second.send(&self.own, member, request)
        );
        self.sessions.same_as(&second);
        answers
    }

    fn note(&mut self, operation: &'static str, what: impl Fn() -> String, whole: &Answer, own: &Answer) {
        self.findings.asked += 1;
        *self.findings.answered.entry(operation).or_default().entry(whole.status.as_u16()).or_default() += 1;
        if let Some(difference) = whole.difference(own) {
            self.findings.differences.push(format!("{operation}, {}: {difference}", what()));
        }
    }
}

/// What `saola export reports` writes.
async fn export(world: &World, member: &str, form: stages::ExportForm, words: &str) -> Answer {
    let viewer = world.store.viewer(member, Purpose::Investigation).await.unwrap();
    let filter = ReportFilter { words: words.to_owned(), ..ReportFilter::default() };
    world
        .store
        .audit(&viewer, AuditOperation::Export, form.code().to_owned(), words.to_owned())
        .await
        .unwrap();
    let mut out = Vec::new();
    stages::export(&world.store, &viewer, &filter, form, &mut out).await.unwrap();
    Answer::output(out)
}

/// What `saola trade totals` writes: the sums, and on the error output the set that they are of.
async fn sums(world: &World, member: &str, asked: &store::TradeAsked) -> Answer {
    let viewer = world.store.viewer(member, Purpose::Investigation).await.unwrap();
    let form = "trade totals".to_owned();
    world.store.audit(&viewer, AuditOperation::Export, form, String::new()).await.unwrap();
    let totals = world.store.trade_totals(&viewer, asked).await.unwrap();
    let mut out = format!("{:?} {:?}\n", totals.of, totals.sets).into_bytes();
    stages::write_trade_totals(totals.totals, asked, &mut out).unwrap();
    Answer::output(out)
}

/// What `saola export aitr` writes, and what it tells beside.
async fn trade_report(world: &World, member: &str, filter: &ReportFilter) -> Answer {
    let viewer = world.store.viewer(member, Purpose::Investigation).await.unwrap();
    world
        .store
        .audit(&viewer, AuditOperation::Export, "aitr".to_owned(), format!("{filter:?}"))
        .await
        .unwrap();
    let mut out = Vec::new();
    let receipt = stages::trade_report(&world.store, &viewer, filter, &mut out).await.unwrap();
    out.extend(format!("{receipt:?}").into_bytes());
    Answer::output(out)
}
