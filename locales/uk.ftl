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
