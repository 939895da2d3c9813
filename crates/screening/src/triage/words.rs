//! Words of other languages that say what an advert is, typed in from memory; English ones are learnt.

use super::Task;
use super::tokens::stems;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Added to the log-odds by one typed-in word: two outweigh what a short advert starts with.
const WEIGHT: f64 = 3.0;

/// Language, task, words in folded form without diacritics (from memory). One word counts once.
const WORDS: &[(&str, Task, &[&str])] = &[
    ("de", Task::Things, &["kafig", "vogelkafig", "voliere", "terrarium", "nistkasten", "zubehor", "futter"]),
    ("de", Task::Poultry, &["huhner", "huhn", "hahn", "kuken", "enten", "ganse", "wachteln", "legehennen"]),
    ("de", Task::Wanted, &["suche", "gesucht", "entflogen", "vermisst", "zugeflogen"]),
    ("es", Task::Things, &["jaula", "jaulas", "pajarera", "terrario", "comedero", "accesorios"]),
    (
        "es",
        Task::Poultry,
        &["gallina", "gallinas", "gallo", "gallos", "pollitos", "patos", "gansos", "codornices"],
    ),
    ("es", Task::Wanted, &["busco", "buscamos", "compro", "perdido", "perdida", "extraviado"]),
    ("fr", Task::Things, &["voliere", "cages", "terrarium", "nichoir", "mangeoire", "accessoires"]),
    ("fr", Task::Poultry, &["poule", "poules", "poulets", "poussins", "canards", "oies", "cailles"]),
    ("fr", Task::Wanted, &["cherche", "recherche", "achete", "perdu", "perdue"]),
    ("id", Task::Things, &["kandang", "sangkar", "pakan", "aksesoris"]),
    ("id", Task::Poultry, &["ayam", "bebek", "puyuh", "angsa", "entok"]),
    ("id", Task::Wanted, &["cari", "dicari", "mencari", "hilang"]),
    ("it", Task::Things, &["gabbia", "gabbie", "voliera", "terrario", "mangiatoia"]),
    ("it", Task::Poultry, &["gallina", "galline", "pulcini", "anatre", "oche", "quaglie"]),
    ("it", Task::Wanted, &["cerco", "cerchiamo", "compro", "smarrito"]),
    ("nl", Task::Things, &["kooi", "vogelkooi", "terrarium", "nestkast", "toebehoren"]),
    ("nl", Task::Poultry, &["kip", "kippen", "haan", "kuikens", "eenden", "ganzen", "kwartels"]),
    ("nl", Task::Wanted, &["gezocht", "gevraagd", "vermist", "weggevlogen"]),
    ("pl", Task::Things, &["klatka", "klatki", "terrarium", "karmnik", "akcesoria"]),
    ("pl", Task::Poultry, &["kury", "kurczeta", "kaczki", "gesi", "przepiorki"]),
    ("pl", Task::Wanted, &["szukam", "poszukuje", "kupie", "zaginal"]),
    ("pt", Task::Things, &["gaiola", "gaiolas", "viveiro", "terrario", "comedouro"]),
    ("pt", Task::Poultry, &["galinha", "galinhas", "galo", "pintinhos", "patos", "gansos", "codornas"]),
    ("pt", Task::Wanted, &["procuro", "procura", "compro", "perdido", "fugiu"]),
    ("ru", Task::Things, &["клетка", "клетки", "вольер", "террариум", "кормушка", "аксессуары"]),
    ("ru", Task::Poultry, &["куры", "цыплята", "утки", "гуси", "перепела", "петух", "несушки"]),
    ("ru", Task::Wanted, &["ищу", "куплю", "потерялся", "улетел"]),
    ("tr", Task::Things, &["kafes", "kafesi", "teraryum", "yemlik"]),
    ("tr", Task::Poultry, &["tavuk", "horoz", "civciv", "ordek", "kaz", "bıldırcın"]),
    ("tr", Task::Wanted, &["arıyorum", "alınır", "kayıp", "aranıyor"]),
];

static STEMS: LazyLock<HashSet<(Task, String)>> = LazyLock::new(|| {
    let all = WORDS.iter().flat_map(|(_, task, words)| words.iter().map(|word| (*task, *word)));
    all.flat_map(|(task, word)| stems(word).into_iter().map(move |stem| (task, stem))).collect()
});

/// What a stem adds to a task.
pub(super) fn typed(task: Task, stem: &str) -> Option<f64> {
    STEMS.contains(&(task, stem.to_owned())).then_some(WEIGHT)
}
