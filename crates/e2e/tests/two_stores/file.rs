//! Files in memory, of which rows can be left out and cells blanked.
//!
//! Leaving out what a member may not read must give the file that the partner would have sent without it: same columns,
//! same file name, fewer rows, empty cells.

use serde_json::{Map, Value};

/// What one member may read of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// All sections that others than the owner can read.
    Whole,
    /// Core and source; neither parties nor narrative.
    Core,
    /// Nothing.
    Nothing,
}

/// A file that a partner sends.
#[derive(Debug, Clone)]
pub struct File {
    /// Its name.
    pub name: &'static str,
    form: Form,
}

#[derive(Debug, Clone)]
enum Form {
    Table { delimiter: u8, header: Vec<String>, rows: Vec<Vec<String>>, private: &'static [&'static str] },
    Lines { lines: Vec<String>, private: &'static [&'static str] },
    Message { head: String, transactions: Vec<String>, tail: String },
}

impl File {
    /// A table. The first column is the key; `private` are the columns of parties and narrative.
    pub fn table(name: &'static str, text: &str, private: &'static [&'static str]) -> Self {
        let delimiter = if text.lines().next().unwrap().contains(';') { b';' } else { b',' };
        let mut reader =
            csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
        let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<_>>();
        let header = cells(reader.headers().unwrap());
        assert!(private.iter().all(|p| header.iter().any(|h| h == p)), "{private:?} in {header:?}");
        let rows = reader.records().map(|r| cells(&r.unwrap())).collect();
        Self { name, form: Form::Table { delimiter, header, rows, private } }
    }

    /// JSON lines with a key `id`; `private` are the names of parties and narrative.
    pub fn lines(name: &'static str, text: &str, private: &'static [&'static str]) -> Self {
        Self { name, form: Form::Lines { lines: text.lines().map(str::to_owned).collect(), private } }
    }

    /// A pacs.008, which tells of payers and payees or not at all.
    pub fn message(name: &'static str, text: &str) -> Self {
        const BEGIN: &str = "<CdtTrfTxInf>";
        const END: &str = "</CdtTrfTxInf>";
        let first = text.find(BEGIN).unwrap();
        let last = text.rfind(END).unwrap() + END.len();
        let transactions = text[first..last].split_inclusive(END).map(|t| t.trim().to_owned()).collect();
        Self {
            name,
            form: Form::Message {
                head: text[..first].to_owned(),
                transactions,
                tail: text[last..].to_owned(),
            },
        }
    }

    /// The bytes of what remains, each row as far as `shown` says; `None` where no row remains.
    pub fn bytes(&self, shown: &dyn Fn(&str) -> Shown) -> Option<Vec<u8>> {
        match &self.form {
            Form::Table { delimiter, header, rows, private } => {
                table_bytes(*delimiter, header, rows, private, shown)
            }
            Form::Lines { lines, private } => {
                let left: Vec<String> = lines.iter().filter_map(|l| line(l, private, shown)).collect();
                (!left.is_empty()).then(|| format!("{}\n", left.join("\n")).into_bytes())
            }
            Form::Message { head, transactions, tail } => {
                let left: Vec<&str> = transactions
                    .iter()
                    .filter(|t| shown(between(t, "<EndToEndId>", "</EndToEndId>")) != Shown::Nothing)
                    .map(String::as_str)
                    .collect();
                let stated = between(head, "<NbOfTxs>", "</NbOfTxs>");
                let head = head
                    .replace(&format!("<NbOfTxs>{stated}<"), &format!("<NbOfTxs>{}<", left.len()))
                    .replace(&format!("<CtrlSum>{}</CtrlSum>", between(head, "<CtrlSum>", "</CtrlSum>")), "");
                (!left.is_empty()).then(|| format!("{head}{}{tail}", left.join("\n    ")).into_bytes())
            }
        }
    }

    /// All its bytes.
    pub fn whole(&self) -> Vec<u8> {
        self.bytes(&|_| Shown::Whole).unwrap()
    }
}

fn table_bytes(
    delimiter: u8,
    header: &[String],
    rows: &[Vec<String>],
    private: &[&str],
    shown: &dyn Fn(&str) -> Shown,
) -> Option<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).flexible(true).from_writer(Vec::new());
    writer.write_record(header).unwrap();
    let mut left = 0;
    for row in rows {
        let shown = shown(&row[0]);
        if shown == Shown::Nothing {
            continue;
        }
        left += 1;
        let blank = |name: &String| shown == Shown::Core && private.contains(&name.as_str());
        writer.write_record(header.iter().zip(row).map(|(h, c)| if blank(h) { "" } else { c })).unwrap();
    }
    (left > 0).then(|| writer.into_inner().unwrap())
}

fn line(text: &str, private: &[&str], shown: &dyn Fn(&str) -> Shown) -> Option<String> {
    let fields: Map<String, Value> = serde_json::from_str(text).unwrap();
    match shown(fields["id"].as_str().unwrap()) {
        Shown::Nothing => None,
        Shown::Whole => Some(text.to_owned()),
        Shown::Core => {
            let left: Map<String, Value> =
                fields.into_iter().filter(|(name, _)| !private.contains(&name.as_str())).collect();
            Some(Value::Object(left).to_string())
        }
    }
}

fn between<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
    let start = text.find(before).unwrap() + before.len();
    &text[start..start + text[start..].find(after).unwrap()]
}
