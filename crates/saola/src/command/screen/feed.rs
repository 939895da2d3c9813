//! The rows of all files as batches of the canonical table, in the order in which rules see them.

use super::input::{Chunk, Input};
use super::order::{InOrder, Sorting};
use anyhow::{Context, bail};
use datafusion::arrow::array::RecordBatch;
use datafusion::execution::SendableRecordBatchStream;
use futures::StreamExt;
use rayon::prelude::*;
use screening::canonical::Table;
use screening::columns::Columns;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// A file with its columns placed.
pub(super) struct Opened {
    pub(super) input: Input,
    pub(super) columns: Arc<Columns>,
}

/// Rows that were read, before or after they were made rows of the table.
pub(super) enum Piece {
    /// Of a file, with the number of the first row over all files.
    Read(Arc<Columns>, Chunk, u64),
    /// Of the table already.
    Ready(RecordBatch),
}

/// Where rows come from.
pub(super) struct Feed {
    rows: Rows,
    /// First row of each file over all files, and its name.
    starts: Vec<(u64, Arc<str>)>,
    /// Whether rows were put into the order of their dates.
    pub(super) was_sorted: bool,
    /// What was broken, for people.
    pub(super) problems: Vec<String>,
    pub(super) unread: Vec<u64>,
}

enum Rows {
    /// Files are read on a thread of their own, some chunks ahead.
    Files(Receiver<anyhow::Result<Message>>),
    Sorted {
        stream: SendableRecordBatchStream,
        _folder: tempfile::TempDir,
    },
}

/// What the reading thread says.
enum Message {
    /// A file begins with this row over all files.
    Begins(u64, Arc<str>),
    Rows(Piece),
    /// What was broken in the file that ended.
    Problems(Vec<String>),
}

/// Chunks that may lie read and waiting.
const AHEAD: usize = 16;

impl Feed {
    /// Over files; where rules look back and dates are out of order, all rows are sorted first.
    pub(super) async fn new(
        files: Vec<PathBuf>,
        (table, maps): (Table, Vec<(String, String)>),
        looks_back: bool,
        beside: &Path,
    ) -> anyhow::Result<Self> {
        let again = files.iter().all(|path| path.as_os_str() != "-");
        let out_of_order = looks_back && again && out_of_order(&files, table, &maps)?;
        let (send, receive) = sync_channel(AHEAD);
        std::thread::Builder::new()
            .name("reading".to_owned())
            .spawn(move || read(files, table, &maps, &send))?;
        let mut feed = Self {
            rows: Rows::Files(receive),
            starts: Vec::new(),
            was_sorted: false,
            problems: Vec::new(),
            unread: vec![0; table.columns().len()],
        };
        if out_of_order {
            let mut sorting = Sorting::begin(beside, table.schema())?;
            while let Some(piece) = feed.next().await? {
                let (batch, unread) = piece.batch()?;
                feed.count(&unread);
                sorting.add(&batch)?;
            }
            let (stream, folder) = sorting.sorted().await?;
            feed.rows = Rows::Sorted { stream, _folder: folder };
            feed.was_sorted = true;
        }
        Ok(feed)
    }

    /// The next rows.
    pub(super) async fn next(&mut self) -> anyhow::Result<Option<Piece>> {
        loop {
            let message = match &mut self.rows {
                Rows::Sorted { stream, .. } => return Ok(stream.next().await.transpose()?.map(Piece::Ready)),
                // The thread has ended and let go of its side: there is no more.
                Rows::Files(receive) => match receive.recv() {
                    Ok(message) => message?,
                    Err(_) => return Ok(None),
                },
            };
            match message {
                Message::Begins(first, name) => self.starts.push((first, name)),
                Message::Rows(piece) => return Ok(Some(piece)),
                Message::Problems(mut problems) => self.problems.append(&mut problems),
            }
        }
    }

    /// The file of a row, and its number there.
    pub(super) fn place(&self, row: u64) -> (Option<Arc<str>>, u64) {
        let at = self.starts.partition_point(|(first, _)| *first <= row);
        match at.checked_sub(1).and_then(|at| self.starts.get(at)) {
            Some((first, name)) => (Some(Arc::clone(name)), row - first + 1),
            None => (None, row),
        }
    }

    pub(super) fn count(&mut self, unread: &[u64]) {
        self.unread.iter_mut().zip(unread).for_each(|(sum, more)| *sum += more);
    }
}

/// Reads file after file. A fault ends it; so does a receiver that is gone.
fn read(
    files: Vec<PathBuf>,
    table: Table,
    maps: &[(String, String)],
    send: &SyncSender<anyhow::Result<Message>>,
) {
    let mut next = 1;
    for path in files {
        let read = read_file(&path, (table, maps), &mut next, send);
        match read {
            Ok(true) => {}
            Ok(false) => return,
            Err(error) => {
                // Nobody may be there to hear it.
                send.send(Err(error)).ok();
                return;
            }
        }
    }
}

/// Whether somebody still listens at its end.
fn read_file(
    path: &Path,
    (table, maps): (Table, &[(String, String)]),
    next: &mut u64,
    send: &SyncSender<anyhow::Result<Message>>,
) -> anyhow::Result<bool> {
    let Opened { mut input, columns } = opened(path, table, maps)?;
    if send.send(Ok(Message::Begins(*next, Arc::from(input.name.as_str())))).is_err() {
        return Ok(false);
    }
    while let Some(chunk) = input.next_chunk()? {
        let first = *next;
        *next += chunk.rows() as u64;
        if send.send(Ok(Message::Rows(Piece::Read(Arc::clone(&columns), chunk, first)))).is_err() {
            return Ok(false);
        }
    }
    Ok(send.send(Ok(Message::Problems(input.problems()))).is_ok())
}

impl Piece {
    pub(super) fn rows(&self) -> usize {
        match self {
            Self::Read(_, chunk, _) => chunk.rows(),
            Self::Ready(batch) => batch.num_rows(),
        }
    }

    /// As a batch of the table, and how many cells of each field could not be read.
    pub(super) fn batch(self) -> anyhow::Result<(RecordBatch, Vec<u64>)> {
        Ok(match self {
            Self::Ready(batch) => (batch, Vec::new()),
            Self::Read(columns, Chunk::Texts(rows), first) => columns.batch(&rows, first)?,
            Self::Read(columns, Chunk::Arrow(batch), first) => columns.arrow_batch(&batch, first)?,
        })
    }

    /// Without its first rows.
    pub(super) fn without_first(self, rows: usize) -> Self {
        match self {
            Self::Ready(batch) => Self::Ready(batch.slice(rows, batch.num_rows() - rows)),
            Self::Read(columns, Chunk::Texts(mut texts), first) => {
                texts.drain(..rows);
                Self::Read(columns, Chunk::Texts(texts), first + rows as u64)
            }
            Self::Read(columns, Chunk::Arrow(batch), first) => {
                let rest = batch.slice(rows, batch.num_rows() - rows);
                Self::Read(columns, Chunk::Arrow(rest), first + rows as u64)
            }
        }
    }
}

/// Opens a file and places its columns.
pub(super) fn opened(path: &Path, table: Table, maps: &[(String, String)]) -> anyhow::Result<Opened> {
    let input = Input::open(path, table)?;
    let maps: Vec<(String, String)> = maps.to_vec();
    let columns = Columns::place(table, &input.headers, &input.sample, &maps)
        .with_context(|| format!("`{}`", input.name))?;
    if columns.placed().iter().all(|placed| placed.field.is_none()) {
        bail!(
            "`{}`: no column was recognised as a field of {}; say what they are with `--map COLUMN=FIELD` (fields: `saola \
             rules words --as ...`). Its columns: {}",
            input.name,
            table.code(),
            input.headers.join(", ")
        );
    }
    Ok(Opened { input, columns: Arc::new(columns) })
}

/// Whether dates go back anywhere, over all files in their order.
fn out_of_order(files: &[PathBuf], table: Table, maps: &[(String, String)]) -> anyhow::Result<bool> {
    let Some((date, _)) = table.column("date") else { return Ok(false) };
    let mut order = InOrder::default();
    for path in files {
        let mut file = opened(path, table, maps)?;
        let dates = file.columns.only("date");
        loop {
            let mut chunks = Vec::new();
            while chunks.len() < 8 {
                let Some(chunk) = file.input.next_chunk()? else { break };
                chunks.push(chunk);
            }
            if chunks.is_empty() {
                break;
            }
            let batches: Vec<_> = chunks
                .into_par_iter()
                .map(|chunk| match chunk {
                    Chunk::Texts(rows) => dates.batch(&rows, 0),
                    Chunk::Arrow(batch) => dates.arrow_batch(&batch, 0),
                })
                .collect::<Result<_, _>>()?;
            batches.iter().for_each(|(batch, _)| order.look(date, batch));
            if order.broken() {
                return Ok(true);
            }
        }
    }
    Ok(false)
}
