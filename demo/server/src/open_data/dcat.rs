//! Records for data portals: the W3C's Data Catalog Vocabulary, version 3, as JSON-LD.

use sawt_wire::{EntityDefinition, LanguageMap, Licence, Tag, Timestamp};
use serde_json::{Value, json};

use super::dataset::Dataset;
use super::table::in_languages;
use crate::addresses::{self, absolute};

const CONTEXT: [(&str, &str); 5] = [
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// Where IANA lists media types.
const MEDIA_TYPES: &str = "https://www.iana.org/assignments/media-types";

/// A record by itself.
pub(super) fn record(dataset: &Dataset, public_url: &str) -> Value {
    with_context(described(dataset, public_url))
}

/// All records of an entity.
pub(super) fn catalogue(
    entity: &EntityDefinition,
    title: &LanguageMap,
    datasets: &[Dataset],
    public_url: &str,
) -> Value {
    let mut catalogue = json!({
        "@id": format!("{public_url}/v1/open-data?entity={}", entity.id),
        "@type": "dcat:Catalog",
        "dct:title": in_languages(title),
        "dct:publisher": publisher(entity.id.as_str(), &entity.name, public_url),
        "dcat:dataset":
            datasets.iter().map(|dataset| described(dataset, public_url)).collect::<Value>(),
    });
    if let Some(licence) = &entity.licence {
        catalogue["dct:license"] = licensed(licence, entity, public_url);
    }
    let page = entity.participation.as_ref().and_then(|participation| participation.page.as_ref());
    let pages = addresses::pages(page, entity, public_url);
    if !pages.is_empty() {
        catalogue["foaf:homepage"] = named(&pages);
    }
    with_context(catalogue)
}

/// Things by their addresses.
fn named(addresses: &[String]) -> Value {
    addresses.iter().map(|address| json!({ "@id": address })).collect()
}

fn with_context(mut record: Value) -> Value {
    let context = CONTEXT.iter().map(|(prefix, name)| ((*prefix).to_owned(), (*name).into()));
    record["@context"] = Value::Object(context.collect());
    record
}

fn described(dataset: &Dataset, public_url: &str) -> Value {
    let Dataset { address, publisher: entity, .. } = dataset;
    let mut record = json!({
        "@id": address,
        "@type": "dcat:Dataset",
        "dct:identifier": dataset.id,
        "dct:title": in_languages(&dataset.title),
        "dct:publisher": publisher(entity.id.as_str(), &entity.name, public_url),
        "dcat:distribution": [
            distribution(dataset, "data.csv", "text/csv"),
            distribution(dataset, "data.json", "application/json"),
        ],
    });
    if let Some(description) = &dataset.description {
        record["dct:description"] = in_languages(description);
    }
    if let Some(sector) = &dataset.sector {
        record["dcat:theme"] = concept(sector, entity.id.as_str(), public_url);
    }
    let keywords = dataset.topics.iter().map(|topic| in_languages(&topic.label));
    let keywords: Vec<Value> =
        keywords.filter_map(|texts| texts.as_array().cloned()).flatten().collect();
    if !keywords.is_empty() {
        record["dcat:keyword"] = keywords.into();
    }
    if let Some(opened) = &dataset.opens_at {
        record["dct:issued"] = instant(opened);
    }
    if dataset.opens_at.is_some() || dataset.closes_at.is_some() {
        record["dct:temporal"] = period(dataset);
    }
    if !dataset.pages.is_empty() {
        record["dcat:landingPage"] = named(&dataset.pages);
    }
    if let Some(licence) = &dataset.licence {
        record["dct:license"] = document(licence);
    }
    record
}

fn distribution(dataset: &Dataset, file: &str, media_type: &str) -> Value {
    let address = format!("{}/{file}", dataset.address);
    let mut distribution = json!({
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": file,
        "dcat:accessURL": { "@id": address },
        "dcat:downloadURL": { "@id": address },
        "dcat:mediaType": { "@id": format!("{MEDIA_TYPES}/{media_type}") },
        "dct:conformsTo": { "@id": format!("{}/dictionary.json", dataset.address) },
    });
    if let Some(licence) = &dataset.licence {
        distribution["dct:license"] = document(licence);
    }
    distribution
}

fn publisher(id: &str, name: &LanguageMap, public_url: &str) -> Value {
    json!({
        "@id": format!("{public_url}/v1/entities/{id}"),
        "@type": "foaf:Organization",
        "foaf:name": in_languages(name),
    })
}

fn concept(tag: &Tag, entity: &str, public_url: &str) -> Value {
    json!({
        "@id": format!("{public_url}/v1/entities/{entity}#sector-{}", tag.id),
        "@type": "skos:Concept",
        "skos:notation": tag.id,
        "skos:prefLabel": in_languages(&tag.label),
    })
}

fn licensed(licence: &Licence, entity: &EntityDefinition, public_url: &str) -> Value {
    document(&placed(licence, entity, public_url))
}

/// The licence with its address as one that works anywhere.
pub(super) fn placed(licence: &Licence, entity: &EntityDefinition, public_url: &str) -> Licence {
    let url = licence.url.as_deref().map(|url| absolute(url, entity, public_url));
    Licence { title: licence.title.clone(), url }
}

fn document(licence: &Licence) -> Value {
    let mut document =
        json!({ "@type": "dct:LicenseDocument", "dct:title": in_languages(&licence.title) });
    if let Some(url) = &licence.url {
        document["@id"] = url.as_str().into();
    }
    document
}

fn period(dataset: &Dataset) -> Value {
    let mut period = json!({ "@type": "dct:PeriodOfTime" });
    for (name, at) in [("dcat:startDate", &dataset.opens_at), ("dcat:endDate", &dataset.closes_at)]
    {
        if let Some(at) = at {
            period[name] = instant(at);
        }
    }
    period
}

fn instant(at: &Timestamp) -> Value {
    json!({ "@type": "xsd:dateTime", "@value": at })
}
