//! What an analyst does on the import page, over the API: groups of problems mended in one step, rejects and problems taken
//! away and brought back, archives of several files, mappings kept and met again.

#![expect(clippy::unwrap_used, clippy::panic, reason = "steps that tests share are tests")]
#![expect(dead_code, reason = "the two-stores test asks more of these modules")]

#[path = "two_stores/request.rs"]
mod request;
#[path = "two_stores/session.rs"]
mod session;
#[path = "two_stores/world.rs"]
mod world;

/// What `session` needs of the other test.
mod replay {
    pub const PASSWORD: &str = "mending-exercise";
}

use axum::http::Method;
use model::{Power, Powers, Sector};
use request::{Answer, Body, Request};
use serde_json::{Value, json};
use session::Sessions;
use std::io::{Cursor, Write};
use store::{NewMember, NewPartner};
use world::World;

const TABLE: &str = "Date of Seizure,Place of Seizure,Country,Species,Product,Weight\n\
    03/04/2021,Mombasa,Kenya,pangolin,scales,12\n\
    05/04/2021,Mombasa,Kenya,exercise beast,scales,14\n\
    06/04/2021,Mombasa,Kenya,pangolin,scales,2 kg\n\
    no date,,,,,\n";

struct Desk {
    world: World,
    sessions: Sessions,
}

impl Desk {
    async fn new() -> Self {
        let world = World::create().await;
        let password = server::hash_password(replay::PASSWORD, [1; 16]).unwrap();
        for (partner, member) in [("ex-police", "analyst"), ("ex-ngo", "researcher")] {
            let new = NewPartner {
                handle: partner.into(),
                name: format!("Exercise {partner}"),
                sector: Sector::Police,
                country: "KE".parse().ok(),
            };
            world.store.add_partner(&new).await.unwrap();
            let new = NewMember {
                handle: member.into(),
                partner: partner.into(),
                name: format!("Exercise {member}"),
                powers: Powers::of(&[Power::Submit, Power::Steward]),
                about: String::new(),
                password: password.clone(),
            };
            world.store.add_member(&new).await.unwrap();
        }
        Self { world, sessions: Sessions::default() }
    }

    async fn ask(&mut self, member: &str, request: Request) -> Answer {
        self.sessions.send(&self.world, member, &request).await
    }

    async fn good(&mut self, member: &str, request: Request) -> Value {
        let what = format!("{} {}", request.method, request.path);
        let answer = self.ask(member, request).await;
        assert_eq!(answer.status, 200, "{what}: {}", String::from_utf8_lossy(&answer.body));
        answer.json()
    }

    async fn drop(&mut self, member: &str, name: &'static str, bytes: &[u8]) -> Answer {
        let body = Body::Form { name, bytes: bytes.to_vec(), fields: Vec::new() };
        self.ask(member, Request::post("stage_import", "/api/v1/imports").with(body)).await
    }

    async fn change(&mut self, id: &str, change: Value) -> Value {
        let request =
            Request::new("change_import", Method::PUT, format!("/api/v1/imports/{id}")).json(change);
        self.good("analyst", request).await
    }

    async fn import(&mut self, id: &str) -> Value {
        self.good("analyst", Request::post("start_import", format!("/api/v1/imports/{id}/start"))).await;
        self.sessions.wait_for_import(&self.world, "analyst", id).await.json()
    }
}

fn group<'v>(view: &'v Value, code: &str) -> Option<&'v Value> {
    view["problems"].as_array().unwrap().iter().find(|g| g["code"] == code)
}

fn id(view: &Value) -> String {
    view["id"].as_str().unwrap_or_else(|| panic!("{view}")).to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn groups_are_mended_in_one_step_and_taken_back() {
    let mut desk = Desk::new().await;
    let staged = desk.drop("analyst", "exercise.csv", TABLE.as_bytes()).await.json();
    let id = id(&staged);
    let first = staged["problem_rows"].as_u64().unwrap();
    assert_eq!(group(&staged, "date-ambiguous").unwrap()["count"], 3);
    assert_eq!(group(&staged, "unit-missing").unwrap()["fixes"][0]["value"], "kg");
    assert!(group(&staged, "unit-missing").unwrap()["sentence"].as_str().unwrap().starts_with("2 rows"));

    let unit = json!({ "fix": { "kind": "unit", "column": "Weight", "value": "kg" } });
    let fixed = desk.change(&id, unit).await;
    assert!(group(&fixed, "unit-missing").is_none(), "{}", fixed["problems"]);
    let order = json!({ "fix": { "kind": "date-order", "value": "dmy" } });
    let fixed = desk.change(&id, order).await;
    assert!(group(&fixed, "date-ambiguous").is_none());
    let words = json!({ "fix": { "kind": "replace", "column": "Species", "from": "exercise beast", "value": "pangolin" } });
    let fixed = desk.change(&id, words).await;
    assert!(group(&fixed, "taxon-not-understood").is_none());
    let made = fixed["made"].as_array().unwrap();
    assert_eq!((made.len(), made[0]["before"].as_u64()), (3, Some(first)));
    let last = fixed["problem_rows"].as_u64().unwrap();
    assert!(last < first, "{first} rows, then {last}");
    assert!(fixed["mapping"].as_str().unwrap().contains("[[replace]]"), "kept with the mapping");

    let undone = desk.change(&id, json!({ "undo": true })).await;
    assert_eq!(group(&undone, "taxon-not-understood").unwrap()["count"], 1);
    assert_eq!(undone["made"].as_array().unwrap().len(), 2);
    for _ in 0..2 {
        desk.change(&id, json!({ "undo": true })).await;
    }
    let back = desk.good("analyst", Request::get("get_import", format!("/api/v1/imports/{id}"))).await;
    assert_eq!((back["problem_rows"].as_u64(), &back["problems"]), (Some(first), &staged["problems"]));
    let path = format!("/api/v1/imports/{id}");
    let none = Request::new("change_import", Method::PUT, &path).json(json!({ "undo": true }));
    assert_eq!(desk.ask("analyst", none).await.status, 422);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rejected_rows_come_back_mended() {
    let mut desk = Desk::new().await;
    let staged = desk.drop("analyst", "exercise.csv", TABLE.as_bytes()).await.json();
    let done = desk.import(&id(&staged)).await;
    assert_eq!((done["imported_rows"].as_u64(), done["rejected_rows"].as_u64()), (Some(3), Some(1)));
    let path = format!("/api/v1/imports/{}/rejects", id(&staged));
    let rejects = desk.ask("analyst", Request::get("get_rejects", path)).await.body;
    let rejects = String::from_utf8(rejects).unwrap();
    assert_eq!(rejects.lines().count(), 2, "{rejects}");
    let mended = rejects.replace("no date,,,,,", "07/04/2021,Mombasa,Kenya,pangolin,scales,3");
    assert_ne!(mended, rejects);
    let again = desk.drop("analyst", "rejected.csv", mended.as_bytes()).await.json();
    let done = desk.import(&id(&again)).await;
    assert_eq!((done["new_reports"].as_u64(), done["rejected_rows"].as_u64()), (Some(1), Some(0)), "{done}");
    let third = desk.drop("analyst", "rejected.csv", mended.as_bytes()).await.json();
    let done = desk.import(&id(&third)).await;
    assert_eq!((done["new_reports"].as_u64(), done["unchanged_reports"].as_u64()), (Some(0), Some(1)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_problems_are_listed_in_both_forms() {
    let mut desk = Desk::new().await;
    let staged = desk.drop("analyst", "exercise.csv", TABLE.as_bytes()).await.json();
    let path = |form: &str| format!("/api/v1/imports/{}/problems?as={form}", id(&staged));
    let groups = staged["problems"].as_array().unwrap();
    let all: u64 = groups.iter().map(|g| g["count"].as_u64().unwrap()).sum();
    let listed = desk.good("analyst", Request::get("get_problems", path("json"))).await;
    assert_eq!(listed.as_array().unwrap().len() as u64, all);
    let csv = desk.ask("analyst", Request::get("get_problems", path("csv"))).await.body;
    assert!(csv.starts_with(b"severity,code,sheet,row,column,value,expected,mend\n"));
    let read = csv::Reader::from_reader(csv.as_slice()).into_records().count() as u64;
    assert_eq!(read, all);
    assert_eq!(desk.ask("researcher", Request::get("get_problems", path("csv"))).await.status, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_long_file_is_checked_whole() {
    let mut desk = Desk::new().await;
    let mut text = TABLE.to_owned();
    text.extend((0..25_000).map(|n| format!("2021-05-01,Mombasa,Kenya,pangolin,scales,{} kg\n", n % 90 + 1)));
    let staged = desk.drop("analyst", "long.csv", text.as_bytes()).await.json();
    assert_eq!((staged["rows"].as_u64(), staged["rows_total"].is_null()), (Some(20_000), true));
    let path = format!("/api/v1/imports/{}/check", id(&staged));
    desk.good("analyst", Request::post("check_import", &path)).await;
    let checked = desk.sessions.wait_for_import(&desk.world, "analyst", &id(&staged)).await.json();
    assert_eq!((checked["state"].as_str(), checked["rows_total"].as_u64()), (Some("staged"), Some(25_004)));
    assert_eq!(checked["new_reports"], 0, "nothing is recorded");
    let fixed = desk.change(&id(&staged), json!({ "fix": { "kind": "date-order", "value": "dmy" } })).await;
    assert_eq!(fixed["rows_total"].as_u64(), Some(25_004), "a file that was read whole is read whole again");
    desk.import(&id(&staged)).await;
    assert_eq!(desk.ask("analyst", Request::post("check_import", &path)).await.status, 422);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_archive_becomes_one_import_a_file() {
    let mut desk = Desk::new().await;
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in
        [("2020/a.csv", TABLE), ("2021/a.csv", TABLE), ("readme.txt", "nothing that is known")]
    {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    let first = desk.drop("analyst", "exercise.zip", &bytes).await.json();
    assert_eq!(
        (first["file"].as_str(), first["format"].as_str()),
        (Some("2020/a.csv"), Some("seizure-table"))
    );
    let others = first["others"].as_array().unwrap();
    assert_eq!(others.len(), 2);
    let second =
        others.iter().find(|o| o["file"] == "2021/a.csv").unwrap()["id"].as_str().unwrap().to_owned();
    let refused = others.iter().find(|o| o["file"] == "readme.txt").unwrap();
    assert!(refused["id"].is_null() && !refused["refused"].as_str().unwrap().is_empty());
    let second = desk.good("analyst", Request::get("get_import", format!("/api/v1/imports/{second}"))).await;
    assert_eq!(second["others"].as_array().unwrap().len(), 2);
    let done = desk.import(&id(&first)).await;
    assert_eq!(done["imported_rows"], 3);

    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for name in ["a.txt", "b.txt"] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(b"nothing that is known").unwrap();
    }
    let none = desk.drop("analyst", "none.zip", &zip.finish().unwrap().into_inner()).await;
    assert_eq!(none.status, 422);
    assert!(String::from_utf8_lossy(&none.body).contains("`b.txt`"), "each refusal is told");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_kept_mapping_is_met_again_and_only_where_it_may_be_read() {
    let mut desk = Desk::new().await;
    let known = "Tarehe,Mahali,Mnyama,Kilo\n2021-03-04,Mombasa,mnyama,12\n";
    let unknown = desk.drop("analyst", "tarehe.csv", known.as_bytes()).await;
    assert_eq!(unknown.status, 422);
    let mapping = "version = 1\nformat = \"seizure-table\"\n\
        [[column]]\nname = \"Tarehe\"\nfield = \"core.date\"\n[[column]]\nname = \"Mahali\"\nfield = \"core.place\"\n\
        [[column]]\nname = \"Mnyama\"\nfield = \"core.taxon\"\n\
        [[column]]\nname = \"Kilo\"\nfield = \"core.quantity\"\nunit = \"kg\"\n";
    let keep =
        Request::post("keep_mapping", "/api/v1/mappings").json(json!({ "name": "Log", "mapping": mapping }));
    let kept = desk.good("analyst", keep).await;
    let staged = desk.drop("analyst", "tarehe.csv", known.as_bytes()).await.json();
    assert_eq!(staged["taken"]["name"], "Log", "{staged}");
    assert!(staged["because"].as_str().unwrap().contains("the mapping `Log` of your partner"));
    let fields = staged["preview"][0]["fields"].as_array().unwrap();
    let quantity = fields.iter().find(|f| f["field"] == "quantity").unwrap();
    assert_eq!(quantity["value"]["normal"], "12 kg");

    let theirs = desk.drop("researcher", "tarehe.csv", known.as_bytes()).await;
    assert_eq!(
        (theirs.status, &theirs.body),
        (unknown.status, &unknown.body),
        "nothing tells that it is there"
    );
    let path = format!("/api/v1/mappings/{}/handling", id(&kept));
    let share = Request::new("share_mapping", Method::PUT, path).json(json!({ "audience": "working-group" }));
    desk.good("analyst", share).await;
    let theirs = desk.drop("researcher", "tarehe.csv", known.as_bytes()).await.json();
    assert_eq!(theirs["taken"]["partner"], "Exercise ex-police");

    // Corrected in the browser and kept again: a new version, the same address.
    let change = json!({ "columns": [["Mahali", "ignore"]] });
    desk.change(&id(&staged), change).await;
    let keep = Request::post("keep_mapping", "/api/v1/mappings")
        .json(json!({ "name": "Log", "import": id(&staged) }));
    let again = desk.good("analyst", keep).await;
    assert_eq!((id(&again), again["version"].as_u64()), (id(&kept), Some(2)));
    let read = format!("/api/v1/mappings/{}", id(&kept));
    let seen = desk.good("researcher", Request::get("get_mapping", &read)).await;
    assert!(seen["version"].is_null() && seen["versions"].as_array().unwrap().is_empty());
    assert_eq!(seen["reads"][1]["field"], "ignore", "how it stands");
    let first = desk.good("analyst", Request::get("get_mapping", format!("{read}?version=1"))).await;
    assert_eq!(first["reads"][1]["field"], "core.place");
}
