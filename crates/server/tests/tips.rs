//! Tipping off from the form to the answer, over the routes.

#![expect(clippy::unwrap_used, clippy::panic, reason = "steps that tests share are tests")]

use access::TipDesk;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use model::{Power, Powers, Purpose, Sector, StoreKey, StoreKind, Timestamp};
use server::{AppState, ServerSettings, TipSettings};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use store::{NewMember, NewPartner, ReportFilter, Store, StoreConfig};
use tempfile::TempDir;
use tower::ServiceExt;

const PASSWORD: &str = "tips-exercise";

struct World {
    _folder: TempDir,
    store: Store,
    app: Router,
    off: Router,
    clock: Arc<AtomicI64>,
}

async fn world() -> World {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(AtomicI64::new(1_788_220_800_000_000));
    let (time, drawn) = (clock.clone(), Arc::new(AtomicU64::new(0)));
    let config = StoreConfig {
        url: format!("sqlite:{}", folder.path().join("saola.sqlite").display()),
        key: StoreKey([7; 32]),
        clock: Arc::new(move || Timestamp(time.load(Ordering::SeqCst))),
        entropy: Arc::new(move |buffer| {
            let nth = drawn.fetch_add(1, Ordering::SeqCst).to_be_bytes();
            blake3::Hasher::new().update(&nth).finalize_xof().fill(buffer);
        }),
        index: None,
        connections: 4,
        two_persons: false,
        name_keys: stages::NAME_KEYS,
    };
    let store = Store::create(config, StoreKind::Exercise).await.unwrap();
    for (handle, sector) in [("ex-ngo", Sector::CivilSociety), ("ex-police", Sector::Police)] {
        let name = format!("Exercise <{handle}>");
        store.add_partner(&NewPartner { handle: handle.into(), name, sector, country: None }).await.unwrap();
    }
    let password = server::hash_password(PASSWORD, [1; 16]).unwrap();
    for (handle, partner) in [("handler", "ex-ngo"), ("colleague", "ex-ngo"), ("officer", "ex-police")] {
        let powers = Powers::of(&[Power::Steward, Power::LawEnforcement, Power::Submit]);
        let (handle, partner, password) = (handle.into(), partner.into(), password.clone());
        let new =
            NewMember { handle, partner, name: "Exercise".into(), powers, about: String::new(), password };
        store.add_member(&new).await.unwrap();
    }
    let named = BTreeSet::from([store.account("handler").await.unwrap().unwrap().member.id]);
    let partner = store.partner("ex-ngo").await.unwrap().unwrap();
    let tips = TipSettings {
        desk: TipDesk::new(partner.id, named),
        receiver: partner.name,
        handling: stages::HandlingProfile::WorkingGroup,
    };
    let settings = ServerSettings { tips: Some(tips), ..ServerSettings::default() };
    let app = server::router(AppState::new(store.clone(), settings));
    let off = server::router(AppState::new(store.clone(), ServerSettings::default()));
    World { _folder: folder, store, app, off, clock }
}

struct Answer {
    status: StatusCode,
    headers: axum::http::HeaderMap,
    body: Vec<u8>,
}

impl Answer {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("{}", self.text()))
    }
}

type Signed = (String, String);

async fn ask(
    app: &Router,
    session: Option<&Signed>,
    method: &str,
    path: &str,
    kind: &str,
    body: Vec<u8>,
) -> Answer {
    let mut request = Request::builder().method(method).uri(path).header("content-type", kind);
    if let Some((cookie, csrf)) = session {
        request = request.header("cookie", cookie).header("x-saola-csrf", csrf);
    }
    let response = app.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
    let (status, headers) = (response.status(), response.headers().clone());
    Answer { status, headers, body: to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec() }
}

async fn get(app: &Router, session: Option<&Signed>, path: &str) -> Answer {
    ask(app, session, "GET", path, "text/plain", Vec::new()).await
}

async fn post(app: &Router, session: Option<&Signed>, path: &str, body: serde_json::Value) -> Answer {
    ask(app, session, "POST", path, "application/json", body.to_string().into_bytes()).await
}

async fn fill_in(app: &Router, path: &str, fields: &str) -> Answer {
    ask(app, None, "POST", path, "application/x-www-form-urlencoded", fields.as_bytes().to_vec()).await
}

async fn sign_in(app: &Router, member: &str) -> Signed {
    let body = serde_json::json!({ "member": member, "password": PASSWORD, "purpose": "investigation" });
    let answer = post(app, None, "/api/v1/session", body).await;
    let cookie = answer.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    (cookie, answer.json()["csrf"].as_str().unwrap().to_owned())
}

/// A JPEG with a place beside its picture.
fn photo() -> Vec<u8> {
    let mut bytes = b"\xff\xd8\xff\xe1\x00\x18Exif\0\0GPS -1.29 36.82".to_vec();
    bytes.resize(4 + 24, b' ');
    bytes.extend(b"\xff\xdb\x00\x04qt\xff\xda\x00\x04scpixels\xff\xd9");
    bytes
}

fn form() -> Vec<u8> {
    let mut body = Vec::new();
    let fields = [
        ("what", "pangolin scales"),
        ("place", "Nairobi, Kenya"),
        ("when", "2026-05-02"),
        ("text", "A man sells <scales> behind the market. EXERCISE."),
        ("contact", "mfano.siri@example.org"),
    ];
    for (name, value) in fields {
        body.extend(
            format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
        );
    }
    body.extend(
        b"--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"C:\\me\\photo.jpg\"\r\n\r\n"
            .to_vec(),
    );
    body.extend(photo());
    body.extend(b"\r\n--b--\r\n");
    body
}

async fn tipped(world: &World) -> String {
    let sent = ask(&world.app, None, "POST", "/tip", "multipart/form-data; boundary=b", form()).await;
    let page = sent.text();
    assert_eq!(sent.status, StatusCode::OK, "{page}");
    let code = page.split("<output").nth(1).unwrap().split('>').nth(1).unwrap();
    code.split('<').next().unwrap().to_owned()
}

#[tokio::test]
async fn without_a_receiving_partner_there_is_no_form() {
    let world = world().await;
    let handler = sign_in(&world.off, "handler").await;
    for path in ["/tip", "/tip/follow", "/tips", "/api/v1/tips"] {
        assert_eq!(get(&world.off, Some(&handler), path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let body = serde_json::json!({ "text": "EXERCISE" });
    assert_eq!(post(&world.off, None, "/api/v1/tips", body).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_form_needs_no_script_and_speaks_three_languages() {
    let world = world().await;
    for (lang, word) in [("en", "What happened?"), ("fr", "Que s’est-il passé"), ("es", "¿Qué ocurrió?")]
    {
        let page = get(&world.app, None, &format!("/tip?lang={lang}")).await;
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("script-src"), "{policy}");
        assert!(page.headers.get("set-cookie").is_none() && page.headers["cache-control"] == "no-store");
        let html = page.text();
        assert!(html.contains(word) && html.contains(&format!("<html lang=\"{lang}\"")), "{html}");
        assert!(!html.contains("<script") && !html.contains(" style=") && !html.contains("http://"));
        assert!(html.contains("Exercise &lt;ex-ngo&gt;"), "names are escaped");
        for id in ["text", "what", "place", "when", "files", "contact"] {
            assert!(
                html.contains(&format!("for=\"{id}\"")) && html.contains(&format!("id=\"{id}\"")),
                "{id}"
            );
        }
    }
    let empty =
        ask(&world.app, None, "POST", "/tip", "multipart/form-data; boundary=b", b"--b--\r\n".to_vec()).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.text().contains("role=\"alert\""));
}

#[tokio::test]
async fn a_tip_is_a_report_and_its_tipper_is_in_none() {
    let world = world().await;
    tipped(&world).await;
    stages::settle(&world.store, "tips").await.unwrap();
    // The handling of this desk opens the report to the whole group: still nobody sees who tipped.
    for member in ["officer", "colleague", "handler"] {
        let session = sign_in(&world.app, member).await;
        let list = get(&world.app, Some(&session), "/api/v1/reports").await.json();
        let id = list["items"][0]["id"].as_str().unwrap_or_else(|| panic!("{list}")).to_owned();
        let detail = get(&world.app, Some(&session), &format!("/api/v1/reports/{id}")).await.text();
        assert!(detail.contains("tip-off") && detail.contains("behind the market"), "{detail}");
        let export = get(&world.app, Some(&session), "/api/v1/exports/reports?as=jsonl").await.text();
        let found = get(&world.app, Some(&session), "/api/v1/reports?q=mfano.siri").await.text();
        for text in [&detail, &export, &found, &list.to_string()] {
            assert!(!text.contains("mfano") && !text.contains("photo.jpg"), "{member}: {text}");
        }
    }
}

#[tokio::test]
async fn others_see_a_picture_without_what_the_camera_wrote() {
    let world = world().await;
    tipped(&world).await;
    for member in ["officer", "colleague"] {
        let session = sign_in(&world.app, member).await;
        let list = get(&world.app, Some(&session), "/api/v1/reports").await.json();
        let id = list["items"][0]["id"].as_str().unwrap().to_owned();
        let detail = get(&world.app, Some(&session), &format!("/api/v1/reports/{id}")).await.json();
        let file = &detail["attachments"][0];
        assert_eq!((&file["is_copy"], &file["name"]), (&true.into(), &"picture 1".into()), "{detail}");
        let address = format!("/api/v1/attachments/{}/file", file["id"].as_str().unwrap());
        let copy = get(&world.app, Some(&session), &address).await;
        assert!(!copy.text().contains("GPS") && copy.text().contains("pixels"), "{member}");
        assert!(copy.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
        assert_eq!(copy.headers["content-type"], "application/octet-stream");
    }
}

#[tokio::test]
async fn only_named_handlers_read_what_the_tipper_left() {
    let world = world().await;
    let code = tipped(&world).await;
    for member in ["colleague", "officer"] {
        let session = sign_in(&world.app, member).await;
        assert_eq!(get(&world.app, Some(&session), "/api/v1/tips").await.status, StatusCode::NOT_FOUND);
        assert_eq!(get(&world.app, Some(&session), "/tips").await.status, StatusCode::NOT_FOUND);
    }
    let handler = sign_in(&world.app, "handler").await;
    let list = get(&world.app, Some(&handler), "/api/v1/tips").await.json();
    let id = list[0]["id"].as_str().unwrap().to_owned();
    let address = format!("/api/v1/tips/{id}");
    for member in ["colleague", "officer"] {
        let session = sign_in(&world.app, member).await;
        for path in [address.clone(), format!("{address}/files/1"), format!("/tips/{id}")] {
            assert_eq!(get(&world.app, Some(&session), &path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        let answered = post(
            &world.app,
            Some(&session),
            &format!("{address}/answers"),
            serde_json::json!({ "text": "x" }),
        )
        .await;
        assert_eq!(answered.status, StatusCode::NOT_FOUND);
    }
    let tip = get(&world.app, Some(&handler), &address).await.json();
    assert_eq!(tip["contact"], "mfano.siri@example.org");
    assert_eq!(tip["files"][0]["name"], "photo.jpg", "no path of the tipper's machine");
    assert!(!tip.to_string().contains(&code.replace('-', "")), "the code is kept nowhere");
    let page = get(&world.app, Some(&handler), &format!("/tips/{id}")).await.text();
    assert!(page.contains("mfano.siri@example.org") && page.contains("&lt;scales&gt;"));
    let original = get(&world.app, Some(&handler), &format!("{address}/files/1")).await;
    assert_eq!(original.body, photo());
    assert!(original.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    let copy = get(&world.app, Some(&handler), &format!("{address}/files/1?copy=true")).await;
    assert!(copy.status.is_success() && !copy.text().contains("GPS") && copy.text().contains("pixels"));
    world.store.settle_audit().await.unwrap();
    assert!(world.store.verify_audit().await.unwrap().entries >= 8, "reading is audited");
}

#[tokio::test]
async fn a_conversation_goes_both_ways_under_the_code() {
    let world = world().await;
    let code = tipped(&world).await;
    let handler = sign_in(&world.app, "handler").await;
    let id =
        get(&world.app, Some(&handler), "/api/v1/tips").await.json()[0]["id"].as_str().unwrap().to_owned();
    let page = format!("/tips/{id}");
    let forged = "csrf=wrong&text=Hello".to_owned();
    let kind = "application/x-www-form-urlencoded";
    let refused = ask(&world.app, Some(&handler), "POST", &page, kind, forged.into_bytes()).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let form = format!("csrf={}&text=Which+market%3F", handler.1);
    let answered = ask(&world.app, Some(&handler), "POST", &page, kind, form.into_bytes()).await;
    assert_eq!(answered.status, StatusCode::SEE_OTHER);
    let typed = code.to_uppercase().replace('-', "+");
    let seen = fill_in(&world.app, "/tip/follow", &format!("code={typed}")).await.text();
    assert!(seen.contains("Which market?") && !seen.contains("Exercise"), "{seen}");
    let added = fill_in(&world.app, "/tip/follow", &format!("code={typed}&text=The+old+one")).await;
    assert!(added.text().contains("The old one"));
    let body = serde_json::json!({ "receipt": code });
    let talk = post(&world.app, None, "/api/v1/tips/follow", body).await.json();
    assert_eq!(talk["messages"].as_array().unwrap().len(), 3);
    let tips = get(&world.app, Some(&handler), "/api/v1/tips").await.json();
    assert_eq!((&tips[0]["messages"], &tips[0]["waits"]), (&serde_json::json!(3), &serde_json::json!(true)));
}

#[tokio::test]
async fn codes_cannot_be_tried_out() {
    let world = world().await;
    tipped(&world).await;
    let wrong = serde_json::json!({ "receipt": "0000-0000-0000-0000-0000" });
    let mut last = StatusCode::OK;
    for _ in 0..25 {
        last = post(&world.app, None, "/api/v1/tips/follow", wrong.clone()).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    let other = serde_json::json!({ "receipt": "1111-0000-0000-0000-0000" });
    assert_eq!(post(&world.app, None, "/api/v1/tips/follow", other).await.status, StatusCode::NOT_FOUND);
    world.clock.fetch_add(60_000_000, Ordering::SeqCst);
    assert_eq!(post(&world.app, None, "/api/v1/tips/follow", wrong).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn erasing_the_report_erases_what_the_tipper_left() {
    let world = world().await;
    let code = tipped(&world).await;
    let viewer = world.store.viewer("handler", Purpose::Investigation).await.unwrap();
    let list = world.store.list(&viewer, &ReportFilter::default(), None, 10).await.unwrap();
    let id = list.get().ids[0];
    world.store.erase(&viewer, id).await.unwrap();
    let body = serde_json::json!({ "receipt": code });
    assert_eq!(post(&world.app, None, "/api/v1/tips/follow", body).await.status, StatusCode::NOT_FOUND);
    let handler = sign_in(&world.app, "handler").await;
    assert_eq!(get(&world.app, Some(&handler), "/api/v1/tips").await.json(), serde_json::json!([]));
}
