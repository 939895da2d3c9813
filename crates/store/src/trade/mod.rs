//! Figures of the permitted trade: taken in per owner, summed per view.
//!
//! Figures are no reports. What importers and what exporters reported is kept and summed apart; figures of two owners,
//! or of two kinds of table, tell of the same movements and are never summed together.

mod totals;

pub use totals::{TradeAsked, TradeSet, TradeSide, TradeTotal, TradeTotals, TradeYear};

use crate::accounts::PartnerIndex;
use crate::bulk::{self, Columns, Value, row};
use crate::connect::Store;
use crate::error::{Error, Result};
use crate::keyed::keyed;
use crate::labels::Labeller;
use crate::write::Write;
use access::{AuditEvent, AuditOperation, LabelsNo};
use model::{Attribution, Handling, ReportHandling, Section, TradeFigure};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::collections::{BTreeSet, HashMap};

/// Decimal places that a quantity may have.
const PLACES: u32 = 12;

/// One figure on its way in.
#[derive(Debug, Clone)]
pub struct FigureSubmission {
    /// The partner's own stable key of the row; equal keys are one figure.
    pub source_key: String,
    /// What it tells.
    pub figure: TradeFigure,
}

/// What became of a batch of figures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FigureReceipt {
    /// New figures.
    pub new: u64,
    /// Figures that replace an earlier one of the same row; the earlier one is kept.
    pub revised: u64,
    /// Figures that were there, word for word.
    pub unchanged: u64,
}

/// A figure that stands.
struct Known {
    labels_no: i64,
    content: Content,
}

/// What two figures of one key must share to be the same: quantities and whatever else the row tells.
#[derive(PartialEq, Eq)]
struct Content {
    words: Vec<String>,
    numbers: [i64; 7],
    more: Vec<u8>,
}

const WORDS: &str = "kind, appendix, taxon, genus, term, unit, importer, exporter, origin, purpose, source";
const NUMBERS: &str =
    "year, importer_told, importer_whole, importer_part, exporter_told, exporter_whole, exporter_part";

impl Content {
    fn of(figure: &TradeFigure) -> Result<Self> {
        let (importer, exporter) = (split(figure.importer_reported)?, split(figure.exporter_reported)?);
        let words = [
            figure.table.code(),
            &figure.appendix,
            &figure.taxon,
            &figure.genus,
            &figure.term,
            &figure.unit,
            &figure.importer,
            &figure.exporter,
            &figure.origin,
            &figure.purpose,
            &figure.source,
        ];
        let year = i64::from(figure.year);
        Ok(Self {
            words: words.map(str::to_owned).to_vec(),
            numbers: [year, importer[0], importer[1], importer[2], exporter[0], exporter[1], exporter[2]],
            more: serde_json::to_vec(&figure.more)
                .map_err(|_| Error::Invalid("a row of figures cannot be kept".to_owned()))?,
        })
    }

    fn read(row: &sqlx::any::AnyRow, from: usize) -> Result<Self> {
        let words = (0..11).map(|at| row.text(from + at)).collect::<Result<Vec<_>>>()?;
        let mut numbers = [0; 7];
        for (at, number) in numbers.iter_mut().enumerate() {
            *number = row.int(from + 11 + at)?;
        }
        Ok(Self { words, numbers, more: row.bytes(from + 18)? })
    }

    fn values(self) -> Vec<Value> {
        let words = self.words.into_iter().map(Value::Text);
        let numbers = self.numbers.into_iter().map(Value::Int);
        words.chain(numbers).chain([Value::Bytes(self.more)]).collect()
    }
}

/// Whether a quantity was told, its whole number, and the rest in millionths of a millionth.
fn split(quantity: Option<Decimal>) -> Result<[i64; 3]> {
    let Some(quantity) = quantity else { return Ok([0, 0, 0]) };
    let wrong = || Error::Invalid(format!("`{quantity}` is no quantity that can be kept exactly"));
    let whole = quantity.trunc();
    let mut part = quantity - whole;
    part.rescale(PLACES);
    if whole + part != quantity || quantity.is_sign_negative() && !quantity.is_zero() {
        return Err(wrong());
    }
    let part = i64::try_from(part.mantissa()).map_err(|_| wrong())?;
    Ok([1, whole.to_i64().ok_or_else(wrong)?, part])
}

impl Store {
    /// Records a batch of figures of one partner. All or nothing. A figure that is there keeps who may read it.
    ///
    /// # Errors
    /// Where the store fails, or the handling names another owner.
    pub async fn record_figures(
        &self,
        owner: &str,
        by: Option<&access::Principal>,
        handling: &ReportHandling,
        batch: &[FigureSubmission],
    ) -> Result<FigureReceipt> {
        let partner = self.partner(owner).await?.ok_or(Error::NotFound)?;
        if handling.core.owner != partner.id {
            return Err(Error::Invalid(
                "the handling of figures names another owner than their submitter".into(),
            ));
        }
        let mut write = self.write().await?;
        let owner_no = PartnerIndex::load(write.conn()).await?.no(partner.id)?;
        let mut labeller = Labeller::new(&write);
        let labels = labels(&mut write, &mut labeller, owner_no, handling).await?;
        // A key that comes twice in a batch: the last one stands.
        let mut last: HashMap<[u8; 16], &FigureSubmission> = HashMap::new();
        let mut order = Vec::with_capacity(batch.len());
        for one in batch {
            let parts: [&[u8]; 2] = [partner.id.as_bytes(), one.source_key.as_bytes()];
            let id = keyed(self.key(), "trade figure", &parts);
            if last.insert(id, one).is_none() {
                order.push(id);
            }
        }
        let receipt = put(&mut write, (owner_no, labels), order, &last).await?;
        let event = AuditEvent {
            partner: partner.id,
            member: by.map(|p| p.member),
            purpose: by.map(|p| p.purpose),
            at: write.now,
            operation: AuditOperation::Import,
            object: format!("trade figures: {} new, {} revised", receipt.new, receipt.revised),
            sealed: String::new(),
        };
        write.audit(owner_no, &event).await?;
        write.commit().await?;
        labeller.keep(self);
        Ok(receipt)
    }
}

/// Compares with the figures that stand, and puts in what is new or tells something else.
async fn put(
    write: &mut Write<'_>,
    (owner_no, labels): (i64, LabelsNo),
    order: Vec<[u8; 16]>,
    figures: &HashMap<[u8; 16], &FigureSubmission>,
) -> Result<FigureReceipt> {
    let known = standing(write, owner_no, &order).await?;
    let mut receipt = FigureReceipt::default();
    let (mut rows, mut replaced) = (Vec::new(), Vec::new());
    for (id, submitted) in order.iter().filter_map(|id| Some((id, figures.get(id)?))) {
        let content = Content::of(&submitted.figure)?;
        let labels_no = match known.get(id) {
            Some(known) if known.content == content => {
                receipt.unchanged += 1;
                continue;
            }
            Some(known) => {
                receipt.revised += 1;
                replaced.push(Value::from(id));
                known.labels_no
            }
            None => {
                receipt.new += 1;
                labels.0
            }
        };
        let mut row = row![owner_no, id, 0, write.change, labels_no];
        row.extend(content.values());
        rows.push(row);
    }
    let fixed = [Value::Int(owner_no), Value::Int(write.change)];
    bulk::execute_in(write.conn(), REPLACE, &fixed, replaced).await?;
    let head = format!(
        "INSERT INTO trade_figure (owner_no, id, until_change, change_no, labels_no, {WORDS}, {NUMBERS}, more)"
    );
    bulk::insert(write.conn(), &head, "", rows).await?;
    Ok(receipt)
}

const REPLACE: &str =
    "UPDATE trade_figure SET until_change = $2 WHERE owner_no = $1 AND until_change = 0 AND id IN ({in})";

/// Whose figures they are stands at every total, so that they are readable only with the source section.
async fn labels(
    write: &mut Write<'_>,
    labeller: &mut Labeller,
    owner_no: i64,
    handling: &ReportHandling,
) -> Result<LabelsNo> {
    let mut source = handling.of(Section::Source);
    if source.attribution == Attribution::None || handling.core.attribution == Attribution::None {
        source = Handling::owner_only(source.owner);
    }
    let mut set = BTreeSet::new();
    for handling in [&handling.core, &source] {
        set.insert(labeller.label(write, owner_no, handling).await?);
    }
    labeller.set(write, &set).await
}

async fn standing(
    write: &mut Write<'_>,
    owner_no: i64,
    ids: &[[u8; 16]],
) -> Result<HashMap<[u8; 16], Known>> {
    let sql = format!(
        "SELECT id, labels_no, {WORDS}, {NUMBERS}, more FROM trade_figure \
         WHERE owner_no = $1 AND until_change = 0 AND id IN ({{in}})"
    );
    let wanted = ids.iter().map(Value::from).collect();
    let rows = bulk::select_in(write.conn(), &sql, &[Value::Int(owner_no)], wanted).await?;
    rows.iter()
        .map(|row| {
            let known = Known { labels_no: row.int(1)?, content: Content::read(row, 2)? };
            Ok((row.id16(0)?, known))
        })
        .collect()
}
