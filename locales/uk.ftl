### Усі тексти Konvey українською. Ключі й аргументи ті самі, що в `en.ftl`; якщо вони різняться,
### збирання зупиняється. Дані користувача не відмінюються: вони стоять у лапках у називному відмінку.

## Числа з іменниками.

count-deals = { $count ->
    [one] { $count } угода
    [few] { $count } угоди
    [many] { $count } угод
   *[other] { $count } угоди
}
count-stages = { $count ->
    [one] { $count } етап
    [few] { $count } етапи
    [many] { $count } етапів
   *[other] { $count } етапу
}
count-people = { $count ->
    [one] { $count } людина
    [few] { $count } людини
    [many] { $count } людей
   *[other] { $count } людини
}
count-companies = { $count ->
    [one] { $count } компанія
    [few] { $count } компанії
    [many] { $count } компаній
   *[other] { $count } компанії
}
count-records = { $count ->
    [one] { $count } запис
    [few] { $count } записи
    [many] { $count } записів
   *[other] { $count } запису
}
count-rows = { $count ->
    [one] { $count } рядок
    [few] { $count } рядки
    [many] { $count } рядків
   *[other] { $count } рядка
}
count-columns = { $count ->
    [one] { $count } стовпець
    [few] { $count } стовпці
    [many] { $count } стовпців
   *[other] { $count } стовпця
}
count-days = { $count ->
    [one] { $count } день
    [few] { $count } дні
    [many] { $count } днів
   *[other] { $count } дня
}
count-hours = { $count ->
    [one] { $count } година
    [few] { $count } години
    [many] { $count } годин
   *[other] { $count } години
}

## Слова, спільні для всіх екранів.

common-app-name = Konvey
# Заголовок вікна браузера.
common-page-title = { $screen } · Konvey
common-add = Додати
common-save = Зберегти
common-cancel = Скасувати
common-delete = Видалити
common-close = Закрити
common-back = Назад
common-next = Далі
common-apply = Застосувати
common-edit = Редагувати
common-duplicate = Дублювати
common-archive = Архівувати
common-restore = Відновити
common-show-all = Показати все
common-show-more = Показати більше
common-select-all = Вибрати все
common-yes = Так
common-no = Ні
common-none = Немає
common-unknown = Невідомо
common-choose = Виберіть
common-quoted = «{ $text }»
common-megabytes = { $size } МБ
common-optional = необов’язково
common-search = Пошук
# Стоїть там, де показник немає з чого рахувати.
common-no-data = –
# Сума, зведена з кількох валют.
common-about-amount = ≈ { $amount }
# На сповіщенні після зміни.
common-undo = Повернути
# У меню, палітрі команд та історії.
common-undo-action = Скасувати дію
common-redo-action = Повторити дію
common-undo-what = Скасувати дію: { $action }
common-redo-what = Повторити дію: { $action }
common-undone = Повернено: { $action }
common-redone = Повторено: { $action }
common-nothing-to-undo = Немає дій, які можна скасувати
common-nothing-to-redo = Немає дій, які можна повторити

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

## Періоди звітів.

period-label = Період
period-this-month = Цей місяць
period-last-month = Минулий місяць
period-this-quarter = Цей квартал
period-last-quarter = Минулий квартал
period-this-year = Цей рік
period-last-year = Минулий рік
period-last-twelve-months = Останні 12 місяців
period-all-time = Увесь час
period-month = Місяць
period-quarter-kind = Квартал
period-year-kind = Рік
period-custom = Довільний період
period-from = З
period-to = По
period-previous = Попередній період
period-next = Наступний період
# Номер кварталу й рік, обидва текстом. Перед «кв.» і «р.» — пробіл, що не розривається (U+00A0).
period-quarter = { $quarter } кв. { $year } р.
period-year = { $year } р.
period-range = { $from } – { $to }
period-wrong-order = Останній день раніше за перший

## Назви екранів і рамка довкола них.

nav-label = Головна навігація
nav-skip = Перейти до вмісту
nav-board = Дошка
nav-table = Таблиця
nav-calendar = Календар
nav-pipeline = Воронка продажів
nav-funnel = Воронка конверсії
nav-analytics = Аналітика
nav-contacts = Контакти
nav-import = Імпорт
nav-settings = Налаштування
nav-trash = Кошик
nav-archive = Архів
nav-history = Історія
nav-shortcuts = Сполучення клавіш
nav-menu = Меню
nav-messages = Повідомлення
nav-new-deal = Нова угода
nav-not-found = Такої сторінки немає
nav-not-found-hint = Можливо, посилання застаріло або запис видалено.
nav-to-board = Відкрити дошку

## A part of the program that comes when it is first needed.

part-failed = Цю частину Konvey не вдалося завантажити. Ваші дані в безпеці.
part-again = Спробувати ще раз

## Запуск і перше відкриття.

start-rescue = Відкрити сторінку відновлення
welcome-title = Ваша воронка продажів у цьому браузері
welcome-what = Видно, на якому етапі кожна угода, що робити далі й чи буде виконано план.
welcome-where = Ваші угоди зберігаються лише в цьому браузері й нікуди не надсилаються.
welcome-keep = Очищення даних сайту видалить їх. Тримайте резервну копію.
welcome-start-empty = Почати з порожньої воронки
welcome-open-demo = Відкрити демо-дані
welcome-import = Імпортувати файл
welcome-start-empty-note = Воронка із шести етапів; змінюйте їх, як зручно.
welcome-open-demo-note = Двадцять чотири угоди з історією за рік, окремо від ваших даних.
welcome-import-note = CSV з іншої системи або файл Konvey.
welcome-language = Мова

## Демо-дані.

demo-bar = Це демо-дані. Почати з власними?
demo-start-own = Почати з власними
demo-reset = Скинути демо-дані
demo-leave = Вийти з демо-даних
demo-in-memory = Поруч із вашими даними бракує місця, тож демо-дані зберігаються лише до закриття вікна.
demo-was-reset = Демо-дані повернено до початкового стану

## Дошка: колонки, картки, швидке додавання.

board-title = Дошка «{ $pipeline }»
board-hint = Пробіл — узяти угоду, стрілки — перемістити, Пробіл — покласти, Esc — скасувати. Або меню «Дії», «Перемістити».
board-columns = Колонки
board-rows = Рядки
board-layout = Розташування етапів
board-density-compact = Щільна
board-card-fields = Поля на картках
board-view = Вигляд дошки
board-group-columns = Колонки за полем
board-group-lanes = Доріжки за полем
board-no-lanes = Немає
board-card-order = Порядок карток
board-order-hand = Вручну
board-order-close = Спершу найближче закриття
board-order-amount = Спершу найбільша сума
board-order-idle = Спершу найдовше без руху
board-order-score = Спершу найвища оцінка
board-order-next-step = Спершу найближчий крок
board-not-by-hand = Тут діє порядок «{ $order }». Щоб розставляти картки, виберіть «Вручну» у вигляді дошки.
board-group-month = Місяць закриття
board-group-nothing = Без значення
board-group-score-high = Від 70 %
board-group-score-middle = 40–69 %
board-group-score-low = Менш ніж 40 %
board-group-computed = Оцінка випливає з відповідей в угоді. Її не можна змінити, перемістивши картку.
board-group-put = Переміщено до «{ $group }»
board-put-into = Перемістити до «{ $group }»
board-stage-index = Етапи
board-collapse = Згорнути колонку
board-expand = Розгорнути колонку
board-fold-group = Згорнути «{ $name }»
board-unfold-group = Розгорнути «{ $name }»
# Після фільтра: показані угоди й усі угоди етапу.
board-shown-of-all = { $shown } / { $all }
board-shown-of-all-spoken = показано { $shown } з { $all }
board-total-of = Разом { $amount }
board-weighted-of = Зважено { $amount }
board-weighted-how = Зважена сума: суму кожної угоди помножено на її ймовірність, результати додано.
board-without-amount = Без суми: { $count }
board-without-rate = Без курсу: { $count }
board-empty-column = Тут немає угод
board-empty-title = Додайте першу угоду
board-empty-hint = Досить назви й суми. Решту можна дописати згодом.
board-empty-import = Імпортувати угоди з файлу
board-nothing-found = Немає угод за цими фільтрами
board-won-column = Виграно
board-lost-column = Програно
board-closed-this-month = Закриті цього місяця
board-add-here = Додати угоду на етап «{ $stage }»
board-quick-title = Назва угоди
board-quick-amount = Сума
board-quick-hint = Enter — додати, Esc — закрити

## Картка угоди.

card-actions = Дії: { $title }
card-no-next-step = Немає наступного кроку
card-woken = Відкладений час минув: поверніться до угоди
card-idle = { $count ->
    [one] Без руху { $count } день
    [few] Без руху { $count } дні
    [many] Без руху { $count } днів
   *[other] Без руху { $count } дня
}
card-overdue = { $count ->
    [one] Прострочено на { $count } день
    [few] Прострочено на { $count } дні
    [many] Прострочено на { $count } днів
   *[other] Прострочено на { $count } дня
}
card-close-overdue = { $count ->
    [one] Дата закриття минула { $count } день тому
    [few] Дата закриття минула { $count } дні тому
    [many] Дата закриття минула { $count } днів тому
   *[other] Дата закриття минула { $count } дня тому
}
# Що зробити й коли: «Дзвінок, завтра».
card-next-step = { $step }, { $when }
card-no-amount = Без суми
card-more-tags = +{ $count }

## Переміщення угоди: меню, перетягування, клавіатура, оголошення.

move-to = Перемістити…
move-title = Перемістити «{ $title }»
move-stage = Етап
move-current-stage = поточний
move-position = Позиція
move-top = Угорі
move-bottom = Унизу
move-before = Над угодою «{ $title }»
move-up = Вище
move-down = Нижче
move-confirm = Перемістити
move-drop-won = Виграно
move-drop-lost = Програно
move-lifted = Взято угоду «{ $title }». Етап «{ $stage }», позиція { $position } з { $total }.
move-over = Етап «{ $stage }», позиція { $position } з { $total }.
move-over-won = Над «Виграно». Покладіть, щоб позначити угоду виграною.
move-over-lost = Над «Програно». Покладіть, щоб позначити угоду програною.
move-dropped = Угоду «{ $title }» переміщено з етапу «{ $from }» на етап «{ $to }», позиція { $position } з { $total }.
move-reordered = Угоду «{ $title }» переміщено на позицію { $position } з { $total }.
move-same-place = Угоду «{ $title }» залишено на місці.
move-cancelled = Переміщення скасовано. Угода «{ $title }» — на етапі «{ $from }».
move-needs-reason = Щоб позначити угоду програною, укажіть причину відмови.

## Багато угод одразу: вибір, панель унизу, її діалоги.

bulk-title = Вибрані угоди
# Said and shown whenever the selection changes.
bulk-selected = { $count ->
    [0] Нічого не вибрано
    [one] Вибрано { $count } угоду
    [few] Вибрано { $count } угоди
    [many] Вибрано { $count } угод
   *[other] Вибрано { $count } угоди
}
bulk-select = Вибрати «{ $title }»
bulk-clear = Зняти вибір
bulk-edit = Редагувати…
bulk-lose = Позначити програними…
bulk-lost = { $count ->
    [one] { $count } угоду позначено програною
    [few] { $count } угоди позначено програними
    [many] { $count } угод позначено програними
   *[other] { $count } угоди позначено програними
}
bulk-lose-question = { $count ->
    [one] Чому програно { $count } угоду?
    [few] Чому програно { $count } угоди?
    [many] Чому програно { $count } угод?
   *[other] Чому програно { $count } угоди?
}
bulk-edit-title = { $count ->
    [one] Редагувати { $count } угоду
    [few] Редагувати { $count } угоди
    [many] Редагувати { $count } угод
   *[other] Редагувати { $count } угоди
}
bulk-export = Експорт CSV
bulk-field = Поле
bulk-value = Нове значення
bulk-empty-hint = Порожнє значення очистить поле.
bulk-add-tag = Додати тег
bulk-remove-tag = Прибрати тег
bulk-trash-question = { $count ->
    [one] Видалити { $count } угоду?
    [few] Видалити { $count } угоди?
    [many] Видалити { $count } угод?
   *[other] Видалити { $count } угоди?
}
bulk-trash-text = Вони лежатимуть у кошику, доки ви його не очистите, їх можна повернути.
bulk-trash-confirm = { $count ->
    [one] Видалити { $count } угоду
    [few] Видалити { $count } угоди
    [many] Видалити { $count } угод
   *[other] Видалити { $count } угоди
}

## Угода: поля, панель, дії.

deal-title = Назва
deal-new-title = Нова угода
deal-pipeline = Воронка
deal-stage = Етап
deal-company = Компанія
deal-contact = Контакт
deal-owner = Відповідальний
deal-no-owner = Без відповідального
deal-amount = Сума
deal-currency = Валюта
deal-probability = Ймовірність
deal-probability-of-stage = { $percent }, за етапом
deal-probability-automatic = Автоматично
deal-weighted = Зважена сума
deal-expected-close = Очікувана дата закриття
deal-source = Джерело
deal-tags = Теги
deal-next-step = Наступний крок
deal-next-step-date = Дата наступного кроку
deal-next-step-first = Спершу вкажіть, який наступний крок
deal-copy-of = { $title } (копія)
deal-parked = Відкладено
deal-panel = Частини угоди
deal-panel-width = Ширина панелі
deal-description = Опис
deal-notes = Нотатки
deal-created = Дата створення
deal-closed = Дата закриття
deal-days-on-stage = Час на етапі
deal-outcome = Підсумок
deal-outcome-open = У роботі
deal-outcome-won = Виграно
deal-outcome-lost = Програно
deal-outcome-abandoned = Покинуто
deal-outcome-not-qualified = Не кваліфіковано
deal-parked-until = Відкладено до { $day }
deal-final-amount = Остаточна сума
deal-lost-reason = Причина відмови
deal-foreign-id = Ідентифікатор у системі-джерелі
deal-tab-details = Деталі
deal-tab-activity = Активність
deal-tab-history = Історія
deal-stage-stepper = Етап угоди
deal-summary = Коротко
deal-mark-won = Виграно
deal-mark-lost = Програно
deal-reopen = Повернути в роботу
deal-reopen-stage = На який етап повернути угоду?
deal-open = Відкрити угоду
deal-close-panel = Закрити панель угоди
deal-add-company = Додати компанію «{ $name }»
deal-add-contact = Додати контакт «{ $name }»
deal-add-owner = Додати відповідального «{ $name }»
deal-remove-tag = Прибрати тег «{ $name }»
deal-not-found = Такої угоди немає
deal-unsaved-title = Деякі поля не збережено
deal-unsaved-hint = У них значення, які не вдалося прочитати. Виправте їх або закрийте без них.
deal-close-anyway = Закрити без них
deal-keep-editing = Продовжити редагування

## Активності: планування, запис, завершення, нотатки.

activity-usual-subject = { $kind }: { $name }
activity-add-result = Додати результат
activity-move-on = На етап «{ $stage }»
activity-log = Записати
activity-log-entry = Записати активність
activity-log-heading = Щойно зроблено
activity-log-for = Записати для «{ $title }»
activity-plan = Запланувати активність
activity-plan-confirm = Запланувати
activity-new-title = Нова активність
activity-edit-title = Змінити активність
activity-edit-note = Змінити нотатку
activity-done-title = Зроблено. Що далі?
activity-kind = Вид
activity-next-kind = Далі
activity-subject = Тема
activity-channel = Канал
activity-channel-none = Не вибрано
activity-date = Дата
activity-time = Час
activity-all-day = Увесь день
activity-duration = Тривалість
activity-minutes-unit = хв
activity-minutes = { $count ->
    [one] { $count } хвилина
    [few] { $count } хвилини
    [many] { $count } хвилин
   *[other] { $count } хвилини
}
activity-place = Місце або посилання
activity-open-link = Відкрити посилання
activity-attendees = Учасники
activity-remark = Коментар
activity-result = Результат
activity-no-next = Без наступного кроку
activity-owner-none = Нікого
activity-some-time = Без дати
activity-time-unreadable = Це не час. Напишіть його так: 14:30
activity-minutes-unreadable = Укажіть цілі хвилини, від 1 до 1440
activity-check = Зроблено: { $name }
activity-actions = Дії: { $name }
activity-cancelled = Скасовано
activity-overdue = Прострочено
activity-mark-done = Позначити зробленою
activity-cancel = Скасувати активність
activity-reopen = Запланувати знову
activity-nothing-planned = Нічого не заплановано
activity-group-overdue = Прострочено
activity-group-today = Сьогодні
activity-group-later = Пізніше
activity-group-done = Зроблено
activity-show-more = Показати ще
activity-new-note = Нова нотатка
activity-add-note = Додати нотатку
activity-write-mail = Написати листа
activity-open-profile = Відкрити профіль
activity-own-kinds = Власні види активностей
activity-own-kinds-note = Їх пропонують поряд із дзвінками, зустрічами, демо, листами, повідомленнями в LinkedIn і завданнями. Наявні активності зберігають свій вид.
activity-add-kind = Новий вид
activity-kind-removed = Вид видалено
settings-activities = Активності
shortcut-log-activity = Записати активність; друга клавіша вибирає вид
toast-activity-logged = Записано: { $name }
toast-activity-done = Активність завершено
toast-activity-cancelled = Активність скасовано
toast-activity-planned = Активність заплановано
toast-activity-changed = Активність змінено
toast-activity-deleted = Активність видалено
toast-note-added = Нотатку додано

## Хронологія угоди та її посилання.

timeline-filter = Показувати
timeline-stages = Етапи
timeline-changes = Зміни
timeline-activities = Активності
timeline-empty = Немає нічого з вибраного
timeline-time-in-stages = Час на кожному етапі
timeline-stage-now = Зараз
timeline-stage-past = Пройдено
timeline-stage-not-yet = Ще ні
timeline-so-far = { $time } дотепер
timeline-skipped = Пропущено етап «{ $stage }»
timeline-planned = { $kind }, заплановано: { $subject }
timeline-done = { $kind }, зроблено: { $subject }
timeline-cancelled = { $kind }, скасовано: { $subject }
timeline-move-back = Повернути на етап «{ $stage }»
timeline-set-back = Повернути поле «{ $field }» до значення: { $value }
timeline-plan-anew = Запланувати знову: { $name }
timeline-reverted = Значення повернено
links-title = Назва посилання
links-target = Адреса або шлях
links-add = Додати посилання
links-added = Посилання додано
links-removed = Посилання видалено
links-copy = Копіювати: { $title }
toast-copied = Скопійовано
toast-not-copied = Браузер не дозволив скопіювати

## Виграш і програш угоди.

win-title = Угоду виграно
win-question = Яка остаточна сума й коли закрито угоду?
win-amount = Остаточна сума
win-date = Дата закриття
win-confirm = Позначити виграною
win-next-stage = Після цього
win-no-stage = Прибрати з дошки
lose-title = Угоду програно
lose-question = Чому угоду програно?
lose-choose = Виберіть причину
lose-another = Інша причина…
lose-reason = Причина
lose-other = Інша причина
lose-note = Коментар
lose-rival = Кому дісталася угода
lose-date = Дата закриття
lose-confirm = Позначити програною
lose-reason-price = Ціна
lose-reason-competitor = Обрали конкурента
lose-reason-budget = Немає бюджету
lose-reason-features = Бракує потрібних функцій
lose-reason-cycle = Надто довге погодження
lose-reason-decision = Немає доступу до того, хто вирішує
lose-reason-silence = Клієнт не відповідає
lose-reason-fit = Не підходить клієнтові
lose-reason-other = Інше

## Сповіщення після дії.

toast-deal-added = Угоду додано
toast-deal-moved = Переміщено на етап «{ $stage }»
toast-deal-won = Угоду виграно
toast-deal-lost = Угоду програно
toast-deal-reopened = Угоду повернено в роботу
toast-deal-duplicated = Угоду продубльовано
toast-deal-archived = Угоду переміщено до архіву
toast-deal-trashed = Угоду переміщено до кошика
toast-deal-restored = Угоду відновлено
toast-deals-trashed = { $count ->
    [one] { $count } угоду переміщено до кошика
    [few] { $count } угоди переміщено до кошика
    [many] { $count } угод переміщено до кошика
   *[other] { $count } угоди переміщено до кошика
}
toast-deals-archived = { $count ->
    [one] { $count } угоду переміщено до архіву
    [few] { $count } угоди переміщено до архіву
    [many] { $count } угод переміщено до архіву
   *[other] { $count } угоди переміщено до архіву
}
# Що імпортовано, разом із числом: «5 угод».
toast-imported = Імпортовано: { $what }
toast-stage-added = Етап додано
toast-stage-changed = Етап змінено
toast-stage-deleted = Етап видалено

## Запитання перед незворотними й великими діями.

confirm-empty-trash = { $count ->
    [one] Остаточно видалити { $count } запис?
    [few] Остаточно видалити { $count } записи?
    [many] Остаточно видалити { $count } записів?
   *[other] Остаточно видалити { $count } запису?
}
confirm-replace-all = Замінити всі дані вмістом файлу? Спершу буде створено точку відновлення.

## Етапи та воронки.

stage-default-prospecting = Пошук клієнтів
stage-default-qualification = Кваліфікація
stage-default-meeting = Зустріч або демо
stage-default-proposal = Комерційна пропозиція
stage-default-negotiation = Переговори
stage-default-after-sale = Післяпродажний супровід
stage-default-pipeline = Воронка продажів
stage-actions = Дії з етапом: { $stage }
stage-add = Додати етап
stage-add-before = Додати перед етапом «{ $stage }»
stage-add-after = Додати після етапу «{ $stage }»
stage-edit = Редагувати етап
stage-move-left = Перемістити ліворуч
stage-move-right = Перемістити праворуч
stage-delete = Видалити етап
stage-name = Назва етапу
stage-probability = Ймовірність виграшу
stage-colour = Колір
stage-rot-days = Днів до стану «без руху»
stage-rot-days-hint = Угоду, що не рухається довше, буде позначено. Порожньо — ніколи.
stage-kind-after-sale = Післяпродажний
stage-delete-title = Видалити етап «{ $stage }»?
stage-delete-empty = На ньому немає угод. Його назва залишиться в історії.
stage-delete-target = { $count ->
    [one] Куди перемістити { $count } угоду?
    [few] Куди перемістити { $count } угоди?
    [many] Куди перемістити { $count } угод?
   *[other] Куди перемістити { $count } угоди?
}
colour-none = Без кольору
colour-indigo = Індиго
colour-blue = Синій
colour-green = Зелений
colour-amber = Бурштиновий
colour-red = Червоний
colour-violet = Фіолетовий
colour-pink = Рожевий
colour-grey = Сірий

## Таблиця угод

layout-switch = Вигляд угод
table-score = Оцінка
table-age = Вік, днів
table-stage-days = Днів на етапі
table-idle-days = Днів без змін
table-read-only = Це випливає з інших полів, його не можна ввести
table-not-a-currency = Спершу вкажіть суму, тоді код, наприклад UAH
table-not-a-choice = Одне з: { $choices }
table-title = Таблиця «{ $pipeline }»
table-title-all = Таблиця всіх воронок
table-hint = Стрілки переходять між клітинками, Enter або F2 редагує, набір тексту замінює, Esc скасовує. Пробіл вибирає угоду, Shift зі стрілками — блок клітинок, Ctrl C і Ctrl V копіюють і вставляють його.
table-shown = Угоди
table-shown-open = Відкриті
table-shown-pipeline = Відкриті й завершені
table-shown-open-everywhere = Відкриті, усі воронки
table-shown-everywhere = Усі воронки
table-columns = Колонки
table-columns-more = Вибрати колонки
table-column-left = Перемістити «{ $column }» ліворуч
table-column-right = Перемістити «{ $column }» праворуч
table-columns-reset = Звичні колонки
table-sort-hint = З Shift колонка додається до порядку
table-sorted-as = { $place } у порядку
table-resize = Ширина «{ $column }»
table-select-deal = Вибрати «{ $title }»
table-select-all = Вибрати всі показані угоди
table-edit = Редагувати: { $column }, { $title }
table-average = У середньому { $amount }
table-cells = { $count ->
    [one] { $count } клітинка
    [few] { $count } клітинки
    [many] { $count } клітинок
   *[other] { $count } клітинки
}
table-block = Вибрано: { $cells }
table-copied = Скопійовано: { $cells }
table-pasted = Змінено: { $cells }
table-cleared = Очищено: { $cells }
table-nothing-changed = Нічого не змінилося
table-paste-title = Деякі клітинки не вдається вставити
table-paste-some = { $count ->
    [one] { $count } клітинку не вдається прочитати. Ще нічого не вставлено.
    [few] { $count } клітинки не вдається прочитати. Ще нічого не вставлено.
    [many] { $count } клітинок не вдається прочитати. Ще нічого не вставлено.
   *[other] { $count } клітинки не вдається прочитати. Ще нічого не вставлено.
}
table-paste-rest = { $count ->
    [one] Вставити ще { $count } клітинку
    [few] Вставити ще { $count } клітинки
    [many] Вставити ще { $count } клітинок
   *[other] Вставити ще { $count } клітинки
}
table-paste-row = Рядок { $row }, { $column }
table-paste-outside = Таблиця закінчується раніше
table-paste-more = { $count ->
    [one] і ще { $count }
    [few] і ще { $count }
    [many] і ще { $count }
   *[other] і ще { $count }
}

## Календар.

calendar-title = Календар воронки «{ $pipeline }»
calendar-title-all = Календар усіх воронок
calendar-hint = Стрілки ведуть від дня до дня, Enter — до угод дня. Пробіл бере угоду, стрілки вибирають день, Пробіл кладе, Esc скасовує.
calendar-previous = Попередній місяць
calendar-next = Наступний місяць
calendar-today = Сьогодні
calendar-tomorrow = Завтра
calendar-in-a-week = Через тиждень
calendar-end-of-month = Кінець цього місяця
calendar-other-day = Інша дата…
calendar-no-day = Без дати
# День тижня й дата: «середа, 25 лист. 2026 р.».
calendar-day = { $weekday }, { $date }
calendar-day-of = Дата закриття угоди «{ $title }»
# Угоди дня, яким бракує місця; друге називає й день.
calendar-more = ще { $count }
calendar-more-of = ще { $count }: { $day }
calendar-less = Згорнути
calendar-less-of = Згорнути: { $day }
calendar-side = Прострочені й без дати
calendar-undated = Без дати закриття
calendar-undated-none = Покладіть угоду сюди, щоб забрати в неї дату.
calendar-overdue = Прострочені
calendar-overdue-none = Прострочених немає.
calendar-none = На цей місяць угод немає
calendar-put = Дата закриття: { $day }
calendar-put-nowhere = Дату закриття прибрано
# Кілька угод отримали день разом.
calendar-put-many = { $count ->
    [one] Дата закриття { $count } угоди: { $day }
    [few] Дата закриття { $count } угод: { $day }
    [many] Дата закриття { $count } угод: { $day }
   *[other] Дата закриття { $count } угоди: { $day }
}
calendar-put-nowhere-many = { $count ->
    [one] Дату закриття прибрано у { $count } угоди
    [few] Дату закриття прибрано у { $count } угод
    [many] Дату закриття прибрано у { $count } угод
   *[other] Дату закриття прибрано у { $count } угоди
}
calendar-lifted = Узято угоду «{ $title }». Дата: { $day }.
calendar-lifted-many = Узято угоду «{ $title }» і ще { $count ->
    [one] { $count } угоду
    [few] { $count } угоди
    [many] { $count } угод
   *[other] { $count } угоди
}. Дата: { $day }.
calendar-cancelled = Переміщення скасовано. Угода «{ $title }»: { $day }.

## Фільтр, пошук, сортування.

filter-title = Фільтри
filter-text = Пошук угод
filter-owner = Відповідальний
filter-any-owner = Будь-який відповідальний
filter-clear = Скинути фільтри
filter-found = { $count ->
    [one] Знайдено { $count } угоду
    [few] Знайдено { $count } угоди
    [many] Знайдено { $count } угод
   *[other] Знайдено { $count } угоди
}

## Фільтр: про що він, як порівнює, його позначки й панель.

filter-add = Додати фільтр
filter-edit = Змінити фільтр: { $what }
filter-remove = Прибрати фільтр: { $what }
filter-field = Поле
filter-how = Умова
filter-value = Значення
filter-from-value = Від
filter-to-value = До
filter-days = Дні
filter-tags-hint = Кілька, через кому
filter-choices = Будь-що з цього
filter-choose-one = Виберіть хоча б одне
filter-choose-field = Виберіть поле зі списку
filter-currency = Валюта
filter-join = Як поєднано фільтри
filter-match-all = Усі умови
filter-match-any = Будь-яка
filter-new-group = Додати групу
filter-group-named = Група: { $what }
filter-in-group = Додати фільтр до групи
filter-remove-group = Прибрати групу
filter-unreadable = Фільтр у цій адресі незрозумілий, тому за ним нічого не відібрано.
filter-says = { $field }: { $test }
filter-is-empty = порожнє
filter-is-filled = заповнене
filter-contains = містить
filter-lacks = не містить
filter-is = дорівнює
filter-is-not = не дорівнює
filter-any-of = одне з
filter-none-of = жодне з
filter-has = має одне з
filter-has-not = не має жодного з
filter-yes = так
filter-no = ні
filter-equal = =
filter-below = <
filter-above = >
filter-between = між
filter-on = у день
filter-before = раніше ніж
filter-after = пізніше ніж
filter-today = сьогодні
filter-past = до сьогодні
filter-this-week = цього тижня
filter-this-month = цього місяця
filter-this-quarter = цього кварталу
filter-this-year = цього року
filter-next-days = у найближчі дні
filter-last-days = за останні дні
filter-says-next = { $count ->
    [one] у найближчий { $count } день
    [few] у найближчі { $count } дні
    [many] у найближчі { $count } днів
   *[other] у найближчі { $count } дня
}
filter-says-last = { $count ->
    [one] за останній { $count } день
    [few] за останні { $count } дні
    [many] за останні { $count } днів
   *[other] за останні { $count } дня
}
filter-says-between = { $first } – { $last }
filter-or = або
filter-subject-title = Назва угоди
filter-subject-outcome = Стан угоди
filter-subject-stage = Етап
filter-subject-part = Частина воронки
filter-subject-pipeline = Воронка
filter-subject-owner = Відповідальний
filter-subject-company = Компанія
filter-subject-contact = Контакт
filter-subject-customer = Уже купує
filter-subject-amount = Сума
filter-subject-probability = Ймовірність, %
filter-subject-expected = Очікувана дата закриття
filter-subject-closed = Дата закриття
filter-subject-reason = Причина відмови
filter-subject-step = Термін наступного кроку
filter-subject-step-text = Наступний крок
filter-subject-step-on = Дата наступного кроку
filter-subject-overdue = Прострочено
filter-subject-rotting = Задовго без руху
filter-subject-idle = Днів без руху
filter-subject-in-stage = Днів на етапі
filter-subject-age = Вік у днях
filter-subject-created = Дата створення
filter-subject-source = Джерело
filter-subject-tags = Теги
filter-subject-score = Бал кваліфікації, %
filter-subject-fit = Результат кваліфікації
filter-subject-product = Товар у пропозиції
filter-subject-items = Кількість позицій
filter-subject-offers = Кількість версій пропозиції
filter-subject-benefit = Річна вигода для покупця
filter-subject-negotiation = Кількість кроків переговорів
filter-subject-answers = Кількість відповідей
filter-subject-checks = Виконано пунктів списку
filter-subject-links = Кількість посилань
filter-subject-activities = Має активності
filter-subject-skipped = Пропускала етапи
filter-subject-parked = Відкладена
filter-subject-parked-until = Відкладена до
filter-subject-archived = В архіві
filter-subject-trashed = У кошику
filter-subject-description = Опис
filter-subject-foreign = Ключ в іншій системі
filter-subject-gone = Поле, якого вже немає
filter-part-early = Перші етапи
filter-part-middle = Середні етапи
filter-part-late = Останні етапи
filter-step-none = Нічого не заплановано
filter-step-overdue = Прострочено
filter-step-today = Сьогодні
filter-step-later = Пізніше

## Збережені вигляди.

views-title = Вигляди
views-all = Усі угоди
views-saved = Збережені вигляди
views-ready = Готові списки
views-save-as = Зберегти поточний вигляд як…
views-update = Зберегти зміни в «{ $name }»
views-reset = Скинути
views-rename = Перейменувати «{ $name }»…
views-pin = Закріпити «{ $name }»
views-unpin = Відкріпити «{ $name }»
views-delete = Видалити «{ $name }»
views-copy-link = Копіювати посилання
views-link-copied = Посилання скопійовано. Воно працює лише на цьому пристрої.
views-link-failed = Браузер не дозволив скопіювати посилання.
views-name = Назва вигляду
views-changed = У вигляді «{ $name }» є незбережені зміни
views-save = Зберегти
views-was-saved = Збережено вигляд «{ $name }»
views-was-renamed = Вигляд перейменовано на «{ $name }»
views-was-deleted = Видалено вигляд «{ $name }»
views-pinned = закріплено
views-ready-prospects = Потенційні клієнти й ліди
views-ready-opportunities = Угоди в роботі
views-ready-customers = Клієнти
views-ready-overdue = Прострочені
views-ready-idle = Задовго без руху
views-ready-no-next-step = Без наступного кроку
views-ready-closing-soon = Закриття протягом 7 днів
views-ready-doubtful = Сумнівні
views-ready-no-amount = Без суми
views-ready-nurtured = Відкладені

## Палітра команд.

palette-title = Пошук усюди
palette-placeholder = Дії, угоди, люди, налаштування…
palette-results = Результати
palette-nothing = За запитом «{ $text }» нічого не знайдено
palette-found = { $count ->
    [one] { $count } результат
    [few] { $count } результати
    [many] { $count } результатів
   *[other] { $count } результату
}
palette-actions = Дії
palette-deals = Угоди
palette-people = Люди
palette-companies = Компанії
palette-stages = Етапи
palette-views = Вигляди
palette-settings = Налаштування
palette-products = Товари
palette-activities = Активності
palette-notes = Нотатки

## Люди й компанії.

contact-people = Люди
contact-companies = Компанії
contact-name = Ім’я
contact-company-name = Назва компанії
contact-email = Електронна пошта
contact-phone = Телефон
contact-website = Вебсайт
contact-address = Адреса
contact-position = Посада
contact-add-person = Додати людину
contact-add-company = Додати компанію
contact-deals = Угоди

## Люди й компанії: списки, сторінки, дублікати, листи.

contact-search = Пошук контактів
contact-list = Список
contact-list-all = Усі
contact-list-prospects = Потенційні клієнти
contact-list-open = З відкритими угодами
contact-list-customers = Клієнти
contact-customer = Клієнт
contact-prospect = Потенційний клієнт
contact-industry = Галузь
contact-profile = Профіль
contact-open-deals = Відкриті угоди
contact-open-amount = Сума відкритих
contact-won-deals = Виграні угоди
contact-won-amount = Виграно
contact-lifetime = Цінність за весь час
contact-first = Перший контакт
contact-last = Остання активність
contact-next = Наступний контакт
contact-overdue = прострочено
contact-standing = Стан відносин
contact-deals-worth = { $count ->
    [one] { $count } угода: { $sum }
    [few] { $count } угоди: { $sum }
    [many] { $count } угод: { $sum }
   *[other] { $count } угоди: { $sum }
}
# Сума кількох валют, з яких не для кожної є курс.
contact-without-rate = { $sum }, без валют, для яких немає курсу
contact-none-found = Нікого не знайдено
contact-no-people = Людей ще немає
contact-no-companies = Компаній ще немає
contact-none-hint = Люди й компанії з’являються з угодами та імпортом, або їх можна додати тут.
contact-no-deals = Угод ще немає
contact-activities = Активності
contact-no-activities = Активностей ще немає
contact-done-on = Виконано { $day }
contact-cancelled = Скасовано
contact-some-day = Без дати
contact-data = Дані
contact-gone = Цього контакту тут немає
contact-gone-hint = Його видалено або об’єднано з іншим. Цю дію можна скасувати.
contact-mail-to = Написати в поштовій програмі
contact-mail-whom = Написати: { $name }
contact-call = Зателефонувати
contact-call-whom = Зателефонувати: { $name }
contact-open-profile = Відкрити профіль
contact-open-website = Відкрити сайт
contact-link-hint = Відкрити можна лише адресу, що починається з https:// або http://
contact-find-duplicates = Знайти дублікати
contact-likely = Можливо, такий запис уже є
contact-use-this = Узяти цей: { $name }
contact-alike-email = та сама адреса пошти
contact-alike-phone = той самий телефон
contact-alike-profile = той самий профіль
contact-alike-name = те саме ім’я чи назва
contact-alike-deal = та сама назва й компанія
contact-alike-domain = та сама пошта або сайт компанії
toast-contact-added = Контакт додано
toast-company-added = Компанію додано
toast-contact-deleted = Контакт видалено
toast-company-deleted = Компанію видалено
toast-merged = Об’єднано
duplicates-title = Дублікати
duplicates-about = Люди й компанії зі спільною поштою, телефоном або назвою. Нічого не об’єднується без вашої згоди.
duplicates-count = { $count ->
    [one] { $count } група
    [few] { $count } групи
    [many] { $count } груп
   *[other] { $count } групи
}
duplicates-none = Дублікатів не знайдено
merge-open = Об’єднати «{ $name }»…
merge-title = Об’єднати в один запис
merge-confirm = Об’єднати
merge-keep = Залишити
merge-both = Усі нотатки одна під одною
merge-moves = Перейде до запису, що залишиться
merge-more = ще { $count }
merge-activities = { $count ->
    [one] { $count } активність
    [few] { $count } активності
    [many] { $count } активностей
   *[other] { $count } активності
}
merge-nothing-moves = На інші записи ніщо не посилається
deal-people = Люди
deal-people-add = Додати людину з роллю
deal-people-new-role = Роль людини, яку додають
deal-people-role = Роль: { $name }
deal-people-remove = Прибрати з угоди: { $name }
letter-write = Написати лист
letter-to = Кому
letter-template = Шаблон
letter-no-template = Без шаблону
letter-subject = Тема
letter-text = Текст листа
letter-open = Відкрити в поштовій програмі
letter-about = Лист відкриється в поштовій програмі цього пристрою; надсилають його звідти.
letter-long = Текст довгий. Деякі поштові програми обрізають його: перевірте перед надсиланням.
letter-not-an-address = Це не одна адреса пошти
letter-log-question = Записати цей лист?
letter-log = Записати
letter-logged = Лист записано
letter-subject-none = Лист

## Збереження та сховище.

save-saving = Збереження…
save-saved = Збережено
save-not-saved = Не збережено
save-in-memory = Зберігається до закриття вікна
save-read-only = Лише перегляд
# Назва кнопки, яка перезавантажує сторінку.
release-ready = Оновити: готова нова версія
save-one-copy = Збережено, одна копія
storage-not-saved = Зміни не збережено: { $reason }. Завантажте копію.
storage-download-copy = Завантажити копію
storage-download-raw = Завантажити вихідні дані
storage-go-on = Продовжити без них
storage-blocked = Після закриття вікна дані не збережуться.
storage-damaged = Не вдалося прочитати: { $what }. Вихідні дані збережено для відновлення.
# Показується за адреси без https, що не належить самому пристрою.
address-insecure = Ця адреса незахищена. Без https застосунок не запускається без мережі, а той, хто керує мережею, може змінити його на шляху сюди. Ваші дані лишаються в цьому браузері.
storage-newer = Дані збережено новішою версією. Оновіть сторінку.
# $number — заокруглена кількість угод, записана числом, що закінчується нулем.
storage-room = Місця вистачить ще приблизно на { $number } угод
storage-no-room = Місця для нових угод майже немає
backup-due = { $count ->
    [one] { $count } зміна є лише в цьому браузері. Збережіть копію й деінде.
    [few] { $count } зміни є лише в цьому браузері. Збережіть копію й деінде.
    [many] { $count } змін є лише в цьому браузері. Збережіть копію й деінде.
   *[other] { $count } зміни є лише в цьому браузері. Збережіть копію й деінде.
}
backup-later = Не сьогодні
storage-changes-lost = { $count ->
    [one] Не збережено { $count } зміну: водночас редагували в іншій вкладці
    [few] Не збережено { $count } зміни: водночас редагували в іншій вкладці
    [many] Не збережено { $count } змін: водночас редагували в іншій вкладці
   *[other] Не збережено { $count } зміни: водночас редагували в іншій вкладці
}
storage-reason-full = сховище заповнене
storage-reason-blocked = браузер цього не дозволяє
storage-reason-failed = браузер відмовив у записі
storage-saved-once = Збережено лише в локальному сховищі цього браузера: { $reason }. Час від часу завантажуйте копію.
storage-copy-only = Збережено лише в другій копії, без локального сховища: { $reason }. Завантажте копію зараз.
copy-reason-absent = браузер не має бази даних для другої копії
copy-reason-refused = база даних браузера не приймає другу копію
copy-reason-silent = база даних браузера не відповідає
copy-reason-ahead = друга копія містить зміни, яких тут немає; перезавантажте сторінку
copy-reason-newer = другу копію записала новіша версія
told-was-empty = Локальне сховище було порожнє. Ваші дані повернуто з другої копії.
told-diverged = Дві копії ваших даних містили різні зміни. Відкрито пізнішу; інша — серед точок відновлення в налаштуваннях.
told-healed = { $count ->
    [one] { $count } пошкоджену частину локального сховища повернуто з другої копії. Пошкоджений текст збережено.
    [few] { $count } пошкоджені частини локального сховища повернуто з другої копії. Пошкоджені тексти збережено.
    [many] { $count } пошкоджених частин локального сховища повернуто з другої копії. Пошкоджені тексти збережено.
   *[other] { $count } пошкодженої частини локального сховища повернуто з другої копії. Пошкоджені тексти збережено.
}
missing-title = Ваших даних немає
missing-text = У цьому браузері станом на { $when } зберігалося: { $deals }. Тепер ні в локальному сховищі, ні в другій копії немає жодної. Нічого не почнеться, доки ви не оберете.
missing-unseen = У цьому браузері станом на { $when } зберігалося: { $deals }. У локальному сховищі їх більше немає, а друга копія не відповідає: вони ще можуть бути в ній.
missing-again = Перевірити ще раз
missing-again-note = Перезавантажує сторінку. Якщо це не допоможе, закрийте інші вкладки цієї сторінки або перезапустіть браузер.
missing-file = Повернути з файлу
missing-file-note = Файл Konvey або файл сторінки порятунку.
missing-start = Почати заново
missing-start-note = З порожньої воронки. Те, що тут було, від цього не повернеться.

## The process of a pipeline: gates, skips, playbooks, templates.

gate-title = «{ $title }» ще не може залишити етап «{ $stage }»
gate-full-title = Етап «{ $stage }» заповнений
gate-many-title = { $count ->
    [one] { $count } угоді чогось бракує, щоб рухатися далі
    [few] { $count } угодам чогось бракує, щоб рухатися далі
    [many] { $count } угодам чогось бракує, щоб рухатися далі
   *[other] { $count } угоди чогось бракує, щоб рухатися далі
}
gate-hard-note = Етап не пропускає угод, яким бракує обов’язкового. Заповнене тут збережеться разом із переміщенням.
gate-soft-note = Бракує обов’язкового для цього етапу. Заповніть тут або перемістіть попри це.
gate-full-note = { $count ->
    [one] На етапі має бути не більше ніж { $count } угода. Можна перемістити попри це.
    [few] На етапі має бути не більше ніж { $count } угоди. Можна перемістити попри це.
    [many] На етапі має бути не більше ніж { $count } угод. Можна перемістити попри це.
   *[other] На етапі має бути не більше ніж { $count } угоди. Можна перемістити попри це.
}
gate-exit = Критерій виходу: { $text }
gate-elsewhere = У самій угоді:
gate-open-deal = Відкрити угоду
gate-anyway = Усе одно перемістити
gate-reason = Причина
gate-skip-reason = Чому пропущено: { $stages }
gate-go-on = Перемістити
gate-move-others = { $count ->
    [one] Перемістити решту ({ $count } угода)
    [few] Перемістити решту ({ $count } угоди)
    [many] Перемістити решту ({ $count } угод)
   *[other] Перемістити решту ({ $count } угоди)
}
gate-none-free = Кожній із цих угод чогось бракує
gate-fill-in = Цього ще бракує
gate-still-missing-hard = Чогось іще бракує
gate-still-missing-soft = Чогось іще бракує. Заповніть або позначте «Усе одно перемістити».
gate-not-fitting = Таке значення не підходить для поля
gate-day-past = Дата не може бути в минулому
gate-wake-future = Виберіть дату після сьогоднішньої
gate-wake-day = Повернутися до неї
gate-case-question = Чи є підстава для комерційної пропозиції?
gate-case-no = Без неї угода завершується: далі спитаємо причину.
gate-case-later = Угода лишається на етапі, відкладена до вказаної дати.
gate-no-case = Підстави для пропозиції немає
gate-parked = Угоду відкладено
skip-title = { $count ->
    [one] Пропускається { $count } етап
    [few] Пропускаються { $count } етапи
    [many] Пропускається { $count } етапів
   *[other] Пропускається { $count } етапу
}
skip-go-on = Перемістити
skip-reason = Чому
skip-reason-hint = Пропускати можна. Це буде записано й не зіпсує конверсію.
skip-quietly = Більше не питати
skip-quietly-note = Пропуски й надалі записуються. Питання вмикається в налаштуваннях воронки.
skip-ask = Питати, чому пропущено етапи
skip-ask-note = Відповідь може бути порожньою.
move-pipeline = Воронка
board-title-all = Дошка всіх воронок
pipeline-all = Усі воронки
pipeline-switch = Воронка: { $name }
pipeline-new = Нова воронка…
pipeline-manage = Керувати воронками
pipeline-new-title = Нова воронка
pipeline-create = Створити
pipeline-from = З чого її створити
pipeline-from-template = Із шаблону
pipeline-from-copy = Як копію
pipeline-from-nothing = З нуля
pipeline-template = Шаблон
pipeline-choose-template = Виберіть шаблон
pipeline-copy-from = Яку воронку скопіювати
pipeline-copy-of = Копія: { $name }
pipeline-empty-note = Спочатку вона має один відкритий етап. Решту можна додати на дошці.
pipeline-first-stage = Перший етап
pipeline-rename = Перейменувати воронку
pipelines-title = Воронки
pipelines-note = Кожна має власні етапи, угоди й дошку.
pipeline-actions = Дії з воронкою: { $name }
pipeline-copy = Копіювати…
pipeline-archive = Прибрати в архів
pipeline-bring-back = Повернути з архіву
pipeline-archived = В архіві
pipeline-stages-of = Етапи воронки «{ $name }»
pipeline-open-board = Відкрити дошку
toast-pipeline-added = Воронку створено
toast-pipeline-changed = Воронку змінено
toast-pipeline-archived = Воронку прибрано в архів
toast-pipeline-back = Воронку повернено з архіву
toast-stage-split = Етап розділено
toast-stage-merged = Етапи об’єднано
toast-stage-archived = Етап прибрано в архів
toast-stage-back = Етап повернено з архіву
stage-settings = Налаштування етапу…
stage-split = Розділити…
stage-merge = Об’єднати з іншим…
stage-merge-title = Об’єднати етап «{ $stage }» з іншим
stage-merge-target = Його угоди та історія перейдуть на етап
stage-merge-confirm = Об’єднати
stage-archive = Прибрати в архів
stage-bring-back = Повернути з архіву
stage-archived-list = Етапи в архіві
stage-many-hint = Більш ніж дев’ять відкритих етапів важко розрізняти. Спробуйте об’єднати деякі.
split-title = Розділити етап «{ $stage }»
split-name = Назва нового етапу
split-deals = Угоди, що перейдуть на новий етап
split-confirm = Розділити
split-more = { $count ->
    [one] Ще { $count }: звузьте список словом
    [few] Ще { $count }: звузьте список словом
    [many] Ще { $count }: звузьте список словом
   *[other] Ще { $count }: звузьте список словом
}
process-title = Налаштування етапу «{ $stage }»
process-purpose = Мета
process-entry = Критерій входу
process-exit = Критерій виходу
process-gate = Перевірка на виході
process-gate-none = Вимкнено
process-gate-soft = М’яка
process-gate-hard = Сувора
process-gate-none-note = Проходять усі угоди.
process-required = Обов’язкове, щоб угода рухалася далі
process-questions = Запитання
process-add-question = Нове запитання
process-checklist = Контрольний список
process-add-point = Новий пункт
process-activities = Активності, які пропонуються на вході
process-add-activity = Додати активність
process-activity-kind = Вид активності
process-activity-subject = Тема
process-activity-days = Днів після входу
process-days-unit = дн.
process-limit = Найбільше угод одночасно
process-limit-hint = Понад це число заголовок колонки попереджає. Порожньо — без обмеження.
process-look-above = Дещо вище потребує уваги
welcome-template = Вибрати шаблон
welcome-template-note = Етапи, запитання й контрольні списки вашої галузі, готові до змін.
deal-tab-process = Процес
process-empty = Етап поки нічого не вимагає
process-empty-note = Задайте мету, запитання й контрольний список у його налаштуваннях.
process-missing = Щоб рухатися далі, бракує:
process-nothing-missing = Усе є, можна рухатися далі.
process-earlier = Без відповіді з попередніх етапів
process-done-of = { $done } з { $all }
process-offered = Запланувати на цьому етапі
process-plan = Запланувати «{ $subject }»
process-planned = Активність заплановано
board-limit = { $count } / { $limit }
board-limit-warning = { $text } · забагато
board-limit-note = { $count ->
    [one] Не більше ніж { $count } угода одночасно
    [few] Не більше ніж { $count } угоди одночасно
    [many] Не більше ніж { $count } угод одночасно
   *[other] Не більше ніж { $count } угоди одночасно
}
board-limit-over = { $count ->
    [one] Забагато угод: має бути не більше ніж { $count }
    [few] Забагато угод: має бути не більше ніж { $count }
    [many] Забагато угод: має бути не більше ніж { $count }
   *[other] Забагато угод: має бути не більше ніж { $count }
}

## Налаштування.

settings-pipeline = Воронка та етапи
settings-language-format = Мова та формати
settings-appearance = Вигляд
settings-data = Дані та резервні копії
settings-about = Про застосунок
settings-language = Мова
settings-currency = Валюта за замовчуванням
settings-theme = Тема
settings-theme-system = Як у системі
settings-theme-light = Світла
settings-theme-dark = Темна
settings-single-keys = Команди однією клавішею
settings-owners = Відповідальні
settings-lost-reasons = Причини відмови
settings-target = План продажів
settings-target-note = Сума, яку треба виграти за місяць, квартал або рік.
settings-data-note = Усе зберігається в цьому браузері, на цьому пристрої. Нічого нікуди не надсилається. Введене в приватному вікні зникає разом із вікном.
settings-storage = Сховище цього браузера
settings-ask = Попросити
settings-last-resort = Якщо ніщо інше не допомагає
settings-rescue-note = Проста сторінка, яка завантажує збережені дані без застосунку.
settings-erase-sure = Я маю файл або він мені не потрібен
settings-restore-points-note = Копії, зроблені перед імпортом або заміною, лише в цьому браузері. Відновлення можна скасувати.
restore-before-import = Перед імпортом
restore-before-replace = Перед заміною всіх даних
restore-before-restore = Перед відновленням попереднього стану
restore-before-migration = Перед оновленням формату
restore-before-room = Перед звільненням місця
restore-other-copy = Копія, яку не взято під час запуску
restore-daily = Щоденна копія
export-json-button = Завантажити JSON
export-csv-comma = CSV
export-csv-excel = CSV для Excel
import-json-what = Що
import-json-in-file = У файлі
import-json-in-book = Тут зараз
import-json-added = Додасть об’єднання
import-json-changed = Змінить об’єднання
import-json-deals = Угоди
import-json-companies = Компанії
import-json-people = Контакти
import-json-owners = Відповідальні
import-json-pipelines = Воронки
import-json-stages = Етапи
import-json-differences = Що додасть або змінить об’єднання
import-json-way = Що зробити з даними файлу
import-json-merge = Об’єднати
import-json-replace = Замінити все
import-json-merge-hint = Для кожного поля діє пізніша зміна. Те, що є лише тут, не зникне.
import-json-same = У файлі немає нічого новішого, ніж тут.
import-json-not-ours = Це не файл Konvey
import-json-newer = Цей файл записала новіша версія Konvey. Оновіть сторінку.
import-json-value = Не вдалося прочитати значення: { $place } ({ $reason })
import-json-twice = Запис трапляється у файлі двічі: { $place }
import-json-missing = { $place } посилається на { $missing }, але цього немає у файлі
import-json-no-book = Файл зберіг браузер, у якому не було воронки.
import-json-unread = { $count ->
    [one] Не вдалося прочитати { $count } частину збереженого сховища. Решту буде взято.
    [few] Не вдалося прочитати { $count } частини збереженого сховища. Решту буде взято.
    [many] Не вдалося прочитати { $count } частин збереженого сховища. Решту буде взято.
   *[other] Не вдалося прочитати { $count } частини збереженого сховища. Решту буде взято.
}
settings-pipeline-name = Назва воронки
settings-stages = Етапи
settings-stages-note = Угода проходить їх у цьому порядку. За ймовірністю зважується прогноз.
settings-owners-note = Хто веде угоди. Навіть якщо ви працюєте самі, можна додати кількох — для демонстрацій і навчання.
settings-add-owner = Ім’я відповідального
settings-owner-removed = Відповідального прибрано
settings-lost-reasons-note = Їх пропонують, коли угоду програно.
settings-add-reason = Причина
settings-remove-named = Прибрати «{ $name }»
settings-currency-note = Для нових угод і планів. Наявні суми лишаються у своїй валюті.
settings-theme-note = Як у системі, доки ви не виберете іншу.
settings-compact = Щільні картки
settings-compact-note = Один рядок на угоду.
settings-single-keys-note = N, M, W, L та інші, поза текстовими полями.
settings-licence = Вільне програмне забезпечення за ліцензією MIT або Apache 2.0.
stage-up = Перемістити «{ $stage }» вище
stage-down = Перемістити «{ $stage }» нижче
stage-add-after-sale = Додати післяпродажний етап
stage-rots-after = { $days ->
    [one] без руху через { $days } день
    [few] без руху через { $days } дні
    [many] без руху через { $days } днів
   *[other] без руху через { $days } дня
}
settings-ask-protection = Попросити браузер захистити дані
settings-protected = Захист від автоматичного видалення: { $answer }
settings-restore-points = Точки відновлення
settings-no-restore-points = Точок відновлення ще немає
settings-restore-point-of = Точка відновлення, { $when }
settings-restore-this = Відновити цей стан
settings-restored = Стан відновлено
settings-erase = Стерти все з цього браузера
settings-erase-question = Стерти з цього браузера всі угоди, налаштування та копії?
settings-erase-offer = Спершу завантажте файл: далі шляху назад немає.
settings-erase-confirm = Стерти все
settings-version = Версія { $version }
settings-about-text = Konvey зберігає вашу воронку в цьому браузері: без облікового запису, без сервера, без надсилання даних.

## Як зберігаються дані, і як звільнити місце.

keeping-title = Як зберігаються ваші дані
keeping-lead = Що обіцяє Konvey: лише те, що показують його тести.
keeping-copies = Локальне сховище і друга копія
keeping-both = В обох є все.
keeping-demo = Демо-дані зберігаються лише в локальному сховищі.
keeping-file = Останній файл з усіма даними
keeping-file-on = Завантажено { $date }
keeping-file-never = З цього браузера ще жодного
keeping-promises = Що буде, якщо…
kept-crash = …вкладка або Konvey аварійно завершиться
kept-crash-text = Ніщо, показане як збережене, не втратиться. Konvey більше нічого не записує, а проста сторінка дає завантажити все, що збережено.
kept-kill = …браузер буде примусово закрито
kept-kill-text = Ніщо, показане як збережене, не втратиться: «Збережено» означає, що це є в обох копіях. Жодна угода не буває записана наполовину.
kept-power = …зникне живлення
kept-power-text = Те саме, наскільки диск зберіг те, що підтвердив браузеру. Лише цей випадок не перевірено тестами.
kept-tabs = …відкрито дві вкладки
kept-tabs-text = Одна записує, інші одразу оновлюються і переймають запис із першою своєю зміною. Жодна зміна не затирає іншої.
kept-one = …зникне одна з двох копій
kept-one-text = Її буде відтворено з іншої. Якщо це було локальне сховище, вас повідомлять.
kept-both = …зникнуть обидві копії
kept-both-text = Вас повідомлять, що даних немає і коли їх бачили востаннє. Нічого не починається саме; дані повертає файл.
kept-damage = …частину сховища пошкоджено
kept-damage-text = Вона повернеться з другої копії. Якщо пошкоджено й ту, решта відкриється, а пошкоджений текст зберігається, і його можна завантажити.
kept-full = …сховище заповнене
kept-full-text = Вас попередять заздалегідь. Збережене лишається, друга копія приймає, що може, решта показана як незбережена. Файли можна завантажити, а місце звільнити.
kept-version = …вийде нова версія
kept-version-text = Вона чекає, доки ви її приймете. Старіша програма ніколи не пише в новіші дані.
kept-import = …імпорт був помилкою
kept-import-text = Нічого не змінюється, доки ви не перевірите. Скасування повертає все назад, а стан до імпорту лишається точкою відновлення.
kept-delete = …щось видалено помилково
kept-delete-text = Скасувати можна будь-яку дію, також після перезавантаження. Видалені угоди лежать у кошику, доки ви його не очистите.
kept-blocked = …сховище заблоковане або вікно приватне
kept-blocked-text = Про заблоковане сховище вас повідомлять одразу; працювати і завантажити файл можна. Приватне вікно сторінка розпізнати не може: усе в ньому зникає разом із ним.
kept-cleared = …дані сайту очищено або браузер звільняє місце
kept-cleared-text = Жодна сторінка не може цьому завадити. Konvey просить браузер захистити дані, нагадує про файл і розпізнає, що даних бракує.
kept-offline = …немає мережі
kept-offline-text = Після першого відвідування все працює і без неї. Ніщо нікуди не надсилається.
room-title = Звільнити місце
room-note = Якщо сховище заповнене або скоро заповниться. Обидва кроки звільняють місце одразу, і скасування далі за них не сягає.
room-move-out = Перенести завершені угоди у файл
room-move-out-note = Виграні, програні й полишені: разом з їхніми активностями. Імпорт файлу повертає їх.
room-choose = Вибрати угоди…
room-ended-until = Угоди, що завершилися
room-ended-all = будь-коли
room-ended-half = понад пів року тому
room-ended-year = понад рік тому
room-count = { $count ->
    [0] Жодна угода тоді не завершилася
    [one] { $count } угода з усім, що до неї належить
    [few] { $count } угоди з усім, що до них належить
    [many] { $count } угод з усім, що до них належить
   *[other] { $count } угоди з усім, що до них належить
}
room-reports = Звіти їх більше не враховують. Також зберігається точка відновлення, доки браузер має для неї місце.
room-download = Завантажити файл
room-have-file = Файл у мене є
room-remove = Прибрати їх звідси
room-moved-out = { $count ->
    [one] { $count } угода тепер лише у файлі
    [few] { $count } угоди тепер лише у файлі
    [many] { $count } угод тепер лише у файлі
   *[other] { $count } угоди тепер лише у файлі
}
room-forget = Забути історію скасувань
room-forget-note = { $count ->
    [one] Скасувати можна { $count } дію. Потрібне для цього займає { $share } місця ваших даних.
    [few] Скасувати можна { $count } дії. Потрібне для цього займає { $share } місця ваших даних.
    [many] Скасувати можна { $count } дій. Потрібне для цього займає { $share } місця ваших даних.
   *[other] Скасувати можна { $count } дії. Потрібне для цього займає { $share } місця ваших даних.
}
room-forget-button = Забути…
room-forget-question = Забути історію скасувань?
room-forget-text = Усі угоди, їхні історії та звіти лишаються як є. Нічого із зробленого раніше вже не можна скасувати.
room-forget-confirm = Забути
room-forgotten = Історія скасувань починається заново

## Експорт.

export-title = Експорт
export-json = Усе одним файлом (JSON)
export-json-hint = Угоди, люди, налаштування, кошик і повна історія. Файл можна імпортувати знову.
export-csv = Угоди таблицею (CSV)
export-csv-hint = Для електронних таблиць. Без історії та налаштувань.
export-locked-button = З парольною фразою…
export-locked-title = Файл із парольною фразою
export-locked-lead = Файл шифрується ще на цій сторінці (AES-256). Хто його знайде, без парольної фрази не прочитає.
export-locked-forgotten = Якщо забути парольну фразу, файл уже ніхто не відкриє, і скинути її неможливо. Тримайте її в менеджері паролів або на папері, окремо від файлу.
export-locked-passphrase = Парольна фраза
export-locked-hint = Щонайменше { $count } символів. Кілька слів, які ніхто не поставив би поруч, запам’ятати легше, ніж набір знаків.
export-locked-short = Щонайменше { $count } символів: хто має файл, може пробувати скільки завгодно
export-locked-again = Парольна фраза ще раз
export-locked-differs = Фрази не збігаються
export-locked-show = Показати парольну фразу
export-locked-confirm = Зашифрувати й завантажити
export-locked-absent = Браузер шифрує лише на захищеній адресі: https або цей комп’ютер.
export-locked-refused = Браузер не зашифрував файл: { $reason }

## Файл резервної копії, що оновлюється сам.

link-title = Файл резервної копії, що оновлюється сам
link-offer = Ви один раз вибираєте файл, наприклад у теці, що синхронізується. Далі Konvey сам записує до нього все за кілька секунд після кожної зміни. Файл без парольної фрази.
link-button = Прив’язати файл…
link-written = { $file }: записано { $when }
link-unwritten = { $file }: ще не записано
link-not-allowed = Файл «{ $file }» не оновлюється: браузер знову просить вашого дозволу.
link-allow = Дозволити знову
link-changed = Файл «{ $file }» змінила інша програма. Без вашого слова Konvey його не перезапише.
# $had і $has — кількість угод разом зі словом.
link-fewer = У файлі «{ $file }» — { $had }, а тут — { $has }. Без вашого слова Konvey його не перезапише.
link-gone = Файлу «{ $file }» немає на місці, тому він не оновлюється.
link-failed = Не вдалося записати файл «{ $file }»: { $reason }. Спроба повторюється щохвилини.
link-overwrite = Перезаписати
link-again = Спробувати ще раз
link-unlink = Відв’язати
link-unlinked = Файл «{ $file }» залишається на місці, але більше не оновлюється
link-refused = Не вдалося прив’язати файл: { $reason }
export-done = Експортовано: { $file }

## Імпорт.

import-title = Імпорт
import-step-file = Файл
import-step-columns = Стовпці
import-step-stages = Етапи
import-step-check = Перевірка
import-step-result = Результат
import-choose-file = Вибрати файл
import-drop-file = або перетягніть його сюди
import-kinds = Таблиці CSV і файли Konvey JSON
import-delimiter = Роздільник
import-delimiter-comma = Кома
import-delimiter-semicolon = Крапка з комою
import-delimiter-tab = Табуляція
import-delimiter-pipe = Вертикальна риска
import-encoding = Кодування
import-column = Стовпець
import-skip-column = Не імпортувати
import-title-template = Назва угоди зі стовпців
import-currency = Валюта сум
import-nothing-written = До останнього кроку нічого не записується.
import-need-attention = Потребують уваги: { $count }
import-errors-download = Завантажити перелік помилок
import-progress = Виконано { $percent }
import-cancelled = Імпорт скасовано. Нічого не змінено.
import-locked = Цей файл захищено парольною фразою
import-locked-hint = Та, яку вибрали, коли створювали файл. Вона не покидає цієї сторінки.
import-locked-wrong = Парольна фраза хибна, або файл пошкоджено
import-locked-refused = Браузер не зміг розшифрувати файл: { $reason }
import-unlock = Відкрити файл
import-unlocking = Відкриття файлу
import-empty-file = У файлі немає рядків.
import-too-large = Файл більший за обмеження { $limit }.
import-limits = Не більше ніж { $rows } рядків і { $megabytes } МБ.
import-not-text = Це книга Excel, архів або зображення, а не текстова таблиця. Спершу збережіть її як CSV.
import-web-page = Це вебсторінка, попри назву файлу. Спершу збережіть таблицю як CSV.
import-too-many-rows = У файлі понад { $limit } рядків.
import-too-many-columns = У файлі понад { $limit } стовпців.
import-cell-too-long = У рядку { $row } є задовга клітинка.
import-unreadable-file = Браузер не зміг прочитати файл: { $reason }
import-another-file = Вибрати інший файл
import-reading = Читання файлу
import-checking = Перевірка рядків
import-writing = Імпортування
import-steps = Кроки імпорту
import-how-read = Як прочитано файл
import-header-row = Перший рядок містить назви стовпців
import-because-mark = Так зазначено у файлі.
import-because-valid = Усі байти файлу відповідають цьому кодуванню.
import-because-zero = Нульові байти розташовані так, як у цьому кодуванні.
import-because-cyrillic = Це не UTF-8, і більшість літер — кириличні.
import-because-latin = Це не UTF-8, і більшість літер — латинські.
import-because-chosen = За вашим вибором.
import-delimiter-hint = Із ним у всіх рядках однакова кількість клітинок.
import-unreadable = { $count ->
    [one] { $count } знак не читається в цьому кодуванні. Спробуйте інше.
    [few] { $count } знаки не читаються в цьому кодуванні. Спробуйте інше.
    [many] { $count } знаків не читаються в цьому кодуванні. Спробуйте інше.
   *[other] { $count } знака не читається в цьому кодуванні. Спробуйте інше.
}
import-first-rows = Перші рядки файлу
import-row = Рядок
import-value = Значення
import-problem = Зауваження
import-errors-file = зауваження-імпорту.csv
import-columns-lead = Укажіть, що означає кожен стовпець. Те, що не імпортується, лишиться тільки у файлі.
import-field-of = Поле для стовпця «{ $column }»
import-guess-name = Розпізнано за назвою
import-guess-content = Розпізнано за значеннями
import-no-values = Немає значень
import-close-date = Дата закриття, очікувана або фактична
import-date-order = Порядок дня й місяця
import-day-first = Спершу день
import-month-first = Спершу місяць
import-decimal-sign = Десятковий знак
import-decimal-dot = Крапка
import-decimal-comma = Кома
import-shown-by = Це видно з «{ $cell }».
import-shown-by-column = Це видно зі стовпця «{ $column }».
import-two-ways = «{ $cell }» можна прочитати двома способами. Виберіть один.
import-contradiction = «{ $first }» і «{ $second }» суперечать одне одному. Виберіть один спосіб; про решту буде повідомлено.
import-in-minor = Суми вказано в копійках
import-scale = Як записано ймовірність
import-scale-percent = У відсотках, до 100
import-scale-fraction = Часткою від 1
import-template-hint = Назви стовпців у фігурних дужках, наприклад { $example }
import-template-preview = Перші угоди: { $titles }
import-template-none = Угода без власної назви називатиметься своїм ідентифікатором.
import-template-unknown = У файлі немає стовпця «{ $name }»
import-template-open = Фігурну дужку не закрито
import-template-no-column = Назвіть хоча б один стовпець у фігурних дужках
import-currency-choose = Виберіть валюту
import-currency-ask = Файл її не називає.
import-currency-missing = Файл не називає валюти. Виберіть її.
import-repeated = { $count ->
    [one] { $count } рядок повторює ідентифікатор попереднього
    [few] { $count } рядки повторюють ідентифікатори попередніх
    [many] { $count } рядків повторюють ідентифікатори попередніх
   *[other] { $count } рядка повторює ідентифікатори попередніх
}
import-repeated-first = Пропустити їх
import-repeated-sum = Додати їхні суми: кожен товар окремим рядком
import-no-key = Жоден стовпець не є ідентифікатором угоди, тож повторний імпорт цього файлу створить його угоди ще раз.
import-unsettled = Спершу визначте все потрібне на цьому кроці.
import-target = До воронки
import-target-new = Нова воронка
import-target-name = Назва нової воронки
import-stages-lead = Чим стануть значення стовпця «{ $column }»
import-outcomes-lead = Чим завершилися угоди за значеннями стовпця «{ $column }»
import-no-stage-column = Жоден стовпець не є етапом. Відкриті угоди потраплять на перший етап.
import-no-value = Без значення
import-to-stage = Етап «{ $name }»
import-to-new-stage = Новий етап
import-to-new-after-sale = Новий післяпродажний етап
import-to-outcome = Підсумок: { $outcome }
import-to-open = У роботі, на першому етапі
import-leave-out = Пропустити ці рядки
import-by-stage = За етапом
import-meaning-of = Значення «{ $value }» у Konvey
import-new-stage-name = Назва етапу
import-no-open-stage = Воронці потрібен відкритий етап. Зробіть етапом одне зі значень.
import-nothing-new = Нічого не зміниться.
import-new = Нові
import-updated = Оновлені
import-unchanged = Без змін
import-left-out = Пропущені
import-without-amount = Без суми
import-by-outcome = Угоди за підсумком
import-open-by-stage = Відкриті угоди за етапами
import-deals = Угоди
import-also-created = Разом із ними буде створено
import-blank-rows = { $count ->
    [one] { $count } порожній рядок пропущено.
    [few] { $count } порожні рядки пропущено.
    [many] { $count } порожніх рядків пропущено.
   *[other] { $count } порожнього рядка пропущено.
}
import-joined-rows = { $count ->
    [one] { $count } рядок додано до угоди попереднього.
    [few] { $count } рядки додано до угод попередніх.
    [many] { $count } рядків додано до угод попередніх.
   *[other] { $count } рядка додано до угод попередніх.
}
import-preview-rows = Якими будуть перші рядки
import-all-read = Усі рядки прочитано.
import-problems-more = { $count ->
    [one] І ще { $count } — у переліку для завантаження.
    [few] І ще { $count } — у переліку для завантаження.
    [many] І ще { $count } — у переліку для завантаження.
   *[other] І ще { $count } — у переліку для завантаження.
}
import-moved-on = Дані тим часом змінилися. Перегляньте числа ще раз.
import-start-count = { $count ->
    [one] Імпортувати { $count } угоду
    [few] Імпортувати { $count } угоди
    [many] Імпортувати { $count } угод
   *[other] Імпортувати { $count } угоди
}
import-problem-no-title = Немає ні назви, ні ідентифікатора: рядок пропущено
import-problem-stage = Етап не імпортується, тож рядок пропущено
import-problem-repeated = Такий самий ідентифікатор, як у рядку { $row }: рядок пропущено
import-problem-date = Це не дата: лишено порожнім
import-problem-day = Такого дня немає: лишено порожнім
import-problem-year = Рік поза межами: лишено порожнім
import-problem-number = Це не сума: лишено порожнім
import-problem-negative = Від’ємна сума: лишено порожнім
import-problem-large = Завелика сума: лишено порожнім
import-problem-two-ways = Можна прочитати двома способами: лишено порожнім
import-problem-rounded = Знаків більше, ніж має валюта: округлено
import-problem-currency = Невідома валюта: суму лишено порожньою
import-problem-probability = Це не ймовірність від 0 до 100 %: лишено порожнім
import-problem-own = Поле такого не приймає: лишено порожнім
import-problem-gate = В угоді бракує того, що вимагає її етап: вона лишається на ньому, решту рядка буде імпортовано
import-problem-gate-soft = В угоді бракує того, чого бажає її етап: вона все одно йде далі
import-problem-cut = { $count ->
    [one] Скорочено до { $count } знака
    [few] Скорочено до { $count } знаків
    [many] Скорочено до { $count } знаків
   *[other] Скорочено до { $count } знака
}
import-problem-quote = Лапки не закрито: рядок прочитано як є
import-problem-short = Клітинок менше, ніж в інших рядках: відсутні вважаються порожніми
import-problem-long = Клітинок більше, ніж в інших рядках: зайве не прочитано
import-finished = Імпорт завершено
import-later = Дані зараз записує інша вкладка. Імпорт відбудеться, щойно вона закінчить.
import-undone = Імпорт скасовано, дані повернуто.
import-open-board = Відкрити дошку
import-open-analytics = Відкрити аналітику
import-another = Імпортувати інший файл
storage-refused-file = Браузер не прийняв файл: { $reason }

## Діаграми та звіти.

chart-show-table = Показати таблицею
chart-show-chart = Показати діаграмою
chart-form = Діаграма чи таблиця
chart-how-computed = Як це пораховано?
chart-how-of = Як це пораховано: { $name }
chart-open-deals = Показати ці угоди
chart-few-data = мало даних
chart-not-enough = Замало закритих угод для цього показника
chart-keys-hint = Стрілки — переходити між точками, Esc — вийти.
chart-point = { $name }: { $value }
chart-column-stage = Етап
chart-column-month = Місяць
chart-column-count = Угоди
chart-column-amount = Сума
chart-column-weighted = Зважено
chart-column-share = Частка
chart-column-open = Ще відкриті
chart-column-step = До наступного кроку
chart-column-step-ended = Те саме серед завершених
chart-column-total-rate = Від початку
chart-column-won = Виграно
chart-column-lost = Програно
chart-sum-row = Разом
pipeline-title = Воронка за етапами
pipeline-difference = Воронка продажів показує, де угоди зараз; воронка конверсії — скільки їх узагалі дійшло до кожного етапу.
pipeline-to-funnel = Відкрити воронку конверсії
pipeline-finding-amount = Найбільше грошей — на етапі «{ $stage }»: { $amount }, { $percent } від усього
pipeline-finding-count = Найбільше відкритих угод — на етапі «{ $stage }»: { $part } з { $whole }
pipeline-summary = { $deals } на { $amount }, зважено { $weighted }.
pipeline-bar = { $stage }: { $deals }, { $amount }, зважено { $weighted }, { $percent } від усього
pipeline-how = Відкриті угоди за етапом, на якому вони зараз. Контур — сума угод, заповнена частина — зважена сума.
pipeline-no-stage = Без етапу
pipeline-strays = { $count ->
    [one] { $count } відкрита угода не перебуває на жодному з наявних етапів.
    [few] { $count } відкриті угоди не перебувають на жодному з наявних етапів.
    [many] { $count } відкритих угод не перебувають на жодному з наявних етапів.
   *[other] { $count } відкритої угоди не перебуває на жодному з наявних етапів.
}
pipeline-empty = Немає відкритих угод
pipeline-empty-hint = Щойно з’являться відкриті угоди, тут буде видно, на якому етапі гроші.
funnel-about = Скільки угод, створених за період, дійшло до кожного етапу.
funnel-title = Воронка конверсії
funnel-reached = Дійшли
funnel-visited = Побували
funnel-counting = Що вважати досягненням етапу
funnel-reached-hint = Пропущені етапи вважаються пройденими.
funnel-visited-hint = Лише етапи, на яких угода справді була.
funnel-biggest-drop = Найбільше угод губиться між етапами «{ $from }» і «{ $to }»: далі не йде { $percent }
funnel-to-pipeline = Відкрити воронку продажів
funnel-finding-few = Замало угод, щоб говорити про конверсію
funnel-finding-none = Жодна угода цього періоду не завершилася без виграшу
funnel-summary = Розпочато за період { $period }: { $deals }. Виграно: { $won } ({ $percent }), ще відкрито: { $open }.
funnel-level = { $stage }: { $deals }, { $amount }
funnel-level-rates = { $level }; { $step } від попереднього рівня, { $total } від початку
funnel-level-open = { $level }; ще відкрито: { $open }
# Конверсія з рівня на рівень, між стовпчиками.
funnel-step = → { $step } · { $total } від початку
funnel-step-worst = → { $step } · найбільша втрата · { $total } від початку
funnel-legend-ended = Завершені
funnel-legend-open = Ще відкриті
funnel-how = Конверсія кроку — кількість угод на рівні, поділена на кількість на попередньому рівні, станом на зараз: відкриті угоди ще можуть просунутися. Найбільшу втрату пораховано лише серед завершених угод.
funnel-empty = У цьому періоді продажі не розпочиналися
funnel-empty-hint = Воронка рахує угоди за днем, коли розпочато продаж. Виберіть інший період.
funnel-begin-unknown = { $count ->
    [one] { $count } угода з невідомим днем початку не належить до жодного періоду.
    [few] { $count } угоди з невідомим днем початку не належать до жодного періоду.
    [many] { $count } угод із невідомим днем початку не належать до жодного періоду.
   *[other] { $count } угоди з невідомим днем початку не належить до жодного періоду.
}
funnel-moved = { $count ->
    [one] { $count } угода перейшла до іншої воронки; вона врахована на рівнях, до яких дійшла.
    [few] { $count } угоди перейшли до іншої воронки; вони враховані на рівнях, до яких дійшли.
    [many] { $count } угод перейшли до іншої воронки; вони враховані на рівнях, до яких дійшли.
   *[other] { $count } угоди перейшло до іншої воронки; її враховано на рівнях, до яких вона дійшла.
}
funnel-unknown-visits = { $count ->
    [one] { $count } угоду з невідомими етапами пораховано окремо.
    [few] { $count } угоди з невідомими етапами пораховано окремо.
    [many] { $count } угод із невідомими етапами пораховано окремо.
   *[other] { $count } угоди з невідомими етапами пораховано окремо.
}
report-open-total = Відкриті угоди
report-weighted-total = Зважена сума
report-full-amount = Повна сума
report-won-period = Виграно за період
report-win-rate = Частка виграних угод
report-channels = Що зроблено, за каналами
report-channels-how = Активності, виконані за період для угод цієї воронки, за каналами, і що з цими угодами сталося дотепер. Угода, з якою працювали двома каналами, рахується для обох; завдання без каналу й нотатки не рахуються.
report-channel-done = Активності
report-channel-deals = Угоди
deals-channel = Угоди, з якими працювали каналом «{ $channel }», { $period }
deals-no-channel = Угоди, з якими працювали без названого каналу, { $period }
report-rivals = Частка виграних угод за конкурентами
report-rivals-how = Угоди, виграні або програні за період, у яких пропозицію подавав і конкурент. Угода з двома конкурентами рахується для обох.
report-rival = Конкурент
report-lost-to = Програно йому
report-win-rate-how = Виграні угоди, поділені на виграні та програні разом, за датою закриття.
report-average-deal = Середній чек
report-cycle = Тривалість угоди
report-won-lost-title = Виграно та програно за місяцями
report-forecast-won = Виграно
report-forecast-weighted = Зважені відкриті
report-forecast-rest = Решта до повної суми
report-forecast-overdue = Дата минула
report-forecast-undated = Без дати
report-expected-count = Очікувана кількість угод
report-target = План
report-no-target = План не задано
report-set-target = Задати план
report-attainment = Виконання плану
report-gap = До плану бракує
report-over-target = Понад план на { $amount }
report-figures = Показники
report-empty = Угод ще немає
report-empty-hint = Щойно з’являться угоди, тут буде видно, що виграно й чого очікувати.
report-now = станом на зараз
report-open-how = Суми всіх відкритих угод станом на зараз. Архівні та видалені угоди не враховано.
report-won-how = Суми виграних угод за датою закриття.
report-average-how = Середня сума угод, виграних за період; угоди без суми або з нульовою сумою не враховано.
report-cycle-how = Середня кількість днів від дня, коли розпочато продаж, до закриття, серед угод, виграних за період; час між закриттям і поверненням у роботу не враховано.
report-win-value-how = За сумою: виграна сума, поділена на виграні та програні суми разом. Покинуті та некваліфіковані угоди не входять, якщо в рядку не зазначено інше.
report-cases = { $won } з { $decided } закритих
report-by-value = За сумою: { $percent }
report-median = Медіана: { $value }
report-cycle-unknown = День початку невідомий: { $count }
report-cycle-reversed = Закрито раніше, ніж розпочато: { $count }
report-measure = Показник
report-decided = Виграно та програно
report-rate-by-count = За кількістю угод
report-rate-by-value = За сумою, { $currency }
report-rate-strict = Покинуті та некваліфіковані — як програні
report-won-amount = Виграна сума
report-lost-amount = Програна сума
report-best-month = Найбільше виграно: { $month }, { $value }
report-won-lost-summary = { $period }: виграно { $won } на { $gain }, програно { $lost } на { $loss }.
report-won-lost-how = Угоди за датою закриття; повернена в роботу угода враховується за останнім закриттям. Виграні — з остаточною сумою, програні — із сумою, яку вони мали.
report-won-in = { $month }: виграно { $deals }, { $amount }
report-lost-in = { $month }: програно { $deals }, { $amount }
report-few = { $count ->
    [one] Лише { $count } закрита угода: частки мало про що говорять.
    [few] Лише { $count } закриті угоди: частки мало про що говорять.
    [many] Лише { $count } закритих угод: частки мало про що говорять.
   *[other] Лише { $count } закритої угоди: частки мало про що говорять.
}
report-abandoned = { $count ->
    [one] { $count } покинута угода не входить ні до виграних, ні до програних.
    [few] { $count } покинуті угоди не входять ні до виграних, ні до програних.
    [many] { $count } покинутих угод не входять ні до виграних, ні до програних.
   *[other] { $count } покинутої угоди не входить ні до виграних, ні до програних.
}
report-not-qualified = { $count ->
    [one] { $count } некваліфікована угода не входить ні до виграних, ні до програних.
    [few] { $count } некваліфіковані угоди не входять ні до виграних, ні до програних.
    [many] { $count } некваліфікованих угод не входять ні до виграних, ні до програних.
   *[other] { $count } некваліфікованої угоди не входить ні до виграних, ні до програних.
}
report-closed-undated = { $count ->
    [one] { $count } угода з невідомим днем закриття не входить ні до місяців, ні до часток.
    [few] { $count } угоди з невідомим днем закриття не входять ні до місяців, ні до часток.
    [many] { $count } угод із невідомим днем закриття не входять ні до місяців, ні до часток.
   *[other] { $count } угоди з невідомим днем закриття не входить ні до місяців, ні до часток.
}
report-forecast = Прогноз
report-forecast-full = Відкриті повністю
report-forecast-ahead = Шість місяців
report-forecast-finding = Очікується { $amount }: { $period }
report-forecast-nothing = Нічого не виграно й не очікується: { $period }
report-forecast-summary = Виграно { $won }, зважені відкриті { $weighted }; очікувана кількість виграшів серед відкритих угод: { $count }.
report-forecast-in = { $month }: виграно { $won }, зважені відкриті { $weighted }, відкриті повністю { $full }
report-forecast-how = Виграні угоди за датою закриття, відкриті — за очікуваною датою закриття. Зважена частина — сума кожної угоди, помножена на її ймовірність, заштрихована — решта. Угоди, дата яких минула, та угоди без дати не входять до жодного місяця.
report-target-line = План { $amount }
report-not-in-total = { $name } (не входить до підсумку)
report-overdue-note = { $count ->
    [one] { $count } відкрита угода на { $amount } прострочена за очікуваною датою закриття й не входить до жодного місяця.
    [few] { $count } відкриті угоди на { $amount } прострочені за очікуваною датою закриття й не входять до жодного місяця.
    [many] { $count } відкритих угод на { $amount } прострочені за очікуваною датою закриття й не входять до жодного місяця.
   *[other] { $count } відкритої угоди на { $amount } прострочено за очікуваною датою закриття й не входить до жодного місяця.
}
report-undated-note = { $count ->
    [one] { $count } відкрита угода на { $amount } не має очікуваної дати закриття й не входить до жодного місяця.
    [few] { $count } відкриті угоди на { $amount } не мають очікуваної дати закриття й не входять до жодного місяця.
    [many] { $count } відкритих угод на { $amount } не мають очікуваної дати закриття й не входять до жодного місяця.
   *[other] { $count } відкритої угоди на { $amount } не має очікуваної дати закриття й не входить до жодного місяця.
}
report-attainment-how = Сума, виграна за період плану, поділена на план. Рівномірний темп — план, помножений на робочі дні, що вже почалися, і поділений на всі робочі дні періоду.
report-target-reached = { $period }: { $achieved } з { $target }
report-pace-ahead = Випередження рівномірного темпу на { $amount }
report-pace-behind = Відставання від рівномірного темпу на { $amount }
report-target-others = Виграно в інших валютах, не враховано: { $amount }
report-left-out = Архівні та видалені угоди тут не враховано:
report-left-archived = в архіві { $count }
report-left-trashed = у кошику { $count }

## Переліки угод, з яких складається число.

deals-open = Відкриті угоди
deals-stage = Відкриті угоди на етапі «{ $stage }»
deals-no-stage = Відкриті угоди без етапу
deals-cohort = Розпочаті продажі: { $period }
deals-reached = Дійшли до етапу «{ $stage }», розпочаті: { $period }
deals-visited = Побували на етапі «{ $stage }», розпочаті: { $period }
deals-cohort-won = Виграно, розпочаті: { $period }
deals-cohort-unknown = Етапи невідомі, розпочаті: { $period }
deals-begin-unknown = День початку невідомий
deals-won = Виграно: { $period }
deals-lost = Програно: { $period }
deals-abandoned = Покинуто: { $period }
deals-not-qualified = Не кваліфіковано: { $period }
deals-closed = Виграно та програно: { $period }
deals-closed-undated = День закриття невідомий
deals-forecast = Виграно або очікується закриття: { $period }
deals-expected = Очікується закриття: { $period }
deals-past-date = Відкриті угоди, дата яких минула
deals-undated = Відкриті угоди без дати
deals-close = Дата закриття
deals-none = У цьому переліку немає угод

## Історія: про що запис або скасування.

history-deal-created = Додавання «{ $title }»
history-deal-changed = Зміна «{ $title }»
history-deal-moved = Переміщення «{ $title }»
history-deal-won = Виграш «{ $title }»
history-deal-lost = Програш «{ $title }»
history-deal-abandoned = Відмова від угоди «{ $title }»
history-deal-disqualified = Дискваліфікація «{ $title }»
history-deal-unarchived = Повернення угоди «{ $title }» з архіву
history-deal-erased = Остаточне видалення угоди «{ $title }»
history-owner-changed = Зміна відповідального «{ $name }»
history-pipeline-changed = Зміна воронки «{ $name }»
history-target-changed = Зміна плану продажів
history-replaced = Заміна всіх даних
history-merged = Об’єднання з іншою копією
history-deal-reopened = Повернення в роботу «{ $title }»
history-deal-duplicated = Дублювання «{ $title }»
history-deal-archived = Архівування «{ $title }»
history-deal-trashed = Видалення «{ $title }»
history-deal-restored = Відновлення «{ $title }»
history-deals-changed = { $count ->
    [one] Зміна { $count } угоди
    [few] Зміна { $count } угод
    [many] Зміна { $count } угод
   *[other] Зміна { $count } угоди
}
history-stage-added = Додавання етапу «{ $stage }»
history-stage-changed = Зміна етапу «{ $stage }»
history-stage-moved = Переміщення етапу «{ $stage }»
history-stage-deleted = Видалення етапу «{ $stage }»
history-contact-changed = Зміна контакту «{ $name }»
history-company-changed = Зміна компанії «{ $name }»
history-settings-changed = Зміна налаштувань
history-imported = Імпорт файлу { $file }
history-was = було: { $value }
history-entered = Етап «{ $stage }»
history-record-made = Запис створено
history-visits-unknown = Етапи, які пройшла ця угода, невідомі.

## Кошик і архів.

trash-about = Видалені угоди лежать тут, доки ви не очистите кошик.
trash-empty = Кошик порожній
trash-empty-now = Очистити кошик
trash-delete-for-good = Видалити остаточно
trash-erased = { $count ->
    [one] Остаточно видалено { $count } угоду
    [few] Остаточно видалено { $count } угоди
    [many] Остаточно видалено { $count } угод
   *[other] Остаточно видалено { $count } угоди
}
trash-erase-text = Доки журнал дій зберігає їх, дію можна скасувати.
archive-empty = Архів порожній
archive-take-out = Повернути з архіву
archive-about = Архівних угод немає на дошці та у звітах.

## Чому значення чи дію не прийнято.

refusal-title-empty = Укажіть назву угоди
refusal-name-empty = Укажіть назву
refusal-name-taken = Така назва вже є
refusal-too-long = { $count ->
    [one] Не більше ніж { $count } символ
    [few] Не більше ніж { $count } символи
    [many] Не більше ніж { $count } символів
   *[other] Не більше ніж { $count } символу
}
refusal-amount-unreadable = Це не сума. Приклад: { $example }
refusal-amount-negative = Сума не може бути від’ємною
refusal-amount-too-large = Сума завелика
refusal-amount-decimals = { $count ->
    [0] У цієї валюти немає знаків після коми
    [one] Після коми не більше ніж { $count } знак
    [few] Після коми не більше ніж { $count } знаки
    [many] Після коми не більше ніж { $count } знаків
   *[other] Після коми не більше ніж { $count } знака
}
refusal-probability = Потрібне число від 0 до 100
refusal-day-empty = Укажіть дату
refusal-day-unreadable = Це не дата. Приклад: { $example }
refusal-day-missing = Такого дня немає
refusal-day-year = Рік має бути від { $from } до { $to }
refusal-number = Потрібне ціле число
refusal-reason-missing = Укажіть причину
refusal-reason-unsaid = Опишіть кількома словами, що сталося
refusal-gone = Це вже видалено
refusal-deal-ended = Угоду завершено. Спершу поверніть її в роботу.
refusal-deal-open = Угода відкрита
refusal-deal-archived = Угода в архіві. Спершу поверніть її.
refusal-deal-trashed = Угода в кошику. Спершу відновіть її.
refusal-deal-not-trashed = Остаточно видалити можна лише угоди з кошика
refusal-stage-for-won = На цьому етапі можуть бути лише виграні угоди
refusal-stage-elsewhere = Цього етапу немає в цій воронці
refusal-target-positive = План має бути більший за нуль
refusal-book-full = Забагато записів: нові додати не можна
refusal-read-only = Зараз ці дані можна лише переглядати
refusal-nothing-to-do = Нічого не зміниться
refusal-built-upon = на цьому ґрунтується пізніша зміна: { $action }
refusal-stage-target = Виберіть, куди перемістити угоди цього етапу
refusal-last-stage = У воронці має бути хоча б один етап
refusal-undo-stale = Цього не можна скасувати: { $reason }

## Команди та клавіші.

shortcut-help = Сполучення клавіш
shortcut-search = Пошук
shortcut-new-deal = Нова угода
shortcut-open = Відкрити угоду
shortcut-lift = Узяти, покласти
shortcut-cancel = Скасувати, закрити, очистити
shortcut-focus = Переміщатися дошкою
shortcut-next-stage = Наступний етап, попередній етап
shortcut-turn-month = Попередній, наступний місяць календаря
shortcut-reorder = Вище, нижче в межах етапу
shortcut-move = Перемістити…
shortcut-trash = До кошика
shortcut-switch-pane = Дошка, угода

## Варіанти вибору в полях угод, етапів і активностей.
choice-deal-type-new = Новий продаж
choice-deal-type-upsell = Допродаж
choice-deal-type-renewal = Поновлення
choice-deal-type-referral = За рекомендацією
choice-priority-low = Низький
choice-priority-medium = Середній
choice-priority-high = Високий
choice-forecast-category-omitted = Не враховувати
choice-forecast-category-pipeline = У воронці
choice-forecast-category-best-case = Найкращий випадок
choice-forecast-category-commit = Певна
choice-found-by-marketing = Маркетинг
choice-found-by-sales = Продажі
choice-found-by-referral = Рекомендація
choice-found-by-self = Клієнт звернувся сам
choice-business-case-yes = Так
choice-business-case-no = Ні
choice-business-case-later = Пізніше
choice-role-decision-maker = Приймає рішення
choice-role-influencer = Впливає на рішення
choice-role-champion = Прихильник
choice-role-evaluator = Оцінює пропозицію
choice-role-budget-holder = Розпоряджається бюджетом
choice-role-user = Користувач
choice-role-blocker = Противник
choice-recurrence-month = Щомісяця
choice-recurrence-quarter = Щокварталу
choice-recurrence-year = Щороку
choice-side-buyer = Покупець
choice-side-seller = Продавець
choice-term-scope = Обсяг
choice-term-price = Ціна
choice-term-terms = Умови
choice-verdict-yes = Так
choice-verdict-partly = Частково
choice-verdict-no = Ні
choice-fit-qualified = Кваліфікована
choice-fit-not-qualified = Не кваліфікована
choice-gate-soft = М’який: нагадує, чого бракує
choice-gate-hard = Жорсткий: не пропускає незаповнене
choice-requirement-amount = Сума
choice-requirement-expected-close = Очікувана дата закриття, не раніше сьогодні
choice-requirement-owner = Відповідальний
choice-requirement-company = Компанія
choice-requirement-contact = Контакт
choice-requirement-source = Джерело
choice-requirement-next-step = Наступний крок
choice-requirement-conversation = Зафіксована перша розмова
choice-requirement-qualified = Кваліфікація: підходить
choice-requirement-business-case = Підстави для пропозиції: так
choice-requirement-decision-maker = Контакт, який приймає рішення
choice-requirement-items = Позиції пропозиції
choice-requirement-offer = Версія пропозиції
choice-requirement-checklist = Виконаний контрольний список
choice-requirement-questions = Відповіді на запитання
choice-channel-online = Онлайн або чат
choice-channel-email = Електронна пошта
choice-channel-phone = Телефон
choice-channel-video = Відео
choice-channel-in-person = Особисто
choice-custom-kind-text = Текст
choice-custom-kind-number = Число
choice-custom-kind-money = Гроші
choice-custom-kind-date = Дата
choice-custom-kind-choice = Один варіант
choice-custom-kind-choices = Кілька варіантів
choice-custom-kind-yes-no = Так або ні
choice-custom-kind-link = Посилання
choice-custom-kind-email = Електронна пошта
choice-custom-kind-phone = Телефон
choice-custom-kind-rating = Оцінка
choice-text-use-email = Лист
choice-text-use-proposal = Комерційна пропозиція
choice-activity-call = Дзвінок
choice-activity-meeting = Зустріч
choice-activity-demo = Демо
choice-activity-email = Лист
choice-activity-linkedin = Повідомлення в LinkedIn
choice-activity-task = Завдання
choice-activity-note = Нотатка
deal-field-type = Тип угоди
deal-field-priority = Пріоритет
deal-field-forecast = Категорія прогнозу
deal-field-found-by = Хто знайшов
deal-field-campaign = Кампанія
deal-field-competitors = Конкуренти
deal-field-differentiators = Переваги пропозиції
deal-field-recurring = Регулярний платіж
deal-field-contract-start = Початок договору
deal-field-contract-end = Кінець договору
deal-field-items = Позиції пропозиції
deal-field-offers = Версії пропозиції
deal-field-value-case = Вигода для покупця
deal-field-negotiation = Журнал переговорів
deal-field-qualification = Кваліфікація
deal-field-answers = Відповіді
deal-field-checks = Контрольний список
deal-field-business-case = Підстави для пропозиції
deal-field-roles = Люди в угоді
deal-field-links = Посилання
deal-field-custom = Власні поля
deal-field-skips = Пропущені етапи

## Дії та відмови: процес, пропозиція, люди, активності.

history-deals-edited = Змінити кілька угод
history-negotiated = Переговори за угодою «{ $title }»
history-offer-kept = Зберегти версію пропозиції «{ $title }»
history-stage-split = Розділити етап «{ $stage }»
history-pipeline-moved = Перемістити воронку «{ $name }»
history-people-merged = Об’єднати контакти в «{ $name }»
history-companies-merged = Об’єднати компанії в «{ $name }»
history-activity-added = Запланувати «{ $name }»
history-activity-logged = Записати «{ $name }»
history-activity-changed = Змінити активність «{ $name }»
history-activity-done = Завершити «{ $name }»
history-activity-cancelled = Скасувати «{ $name }»
history-activity-reopened = Запланувати «{ $name }» знову
history-activity-deleted = Видалити активність «{ $name }»
history-product-changed = Змінити товар «{ $name }»
refusal-gate-shut = Перед переходом далі в угоді чогось бракує
refusal-stage-full = На етапі має бути не більше угод, ніж { $count }
refusal-stage-holds = Спершу перемістіть угоди з етапу
refusal-amount-from-items = Суму визначають позиції пропозиції. Змініть їх
refusal-several-currencies = Усі суми тут мають бути в одній валюті
refusal-not-of-kind = Це значення не підходить для поля
refusal-product-in-use = Товар є в пропозиціях. Натомість приберіть його зі списку
refusal-activity-of-nothing = Виберіть угоду, людину або компанію
refusal-contract-order = Договір не може закінчитися раніше, ніж почався
import-json-products = Товари
import-json-activities = Активності
deal-rating = { $stars } з { $most }

## Власні поля, пропозиція, кваліфікація, валюти, товари й тексти.

deal-tab-offer = Пропозиція
deal-part-sale = Продаж
deal-part-contract = Договір
deal-part-rivals = Конкуренція
deal-filled-in = Заповнено: { $count }
deal-forecast-automatic = За ймовірністю: { $category }
deal-recurring-every = Періодичність
deal-park-question = Коли повернутися до угоди?
deal-park = Відкласти
deal-unpark = Повернути в роботу зараз
deal-park-in-future = Потрібен день після сьогодні
deal-case-kept = Підстави записано
deal-amount-by-lines = Визначають позиції пропозиції
deal-no-rate = Ще немає курсу { $currency } до { $base }
refusal-own-number = Потрібне число, наприклад 12,5
refusal-own-link = Потрібна адреса, що починається з https:// або http://
refusal-own-email = Потрібна електронна адреса, наприклад name@example.org
refusal-own-choice = «{ $text }» немає серед варіантів
refusal-own-yes-no = Так або ні
refusal-own-rating = Ціле число від 1 до { $most }
refusal-weight = Ціле число від 1 до 1000
refusal-rate = Число, більше за нуль
refusal-quantity = Число, не менше за нуль
refusal-discount = Відсоток, наприклад 10%, або сума
refusal-no-choices = Вкажіть хоча б один варіант
refusal-words-missing = Напишіть, про що просили
qualify-none = Критеріїв ще немає
qualify-none-hint = Угоди оцінюють за критеріями з вагою. Зазвичай їх чотири: терміни, бюджет, повноваження й відповідність.
qualify-use-usual = Узяти чотири звичні критерії
qualify-timing = Терміни: коли готові купити
qualify-budget = Бюджет
qualify-authority = Повноваження: хто вирішує
qualify-fit = Відповідність: потреба й продукт
qualify-weight = Вага { $weight }
qualify-score = Оцінка
qualify-answered = Відповіді: { $answered } з { $all }
qualify-result = Результат
qualify-on = Дата рішення
qualify-by = Хто вирішив
qualify-close-hint = Угоду, що не підходить, можна закрити окремо від програних.
qualify-close = Закрити як некваліфіковану
settings-qualification = Кваліфікація
settings-qualification-note = Оцінка угоди — зважена частка критеріїв, за якими є відповідь.
settings-add-criterion = Новий критерій
settings-criterion = Критерій
settings-weight = Вага
settings-move-up = Перемістити «{ $name }» вище
settings-move-down = Перемістити «{ $name }» нижче
settings-products = Товари
settings-products-note = Те, що ви продаєте. Позиції пропозиції беруть звідси ціну й податок.
settings-add-product = Новий товар
settings-show-archived = Показувати зняті з продажу
settings-product-removed = Товар вилучено
settings-currencies = Валюти
settings-base = Основна валюта
settings-base-note = Суми в інших валютах показано в ній зі знаком ≈.
settings-rates = Курси
settings-rates-note = Їх вводять вручну. Курс діє від свого дня до наступного.
settings-no-rates = Курсів ще немає
settings-add-rate = Додати курс
rate-line = 1 { $currency } = { $rate } { $base }
rate-from = від { $day }
rate-worth = Скільки коштує 1 { $currency }
rate-from-day = Діє від
settings-fields-note = Те, що ви зберігаєте про угоди, крім звичних полів. Власні поля можна експортувати.
settings-new-field = Нове поле
settings-field-name = Назва
settings-field-kind = Що містить
settings-field-pipeline = Воронка
settings-all-pipelines = Усі воронки
settings-field-choices = Варіанти
settings-choices-hint = Розділяйте їх комами
settings-field-archived = Більше не використовується
settings-add-field = Додати поле
settings-texts = Тексти
settings-texts-places = Місця для підстановки: { $names }
settings-no-texts = Текстів ще немає
settings-new-text = Новий текст
settings-text-kind = Для чого
settings-add-text = Додати текст
settings-seller = Продавець
settings-seller-note = Стоїть на початку кожної комерційної пропозиції.
settings-seller-lines = Назва, адреса, рахунок
text-name = Назва
text-subject = Тема
text-title = Заголовок
text-body = Текст
starter-email-subject = Щодо { $deal }
starter-email-body = Вітаю, { $contact }!

    Дякую за ваш час. Пишу щодо { $deal }.

    З повагою,
    { $owner }
starter-proposal-title = Комерційна пропозиція для { $company }
starter-proposal-body = Вітаємо, { $contact }!

    Дякуємо за розмову про { $deal }. Ось що ми пропонуємо за { $amount }.
product-name = Товар
product-code = Код
product-price = Ціна
product-unit = Одиниця
product-tax = Податок
product-note = Примітка
offer-free-line = Додати «{ $name }»
offer-add-line = Додати позицію
offer-add-line-hint = Товар із каталогу або будь-яка назва
offer-line-name = Назва
offer-quantity = Кількість
offer-discount = Знижка
offer-gross = До знижок
offer-net = Сума без податку
offer-tax = Податок
offer-total = До сплати
offer-sets-amount = Сума без податку — це сума угоди.
offer-no-versions = Додайте позиції або суму, а перед надсиланням збережіть пропозицію як версію.
offer-version = Назва версії
offer-sum = Сума
proposal-open = Комерційна пропозиція…
proposal-print = Друк або збереження в PDF
proposal-preview = Попередній перегляд пропозиції
proposal-starter = Стандартний текст
proposal-template = Шаблон
proposal-reader = шановні партнери
proposal-no-amount = узгоджену ціну
proposal-prices = Вартість
proposal-value = Що це дасть вам
offer-version-name = Версія { $number }
offer-keep = Зберегти як версію
offer-kept = Версію збережено
offer-restore = Відновити «{ $name }»
offer-restored = Пропозиція знову така, як у версії
offer-now = Як зараз
offer-compare = Порівняти
offer-compare-with = з
offer-no-difference = Відмінностей немає
offer-difference = Різниця: { $amount }
offer-line-added = Додано: { $name }, { $line }
offer-line-removed = Вилучено: { $name }, { $line }
offer-line-changed = Змінено: { $name }. { $parts }
worth-benefit = Вигода за рік
worth-price = Ціна для покупця
worth-price-hint = Якщо порожньо, береться сума: { $amount }
worth-benefit-first = Спершу вкажіть вигоду
worth-unknown = Вкажіть ціну в тій самій валюті, щоб побачити окупність.
worth-gain = Виграш за перший рік
worth-payback = Окупність
worth-roi = Рентабельність інвестицій
worth-months = { $count ->
        [one] { $count } місяць
        [few] { $count } місяці
        [many] { $count } місяців
       *[other] { $count } місяця
    }
negotiation-add-step = Додати крок
negotiation-by = Хто попросив
negotiation-what = Що змінюється
negotiation-words = Словами
negotiation-effect = Вплив на суму
negotiation-effect-hint = Наприклад, -500 або -10%. Це змінить суму.
negotiation-effect-lines = Наприклад, -500 або -10%. Суму визначають позиції, тож змініть і їх.
negotiation-on = Дата
negotiation-add = Записати крок
negotiation-added = Крок записано
