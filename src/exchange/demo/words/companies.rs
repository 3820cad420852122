//! Names of companies: sixty-four businesses, each with branches in thirty towns.

use crate::text::Lang;

use super::{Pair, in_lang};

/// How many names there are before they repeat.
pub(in super::super) const COMPANY_NAMES: usize = COMPANIES.len() * (TOWNS.len() + 1);

/// The place among the businesses of the company at a place of the example that begins with the business `first`.
pub(in super::super) fn company_place(first: usize, place: usize) -> usize {
    (first + place) % COMPANIES.len()
}

/// The full name of the company at a place. Branches come once every business has been named.
pub(in super::super) fn company(first: usize, place: usize, lang: Lang) -> String {
    let business = company_place(first, place);
    let name = in_lang(COMPANIES[business], lang);
    let town = (place / COMPANIES.len())
        .checked_sub(1)
        .and_then(|town| TOWNS.get(town))
        .map(|town| in_lang(*town, lang));
    match (lang, town) {
        (Lang::En, None) => format!("{name}{}", english_form(business)),
        (Lang::En, Some(town)) => format!("{name} {town}"),
        (Lang::Uk, None) => format!("{} «{name}»", ukrainian_form(business)),
        (Lang::Uk, Some(town)) => format!("{} «{name} {town}»", ukrainian_form(business)),
    }
}

fn english_form(business: usize) -> &'static str {
    match business % 5 {
        0 | 3 => " Ltd",
        1 => " Group",
        _ => "",
    }
}

fn ukrainian_form(business: usize) -> &'static str {
    match business % 8 {
        3 => "ПП",
        6 => "АТ",
        _ => "ТОВ",
    }
}

/// The businesses without their legal form.
pub(in super::super) const COMPANIES: [Pair; 64] = [
    ["Agrofield", "Агросвіт"],
    ["Harbour Freight Lines", "Дніпровські вантажі"],
    ["Northern Mills", "Млини Полісся"],
    ["Blue Ridge Dairy", "Молочна ріка"],
    ["Brightside Clinic", "Клініка Добродія"],
    ["Stonebridge Build", "Будмайстер"],
    ["Oakline Furniture", "Дубовий край"],
    ["Silver Birch Hotels", "Готелі Карпат"],
    ["Meridian Software", "Меридіан Софт"],
    ["Fairway Foods", "Смачна хата"],
    ["Kestrel Electronics", "Електросвіт"],
    ["Summit Sports", "Спортивна вершина"],
    ["Evergreen Pharmacies", "Аптека Калина"],
    ["Redwood Print", "Друкарня Літера"],
    ["Coastal Seafood", "Чорноморська риба"],
    ["Larkspur Textiles", "Лляна нитка"],
    ["Granite Works", "Житомирський граніт"],
    ["Union Rail Service", "Рейл Сервіс"],
    ["Hilltop Bakery", "Хліб і сіль"],
    ["Clearwater Bottling", "Чиста криниця"],
    ["Orchard Juice", "Сади Поділля"],
    ["Westgate Retail", "Західні крамниці"],
    ["Pinnacle Legal", "Правовий щит"],
    ["Beacon Education", "Школа Маяк"],
    ["Cobalt Energy", "Енергія степу"],
    ["Ironwood Metal", "Сталевий цех"],
    ["Wheatley Grain", "Золотий лан"],
    ["Swift Couriers", "Швидкий кур’єр"],
    ["Lakeside Fitness", "Фітнес Хвиля"],
    ["Crown Ceramics", "Гончарний двір"],
    ["Polar Cold Storage", "Холод Сервіс"],
    ["Aster Cosmetics", "Косметика Айстра"],
    ["Vertex Engineering", "Вертекс Інжиніринг"],
    ["Maple Insurance", "Страхова опора"],
    ["Horizon Travel", "Мандри плюс"],
    ["Falcon Security", "Охорона Сокіл"],
    ["Amber Jewellery", "Бурштиновий шлях"],
    ["Greenhouse Growers", "Зелена теплиця"],
    ["Prairie Machinery", "Агротехніка Центр"],
    ["Bayview Marina", "Яхт-клуб Затока"],
    ["Quarry Cement", "Цемент Поділля"],
    ["Willow Home", "Затишна оселя"],
    ["Sterling Accounting", "Точний баланс"],
    ["Copperfield Media", "Медіапростір"],
    ["Delta Poultry", "Птахофабрика Дельта"],
    ["Highland Wool", "Карпатська вовна"],
    ["Newton Instruments", "Прилади Ньютон"],
    ["Riverside Cinema", "Кіно Набережна"],
    ["Saffron Restaurants", "Ресторани Шафран"],
    ["Tandem Bikes", "Веломайстерня Тандем"],
    ["Atlas Tyres", "Шини Атлас"],
    ["Juniper Organics", "Ялівець Еко"],
    ["Lighthouse Optics", "Оптика Промінь"],
    ["Monarch Windows", "Вікна Монарх"],
    ["Pacific Coffee", "Кавова хата"],
    ["Rosewood Events", "Свято поруч"],
    ["Sequoia Timber", "Ліс і дошка"],
    ["Trident Shipyard", "Південна верф"],
    ["Urban Taxi", "Міське таксі"],
    ["Violet Flowers", "Квіти Фіалка"],
    ["Wren Toys", "Світ іграшок"],
    ["Zenith Telecom", "Зеніт Телеком"],
    ["Cedar Housing", "Житлобуд Кедр"],
    ["Anchor Plastics", "Пластик Якір"],
];

const TOWNS: [Pair; 30] = [
    ["Leeds", "Полтава"],
    ["Bristol", "Львів"],
    ["York", "Одеса"],
    ["Cardiff", "Харків"],
    ["Glasgow", "Дніпро"],
    ["Oxford", "Вінниця"],
    ["Bath", "Луцьк"],
    ["Exeter", "Рівне"],
    ["Derby", "Житомир"],
    ["Norwich", "Чернігів"],
    ["Durham", "Суми"],
    ["Lincoln", "Черкаси"],
    ["Plymouth", "Тернопіль"],
    ["Chester", "Ужгород"],
    ["Dundee", "Чернівці"],
    ["Swansea", "Хмельницький"],
    ["Preston", "Миколаїв"],
    ["Reading", "Запоріжжя"],
    ["Belfast", "Кропивницький"],
    ["Inverness", "Івано-Франківськ"],
    ["Coventry", "Умань"],
    ["Brighton", "Ковель"],
    ["Salford", "Бровари"],
    ["Stirling", "Мукачево"],
    ["Worcester", "Дрогобич"],
    ["Lancaster", "Стрий"],
    ["Hereford", "Біла Церква"],
    ["Wells", "Кременчук"],
    ["Perth", "Коломия"],
    ["Newport", "Ірпінь"],
];
