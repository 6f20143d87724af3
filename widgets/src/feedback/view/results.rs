//! Results: each question with its bars, and with those who answered it as its base.

use sawt_kit::bars::{self, Bar};
use sawt_kit::dom::{El, el};
use sawt_kit::loading::Loading;
use sawt_kit::parts::{entity_text, note, unavailable};
use sawt_wire::{
    FieldResults, FieldType, FormField, FormResults, LanguageMap, OptionResult, PollOption,
    RowResults,
};

use super::super::model::Known;
use super::super::state::Event;
use super::Ui;

/// The results, where they are asked for.
pub(super) fn results(form: &Known, ui: Ui) -> El {
    let form = form.clone();
    el("div").class("outcome").live(ui.part(|model| model.results.clone()), move |found| {
        match found.as_ref()? {
            Loading::Waiting => {
                Some(el("p").class("loading").text(&ui.texts.get("common-loading")))
            }
            // A backend without results, or one that shows them to nobody, is no mishap.
            Loading::Failed(failure) if !failure.is_transient() => None,
            Loading::Failed(failure) => {
                Some(unavailable(failure, ui.texts, move || ui.send(Event::ResultsAsked)))
            }
            Loading::Loaded(found) => Some(all(&form, found, ui)),
        }
    })
}

fn all(form: &Known, found: &FormResults, ui: Ui) -> El {
    let title = ui.host.heading(1).class("page-title").text(&ui.texts.get("feedback-results"));
    let base = match found.submissions {
        Some(count) => ui.texts.with("feedback-submissions", [("count", count.into())]),
        None => ui.texts.get("feedback-submissions-unknown"),
    };
    let split_by = form.split_by.as_ref().and_then(|id| form.field(id));
    let splits = found.splits.iter().filter_map(|split| {
        let option = split_by?.option(&split.option)?;
        let summary = el("summary").child(entity_text(&option.label, ui.texts)).text(" ").child(
            el("span").class("hint").text(
                &ui.texts.with("feedback-submissions", [("count", split.submissions.into())]),
            ),
        );
        let fields = fields(form, &split.fields, 3, ui);
        Some(
            el("details")
                .class("split")
                .child(summary)
                .child(el("div").class("outcome").children(fields)),
        )
    });
    let source = found.note.as_ref().map(|text| note("").child(entity_text(text, ui.texts)));
    el("div")
        .class("outcome")
        .child(title.attr("data-focus", "results").attr("tabindex", "-1"))
        .child(el("p").class("hint").text(&base))
        .children(fields(form, &found.fields, 2, ui))
        .children(splits)
        .children(source)
        .child(note(&ui.texts.get("feedback-not-a-sample")))
}

fn fields(form: &Known, found: &[FieldResults], level: usize, ui: Ui) -> Vec<El> {
    let of = |results: &FieldResults| {
        let field = form.field(&results.field)?;
        let tables = tables(field, results, form.min_group, ui);
        (!tables.is_empty()).then(|| {
            let question = ui.host.heading(level).class("result-question");
            let question = question.child(entity_text(&field.label, ui.texts));
            let filtered = filtered(form, field, results, ui);
            el("section").class("result-field").child(question).children(filtered).children(tables)
        })
    };
    found.iter().filter_map(of).collect()
}

/// Whom a question was put to, where that was not everybody.
fn filtered(form: &Known, field: &FormField, results: &FieldResults, ui: Ui) -> Option<El> {
    let condition = field.shown_if.first().or_else(|| {
        let page = form.pages.iter().find(|page| page.fields.iter().any(|it| it.id == field.id))?;
        page.shown_if.first()
    })?;
    let earlier = form.field(&condition.field)?;
    let labels: Vec<String> = condition
        .any_of
        .iter()
        .filter_map(|id| earlier.option(id))
        .map(|option| ["\u{2068}", &ui.texts.pick(&option.label).text, "\u{2069}"].concat())
        .collect();
    let question = ui.texts.pick(&earlier.label).text;
    let count = results.asked.or(results.base);
    let words = match (labels.is_empty(), count) {
        (false, Some(count)) => ui.texts.with(
            "feedback-filtered",
            [
                ("answers", ui.texts.list(&labels).into()),
                ("question", question.into()),
                ("count", count.into()),
            ],
        ),
        (false, None) => ui.texts.with(
            "feedback-filtered-unknown",
            [("answers", ui.texts.list(&labels).into()), ("question", question.into())],
        ),
        (true, Some(count)) => ui.texts.with(
            "feedback-filtered-some",
            [("question", question.into()), ("count", count.into())],
        ),
        (true, None) => return None,
    };
    Some(el("p").class("hint").text(&words))
}

fn tables(field: &FormField, results: &FieldResults, hidden_below: u32, ui: Ui) -> Vec<El> {
    if let Some(number) = &results.number {
        let figures = [
            ("feedback-mean", number.mean),
            ("feedback-median", number.median),
            ("feedback-least", number.least),
            ("feedback-greatest", number.greatest),
        ];
        let figure = |(label, value): (&str, f64)| {
            let rounded = (value * 10.0).round() / 10.0;
            el("div")
                .child(el("dt").text(&ui.texts.get(label)))
                .child(el("dd").text(&ui.texts.locale().number(rounded)))
        };
        let base = el("p").class("base").text(&base(results.base, ui));
        return vec![base, el("dl").class("figures").children(figures.map(figure))];
    }
    let rows = results.rows.iter().filter_map(|found: &RowResults| {
        let row = field.rows.iter().find(|row| row.id == found.row)?;
        Some(table(field, Some(&row.label), found.base, &found.options, hidden_below, ui))
    });
    let own = (!results.options.is_empty())
        .then(|| table(field, None, results.base, &results.options, hidden_below, ui));
    let several = (own.is_some() && field.kind == FieldType::Multiple)
        .then(|| note(&ui.texts.get("feedback-multiple-note")));
    own.into_iter().chain(rows).chain(several).collect()
}

fn table(
    field: &FormField,
    about: Option<&LanguageMap>,
    answered: Option<u64>,
    options: &[OptionResult],
    hidden_below: u32,
    ui: Ui,
) -> El {
    let about =
        about.map(|label| el("span").class("row-label").child(entity_text(label, ui.texts)));
    let caption = el("caption").class("base").children(about);
    let caption = caption.child(el("span").text(&base(answered, ui)));
    let columns = if field.kind == FieldType::Ranking {
        ["feedback-column-answer", "feedback-column-rank", "feedback-column-first"]
    } else {
        ["feedback-column-answer", "feedback-column-share", "feedback-column-count"]
    };
    let bar = |result: &OptionResult| {
        let option = field.option(&result.option)?;
        // Nothing is too small to be shown where nothing is hidden: nobody has published it.
        let told = result.count.is_some() || result.percent.is_some() || result.mean_rank.is_some();
        (told || hidden_below > 0).then(|| bar(field, option, result, hidden_below, ui))
    };
    let columns = columns.map(|column| ui.texts.get(column));
    bars::table(caption, columns, options.iter().filter_map(bar))
}

fn bar(
    field: &FormField,
    option: &PollOption,
    result: &OptionResult,
    hidden_below: u32,
    ui: Ui,
) -> Bar {
    let locale = ui.texts.locale();
    let percent = match (field.kind, result.mean_rank, result.percent) {
        (FieldType::Ranking, Some(rank), _) => locale.number((rank * 10.0).round() / 10.0),
        (_, _, Some(percent)) => locale.percent(percent.into()),
        _ => String::new(),
    };
    let count = match (result.count, result.percent) {
        (Some(count), _) => ui.texts.with("feedback-answers", [("count", count.into())]),
        (None, None) => ui.texts.with("feedback-hidden", [("limit", hidden_below.into())]),
        (None, Some(_)) => String::new(),
    };
    let name = el("span").attr("part", "option-label");
    Bar {
        label: vec![name.child(entity_text(&option.label, ui.texts))],
        share: result.percent,
        percent,
        count,
        mine: false,
    }
}

/// How many answered: the base of the shares, where it was published.
fn base(count: Option<u64>, ui: Ui) -> String {
    match count {
        Some(count) => ui.texts.with("feedback-base", [("count", count.into())]),
        None => ui.texts.get("feedback-base-unknown"),
    }
}
