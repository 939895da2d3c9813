//! Which words in column names of seizure tables speak for which field.
//!
//! From the headings of national offence reports, the CITES illegal trade report, ETIS exports and tables that NGOs
//! and carriers keep; a handful of French, Spanish and German words from memory. No row is made for one file.

use crate::table::clues::Clue;
use crate::table::field::Field as F;
use model::{Mode, Role};

const PEOPLE: &str = "suspect|suspects|susp|offender|offenders|accused|defendant|defendants|perpetrator|perpetrators|arrestee|arrestees|smuggler|smugglers|poacher|poachers|passenger|passengers";
const ELSEWHERE: &str = "origin|org|transit|tra|destination|des|dest|export|exp|import|imp|offender|offenders|suspect|suspects|susp|nationality|birth|storage|departure|source|provenance|residence|type|via|outbound|codes|court";
const NOT_THE_DATE: &str = "report|reported|reporting|updated|update|created|entry|entered|birth|born|trial|court|sentence|published|publication|arrest|arrested|conviction|status|step|charge|charged|due|modified|submitted|submission|accessed";

const fn c(weight: u16, field: F, words: &'static str) -> Clue {
    Clue::new(weight, field, words)
}

/// The clues, by field.
pub(crate) const CLUES: &[Clue] = &[
    // identity
    c(14, F::Key, "seizure|case|incident|record|report|event|folio|etis|offence|fir id|uuid|no|number|nr|code|identifier")
        .not("status|suspects|offenders|species"),
    c(11, F::Key, "id|uuid|identifier|guid").not("status|passport|national|suspect|offender|species|taxon|card|vessel|user"),
    c(13, F::Key, "reference|ref id|no|number|nr|code").not("country|outcome|update|law"),
    c(10, F::Key, "reference|ref").not("country|outcome|update|law|number|no"),
    c(10, F::Key, "case|seizure|incident").not("date|type|country|city|location|place|name|description|title|status|feature|time|year|reason|notes|value|law|outcome"),
    c(12, F::Reference, "seizure|case|incident|record|report|event|folio|etis|offence|fir id|uuid|no|number|nr|code|identifier"),
    c(9, F::Reference, "reference|ref|folio|file|dossier|docket|code").not("country"),
    c(9, F::Citation, "reference|references|referencia|référence"),
    c(9, F::Citation, "source|sources|citation|url|link|links|bibliography|website|article|publication|quelle|fuente").not("grade|origin|country|rank|code"),
    c(13, F::Citation, "outcome|update reference|ref|source|url|link"),
    c(12, F::Kind, "type|kind|category|nature incident|event|offence|offense|crime|report|case|infraction|seizure"),
    c(16, F::Events, "number|no|nr|count|n|total|nombre|número|numero|anzahl seizures|incidents|events|confiscations|interceptions|saisies|incautaciones|decomisos|beschlagnahmungen"),
    c(12, F::Events, "seizures|saisies|incautaciones|decomisos|beschlagnahmungen").not("date|type|country|place|location|name|description"),
    // when
    c(9, F::Date, "date|dates|fecha|datum|when|wann").not(NOT_THE_DATE),
    c(12, F::Date, "date|fecha seizure|incident|event|offence|offense|detection|discovery|confiscation|interception|seized|saisie|incautación").not("reported|updated|birth"),
    c(9, F::Year, "year|années|année|año|ano|jahr").not("birth|born|old|age|sentence"),
    // where
    c(10, F::Place, "location|place|site|locality|lieu|lugar|ort|venue").not(ELSEWHERE),
    c(7, F::Place, "airport|port|harbour|town|village|station|checkpoint|market|address").not(ELSEWHERE),
    c(9, F::City, "city|ville|ciudad|stadt").not(ELSEWHERE),
    c(14, F::City, "city country|countries").not(ELSEWHERE),
    c(8, F::City, "province|region|county|district|département|provincia").not(ELSEWHERE),
    c(10, F::Country, "country|cty|pays|país|land|countries").not(ELSEWHERE),
    c(11, F::Country, "country|cty|pays|país seizure|seized|dis|discovery|incident").not("offenders|suspects"),
    c(10, F::Latitude, "latitude|lat|latitud"),
    c(10, F::Longitude, "longitude|lon|long|lng|longitud"),
    // route
    c(12, F::Origin, "origin|org|origins|provenance|origine|origen|herkunft|source country|cty|city|port|place"),
    c(12, F::Origin, "origin|org|origins|provenance|origine|origen|herkunft").not("date|type"),
    c(11, F::Origin, "departure|from|exporter").not("date|time|seized|type"),
    c(12, F::Transit, "transit|tra|via|transited|transhipment|transshipment|tránsito").not("type|mode|feature|date|means|method"),
    c(12, F::Transit, "country|cty exp|export|reexport"),
    c(12, F::Onward, "outbound|onward|next").not("date|step"),
    c(13, F::Destination, "destination|destinations|dest|des|destino|zielland").not("date|type"),
    c(13, F::Route, "route|routing|itinerary|itinéraire|itinerario|ruta|reiseweg").not("type|date|code|distance"),
    c(15, F::Conveyance, "flight|flt|vuelo|vol number|no|nr|code").kind("flight").not("date|time|class|seat"),
    c(13, F::Conveyance, "flight|flt").kind("flight").not("date|time|class|seat|from|to|type|duration|departure|arrival"),
    c(14, F::Conveyance, "imo").kind("imo"),
    c(14, F::Conveyance, "mmsi").kind("mmsi"),
    c(13, F::Conveyance, "vessel|ship name|number|no").kind("vessel").not("date|flag|type"),
    c(14, F::Conveyance, "registration|plate vehicle|car|truck|number|no").kind("plate").not("date|company|company"),
    c(14, F::Container, "container number|no|nr|id"),
    // what and how much
    c(12, F::Taxon, "species|taxon|taxa|especie|especies|espèce|espèces|artname").not("number|count|code|cites"),
    c(12, F::Taxon, "scientific|latin name"),
    c(11, F::Taxon, "common|vernacular|english name").fallback(),
    c(8, F::Taxon, "animal|animals|wildlife|fauna|flora|organism|commodity").not("number|count|type|value"),
    c(7, F::Form, "commodity").not("number|count|value"),
    c(9, F::Form, "specimen|specimens|product|products|derivative|derivatives|form|term|part|parts|item|items|goods|producto|produit").not("value|date|disposal|number"),
    c(13, F::Form, "description specimen|specimens|goods|item|items|product|products").not("disposal"),
    c(13, F::Form, "type|kind|state specimen|specimens|product|commodity|goods|item|wildlife"),
    c(10, F::Quantity, "quantity|qty|amount|cantidad|quantité|menge|volume").not("value|fine|paid"),
    c(10, F::Unit, "unit|units|uom|unité|unidad|einheit").not("police|price"),
    c(13, F::Amount, "value|price|worth|valor|valeur|wert").not("date"),
    c(11, F::Currency, "currency|ccy|moneda|devise|währung"),
    // how
    c(13, F::Transport, "transport|transportation|transit|conveyance|carriage|travel mode|means|method|type|medium|moyen|medio"),
    c(10, F::Transport, "transport|transportation|conveyance|mode").not("cost|registration|plate|data|collection|payment|company"),
    c(14, F::Transport, "baggage|luggage|equipaje|bagage|gepäck type|kind|class|mode|place|location"),
    c(11, F::Transport, "baggage|luggage|equipaje|bagage|gepäck").not("number|no|count|weight|tag|tags|pieces|bags|n|id"),
    c(14, F::Transport, "on body|person|passenger"),
    c(14, F::Concealment, "concealment|concealed|obfuscation|moc|hidden|hiding|disguise|cache|ocultación"),
    c(14, F::Detection, "detection|detected|discovery|discovering method|methods|means|mode|how|technique"),
    c(10, F::Detection, "detection|detected").not("agency|date|place|location|authority|country|city"),
    c(13, F::PartyName, "airline|airlines").role(Role::Carrier).mode(Mode::Air),
    c(12, F::PartyName, "carrier|carriers|shipping").role(Role::Carrier),
    c(12, F::PartyName, "agency|agencies|authority|authorities|organisation|organization|administration|behörde").role(Role::Official).not("reference|id|code|country"),
    // who
    c(15, F::PartyName, "suspect|suspects|susp|offender|offenders|accused|defendant|defendants|perpetrator|arrestee|smuggler|poacher|passenger name|names").role(Role::Suspect),
    c(10, F::PartyName, PEOPLE).role(Role::Suspect).not("number|no|count|age|sex|gender|status|step"),
    c(13, F::PartyCountry, "nationality|nationalities|nat|citizenship|nationalité|nacionalidad").role(Role::Suspect),
    c(13, F::PartyCountry, "country|countries suspect|suspects|offender|offenders|accused").role(Role::Suspect),
    c(13, F::PartyPhone, "phone|phones|telephone|mobile|tel|msisdn|whatsapp").role(Role::Suspect),
    c(13, F::PartyEmail, "email|emails|mail").role(Role::Suspect),
    c(13, F::PartyDocument, "passport|passports").role(Role::Suspect).kind("passport"),
    c(13, F::PartyDocument, "nid|identity|national card|number|no|id|document|nid").role(Role::Suspect).kind("identity card"),
    c(13, F::PartyBorn, "birth|dob|born").role(Role::Suspect).not("place"),
    c(14, F::PartyStep, "suspect|suspects|offender|offenders|accused|arrest|defendant status|step|stage|state").role(Role::Suspect),
    c(13, F::PartyStep, "role status|step").role(Role::Suspect),
    c(6, F::PartyStep, "status|step|stage").role(Role::Suspect),
    c(14, F::PartyStepDate, "date status|step|arrest|arrested|charge|charged|conviction").role(Role::Suspect),
    c(9, F::PartyName, "person|persons|individual|individuals|people").role(Role::Named).not("number|no|count|age|arrested"),
    c(14, F::PartyAddress, "address suspect|offender|accused|present|permanent|home").role(Role::Suspect),
    c(13, F::PartyAccount, "iban|account").role(Role::Suspect),
    // facts without a field of their own; those of persons are told without a name
    c(13, F::Detail, "class|cabin seat|travel|ticket|cabin|booking|service"),
    c(12, F::Detail, "class|cabin|seat").not("species|product|commodity|taxon|taxonomic|animal|baggage|luggage"),
    c(12, F::Detail, "ticket|fare|booking|tariff").not("number|no|date"),
    c(12, F::Detail, "sex|gender|sexe|sexo|geschlecht"),
    c(12, F::Detail, "age").not("of|animal|specimen"),
    c(12, F::Detail, "occupation|profession"),
    c(12, F::Detail, "number|no|n|count|nr bags|baggage|luggage|pieces|suitcases|passengers|travellers|travelers|persons|people|suspects|offenders").not("species|specimens|id|passport|phone"),
    c(13, F::Detail, "weight|kg bag|bags|baggage|luggage|suitcase"),
    c(9, F::Detail, "terminal|gate|direction|procedure|regime|grade|rank|activity|activities|feature"),
    // what happened next, and words
    c(11, F::Outcome, "outcome|outcomes|sanction|sanctions|penalty|penalties|sentence|verdict|disposal|disposition|prosecution|judgment|judgement|law|charges|result|results|court|conviction").not("date|method"),
    c(12, F::Outcome, "status seizure|incident|case|shipment|consignment|goods").not("id|date|suspect|offender"),
    c(10, F::Title, "title|headline|titre|título|subject"),
    c(12, F::Title, "name|title incident|case|event|seizure|operation"),
    c(8, F::Title, "name"),
    c(7, F::PartyName, "name").role(Role::Named),
    c(9, F::Text, "description|narrative|details|detail|notes|note|remarks|remark|comments|comment|summary|information|observations|desc|facts|account|circumstances|bemerkungen|descripción|beschreibung|happened|story"),
    c(9, F::Text, "reason seizure|offence|incident"),
];
