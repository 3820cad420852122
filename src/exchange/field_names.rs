//! The names that columns have in other systems and in plain tables, in English, Ukrainian and Russian. Names of
//! one field stand in the order in which they are preferred. A prefix such as `Deal - ` is not repeated here.

use super::field::Field;
use super::key::key;

/// Fields in the order in which they choose among the columns.
pub(super) const NAMES: [(Field, &[&str]); 21] = [
    (
        Field::Key,
        &[
            "konvey id",
            "opportunity id",
            "deal id",
            "record id",
            "copper id",
            "hs object id",
            "id угоди",
            "id сделки",
            "id",
            "номер угоди",
            "номер сделки",
            "ідентифікатор",
            "№",
        ],
    ),
    (
        Field::Title,
        &[
            "deal name",
            "deal title",
            "opportunity name",
            "title",
            "назва угоди",
            "название сделки",
            "deal",
            "opportunity",
            "угода",
            "сделка",
            "name",
            "назва",
            "название",
            "найменування",
            "наименование",
            "тема",
            "subject",
        ],
    ),
    (
        Field::Amount,
        &[
            "deal amount",
            "deal value",
            "amount",
            "close value",
            "opportunity amount",
            "value",
            "deal size",
            "contract value",
            "income",
            "opportunity",
            "сума угоди",
            "сумма сделки",
            "сума",
            "сумма",
            "вартість",
            "стоимость",
            "бюджет",
            "budget",
            "total",
            "price",
            "ціна",
            "цена",
        ],
    ),
    (Field::FinalAmount, &["final amount", "остаточна сума"]),
    (
        Field::Currency,
        &[
            "currency",
            "currency of value",
            "deal currency code",
            "value currency",
            "currency code",
            "currency id",
            "валюта",
            "код валюти",
        ],
    ),
    (
        Field::Stage,
        &[
            "deal stage",
            "stage",
            "sales stage",
            "pipeline stage",
            "stage name",
            "stage id",
            "status label",
            "етап угоди",
            "стадія угоди",
            "этап сделки",
            "стадия сделки",
            "етап",
            "стадія",
            "этап",
            "стадия",
        ],
    ),
    (
        Field::Outcome,
        &[
            "outcome",
            "deal status",
            "status type",
            "status",
            "won lost",
            "result",
            "підсумок",
            "результат",
            "статус угоди",
            "статус сделки",
            "статус",
            "група стадій",
            "группа стадий",
        ],
    ),
    (
        Field::Probability,
        &[
            "probability",
            "deal probability",
            "win probability",
            "hs deal stage probability",
            "confidence",
            "ймовірність",
            "імовірність",
            "вероятность",
        ],
    ),
    (
        Field::ClosedOn,
        &[
            "deal closed on",
            "closed on",
            "closed date",
            "completed date",
            "closed at",
            "closed",
            "won time",
            "lost time",
            "won date",
            "lost date",
            "date lost",
        ],
    ),
    (
        Field::CloseDate,
        &[
            "close date",
            "closing date",
            "date won",
            "assumed close date",
            "дата закриття",
            "дата закрытия",
            "орієнтовна дата закриття",
            "предполагаемая дата закрытия",
        ],
    ),
    (
        Field::ExpectedClose,
        &[
            "expected close date",
            "expected close",
            "estimated close date",
            "forecast close date",
            "очікувана дата закриття",
            "планова дата закриття",
            "ожидаемая дата закрытия",
        ],
    ),
    (
        Field::CreatedOn,
        &[
            "created",
            "deal created",
            "created on",
            "created at",
            "created date",
            "created time",
            "create date",
            "creation date",
            "date created",
            "date create",
            "add time",
            "дата створення",
            "створено",
            "дата создания",
            "создано",
            "engage date",
            "lead created at",
            "start date",
            "дата початку",
            "дата начала",
        ],
    ),
    (
        Field::Owner,
        &[
            "deal owner",
            "owner",
            "opportunity owner",
            "sales agent",
            "sales rep",
            "sales person",
            "account executive",
            "responsible",
            "responsible person",
            "assigned to",
            "assigned by",
            "owned by",
            "user name",
            "відповідальний",
            "відповідальна особа",
            "ответственный",
            "менеджер",
            "manager",
            "agent",
            "rep",
        ],
    ),
    (
        Field::Company,
        &[
            "company",
            "company name",
            "account name",
            "account",
            "organization",
            "organisation",
            "organization name",
            "associated company",
            "lead name",
            "customer",
            "client",
            "компанія",
            "компания",
            "контрагент",
            "клієнт",
            "клиент",
            "організація",
            "организация",
        ],
    ),
    (
        Field::Contact,
        &[
            "contact",
            "contact name",
            "contact person",
            "primary person contact",
            "primary contact",
            "associated contact",
            "person",
            "person name",
            "контакт",
            "контактна особа",
            "контактное лицо",
        ],
    ),
    (
        Field::Source,
        &[
            "source",
            "lead source",
            "deal source",
            "source channel",
            "original source",
            "customer source",
            "source id",
            "джерело",
            "источник",
        ],
    ),
    (
        Field::Tags,
        &[
            "tags",
            "tag",
            "labels",
            "label",
            "теги",
            "тег",
            "мітки",
            "метки",
        ],
    ),
    (
        Field::Description,
        &[
            "description",
            "deal description",
            "details",
            "comment",
            "comments",
            "note",
            "notes",
            "note content",
            "опис",
            "описание",
            "коментар",
            "комментарий",
            "нотатка",
            "нотатки",
            "примітка",
            "примечание",
        ],
    ),
    (
        Field::LostReason,
        &[
            "lost reason",
            "loss reason",
            "reason for loss",
            "closed lost reason",
            "причина відмови",
            "причина програшу",
            "причина отказа",
        ],
    ),
    (
        Field::NextStep,
        &["next step", "наступний крок", "следующий шаг"],
    ),
    (
        Field::NextStepOn,
        &[
            "next step date",
            "date of the next step",
            "дата наступного кроку",
            "дата следующего шага",
        ],
    ),
];

/// Columns that tell what is sold; good for the name of a deal, though no field of one.
const PRODUCT: [&str; 8] = [
    "product",
    "product name",
    "service",
    "продукт",
    "товар",
    "послуга",
    "услуга",
    "item",
];

/// Amounts that are made from the amount; parts of their names in ground form.
const DERIVED: [&str; 12] = [
    "weighted",
    "expectedrevenue",
    "expectedvalue",
    "converted",
    "annualized",
    "companycurrency",
    "formatted",
    "productamount",
    "amountcurrency",
    "зважен",
    "взвешен",
    "прогноз",
];

/// The ground form of a column's name, without the record that its system puts in front.
pub(super) fn column_key(name: &str) -> String {
    let bare = name
        .split_once(" - ")
        .filter(|(record, _)| record.eq_ignore_ascii_case("deal"))
        .map_or(name, |(_, bare)| bare);
    key(bare)
}

/// Tells whether a column holds amounts that must not be taken for the amount of a deal.
pub(super) fn is_derived_amount(name: &str) -> bool {
    let name = column_key(name);
    let composite = ["Сума/Валюта", "Сумма/Валюта"].map(key);
    composite.contains(&name) || DERIVED.iter().any(|part| name.contains(&key(part)))
}

/// Tells whether a column says what is sold.
pub(super) fn is_product(name: &str) -> bool {
    let name = column_key(name);
    PRODUCT.iter().any(|product| key(product) == name)
}

/// Tells whether a name is one of an identity or number.
pub(super) fn is_key_like(name: &str) -> bool {
    let words = name.to_lowercase();
    ["id", "№", "код", "номер", "number", "code", "key"]
        .iter()
        .any(|end| words.ends_with(end) || words.starts_with("№"))
}
