//! Styles: adopted sheets in the shadow root, shared by all elements of a page.

use std::cell::RefCell;

use js_sys::{Array, Reflect};
use web_sys::{CssStyleSheet, ShadowRoot};

/// The public tokens' private names and defaults, and what every widget looks like.
const TOKENS: &str = crate::css!("../css/tokens.css");

thread_local! {
    static SHEETS: RefCell<Vec<(&'static str, CssStyleSheet)>> = const { RefCell::new(Vec::new()) };
}

/// The parsed sheet of `css`, made once a page. `None` where the browser lacks constructable sheets.
fn sheet(css: &'static str) -> Option<CssStyleSheet> {
    SHEETS.with_borrow_mut(|sheets| {
        if let Some((_, sheet)) = sheets.iter().find(|(text, _)| std::ptr::eq(*text, css)) {
            return Some(sheet.clone());
        }
        let sheet = CssStyleSheet::new().ok()?;
        sheet.replace_sync(css).ok()?;
        sheets.push((css, sheet.clone()));
        Some(sheet)
    })
}

/// Gives `shadow` the common sheet and the widget's own, after those that it has.
pub(crate) fn adopt(shadow: &ShadowRoot, styles: &[&'static str]) {
    let name = "adoptedStyleSheets".into();
    let Ok(present) = Reflect::get(shadow, &name) else { return };
    let all = Array::from(&present);
    for sheet in [TOKENS].iter().chain(styles).filter_map(|css| sheet(css)) {
        if !all.includes(&sheet, 0) {
            all.push(&sheet);
        }
    }
    // Assigning is refused only where the property is missing, and then the page's own styles serve.
    let _ = Reflect::set(shadow, &name, &all);
}
