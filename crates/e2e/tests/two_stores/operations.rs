//! The table of operations: each of the OpenAPI document, with the requests that are compared, or why none can differ.

use crate::file::File;
use crate::known::Known;
use crate::log::Reader;
use crate::material;
use crate::replay::PASSWORD;
use crate::request::{Body, Request};
use axum::http::Method;
use model::{TradeDimension, TradeTable};
use serde_json::{Value, json};
use store::{ReportFilter, TradeAsked};

/// What is known of one operation.
pub struct Operation {
    /// Its id.
    pub id: &'static str,
    /// Whether it changes something: then it is tried on copies, and all reads run again afterwards.
    pub writes: bool,
    /// Whether it takes no more than to be a member.
    pub clerk_may: bool,
    /// Why no member is answered otherwise than another; `None` where some request must be.
    pub same_for_all: Option<&'static str>,
    /// Whether it is for the handlers of tips: of the readers only the researcher is one.
    pub desk: bool,
}

const fn reads(id: &'static str) -> Operation {
    Operation { id, writes: false, clerk_may: true, same_for_all: None, desk: false }
}

const fn writes(id: &'static str) -> Operation {
    Operation { id, writes: true, clerk_may: true, same_for_all: None, desk: false }
}

/// For those who act for their partner.
const fn steward(id: &'static str) -> Operation {
    Operation { clerk_may: false, ..writes(id) }
}

/// For the handlers of tips.
const fn of_desk(operation: Operation) -> Operation {
    Operation { desk: true, ..operation }
}

/// Why tippers are answered alike.
const BY_CODE: &str =
    "answers whoever asks, signed in or not, by what the request itself says; reads no view";

/// Why pages of facts cannot differ.
const FACTS: &str = "answers from tables of facts that the program ships; reads no item of the store";

/// All operations.
pub const OPERATIONS: &[Operation] = &[
    Operation {
        same_for_all: Some("what the sign-in page needs before anybody is signed in; reads no item"),
        ..reads("get_welcome")
    },
    reads("get_session"),
    Operation {
        same_for_all: Some("answers with the member that signs in, whoever asked before; reads no item"),
        ..writes("sign_in")
    },
    Operation {
        same_for_all: Some("ends the own session and answers nothing; reads no item"),
        ..writes("sign_out")
    },
    Operation {
        same_for_all: Some("who takes part is known to all partners; partners are no items with handling"),
        ..reads("list_partners")
    },
    reads("preview_readers"),
    reads("list_reports"),
    reads("map_reports"),
    reads("count_months"),
    reads("get_report"),
    reads("get_attachment"),
    reads("get_custody"),
    reads("get_subject"),
    reads("get_network"),
    reads("get_network_file"),
    reads("find_paths"),
    reads("get_match"),
    reads("get_match_sheet"),
    reads("list_review"),
    reads("list_decisions"),
    reads("get_incident"),
    reads("list_alerts"),
    reads("get_course"),
    reads("list_imports"),
    reads("get_import"),
    reads("get_rejects"),
    reads("get_problems"),
    reads("list_mappings"),
    reads("get_mapping"),
    reads("export_reports"),
    reads("export_trade_report"),
    reads("check_trade_report"),
    Operation { same_for_all: Some(FACTS), ..reads("list_taxa") },
    // The facts are the same; the number of reports of the taxon's group is the view's.
    reads("get_taxon"),
    Operation { same_for_all: Some(FACTS), ..reads("list_places") },
    Operation { same_for_all: Some(FACTS), ..reads("get_place") },
    Operation { same_for_all: Some(FACTS), ..reads("list_factors") },
    Operation {
        same_for_all: Some("answers from public lists that the operator loaded; reads no item of the store"),
        ..reads("find_listed")
    },
    reads("find_subjects"),
    Operation { same_for_all: Some(FACTS), ..reads("read_text") },
    reads("sum_trade"),
    steward("set_handling"),
    writes("judge"),
    writes("undo_judgement"),
    steward("hold_report"),
    steward("recall_report"),
    steward("erase_report"),
    writes("add_attachment"),
    writes("name_in_course"),
    writes("unname_in_course"),
    writes("hand_in_course"),
    steward("remove_attachment"),
    writes("stage_import"),
    writes("change_import"),
    writes("start_import"),
    writes("stop_import"),
    writes("check_import"),
    writes("keep_mapping"),
    steward("share_mapping"),
    Operation { same_for_all: Some(BY_CODE), ..writes("send_tip") },
    of_desk(Operation { same_for_all: Some(BY_CODE), ..writes("follow_tip") }),
    of_desk(reads("list_tips")),
    of_desk(reads("get_tip")),
    of_desk(reads("get_tip_file")),
    of_desk(writes("answer_tip")),
];

/// Words to search for: of what all read, of what is hidden from some, of nothing, and what is no word.
const WORDS: &[&str] = &[
    "lamu",
    "dhow",
    "lamu dhow",
    "dhow lamu",
    "kificho",
    "operation",
    "pangolin",
    "pango",
    "thimphu",
    "tiger",
    "mfano",
    "baraka",
    "rhinoceros",
    "ginger",
    "kakakuona",
    "+254 700 000 117",
    "44 7700 900461",
    "withdrawn",
    "tatu",
    "mwingine",
    "pili",
    "shaka",
    "mshukiwa",
    "convicted",
    "second day",
    "穿山甲",
    "ngà voi",
    "example",
    "nothing-of-this",
    "",
    " ",
    "...",
    "a",
    "e",
    "exercise",
    "exercise leopard",
    "EXERCISE-UN-1",
    "EXERCISE-EX-1",
    "EXERCISE-NM-1",
    "nahodha",
    "bwana",
];

/// Ids that no store has: well made, of another kind, and no ids.
const NO_IDS: &[&str] = &[
    "re-00000000000000000000000000",
    "pt-00000000000000000000000000",
    "im-00000000000000000000000000",
    "ju-00000000000000000000000000",
    "mp-00000000000000000000000000",
    "ti-00000000000000000000000000",
    "at-00000000000000000000000000",
    "re-1",
    "1",
    "%20",
    "re-zzzzzzzzzzzzzzzzzzzzzzzzzzzz",
];

/// Every reading request.
pub fn reading(known: &Known) -> Vec<Request> {
    let mut all = vec![
        Request::get("get_welcome", "/api/v1/welcome"),
        Request::get("get_session", "/api/v1/session"),
        Request::get("list_partners", "/api/v1/partners"),
        Request::get("count_months", "/api/v1/reports/months"),
        Request::get("list_imports", "/api/v1/imports"),
        Request::get("get_course", "/api/v1/course"),
        Request::get("list_mappings", "/api/v1/mappings"),
        Request::get("list_reports", "/api/v1/reports").header("accept-encoding", "gzip"),
        Request::get("no operation", "/api/v1/openapi.json"),
        Request::get("no operation", "/api/v1/nothing"),
        Request::get("no operation", "/healthz"),
    ];
    all.extend(
        audiences().into_iter().map(|a| Request::post("preview_readers", "/api/v1/handling/readers").json(a)),
    );
    for filter in filters(known) {
        all.push(Request::get("list_reports", format!("/api/v1/reports?{filter}")));
        all.push(Request::get("map_reports", format!("/api/v1/reports/map?{filter}")));
        all.push(Request::get("export_reports", format!("/api/v1/exports/reports?as=csv&{filter}")));
    }
    all.push(Request::get("export_reports", "/api/v1/exports/reports?as=jsonl"));
    for filter in ["", "?own=true", "?year=2019", "?q=pangolin"] {
        all.push(Request::get("export_trade_report", format!("/api/v1/exports/trade-report{filter}")));
        all.push(Request::get("check_trade_report", format!("/api/v1/exports/trade-report/check{filter}")));
    }
    all.push(Request::get("export_reports", "/api/v1/exports/reports?as=xlsx"));
    all.extend(pages(known));
    all.extend(single(known));
    all.extend(facts());
    all.extend(TRADE.iter().map(|asked| Request::get("sum_trade", format!("/api/v1/trade/totals?{asked}"))));
    all
}

/// Sums of trade figures: over everything, of each partner, by what only hidden figures have, and badly asked.
const TRADE: &[&str] = &[
    "",
    "by=year",
    "by=year,term,unit,appendix",
    "by=taxon,importer,exporter,origin,purpose,source",
    "by=genus&of=ex-customs",
    "by=year&of=ex-police",
    "of=ex-bank",
    "of=nobody",
    "table=shipments",
    "table=tabulation&by=term",
    "table=nonsense",
    "by=nonsense",
    "by=",
    "taxon=Siri%20siri",
    "genus=Siri",
    "genus=Mfano&by=exporter",
    "year=1999",
    "year=yesterday",
    "term=scales",
    "source=I&by=source",
    "exporter=UG",
    "limit=1&by=year",
    "limit=0",
    "limit=100000",
];

/// Filters one by one, some together, and bad ones.
fn filters(known: &Known) -> Vec<String> {
    let mut all: Vec<String> = WORDS.iter().map(|w| format!("q={}", escaped(w))).collect();
    all.extend(known.facets.iter().map(|(name, value)| format!("{name}={}", escaped(value))));
    let more = [
        "",
        "flagged=true",
        "own=true",
        "own=true&flagged=true",
        "kind=seizure,advert",
        "from=2025-01-01&to=2025-03-31",
        "from=2026-01-01",
        "to=2021-12-31",
        "from=2025-12-31&to=2025-01-01",
        "country=KE&q=pangolin",
        "country=BT",
        "group=pangolins&year=2025",
        "mode=air&country=KE",
        "year=1999",
        "kind=nonsense",
        "from=yesterday",
        "limit=3",
        "limit=0",
        "limit=100000",
        "limit=-1",
        "own=maybe",
        "cursor=nonsense",
        "kind=seizure&q=mfano",
        "unknown=1",
    ];
    all.extend(more.map(str::to_owned));
    all
}

/// Pages of lists: every place of the whole store as a beginning.
fn pages(known: &Known) -> Vec<Request> {
    let mut all = Vec::new();
    for cursor in &known.cursors {
        for tail in ["limit=1", "limit=7&kind=seizure"] {
            all.push(Request::get("list_reports", format!("/api/v1/reports?cursor={cursor}&{tail}")));
        }
    }
    for limit in [1, 2, 50] {
        all.push(Request::get("list_alerts", format!("/api/v1/alerts?limit={limit}")));
    }
    for id in known.reports.iter().map(String::as_str).chain(NO_IDS.iter().copied()) {
        all.push(Request::get("list_alerts", format!("/api/v1/alerts?limit=1&cursor={id}")));
    }
    all
}

/// Single things, by the id of each that there is or was.
fn single(known: &Known) -> Vec<Request> {
    let mut all = Vec::new();
    let no_ids = || NO_IDS.iter().map(|id| (*id).to_owned());
    for id in known.reports.iter().cloned().chain(no_ids()) {
        all.push(Request::get("get_report", format!("/api/v1/reports/{id}")));
    }
    for (id, etag) in &known.etags {
        let request = Request::get("get_report", format!("/api/v1/reports/{id}"));
        all.push(request.header("if-none-match", etag.clone()));
    }
    for id in known.attachments.iter().cloned().chain(no_ids()) {
        for which in ["", "?copy=true", "?copy=maybe"] {
            all.push(Request::get("get_attachment", format!("/api/v1/attachments/{id}/file{which}")));
        }
        all.push(Request::get("get_custody", format!("/api/v1/attachments/{id}/custody")));
    }
    for id in known.parties.iter().chain(&known.reports).cloned().chain(no_ids()) {
        all.push(Request::get("get_subject", format!("/api/v1/subjects/{id}")));
    }
    all.extend(behind(known));
    for id in known.imports.iter().cloned().chain(no_ids()) {
        all.push(Request::get("get_import", format!("/api/v1/imports/{id}")));
        all.push(Request::get("get_rejects", format!("/api/v1/imports/{id}/rejects")));
        for form in ["", "?as=json", "?as=xlsx"] {
            all.push(Request::get("get_problems", format!("/api/v1/imports/{id}/problems{form}")));
        }
    }
    for id in known.mappings.iter().cloned().chain(no_ids()) {
        for which in ["", "?version=1", "?version=2", "?version=99"] {
            all.push(Request::get("get_mapping", format!("/api/v1/mappings/{id}{which}")));
        }
    }
    for (id, etag) in &known.mapping_etags {
        let request = Request::get("get_mapping", format!("/api/v1/mappings/{id}"));
        all.push(request.header("if-none-match", etag.clone()));
    }
    all.push(Request::get("list_tips", "/api/v1/tips"));
    all.push(Request::get("no operation", "/tips"));
    for id in known.tips.iter().cloned().chain(no_ids()) {
        all.push(Request::get("get_tip", format!("/api/v1/tips/{id}")));
        for file in ["1", "2", "1?copy=true", "none"] {
            all.push(Request::get("get_tip_file", format!("/api/v1/tips/{id}/files/{file}")));
        }
    }
    all
}

/// Who is behind it: the network of each party, ways to its neighbour in the list, the two compared, events, the queue.
fn behind(known: &Known) -> Vec<Request> {
    let no_ids = || NO_IDS.iter().map(|id| (*id).to_owned());
    let mut all = vec![Request::get("list_decisions", "/api/v1/judgements")];
    for asked in ["", "?limit=1", "?limit=3", "?limit=1000", "?cursor=nonsense"] {
        all.push(Request::get("list_review", format!("/api/v1/review{asked}")));
    }
    let parties: Vec<String> = known.parties.iter().cloned().chain(no_ids()).collect();
    let forms = ["graphml", "gexf", "i2-entities", "i2-links", "ftm", "geojson", "nonsense"];
    let reach = ["", "?hops=1", "?hops=3", "?hops=9"];
    for (nth, (a, b)) in parties.iter().zip(parties.iter().cycle().skip(1)).enumerate() {
        let subject = format!("/api/v1/subjects/{a}");
        all.push(Request::get("get_network", format!("{subject}/network{}", reach[nth % reach.len()])));
        let form = forms[nth % forms.len()];
        all.push(Request::get("get_network_file", format!("{subject}/network/file?as={form}")));
        let by = ["", "&by=reports", "&by=nonsense"][nth % 3];
        all.push(Request::get("find_paths", format!("{subject}/paths?to={b}{by}")));
        all.push(Request::get("get_match", format!("/api/v1/matches/{a}/{b}")));
        let form = ["", "?as=html", "?as=text&model=nonsense"][nth % 3];
        all.push(Request::get("get_match_sheet", format!("/api/v1/matches/{a}/{b}/sheet{form}")));
        all.push(Request::get("list_review", format!("/api/v1/review?limit=1&cursor={a}.{b}")));
    }
    for id in known.reports.iter().cloned().chain(no_ids()) {
        all.push(Request::get("get_incident", format!("/api/v1/reports/{id}/incident")));
    }
    let names = known.names.iter().map(|name| (name.as_str(), 10));
    for (name, limit) in names.chain([("Mfano", 1), ("Zuberi Mfanno", 50), ("", 5), ("Baraka", 99)]) {
        let body = json!({ "name": name, "limit": limit });
        all.push(Request::post("find_subjects", "/api/v1/subjects/names").json(body));
    }
    all
}

/// Facts: every taxon of the material by an accepted name, by another name, and what is unknown.
fn facts() -> Vec<Request> {
    let taxa = ["Manis javanica", "Manidae", "Panthera tigris", "pangolin", "Loxodonta africana", "nothing"];
    let mut all: Vec<Request> = ["Manidae", "Rhinocerotidae", "Zingiberaceae"]
        .into_iter()
        .chain(taxa)
        .map(|name| Request::get("get_taxon", format!("/api/v1/reference/taxa/{}", escaped(name))))
        .collect();
    for typed in ["q=pango", "q=tiger&limit=3", "q=lamu", ""] {
        all.push(Request::get("list_taxa", format!("/api/v1/reference/taxa?{typed}")));
        all.push(Request::get("list_places", format!("/api/v1/reference/places?{typed}")));
    }
    for place in ["Kenya", "NBO", "Lamu", "nowhere"] {
        all.push(Request::get("get_place", format!("/api/v1/reference/places/{place}")));
    }
    all.push(Request::get("list_factors", "/api/v1/reference/factors"));
    for (name, limit) in [("", 10), ("Baraka Mfano", 10), ("Baraka", 0), ("...", 3)] {
        let body = json!({ "name": name, "limit": limit });
        all.push(Request::post("find_listed", "/api/v1/lists/names").json(body));
    }
    for (kind, text) in [("taxon", "pangolin"), ("quantity", "3 kg"), ("place", "Lamu"), ("nonsense", "x")] {
        let body = json!({ "kind": kind, "text": text, "context": { "country": "KE" } });
        all.push(Request::post("read_text", "/api/v1/reference/read").json(body));
    }
    all
}

fn audiences() -> Vec<Value> {
    vec![
        json!({ "audience": "owner-only" }),
        json!({ "audience": "working-group" }),
        json!({ "audience": "law-enforcement" }),
        json!({ "audience": "open", "except_countries": ["PT"], "except_partners": ["ex-fiu"] }),
        json!({ "audience": "sectors", "sectors": ["police", "finance"] }),
        json!({ "audience": "named", "partners": ["ex-market"], "countries": ["KE"] }),
        json!({ "audience": "named-members", "members": ["analyst"] }),
        json!({ "audience": "named", "partners": ["nobody"] }),
        json!({ "audience": "nonsense" }),
    ]
}

/// Requests that change something, and which imports they start. Nothing is taken away by them that others need:
/// what destroys stands in [`destroying`].
pub fn changing(known: &Known, reader: Reader) -> Vec<Request> {
    let mut all = vec![
        Request::post("sign_in", "/api/v1/session")
            .json(json!({ "member": reader.member(), "password": PASSWORD })),
        Request::post("sign_in", "/api/v1/session")
            .json(json!({ "member": reader.member(), "password": "wrong" })),
        Request::post("sign_in", "/api/v1/session").json(json!({ "member": "nobody", "password": "wrong" })),
    ];
    all.extend(dropped());
    all.extend(judged(known));
    all.extend(relabelled(known));
    for id in &known.judgements {
        all.push(Request::new("undo_judgement", Method::DELETE, format!("/api/v1/judgements/{id}")));
    }
    all.push(Request::new(
        "undo_judgement",
        Method::DELETE,
        "/api/v1/judgements/ju-00000000000000000000000000",
    ));
    all.extend(on_imports(known));
    all.extend(on_mappings(known));
    all.extend(attached(known));
    all.extend(course(known));
    all.extend(tipped(known));
    all
}

/// Tips and what is said later about them, by whoever has a code, and answers.
fn tipped(known: &Known) -> Vec<Request> {
    let mut all = vec![
        Request::post("send_tip", "/api/v1/tips")
            .json(json!({ "text": "EXERCISE: seen at Lamu", "contact": "+254 700 000 321" })),
        Request::post("send_tip", "/api/v1/tips").json(json!({ "text": "" })),
    ];
    for code in known.codes.iter().map(String::as_str).chain(["0000-0000-0000-0000-0000", "nonsense"]) {
        for body in [json!({ "receipt": code }), json!({ "receipt": code, "text": "EXERCISE: again" })] {
            all.push(Request::post("follow_tip", "/api/v1/tips/follow").json(body));
        }
    }
    for id in known.tips.iter().map(String::as_str).chain(NO_IDS.iter().copied()) {
        let answer = Request::post("answer_tip", format!("/api/v1/tips/{id}/answers"));
        all.push(answer.json(json!({ "text": "EXERCISE: where exactly?" })));
    }
    all
}

/// Every party named in the course, most taken back again; then handed in, and too late.
fn course(known: &Known) -> Vec<Request> {
    let mut all = Vec::new();
    let namings = [
        json!({ "network": "EXERCISE A", "role": "seller" }),
        json!({ "network": "EXERCISE B" }),
        json!({ "network": " " }),
        json!({ "network": "EXERCISE A", "role": "nonsense" }),
    ];
    let ids = known.parties.iter().map(String::as_str).chain(NO_IDS.iter().copied());
    for (id, naming) in ids.clone().zip(namings.iter().cycle()) {
        let request = Request::new("name_in_course", Method::PUT, format!("/api/v1/course/parties/{id}"));
        all.push(request.json(naming.clone()));
    }
    all.push(Request::get("get_course", "/api/v1/course"));
    // First one that nobody named: what is named stays, and is told.
    for id in std::iter::once("pt-00000000000000000000000000").chain(ids.clone().step_by(3)) {
        all.push(Request::new("unname_in_course", Method::DELETE, format!("/api/v1/course/parties/{id}")));
    }
    all.push(Request::post("hand_in_course", "/api/v1/course/hand-in"));
    all.push(Request::post("hand_in_course", "/api/v1/course/hand-in"));
    for id in ids.take(2) {
        let late = Request::new("name_in_course", Method::PUT, format!("/api/v1/course/parties/{id}"));
        all.push(late.json(namings[0].clone()));
    }
    all
}

/// Files put beside every report: a new one, and the very bytes that somebody else keeps.
fn attached(known: &Known) -> Vec<Request> {
    let closed = b"EXERCISE: a photo of the kificho boat".to_vec();
    let files: [(&str, Vec<u8>); 3] =
        [("new.jpg", material::photo()), ("boat.txt", closed), ("empty.txt", Vec::new())];
    let audiences = [
        r#"{"audience": "working-group"}"#,
        r#"{"audience": "named-members", "members": ["trader"]}"#,
        "",
        "no",
    ];
    let ids = known.reports.iter().map(String::as_str).chain(NO_IDS.iter().copied());
    ids.zip(files.iter().cycle())
        .zip(audiences.iter().cycle())
        .map(|((id, (name, bytes)), audience)| {
            let fields =
                if audience.is_empty() { Vec::new() } else { vec![("audience", (*audience).to_owned())] };
            let body = Body::Form { name, bytes: bytes.clone(), fields };
            Request::post("add_attachment", format!("/api/v1/reports/{id}/attachments")).with(body)
        })
        .collect()
}

/// Files dropped: new ones, and the very bytes that somebody else dropped or imported.
fn dropped() -> Vec<Request> {
    let files: [(File, &str); 9] = [
        (material::new_diary(), "working-group"),
        (material::diary(), "working-group"),
        (material::police_diary(), "shared-core"),
        (material::closed(), "owner-only"),
        (material::observations(), "open"),
        (material::observations(), "nonsense"),
        // Their columns are those of kept mappings: one that few may read, one shared, one that only names columns.
        (material::swahili_table(), "owner-only"),
        (material::shared_table(), "owner-only"),
        (material::named_table(), "owner-only"),
    ];
    files
        .into_iter()
        .map(|(file, handling)| {
            let fields = vec![("handling", handling.to_owned())];
            let body = Body::Form { name: file.name, bytes: file.whole(), fields };
            Request::post("stage_import", "/api/v1/imports").with(body)
        })
        .collect()
}

fn judged(known: &Known) -> Vec<Request> {
    let parties: Vec<&String> = known.parties.iter().collect();
    let reports: Vec<&String> = known.reports.iter().collect();
    let verdicts = ["same", "different", "unsure", "nonsense"];
    let neighbours = |all: &[&String]| {
        let pairs = all.iter().zip(all.iter().skip(1)).map(|(a, b)| ((*a).clone(), (*b).clone()));
        pairs.collect::<Vec<_>>()
    };
    let nobody = ("pt-00000000000000000000000000".to_owned(), parties[0].clone());
    [neighbours(&parties), neighbours(&reports), vec![nobody, (parties[0].clone(), reports[0].clone())]]
        .concat()
        .into_iter()
        .zip(verdicts.iter().cycle())
        .map(|((a, b), verdict)| {
            let body = json!({ "a": a, "b": b, "verdict": verdict, "because": "EXERCISE: seen together" });
            Request::post("judge", "/api/v1/judgements").json(body)
        })
        .collect()
}

/// Every report narrowed and widened, section by section in turn: most are not the reader's own.
fn relabelled(known: &Known) -> Vec<Request> {
    let sections = ["core", "parties", "narrative", "attachments", "source", "raw", "nonsense"];
    let audiences = [
        json!({ "audience": "working-group" }),
        json!({ "audience": "law-enforcement" }),
        json!({ "audience": "named", "countries": ["KE"], "except_partners": ["ex-fiu"] }),
        json!({ "audience": "owner-only" }),
        json!({ "audience": "named-members", "members": ["trader", "researcher"] }),
    ];
    let ids = known.reports.iter().map(String::as_str).chain(NO_IDS.iter().copied());
    let mut all: Vec<Request> = ids
        .zip(sections.iter().cycle())
        .zip(audiences.iter().cycle())
        .map(|((id, section), audience)| {
            let mut body = audience.clone();
            body["section"] = json!(section);
            Request::new("set_handling", Method::PUT, format!("/api/v1/reports/{id}/handling")).json(body)
        })
        .collect();
    for id in &known.reports {
        for because in [json!({ "because": "EXERCISE: a court asked" }), json!({})] {
            all.push(
                Request::new("hold_report", Method::PUT, format!("/api/v1/reports/{id}/hold")).json(because),
            );
        }
    }
    all
}

fn on_imports(known: &Known) -> Vec<Request> {
    let mut all = Vec::new();
    for id in known.imports.iter().map(String::as_str).chain(NO_IDS.iter().copied()) {
        let address = |tail: &str| format!("/api/v1/imports/{id}{tail}");
        let change = json!({ "handling": "working-group", "columns": [["description", "ignore"]] });
        all.push(Request::new("change_import", Method::PUT, address("")).json(change));
        let change = |body| Request::new("change_import", Method::PUT, address("")).json(body);
        all.push(change(json!({ "handling": "nonsense" })));
        all.push(change(json!({ "fix": { "kind": "date-order", "value": "dmy" } })));
        all.push(change(
            json!({ "fix": { "kind": "replace", "column": "site", "from": "Kisumu", "value": "Lamu" } }),
        ));
        all.push(change(json!({ "undo": true })));
        all.push(change(json!({ "format": "seizure-table" })));
        for mapping in &known.mappings {
            all.push(change(json!({ "kept": mapping })));
        }
        let check = Request::post("check_import", address("/check"));
        all.push(Request { starts: Some(id.to_owned()), ..check });
        let start = Request::post("start_import", address("/start"));
        all.push(Request { starts: Some(id.to_owned()), ..start });
        all.push(Request::post("stop_import", address("/stop")));
    }
    all
}

/// Mappings kept under names that are there and new ones, and given to others: most are not the reader's own.
fn on_mappings(known: &Known) -> Vec<Request> {
    let mut all = Vec::new();
    for name in ["Kificho", "Shared log", "New log", "", "x\ny"] {
        let body = json!({ "name": name, "mapping": material::NEW_MAPPING });
        all.push(Request::post("keep_mapping", "/api/v1/mappings").json(body));
    }
    for id in known.imports.iter().take(6) {
        all.push(
            Request::post("keep_mapping", "/api/v1/mappings")
                .json(json!({ "name": "From an import", "import": id })),
        );
    }
    all.push(
        Request::post("keep_mapping", "/api/v1/mappings").json(json!({ "name": "Broken", "mapping": "no" })),
    );
    let ids = known.mappings.iter().map(String::as_str).chain(NO_IDS.iter().copied());
    let audiences = audiences();
    for (id, audience) in ids.zip(audiences.iter().cycle()) {
        let path = format!("/api/v1/mappings/{id}/handling");
        all.push(Request::new("share_mapping", Method::PUT, path).json(audience.clone()));
    }
    all
}

/// Requests that take reports away, and the end of the session.
pub fn destroying(known: &Known) -> Vec<Request> {
    let mut all = Vec::new();
    for id in known.attachments.iter().map(String::as_str).chain(NO_IDS.iter().copied()) {
        for because in ["", "EXERCISE: the wrong file"] {
            let request =
                Request::new("remove_attachment", Method::DELETE, format!("/api/v1/attachments/{id}"));
            all.push(request.json(json!({ "because": because })));
        }
    }
    let ids = known.reports.iter().map(String::as_str).chain(NO_IDS.iter().copied());
    for (nth, id) in ids.enumerate() {
        // Of one's own reports one is left as it is, one withdrawn, one erased, and one first withdrawn and then erased.
        if matches!(nth % 4, 1 | 3) {
            all.push(Request::new("recall_report", Method::DELETE, format!("/api/v1/reports/{id}")));
        }
        if matches!(nth % 4, 2 | 3) {
            all.push(Request::post("erase_report", format!("/api/v1/reports/{id}/erasure")));
        }
    }
    all.push(Request::new("sign_out", Method::DELETE, "/api/v1/session"));
    all
}

/// The binary's export, under the view of the member that it names.
pub fn exports() -> Vec<(stages::ExportForm, &'static str)> {
    let forms = [stages::ExportForm::Csv, stages::ExportForm::JsonLines];
    forms.into_iter().flat_map(|form| WORDS.iter().step_by(3).map(move |words| (form, *words))).collect()
}

/// The binary's sums of trade figures, under the view of the member that it names.
pub fn sums() -> Vec<TradeAsked> {
    use TradeDimension as D;
    let by = |by: &[D]| TradeAsked { by: by.to_vec(), ..TradeAsked::default() };
    vec![
        by(&[]),
        by(&[D::Year, D::Term, D::Unit, D::Appendix]),
        TradeAsked { of: Some("ex-customs".into()), ..by(&[D::Taxon, D::Exporter]) },
        TradeAsked { of: Some("ex-police".into()), ..by(&[D::Source]) },
        TradeAsked { only: vec![(D::Genus, vec!["Siri".into()])], ..by(&[D::Year]) },
        TradeAsked { table: Some(TradeTable::Shipments), ..by(&[D::Importer]) },
    ]
}

/// The illegal trade reports of the binary, whole and narrowed.
pub fn trade_reports() -> Vec<ReportFilter> {
    let whole = ReportFilter::default();
    vec![
        whole.clone(),
        ReportFilter { years: vec!["2024".to_owned()], ..whole.clone() },
        ReportFilter { countries: vec!["KE".to_owned()], words: "pangolin".to_owned(), ..whole.clone() },
        ReportFilter { own: true, ..whole },
    ]
}

fn escaped(text: &str) -> String {
    text.bytes()
        .map(|b| {
            if b.is_ascii_alphanumeric() || b == b'-' {
                char::from(b).to_string()
            } else {
                format!("%{b:02X}")
            }
        })
        .collect()
}
