//! What a file is, by its content, and what of it is kept: an image drawn anew, so that nothing but the picture is
//! left of it; a document as it is.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits};

/// Media types that a form may accept.
pub const TYPES: [&str; 4] = ["image/png", "image/jpeg", "image/webp", PDF];

const PDF: &str = "application/pdf";

/// The longest side of an image, in pixels.
const LONGEST_SIDE: u32 = 12_000;

/// The most pixels of an image: 50 million, more than telephones take by themselves.
const MOST_PIXELS: u64 = 50_000_000;

/// The most memory that decoding may take, in bytes.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;

/// The most bytes of an image that was drawn anew: one that was compressed with losses may become longer.
const MOST_KEPT: usize = 32 * 1024 * 1024;

/// How a photograph is kept, 1 to 100.
const JPEG_QUALITY: u8 = 88;

/// A file as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// One of [`TYPES`].
    pub media_type: &'static str,
    /// How a name of it ends, without a dot.
    pub extension: &'static str,
    /// What is kept.
    pub bytes: Vec<u8>,
}

/// Why a file is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ContentError {
    /// Of another type than is taken, whatever it is called.
    #[error("its content is of no type that is taken here")]
    Unknown,
    /// It begins like a file of its type, and is none.
    #[error("it cannot be read to its end")]
    Broken,
    /// An image of more pixels than anybody needs.
    #[error("it has too many pixels")]
    TooManyPixels,
}

/// Of a file that may be one of `accepted`.
///
/// # Errors
/// [`ContentError`].
pub fn read(file: Vec<u8>, accepted: &[String]) -> Result<Content, ContentError> {
    let found = infer::get(&file).map(|kind| kind.mime_type()).ok_or(ContentError::Unknown)?;
    let media_type = TYPES.into_iter().find(|known| *known == found);
    let media_type = media_type.filter(|known| accepted.iter().any(|accepted| accepted == known));
    match media_type.ok_or(ContentError::Unknown)? {
        PDF => document(file),
        media_type => image(&file, media_type),
    }
}

/// Whole, as far as a file can tell: it ends as it must.
fn document(bytes: Vec<u8>) -> Result<Content, ContentError> {
    let end = bytes.len().saturating_sub(1024);
    if !bytes[end..].windows(5).any(|mark| mark == b"%%EOF") {
        return Err(ContentError::Broken);
    }
    Ok(Content { media_type: PDF, extension: "pdf", bytes })
}

fn image(file: &[u8], media_type: &'static str) -> Result<Content, ContentError> {
    let format = ImageFormat::from_mime_type(media_type).ok_or(ContentError::Unknown)?;
    let picture = decoded(file, format)?;
    let mut bytes = Vec::new();
    let to = &mut Cursor::new(&mut bytes);
    let written = match format {
        ImageFormat::Jpeg => {
            let coder = image::codecs::jpeg::JpegEncoder::new_with_quality(to, JPEG_QUALITY);
            picture.to_rgb8().write_with_encoder(coder)
        }
        ImageFormat::Png => picture.write_to(to, format),
        // Its coder takes these two alone.
        _ if picture.color().has_alpha() => picture.to_rgba8().write_to(to, format),
        _ => picture.to_rgb8().write_to(to, format),
    };
    written.map_err(|_| ContentError::Broken)?;
    if bytes.len() > MOST_KEPT {
        return Err(ContentError::TooManyPixels);
    }
    let extension = format.extensions_str().first().copied().unwrap_or_default();
    Ok(Content { media_type, extension, bytes })
}

/// The picture as it is to be seen: how a camera was held stands beside it, and would be lost.
fn decoded(file: &[u8], format: ImageFormat) -> Result<DynamicImage, ContentError> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| fault(&error))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(ContentError::TooManyPixels);
    }
    let orientation = decoder.orientation().map_err(|error| fault(&error))?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| fault(&error))?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn fault(error: &image::ImageError) -> ContentError {
    match error {
        image::ImageError::Limits(_) => ContentError::TooManyPixels,
        _ => ContentError::Broken,
    }
}
