//! Where deals come from, how they are tagged, what is done next, what is noted.

use super::Pair;

/// Sources.
pub(in super::super) const SOURCES: [Pair; 8] = [
    ["Website", "Сайт"],
    ["Referral", "Рекомендація"],
    ["Trade fair", "Виставка"],
    ["Cold call", "Холодний дзвінок"],
    ["LinkedIn", "LinkedIn"],
    ["Partner", "Партнер"],
    ["Newsletter", "Розсилка"],
    ["Search advertising", "Реклама в пошуку"],
];

/// Tags.
pub(in super::super) const TAGS: [Pair; 8] = [
    ["hot", "гарячий"],
    ["key account", "ключовий клієнт"],
    ["tender", "тендер"],
    ["repeat sale", "повторний продаж"],
    ["upsell", "допродаж"],
    ["public sector", "держсектор"],
    ["export", "експорт"],
    ["urgent", "терміново"],
];

/// Competitors, made up.
pub(in super::super) const RIVALS: [Pair; 4] = [
    ["Northline", "Північлайн"],
    ["Brightworks", "Ясна Справа"],
    ["Quantio", "Квантіо"],
    ["Atlas & Sons", "Атлас і сини"],
];

/// Next steps by open stage.
pub(in super::super) const STEPS: [[Pair; 3]; 5] = [
    [
        ["Call", "Дзвінок"],
        ["Send an introduction", "Надіслати лист про нас"],
        ["Find the decision-maker", "Знайти, хто ухвалює рішення"],
    ],
    [
        ["Ask about the budget", "З’ясувати бюджет"],
        ["Fill in the brief", "Заповнити бриф"],
        ["Arrange a meeting", "Домовитися про зустріч"],
    ],
    [
        ["Show the demo", "Показати демо"],
        ["Meeting at the client’s office", "Зустріч в офісі клієнта"],
        [
            "Send materials after the meeting",
            "Надіслати матеріали після зустрічі",
        ],
    ],
    [
        ["Send the proposal", "Надіслати пропозицію"],
        ["Discuss the proposal", "Обговорити пропозицію"],
        ["Recalculate the price", "Перерахувати вартість"],
    ],
    [
        ["Agree on the contract", "Узгодити договір"],
        ["Send the invoice", "Надіслати рахунок"],
        ["Call about the signature", "Дзвінок щодо підпису"],
    ],
];

/// Remarks.
pub(in super::super) const REMARKS: [Pair; 12] = [
    [
        "They want to start next quarter.",
        "Хочуть почати наступного кварталу.",
    ],
    [
        "The budget is agreed by the director.",
        "Бюджет погоджує директор.",
    ],
    [
        "Two more suppliers are being compared.",
        "Порівнюють ще з двома постачальниками.",
    ],
    [
        "They had a bad experience with the last supplier.",
        "Мали невдалий досвід із попереднім постачальником.",
    ],
    ["Payment in two parts.", "Оплата двома частинами."],
    [
        "A trial of one month was asked for.",
        "Просили пробний місяць.",
    ],
    [
        "Delivery to the regional warehouse.",
        "Доставка на регіональний склад.",
    ],
    [
        "The technical part is settled with the engineers.",
        "Технічну частину узгоджено з інженерами.",
    ],
    [
        "They were recommended to us by a client.",
        "Звернулися за рекомендацією клієнта.",
    ],
    [
        "Wait for the decision of the board.",
        "Чекаємо на рішення правління.",
    ],
    [
        "The contract goes through their lawyers.",
        "Договір на перевірці в їхніх юристів.",
    ],
    ["Call after lunch only.", "Телефонувати лише після обіду."],
];
