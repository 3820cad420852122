//! The product catalogue.

use std::sync::Arc;

use crate::domain::{Label, Product, ProductId, ProductValue};

use super::draft::{Draft, fold};
use super::{ActionKind, Decided, last_of_each};
use crate::ledger::{Event, Record, Refusal};

fn name_is_free(draft: &Draft, except: Option<ProductId>, name: &Label) -> Result<(), Refusal> {
    let mut products = draft.book.records.products.values();
    let taken = products.any(|product| {
        Some(product.id) != except && !product.archived && fold(&product.name) == fold(name)
    });
    if taken {
        Err(Refusal::NameTaken(name.clone()))
    } else {
        Ok(())
    }
}

pub(super) fn add(draft: &mut Draft, name: Label, values: Vec<ProductValue>) -> Decided {
    name_is_free(draft, None, &name)?;
    draft.about(&name);
    let id = ProductId(draft.new_id()?);
    let mut product = Product::new(id, draft.ctx.now, name);
    for value in values {
        product.replace(value);
    }
    draft.add(Record::Product(Arc::new(product)));
    Ok(ActionKind::AddProduct)
}

pub(super) fn set(draft: &mut Draft, id: ProductId, values: Vec<ProductValue>) -> Decided {
    let products = &draft.book.records.products;
    let product = products.get(&id).ok_or(Refusal::Unknown)?;
    draft.about(&product.name);
    for new in last_of_each(values, ProductValue::field) {
        if let ProductValue::Name(name) = &new {
            name_is_free(draft, Some(id), name)?;
        }
        let old = product.value_of(new.field());
        if old != new {
            draft.push(Event::Product { id, old, new });
        }
    }
    Ok(ActionKind::EditProduct)
}

pub(super) fn delete(draft: &mut Draft, id: ProductId) -> Decided {
    let records = &draft.book.records;
    let product = records.products.get(&id).ok_or(Refusal::Unknown)?;
    let named = records.deals.values().any(|deal| {
        let versions = deal.offers.iter().flat_map(|offer| &offer.items);
        let mut items = deal.items.iter().chain(versions);
        items.any(|item| item.product == Some(id))
    });
    if named {
        return Err(Refusal::ProductInUse);
    }
    draft.about(&product.name);
    draft.push(Event::Removed(Record::Product(Arc::new(product.clone()))));
    Ok(ActionKind::DeleteProduct)
}
