//! Where the columns of a LEMIS export stand.
//!
//! The Service's own exports and the cleaned data package name them differently (the names of the exports from memory).

use crate::table::fixed::{cell, position};
use crate::table::row::Row;

macro_rules! columns {
    ($($field:ident: $names:expr,)+) => {
        /// Positions of the columns; `None` where the table lacks one.
        #[derive(Debug, Default, Clone)]
        pub(crate) struct Columns {
            pub(crate) names: usize,
            $(pub(crate) $field: Option<usize>,)+
        }

        impl Columns {
            pub(crate) fn of(names: &[String]) -> Self {
                Self { names: names.len(), $($field: position(names, &$names),)+ }
            }
        }
    };
}

columns! {
    number: ["controlnumber", "controlno", "controlnum"],
    genus: ["genus"],
    species: ["species"],
    subspecies: ["subspecies"],
    specific: ["specificname"],
    generic: ["genericname"],
    description: ["description", "wildlifedescription", "wildlfdesc", "wildlifedesc", "wildlifedescriptioncode"],
    quantity: ["quantity", "qty"],
    unit: ["unit", "unitcode"],
    value: ["value", "val", "declaredvalue"],
    origin: ["countryorigin", "countryoforigin", "countryorign", "ctryorg", "countryoriginiso2c"],
    other_country: ["countryimpexp", "countryofimpexp", "ctryie", "countryimpexpiso2c"],
    purpose: ["purpose", "purp", "purposecode"],
    source: ["source", "src", "sourcecode"],
    action: ["action", "act", "actioncode"],
    disposition: ["disposition", "dispositioncode", "dp", "dpcd", "disp"],
    decided: ["dispositiondate", "dispdate", "dateofdisposition"],
    shipped: ["shipmentdate", "shipdate", "importexportdate"],
    shipped_year: ["shipmentyear"],
    direction: ["importexport", "ie", "importorexport"],
    port: ["port", "portcode", "portcd", "pt"],
    us_party: ["usco", "usimporterexporter", "usimpexp", "uscompany"],
    foreign_party: ["foreignco", "foreignimporterexporter", "foreignimpexp", "foreigncompany"],
}

impl Columns {
    /// Whether a table has what makes it one of declarations of wildlife.
    pub(crate) fn is_lemis(&self) -> bool {
        let goods = self.description.is_some() || self.generic.is_some() || self.genus.is_some();
        self.number.is_some() && goods && self.disposition.is_some() && self.port.is_some()
    }
}

/// The filled cell, trimmed; `None` also where it says that nothing is known.
pub(crate) fn told(row: &Row, column: Option<usize>) -> Option<&str> {
    cell(row, column)
}
