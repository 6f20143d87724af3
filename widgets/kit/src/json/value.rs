//! Plain objects of the page, as serde reads them.
//!
//! Where `serde-wasm-bindgen` compares names, this counts: serde's derived code takes a word of an enumeration
//! by its number just as well, and the fields of a type one after the other. That leaves out the comparing and
//! the keeping of fields that came in another order, which each type of the contract would bring anew, and the
//! printing of numbers in error texts.

use std::fmt::{self, Display};

use js_sys::{Array, Object, Reflect};
use serde::de::value::U32Deserializer;
use serde::de::{
    self, DeserializeSeed, Deserializer, Expected, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;
use wasm_bindgen::{JsCast, JsValue};

/// A value as `JSON.parse` makes them.
pub(super) struct Value(pub(super) JsValue);

/// What is wrong with it.
#[derive(Debug)]
pub(super) struct Error(String);

impl Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

impl de::Error for Error {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }

    fn invalid_type(_: Unexpected, expected: &dyn Expected) -> Self {
        Self(format!("expected {expected}"))
    }

    fn invalid_value(unexpected: Unexpected, expected: &dyn Expected) -> Self {
        Self::invalid_type(unexpected, expected)
    }

    /// A field is missing; `deserialize_struct` knows which.
    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self(String::new())
    }
}

impl Value {
    fn string(&self, expected: &dyn Expected) -> Result<String, Error> {
        self.0.as_string().ok_or_else(|| wrong(expected))
    }

    fn object(self, expected: &dyn Expected) -> Result<Object, Error> {
        let object = self.0.dyn_into::<Object>().ok();
        object.filter(|object| !Array::is_array(object)).ok_or_else(|| wrong(expected))
    }
}

fn wrong(expected: &dyn Expected) -> Error {
    de::Error::invalid_type(Unexpected::Unit, expected)
}

/// Numbers come as the browser has them, and go as the visitor wants them.
macro_rules! whole_numbers {
    ($($method:ident)*) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            self.deserialize_i64(visitor)
        }
    )* };
}

impl<'de> Deserializer<'de> for Value {
    type Error = Error;

    /// What the contract has in two forms is a text or an object.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0.as_string() {
            Some(text) => visitor.visit_string(text),
            None => self.deserialize_map(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0.as_bool() {
            Some(flag) => visitor.visit_bool(flag),
            None => Err(wrong(&visitor)),
        }
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0.as_f64() {
            Some(number) => visitor.visit_f64(number),
            None => Err(wrong(&visitor)),
        }
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        #[expect(clippy::cast_possible_truncation, reason = "whole, and exact below 2^53")]
        match self.0.as_f64() {
            Some(n) if n.fract() == 0.0 && n.abs() < 9_007_199_254_740_992.0 => {
                visitor.visit_i64(n as i64)
            }
            _ => Err(wrong(&visitor)),
        }
    }

    whole_numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let string = self.string(&visitor)?;
        visitor.visit_string(string)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.is_undefined() || self.0.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0.dyn_into::<Array>() {
            Ok(array) => visitor.visit_seq(Items { array, next: 0 }),
            Err(_) => Err(wrong(&visitor)),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let object = self.object(&visitor)?;
        visitor.visit_map(Pairs { pairs: Object::entries(&object), next: 0 })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let object = self.object(&visitor)?;
        let mut fields = Fields { object, names: fields.iter(), missing: None };
        visitor.visit_seq(&mut fields).map_err(|error| match fields.missing {
            Some(name) => de::Error::missing_field(name),
            None => error,
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let word = self.string(&visitor)?;
        let number = variants.iter().position(|variant| *variant == word);
        // A number that no variant has stands for those of a later contract, where a type has room for them.
        visitor
            .visit_enum(numbered(number.unwrap_or(variants.len())))
            .map_err(|_| de::Error::unknown_variant(&word, variants))
    }

    forward_to_deserialize_any! {
        f32 char str bytes byte_buf unit unit_struct newtype_struct tuple_struct identifier ignored_any
    }
}

/// A field or a variant, by its place in the list that serde gives.
fn numbered(number: usize) -> U32Deserializer<Error> {
    u32::try_from(number).unwrap_or(u32::MAX).into_deserializer()
}

struct Items {
    array: Array,
    next: u32,
}

impl<'de> SeqAccess<'de> for Items {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        if self.next == self.array.length() {
            return Ok(None);
        }
        self.next += 1;
        seed.deserialize(Value(self.array.get(self.next - 1))).map(Some)
    }
}

/// The pairs of an object whose names nobody knows beforehand.
struct Pairs {
    pairs: Array,
    next: u32,
}

impl Pairs {
    fn half(&self, at: u32) -> Value {
        Value(self.pairs.get(self.next).unchecked_ref::<Array>().get(at))
    }
}

impl<'de> MapAccess<'de> for Pairs {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        if self.next == self.pairs.length() {
            return Ok(None);
        }
        seed.deserialize(self.half(0)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let value = self.half(1);
        self.next += 1;
        seed.deserialize(value)
    }
}

/// The fields of a type, in its order; what else an object has is of a later contract.
struct Fields {
    object: Object,
    names: std::slice::Iter<'static, &'static str>,
    /// The field that was asked for last, if the object lacks it and its type knows no absence.
    missing: Option<&'static str>,
}

impl Fields {
    /// The next field's name and value; not part of what each type brings anew.
    fn next(&mut self) -> Option<(&'static str, JsValue)> {
        self.missing = None;
        let name = self.names.next()?;
        Some((name, Reflect::get(&self.object, &(*name).into()).unwrap_or_default()))
    }
}

impl<'de> SeqAccess<'de> for Fields {
    type Error = Error;

    /// `None` for a field that is missing: serde takes the default then, if there is one.
    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        let Some((name, value)) = self.next() else { return Ok(None) };
        let absent = value.is_undefined();
        match seed.deserialize(Value(value)) {
            Ok(field) => Ok(Some(field)),
            Err(_) if absent => {
                self.missing = Some(name);
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }
}
