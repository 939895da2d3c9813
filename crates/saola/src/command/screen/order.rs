//! Rows in the order of their dates, for rules that look back.
//!
//! A first look tells whether they stand so already. If not, they are sorted outside memory: written beside as Parquet,
//! sorted by DataFusion with a limit, and read back; rows of one day keep their order.

use anyhow::Context;
use datafusion::arrow::array::{Array, AsArray, RecordBatch};
use datafusion::arrow::datatypes::{Date32Type, SchemaRef};
use datafusion::execution::SendableRecordBatchStream;
use datafusion::execution::memory_pool::FairSpillPool;
use datafusion::execution::runtime_env::RuntimeEnvBuilder;
use datafusion::parquet::arrow::ArrowWriter;
use datafusion::parquet::basic::Compression;
use datafusion::parquet::file::properties::WriterProperties;
use datafusion::prelude::{ParquetReadOptions, SessionConfig, SessionContext, col};
use std::fs::File;
use std::path::Path;
use std::sync::Arc;

/// Bytes that sorting may hold.
const SORTING: usize = 512 << 20;

/// Follows the order of dates.
#[derive(Debug, Default)]
pub(super) struct InOrder {
    latest: Option<i32>,
    broken: bool,
}

impl InOrder {
    pub(super) fn look(&mut self, date: usize, batch: &RecordBatch) {
        let Some(dates) = batch.column(date).as_primitive_opt::<Date32Type>() else { return };
        for row in (0..dates.len()).filter(|row| dates.is_valid(*row)) {
            self.broken |= self.latest.is_some_and(|latest| dates.value(row) < latest);
            self.latest = Some(dates.value(row));
        }
    }

    pub(super) fn broken(&self) -> bool {
        self.broken
    }
}

/// Rows on their way to be sorted.
pub(super) struct Sorting {
    folder: tempfile::TempDir,
    out: ArrowWriter<File>,
}

impl Sorting {
    /// Begins beside the answer, where there is room for it.
    pub(super) fn begin(beside: &Path, schema: SchemaRef) -> anyhow::Result<Self> {
        let parent = beside.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let told = || format!("`{}` cannot be written in, and sorting needs room", parent.display());
        let folder = tempfile::Builder::new().prefix(".saola-sort").tempdir_in(parent).with_context(told)?;
        let properties = WriterProperties::builder().set_compression(Compression::LZ4_RAW).build();
        let file = File::create(folder.path().join("rows.parquet")).with_context(told)?;
        Ok(Self { folder, out: ArrowWriter::try_new(file, schema, Some(properties))? })
    }

    pub(super) fn add(&mut self, batch: &RecordBatch) -> anyhow::Result<()> {
        Ok(self.out.write(batch)?)
    }

    /// The rows in the order of date and row. The folder must be kept until they are read.
    pub(super) async fn sorted(self) -> anyhow::Result<(SendableRecordBatchStream, tempfile::TempDir)> {
        self.out.close()?;
        let runtime = RuntimeEnvBuilder::new()
            .with_memory_pool(Arc::new(FairSpillPool::new(SORTING)))
            .with_temp_file_path(self.folder.path())
            .build_arc()?;
        let mut config = SessionConfig::new().with_batch_size(super::input::CHUNK);
        // Texts as plain arrays, as the canonical tables have them.
        config.options_mut().execution.parquet.schema_force_view_types = false;
        let session = SessionContext::new_with_config_rt(config, runtime);
        let path = self.folder.path().join("rows.parquet");
        let rows = session
            .read_parquet(path.to_string_lossy().into_owned(), ParquetReadOptions::default())
            .await?
            .sort(vec![col("date").sort(true, true), col("row").sort(true, true)])?;
        Ok((rows.execute_stream().await?, self.folder))
    }
}
