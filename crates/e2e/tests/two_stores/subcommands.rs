//! The table of subcommands of the binary, and whether each that the binary has is in it.

use e2e::process::Saola;
use std::collections::BTreeSet;

/// Subcommands with why they are compared, or why nothing is to be compared.
const SUBCOMMANDS: &[(&str, &str)] = &[
    (
        "import",
        "the operator at the shell writes for a partner; its receipt tells of that partner's own reports only; \
         with `--member` it tries the mappings that this member may read, through the function that is compared in the browser",
    ),
    ("export reports", "compared: writes the view of the member that it names, through the same function"),
    (
        "evidence add",
        "compared: puts a file beside a report of the member's partner, through the same function",
    ),
    ("evidence list", "compared: lists what the page of a report lists, through the same function"),
    ("evidence get", "compared: writes out what the page of a report hands out, through the same function"),
    ("evidence custody", "compared: tells what the page of a file tells, through the same function"),
    ("evidence remove", "compared: takes a file away as the page does, through the same function"),
    ("subjects show", "compared: tells what the page of a subject tells, through the same function"),
    ("subjects find", "compared: tells what the search for names tells, through the same function"),
    ("subjects compare", "compared: tells what the page of a comparison tells, through the same function"),
    (
        "subjects network",
        "compared: tells and writes what the page of a network does, through the same functions",
    ),
    ("subjects incident", "compared: tells what the page of an event tells, through the same function"),
    ("review list", "compared: lists what the page of review lists, through the same function"),
    ("review judge", "compared: judges as the page does, through the same function"),
    ("review undo", "compared: undoes as the page does, through the same function"),
    ("trade totals", "compared: writes the sums of the member that it names, through the same functions"),
    (
        "export aitr",
        "compared: writes the seizures of the view of the member that it names, through the same function",
    ),
    ("template", "prints the names of columns; opens no store"),
    ("normalise", "reads no store: a table in, the same table with columns out"),
    ("match names", "reads no store: a table of pairs in, the same table with columns out"),
    ("match search", "reads no store: a list and a name in, the nearest names out"),
    ("match train", "reads no store: made-up worlds in, a model and its training record out"),
    ("serve", "compared: the routes that it serves are asked in this process"),
    (
        "doctor",
        "the operator's look at the store as a whole: sums and chains, told to nobody else, no content",
    ),
    ("migrate", "brings the schema up to date; reads no item"),
    ("demo", "makes a store of its own and serves it"),
    ("exercise new", "makes files out of a seed; opens no store"),
    (
        "exercise load",
        "the operator at the shell writes made-up data into an exercise store; tells of those alone",
    ),
    ("exercise score", "compares a file with the truth beside a world; opens no store"),
    ("openapi", "prints the document of the program; opens no store"),
    ("taxa load", "reads a public checklist into a folder of its own; opens no store"),
    ("taxa show", "answers from public tables; opens no store"),
    ("places load", "reads a public list of places into a folder of its own; opens no store"),
    ("mapping list", "compared: lists what the page of mappings lists, through the same function"),
    ("mapping show", "compared: prints what the page of a mapping shows, through the same function"),
    ("mapping save", "compared: keeps a mapping for the member's partner, through the same function"),
    (
        "mapping share",
        "compared: gives a mapping of the member's partner to others, through the same function",
    ),
    ("mapping check", "runs the tests that stand in a file; opens no store"),
    ("mapping shipped", "lists what comes with the program; opens no store"),
    ("lists load", "reads a public list into a folder of its own; opens no store"),
    ("lists find", "answers from lists that the operator loaded; opens no store"),
    ("check goaml", "checks a file against public tables; opens no store"),
    ("partner add", "registers who takes part, which is known to all"),
    ("member add", "registers a member; reads no item"),
];

/// Asks the binary for its subcommands, and theirs.
pub fn check() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let mut found = BTreeSet::new();
    let mut asked = vec![Vec::<String>::new()];
    while let Some(place) = asked.pop() {
        let arguments: Vec<&str> = place.iter().map(String::as_str).chain(["--help"]).collect();
        let help = saola.run(&arguments).unwrap().succeeded().unwrap().out;
        let below = below(&help);
        if below.is_empty() {
            found.insert(place.join(" "));
        }
        asked.extend(below.into_iter().map(|name| [place.clone(), vec![name]].concat()));
    }
    let table: BTreeSet<String> = SUBCOMMANDS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(found, table, "subcommands of the binary, and of the table in subcommands.rs");
}

fn below(help: &str) -> Vec<String> {
    help.lines()
        .skip_while(|line| line.trim() != "Commands:")
        .skip(1)
        .take_while(|line| line.starts_with("  "))
        .filter(|line| !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next().map(str::to_owned))
        .filter(|name| name != "help")
        .collect()
}
