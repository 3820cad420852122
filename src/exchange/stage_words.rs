//! What the words of a stage column mean: outcomes, and stages that most pipelines have.

use crate::domain::OutcomeKind;

use super::key::{is_one_of, key};

const WON: [&str; 18] = [
    "успіх",
    "успех",
    "won",
    "closed won",
    "deal won",
    "win",
    "success",
    "successful",
    "виграно",
    "виграна",
    "виграна угода",
    "успішна угода",
    "успішно реалізовано",
    "сделка успешна",
    "успешно реализовано",
    "выиграно",
    "выиграна",
    "s",
];

const LOST: [&str; 20] = [
    "провал",
    "lost",
    "closed lost",
    "deal lost",
    "lose",
    "failure",
    "failed",
    "програно",
    "програна",
    "програна угода",
    "угода провалена",
    "втрачено",
    "закрито і не реалізовано",
    "сделка провалена",
    "закрыто и не реализовано",
    "проиграно",
    "проиграна",
    "apology",
    "анализ причины провала",
    "f",
];

const ABANDONED: [&str; 8] = [
    "abandoned",
    "cancelled",
    "canceled",
    "no decision",
    "покинуто",
    "скасовано",
    "отменено",
    "отменена",
];

const NOT_QUALIFIED: [&str; 7] = [
    "not qualified",
    "unqualified",
    "disqualified",
    "не кваліфіковано",
    "нецільовий",
    "не квалифицирован",
    "нецелевой",
];

const OPEN: [&str; 5] = ["open", "active", "відкрита", "відкрито", "открыта"];

/// Words for open deals where another column tells the stage; in a stage column they may be stages.
const UNDER_WAY: [&str; 5] = ["in progress", "у роботі", "в роботі", "в работе", "p"];

/// How a deal ended whose stage or status is called so.
pub(super) fn outcome(value: &str) -> Option<OutcomeKind> {
    // Some systems write the pipeline behind the stage: "Closed Won (Sales Pipeline)".
    let value = value.split(" (").next().unwrap_or(value);
    let ground = key(value);
    let found = [
        (OutcomeKind::Won, &WON[..]),
        (OutcomeKind::Lost, &LOST[..]),
        (OutcomeKind::Abandoned, &ABANDONED[..]),
        (OutcomeKind::NotQualified, &NOT_QUALIFIED[..]),
    ];
    found
        .into_iter()
        .find(|(_, names)| is_one_of(value, names))
        .map(|(kind, _)| kind)
        .or_else(|| ground.starts_with("closedwon").then_some(OutcomeKind::Won))
        .or_else(|| {
            ground
                .starts_with("closedlost")
                .then_some(OutcomeKind::Lost)
        })
}

/// Tells whether a word means nothing but open.
pub(super) fn means_open(value: &str) -> bool {
    is_one_of(value, &OPEN)
}

/// As [`outcome`], for a column that has a word for open deals too.
pub(super) fn outcome_or_open(value: &str) -> Option<OutcomeKind> {
    let open = means_open(value) || is_one_of(value, &UNDER_WAY);
    outcome(value).or_else(|| open.then_some(OutcomeKind::Open))
}

/// A stage that most pipelines have.
pub(super) struct CommonStage {
    /// The chance that it usually has, in percent.
    pub percent: u16,
    /// The same name in three languages.
    pub same: &'static [&'static str],
    /// Stages of the kind that are called otherwise.
    pub similar: &'static [&'static str],
}

const COMMON: [CommonStage; 6] = [
    CommonStage {
        percent: 10,
        same: &[
            "prospecting",
            "пошук клієнтів",
            "залучення клієнта",
            "поиск клиентов",
        ],
        similar: &[
            "prospect",
            "lead",
            "lead in",
            "new",
            "лід",
            "нова",
            "новий",
            "новая",
            "новый",
        ],
    },
    CommonStage {
        percent: 20,
        same: &["qualification", "кваліфікація", "квалификация"],
        similar: &[
            "qualified",
            "qualified to buy",
            "qualifiedtobuy",
            "contact made",
            "appointment scheduled",
            "подготовка документов",
        ],
    },
    CommonStage {
        percent: 40,
        same: &["meeting or demo", "зустріч або демо"],
        similar: &[
            "meeting",
            "demo",
            "demo scheduled",
            "presentation scheduled",
            "needs analysis",
            "value proposition",
            "engaging",
            "зустріч",
            "демо",
            "презентація",
            "встреча",
        ],
    },
    CommonStage {
        percent: 60,
        same: &[
            "proposal",
            "комерційна пропозиція",
            "коммерческое предложение",
        ],
        similar: &[
            "proposal/price quote",
            "proposal made",
            "quote",
            "id. decision makers",
            "пропозиція",
            "кп",
        ],
    },
    CommonStage {
        percent: 80,
        same: &["negotiation", "negotiations", "переговори", "переговоры"],
        similar: &[
            "negotiation/review",
            "negotiations started",
            "decision maker bought-in",
        ],
    },
    CommonStage {
        percent: 90,
        same: &["contract", "договір", "договор"],
        similar: &["contract sent", "invoice", "рахунок", "финальный счёт"],
    },
];

/// The common stage that a value names, and whether it is the same name and not a similar one.
pub(super) fn common_stage(value: &str) -> Option<(&'static CommonStage, bool)> {
    COMMON.iter().find_map(|stage| {
        let same = is_one_of(value, stage.same);
        (same || is_one_of(value, stage.similar)).then_some((stage, same))
    })
}

/// Tells whether two names of stages mean the same: equal, or the same in another language.
pub(super) fn same_stage(one: &str, other: &str) -> bool {
    if key(one) == key(other) {
        return true;
    }
    common_stage(one).is_some_and(|(stage, same)| same && is_one_of(other, stage.same))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_are_known_in_three_languages() {
        for (value, expected) in [
            ("Won", Some(OutcomeKind::Won)),
            ("closedwon", Some(OutcomeKind::Won)),
            ("Closed Won (Sales Pipeline)", Some(OutcomeKind::Won)),
            ("Успішна угода", Some(OutcomeKind::Won)),
            ("Closed-Lost to Competition", Some(OutcomeKind::Lost)),
            ("Угода провалена", Some(OutcomeKind::Lost)),
            ("Abandoned", Some(OutcomeKind::Abandoned)),
            ("Unqualified", Some(OutcomeKind::NotQualified)),
            ("Wonderland", None),
            ("Open", None),
            ("", None),
        ] {
            assert_eq!(outcome(value), expected, "{value}");
        }
        assert_eq!(outcome_or_open("Active"), Some(OutcomeKind::Open));
    }

    #[test]
    fn stages_are_the_same_in_both_languages() {
        assert!(same_stage("prospecting", "Пошук клієнтів"));
        assert!(same_stage("Своя стадія", "СВОЯ стадія"));
        assert!(!same_stage("Lead", "Prospecting"));
        assert!(!same_stage("Engaging", "Зустріч або демо"));
    }
}
