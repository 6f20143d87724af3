//! What comes several times: one more, one less, one place further up.

use super::sheet::field::{Field, Group, Kind};
use super::sheet::fill::{empty, join};
use super::sheet::typed::{Change, Typed};

/// Changes a group; the path or the button where the focus goes.
pub(super) fn arrange(fields: &'static [Field], typed: &mut Typed, change: Change) -> String {
    let first = |typed: &Typed, group: &str, at: usize| {
        let path = join(group, &at.to_string());
        let kind = typed.get(&join(&path, "kind")).to_owned();
        let variant = group_at(fields, group).and_then(|group| group.variant(&kind));
        let field = variant.and_then(|variant| variant.fields.first());
        field.map_or(path.clone(), |field| {
            let at = join(&path, field.key);
            match field.kind {
                Kind::Texts(_) | Kind::Addresses => join(&at, "ar"),
                Kind::Moment(_) => join(&at, "day"),
                _ => at,
            }
        })
    };
    match change {
        Change::Add { group, kind } => {
            let Some(variant) = group_at(fields, &group).and_then(|found| found.variant(&kind))
            else {
                return String::new();
            };
            let at = typed.items(&group);
            let path = join(&group, &at.to_string());
            if !variant.kind.is_empty() {
                typed.set(join(&path, "kind"), variant.kind);
            }
            empty(typed, variant.fields, &path);
            first(typed, &group, at)
        }
        Change::Remove { group, at } => {
            typed.remove(&group, at);
            let kind = group_at(fields, &group).and_then(|group| group.variants.first());
            format!("add {group} {}", kind.map_or("", |variant| variant.kind)).trim_end().to_owned()
        }
        Change::Up { group, at } => {
            typed.up(&group, at);
            match at.saturating_sub(1) {
                0 => first(typed, &group, 0),
                before => format!("up {group} {before}"),
            }
        }
    }
}

/// The group at a path, however deep.
fn group_at(fields: &'static [Field], path: &str) -> Option<&'static Group> {
    let (key, rest) = path.split_once('.').map_or((path, ""), |(key, rest)| (key, rest));
    match &fields.iter().find(|field| field.key == key)?.kind {
        Kind::Part(inner) => group_at(inner, rest),
        Kind::Group(group) if rest.is_empty() => Some(group),
        Kind::Group(group) => {
            let (_, rest) = rest.split_once('.')?;
            group.variants.iter().find_map(|variant| group_at(variant.fields, rest))
        }
        _ => None,
    }
}
