//! Which page of a whole site's export is meant.

use std::collections::BTreeMap;

use super::comments::CommentsError;
use super::incoming::{Fate, Incoming, LeftOut, Page};

/// Leaves out what belongs to other pages; of a file of one page nothing needs to be said.
///
/// # Errors
/// [`CommentsError`], when there are several and none is named, or the named one is not there.
pub(super) fn choose(incoming: &mut Incoming, wanted: Option<&str>) -> Result<(), CommentsError> {
    let mut pages: BTreeMap<&Page, usize> = BTreeMap::new();
    for comment in &incoming.comments {
        if let Some(page) = &comment.page {
            *pages.entry(page).or_default() += 1;
        }
    }
    let listed =
        || pages.iter().map(|(page, n)| format!("{} (id {}): {n}", page.link, page.id)).collect();
    let chosen = match wanted {
        None if pages.len() <= 1 => return Ok(()),
        None => return Err(CommentsError::WhichPage(listed())),
        Some(wanted) => pages.keys().find(|page| page.id == wanted || page.link == wanted),
    };
    let Some(chosen) = chosen.map(|page| (*page).clone()) else {
        return Err(CommentsError::NoPage {
            found: wanted.unwrap_or_default().into(),
            pages: listed(),
        });
    };
    for comment in &mut incoming.comments {
        if comment.page.as_ref() != Some(&chosen) {
            comment.fate = Fate::LeftOut(LeftOut::OtherPage);
        }
    }
    Ok(())
}
