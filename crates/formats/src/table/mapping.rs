//! Which column holds what, as a small TOML file that a person can edit.
//!
//! A mapping is suggested by `suggest`, written out, corrected by hand and given back. Unknown keys and fields are
//! refused with what was expected. What the mapped cells mean is left to the readers and to `reference`.

use super::field::Field;
use super::mapping_test::MappingTest;
use super::mended::{Constant, NO_CONSTANT, Replacement};
use crate::{Format, FormatError};
use model::{Mode, ProductForm, Role};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// Version of the mapping file that this program writes and reads.
pub const MAPPING_VERSION: u32 = 1;

/// Order of day, month and year in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateOrder {
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Year, month, day.
    Ymd,
}

impl DateOrder {
    /// The code in mapping files and contexts.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            DateOrder::Dmy => "dmy",
            DateOrder::Mdy => "mdy",
            DateOrder::Ymd => "ymd",
        }
    }
}

/// What the first of a month means in this table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FirstOfMonth {
    /// That day, as written.
    #[default]
    Day,
    /// The month (1 January: the year), unless the row's text names the day.
    Unsure,
}

/// The columns of a table and what they hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// Format that it belongs to.
    pub format: Format,
    /// Name of the layout, for lists of mappings.
    pub name: Option<String>,
    /// What the layout is and where it comes from.
    pub description: Option<String>,
    /// Licence of the source; printed with each report that is exported.
    pub licence: Option<String>,
    /// How the source wants to be cited; stands behind what a row cites itself.
    pub citation: Option<String>,
    /// Sheet of a workbook; without it each sheet that reads like a table.
    pub sheet: Option<String>,
    /// Delimiter of a text table; without it it is recognised.
    pub delimiter: Option<char>,
    /// Encoding of a text table by its WHATWG name; without it it is recognised.
    pub encoding: Option<String>,
    /// Row of the column names, counted from 1.
    pub header_row: u64,
    /// Order of day, month and year where dates are written in figures.
    pub date_order: Option<DateOrder>,
    /// What the first of a month means.
    pub first_of_month: FirstOfMonth,
    /// The columns, in the order of the table.
    pub columns: Vec<ColumnRule>,
    /// Words of columns that are read as others.
    pub replacements: Vec<Replacement>,
    /// What every row says, where the table has no column for it.
    pub constants: Vec<Constant>,
    /// A few rows each, with what comes out of them; see [`Mapping::check`].
    pub tests: Vec<MappingTest>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnRule {
    /// Name as in the table; spaces around it do not count.
    pub name: String,
    /// What it holds.
    pub field: Field,
    /// Fixed unit of a quantity column.
    pub unit: Option<String>,
    /// Fixed product form of a quantity column.
    pub form: Option<ProductForm>,
    /// Fixed taxon of a quantity column.
    pub taxon: Option<String>,
    /// Fixed currency of an amount column.
    pub currency: Option<String>,
    /// Mode that a carrier column tells.
    pub mode: Option<Mode>,
    /// Role of the party.
    pub role: Option<Role>,
    /// Kind of document, messenger or platform.
    pub kind: Option<String>,
    /// The column that this one is about.
    pub of: Option<String>,
    /// A total: read only where these columns are empty.
    pub only_without: Vec<String>,
    /// Read only where the other columns of its field are empty; otherwise it is their broader group.
    pub fallback: bool,
    /// Why the program suggested this.
    pub because: String,
}

impl ColumnRule {
    /// A column with a field and nothing else.
    #[must_use]
    pub fn new(name: impl Into<String>, field: Field) -> Self {
        Self {
            name: name.into(),
            field,
            unit: None,
            form: None,
            taxon: None,
            currency: None,
            mode: None,
            role: None,
            kind: None,
            of: None,
            only_without: Vec::new(),
            fallback: false,
            because: String::new(),
        }
    }
}

impl Mapping {
    /// A mapping without columns.
    #[must_use]
    pub fn new(format: Format) -> Self {
        Self {
            format,
            sheet: None,
            delimiter: None,
            encoding: None,
            header_row: 1,
            date_order: None,
            first_of_month: FirstOfMonth::Day,
            columns: Vec::new(),
            replacements: Vec::new(),
            constants: Vec::new(),
            tests: Vec::new(),
            name: None,
            description: None,
            licence: None,
            citation: None,
        }
    }

    /// The source as it is to be cited, with its licence; `None` where the mapping says neither.
    #[must_use]
    pub fn credit(&self) -> Option<String> {
        let licence = self.licence.as_deref().map(|l| format!("licence: {l}"));
        let parts: Vec<String> = self.citation.clone().into_iter().chain(licence).collect();
        (!parts.is_empty()).then(|| parts.join("; "))
    }

    /// The rule of a column by its name; spaces around names do not count.
    #[must_use]
    pub fn rule(&self, name: &str) -> Option<&ColumnRule> {
        self.columns.iter().find(|c| c.name.trim() == name.trim())
    }

    /// Reads the text of a mapping file.
    pub fn from_toml(text: &str) -> Result<Self, FormatError> {
        let file: MappingFile = toml::from_str(text)
            .map_err(|e| FormatError::Mapping { why: e.to_string().trim().replace('\n', " ") })?;
        file.into_mapping().map_err(|why| FormatError::Mapping { why })
    }

    /// Writes the text of a mapping file.
    pub fn to_toml(&self) -> Result<String, FormatError> {
        let body = toml::to_string(&MappingFile::of(self))
            .map_err(|e| FormatError::Mapping { why: e.to_string() })?;
        Ok(format!("{HEAD}{body}"))
    }
}

const HEAD: &str = "\
# Which column holds what. Edit `field` where the suggestion is wrong; `because` says why it was made.
# A column that is left out or has the field `ignore` stays in the raw row and is not read otherwise.
# The fields and options stand in docs/formats/seizure-table.md and docs/formats/adverts.md.
";

/// The file as it is written; apart from `Mapping` so that a renamed field there breaks no file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct MappingFile {
    version: u32,
    format: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    licence: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    citation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    delimiter: Option<char>,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<String>,
    #[serde(default = "first_row")]
    header_row: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_order: Option<DateOrder>,
    #[serde(default)]
    first_of_month: FirstOfMonth,
    #[serde(default, rename = "column")]
    columns: Vec<ColumnEntry>,
    #[serde(default, rename = "replace", skip_serializing_if = "Vec::is_empty")]
    replacements: Vec<ReplaceEntry>,
    #[serde(default, rename = "constant", skip_serializing_if = "Vec::is_empty")]
    constants: Vec<ConstantEntry>,
    #[serde(default, rename = "test", skip_serializing_if = "Vec::is_empty")]
    tests: Vec<TestEntry>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TestEntry {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    rows: String,
    #[serde(default)]
    out: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReplaceEntry {
    column: String,
    #[serde(default)]
    from: String,
    to: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ConstantEntry {
    field: String,
    value: String,
}

impl ReplaceEntry {
    fn of(one: &Replacement) -> Self {
        Self { column: one.column.clone(), from: one.from.clone(), to: one.to.clone() }
    }
}

impl ConstantEntry {
    fn of(one: &Constant) -> Self {
        Self { field: one.field.code().to_owned(), value: one.value.clone() }
    }

    fn into_constant(self) -> Result<Constant, String> {
        let field = Field::from_code(&self.field).ok_or_else(|| unknown_field("constant", &self.field))?;
        if NO_CONSTANT.contains(&field) {
            return Err(format!(
                "constant: `{field}` cannot be one value for all rows; name a column for it"
            ));
        }
        if self.value.trim().is_empty() {
            return Err(format!("constant: `{field}` has no value; give one, or take it out"));
        }
        Ok(Constant { field, value: self.value })
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ColumnEntry {
    name: String,
    field: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    form: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    taxon: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    only_without: Vec<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    fallback: bool,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    because: String,
}

fn first_row() -> u64 {
    1
}

impl MappingFile {
    fn of(mapping: &Mapping) -> Self {
        Self {
            version: MAPPING_VERSION,
            format: mapping.format.code().to_owned(),
            sheet: mapping.sheet.clone(),
            delimiter: mapping.delimiter,
            encoding: mapping.encoding.clone(),
            header_row: mapping.header_row,
            date_order: mapping.date_order,
            first_of_month: mapping.first_of_month,
            columns: mapping.columns.iter().map(ColumnEntry::of).collect(),
            replacements: mapping.replacements.iter().map(ReplaceEntry::of).collect(),
            constants: mapping.constants.iter().map(ConstantEntry::of).collect(),
            tests: mapping
                .tests
                .iter()
                .map(|t| TestEntry { name: t.name.clone(), rows: t.rows.clone(), out: t.out.clone() })
                .collect(),
            name: mapping.name.clone(),
            description: mapping.description.clone(),
            licence: mapping.licence.clone(),
            citation: mapping.citation.clone(),
        }
    }

    fn into_mapping(self) -> Result<Mapping, String> {
        if self.version != MAPPING_VERSION {
            return Err(format!(
                "`version = {}` is not read by this program; expected {MAPPING_VERSION}",
                self.version
            ));
        }
        if self.header_row == 0 {
            return Err("`header_row = 0`: rows are counted from 1".to_owned());
        }
        let format = self.format.parse::<Format>().map_err(|e| e.to_string())?;
        if format == Format::Pacs008 {
            return Err("`pacs008` has fixed elements and takes no mapping".to_owned());
        }
        let columns = self.columns.into_iter().map(ColumnEntry::into_rule).collect::<Result<_, _>>()?;
        let replaced = |e: ReplaceEntry| Replacement { column: e.column, from: e.from, to: e.to };
        let replacements = self.replacements.into_iter().map(replaced).collect();
        let constants =
            self.constants.into_iter().map(ConstantEntry::into_constant).collect::<Result<_, _>>()?;
        let test = |t: TestEntry| MappingTest { name: t.name, rows: t.rows, out: t.out };
        let tests = self.tests.into_iter().map(test).collect();
        Ok(Mapping {
            format,
            sheet: self.sheet,
            delimiter: self.delimiter,
            encoding: self.encoding,
            header_row: self.header_row,
            date_order: self.date_order,
            first_of_month: self.first_of_month,
            columns,
            replacements,
            constants,
            tests,
            name: self.name,
            description: self.description,
            licence: self.licence,
            citation: self.citation,
        })
    }
}

impl ColumnEntry {
    fn of(rule: &ColumnRule) -> Self {
        Self {
            name: rule.name.clone(),
            field: rule.field.code().to_owned(),
            unit: rule.unit.clone(),
            form: rule.form.map(|f| f.code().to_owned()),
            taxon: rule.taxon.clone(),
            currency: rule.currency.clone(),
            mode: rule.mode.map(|m| m.code().to_owned()),
            role: rule.role.map(|r| r.code().to_owned()),
            kind: rule.kind.clone(),
            of: rule.of.clone(),
            only_without: rule.only_without.clone(),
            fallback: rule.fallback,
            because: rule.because.clone(),
        }
    }

    fn into_rule(self) -> Result<ColumnRule, String> {
        let name = self.name;
        let field = Field::from_code(&self.field).ok_or_else(|| unknown_field(&name, &self.field))?;
        Ok(ColumnRule {
            field,
            unit: self.unit,
            form: option(&name, "form", self.form)?,
            taxon: self.taxon,
            currency: self.currency,
            mode: option(&name, "mode", self.mode)?,
            role: option(&name, "role", self.role)?,
            kind: self.kind,
            of: self.of,
            only_without: self.only_without,
            fallback: self.fallback,
            because: self.because,
            name,
        })
    }
}

fn option<T: FromStr>(column: &str, key: &str, text: Option<String>) -> Result<Option<T>, String>
where
    T::Err: std::fmt::Display,
{
    text.map(|t| t.parse::<T>().map_err(|e| format!("column `{column}`, {key}: {e}"))).transpose()
}

fn unknown_field(column: &str, field: &str) -> String {
    let near = Field::ALL.iter().find(|f| f.code().rsplit('.').next() == field.rsplit('.').next());
    match near {
        Some(near) => format!("column `{column}`: unknown field `{field}`; did you mean `{near}`"),
        None => {
            let all = Field::ALL.iter().map(|f| f.code()).collect::<Vec<_>>().join(", ");
            format!("column `{column}`: unknown field `{field}`; expected one of {all}")
        }
    }
}
