//! Places in a widget by their `data-focus`: where the focus goes, and where a reader was.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::widget::Spot;

/// What has the focus: in the widget of `root`, or else on its page; `None` where nothing has it.
pub(crate) fn focused(root: &Element) -> Option<Element> {
    root.query_selector(":focus").ok().flatten().or_else(|| {
        let on_page = root.owner_document()?.active_element();
        on_page.filter(|el| !el.tag_name().eq_ignore_ascii_case("body"))
    })
}

/// True when a person has moved the focus since `before` had it. What was drawn anew in its place carries
/// its name.
pub(crate) fn has_left(before: Option<&Element>, now: Option<&Element>) -> bool {
    let name = |el: &Element| el.get_attribute("data-focus");
    let of = |el: Option<&Element>| el.and_then(name);
    now.is_some() && before != now && (of(now).is_none() || of(before) != of(now))
}

/// Gives the focus to what carries `data-focus="<name>"` below `root`, where anything does.
pub(crate) fn focus_on(root: &Element, name: &str) {
    if let Ok(Some(target)) = root.query_selector(&format!("[data-focus=\"{name}\"]")) {
        // Only a detached element refuses.
        let _ = target.unchecked_into::<HtmlElement>().focus();
    }
}

/// See [`Host::spot`](crate::widget::Host::spot).
pub(crate) fn spot(root: &Element, beginning: &str) -> Option<Spot> {
    let screen = web_sys::window()?.inner_height().ok()?.as_f64()?;
    let all = root.query_selector_all(&format!("[data-focus^=\"{beginning}\"]")).ok()?;
    (0..all.length()).find_map(|at| {
        let el: Element = all.get(at)?.dyn_into().ok()?;
        let place = el.get_bounding_client_rect();
        let name = el.get_attribute("data-focus")?;
        // What ends above the screen was read already.
        #[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
        let top = place.top() as i32;
        (place.bottom() > 0.0 && place.top() < screen).then_some(Spot { name, top })
    })
}

/// See [`Host::bring_back`](crate::widget::Host::bring_back).
pub(crate) fn bring_back(root: &Element, spot: &Spot) {
    let found = root.query_selector(&format!("[data-focus=\"{}\"]", spot.name));
    if let (Ok(Some(el)), Some(window)) = (found, web_sys::window()) {
        window
            .scroll_by_with_x_and_y(0.0, el.get_bounding_client_rect().top() - f64::from(spot.top));
    }
}
