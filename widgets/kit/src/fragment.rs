//! Names in the page's fragment: how a link leads to one thing inside a widget.
//!
//! A page may route by its fragment (`#/drafts/5`), so ours goes where a query stands in such a route, and
//! the page's own words stay as they are.

use gloo_events::EventListener;
use web_sys::Location;

fn location() -> Option<Location> {
    web_sys::window().map(|window| window.location())
}

fn hash() -> String {
    location().and_then(|location| location.hash().ok()).unwrap_or_default()
}

/// What `sawt-<name>=` stands before in the fragment of the page's address.
pub fn named(name: &str) -> Option<String> {
    find(&hash(), name).map(str::to_owned)
}

/// The page's address with `sawt-<name>=<value>` in its fragment. `value` is an id of the contract.
pub fn link(name: &str, value: &str) -> String {
    let page = location().and_then(|location| location.href().ok()).unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    [page, &with(&hash(), name, value)].concat()
}

/// Calls `changed` when the fragment changes. Stops when dropped.
pub fn on_change(changed: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| changed()))
}

fn find<'a>(hash: &'a str, name: &str) -> Option<&'a str> {
    hash.split(['#', '?', '&'])
        .find_map(|part| part.strip_prefix("sawt-")?.strip_prefix(name)?.strip_prefix('='))
}

fn with(hash: &str, name: &str, value: &str) -> String {
    let own = hash.strip_prefix('#').unwrap_or_default();
    // Ours stands behind the page's own.
    let ours = find(own, name).map_or(0, |old| "sawt-=".len() + name.len() + old.len());
    let kept = own[..own.len() - ours].trim_end_matches(['?', '&']);
    let (kept, between) = match kept {
        "" => ("", ""),
        route if route.contains(['=', '?']) => (route, "&"),
        route if route.starts_with(['/', '!']) => (route, "?"),
        // The name of a place on the page: the link leads to another place.
        _ => ("", ""),
    };
    ["#", kept, between, "sawt-", name, "=", value].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_keeps_the_route_of_the_page() {
        assert_eq!(with("", "comment", "abc"), "#sawt-comment=abc");
        assert_eq!(with("#section-2", "comment", "abc"), "#sawt-comment=abc");
        assert_eq!(with("#/drafts/5", "comment", "abc"), "#/drafts/5?sawt-comment=abc");
        assert_eq!(with("#!/drafts?page=2", "comment", "abc"), "#!/drafts?page=2&sawt-comment=abc");
        assert_eq!(with("#tab=law", "comment", "abc"), "#tab=law&sawt-comment=abc");
    }

    #[test]
    fn a_link_on_a_page_that_a_link_led_to_names_one_thing() {
        assert_eq!(with("#sawt-comment=old", "comment", "abc"), "#sawt-comment=abc");
        assert_eq!(with("#/d/5?sawt-comment=old", "comment", "abc"), "#/d/5?sawt-comment=abc");
    }

    #[test]
    fn what_a_link_names_is_found_wherever_it_stands() {
        for hash in
            ["#sawt-comment=abc", "#/drafts/5?sawt-comment=abc", "#tab=law&sawt-comment=abc"]
        {
            assert_eq!(find(hash, "comment"), Some("abc"), "{hash}");
        }
        assert_eq!(find("#comment=abc", "comment"), None);
    }
}
