//! The browser's own rules.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::operands::PluralOperands;
use crate::{PluralCategory, PluralRuleType};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl, js_name = PluralRules)]
    #[derive(Clone)]
    type IntlPluralRules;

    #[wasm_bindgen(constructor, catch, js_namespace = Intl, js_class = "PluralRules")]
    fn new(language: &str, options: &Object) -> Result<IntlPluralRules, JsValue>;

    #[wasm_bindgen(method)]
    fn select(this: &IntlPluralRules, number: f64) -> String;
}

#[derive(Clone)]
pub(crate) struct Rules(IntlPluralRules);

impl Rules {
    pub(crate) fn new(language: &str, kind: PluralRuleType) -> Result<Self, &'static str> {
        let options = Object::new();
        if kind == PluralRuleType::ORDINAL {
            // Setting a property of a plain object cannot fail.
            let _ = Reflect::set(&options, &"type".into(), &"ordinal".into());
        }
        IntlPluralRules::new(language, &options).map(Self).map_err(|_| "unknown language")
    }

    pub(crate) fn select(&self, number: &PluralOperands) -> PluralCategory {
        self.0.select(number.n).as_str().into()
    }
}
