//! The words for choices: kinds of deals, roles, channels and so on, the same on every screen and in files.

use super::Messages;
use crate::domain::{
    ActivityKind, BusinessCase, Channel, CustomKind, DealField, DealType, Fit, ForecastCategory,
    FoundBy, Gate, Priority, Recurrence, Requirement, Role, Side, Term, TextUse, Verdict,
};

/// A choice that has words.
pub trait Words {
    /// The words in the language of the messages.
    fn words(&self, m: &Messages) -> String;
}

/// Writes the words of an enum from the messages of its variants.
macro_rules! words {
    ($($type:ident { $($variant:ident => $message:ident),+ $(,)? })+) => {$(
        impl Words for $type {
            fn words(&self, m: &Messages) -> String {
                match self {
                    $(Self::$variant => m.$message(),)+
                }
                .to_string()
            }
        }
    )+};
}

words! {
    DealType {
        New => choice_deal_type_new,
        Upsell => choice_deal_type_upsell,
        Renewal => choice_deal_type_renewal,
        Referral => choice_deal_type_referral,
    }
    Priority {
        Low => choice_priority_low,
        Medium => choice_priority_medium,
        High => choice_priority_high,
    }
    ForecastCategory {
        Omitted => choice_forecast_category_omitted,
        Pipeline => choice_forecast_category_pipeline,
        BestCase => choice_forecast_category_best_case,
        Commit => choice_forecast_category_commit,
    }
    FoundBy {
        Marketing => choice_found_by_marketing,
        Sales => choice_found_by_sales,
        Referral => choice_found_by_referral,
        SelfFound => choice_found_by_self,
    }
    BusinessCase {
        Yes => choice_business_case_yes,
        No => choice_business_case_no,
        Later => choice_business_case_later,
    }
    Role {
        DecisionMaker => choice_role_decision_maker,
        Influencer => choice_role_influencer,
        Champion => choice_role_champion,
        Evaluator => choice_role_evaluator,
        BudgetHolder => choice_role_budget_holder,
        User => choice_role_user,
        Blocker => choice_role_blocker,
    }
    Recurrence {
        Month => choice_recurrence_month,
        Quarter => choice_recurrence_quarter,
        Year => choice_recurrence_year,
    }
    Side {
        Buyer => choice_side_buyer,
        Seller => choice_side_seller,
    }
    Term {
        Scope => choice_term_scope,
        Price => choice_term_price,
        Terms => choice_term_terms,
    }
    Verdict {
        Yes => choice_verdict_yes,
        Partly => choice_verdict_partly,
        No => choice_verdict_no,
    }
    Fit {
        Qualified => choice_fit_qualified,
        NotQualified => choice_fit_not_qualified,
    }
    Gate {
        Soft => choice_gate_soft,
        Hard => choice_gate_hard,
    }
    Requirement {
        Amount => choice_requirement_amount,
        ExpectedClose => choice_requirement_expected_close,
        Owner => choice_requirement_owner,
        Company => choice_requirement_company,
        Contact => choice_requirement_contact,
        Source => choice_requirement_source,
        NextStep => choice_requirement_next_step,
        Conversation => choice_requirement_conversation,
        Qualified => choice_requirement_qualified,
        BusinessCase => choice_requirement_business_case,
        DecisionMaker => choice_requirement_decision_maker,
        Items => choice_requirement_items,
        Offer => choice_requirement_offer,
        Checklist => choice_requirement_checklist,
        Questions => choice_requirement_questions,
    }
    Channel {
        Online => choice_channel_online,
        Email => choice_channel_email,
        Phone => choice_channel_phone,
        Video => choice_channel_video,
        InPerson => choice_channel_in_person,
    }
    CustomKind {
        Text => choice_custom_kind_text,
        Number => choice_custom_kind_number,
        Money => choice_custom_kind_money,
        Date => choice_custom_kind_date,
        Choice => choice_custom_kind_choice,
        Choices => choice_custom_kind_choices,
        YesNo => choice_custom_kind_yes_no,
        Link => choice_custom_kind_link,
        Email => choice_custom_kind_email,
        Phone => choice_custom_kind_phone,
        Rating => choice_custom_kind_rating,
    }
    TextUse {
        Email => choice_text_use_email,
        Proposal => choice_text_use_proposal,
    }
}

impl Words for ActivityKind {
    fn words(&self, m: &Messages) -> String {
        match self {
            Self::Call => m.choice_activity_call(),
            Self::Meeting => m.choice_activity_meeting(),
            Self::Demo => m.choice_activity_demo(),
            Self::Email => m.choice_activity_email(),
            Self::LinkedIn => m.choice_activity_linkedin(),
            Self::Task => m.choice_activity_task(),
            Self::Note => m.choice_activity_note(),
            Self::Own(name) => return name.to_string(),
        }
        .to_string()
    }
}

words! {
    DealField {
        Title => deal_title,
        Amount => deal_amount,
        Probability => deal_probability,
        ExpectedClose => deal_expected_close,
        Owner => deal_owner,
        Company => deal_company,
        Contact => deal_contact,
        Source => deal_source,
        Tags => deal_tags,
        Description => deal_notes,
        NextStep => deal_next_step,
        CreatedOn => deal_created,
        Outcome => deal_outcome,
        ParkedUntil => deal_parked,
        Archived => nav_archive,
        TrashedAt => nav_trash,
        Foreign => deal_foreign_id,
        DealType => deal_field_type,
        Priority => deal_field_priority,
        Forecast => deal_field_forecast,
        FoundBy => deal_field_found_by,
        Campaign => deal_field_campaign,
        Competitors => deal_field_competitors,
        Differentiators => deal_field_differentiators,
        Proposal => choice_text_use_proposal,
        Recurring => deal_field_recurring,
        ContractStart => deal_field_contract_start,
        ContractEnd => deal_field_contract_end,
        Items => deal_field_items,
        Offers => deal_field_offers,
        ValueCase => deal_field_value_case,
        Negotiation => deal_field_negotiation,
        Qualification => deal_field_qualification,
        Answers => deal_field_answers,
        Checks => deal_field_checks,
        BusinessCase => deal_field_business_case,
        Roles => deal_field_roles,
        Links => deal_field_links,
        Custom => deal_field_custom,
        Skips => deal_field_skips,
    }
}
