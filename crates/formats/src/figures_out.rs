//! Sums of figures as CSV: one line a total, under the names of what it is told apart by.

use access::Releasable;
use std::io::{self, Write};

/// Writes a header and released lines.
pub fn write(names: &[&str], lines: Vec<Releasable<Vec<String>>>, out: impl Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(names).map_err(io::Error::other)?;
    for line in lines {
        writer.write_record(line.into_inner()).map_err(io::Error::other)?;
    }
    writer.flush()
}
