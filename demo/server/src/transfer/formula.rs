//! Cells that a spreadsheet would calculate, written so that it shows them.

/// True where a spreadsheet takes what begins so for a formula; it passes over an apostrophe before it.
fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

/// With an apostrophe before it where it would be calculated.
fn guarded(cell: &str) -> String {
    if is_formula(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// A cell of a table that is handed out: guarded, and without what turns the direction of a line.
pub(crate) fn cell(text: &str) -> String {
    guarded(&undirected(text))
}

/// What [`guarded`] was given.
pub(super) fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell)
}

/// A cell ends where a spreadsheet ends it, and not where an isolate does.
fn undirected(cell: &str) -> String {
    let turns = |c: &char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    cell.chars().filter(|c| !turns(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::{guarded, unguarded};

    #[test]
    fn a_formula_is_guarded_and_comes_back_as_it_was() {
        for cell in ["=1+1", "+974", "-1", "@sum", "\tx", "＝1", "'=1", "''=1"] {
            assert!(guarded(cell).starts_with('\''), "{cell}");
            assert_eq!(unguarded(&guarded(cell)), cell);
        }
        for cell in ["", "نص", "'quoted'", "a=1"] {
            assert_eq!((guarded(cell).as_str(), unguarded(cell)), (cell, cell));
        }
    }
}
