//! Which records are named where, found by the types of the fields: one visitor for all who must not miss any.

use chrono::NaiveDate;

use super::{
    Colour, CompanyId, Currency, DealId, Effective, Foreign, Id, Label, Moment, Money, NextStep,
    Note, Outcome, OwnerId, PersonId, PipelineId, Probability, Rank, RecordId, StageId, Tags,
    Visit,
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
    Probability, Rank, Tags,
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
    OwnerId is Owner,
}

impl Ids for Visit {
    fn ids(&self, see: &mut dyn FnMut(RecordId)) {
        self.stage.ids(see);
    }

    fn change_ids(&mut self, change: &mut dyn FnMut(&mut Id)) {
        self.stage.change_ids(change);
    }
}

impl<T: Ids> Ids for Option<T> {
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
