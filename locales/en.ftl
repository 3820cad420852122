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
