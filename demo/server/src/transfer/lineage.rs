//! Which comment replies to which: parents first, none deeper than replies go.

use sawt_wire::REPLY_MAX_DEPTH;

/// What decides where a comment goes; others are named by their place in the list.
#[derive(Debug, Clone, Copy)]
pub(super) struct Relative {
    pub(super) parent: Option<usize>,
    /// False where it stays behind; its replies then go to what it replied to.
    pub(super) is_kept: bool,
    pub(super) created_ms: i64,
}

/// Where a comment goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Placed {
    /// Its place in the list.
    pub(super) at: usize,
    pub(super) parent: Option<usize>,
    pub(super) depth: u8,
    /// True where it replied to something deeper.
    pub(super) is_raised: bool,
}

/// Comments that reply to each other in a circle; one of them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Circle(pub(super) usize);

/// The kept ones in the order in which they are written: the oldest first, but each after its parent.
pub(super) fn places(relatives: &[Relative]) -> Result<Vec<Placed>, Circle> {
    let parents = kept_parents(relatives)?;
    let mut order: Vec<usize> = (0..relatives.len()).filter(|at| relatives[*at].is_kept).collect();
    order.sort_by_key(|at| relatives[*at].created_ms);
    let mut found: Vec<Option<Placed>> = vec![None; relatives.len()];
    let mut placed = Vec::with_capacity(order.len());
    for first in order {
        let mut above = Vec::new();
        let mut next = Some(first);
        while let Some(at) = next.filter(|at| found[*at].is_none()) {
            if above.len() == relatives.len() {
                return Err(Circle(first));
            }
            above.push(at);
            next = parents[at];
        }
        for at in above.into_iter().rev() {
            let place = below(at, parents[at].and_then(|parent| found[parent]));
            found[at] = Some(place);
            placed.push(place);
        }
    }
    Ok(placed)
}

/// Under that parent, or beside it where it takes no replies.
fn below(at: usize, parent: Option<Placed>) -> Placed {
    match parent {
        None => Placed { at, parent: None, depth: 0, is_raised: false },
        Some(parent) if parent.depth < REPLY_MAX_DEPTH => {
            Placed { at, parent: Some(parent.at), depth: parent.depth + 1, is_raised: false }
        }
        Some(parent) => Placed { at, parent: parent.parent, depth: parent.depth, is_raised: true },
    }
}

/// For each the nearest above it that is kept.
fn kept_parents(relatives: &[Relative]) -> Result<Vec<Option<usize>>, Circle> {
    let mut parents: Vec<Option<usize>> = relatives.iter().map(|one| one.parent).collect();
    for at in 0..relatives.len() {
        let mut passed = vec![at];
        let mut next = parents[at];
        while let Some(above) = next.filter(|above| !relatives[*above].is_kept) {
            if passed.len() > relatives.len() {
                return Err(Circle(at));
            }
            passed.push(above);
            next = parents[above];
        }
        // The next one that comes by is quicker.
        for one in passed {
            parents[one] = next;
        }
    }
    Ok(parents)
}

#[cfg(test)]
mod tests {
    use super::{Circle, Relative, places};

    fn kept(parent: Option<usize>) -> Relative {
        Relative { parent, is_kept: true, created_ms: 0 }
    }

    #[test]
    fn replies_go_three_deep_and_deeper_ones_stand_beside_the_last() {
        let chain: Vec<Relative> = (0..6_usize).map(|at| kept(at.checked_sub(1))).collect();
        let placed = places(&chain).unwrap_or_default();
        let parents: Vec<_> =
            placed.iter().map(|one| (one.parent, one.depth, one.is_raised)).collect();
        assert_eq!(
            parents,
            [
                (None, 0, false),
                (Some(0), 1, false),
                (Some(1), 2, false),
                (Some(2), 3, false),
                (Some(2), 3, true),
                (Some(2), 3, true)
            ]
        );
    }

    #[test]
    fn a_reply_to_what_stays_behind_goes_to_what_that_replied_to() {
        let spam = |parent| Relative { is_kept: false, ..kept(parent) };
        let all =
            [kept(None), spam(Some(0)), spam(Some(1)), kept(Some(2)), spam(None), kept(Some(4))];
        let placed = places(&all).unwrap_or_default();
        let parents: Vec<_> = placed.iter().map(|one| (one.at, one.parent)).collect();
        assert_eq!(parents, [(0, None), (3, Some(0)), (5, None)]);
    }

    #[test]
    fn the_oldest_come_first_and_yet_each_after_its_parent() {
        let at = |created_ms, parent| Relative { created_ms, ..kept(parent) };
        let all = [at(5, None), at(1, Some(0)), at(3, None)];
        let order: Vec<_> = places(&all).unwrap_or_default().iter().map(|one| one.at).collect();
        assert_eq!(order, [0, 1, 2]);
    }

    #[test]
    fn a_circle_is_found_whether_kept_or_not() {
        assert_eq!(places(&[kept(Some(1)), kept(Some(0))]), Err(Circle(0)));
        assert_eq!(places(&[kept(Some(0))]), Err(Circle(0)));
        let spam = Relative { is_kept: false, ..kept(Some(1)) };
        assert_eq!(places(&[spam, Relative { parent: Some(0), ..spam }]), Err(Circle(0)));
    }
}
