//! What is sold, with its usual price in dollars.

use super::Pair;

/// Has no divisor in common with the number of offers, so that steps of it come by every one.
pub(in super::super) const OFFER_STEP: usize = 29;

/// Services, software and equipment.
pub(in super::super) const OFFERS: [(Pair, i64); 48] = [
    (["CRM rollout", "Впровадження CRM"], 6_000),
    (
        ["Warehouse accounting system", "Система складського обліку"],
        9_000,
    ),
    (["Annual server support", "Річна підтримка серверів"], 3_600),
    (["Website redesign", "Оновлення сайту"], 4_500),
    (["Online store", "Інтернет-магазин"], 7_000),
    (["Supply of laptops", "Постачання ноутбуків"], 12_000),
    (["Office network", "Мережа для офісу"], 5_200),
    (["Video surveillance", "Відеоспостереження"], 4_200),
    (["Solar power station", "Сонячна електростанція"], 19_000),
    (["Packaging line", "Пакувальна лінія"], 32_000),
    (["CNC machine", "Верстат із ЧПК"], 24_000),
    (["Forklifts", "Вилкові навантажувачі"], 26_000),
    (
        ["Training of the sales team", "Навчання відділу продажів"],
        2_400,
    ),
    (["Accounting services", "Бухгалтерський супровід"], 3_000),
    (
        ["Legal support of contracts", "Юридичний супровід договорів"],
        2_800,
    ),
    (["Data backup", "Резервне копіювання даних"], 1_900),
    (["Security audit", "Аудит безпеки"], 5_400),
    (["Mobile app", "Мобільний застосунок"], 18_000),
    (["Support chatbot", "Чат-бот для підтримки"], 3_200),
    (
        ["Paperless document flow", "Електронний документообіг"],
        4_800,
    ),
    (["Route planning", "Планування маршрутів"], 6_400),
    (
        ["GPS tracking of the fleet", "GPS-моніторинг автопарку"],
        5_600,
    ),
    (["Refrigeration equipment", "Холодильне обладнання"], 22_000),
    (["Backup generators", "Резервні генератори"], 15_000),
    (["Office furniture", "Меблі для офісу"], 8_200),
    (["Printing of catalogues", "Друк каталогів"], 1_400),
    (["Advertising campaign", "Рекламна кампанія"], 5_000),
    (["Search engine promotion", "Просування в пошуку"], 2_600),
    (["Brand identity", "Фірмовий стиль"], 3_400),
    (["Contact centre services", "Послуги контакт-центру"], 4_400),
    (["Hiring of developers", "Добір розробників"], 7_600),
    (["Energy audit", "Енергоаудит"], 3_900),
    (["Ventilation system", "Система вентиляції"], 17_000),
    (["Cleaning of workshops", "Прибирання цехів"], 2_900),
    (["Laboratory equipment", "Лабораторне обладнання"], 21_000),
    (["Payment terminals", "Платіжні термінали"], 6_800),
    (["Loyalty programme", "Програма лояльності"], 8_800),
    (["Move to the cloud", "Перехід у хмару"], 14_000),
    (["Database licences", "Ліцензії бази даних"], 11_000),
    (["Management reports", "Управлінська звітність"], 5_800),
    (["Grain dryer", "Зерносушарка"], 36_000),
    (["Irrigation system", "Система зрошення"], 17_000),
    (["Drone survey of fields", "Обстеження полів дроном"], 2_100),
    (["Supply of spare parts", "Постачання запчастин"], 4_600),
    (
        ["Staff health insurance", "Медичне страхування працівників"],
        9_600,
    ),
    (
        ["Conference room equipment", "Обладнання конференц-зали"],
        7_200,
    ),
    (["Patient records system", "Електронна реєстратура"], 28_000),
    (
        [
            "English courses for staff",
            "Курси англійської для працівників",
        ],
        1_700,
    ),
];

/// What kind of deal about it.
pub(in super::super) const TURNS: [Pair; 8] = [
    ["second phase", "другий етап"],
    ["pilot", "пілот"],
    ["renewal for a year", "продовження на рік"],
    ["extension", "розширення"],
    ["three branches", "три філії"],
    ["head office", "головний офіс"],
    ["new site", "новий майданчик"],
    ["tender", "тендер"],
];
