### Every text of Konvey in English. `uk.ftl` holds the same keys with the same arguments;
### the build fails when they differ. Keys carry the name of their screen.

## Counts: a number with its noun.

count-deals = { $count ->
    [one] { $count } deal
   *[other] { $count } deals
}

## Words used on every screen.

common-add = Add
common-save = Save
common-cancel = Cancel
common-delete = Delete
# On the toast that follows a change.
common-undo = Undo

## Days and times seen from now.

common-today = today
common-tomorrow = tomorrow
common-yesterday = yesterday
common-in-days = { $count ->
    [one] in { $count } day
   *[other] in { $count } days
}
common-days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
common-hours-ago = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
common-minutes-ago = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
common-just-now = just now
# The end of a list: "A, B" and "C".
common-list-last = { $head } and { $last }
