### Усі тексти Konvey українською. Ключі й аргументи ті самі, що в `en.ftl`;
### якщо вони різняться, збирання зупиняється.

## Числа з іменниками.

count-deals = { $count ->
    [one] { $count } угода
    [few] { $count } угоди
    [many] { $count } угод
   *[other] { $count } угоди
}

## Слова, спільні для всіх екранів.

common-add = Додати
common-save = Зберегти
common-cancel = Скасувати
common-delete = Видалити
# На сповіщенні після зміни.
common-undo = Повернути

## Дні та час відносно цієї миті.

common-today = сьогодні
common-tomorrow = завтра
common-yesterday = учора
common-in-days = { $count ->
    [one] через { $count } день
    [few] через { $count } дні
    [many] через { $count } днів
   *[other] через { $count } дня
}
common-days-ago = { $count ->
    [one] { $count } день тому
    [few] { $count } дні тому
    [many] { $count } днів тому
   *[other] { $count } дня тому
}
common-hours-ago = { $count ->
    [one] { $count } годину тому
    [few] { $count } години тому
    [many] { $count } годин тому
   *[other] { $count } години тому
}
common-minutes-ago = { $count ->
    [one] { $count } хвилину тому
    [few] { $count } хвилини тому
    [many] { $count } хвилин тому
   *[other] { $count } хвилини тому
}
common-just-now = щойно
# Кінець переліку: «А, Б» і «В».
common-list-last = { $head } і { $last }
