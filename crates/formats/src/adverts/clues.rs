//! Which words in column names of advert tables speak for which field.
//!
//! From the columns of published marketplace collections and of scrapers' outputs (from memory where no file was at
//! hand). No row is made for one file.

use crate::table::clues::Clue;
use crate::table::field::Field as F;
use model::Role;

const fn c(weight: u16, field: F, words: &'static str) -> Clue {
    Clue::new(weight, field, words)
}

const fn seller(weight: u16, field: F, words: &'static str) -> Clue {
    Clue::new(weight, field, words).role(Role::Seller)
}

/// The clues, by field.
pub(crate) const CLUES: &[Clue] = &[
    c(14, F::Key, "listing|advert|ad|item|post|classified|classifieds|product|offer id|uuid|no|number|nr|identifier").not("seller|user"),
    c(11, F::Key, "id|uuid|identifier|guid").not("seller|user|vendor|account|category|session|payment"),
    c(10, F::Platform, "platform|marketplace|website|site|portal|network|forum|market"),
    c(8, F::Platform, "source|domain").not("country"),
    seller(12, F::PartyName, "seller|vendor|username|advertiser|poster|author|shop|store|merchant|publisher|trader|verkäufer|vendeur|vendedor")
        .not("id|phone|email|mail|mobile|location|city|country|rating|rank|account|iban|type|url|link|telephone|whatsapp|since"),
    seller(11, F::PartyName, "user|contact|account|screen|display name|handle"),
    seller(9, F::PartyName, "user|handle|nickname|owner|contact").not("id|phone|email|rating|since|url"),
    seller(13, F::PartyPhone, "phone|phones|telephone|mobile|tel|msisdn|sms|cell"),
    seller(14, F::PartyPhone, "whatsapp").kind("whatsapp"),
    seller(13, F::PartyEmail, "email|emails|mail"),
    seller(13, F::PartyHandle, "telegram").kind("telegram"),
    seller(13, F::PartyHandle, "wechat|weixin").kind("wechat"),
    seller(13, F::PartyHandle, "viber").kind("viber"),
    seller(13, F::PartyHandle, "signal").kind("signal"),
    seller(13, F::PartyHandle, "instagram|insta").kind("instagram"),
    seller(13, F::PartyHandle, "facebook|fb").kind("facebook"),
    seller(12, F::PartyHandle, "messenger|skype|zalo|imo|kik|discord"),
    seller(13, F::PartyHandle, "seller|user|vendor id"),
    seller(14, F::PartyAccount, "iban"),
    seller(12, F::PartyAccount, "account|bank|payment").not("name|type|created|age|since"),
    seller(13, F::PartyCountry, "seller|vendor|user country"),
    c(10, F::Title, "title|headline|heading|subject|titre|título|betreff"),
    c(8, F::Title, "name").not("seller|user|file|image"),
    c(10, F::Text, "text|description|body|content|message|desc|caption|details|beschreibung|descripción|comment|comments").not("language|lang|length|id"),
    c(12, F::Amount, "price|asking|cost|preis|precio|prix|value").not("currency|type|unit"),
    c(12, F::Currency, "currency|ccy|währung|moneda|devise"),
    c(11, F::Taxon, "species|taxon|taxa|animal|scientific|breed|especie|espèce"),
    c(9, F::Taxon, "category|categories|kategorie|categoría|catégorie|subcategory").fallback(),
    c(10, F::Form, "form|specimen").not("contact"),
    c(10, F::Quantity, "quantity|qty|stock|available").not("price"),
    c(10, F::Unit, "unit|units|uom"),
    c(10, F::Place, "location|place|suburb|town|area|locality|ort|lugar|lieu|address"),
    c(10, F::City, "city|state|province|region|ville|ciudad|stadt"),
    c(10, F::Country, "country|pays|país|land").not("seller|vendor|user|code"),
    c(9, F::Country, "country code"),
    c(10, F::Latitude, "latitude|lat"),
    c(10, F::Longitude, "longitude|lon|lng|long"),
    c(12, F::Date, "posted|listed|published date|at|on|time|timestamp"),
    c(10, F::Date, "posted|listed|published"),
    c(9, F::Date, "date|timestamp|fecha|datum").not("scraped|crawled|collected|updated|expires|expiry|joined|birth|retrieved|accessed"),
    c(7, F::Date, "created").not("account|user|by"),
    c(15, F::ImageHash, "pdq").kind("pdq").not("quality"),
    c(16, F::ImageHash, "pdq quality").kind("quality"),
    c(15, F::ImageHash, "phash|perceptual hash").kind("phash"),
    c(14, F::ImageHash, "md5").kind("md5"),
    c(14, F::ImageHash, "sha1").kind("sha1"),
    c(14, F::ImageHash, "sha256").kind("sha256"),
    c(13, F::ImageHash, "image|images|photo|photos|picture|img hash|hashes"),
    c(10, F::Citation, "url|link|href|permalink|uri").not("image|photo|picture|avatar|seller|user|thumbnail"),
];
