//! The command log: what the partners did, in order, and what each reader may read of it in the end.
//!
//! The tags are written by hand from the handling that each command gives; `tags.rs` checks them against the stores.

use crate::file::{File, Shown};
use crate::material;
use model::Report;
use stages::HandlingProfile;

/// A member whose view is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// An NGO's researcher.
    Researcher,
    /// A bank's compliance officer, who reads its suspicion reports.
    Compliance,
    /// A clerk of the same bank, who does not.
    Clerk,
}

impl Reader {
    /// Sign-in name.
    pub fn member(self) -> &'static str {
        match self {
            Self::Researcher => "researcher",
            Self::Compliance => "compliance",
            Self::Clerk => "clerk",
        }
    }

    /// Handle of the partner.
    pub fn partner(self) -> &'static str {
        if self == Self::Researcher { "ex-ngo" } else { "ex-bank" }
    }
}

/// The member that reads what the readers do not.
pub const ANALYST: &str = "analyst";

/// One value for each reader.
pub type Each<T> = [T; 3];

/// Who may read, with handles for ids.
#[derive(Debug, Clone, Copy)]
pub enum To {
    /// All partners.
    Group,
    /// Law enforcement.
    Law,
    /// The owner.
    Owner,
    /// These partners.
    Partners(&'static [&'static str]),
    /// The partners of a country but one of them.
    Country(&'static str, &'static str),
    /// These persons.
    Members(&'static [&'static str]),
}

/// The handling of a report that does not come out of a file.
#[derive(Debug, Clone)]
pub struct Handled {
    /// Core, parties, narrative, source.
    pub sections: [To; 4],
    /// Stricter handling of the last party.
    pub last_party: Option<To>,
    /// Whether the submitter is named.
    pub named: bool,
    /// Whether it is a suspicion report, for the unit.
    pub suspicion: bool,
    /// Command at which it expires.
    pub expires: Option<u64>,
    /// A profile instead of all this.
    pub profile: Option<&'static str>,
}

impl Handled {
    fn all(to: To) -> Self {
        Self {
            sections: [to; 4],
            last_party: None,
            named: true,
            suspicion: false,
            expires: None,
            profile: None,
        }
    }
}

/// A party: the reference of its report and its place in it.
pub type Of = (&'static str, usize);

/// What somebody did.
#[derive(Debug, Clone)]
pub enum Act {
    /// A file went in on the command line.
    Take { partner: &'static str, file: File, profile: HandlingProfile },
    /// A file was dropped and started in the browser.
    Drop { member: &'static str, file: File, handling: &'static str },
    /// A report went in through the library.
    Submit { partner: &'static str, report: Box<Report>, handled: Handled },
    /// A named handling was made or changed.
    Profile { partner: &'static str, name: &'static str, to: To },
    /// A section was given to others.
    Relabel { member: &'static str, report: &'static str, section: &'static str, to: To },
    /// Two parties were judged.
    Judge { member: &'static str, a: Of, b: Of, verdict: &'static str, because: &'static str },
    /// The member's last judgement was undone.
    Undo { member: &'static str },
    /// A report was withdrawn.
    Recall { member: &'static str, report: &'static str },
    /// A report was erased.
    Erase { member: &'static str, report: &'static str },
    /// A report was put under hold.
    Hold { member: &'static str, report: &'static str },
    /// Somebody tipped off, while this partner received tips.
    Tip { partner: &'static str, text: &'static str },
    /// What had expired was erased.
    Expire,
    /// A file was put beside an own report; its bytes are its text.
    Attach { member: &'static str, report: &'static str, file: (&'static str, &'static str), to: To },
    /// A file was taken away: by report and name.
    Detach { member: &'static str, report: &'static str, name: &'static str },
    /// A member had a file handed out that it may read: by the member that acts for its owner, report and name.
    Fetch { member: &'static str, of: &'static str, report: &'static str, name: &'static str },
    /// A mapping was kept.
    Keep { member: &'static str, name: &'static str, text: &'static str },
    /// A kept mapping was given to others.
    Share { member: &'static str, name: &'static str, to: To },
}

/// A command with its tags.
#[derive(Debug, Clone)]
pub struct Command {
    /// What was done.
    pub act: Act,
    /// What each reader may read of it.
    pub shown: Each<Shown>,
    /// Rows of which readers may read more or less than of the rest.
    pub rows: Vec<(&'static str, Each<Shown>)>,
}

impl Command {
    fn but(mut self, row: &'static str, shown: Each<Shown>) -> Self {
        self.rows.push((row, shown));
        self
    }
}

use Shown::{Core, Nothing, Whole};

const ALL: Each<Shown> = [Whole; 3];
const CORE: Each<Shown> = [Core; 3];
const NONE: Each<Shown> = [Nothing; 3];
/// Whole to the bank, nothing to others.
const BANK: Each<Shown> = [Nothing, Whole, Whole];
/// Whole to the compliance officer only.
const COMPLIANCE: Each<Shown> = [Nothing, Whole, Nothing];
/// Whole to the researcher only.
const NGO: Each<Shown> = [Whole, Nothing, Nothing];

fn command(act: Act, shown: Each<Shown>) -> Command {
    Command { act, shown, rows: Vec::new() }
}

fn take(partner: &'static str, file: File, profile: HandlingProfile, shown: Each<Shown>) -> Command {
    command(Act::Take { partner, file, profile }, shown)
}

fn submit(partner: &'static str, report: Report, handled: Handled, shown: Each<Shown>) -> Command {
    command(Act::Submit { partner, report: Box::new(report), handled }, shown)
}

fn relabel(
    member: &'static str,
    report: &'static str,
    section: &'static str,
    to: To,
    shown: Each<Shown>,
) -> Command {
    command(Act::Relabel { member, report, section, to }, shown)
}

fn judge(member: &'static str, a: Of, b: Of, verdict: &'static str, shown: Each<Shown>) -> Command {
    let because = "EXERCISE: same voice in two recordings";
    command(Act::Judge { member, a, b, verdict, because }, shown)
}

/// Everything that was done.
pub fn log() -> Vec<Command> {
    let mut all = imports();
    all.extend(submissions());
    all.extend(tips());
    all.extend(revisions());
    all.extend(relabelling());
    all.extend(files());
    all.extend(judgements());
    all.extend(endings());
    all.extend(mappings());
    all
}

fn police(file: File) -> Command {
    take("ex-police", file, HandlingProfile::SharedCore, CORE)
        .but("EXERCISE-WCU-006", ALL)
        .but("EXERCISE-WCU-008", NONE)
        .but("EXERCISE-WCU-010", NONE)
        .but("EXERCISE-WCU-012", NONE)
        .but("EXERCISE-WCU-015", NONE)
}

fn diary(file: File) -> Command {
    take("ex-ngo", file, HandlingProfile::Open, ALL)
        .but("EXERCISE-OBS-05", NGO)
        .but("EXERCISE-OBS-07", NGO)
        .but("EXERCISE-OBS-08", NGO)
}

fn imports() -> Vec<Command> {
    vec![
        take("ex-police", material::closed(), HandlingProfile::OwnerOnly, NONE),
        submit("ex-police", material::go_between(), Handled::all(To::Law), NONE),
        police(material::police()),
        take("ex-market", material::adverts_closed(), HandlingProfile::LawEnforcement, NONE),
        take("ex-customs", material::customs(), HandlingProfile::SharedCore, CORE)
            .but("EXERCISE-PT-25-30", NONE),
        take("ex-customs", material::trade_report_closed(), HandlingProfile::OwnerOnly, NONE),
        take("ex-customs", material::trade_report(), HandlingProfile::SharedCore, CORE),
        take("ex-ngo", material::trade_report_of_ngo(), HandlingProfile::Open, ALL),
        take("ex-market", material::adverts(), HandlingProfile::WorkingGroup, ALL)
            .but("EXERCISE-AD-012", NONE),
        take("ex-bank", material::payments(), HandlingProfile::LawEnforcement, BANK)
            .but("EXERCISE-E2E-001", ALL),
        take("ex-market", material::adverts_by_core(), HandlingProfile::SharedCore, CORE),
        diary(material::observations()),
        command(Act::Drop { member: ANALYST, file: material::diary(), handling: "owner-only" }, NONE),
        command(
            Act::Drop { member: ANALYST, file: material::police_diary(), handling: "law-enforcement" },
            NONE,
        ),
        command(Act::Drop { member: "researcher", file: material::diary(), handling: "working-group" }, ALL),
        command(Act::Drop { member: "compliance", file: material::diary(), handling: "owner-only" }, BANK),
        take("ex-customs", material::trade_closed(), HandlingProfile::OwnerOnly, NONE),
        take("ex-police", material::shipments(), HandlingProfile::LawEnforcement, NONE),
        take("ex-customs", material::trade(), HandlingProfile::WorkingGroup, ALL),
        take("ex-bank", material::shipments_of_the_bank(), HandlingProfile::OwnerOnly, BANK),
    ]
}

fn submissions() -> Vec<Command> {
    let shared = Handled { sections: [To::Group, To::Law, To::Law, To::Group], ..Handled::all(To::Group) };
    let open_profile = Handled { profile: Some("opened"), ..Handled::all(To::Owner) };
    let shut_profile = Handled { profile: Some("narrowed"), ..Handled::all(To::Owner) };
    let suspicion = Handled { suspicion: true, ..Handled::all(To::Group) };
    let third = Handled { last_party: Some(To::Owner), ..Handled::all(To::Group) };
    let profile = |name, to, shown| command(Act::Profile { partner: "ex-market", name, to }, shown);
    vec![
        submit("ex-bank", material::suspicion(), suspicion, COMPLIANCE),
        submit("ex-customs", material::unnamed(), Handled { named: false, ..shared }, CORE),
        submit("ex-police", material::three_persons("Tatu Mfano"), third.clone(), ALL),
        submit("ex-police", material::three_persons("Tatu Mfano Mwingine"), third, ALL),
        profile("opened", To::Owner, ALL),
        profile("narrowed", To::Group, NONE),
        submit("ex-market", material::simple("EXERCISE-PR-1", "2025-05-11"), open_profile, ALL),
        submit("ex-market", material::simple("EXERCISE-PR-2", "2025-05-12"), shut_profile, NONE),
        profile("opened", To::Group, ALL),
        profile("narrowed", To::Partners(&["ex-police"]), NONE),
        submit(
            "ex-customs",
            material::simple("EXERCISE-EX-1", "2025-05-13"),
            Handled { expires: Some(130), ..Handled::all(To::Group) },
            NONE,
        ),
        submit(
            "ex-bank",
            material::simple("EXERCISE-NM-1", "2025-05-14"),
            Handled::all(To::Members(&["compliance"])),
            COMPLIANCE,
        ),
        submit(
            "ex-customs",
            material::simple("EXERCISE-CO-1", "2025-05-15"),
            Handled::all(To::Country("KE", "ex-ngo")),
            BANK,
        ),
        submit("ex-bank", material::paid_for_closed(), Handled::all(To::Group), ALL),
    ]
}

/// The police received tips once; now the NGO does.
fn tips() -> Vec<Command> {
    let tip = |partner, text, shown| command(Act::Tip { partner, text }, shown);
    vec![
        tip("ex-police", "EXERCISE. A kificho boat lands at Lamu.", NONE),
        tip("ex-ngo", "EXERCISE. Turtle shells are sold at the harbour.", NGO),
    ]
}

fn revisions() -> Vec<Command> {
    vec![
        police(material::police_later()),
        diary(material::observations_later()),
        take("ex-market", material::adverts_closed(), HandlingProfile::LawEnforcement, NONE),
        take("ex-customs", material::trade_later(), HandlingProfile::WorkingGroup, ALL),
    ]
}

fn relabelling() -> Vec<Command> {
    vec![
        relabel(ANALYST, "EXERCISE-WCU-008", "core", To::Owner, NONE),
        relabel(ANALYST, "EXERCISE-WCU-006", "parties", To::Group, ALL),
        relabel(ANALYST, "EXERCISE-WCU-006", "narrative", To::Group, ALL),
        relabel("officer", "EXERCISE-PT-25-30", "core", To::Law, NONE),
        relabel("trader", "EXERCISE-AD-012", "core", To::Members(&["trader"]), NONE),
        relabel("compliance", "EXERCISE-TX-001", "core", To::Group, ALL),
        relabel("compliance", "EXERCISE-TX-001", "parties", To::Group, ALL),
        relabel("compliance", "EXERCISE-TX-001", "narrative", To::Group, ALL),
        relabel("compliance", "EXERCISE-TX-001", "source", To::Group, ALL),
        relabel("compliance", "EXERCISE-TX-002", "narrative", To::Owner, BANK),
        relabel("researcher", "EXERCISE-OBS-07", "core", To::Law, NGO),
    ]
}

/// Beside reports that all know lie files that few may read; two partners have the same bytes.
fn files() -> Vec<Command> {
    let attach = |member, report, file, to, shown| command(Act::Attach { member, report, file, to }, shown);
    let photo = ("closed.txt", "EXERCISE: a photo of the kificho boat");
    let again = ("boat.txt", "EXERCISE: a photo of the kificho boat");
    vec![
        attach(ANALYST, "EXERCISE-WCU-006", photo, To::Owner, NONE),
        attach(ANALYST, "EXERCISE-WCU-006", ("shared.txt", "EXERCISE: a permit"), To::Group, ALL),
        attach(ANALYST, "EXERCISE-WCU-006", ("for-law.txt", "EXERCISE: fingerprints"), To::Law, NONE),
        attach(ANALYST, "EXERCISE-WCU-006", ("gone.txt", "EXERCISE: the wrong file"), To::Group, NONE),
        command(Act::Detach { member: ANALYST, report: "EXERCISE-WCU-006", name: "gone.txt" }, NONE),
        attach(ANALYST, "EXERCISE-WCU-012", ("erased.txt", "EXERCISE: erased"), To::Group, NONE),
        attach(
            "officer",
            "EXERCISE-TR-1",
            ("x-ray.txt", "EXERCISE: x-ray"),
            To::Country("KE", "ex-ngo"),
            BANK,
        ),
        attach("researcher", "EXERCISE-OBS-21", again, To::Group, ALL),
        attach("researcher", "EXERCISE-OBS-07", ("own.txt", "EXERCISE: own"), To::Owner, NGO),
        attach("compliance", "EXERCISE-TX-001", ("statement.txt", "EXERCISE: statement"), To::Owner, BANK),
        command(
            Act::Fetch { member: ANALYST, of: "researcher", report: "EXERCISE-OBS-21", name: "boat.txt" },
            ALL,
        ),
    ]
}

fn judgements() -> Vec<Command> {
    vec![
        // A person whom only the police know is said to be two sellers that everybody knows.
        judge(ANALYST, ("EXERCISE-CL-01", 0), ("EXERCISE-AD-007", 0), "same", NONE),
        judge(ANALYST, ("EXERCISE-CL-01", 0), ("EXERCISE-AD-008", 0), "same", NONE),
        judge(ANALYST, ("EXERCISE-AD-015", 0), ("EXERCISE-AD-014", 0), "same", ALL),
        judge("researcher", ("EXERCISE-AD-016", 0), ("EXERCISE-AD-010", 0), "unsure", ALL),
        judge("compliance", ("EXERCISE-AD-003", 0), ("EXERCISE-AD-004", 0), "different", ALL),
        judge("compliance", ("EXERCISE-TX-002", 0), ("EXERCISE-AD-009", 0), "same", BANK),
        judge(ANALYST, ("EXERCISE-AD-017", 0), ("EXERCISE-AD-018", 0), "same", NONE),
        command(Act::Undo { member: ANALYST }, NONE),
    ]
}

/// What nobody else reads is closed; what is shared was saved before in words that are not.
fn mappings() -> Vec<Command> {
    let keep = |member, name, text, shown| command(Act::Keep { member, name, text }, shown);
    let share = |member, name, to, shown| command(Act::Share { member, name, to }, shown);
    vec![
        keep(ANALYST, "Kificho", material::CLOSED_MAPPING, NONE),
        keep(ANALYST, "Shared log", material::CLOSED_MAPPING, NONE),
        keep(ANALYST, "Shared log", material::SHARED_MAPPING, ALL),
        share(ANALYST, "Shared log", To::Group, ALL),
        keep(ANALYST, "For a while", material::SHARED_MAPPING, NONE),
        share(ANALYST, "For a while", To::Group, NONE),
        share(ANALYST, "For a while", To::Law, NONE),
        keep("trader", "For the NGO", material::NAMED_MAPPING, NGO),
        share("trader", "For the NGO", To::Partners(&["ex-ngo"]), NGO),
        keep("officer", "But not the NGO", material::NAMED_MAPPING, BANK),
        share("officer", "But not the NGO", To::Country("KE", "ex-ngo"), BANK),
        keep("compliance", "Own diary", material::NEW_MAPPING, BANK),
        keep("compliance", "Own diary", material::SHARED_MAPPING, BANK),
        keep("researcher", "Own diary", material::NEW_MAPPING, NGO),
    ]
}

fn endings() -> Vec<Command> {
    let hold = |member, report, shown| command(Act::Hold { member, report }, shown);
    vec![
        command(Act::Recall { member: ANALYST, report: "EXERCISE-WCU-010" }, NONE),
        command(Act::Erase { member: ANALYST, report: "EXERCISE-WCU-012" }, NONE),
        command(Act::Erase { member: ANALYST, report: "EXERCISE-WCU-015" }, NONE),
        hold(ANALYST, "EXERCISE-WCU-011", NONE),
        hold("compliance", "EXERCISE-TX-004", BANK),
        // Of what is one's own one knows that it was there: it stays in the reader's second store.
        command(Act::Recall { member: "compliance", report: "EXERCISE-TX-003" }, BANK),
        command(Act::Erase { member: "researcher", report: "EXERCISE-OBS-08" }, NGO),
        command(Act::Recall { member: "researcher", report: "EXERCISE-OBS-05" }, NGO),
        command(Act::Expire, ALL),
    ]
}
