//! Names of people. The Ukrainian surnames have one form for women and men.

use crate::text::Lang;

use super::{Pair, in_lang};

/// How many names there are before they repeat.
pub(in super::super) const PERSON_NAMES: usize = FIRST.len() * LAST.len();

/// Has no divisor in common with [`PERSON_NAMES`], so that steps of it come by every name.
const STEP: usize = 1_549;

/// The name of the person at a place of the example that begins with the name `first`.
pub(in super::super) fn person(first: usize, place: usize, lang: Lang) -> String {
    let name = (first + place * STEP) % PERSON_NAMES;
    let given = in_lang(FIRST[name % FIRST.len()], lang);
    let family = in_lang(LAST[name / FIRST.len()], lang);
    format!("{given} {family}")
}

/// Those who sell.
pub(in super::super) const OWNERS: [Pair; 12] = [
    ["Alice Morgan", "Олена Шевчук"],
    ["Ben Carter", "Андрій Мельник"],
    ["Chloe Hughes", "Ірина Бойко"],
    ["Daniel Price", "Тарас Кравчук"],
    ["Emma Walsh", "Наталія Лисенко"],
    ["George Palmer", "Максим Гончар"],
    ["Hannah Reed", "Софія Романюк"],
    ["James Foster", "Дмитро Савчук"],
    ["Laura Spencer", "Юлія Марченко"],
    ["Oliver Grant", "Богдан Литвин"],
    ["Rachel Shaw", "Катерина Поліщук"],
    ["Thomas Ellis", "Роман Кушнір"],
];

const FIRST: [Pair; 40] = [
    ["Amelia", "Олена"],
    ["Adam", "Андрій"],
    ["Beth", "Наталія"],
    ["Charles", "Олександр"],
    ["Charlotte", "Ірина"],
    ["David", "Сергій"],
    ["Diana", "Оксана"],
    ["Edward", "Іван"],
    ["Eleanor", "Тетяна"],
    ["Frank", "Микола"],
    ["Grace", "Юлія"],
    ["Harry", "Петро"],
    ["Isla", "Марія"],
    ["Henry", "Тарас"],
    ["Jane", "Анна"],
    ["Jack", "Василь"],
    ["Julia", "Світлана"],
    ["Leo", "Юрій"],
    ["Lucy", "Катерина"],
    ["Liam", "Дмитро"],
    ["Maya", "Людмила"],
    ["Luke", "Володимир"],
    ["Megan", "Вікторія"],
    ["Mark", "Роман"],
    ["Nina", "Галина"],
    ["Martin", "Максим"],
    ["Olivia", "Ольга"],
    ["Oscar", "Богдан"],
    ["Paula", "Надія"],
    ["Paul", "Остап"],
    ["Rose", "Софія"],
    ["Peter", "Назар"],
    ["Ruth", "Дарина"],
    ["Robert", "Степан"],
    ["Sarah", "Христина"],
    ["Sam", "Ігор"],
    ["Sophie", "Богдана"],
    ["Simon", "Віталій"],
    ["Zoe", "Лариса"],
    ["William", "Павло"],
];

const LAST: [Pair; 60] = [
    ["Adams", "Шевченко"],
    ["Baker", "Коваленко"],
    ["Bennett", "Бондаренко"],
    ["Brooks", "Ткаченко"],
    ["Bryant", "Кравченко"],
    ["Clarke", "Олійник"],
    ["Collins", "Ковальчук"],
    ["Cooper", "Остапчук"],
    ["Davies", "Петренко"],
    ["Dixon", "Руденко"],
    ["Edwards", "Мороз"],
    ["Evans", "Клименко"],
    ["Fisher", "Павленко"],
    ["Gibson", "Мазур"],
    ["Graham", "Панченко"],
    ["Gray", "Гаврилюк"],
    ["Griffin", "Ткачук"],
    ["Harris", "Коваль"],
    ["Hayes", "Бондар"],
    ["Henderson", "Гончаренко"],
    ["Holmes", "Левченко"],
    ["Howard", "Карпенко"],
    ["Hunt", "Василенко"],
    ["Jenkins", "Пономаренко"],
    ["Kelly", "Харченко"],
    ["Lawson", "Мартинюк"],
    ["Lewis", "Швець"],
    ["Marshall", "Жук"],
    ["Mason", "Сидоренко"],
    ["Matthews", "Федоренко"],
    ["Mills", "Гриценко"],
    ["Mitchell", "Дяченко"],
    ["Morris", "Демченко"],
    ["Murray", "Яременко"],
    ["Newman", "Захарченко"],
    ["Owens", "Кириленко"],
    ["Parker", "Палій"],
    ["Pearce", "Рибак"],
    ["Perry", "Стельмах"],
    ["Phillips", "Білик"],
    ["Porter", "Дорош"],
    ["Reynolds", "Приходько"],
    ["Richards", "Іщенко"],
    ["Russell", "Нестеренко"],
    ["Saunders", "Онищенко"],
    ["Simmons", "Романенко"],
    ["Stone", "Семенюк"],
    ["Sutton", "Середа"],
    ["Taylor", "Гуменюк"],
    ["Turner", "Власюк"],
    ["Walker", "Кучер"],
    ["Ward", "Сорока"],
    ["Watson", "Вовк"],
    ["Webb", "Заєць"],
    ["Wells", "Дубина"],
    ["West", "Верба"],
    ["White", "Калита"],
    ["Wood", "Скиба"],
    ["Wright", "Голуб"],
    ["Young", "Кобзар"],
];
