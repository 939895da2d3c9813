//! Lines of the Harmonized System that name a group of living things by themselves.
//!
//! Source: headings of HS 2022 as the HS shortlist of the project's reference notes has them; lines marked `from memory`
//! are. Lines that hold many kinds of goods (0507.90, 0511.99 ...) are left out on purpose: they name nothing.

/// One line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TariffRow {
    /// Six figures.
    pub(crate) code: &'static str,
    /// Name of the taxon, as the tables of taxa know it.
    pub(crate) taxon: &'static str,
    /// Words for the product form; empty where the line leaves it open.
    pub(crate) form: &'static str,
    /// Where the line comes from.
    pub(crate) source: &'static str,
}

const HS: &str = "HS 2022";
const MEMORY: &str = "HS 2022, from memory";

const fn row(code: &'static str, taxon: &'static str, form: &'static str, source: &'static str) -> TariffRow {
    TariffRow { code, taxon, form, source }
}

/// The lines, by code.
pub(crate) const TARIFF: &[TariffRow] = &[
    row("010611", "Primates", "live", HS),
    row("010620", "Reptilia", "live", HS),
    row("010632", "Psittaciformes", "live", HS),
    row("020830", "Primates", "meat", MEMORY),
    row("020850", "Reptilia", "meat", HS),
    row("021091", "Primates", "meat", MEMORY),
    row("021093", "Reptilia", "meat", HS),
    row("030192", "Anguilla", "live", HS),
    row("030274", "Anguilla", "", HS),
    row("030326", "Anguilla", "", HS),
    row("030781", "Haliotis", "", HS),
    row("030783", "Haliotis", "", HS),
    row("030787", "Haliotis", "", HS),
    row("030811", "Holothuroidea", "", HS),
    row("030812", "Holothuroidea", "", HS),
    row("030819", "Holothuroidea", "", HS),
    row("121120", "Panax", "", HS),
    row("121160", "Prunus africana", "", HS),
    row("160417", "Anguilla", "meat", HS),
    row("160431", "Acipenseriformes", "caviar", HS),
    row("410320", "Reptilia", "skins", HS),
    row("410640", "Reptilia", "skins", HS),
    row("411330", "Reptilia", "leather products", HS),
    row("440342", "Tectona grandis", "logs", HS),
    row("440721", "Swietenia", "sawn wood", MEMORY),
    row("440723", "Tectona grandis", "sawn wood", MEMORY),
    row("440727", "Entandrophragma cylindricum", "sawn wood", MEMORY),
    row("440728", "Milicia excelsa", "sawn wood", MEMORY),
];
