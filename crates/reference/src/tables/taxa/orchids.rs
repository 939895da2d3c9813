//! table: orchids: slipper orchids, dendrobiums, vandas, cattleyas and medicinal orchids, one by one.
//!
//! Names as in the Checklist of CITES Species where listed; synonyms, English and trade names from memory. Listings: see
//! `listings` and `histories`.

use super::histories::{I_1975_II_1995, I_1975_II_2005, II_1975_I_1990, II_1975_I_1995};
use super::listings::{I_1975, II_1975, l};
use super::{TaxonRow, t};
use model::Appendix::One;
use model::Rank::{Genus, Species, Subspecies};

#[rustfmt::skip]
pub(crate) const ORCHIDS: &[TaxonRow] = &[
    // slipper orchids
    t("Paphiopedilum armeniacum", Species, "golden slipper orchid", "orchids", II_1975_I_1990, &[]),
    t("Paphiopedilum micranthum", Species, "silver slipper orchid", "orchids", II_1975_I_1990, &["hard leaved pocket orchid"]),
    t("Paphiopedilum malipoense", Species, "jade slipper orchid", "orchids", II_1975_I_1990, &[]),
    t("Paphiopedilum emersonii", Species, "Emerson's slipper orchid", "orchids", II_1975_I_1990, &[]),
    t("Paphiopedilum hangianum", Species, "Hang's slipper orchid", "orchids", II_1975_I_1990, &[]),
    t("Paphiopedilum helenae", Species, "Helen's slipper orchid", "orchids", II_1975_I_1990, &[]),
    t("Paphiopedilum delenatii", Species, "Delenat's slipper orchid", "orchids", II_1975_I_1990, &[]),
    t("Paphiopedilum vietnamense", Species, "Vietnamese slipper orchid", "orchids", II_1975_I_1990, &["~Paphiopedilum hilmarii"]),
    t("Paphiopedilum canhii", Species, "Canh's slipper orchid", "orchids", II_1975_I_1990, &[]),
    t("Paphiopedilum rothschildianum", Species, "Rothschild's slipper orchid", "orchids", II_1975_I_1990, &["gold of kinabalu orchid"]),
    t("Paphiopedilum sanderianum", Species, "Sander's slipper orchid", "orchids", II_1975_I_1990, &[]),
    t("Paphiopedilum druryi", Species, "Drury's slipper orchid", "orchids", I_1975, &[]),
    t("Paphiopedilum villosum", Species, "villous slipper orchid", "orchids", II_1975_I_1990, &[]),
    t("Paphiopedilum hirsutissimum", Species, "hairy slipper orchid", "orchids", II_1975_I_1990, &[]),
    t("Paphiopedilum concolor", Species, "one-coloured slipper orchid", "orchids", II_1975_I_1990, &[]),
    t("Paphiopedilum callosum", Species, "callus slipper orchid", "orchids", II_1975_I_1990, &["thai slipper orchid"]),
    t("Paphiopedilum barbatum", Species, "bearded slipper orchid", "orchids", II_1975_I_1990, &[]),
    t("Phragmipedium", Genus, "American slipper orchids", "orchids", II_1975_I_1990, &["american slipper orchid"]),
    t("Phragmipedium kovachii", Species, "Kovach's lady slipper", "orchids", II_1975_I_1990, &["kovach slipper orchid", "~Phragmipedium peruvianum"]),
    t("Phragmipedium besseae", Species, "Besse's lady slipper", "orchids", II_1975_I_1990, &[]),
    t("Cypripedium", Genus, "lady's slippers", "orchids", II_1975, &["lady's slipper orchid", "ladyslipper"]),
    t("Cypripedium calceolus", Species, "yellow lady's slipper", "orchids", II_1975, &["lady slipper of europe"]),
    // other orchids
    t("Cattleya", Genus, "cattleyas", "orchids", II_1975, &["?cattleya", "cattleya orchid"]),
    t("Cattleya trianae", Species, "Christmas orchid", "orchids", I_1975_II_1995, &["~Cattleya trianaei"]),
    t("Guarianthe skinneri", Species, "Guaria morada", "orchids", I_1975_II_1995, &["~Cattleya skinneri", "=guaria"]),
    t("Laelia jongheana", Species, "Jonghe's cattleya", "orchids", I_1975, &["~Cattleya jongheana", "~Hadrolaelia jongheana", "~Sophronitis jongheana"]),
    t("Laelia lobata", Species, "lobed cattleya", "orchids", I_1975, &["~Cattleya lobata", "~Hoffmannseggella lobata", "~Sophronitis lobata"]),
    t("Lycaste virginalis alba", Subspecies, "white nun orchid", "orchids", I_1975_II_1995, &["=white nun", "~Lycaste skinneri alba"]),
    t("Peristeria elata", Species, "Holy Ghost orchid", "orchids", I_1975, &["dove orchid", "holy spirit orchid"]),
    t("Renanthera imschootiana", Species, "red vanda", "orchids", I_1975, &[]),
    t("Vanda coerulea", Species, "blue vanda", "orchids", I_1975_II_2005, &["blue orchid of asia"]),
    t("Vanda", Genus, "vandas", "orchids", II_1975, &["?vanda", "vanda orchid"]),
    t("Aerangis ellisii", Species, "Ellis's aerangis", "orchids", &[l(One, "1987-10-22", "flasked seedlings not controlled")], &[]),
    t("Dendrobium cruentum", Species, "bloody dendrobium", "orchids", II_1975_I_1995, &[]),
    t("Dendrobium nobile", Species, "noble dendrobium", "orchids", II_1975, &["jin chai shi hu"]),
    t("Dendrobium officinale", Species, "medicinal dendrobium", "orchids", II_1975, &["tie pi shi hu", "~Dendrobium catenatum"]),
    t("Dendrobium anosmum", Species, "honohono orchid", "orchids", II_1975, &[]),
    t("Dendrobium chrysotoxum", Species, "fried-egg orchid", "orchids", II_1975, &[]),
    t("Dendrobium scabrilingue", Species, "rough-lipped dendrobium", "orchids", II_1975, &[]),
    t("Bulbophyllum", Genus, "bulbophyllums", "orchids", II_1975, &["bulbophyllum orchid"]),
    t("Phalaenopsis", Genus, "moth orchids", "orchids", II_1975, &["moth orchid", "?phalaenopsis"]),
    t("Coelogyne", Genus, "coelogynes", "orchids", II_1975, &["coelogyne orchid"]),
    t("Cymbidium", Genus, "cymbidiums", "orchids", II_1975, &["cymbidium orchid", "?cymbidium"]),
    t("Rhynchostylis gigantea", Species, "foxtail orchid", "orchids", II_1975, &["giant foxtail orchid", "chang daeng"]),
    t("Rhynchostylis retusa", Species, "kopou orchid", "orchids", II_1975, &["foxtail orchids of assam"]),
    t("Aerides", Genus, "cat's-tail orchids", "orchids", II_1975, &["aerides orchid"]),
    t("Anoectochilus", Genus, "jewel orchids", "orchids", II_1975, &["jewel orchid", "jin xian lian"]),
    t("Bletilla striata", Species, "hyacinth orchid", "orchids", II_1975, &["bai ji", "chinese ground orchid"]),
    t("Dactylorhiza hatagirea", Species, "Himalayan marsh orchid", "orchids", II_1975, &["panchaunle", "salam panja", "salampanja", "hatajari"]),
    t("Orchis", Genus, "salep orchids", "orchids", II_1975, &["salep root", "salep tuber", "sahlep"]),
    t("Ophrys", Genus, "bee orchids", "orchids", II_1975, &["bee orchid"]),
    t("Disa", Genus, "disas", "orchids", II_1975, &["chikanda", "chikanda tuber", "~Satyrium", "~Habenaria"]),
    t("Eulophia", Genus, "eulophias", "orchids", II_1975, &["eulophia orchid", "salep of india"]),
    t("Grammatophyllum speciosum", Species, "tiger orchid", "orchids", II_1975, &["queen of orchids"]),
    t("Vanilla", Genus, "vanillas", "orchids", II_1975, &["?vanilla"]),
    t("Vanilla planifolia", Species, "flat-leaved vanilla", "orchids", II_1975, &["=vanilla bean"]),
    t("Dracula", Genus, "dracula orchids", "orchids", II_1975, &["dracula orchid", "monkey face orchid"]),
    t("Masdevallia", Genus, "masdevallias", "orchids", II_1975, &["masdevallia orchid"]),
    t("Miltoniopsis", Genus, "pansy orchids", "orchids", II_1975, &["pansy orchid"]),
    t("Angraecum", Genus, "comet orchids", "orchids", II_1975, &["comet orchid", "darwin's orchid", "~Angraecum sesquipedale"]),
    t("Nervilia", Genus, "nervilias", "orchids", II_1975, &[]),
    t("Pleione", Genus, "windowsill orchids", "orchids", II_1975, &["pleione orchid"]),
];
