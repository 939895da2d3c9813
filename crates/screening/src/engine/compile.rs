//! Conditions of one table, compiled once to physical expressions over one wide batch.
//!
//! The wide batch holds the columns of the table, then one column for each call of one of our functions that any
//! condition makes (worked out once however many rules ask), then one for each window. Only scalar, immutable
//! expressions are taken: no subquery, no aggregate, no clock.

use super::plan::{Compiled, Plan, Watch};
use crate::canonical::{Table, is_forbidden, is_party_name};
use crate::function::{is_ours, udfs};
use crate::rules::{Aggregate, Fault, Indicator, Window};
use datafusion::arrow::datatypes::{DataType, Field, Schema};
use datafusion::common::tree_node::{Transformed, TreeNode, TreeNodeRecursion};
use datafusion::common::{Column, DFSchema, DataFusionError};
use datafusion::logical_expr::simplify::SimplifyContext;
use datafusion::logical_expr::{Expr, Operator, ScalarUDF, Volatility};
use datafusion::optimizer::simplify_expressions::ExprSimplifier;
use datafusion::physical_expr::PhysicalExpr;
use datafusion::prelude::SessionContext;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Compiles rules; what cannot be compiled is left out and told.
pub(super) fn compile(table: Table, rules: &[Arc<Indicator>]) -> (Plan, Vec<Fault>) {
    let mut compiler =
        Compiler { session: session(), table, calls: Vec::new(), keys: Vec::new(), watches: Vec::new() };
    let mut faults = Vec::new();
    let drafts: Vec<(Arc<Indicator>, Draft)> = rules
        .iter()
        .filter_map(|rule| match compiler.draft(rule) {
            Ok(draft) => Some((Arc::clone(rule), draft)),
            Err((key, says)) => {
                faults.push(fault(rule, &key, says));
                None
            }
        })
        .collect();
    let plan = compiler.finish(drafts, &mut faults);
    (plan, faults)
}

/// A planner that knows our functions.
pub(super) fn session() -> SessionContext {
    let session = SessionContext::new();
    for udf in udfs() {
        session.register_udf(ScalarUDF::clone(udf));
    }
    session
}

/// One lawful condition over the columns of a schema, by itself.
pub(super) fn condition(session: &SessionContext, sql: &str, schema: &Schema) -> Made {
    let schema = DFSchema::try_from(schema.clone()).map_err(told)?;
    let parsed = session.parse_sql_expr(sql, &schema).map_err(told)?;
    scalar(&parsed)?;
    lawful(&parsed)?;
    physical(session, parsed, schema)
}

/// An expression made ready: types brought together, constants worked out, `coalesce` and the like written out.
fn physical(session: &SessionContext, expr: Expr, schema: DFSchema) -> Made {
    let context = SimplifyContext::builder()
        .with_schema(Arc::new(schema.clone()))
        .with_config_options(Arc::clone(session.state().config_options()))
        .build();
    let simplifier = ExprSimplifier::new(context);
    let expr = simplifier.coerce(expr, &schema).map_err(told)?;
    let expr = simplifier.simplify(expr).map_err(told)?;
    session.create_physical_expr(expr, &schema).map_err(told)
}

fn fault(rule: &Indicator, key: &str, says: String) -> Fault {
    Fault { file: format!("{}/{}.toml", rule.folder, rule.id), key: key.to_owned(), says }
}

/// An expression, or why there is none.
type Made = Result<Arc<dyn PhysicalExpr>, String>;

/// A key and what is wrong there.
type Wrong = (String, String);

struct Compiler {
    session: SessionContext,
    table: Table,
    /// Calls of our functions, later ones over earlier ones.
    calls: Vec<Expr>,
    /// Expressions that key a window.
    keys: Vec<Expr>,
    watches: Vec<WatchDraft>,
}

struct WatchDraft {
    window: Window,
    key: usize,
    rows_by: Option<usize>,
    filter: Option<Expr>,
    of: Option<Expr>,
}

struct Draft {
    when: Expr,
    values: Vec<(String, Expr)>,
    calls: Vec<usize>,
    watches: Vec<usize>,
}

impl Compiler {
    fn draft(&mut self, rule: &Indicator) -> Result<Draft, Wrong> {
        let known = self.calls.len();
        let mut named: Vec<(String, usize)> = Vec::new();
        for (name, window) in &rule.windows {
            let watch = self.watch(window).map_err(|(key, says)| (format!("window.{name}.{key}"), says))?;
            named.push((name.clone(), watch));
        }
        let schema = self.schema_with(named.iter().map(|(name, _)| name.as_str()));
        let when = self.parse(&rule.when, &schema).map_err(|says| ("when".to_owned(), says))?;
        lawful(&when).map_err(|says| ("when".to_owned(), says))?;
        let when = self.shared(&renamed(when, &named));
        let mut values = Vec::new();
        for (name, sql) in &rule.values {
            let value = self.parse(sql, &schema).map_err(|says| (format!("values.{name}"), says))?;
            // Calls of values are worked out for the rows that fire, unless a condition asks for them anyway.
            values.push((name.clone(), self.known_calls(&renamed(value, &named))));
        }
        let mut calls: BTreeSet<usize> = (known..self.calls.len()).collect();
        calls.extend(self.used(&when));
        for (_, value) in &values {
            calls.extend(self.used(value));
        }
        Ok(Draft {
            when,
            values,
            calls: calls.into_iter().collect(),
            watches: named.iter().map(|(_, watch)| *watch).collect(),
        })
    }

    /// The window, shared with other rules that have the same.
    fn watch(&mut self, window: &Window) -> Result<usize, Wrong> {
        if let Some(place) = self.watches.iter().position(|watch| watch.window == *window) {
            return Ok(place);
        }
        let schema = self.schema_with(std::iter::empty());
        let mut part = |key: &str, sql: &str| -> Result<Expr, Wrong> {
            let parsed = self.parse(sql, &schema).map_err(|says| (key.to_owned(), says))?;
            Ok(self.shared(&parsed))
        };
        let key = part("key", &window.key)?;
        let rows_by = window.rows_by.as_deref().map(|sql| part("rows_by", sql)).transpose()?;
        let filter = window.filter.as_deref().map(|sql| part("where", sql)).transpose()?;
        let of = match &window.of {
            Aggregate::Cycle(_) => Some(part("of", "amount")?),
            of => of.expression().map(|sql| part("of", sql)).transpose()?,
        };
        let key = self.key(key);
        let rows_by = rows_by.map(|expr| self.key(expr));
        self.watches.push(WatchDraft { window: window.clone(), key, rows_by, filter, of });
        Ok(self.watches.len() - 1)
    }

    fn key(&mut self, expr: Expr) -> usize {
        self.keys.iter().position(|known| *known == expr).unwrap_or_else(|| {
            self.keys.push(expr);
            self.keys.len() - 1
        })
    }

    fn schema_with<'a>(&self, windows: impl Iterator<Item = &'a str>) -> Arc<Schema> {
        let mut fields = self.table.schema().fields().to_vec();
        fields.extend(windows.map(|name| Arc::new(Field::new(name, DataType::Float64, true))));
        Arc::new(Schema::new(fields))
    }

    fn parse(&self, sql: &str, schema: &Arc<Schema>) -> Result<Expr, String> {
        let schema = DFSchema::try_from(Schema::clone(schema)).map_err(told)?;
        let parsed = self.session.parse_sql_expr(sql, &schema).map_err(told)?;
        scalar(&parsed)?;
        Ok(parsed)
    }

    /// The expression with its calls of our functions made columns of the wide batch.
    fn shared(&mut self, expr: &Expr) -> Expr {
        let calls = &mut self.calls;
        let replaced = expr.clone().transform_up(|part| {
            if !is_call(&part) || has_window(&part) {
                return Ok(Transformed::no(part));
            }
            let place = calls.iter().position(|known| *known == part).unwrap_or_else(|| {
                calls.push(part);
                calls.len() - 1
            });
            Ok(Transformed::yes(column(&call_name(place))))
        });
        replaced.map_or_else(|_| expr.clone(), |changed| changed.data)
    }

    /// The same, over calls that are there already.
    fn known_calls(&self, expr: &Expr) -> Expr {
        let replaced =
            expr.clone().transform_up(|part| match self.calls.iter().position(|known| *known == part) {
                Some(place) => Ok(Transformed::yes(column(&call_name(place)))),
                None => Ok(Transformed::no(part)),
            });
        replaced.map_or_else(|_| expr.clone(), |changed| changed.data)
    }

    /// Calls on which an expression rests, also through others.
    fn used(&self, expr: &Expr) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let mut open = vec![expr.clone()];
        while let Some(next) = open.pop() {
            for column in next.column_refs() {
                let Some(place) = column.name.strip_prefix("@c").and_then(|n| n.parse::<usize>().ok()) else {
                    continue;
                };
                if found.insert(place) {
                    open.extend(self.calls.get(place).cloned());
                }
            }
        }
        found
    }

    fn finish(self, drafts: Vec<(Arc<Indicator>, Draft)>, faults: &mut Vec<Fault>) -> Plan {
        let mut fields = self.table.schema().fields().to_vec();
        let mut calls = Vec::new();
        for (place, expr) in self.calls.iter().enumerate() {
            let made = self.physical(expr, &fields);
            let kind = made.as_ref().ok().and_then(|e| e.data_type(&Schema::new(fields.clone())).ok());
            fields.push(Arc::new(Field::new(call_name(place), kind.unwrap_or(DataType::Utf8), true)));
            calls.push(made.map_err(|says| format!("{expr}: {says}")));
        }
        let inputs = fields.clone();
        let mut watched = BTreeSet::new();
        for expr in self.keys.iter().chain(self.watches.iter().flat_map(|w| w.filter.iter().chain(&w.of))) {
            watched.extend(self.used(expr));
        }
        fields.extend(
            (0..self.watches.len()).map(|n| Arc::new(Field::new(watch_name(n), DataType::Float64, true))),
        );
        let keys: Vec<Made> = self.keys.iter().map(|expr| self.text(expr, &inputs)).collect();
        let watches: Vec<Result<Watch, String>> =
            self.watches.iter().map(|draft| self.watch_of(draft, &inputs, &keys)).collect();
        let mut rules = Vec::new();
        for (rule, draft) in drafts {
            let missing = draft.calls.iter().filter_map(|n| calls.get(*n)?.as_ref().err());
            let blind = draft.watches.iter().filter_map(|n| watches.get(*n)?.as_ref().err());
            let wrong = missing.map(|says| ("when", says)).chain(blind.map(|says| ("window", says))).next();
            if let Some((key, says)) = wrong {
                faults.push(fault(&rule, key, says.clone()));
                continue;
            }
            match self.rule(&rule, draft, &fields) {
                Ok(compiled) => rules.push(compiled),
                Err((key, says)) => faults.push(fault(&rule, &key, says)),
            }
        }
        Plan {
            table: self.table,
            inputs: Arc::new(Schema::new(inputs)),
            wide: Arc::new(Schema::new(fields)),
            calls: calls.into_iter().map(Result::ok).collect(),
            watched: watched.into_iter().collect(),
            keys: keys.into_iter().map(Result::ok).collect(),
            watches: watches.into_iter().map(Result::ok).collect(),
            rules,
        }
    }

    fn rule(&self, rule: &Arc<Indicator>, draft: Draft, fields: &[Arc<Field>]) -> Result<Compiled, Wrong> {
        let at = |key: &str| {
            let key = key.to_owned();
            move |says: String| (key, says)
        };
        let when = self.physical(&draft.when, fields).map_err(at("when"))?;
        let kind = when.data_type(&Schema::new(fields.to_vec())).map_err(told).map_err(at("when"))?;
        if kind != DataType::Boolean {
            return Err(("when".to_owned(), format!("gives {kind}; expected true or false")));
        }
        let mut values = Vec::new();
        for (name, value) in &draft.values {
            let made = self.physical(value, fields).map_err(at(&format!("values.{name}")))?;
            values.push((name.clone(), made));
        }
        let needs = rule.needs.iter().filter_map(|name| Some(self.table.column(name)?.0)).collect();
        Ok(Compiled {
            rule: Arc::clone(rule),
            needs,
            when,
            values,
            calls: draft.calls,
            watches: draft.watches,
        })
    }

    fn watch_of(&self, draft: &WatchDraft, inputs: &[Arc<Field>], keys: &[Made]) -> Result<Watch, String> {
        for place in std::iter::once(draft.key).chain(draft.rows_by) {
            if let Some(Err(says)) = keys.get(place) {
                return Err(says.clone());
            }
        }
        let numbers = !matches!(draft.window.of, Aggregate::Distinct(_));
        let of = draft.of.as_ref().map(|expr| match numbers {
            true => self.cast(expr, &DataType::Float64, inputs),
            false => self.text(expr, inputs),
        });
        Ok(Watch {
            window: draft.window.clone(),
            key: draft.key,
            rows_by: draft.rows_by,
            filter: draft.filter.as_ref().map(|expr| self.physical(expr, inputs)).transpose()?,
            of: of.transpose()?,
        })
    }

    fn text(&self, expr: &Expr, fields: &[Arc<Field>]) -> Made {
        self.cast(expr, &DataType::Utf8, fields)
    }

    fn cast(&self, expr: &Expr, kind: &DataType, fields: &[Arc<Field>]) -> Made {
        let cast = datafusion::logical_expr::cast(expr.clone(), kind.clone());
        self.physical(&cast, fields)
    }

    fn physical(&self, expr: &Expr, fields: &[Arc<Field>]) -> Made {
        let schema = DFSchema::try_from(Schema::new(fields.to_vec())).map_err(told)?;
        physical(&self.session, expr.clone(), schema)
    }
}

fn call_name(place: usize) -> String {
    format!("@c{place}")
}

fn watch_name(place: usize) -> String {
    format!("@w{place}")
}

fn column(name: &str) -> Expr {
    Expr::Column(Column::from_name(name))
}

fn is_call(expr: &Expr) -> bool {
    matches!(expr, Expr::ScalarFunction(call) if is_ours(call.name()))
}

fn has_window(expr: &Expr) -> bool {
    expr.column_refs().iter().any(|column| column.name.starts_with("@w"))
}

/// The expression with the windows' names as the wide batch has them.
fn renamed(expr: Expr, named: &[(String, usize)]) -> Expr {
    let kept = expr.clone();
    let replaced = expr.transform_up(|part| {
        let Expr::Column(found) = &part else { return Ok(Transformed::no(part)) };
        match named.iter().find(|(name, _)| *name == found.name) {
            Some((_, place)) => Ok(Transformed::yes(column(&watch_name(*place)))),
            None => Ok(Transformed::no(part)),
        }
    });
    replaced.map_or(kept, |changed| changed.data)
}

/// What DataFusion says, without its own prefix and on one line.
fn told(error: DataFusionError) -> String {
    let error = error.strip_backtrace();
    let first = error.lines().next().unwrap_or_default();
    let known =
        ["Schema error: ", "Error during planning: ", "SQL error: ", "This feature is not implemented: "];
    known.iter().find_map(|prefix| first.strip_prefix(prefix)).unwrap_or(first).to_owned()
}

/// Refuses what is no scalar of the row alone.
fn scalar(expr: &Expr) -> Result<(), String> {
    let mut wrong = None;
    let walked = expr.apply(|part| {
        wrong = match part {
            Expr::ScalarSubquery(_) | Expr::Exists(_) | Expr::InSubquery(_) | Expr::SetComparison(_) => {
                Some("a condition looks at its row and windows alone; subqueries are not taken".to_owned())
            }
            Expr::AggregateFunction(_) | Expr::WindowFunction(_) => {
                Some("aggregates stand in `[window.NAME]`, not in a condition".to_owned())
            }
            Expr::ScalarFunction(call) if call.func.signature().volatility != Volatility::Immutable => {
                Some(format!("`{}` does not depend on its row alone; expected a pure function", call.name()))
            }
            Expr::Placeholder(_)
            | Expr::OuterReferenceColumn(..)
            | Expr::ScalarVariable(..)
            | Expr::Unnest(_)
            | Expr::GroupingSet(_)
            | Expr::HigherOrderFunction(_)
            | Expr::Lambda(_)
            | Expr::LambdaVariable(_) => Some("expected columns, functions and plain values".to_owned()),
            _ => None,
        };
        Ok(if wrong.is_some() { TreeNodeRecursion::Stop } else { TreeNodeRecursion::Continue })
    });
    walked.map_err(told)?;
    wrong.map_or(Ok(()), Err)
}

/// Refuses conditions over what somebody is. A party's name is asked whether it is there, compared with another column,
/// or looked up by one of our functions; it is never compared with words.
fn lawful(expr: &Expr) -> Result<(), String> {
    if let Some(column) = expr.column_refs().iter().find(|column| is_forbidden(&column.name)) {
        return Err(format!(
            "`{}`: nationality, language, script, religion and birthplace are never scored",
            column.name
        ));
    }
    match expr {
        Expr::BinaryExpr(both) if matches!(both.op, Operator::And | Operator::Or) => {
            lawful(&both.left)?;
            lawful(&both.right)
        }
        Expr::Not(inner) | Expr::IsTrue(inner) | Expr::IsNotTrue(inner) => lawful(inner),
        Expr::IsNull(_) | Expr::IsNotNull(_) => Ok(()),
        predicate => {
            let (mut names, mut words) = (false, false);
            let walked = predicate.apply(|part| {
                names |= matches!(part, Expr::Column(column) if is_party_name(&column.name));
                words |= matches!(part, Expr::Literal(..));
                let look_up = is_call(part);
                Ok(if look_up { TreeNodeRecursion::Jump } else { TreeNodeRecursion::Continue })
            });
            walked.map_err(told)?;
            match names && words {
                true => {
                    Err("compares a party's name with words; a name is looked up by a function, never scored"
                        .to_owned())
                }
                false => Ok(()),
            }
        }
    }
}
