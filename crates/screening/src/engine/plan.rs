//! What compiling gives.

use crate::canonical::Table;
use crate::rules::{Indicator, Window};
use datafusion::arrow::datatypes::SchemaRef;
use datafusion::physical_expr::PhysicalExpr;
use std::sync::Arc;

/// The rules of one table, ready to run.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) table: Table,
    /// Columns of the table, then calls.
    pub(super) inputs: SchemaRef,
    /// The same, then windows.
    pub(super) wide: SchemaRef,
    /// Calls of our functions that conditions share; none where one could not be compiled, and then no rule asks for it.
    pub(super) calls: Vec<Option<Arc<dyn PhysicalExpr>>>,
    /// Calls on which windows rest: worked out also where no rule speaks, for windows are fed by every row.
    pub(super) watched: Vec<usize>,
    /// Expressions that key windows, each once.
    pub(super) keys: Vec<Option<Arc<dyn PhysicalExpr>>>,
    pub(super) watches: Vec<Option<Watch>>,
    pub(super) rules: Vec<Compiled>,
}

/// A window with its inputs.
#[derive(Debug)]
pub(super) struct Watch {
    pub(super) window: Window,
    /// Which of the keys the present row looks up.
    pub(super) key: usize,
    /// Which of the keys a row is filed under, where it is another.
    pub(super) rows_by: Option<usize>,
    pub(super) filter: Option<Arc<dyn PhysicalExpr>>,
    pub(super) of: Option<Arc<dyn PhysicalExpr>>,
}

/// A rule, ready to run.
#[derive(Debug)]
pub(super) struct Compiled {
    pub(super) rule: Arc<Indicator>,
    /// Places of the columns without which it says nothing.
    pub(super) needs: Vec<usize>,
    pub(super) when: Arc<dyn PhysicalExpr>,
    pub(super) values: Vec<(String, Arc<dyn PhysicalExpr>)>,
    /// Calls on which it rests.
    pub(super) calls: Vec<usize>,
    pub(super) watches: Vec<usize>,
}
