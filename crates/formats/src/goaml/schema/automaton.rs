//! A schema made ready to be walked: for each type, which element may follow which.
//!
//! Each place of an element in a type is one position; a schema of XSD is unambiguous, so that the name of the next
//! element decides the next position. How often something may stand becomes positions of its own, up to a limit.

use super::{Kind, Of, Particle, Schema, SchemaError, Simple, What};
use std::collections::{BTreeMap, VecDeque};

/// Most repetitions that are counted one by one; more count as any number.
const MAX_COUNTED: u32 = 64;
/// Deepest inclusion of types in types.
const MAX_INCLUDED: usize = 16;

/// A place in a type: 0 before the first element, then the positions.
pub(crate) type State = usize;

/// All types, and the element that a document is.
#[derive(Debug, Default)]
pub(crate) struct Compiled {
    pub(crate) models: Vec<Model>,
    /// Model of `report`.
    pub(crate) root: usize,
}

/// What an element may hold.
#[derive(Debug)]
pub(crate) enum Model {
    Simple(Simple),
    Content(Content),
}

/// Elements and their order.
#[derive(Debug, Default)]
pub(crate) struct Content {
    pub(crate) positions: Vec<Declaration>,
    /// For each state the positions (as states) that may follow.
    pub(crate) follow: Vec<Vec<State>>,
    /// For each state whether the element may end there.
    pub(crate) last: Vec<bool>,
}

/// One element at one position.
#[derive(Debug, Clone)]
pub(crate) struct Declaration {
    pub(crate) name: String,
    pub(crate) model: usize,
    pub(crate) fixed: Option<String>,
    /// Whether it may stand several times, so that its path tells which.
    pub(crate) several: bool,
}

impl Content {
    /// The position that a name leads to.
    pub(crate) fn next(&self, state: State, name: &str) -> Option<State> {
        self.follow[state].iter().copied().find(|to| self.positions[to - 1].name == name)
    }

    /// The shortest way from a state to a position that fits: the positions in between are what is missing.
    pub(crate) fn way(&self, from: State, fits: impl Fn(State) -> bool) -> Option<Vec<State>> {
        let mut came: Vec<Option<State>> = vec![None; self.follow.len()];
        let mut queue = VecDeque::from([from]);
        while let Some(state) = queue.pop_front() {
            for to in &self.follow[state] {
                if came[*to].is_some() || *to == from {
                    continue;
                }
                came[*to] = Some(state);
                if fits(*to) {
                    let mut way = vec![*to];
                    let mut at = state;
                    while at != from {
                        way.push(at);
                        at = came[at]?;
                    }
                    way.reverse();
                    return Some(way);
                }
                queue.push_back(*to);
            }
        }
        None
    }

    /// The declaration of a name anywhere in this type.
    pub(crate) fn any(&self, name: &str) -> Option<State> {
        self.positions.iter().position(|d| d.name == name).map(|at| at + 1)
    }
}

/// Compiles all types of a schema.
pub(super) fn compile(schema: &Schema) -> Result<Compiled, SchemaError> {
    let mut maker = Maker { schema, models: Vec::new(), named: BTreeMap::new() };
    let root = maker.named("report")?;
    Ok(Compiled { models: maker.models, root })
}

struct Maker<'a> {
    schema: &'a Schema,
    models: Vec<Model>,
    named: BTreeMap<String, usize>,
}

/// What a part of a type allows.
#[derive(Default)]
struct Part {
    empty: bool,
    first: Vec<State>,
    last: Vec<State>,
}

impl Maker<'_> {
    fn named(&mut self, name: &str) -> Result<usize, SchemaError> {
        if let Some(model) = self.named.get(name) {
            return Ok(*model);
        }
        let kind = self.schema.types.get(name).ok_or_else(|| no_type(name))?;
        // Types hold themselves, so the number is given out before the content is known.
        let model = self.models.len();
        self.models.push(Model::Content(Content::default()));
        self.named.insert(name.to_owned(), model);
        self.models[model] = self.model(kind)?;
        Ok(model)
    }

    fn model(&mut self, kind: &Kind) -> Result<Model, SchemaError> {
        let particle = match kind {
            Kind::Simple(simple) => return Ok(Model::Simple(simple.clone())),
            Kind::Content(particle) => particle,
        };
        let mut content = Content { follow: vec![Vec::new()], last: vec![false], ..Content::default() };
        let part = self.particle(particle, &mut content, 0)?;
        content.follow[0] = part.first;
        content.last[0] = part.empty;
        part.last.iter().for_each(|state| content.last[*state] = true);
        Ok(Model::Content(content))
    }

    fn particle(
        &mut self,
        particle: &Particle,
        content: &mut Content,
        depth: usize,
    ) -> Result<Part, SchemaError> {
        if depth > MAX_INCLUDED {
            return Err(SchemaError::Xsd { why: "types include each other without end".to_owned() });
        }
        let max = particle.max.filter(|max| *max <= MAX_COUNTED);
        let copies = max.unwrap_or(particle.min.clamp(1, MAX_COUNTED));
        let several = copies > 1 || max.is_none();
        let mut whole = Part { empty: true, ..Part::default() };
        for copy in 0..copies {
            let mut part = self.once(&particle.what, content, depth, several)?;
            part.empty |= copy >= particle.min;
            if max.is_none() && copy + 1 == copies {
                join(content, &part.last, &part.first);
            }
            whole = sequence(content, whole, part);
        }
        whole.empty |= particle.min == 0;
        Ok(whole)
    }

    fn once(
        &mut self,
        what: &What,
        content: &mut Content,
        depth: usize,
        several: bool,
    ) -> Result<Part, SchemaError> {
        match what {
            What::Element(declared) => {
                let model = match &declared.of {
                    Of::Named(name) => self.named(name)?,
                    Of::Own(kind) => {
                        let model = self.model(kind)?;
                        self.models.push(model);
                        self.models.len() - 1
                    }
                };
                let (name, fixed) = (declared.name.clone(), declared.fixed.clone());
                content.positions.push(Declaration { name, model, fixed, several });
                content.follow.push(Vec::new());
                content.last.push(false);
                let state = content.positions.len();
                Ok(Part { empty: false, first: vec![state], last: vec![state] })
            }
            What::Sequence(parts) => {
                let mut whole = Part { empty: true, ..Part::default() };
                for part in parts {
                    let from = content.positions.len();
                    let part = self.particle(part, content, depth)?;
                    content.positions[from..].iter_mut().for_each(|d| d.several |= several);
                    whole = sequence(content, whole, part);
                }
                Ok(whole)
            }
            What::Choice(parts) => {
                let mut whole = Part::default();
                for part in parts {
                    let from = content.positions.len();
                    let part = self.particle(part, content, depth)?;
                    content.positions[from..].iter_mut().for_each(|d| d.several |= several);
                    whole.empty |= part.empty;
                    whole.first.extend(part.first);
                    whole.last.extend(part.last);
                }
                Ok(whole)
            }
            What::Included(name) => match self.schema.types.get(name) {
                Some(Kind::Content(particle)) => self.particle(particle, content, depth + 1),
                _ => Err(no_type(name)),
            },
        }
    }
}

/// One part after another.
fn sequence(content: &mut Content, before: Part, after: Part) -> Part {
    join(content, &before.last, &after.first);
    let mut first = before.first;
    if before.empty {
        first.extend(&after.first);
    }
    let mut last = after.last;
    if after.empty {
        last.extend(before.last);
    }
    Part { empty: before.empty && after.empty, first, last }
}

fn join(content: &mut Content, from: &[State], to: &[State]) {
    for state in from {
        for next in to {
            if !content.follow[*state].contains(next) {
                content.follow[*state].push(*next);
            }
        }
    }
}

fn no_type(name: &str) -> SchemaError {
    SchemaError::Xsd { why: format!("it names a type `{name}` that it does not define") }
}
