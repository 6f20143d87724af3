//! Which counts of a form stay unseen, so that no small group is told by itself or by what is left of others.

use crate::form_tally::{Asked, FieldTally, Group};
use crate::percentages::{hidden, hide_next};

/// What is not shown of a field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Unseen {
    /// Nothing is, not even how many were asked: that would tell how many answered something else.
    pub(crate) whole: bool,
    /// For each option.
    pub(crate) options: Vec<bool>,
    /// For each row of a matrix, for each option.
    pub(crate) rows: Vec<Vec<bool>>,
    /// Mean, median and ends.
    pub(crate) numbers: bool,
}

impl Unseen {
    fn hide_answers(&mut self) {
        self.numbers = true;
        self.options.fill(true);
        self.rows.iter_mut().for_each(|row| row.fill(true));
    }
}

fn is_small(count: u64, min_group: u64) -> bool {
    0 < count && count < min_group
}

/// Of everybody, field by field.
pub(crate) fn of_all(fields: &[Asked<'_>], group: &Group, min_group: u64) -> Vec<Unseen> {
    let mut unseen: Vec<Unseen> = Vec::with_capacity(fields.len());
    for (of, tally) in fields.iter().zip(&group.fields) {
        let whole = tells_of_few(of, tally, min_group)
            || of.conditions.iter().any(|condition| {
                let earlier = fields.iter().zip(&unseen);
                let mut of_it = earlier.filter(|(of, _)| of.field.id == condition.field);
                let named = |option| {
                    condition.any_of.contains(option) || condition.none_of.contains(option)
                };
                of_it.any(|(of, unseen)| {
                    let mut options = of.field.options.iter().zip(&unseen.options);
                    unseen.whole || options.any(|(option, hides)| *hides && named(&option.id))
                })
            });
        let mut of_field = Unseen {
            whole,
            options: hidden(&tally.counts, min_group, of.adds_up()),
            rows: tally.rows.iter().map(|row| hidden(row, min_group, true)).collect(),
            numbers: false,
        };
        if whole || is_small(tally.base, min_group) {
            of_field.hide_answers();
        }
        unseen.push(of_field);
    }
    unseen
}

/// True where the number of those who were asked, or of those who were not, is that of a small group.
fn tells_of_few(of: &Asked<'_>, tally: &FieldTally, min_group: u64) -> bool {
    let mut others = tally.fulfilled.iter().map(|all| all.saturating_sub(tally.asked));
    !of.conditions.is_empty()
        && (is_small(tally.asked, min_group)
            || is_small(tally.base, min_group)
            || others.any(|few| is_small(few, min_group)))
}

/// The parts that a form is split into, together with what a reader knows of the whole.
struct Split {
    min_group: u64,
    /// How many are in no part that is shown.
    others: u64,
}

/// Of those who gave one answer each, `groups`; together with `all`, of which `all_unseen` is not shown, nothing
/// of it can be worked out.
pub(crate) fn of_splits(
    fields: &[Asked<'_>],
    all: &Group,
    all_unseen: &[Unseen],
    groups: &[&Group],
    min_group: u64,
) -> Vec<Vec<Unseen>> {
    let in_parts: u64 = groups.iter().map(|group| group.submissions).sum();
    let split = Split { min_group, others: all.submissions.saturating_sub(in_parts) };
    let mut splits: Vec<Vec<Unseen>> =
        groups.iter().map(|group| of_all(fields, group, min_group)).collect();
    for (at, of) in fields.iter().enumerate() {
        let (total, total_unseen) = (&all.fields[at], &all_unseen[at]);
        let parts: Vec<&FieldTally> = groups.iter().map(|group| &group.fields[at]).collect();
        let mut unseen: Vec<&mut Unseen> = splits.iter_mut().map(|split| &mut split[at]).collect();
        split.protect_field(of, &parts, &mut unseen, (total, total_unseen));
    }
    splits
}

impl Split {
    fn protect_field(
        &self,
        of: &Asked<'_>,
        parts: &[&FieldTally],
        unseen: &mut [&mut Unseen],
        (total, total_unseen): (&FieldTally, &Unseen),
    ) {
        let bases: Vec<u64> = parts.iter().map(|part| part.base).collect();
        let mut whole: Vec<bool> = unseen.iter().map(|part| part.whole).collect();
        // That few have not said in which part they are is no secret, but what these few were asked is.
        let few = if of.conditions.is_empty() { 0 } else { self.min_group };
        self.protect(&bases, &mut whole, (total.base, total_unseen.whole), few);
        let mut numbers: Vec<bool> =
            unseen.iter().zip(&whole).map(|(part, whole)| part.numbers || *whole).collect();
        self.protect(&bases, &mut numbers, (total.base, total_unseen.numbers), self.min_group);
        for (part, (whole, numbers)) in unseen.iter_mut().zip(whole.into_iter().zip(numbers)) {
            part.whole = whole;
            part.numbers = numbers;
            if whole {
                part.hide_answers();
            }
        }
        let counts: Vec<&[u64]> = parts.iter().map(|part| part.counts.as_slice()).collect();
        let mut hides: Vec<&mut Vec<bool>> =
            unseen.iter_mut().map(|part| &mut part.options).collect();
        self.protect_table(&counts, &mut hides, (&total.counts, &total_unseen.options), of);
        for (row, totals) in total.rows.iter().enumerate() {
            let counts: Vec<&[u64]> = parts.iter().map(|part| part.rows[row].as_slice()).collect();
            let mut hides: Vec<&mut Vec<bool>> =
                unseen.iter_mut().map(|part| &mut part.rows[row]).collect();
            self.protect_table(&counts, &mut hides, (totals, &total_unseen.rows[row]), of);
        }
    }

    /// Hides more of a table, part by option, until neither a column nor, where they add up, a row has a single
    /// hidden count.
    fn protect_table(
        &self,
        counts: &[&[u64]],
        unseen: &mut [&mut Vec<bool>],
        (totals, totals_unseen): (&[u64], &[bool]),
        of: &Asked<'_>,
    ) {
        let mut changed = true;
        while changed {
            changed = false;
            for (option, (total, total_unseen)) in totals.iter().zip(totals_unseen).enumerate() {
                let cells: Vec<u64> = counts.iter().map(|part| part[option]).collect();
                let mut hides: Vec<bool> = unseen.iter().map(|part| part[option]).collect();
                changed |=
                    self.protect(&cells, &mut hides, (*total, *total_unseen), self.min_group);
                for (part, hides) in unseen.iter_mut().zip(hides) {
                    part[option] = hides;
                }
            }
            if of.adds_up() {
                for (cells, hides) in counts.iter().zip(&mut *unseen) {
                    let single = hides.iter().filter(|hidden| **hidden).count() == 1;
                    changed |= single && hide_next(cells, hides);
                }
            }
        }
    }

    /// Hides one more of the parts of `total` where a hidden one, or less than `few` that are in no part, would be
    /// what the others leave over. True when it has.
    fn protect(
        &self,
        parts: &[u64],
        hides: &mut [bool],
        (total, total_unseen): (u64, bool),
        few: u64,
    ) -> bool {
        let rest = total.saturating_sub(parts.iter().sum());
        let unknown = hides.iter().filter(|hidden| **hidden).count() + usize::from(total_unseen);
        let tells = match unknown {
            0 => is_small(rest, few),
            1 => self.others < self.min_group,
            _ => false,
        };
        tells && hide_next(parts, hides)
    }
}
