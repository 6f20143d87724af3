//! Searching comments, however a word is written.

use serde_json::json;

use crate::support::Server;
use crate::threads::{DRAFT, draft, posted, texts};

#[test]
fn a_word_is_found_however_it_is_written() {
    let server = Server::with(&draft(&json!({})));
    let device = server.client().device();
    let ahmad = posted(&device, "كتبه أَحْمَد", &json!({}));
    posted(&device, "المكتبةُ العامّة مغلقة", &json!({ "parent": ahmad }));
    posted(&device, "خطة ٢٠٢٧ للنقل", &json!({ "name": "عبد الله" }));
    posted(&device, "More BUSES please", &json!({ "type": "suggestion" }));
    let found = |query: &str| texts(&server.client().get(&format!("{DRAFT}?{query}")));
    for query in ["احمد", "أحمد", "أحـــمد", "إحمد", "أَحْمَدُ", "اَحْـمَد"]
    {
        assert_eq!(found(&format!("q={query}")), ["كتبه أَحْمَد"], "{query}");
    }
    for query in ["مكتبه", "مكتبة", "المكتبة", "مكـتبة", "مَكْتَبَة", "المَكتـبةُ", "العامة+المكتبه"]
    {
        assert_eq!(found(&format!("q={query}")), ["المكتبةُ العامّة مغلقة"], "{query}");
    }
    for query in ["2027", "٢٠٢٧", "عبدالله", "عبد+الله", "خطه+للنقل"] {
        assert_eq!(found(&format!("q={query}")), ["خطة ٢٠٢٧ للنقل"], "{query}");
    }
    assert_eq!(found("q=buses"), ["More BUSES please"]);
    assert_eq!(found("q=buses&type=comment"), [""; 0]);
    assert_eq!(found("q=احمد+مكتبة"), [""; 0]);
    assert_eq!(found("q=%25"), [""; 0]);
    assert_eq!(found("q=+").len(), 3);
}
