//! Which records are named where, found by the types of the fields: one visitor for all who must not miss any.

use chrono::NaiveDate;

use super::{
    ActivityId, ActivityKind, ActivityState, Answer, BusinessCase, Channel, Colour, CompanyId,
    Concession, Criterion, Currency, CustomEntry, CustomField, DayTime, DealId, DealRole, DealType,
    Effective, ForecastCategory, Foreign, FoundBy, Gate, Id, Item, ItemKey, Label, LineItem, Link,
    List, Moment, Money, NextStep, Note, OfferVersion, Outcome, OwnerId, PersonId, PipelineId,
    PlannedActivity, Priority, Probability, ProductId, Qualification, Rank, Rate, RecordId,
    Recurring, Requirement, SavedView, Skip, StageId, Tags, TextTemplate, ValueCase, Visit,
};

/// Something in which ids of records may stand. The compiler asks it of every type of a field.
pub trait Ids {
    /// Shows every record that is named.
    fn ids(&self, _see: &mut dyn FnMut(RecordId)) {}

    /// Lets every id be changed.
    fn change_ids(&mut self, _change: &mut dyn FnMut(&mut Id)) {}
}

macro_rules! without_ids {
    ($($type:ty),+ $(,)?) => {$(impl Ids for $type {})+};
}

without_ids! {
    bool, u16, Colour, Currency, Effective, Foreign, Label, Moment, Money, NaiveDate, NextStep, Note, Outcome,
    Probability, Rank, Tags, ActivityKind, ActivityState, Answer, BusinessCase, Channel, Concession, Criterion,
    CustomEntry, DayTime, DealType, ForecastCategory, FoundBy, Gate, Item, ItemKey, Link, PlannedActivity, Priority,
    Rate, Recurring, Requirement, SavedView, TextTemplate, ValueCase,
}

macro_rules! an_id {
    ($($type:ident is $kind:ident),+ $(,)?) => {$(
        impl Ids for $type {
            fn ids(&self, see: &mut dyn FnMut(RecordId)) {
                see(RecordId::$kind(*self));
            }

            fn change_ids(&mut self, change: &mut dyn FnMut(&mut Id)) {
                change(&mut self.0);
            }
        }
    )+};
}

an_id! {
    PipelineId is Pipeline, StageId is Stage, DealId is Deal, PersonId is Person, CompanyId is Company,
    OwnerId is Owner, ProductId is Product, ActivityId is Activity,
}

/// Parts of records with the fields of theirs in which ids stand.
macro_rules! ids_in {
    ($($type:ident { $field:ident }),+ $(,)?) => {$(
        impl Ids for $type {
            fn ids(&self, see: &mut dyn FnMut(RecordId)) {
                self.$field.ids(see);
            }

            fn change_ids(&mut self, change: &mut dyn FnMut(&mut Id)) {
                self.$field.change_ids(change);
            }
        }
    )+};
}

ids_in! {
    Visit { stage }, Skip { stage }, DealRole { person }, LineItem { product }, OfferVersion { items },
    Qualification { by }, CustomField { pipeline },
}

impl<T: Ids> Ids for Option<T> {
    fn ids(&self, see: &mut dyn FnMut(RecordId)) {
        self.iter().for_each(|value| value.ids(see));
    }

    fn change_ids(&mut self, change: &mut dyn FnMut(&mut Id)) {
        self.iter_mut().for_each(|value| value.change_ids(change));
    }
}

impl<T: Ids> Ids for Box<T> {
    fn ids(&self, see: &mut dyn FnMut(RecordId)) {
        (**self).ids(see);
    }

    fn change_ids(&mut self, change: &mut dyn FnMut(&mut Id)) {
        (**self).change_ids(change);
    }
}

impl<T: Ids> Ids for List<T> {
    fn ids(&self, see: &mut dyn FnMut(RecordId)) {
        self.iter().for_each(|value| value.ids(see));
    }

    fn change_ids(&mut self, change: &mut dyn FnMut(&mut Id)) {
        self.iter_mut().for_each(|value| value.change_ids(change));
    }
}

impl<T: Ids> Ids for Vec<T> {
    fn ids(&self, see: &mut dyn FnMut(RecordId)) {
        self.iter().for_each(|value| value.ids(see));
    }

    fn change_ids(&mut self, change: &mut dyn FnMut(&mut Id)) {
        self.iter_mut().for_each(|value| value.change_ids(change));
    }
}
