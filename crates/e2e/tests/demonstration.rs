//! The demonstration set through the front door: what each of three sign-ins can see, and what not.

#![expect(clippy::unwrap_used, reason = "steps that tests share are tests")]

use e2e::process::{Saola, Server, Session};
use serde_json::Value;
use std::time::{Duration, Instant};

const SIGN_INS: [(&str, &str); 3] = [
    ("analyst", "analyst-exercise"),
    ("compliance", "compliance-exercise"),
    ("researcher", "researcher-exercise"),
];
/// Names that stand in parties of seizures only, or of payments only.
const SUSPECTS: &[&str] = &["Kipkemboi", "Hoang Mau Thu", "Exemplo Fict", "Wekesano"];

fn demonstration() -> Option<(Saola, Server)> {
    let saola = Saola::found().unwrap()?;
    let server = start(&saola);
    Some((saola, server))
}

fn start(saola: &Saola) -> Server {
    let data = saola.folder().join("data");
    saola
        .serve(&["demo", "--no-browser", "--reports", "0", "--port", "0", "--data", data.to_str().unwrap()])
        .unwrap()
}

fn signed_in(server: &Server, who: usize) -> Session {
    let mut session = server.session();
    session.sign_in(SIGN_INS[who].0, SIGN_INS[who].1).unwrap();
    session
}

fn reports(session: &Session, query: &str) -> Value {
    session.get_json(&format!("/api/v1/reports?limit=200{query}")).unwrap()
}

/// Everything that one can click through: the list, and each report with its parties' subjects.
fn all_that_one_sees(session: &Session) -> String {
    let list = reports(session, "");
    let mut seen = list.to_string();
    for report in list["items"].as_array().unwrap() {
        let detail =
            session.get_json(&format!("/api/v1/reports/{}", report["id"].as_str().unwrap())).unwrap();
        for party in detail["parties"].as_array().unwrap() {
            let subject =
                session.get(&format!("/api/v1/subjects/{}", party["id"].as_str().unwrap())).unwrap();
            assert_eq!(subject.status, 200, "a party one reads has a subject one reads: {party}");
            seen.push_str(&subject.text());
        }
        seen.push_str(&detail.to_string());
    }
    for path in ["alerts", "reports/map", "reports/months"] {
        seen.push_str(&session.get_json(&format!("/api/v1/{path}")).unwrap().to_string());
    }
    seen
}

#[test]
fn three_members_see_three_pictures() {
    let Some((_saola, server)) = demonstration() else { return };
    let totals: Vec<u64> =
        (0..3).map(|who| reports(&signed_in(&server, who), "")["total"].as_u64().unwrap()).collect();
    // 15 + 8 seizures, 15 payments, 18 adverts, 8 observations; the NGO reads no payment.
    assert_eq!(totals, [64, 64, 49]);

    let seen: Vec<String> = (0..3).map(|who| all_that_one_sees(&signed_in(&server, who))).collect();
    for name in SUSPECTS {
        assert!(seen[0].contains(name), "the analyst should read `{name}`");
        assert!(!seen[2].contains(name), "the researcher reads `{name}`");
    }
    assert!(!seen[1].contains("Hoang Mau Thu"), "the bank reads a suspect of a seizure");
    assert!(seen[1].contains("NGUYEN VAN THU NGHIEM"), "the bank should read its own payer");
    assert!(!seen[2].contains("NGUYEN VAN THU NGHIEM"), "the researcher reads a payer");
    assert!(!seen[2].contains("dried ginger, kakakuona"), "the researcher reads a remittance text");
    assert!(seen.iter().all(|s| s.contains("Vòng tay ngà voi")), "adverts are for the working group");
}

#[test]
fn the_alert_needs_both_fragments() {
    let Some((_saola, server)) = demonstration() else { return };
    let alerts: Vec<Value> =
        (0..3).map(|who| signed_in(&server, who).get_json("/api/v1/alerts").unwrap()).collect();
    let count = |who: usize| alerts[who]["items"].as_array().unwrap().len();
    assert!(count(0) > 0, "{}", alerts[0]);
    assert!(count(1) > 0, "the bank reads both witnesses: {}", alerts[1]);
    assert_eq!(count(2), 0, "{}", alerts[2]);
    for innocent in ["PANGOLIN CAFE", "SAFARI LODGE", "SAMPLETON", "school fees"] {
        assert!(
            !alerts[0].to_string().to_uppercase().contains(&innocent.to_uppercase()),
            "an alert on {innocent}"
        );
    }
}

#[test]
fn fragments_of_three_sectors_meet_in_one_subject() {
    let Some((_saola, server)) = demonstration() else { return };
    let analyst = signed_in(&server, 0);
    let list = reports(&analyst, "&kind=seizure");
    let mut met = false;
    for report in list["items"].as_array().unwrap() {
        let detail =
            analyst.get_json(&format!("/api/v1/reports/{}", report["id"].as_str().unwrap())).unwrap();
        for party in
            detail["parties"].as_array().unwrap().iter().filter(|p| p.to_string().contains("Baraka Zuberi"))
        {
            let subject =
                analyst.get(&format!("/api/v1/subjects/{}", party["id"].as_str().unwrap())).unwrap().text();
            met = subject.contains("BARAKA Z MFANO") && subject.contains("mfano_asili");
            assert!(met, "payee and seller are missing in {subject}");
        }
    }
    assert!(met, "no seizure with the man of the story");
}

#[test]
fn an_acquittal_stands_where_the_name_stands() {
    let Some((_saola, server)) = demonstration() else { return };
    let analyst = signed_in(&server, 0);
    let mut pages = 0;
    for report in reports(&analyst, "&kind=seizure")["items"].as_array().unwrap() {
        let detail =
            analyst.get_json(&format!("/api/v1/reports/{}", report["id"].as_str().unwrap())).unwrap();
        for party in detail["parties"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|p| p.to_string().contains("Amostra Figurado"))
        {
            let subject =
                analyst.get(&format!("/api/v1/subjects/{}", party["id"].as_str().unwrap())).unwrap().text();
            assert!(subject.contains("acquitted"), "no acquittal in {subject}");
            pages += 1;
        }
    }
    assert_eq!(pages, 2, "he stands in two seizures");
}

#[test]
fn what_one_may_not_see_is_not_found() {
    let Some((_saola, server)) = demonstration() else { return };
    let researcher = signed_in(&server, 2);
    let hidden =
        reports(&signed_in(&server, 1), "&kind=payment")["items"][0]["id"].as_str().unwrap().to_owned();
    let mut absent = hidden.clone();
    let last = absent.pop().unwrap();
    absent.push(if last == '0' { '1' } else { '0' });
    let (hidden, absent) = (
        researcher.get(&format!("/api/v1/reports/{hidden}")).unwrap(),
        researcher.get(&format!("/api/v1/reports/{absent}")).unwrap(),
    );
    assert_eq!((hidden.status, absent.status), (404, 404));
    let plain = |reply: &e2e::process::Reply| {
        let mut problem = reply.json().unwrap();
        // What is made anew for each request, and what repeats the address that was asked for.
        for own in ["instance", "request"] {
            problem.as_object_mut().unwrap().remove(own);
        }
        problem
    };
    assert_eq!(plain(&hidden), plain(&absent));
}

#[test]
fn search_finds_words_of_one_s_own_view_only() {
    let Some((_saola, server)) = demonstration() else { return };
    let total = |who: usize, words: &str| {
        reports(&signed_in(&server, who), &format!("&q={words}"))["total"].as_u64().unwrap()
    };
    assert!(total(0, "ginger") >= 2);
    assert_eq!(total(2, "kakakuona"), 2, "two adverts, and no remittance text");
    assert_eq!(total(2, "figurado"), 0);
    assert!(total(0, "figurado") >= 2);
}

#[test]
fn a_second_start_is_quick_and_changes_nothing() {
    let Some((saola, mut server)) = demonstration() else { return };
    let before = reports(&signed_in(&server, 0), "");
    assert!(server.running.interrupt(Duration::from_secs(10)).unwrap().success());
    let began = Instant::now();
    let server = start(&saola);
    let took = began.elapsed();
    assert!(took <= Duration::from_secs(5), "{took:?}");
    assert_eq!(reports(&signed_in(&server, 0), ""), before);
}

#[test]
fn the_sign_ins_are_printed() {
    let Some((_saola, mut server)) = demonstration() else { return };
    // They are printed after the address, and are read by another thread: waited for, not looked up at once.
    for (handle, password) in SIGN_INS {
        let line = server.running.wait_for(password, Duration::from_secs(10)).expect("a line for each");
        assert!(line.contains(handle), "{line}");
    }
}
