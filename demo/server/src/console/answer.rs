//! Where a form leads after it was carried out.

use axum::response::{IntoResponse as _, Redirect, Response};

use super::flash::Flash;
use super::trouble::Trouble;
use super::visit::Visit;

/// Back to a page of the console, which tells what was done. `path` may come from a form: what is no path of the
/// console leads to its first page.
///
/// # Errors
/// `unavailable`, when the session cannot be read.
pub async fn back_to(visit: &Visit, path: &str, flash: Flash) -> Result<Response, Trouble> {
    flash.leave(&visit.session).await?;
    Ok(Redirect::to(own_path(path)).into_response())
}

/// That path when it is one of the console, so that nobody is led to another website.
pub fn own_path(path: &str) -> &str {
    let inside = path.strip_prefix("/console");
    let plain = path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    match inside {
        Some(rest) if plain && (rest.is_empty() || rest.starts_with(['/', '?'])) => path,
        _ => "/console",
    }
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn nobody_is_led_to_another_website() {
        for good in ["/console", "/console/audit?before=3", "/console?x=1", "/console/a/b"] {
            assert_eq!(own_path(good), good);
        }
        for bad in [
            "",
            "/",
            "//evil.example",
            "https://evil.example/console",
            "/consoles",
            "/console\\evil",
            "/console/\r\nSet-Cookie: a=b",
            "/console@evil.example",
            "javascript:alert(1)",
        ] {
            assert_eq!(own_path(bad), "/console", "{bad}");
        }
    }
}
