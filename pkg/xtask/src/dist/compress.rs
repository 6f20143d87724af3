//! Compressed siblings, so that a server has nothing to do.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use anyhow::Result;
use flate2::{Compression, GzBuilder};

use super::Purpose;

/// Writes `.br` and `.gz` beside each file that browsers ask for.
pub(super) fn siblings(dist: &Path, purpose: Purpose) -> Result<()> {
    let (quality, level) = match purpose {
        Purpose::Release => (11, Compression::best()),
        Purpose::Trial => (2, Compression::fast()),
    };
    for file in fs::read_dir(dist)? {
        let path = file?.path();
        let Some(kind) = path.extension().and_then(|kind| kind.to_str()) else { continue };
        if !matches!(kind, "js" | "wasm") {
            continue;
        }
        let bytes = fs::read(&path)?;

        let brotli = brotli::enc::BrotliEncoderParams { quality, lgwin: 22, ..Default::default() };
        let mut to = File::create(path.with_extension(format!("{kind}.br")))?;
        brotli::BrotliCompress(&mut bytes.as_slice(), &mut to, &brotli)?;

        // A gzip header would carry the time; zero keeps two builds the same.
        let to = File::create(path.with_extension(format!("{kind}.gz")))?;
        let mut gzip = GzBuilder::new().mtime(0).write(to, level);
        gzip.write_all(&bytes)?;
        gzip.finish()?;
    }
    Ok(())
}
