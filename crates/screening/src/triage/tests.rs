use super::*;

fn check(title: &str, text: &str, things: bool, poultry: bool, wanted: bool) {
    let triage = Triage::of(title, text);
    let said = (
        triage.things >= Task::Things.threshold(),
        triage.poultry >= Task::Poultry.threshold(),
        triage.wanted >= Task::Wanted.threshold(),
    );
    assert_eq!(said, (things, poultry, wanted), "`{title}` `{text}`: {triage:?}");
}

#[test]
fn an_advert_is_told_by_its_words() {
    check("Bird cage", "large cage on wheels, good condition, pick up only", true, false, false);
    check("Australorp chickens", "laying hens and roosters for sale", false, true, false);
    check(
        "Wanted: ringneck parrot",
        "looking for a hand raised ringneck, please message",
        false,
        false,
        true,
    );
    check("Eclectus parrot", "hand raised male eclectus, eight months, very tame", false, false, false);
}

#[test]
fn words_of_other_languages_are_typed_in() {
    check("Jaula grande", "se vende jaula y comedero", true, false, false);
    check("Suche Graupapagei", "gesucht wird ein zahmes Paar", false, false, true);
    check("Куры несушки", "продам", false, true, false);
}

#[test]
fn an_empty_advert_may_be_anything() {
    assert!(Triage::of("", "").may_offer_wildlife());
}

#[test]
fn reasons_add_up() {
    let features = features("Bird cage", "and a hen");
    for task in Task::ALL {
        let odds = probability(task, &features) / (1.0 - probability(task, &features));
        let bare = probability(task, &[]) / (1.0 - probability(task, &[]));
        let sum: f64 = reasons(task, &features).iter().map(|r| r.weight).sum();
        assert!((odds.ln() - bare.ln() - sum).abs() < 1e-6, "{}", task.code());
    }
}
