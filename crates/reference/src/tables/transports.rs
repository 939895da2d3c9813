//! table: words for how goods were carried.
//!
//! English with the misspellings that occur in published seizure tables; French, Spanish and Portuguese (from
//! memory). A word tells a mode, a sub-mode or both; luggage and clothing tell no mode.

use model::{Mode, SubMode};

pub(crate) type Carried = (Option<Mode>, Option<SubMode>);

const AIR: Option<Mode> = Some(Mode::Air);
const SEA: Option<Mode> = Some(Mode::Sea);
const ROAD: Option<Mode> = Some(Mode::Road);
const RAIL: Option<Mode> = Some(Mode::Rail);
const POST: Option<Mode> = Some(Mode::Post);
const RIVER: Option<Mode> = Some(Mode::InlandWater);
const FOOT: Option<Mode> = Some(Mode::Foot);
const BAGGAGE: Option<SubMode> = Some(SubMode::Baggage);
const BODY: Option<SubMode> = Some(SubMode::OnBody);
const CARGO: Option<SubMode> = Some(SubMode::Cargo);
const CONTAINER: Option<SubMode> = Some(SubMode::Container);

/// Terms in folded form, longest first within a meaning where one holds another.
#[rustfmt::skip]
pub(crate) const TRANSPORTS: &[(&str, Carried)] = &[
    ("air freight", (AIR, CARGO)), ("airfreight", (AIR, CARGO)), ("airfrieght", (AIR, CARGO)), ("airfeight", (AIR, CARGO)),
    ("arifreight", (AIR, CARGO)), ("air cargo", (AIR, CARGO)), ("fret aerien", (AIR, CARGO)), ("carga aerea", (AIR, CARGO)),
    ("by air", (AIR, None)), ("air", (AIR, None)), ("plane", (AIR, None)), ("aeroplane", (AIR, None)), ("airplane", (AIR, None)),
    ("aircraft", (AIR, None)), ("flight", (AIR, None)), ("airline", (AIR, None)), ("par avion", (AIR, None)), ("via aerea", (AIR, None)), ("aerien", (AIR, None)),
    ("sea freight", (SEA, CARGO)), ("seafreight", (SEA, CARGO)), ("sea cargo", (SEA, CARGO)), ("by sea", (SEA, None)), ("sea", (SEA, None)),
    ("ship", (SEA, None)), ("shipping container", (SEA, CONTAINER)), ("sea container", (SEA, CONTAINER)), ("vessel", (SEA, None)), ("maritime", (SEA, None)),
    ("ferry", (SEA, None)), ("fishing boat", (SEA, None)), ("mer", (SEA, None)), ("maritimo", (SEA, None)),
    ("by road", (ROAD, None)), ("road", (ROAD, None)), ("truck", (ROAD, None)), ("lorry", (ROAD, None)), ("car", (ROAD, None)), ("bus", (ROAD, None)),
    ("sleeper bus", (ROAD, None)), ("van", (ROAD, None)), ("motorbike", (ROAD, None)), ("motorcycle", (ROAD, None)), ("taxi", (ROAD, None)), ("vehicle", (ROAD, None)), ("land", (ROAD, None)),
    ("route", (ROAD, None)), ("carretera", (ROAD, None)), ("rodovia", (ROAD, None)), ("bicycle", (ROAD, None)), ("tricycle", (ROAD, None)),
    ("by rail", (RAIL, None)), ("rail", (RAIL, None)), ("railway", (RAIL, None)), ("train", (RAIL, None)), ("tren", (RAIL, None)), ("chemin de fer", (RAIL, None)),
    ("post", (POST, None)), ("posted", (POST, None)), ("postal", (POST, None)), ("mail", (POST, None)), ("mailed", (POST, None)), ("courier", (POST, None)),
    ("express", (POST, None)), ("ems", (POST, None)), ("poste", (POST, None)), ("correo", (POST, None)), ("correios", (POST, None)), ("parcel post", (POST, None)),
    ("air mail", (POST, None)), ("airmail", (POST, None)),
    ("river", (RIVER, None)), ("inland water", (RIVER, None)), ("inland waterway", (RIVER, None)), ("canoe", (RIVER, None)), ("lake", (RIVER, None)),
    ("foot", (FOOT, None)), ("on foot", (FOOT, None)), ("walking", (FOOT, None)), ("pedestrian", (FOOT, None)), ("porter", (FOOT, None)),
    ("luggage", (None, BAGGAGE)), ("lugage", (None, BAGGAGE)), ("hand luggage", (None, BAGGAGE)), ("baggage", (None, BAGGAGE)), ("checked baggage", (None, BAGGAGE)), ("suitcase", (None, BAGGAGE)),
    ("hand baggage", (None, BAGGAGE)), ("carry on", (None, BAGGAGE)), ("backpack", (None, BAGGAGE)), ("bagage", (None, BAGGAGE)), ("bagages", (None, BAGGAGE)), ("equipaje", (None, BAGGAGE)), ("bagagem", (None, BAGGAGE)),
    ("passenger belonging", (None, BAGGAGE)), ("passenger belongings", (None, BAGGAGE)), ("personal belonging", (None, BAGGAGE)), ("personal belongings", (None, BAGGAGE)),
    ("passenger item", (None, BAGGAGE)), ("passanger item", (None, BAGGAGE)),
    ("clothing", (None, BODY)), ("clothes", (None, BODY)), ("clothing items", (None, BODY)), ("on body", (None, BODY)), ("on person", (None, BODY)), ("body", (None, BODY)), ("strapped to body", (None, BODY)), ("worn", (None, BODY)),
    ("cargo", (None, CARGO)), ("freight", (None, CARGO)), ("fret", (None, CARGO)), ("carga", (None, CARGO)), ("shipment", (None, CARGO)),
    ("container", (None, CONTAINER)), ("conteneur", (None, CONTAINER)), ("contenedor", (None, CONTAINER)),
];
