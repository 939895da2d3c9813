//! Values that a mapping reads as something else than what stands in the cell (see `formats`, `mended`).
//!
//! The tables of `reference` are asked for what the mapping says; the words of the source stay beside the meaning, and the
//! rule says whose reading it is.

use model::Stated;

/// What a mapping said about one value, while it is looked up.
struct Mended {
    raw: String,
    context: Option<String>,
    because: String,
}

impl Mended {
    /// Takes what a mapping said out of a value, so that only words are looked up. `None` where it said nothing.
    fn take<T>(stated: &mut Stated<T>) -> Option<Self> {
        let context = stated.context.as_deref()?;
        if !context.contains("read as ") && !context.contains("mapping ") {
            return None;
        }
        let whole = stated.context.clone();
        let (mut plain, mut because, mut read_as) = (Vec::new(), Vec::new(), None);
        for part in context.split("; ") {
            if let Some(words) = part.strip_prefix("read as ") {
                because.push(match stated.raw.is_empty() {
                    true => format!("the mapping says `{words}`, the cell nothing"),
                    false => format!("read as `{words}`, as the mapping says"),
                });
                read_as = Some(words.to_owned());
            } else if let Some((whose, words)) =
                part.strip_prefix("mapping ").and_then(|p| p.split_once(", "))
            {
                because.push(format!("`{words}` by the mapping ({whose})"));
            } else {
                plain.push(part);
            }
        }
        let plain = plain.join("; ");
        let raw = match read_as {
            Some(words) => std::mem::replace(&mut stated.raw, words),
            None => stated.raw.clone(),
        };
        stated.context = (!plain.is_empty()).then_some(plain);
        Some(Self { raw, context: whole, because: because.join("; ") })
    }

    fn give_back<T>(&self, stated: &mut Stated<T>) {
        stated.raw.clone_from(&self.raw);
        stated.context.clone_from(&self.context);
        if let Some(rule) = stated.rule.as_mut().filter(|rule| !rule.starts_with(&self.because)) {
            *rule = format!("{}; {rule}", self.because);
        }
    }
}

/// Reads one value as the mapping says.
pub(crate) fn mended<T>(mut stated: Stated<T>, read: impl FnOnce(Stated<T>) -> Stated<T>) -> Stated<T> {
    let Some(said) = Mended::take(&mut stated) else { return read(stated) };
    let mut found = read(stated);
    said.give_back(&mut found);
    found
}

/// Reads a value that may turn out to be several.
pub(crate) fn mended_all<T>(
    mut stated: Stated<T>,
    read: impl FnOnce(Stated<T>) -> Vec<Stated<T>>,
) -> Vec<Stated<T>> {
    let Some(said) = Mended::take(&mut stated) else { return read(stated) };
    let mut found = read(stated);
    found.iter_mut().for_each(|value| said.give_back(value));
    found
}
