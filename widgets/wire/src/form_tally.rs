//! Counting the answers to a form: every question among those who were asked it.

use crate::answer::all_hold;
use crate::percentages::{largest_remainder, mean_rank, rounded_share};
use crate::small_groups::{self, Unseen};
use crate::{
    Answer, Answers, Condition, FieldResults, FieldType, FormDefinition, FormField, FormResults,
    NumberResults, OptionId, OptionResult, RowResults, SplitResults, Timestamp,
};

/// The counts of one field among some people.
#[derive(Debug, Clone, Default)]
pub(crate) struct FieldTally {
    /// Who were asked.
    pub(crate) asked: u64,
    /// Who answered.
    pub(crate) base: u64,
    /// For each condition of the page and of the field: who fulfil it.
    pub(crate) fulfilled: Vec<u64>,
    /// For each option: who chose it; of a ranking, who put it first.
    pub(crate) counts: Vec<u64>,
    /// For each option of a ranking: the sum of twice its places.
    double_places: Vec<u64>,
    /// For each row of a matrix, for each option: who chose it.
    pub(crate) rows: Vec<Vec<u64>>,
    /// In the order in which they came.
    numbers: Vec<f64>,
}

/// A field with what must hold for it to be asked.
pub(crate) struct Asked<'a> {
    pub(crate) field: &'a FormField,
    pub(crate) conditions: Vec<&'a Condition>,
}

/// Some people, and what they answered.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    pub(crate) submissions: u64,
    /// In the order of the definition.
    pub(crate) fields: Vec<FieldTally>,
}

/// Counts the submissions of a form, one after the other.
#[derive(Debug, Clone)]
pub struct FormTally<'a> {
    form: &'a FormDefinition,
    all: Group,
    /// For each option of the field by which the form is split.
    splits: Vec<Group>,
}

impl<'a> FormTally<'a> {
    /// Of nobody yet.
    pub fn new(form: &'a FormDefinition) -> Self {
        let group = Group { submissions: 0, fields: fields(form).map(|of| of.empty()).collect() };
        let options = split_field(form).map_or(0, |field| field.options.len());
        Self { form, splits: vec![group.clone(); options], all: group }
    }

    /// Counts one submission. Whoever has answered a question was asked it, whatever the form says by now, or
    /// whatever is no longer kept of what they had answered before. Options that the form has no more count as nothing.
    pub fn add(&mut self, answers: &Answers) {
        let asked: Vec<_> = self.form.asked(answers);
        let split = split_field(self.form).filter(|it| asked.iter().any(|(_, by)| by.id == it.id));
        let chosen = split.and_then(|field| {
            let choice = answers.get(field.id.as_str())?.choices.first()?;
            place(field, choice)
        });
        let groups = [Some(&mut self.all), chosen.and_then(|at| self.splits.get_mut(at))];
        for group in groups.into_iter().flatten() {
            group.submissions += 1;
            for (of, tally) in fields(self.form).zip(&mut group.fields) {
                for (condition, fulfilled) in of.conditions.iter().zip(&mut tally.fulfilled) {
                    let holds = all_hold(std::slice::from_ref(*condition), &asked, answers);
                    *fulfilled += u64::from(holds);
                }
                let id = &of.field.id;
                let answer = answers.get(id.as_str()).filter(|answer| !answer.is_empty());
                tally.asked +=
                    u64::from(answer.is_some() || asked.iter().any(|(_, field)| field.id == *id));
                if let Some(answer) = answer {
                    tally.add(of.field, answer);
                }
            }
        }
    }

    /// What may be shown of these counts.
    ///
    /// Percentages are of those who answered; where they must add up, they are rounded by the largest remainder.
    /// Groups smaller than the form's `min_group` stay unseen, and so does what they could be worked out from.
    pub fn results(&self, now: Timestamp, is_final: bool) -> FormResults {
        let min_group = u64::from(self.form.min_group);
        let fields: Vec<Asked<'_>> = fields(self.form).collect();
        let unseen = small_groups::of_all(&fields, &self.all, min_group);
        let split_at =
            split_field(self.form).and_then(|by| fields.iter().position(|of| of.field.id == by.id));
        let shown_splits: Vec<(&OptionId, &Group)> = split_at.map_or_else(Vec::new, |at| {
            let options = fields[at].field.options.iter().map(|option| &option.id);
            let shown = unseen[at].options.iter().map(|hidden| !hidden);
            let all = options.zip(&self.splits).zip(shown);
            all.filter(|(_, shown)| *shown).map(|(split, _)| split).collect()
        });
        let groups: Vec<&Group> = shown_splits.iter().map(|(_, group)| *group).collect();
        let by_split = small_groups::of_splits(&fields, &self.all, &unseen, &groups, min_group);
        let splits =
            shown_splits.iter().zip(&by_split).map(|((option, group), unseen)| SplitResults {
                option: (*option).clone(),
                submissions: group.submissions,
                fields: group.results(&fields, unseen, min_group),
            });
        FormResults {
            form: self.form.id.clone(),
            now,
            submissions: Some(self.all.submissions),
            fields: self.all.results(&fields, &unseen, min_group),
            splits: splits.collect(),
            is_final,
            note: None,
        }
    }
}

/// All but contact data, which is kept elsewhere and is no result.
fn fields(form: &FormDefinition) -> impl Iterator<Item = Asked<'_>> {
    form.pages.iter().flat_map(|page| {
        page.fields.iter().filter(|field| !field.kind.is_contact()).map(|field| Asked {
            field,
            conditions: page.shown_if.iter().chain(&field.shown_if).collect(),
        })
    })
}

fn split_field(form: &FormDefinition) -> Option<&FormField> {
    form.split_by.as_ref().and_then(|by| form.field(by)).filter(|it| it.kind == FieldType::Single)
}

fn place(field: &FormField, option: &OptionId) -> Option<usize> {
    field.options.iter().position(|known| known.id == *option)
}

impl Asked<'_> {
    fn empty(&self) -> FieldTally {
        let options = if self.field.kind.has_options() { self.field.options.len() } else { 0 };
        let rows = if self.field.kind == FieldType::Matrix { self.field.rows.len() } else { 0 };
        FieldTally {
            fulfilled: vec![0; self.conditions.len()],
            counts: vec![0; if rows == 0 { options } else { 0 }],
            double_places: vec![0; if self.field.kind == FieldType::Ranking { options } else { 0 }],
            rows: vec![vec![0; options]; rows],
            ..FieldTally::default()
        }
    }

    /// True where the counts of the options add up to the base.
    pub(crate) fn adds_up(&self) -> bool {
        self.field.kind != FieldType::Multiple
    }
}

impl FieldTally {
    fn add(&mut self, field: &FormField, answer: &Answer) {
        let places: Vec<usize> =
            answer.choices.iter().filter_map(|option| place(field, option)).collect();
        let counts = match field.kind {
            FieldType::Single | FieldType::Scale => self.count(places.get(..1)),
            FieldType::Multiple => self.count(Some(&places)),
            FieldType::Ranking => {
                let left_over = places.len() + 1 + self.double_places.len();
                for (at, doubled) in self.double_places.iter_mut().enumerate() {
                    let rank = places.iter().position(|place| *place == at);
                    *doubled += rank.map_or(left_over, |rank| 2 * (rank + 1)) as u64;
                }
                self.count(places.get(..1))
            }
            FieldType::Matrix => {
                let mut counts = false;
                for (row, options) in field.rows.iter().zip(&mut self.rows) {
                    let chosen = answer.rows.get(row.id.as_str());
                    if let Some(at) = chosen.and_then(|option| place(field, option)) {
                        options[at] += 1;
                        counts = true;
                    }
                }
                counts
            }
            FieldType::Number => {
                self.numbers.extend(answer.number);
                answer.number.is_some()
            }
            _ => !answer.is_empty(),
        };
        self.base += u64::from(counts);
    }

    /// True when there was something to count.
    fn count(&mut self, places: Option<&[usize]>) -> bool {
        let places = places.unwrap_or_default();
        for at in places {
            self.counts[*at] += 1;
        }
        !places.is_empty()
    }

    fn numbers(&self, min_group: u64) -> Option<NumberResults> {
        let mut sorted = self.numbers.clone();
        sorted.sort_by(f64::total_cmp);
        let last = sorted.len().checked_sub(1)?;
        let median = sorted[last / 2].midpoint(sorted[last.div_ceil(2)]);
        // The very ends are one person's.
        let margin = usize::try_from(min_group.saturating_sub(1)).unwrap_or(last).min(last / 2);
        let greatest = sorted[last - margin];
        Some(NumberResults { mean: mean(&sorted), median, least: sorted[margin], greatest })
    }
}

#[expect(clippy::cast_precision_loss, reason = "exact below 2^53, far above any tally")]
fn mean(numbers: &[f64]) -> f64 {
    let many = numbers.len() as f64;
    let sum: f64 = numbers.iter().sum();
    if sum.is_finite() { sum / many } else { numbers.iter().map(|number| number / many).sum() }
}

impl Group {
    fn results(
        &self,
        fields: &[Asked<'_>],
        unseen: &[Unseen],
        min_group: u64,
    ) -> Vec<FieldResults> {
        let all = fields.iter().zip(&self.fields).zip(unseen);
        all.map(|((of, tally), unseen)| {
            let options = options(of, &tally.counts, tally.base, &unseen.options);
            let ranked = options.into_iter().enumerate().map(|(at, result)| OptionResult {
                mean_rank: (tally.base > 0 && result.count.is_some())
                    .then(|| tally.double_places.get(at))
                    .flatten()
                    .map(|doubled| mean_rank(*doubled, tally.base)),
                ..result
            });
            let rows = of.field.rows.iter().zip(&tally.rows).zip(&unseen.rows);
            let rows = rows.map(|((row, counts), hidden)| {
                let base: u64 = counts.iter().sum();
                RowResults {
                    row: row.id.clone(),
                    base: (!unseen.whole).then_some(base),
                    options: self::options(of, counts, base, hidden),
                }
            });
            FieldResults {
                field: of.field.id.clone(),
                asked: (!unseen.whole).then_some(tally.asked),
                base: (!unseen.whole).then_some(tally.base),
                options: ranked.collect(),
                rows: rows.collect(),
                number: (!unseen.numbers).then(|| tally.numbers(min_group)).flatten(),
            }
        })
        .collect()
    }
}

fn options(of: &Asked<'_>, counts: &[u64], base: u64, hidden: &[bool]) -> Vec<OptionResult> {
    let percents: Vec<u8> = if of.adds_up() {
        largest_remainder(counts)
    } else {
        counts.iter().map(|count| rounded_share(*count, base)).collect()
    };
    let all = of.field.options.iter().zip(counts).zip(percents).zip(hidden);
    all.map(|(((option, count), percent), hidden)| OptionResult {
        option: option.id.clone(),
        count: (!hidden).then_some(*count),
        percent: (!hidden).then_some(percent),
        mean_rank: None,
    })
    .collect()
}
