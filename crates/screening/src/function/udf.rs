//! One of our functions as a scalar function of DataFusion. Equal arguments are worked out once a batch.

use super::{Function, Value};
use crate::canonical::Kind;
use datafusion::arrow::array::{
    Array, ArrayRef, BooleanArray, BooleanBuilder, Date32Array, Date32Builder, Float64Array, Float64Builder,
    StringArray, StringBuilder,
};
use datafusion::arrow::datatypes::DataType;
use datafusion::common::{Result, exec_err};
use datafusion::logical_expr::{
    ColumnarValue, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, Volatility,
};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// The function as DataFusion has it.
pub(super) fn udf(function: Function) -> ScalarUDF {
    let takes = function.takes.iter().map(|kind| kind.data_type()).collect();
    ScalarUDF::from(Pure { function, signature: Signature::exact(takes, Volatility::Immutable) })
}

#[derive(Debug)]
struct Pure {
    function: Function,
    signature: Signature,
}

// INVARIANT: names are unique in the registry, so a name stands for its function.
impl PartialEq for Pure {
    fn eq(&self, other: &Self) -> bool {
        self.function.name == other.function.name
    }
}

impl Eq for Pure {}

impl Hash for Pure {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.function.name.hash(state);
    }
}

impl ScalarUDFImpl for Pure {
    fn name(&self) -> &str {
        self.function.name
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _arguments: &[DataType]) -> Result<DataType> {
        Ok(self.function.gives.data_type())
    }

    fn invoke_with_args(&self, arguments: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let rows = arguments.number_rows;
        let arrays = ColumnarValue::values_to_arrays(&arguments.args)?;
        let Some(columns) = arrays.iter().map(Cells::of).collect::<Option<Vec<Cells<'_>>>>() else {
            return exec_err!("`{}` was given a type that it does not take", self.function.name);
        };
        let rows = columns.first().map_or(rows, Cells::len);
        let built = match columns.as_slice() {
            [Cells::Text(texts)] => self.of_texts(texts),
            columns => self.of_rows(columns, rows),
        };
        Ok(ColumnarValue::Array(built))
    }
}

impl Pure {
    /// Of one text: each different text once.
    fn of_texts(&self, texts: &StringArray) -> ArrayRef {
        let mut seen: FxHashMap<&str, Value<'static>> = FxHashMap::default();
        let mut out = Out::new(self.function.gives, texts.len());
        for text in texts {
            let Some(text) = text else {
                out.push(&Value::Null);
                continue;
            };
            let value =
                seen.entry(text).or_insert_with(|| (self.function.call)(&[Value::Text(Cow::Borrowed(text))]));
            out.push(value);
        }
        out.finish()
    }

    /// Of several values: each different row once, where there are texts in it.
    fn of_rows(&self, columns: &[Cells<'_>], rows: usize) -> ArrayRef {
        let remember = columns.iter().any(|column| matches!(column, Cells::Text(_)));
        let mut seen: FxHashMap<Vec<u8>, Value<'static>> = FxHashMap::default();
        let mut out = Out::new(self.function.gives, rows);
        let mut key = Vec::new();
        for row in 0..rows {
            let values: Vec<Value<'_>> = columns.iter().map(|column| column.value(row)).collect();
            if !remember {
                out.push(&(self.function.call)(&values));
                continue;
            }
            key.clear();
            values.iter().for_each(|value| write_key(value, &mut key));
            match seen.get(key.as_slice()) {
                Some(value) => out.push(value),
                None => {
                    let value = (self.function.call)(&values);
                    out.push(&value);
                    seen.insert(key.clone(), value);
                }
            }
        }
        out.finish()
    }
}

/// Bytes that differ where values do.
fn write_key(value: &Value<'_>, key: &mut Vec<u8>) {
    match value {
        Value::Null => key.push(0),
        Value::Text(text) => {
            key.push(1);
            key.extend_from_slice(&(text.len() as u64).to_le_bytes());
            key.extend_from_slice(text.as_bytes());
        }
        Value::Number(number) => {
            key.push(2);
            key.extend_from_slice(&number.to_bits().to_le_bytes());
        }
        Value::Date(days) => {
            key.push(3);
            key.extend_from_slice(&days.to_le_bytes());
        }
        Value::Flag(flag) => key.extend_from_slice(&[4, u8::from(*flag)]),
    }
}

/// Cells of an argument.
enum Cells<'a> {
    Text(&'a StringArray),
    Number(&'a Float64Array),
    Date(&'a Date32Array),
    Flag(&'a BooleanArray),
}

impl<'a> Cells<'a> {
    fn of(array: &'a ArrayRef) -> Option<Self> {
        let any = array.as_any();
        any.downcast_ref()
            .map(Self::Text)
            .or_else(|| any.downcast_ref().map(Self::Number))
            .or_else(|| any.downcast_ref().map(Self::Date))
            .or_else(|| any.downcast_ref().map(Self::Flag))
    }

    fn len(&self) -> usize {
        match self {
            Self::Text(cells) => cells.len(),
            Self::Number(cells) => cells.len(),
            Self::Date(cells) => cells.len(),
            Self::Flag(cells) => cells.len(),
        }
    }

    fn value(&self, row: usize) -> Value<'a> {
        match self {
            Self::Text(cells) if cells.is_valid(row) => Value::Text(Cow::Borrowed(cells.value(row))),
            Self::Number(cells) if cells.is_valid(row) => Value::Number(cells.value(row)),
            Self::Date(cells) if cells.is_valid(row) => Value::Date(cells.value(row)),
            Self::Flag(cells) if cells.is_valid(row) => Value::Flag(cells.value(row)),
            _ => Value::Null,
        }
    }
}

/// The column that is made; a value of another kind than promised is null.
enum Out {
    Text(StringBuilder),
    Number(Float64Builder),
    Date(Date32Builder),
    Flag(BooleanBuilder),
}

impl Out {
    fn new(kind: Kind, rows: usize) -> Self {
        match kind {
            Kind::Text => Self::Text(StringBuilder::with_capacity(rows, 0)),
            Kind::Number => Self::Number(Float64Builder::with_capacity(rows)),
            Kind::Date => Self::Date(Date32Builder::with_capacity(rows)),
            Kind::Flag => Self::Flag(BooleanBuilder::with_capacity(rows)),
        }
    }

    fn push(&mut self, value: &Value<'_>) {
        match self {
            Self::Text(built) => built.append_option(match value {
                Value::Text(text) => Some(text),
                _ => None,
            }),
            Self::Number(built) => built.append_option(match value {
                Value::Number(number) => Some(*number),
                _ => None,
            }),
            Self::Date(built) => built.append_option(match value {
                Value::Date(days) => Some(*days),
                _ => None,
            }),
            Self::Flag(built) => built.append_option(match value {
                Value::Flag(flag) => Some(*flag),
                _ => None,
            }),
        }
    }

    fn finish(self) -> ArrayRef {
        match self {
            Self::Text(mut built) => Arc::new(built.finish()),
            Self::Number(mut built) => Arc::new(built.finish()),
            Self::Date(mut built) => Arc::new(built.finish()),
            Self::Flag(mut built) => Arc::new(built.finish()),
        }
    }
}
