//! The server as a process: it starts, answers strangers with nothing, keeps to loopback, and stops when told.

#![expect(clippy::unwrap_used, reason = "steps that tests share are tests")]

use e2e::process::{Kind, Saola, Scene, Server};
use std::time::{Duration, Instant};

fn serve(scene: &Scene) -> Server {
    scene.saola.serve(&scene.on_store(&["serve", "--listen", "127.0.0.1:0"])).unwrap()
}

#[test]
fn it_starts_and_stops_on_both_stores() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let Some(scene) = Scene::new(kind).unwrap() else { continue };
        let mut server = serve(&scene);
        assert_eq!(server.session().get("/healthz").unwrap().status, 200);
        let began = Instant::now();
        let status = server.running.interrupt(Duration::from_secs(10)).unwrap();
        assert!(status.success(), "{status}: {}", server.running.said());
        assert!(began.elapsed() < Duration::from_secs(6));
    }
}

#[test]
fn strangers_get_nothing_but_the_welcome() {
    let Some(scene) = Scene::new(Kind::Sqlite).unwrap() else { return };
    let server = serve(&scene);
    let stranger = server.session();
    assert_eq!(stranger.get("/api/v1/welcome").unwrap().status, 200);
    for path in [
        "session",
        "reports",
        "reports/map",
        "reports/months",
        "alerts",
        "imports",
        "partners",
        "exports/reports?as=csv",
    ] {
        let reply = stranger.get(&format!("/api/v1/{path}")).unwrap();
        assert_eq!(reply.status, 401, "{path}: {}", reply.text());
        assert_eq!(reply.header("content-type"), Some("application/problem+json"), "{path}");
    }
}

#[test]
fn pages_forbid_everything_from_outside() {
    let Some(scene) = Scene::new(Kind::Sqlite).unwrap() else { return };
    let server = serve(&scene);
    let page = server.session().get("/").unwrap();
    assert_eq!(page.status, 200);
    let policy = page.header("content-security-policy").expect("a content security policy").to_owned();
    assert!(policy.contains("default-src 'none'") || policy.contains("default-src 'self'"), "{policy}");
    assert!(policy.contains("'nonce-") && !policy.contains("script-src 'unsafe-inline'"), "{policy}");
    let again = server.session().get("/").unwrap();
    assert_ne!(again.header("content-security-policy"), Some(policy.as_str()), "the nonce came twice");
}

#[test]
fn a_live_store_knows_no_ready_sign_ins() {
    let Some(scene) = Scene::new(Kind::Sqlite).unwrap() else { return };
    let server = serve(&scene);
    assert!(server.session().sign_in("analyst", "analyst-exercise").is_err());
    let welcome = server.session().get("/api/v1/welcome").unwrap().text();
    assert!(!welcome.contains("analyst-exercise"), "{welcome}");
}

#[test]
fn a_live_store_is_not_served_beyond_loopback_in_the_clear() {
    let Some(scene) = Scene::new(Kind::Sqlite).unwrap() else { return };
    let mut running = scene.saola.start(&scene.on_store(&["serve", "--listen", "0.0.0.0:0"])).unwrap();
    let status = running.ended(Duration::from_secs(10)).unwrap();
    assert!(!status.success());
    let said = running.said();
    assert!(said.contains("0.0.0.0") && said.to_lowercase().contains("tls"), "{said}");
}

#[test]
fn a_port_that_is_taken_is_told() {
    let Some(scene) = Scene::new(Kind::Sqlite).unwrap() else { return };
    let server = serve(&scene);
    let address = server.address.clone();
    let Some(other) = Saola::found().unwrap() else { return };
    let answer = other.run(&scene.on_store(&["serve", "--listen", &address])).unwrap().refused().unwrap();
    assert!(answer.said().contains(&address), "{}", answer.said());
}
