//! Fixed words of officers' tables in English, French, Spanish and Portuguese; offices of other languages write English,
//! as they do to partners abroad. Words of the other languages are from memory.

use crate::deeds::{Found, Mode, Step};
use crate::geography::Language;
use crate::goods::Product;

/// Which of the four words an office writes.
fn of(language: Language) -> usize {
    match language {
        Language::French => 1,
        Language::Spanish => 2,
        Language::Portuguese => 3,
        _ => 0,
    }
}

/// How goods went.
pub(in crate::emit) fn mode(language: Language, mode: Mode) -> &'static str {
    let words = match mode {
        Mode::Air => ["air", "aérien", "aéreo", "aéreo"],
        Mode::Sea => ["sea", "maritime", "marítimo", "marítimo"],
        Mode::Land => ["road", "routier", "terrestre", "rodoviário"],
        Mode::Post => ["post", "postal", "postal", "postal"],
    };
    words[of(language)]
}

/// How they were found.
pub(in crate::emit) fn found(language: Language, found: Found) -> &'static str {
    let words = match found {
        Found::Risk => ["Risk assessment", "Analyse de risque", "Análisis de riesgo", "Análise de risco"],
        Found::Scan => ["X-ray scan", "Scanner", "Escáner", "Scanner"],
        Found::Dog => ["Sniffer dog", "Chien renifleur", "Perro detector", "Cão farejador"],
        Found::Intelligence => ["Intelligence", "Renseignement", "Inteligencia", "Inteligência"],
        Found::Routine => {
            ["Routine inspection", "Contrôle de routine", "Control rutinario", "Inspeção de rotina"]
        }
    };
    words[of(language)]
}

/// The step that a suspect has reached; readers of steps know English words.
pub(in crate::emit) fn step(step: Step) -> &'static str {
    match step {
        Step::Suspected => "suspected",
        Step::Arrested => "arrested",
        Step::Charged => "charged",
    }
}

/// Ways of hiding.
const HIDDEN: [[&str; 4]; 12] = [
    [
        "Concealed among declared goods",
        "Dissimulé parmi les marchandises",
        "Oculto entre la mercancía",
        "Oculto entre a carga",
    ],
    ["False bottom", "Double fond", "Doble fondo", "Fundo falso"],
    ["Inside hollowed timber", "Dans du bois évidé", "Dentro de madera ahuecada", "Dentro de madeira oca"],
    [
        "Wrapped in foil",
        "Emballé dans de l'aluminium",
        "Envuelto en papel de aluminio",
        "Embrulhado em alumínio",
    ],
    [
        "Behind cover load",
        "Derrière un chargement de couverture",
        "Detrás de carga de cobertura",
        "Atrás de carga de cobertura",
    ],
    ["In checked baggage", "En bagage de soute", "En equipaje facturado", "Na bagagem despachada"],
    ["In sacks of produce", "Dans des sacs de denrées", "En sacos de productos", "Em sacos de produtos"],
    ["Vacuum packed", "Sous vide", "Envasado al vacío", "Embalado a vácuo"],
    ["Inside machinery", "Dans des machines", "Dentro de maquinaria", "Dentro de máquinas"],
    ["In frozen fish", "Dans du poisson congelé", "En pescado congelado", "Em peixe congelado"],
    ["On the body", "Sur le corps", "En el cuerpo", "No corpo"],
    ["In toys and household goods", "Dans des jouets", "En juguetes", "Em brinquedos"],
];

/// How goods were hidden, by their place in the list of ways.
pub(in crate::emit) fn hidden(language: Language, way: u8) -> &'static str {
    HIDDEN[usize::from(way) % HIDDEN.len()][of(language)]
}

/// What a product is, in words of the office: of common kinds in its language, else in English.
pub(in crate::emit) fn form(language: Language, product: &Product) -> &'static str {
    match (of(language), product.term) {
        (0, _) => product.form,
        (at, "TUS") => ["", "défenses", "colmillos", "presas"][at],
        (at, "SCA") => ["", "écailles", "escamas", "escamas"][at],
        (at, "HOR") => ["", "cornes", "cuernos", "chifres"][at],
        (at, "LIV") => ["", "vivants", "vivos", "vivos"][at],
        (at, "SKI") => ["", "peaux", "pieles", "peles"][at],
        (at, "MEA") => ["", "viande", "carne", "carne"][at],
        (at, "LOG") => ["", "grumes", "trozas", "toras"][at],
        (at, "BON") => ["", "os", "huesos", "ossos"][at],
        (at, "TEE") => ["", "dents", "dientes", "dentes"][at],
        (at, "FIN") => ["", "ailerons", "aletas", "barbatanas"][at],
        _ => product.form,
    }
}

/// Titles of columns of a table of seizures.
pub(in crate::emit) const SEIZURE_HEADS: [[&str; 22]; 4] = [
    [
        "Seizure number",
        "Date of seizure",
        "Place",
        "Country",
        "Species",
        "Product",
        "Quantity",
        "Unit",
        "Country of origin",
        "Country of destination",
        "Mode of transport",
        "Method of detection",
        "Method of concealment",
        "Container no",
        "Suspect name",
        "Suspect date of birth",
        "Suspect nationality",
        "Suspect passport number",
        "Suspect address",
        "Suspect phone",
        "Value (USD)",
        "Remarks",
    ],
    [
        "N° de saisie / Seizure number",
        "Date de saisie / Date of seizure",
        "Lieu / Place",
        "Pays / Country",
        "Espèce / Species",
        "Produit / Product",
        "Quantité / Quantity",
        "Unité / Unit",
        "Pays d'origine / Country of origin",
        "Pays de destination / Country of destination",
        "Moyen de transport / Mode of transport",
        "Méthode de détection / Method of detection",
        "Méthode de dissimulation / Method of concealment",
        "N° conteneur / Container no",
        "Nom du suspect / Suspect name",
        "Date de naissance / Suspect date of birth",
        "Nationalité / Suspect nationality",
        "Passeport / Suspect passport number",
        "Adresse / Suspect address",
        "Téléphone / Suspect phone",
        "Valeur / Value (USD)",
        "Observations / Remarks",
    ],
    [
        "N.º de incautación / Seizure number",
        "Fecha / Date of seizure",
        "Lugar / Place",
        "País / Country",
        "Especie / Species",
        "Producto / Product",
        "Cantidad / Quantity",
        "Unidad / Unit",
        "País de origen / Country of origin",
        "País de destino / Country of destination",
        "Medio de transporte / Mode of transport",
        "Detección / Method of detection",
        "Ocultación / Method of concealment",
        "Contenedor / Container no",
        "Sospechoso / Suspect name",
        "Fecha de nacimiento / Suspect date of birth",
        "Nacionalidad / Suspect nationality",
        "Pasaporte / Suspect passport number",
        "Domicilio / Suspect address",
        "Teléfono / Suspect phone",
        "Valor / Value (USD)",
        "Observaciones / Remarks",
    ],
    [
        "N.º de apreensão / Seizure number",
        "Data / Date of seizure",
        "Local / Place",
        "País / Country",
        "Espécie / Species",
        "Produto / Product",
        "Quantidade / Quantity",
        "Unidade / Unit",
        "País de origem / Country of origin",
        "País de destino / Country of destination",
        "Meio de transporte / Mode of transport",
        "Deteção / Method of detection",
        "Ocultação / Method of concealment",
        "Contentor / Container no",
        "Suspeito / Suspect name",
        "Data de nascimento / Suspect date of birth",
        "Nacionalidade / Suspect nationality",
        "Passaporte / Suspect passport number",
        "Morada / Suspect address",
        "Telefone / Suspect phone",
        "Valor / Value (USD)",
        "Observações / Remarks",
    ],
];

/// Titles of the columns in the language of the office, with English beside it.
pub(in crate::emit) fn seizure_heads(language: Language) -> &'static [&'static str] {
    &SEIZURE_HEADS[of(language)]
}
