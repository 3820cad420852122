### Every text of Konvey in English. `uk.ftl` holds the same keys with the same arguments;
### the build fails when they differ. Keys carry the name of their screen. Arguments of a message are
### passed in the order of their first appearance here.

## Counts: a number with its noun.

count-deals = { $count ->
    [one] { $count } deal
   *[other] { $count } deals
}
count-stages = { $count ->
    [one] { $count } stage
   *[other] { $count } stages
}
count-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
count-companies = { $count ->
    [one] { $count } company
   *[other] { $count } companies
}
count-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
count-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
count-columns = { $count ->
    [one] { $count } column
   *[other] { $count } columns
}
count-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
count-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}

## Words used on every screen.

common-app-name = Konvey
# The title of the browser window.
common-page-title = { $screen } · Konvey
common-add = Add
common-save = Save
common-cancel = Cancel
common-delete = Delete
common-close = Close
common-back = Back
common-next = Next
common-apply = Apply
common-edit = Edit
common-duplicate = Duplicate
common-archive = Archive
common-restore = Restore
common-show-all = Show all
common-show-more = Show more
common-select-all = Select all
common-yes = Yes
common-no = No
common-none = None
common-unknown = Unknown
common-choose = Choose
common-quoted = “{ $text }”
common-megabytes = { $size } MB
common-optional = optional
common-search = Search
# Stands where a figure has nothing to be made of.
common-no-data = –
# An amount converted from several currencies.
common-about-amount = ≈ { $amount }
# On the toast that follows a change.
common-undo = Undo
# In a menu, the palette and the history.
common-undo-action = Undo action
common-redo-action = Redo action
common-undo-what = Undo: { $action }
common-redo-what = Redo: { $action }
common-undone = Undone: { $action }
common-redone = Redone: { $action }
common-nothing-to-undo = Nothing to undo
common-nothing-to-redo = Nothing to redo

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

## Periods of reports.

period-label = Period
period-this-month = This month
period-last-month = Last month
period-this-quarter = This quarter
period-last-quarter = Last quarter
period-this-year = This year
period-last-year = Last year
period-last-twelve-months = Last 12 months
period-all-time = All time
period-month = Month
period-quarter-kind = Quarter
period-year-kind = Year
period-custom = Custom period
period-from = From
period-to = To
period-previous = Previous period
period-next = Next period
# The number of the quarter and the year, both passed as text.
period-quarter = Q{ $quarter } { $year }
period-year = { $year }
period-range = { $from } – { $to }
period-wrong-order = The last day comes before the first

## Names of screens and the frame around them.

nav-label = Main navigation
nav-skip = Skip to content
nav-board = Board
nav-table = Table
nav-calendar = Calendar
nav-pipeline = Pipeline
nav-funnel = Funnel
nav-analytics = Analytics
nav-contacts = Contacts
nav-import = Import
nav-settings = Settings
nav-trash = Trash
nav-archive = Archive
nav-history = History
nav-shortcuts = Keyboard shortcuts
nav-menu = Menu
nav-messages = Messages
nav-new-deal = New deal
nav-not-found = This page does not exist
nav-not-found-hint = The link may be old, or the record is gone.
nav-to-board = Open the board

## A part of the program that comes when it is first needed.

part-failed = This part of Konvey could not be loaded. Your data are safe.
part-again = Try again

## Start and the first run.

start-rescue = Open the rescue page
welcome-title = Your sales pipeline, in this browser
welcome-what = See where every deal stands, what to do next and whether you will make your number.
welcome-where = Your deals stay in this browser. Nothing is sent anywhere.
welcome-keep = Clearing site data deletes them. Keep a backup.
welcome-start-empty = Start empty
welcome-open-demo = Open demo data
welcome-import = Import a file
welcome-start-empty-note = A pipeline with six stages; change them as you like.
welcome-open-demo-note = Twenty-four deals with a year of history, apart from your own data.
welcome-import-note = CSV from another system, or a Konvey file.
welcome-language = Language

## Demo data.

demo-bar = This is demo data. Start your own?
demo-start-own = Start your own
demo-reset = Reset demo
demo-leave = Leave demo
demo-in-memory = There is no room beside your own data, so the demo is kept only until this window closes.
demo-was-reset = The demo is as it was at the start

## The board: columns, cards, quick add.

board-title = Board of “{ $pipeline }”
board-hint = Space picks up the deal, arrows move it, Space drops, Escape cancels. Or use Actions, Move to.
board-columns = Columns
board-rows = Rows
board-layout = Layout of stages
board-density-compact = Compact
board-card-fields = Fields on cards
board-view = View of the board
board-group-columns = Columns by
board-group-lanes = Swimlanes by
board-no-lanes = None
board-card-order = Order of cards
board-order-hand = By hand
board-order-close = Earliest close first
board-order-amount = Largest amount first
board-order-idle = Longest idle first
board-order-score = Best score first
board-order-next-step = Next step first
board-not-by-hand = The order here is “{ $order }”. Choose “By hand” in the view of the board to arrange cards.
board-group-month = Month of close
board-group-nothing = No value
board-group-score-high = 70% and more
board-group-score-middle = 40–69%
board-group-score-low = Below 40%
board-group-computed = The score follows from the answers in the deal. It cannot be set by moving a card.
board-group-put = Moved to “{ $group }”
board-put-into = Move to “{ $group }”
board-stage-index = Stages
board-collapse = Collapse the column
board-expand = Expand the column
board-fold-group = Collapse “{ $name }”
board-unfold-group = Expand “{ $name }”
# After a filter: deals shown and all deals of the stage.
board-shown-of-all = { $shown } / { $all }
board-shown-of-all-spoken = { $shown } shown of { $all }
board-total-of = Total { $amount }
board-weighted-of = Weighted { $amount }
board-weighted-how = Weighted amount: each amount times the probability of its deal, then summed.
board-without-amount = { $count } without amount
board-without-rate = { $count } without a rate
board-empty-column = No deals here
board-empty-title = Add your first deal
board-empty-hint = A name and an amount are enough. The rest can wait.
board-empty-import = Import deals from a file
board-nothing-found = No deals match the filters
board-won-column = Won
board-lost-column = Lost
board-closed-this-month = Closed this month
board-add-here = Add a deal in “{ $stage }”
board-quick-title = Name of the deal
board-quick-amount = Amount
board-quick-hint = Enter adds, Escape closes

## The card of a deal.

card-actions = Actions: { $title }
card-no-next-step = No next step
card-woken = Put aside until now: come back to it
card-idle = { $count ->
    [one] Idle for { $count } day
   *[other] Idle for { $count } days
}
card-overdue = { $count ->
    [one] Overdue by { $count } day
   *[other] Overdue by { $count } days
}
card-close-overdue = { $count ->
    [one] Close date passed { $count } day ago
   *[other] Close date passed { $count } days ago
}
# What is to be done and when: "Call, tomorrow".
card-next-step = { $step }, { $when }
card-no-amount = No amount
card-more-tags = +{ $count }

## Moving a deal: menu, drag, keyboard, announcements.

move-to = Move to…
move-title = Move “{ $title }”
move-stage = Stage
move-current-stage = current
move-position = Position
move-top = Top
move-bottom = Bottom
move-before = Above “{ $title }”
move-up = Move up
move-down = Move down
move-confirm = Move
move-drop-won = Won
move-drop-lost = Lost
move-lifted = Picked up “{ $title }”. Stage { $stage }, position { $position } of { $total }.
move-over = Stage { $stage }, position { $position } of { $total }.
move-over-won = Over Won. Drop to mark the deal won.
move-over-lost = Over Lost. Drop to mark the deal lost.
move-dropped = “{ $title }” moved from { $from } to { $to }, position { $position } of { $total }.
move-reordered = “{ $title }” moved to position { $position } of { $total }.
move-same-place = “{ $title }” was not moved.
move-cancelled = Move cancelled. “{ $title }” is back in { $from }.
move-needs-reason = To mark it lost, give a reason.

## Many deals at once: the selection, the bar at the foot, its dialogs.

bulk-title = Selected deals
# Said and shown whenever the selection changes.
bulk-selected = { $count ->
    [0] Nothing selected
    [one] { $count } deal selected
   *[other] { $count } deals selected
}
bulk-select = Select “{ $title }”
bulk-clear = Clear the selection
bulk-edit = Edit…
bulk-lose = Mark lost…
bulk-lost = { $count ->
    [one] { $count } deal marked as lost
   *[other] { $count } deals marked as lost
}
bulk-lose-question = { $count ->
    [one] Why was { $count } deal lost?
   *[other] Why were { $count } deals lost?
}
bulk-edit-title = { $count ->
    [one] Edit { $count } deal
   *[other] Edit { $count } deals
}
bulk-export = Export CSV
bulk-field = Field
bulk-value = New value
bulk-empty-hint = Left empty, it clears the field.
bulk-add-tag = Add a tag
bulk-remove-tag = Remove a tag
bulk-trash-question = { $count ->
    [one] Delete { $count } deal?
   *[other] Delete { $count } deals?
}
bulk-trash-text = They stay in the trash until you empty it, and can be taken back.
bulk-trash-confirm = { $count ->
    [one] Delete { $count } deal
   *[other] Delete { $count } deals
}

## The deal: its fields, its drawer, its actions.

deal-title = Name
deal-new-title = New deal
deal-pipeline = Pipeline
deal-stage = Stage
deal-company = Company
deal-contact = Contact
deal-owner = Owner
deal-no-owner = No owner
deal-amount = Amount
deal-currency = Currency
deal-probability = Probability
deal-probability-of-stage = { $percent }, by the stage
deal-probability-automatic = Automatic
deal-weighted = Weighted amount
deal-expected-close = Expected close date
deal-source = Source
deal-tags = Tags
deal-next-step = Next step
deal-next-step-date = Date of the next step
deal-next-step-first = First say what the next step is
deal-copy-of = { $title } (copy)
deal-parked = Put aside
deal-panel = Parts of the deal
deal-panel-width = Width of the panel
deal-description = Description
deal-notes = Notes
deal-created = Created
deal-closed = Closed
deal-days-on-stage = Time on stage
deal-outcome = Outcome
deal-outcome-open = Open
deal-outcome-won = Won
deal-outcome-lost = Lost
deal-outcome-abandoned = Abandoned
deal-outcome-not-qualified = Not qualified
deal-parked-until = Parked until { $day }
deal-final-amount = Final amount
deal-lost-reason = Lost reason
deal-foreign-id = Id in the source system
deal-tab-details = Details
deal-tab-activity = Activity
deal-tab-history = History
deal-stage-stepper = Stage of the deal
deal-summary = Summary
deal-mark-won = Won
deal-mark-lost = Lost
deal-reopen = Reopen
deal-reopen-stage = To which stage does the deal return?
deal-open = Open the deal
deal-close-panel = Close the deal
deal-add-company = Add the company “{ $name }”
deal-add-contact = Add the contact “{ $name }”
deal-add-owner = Add the owner “{ $name }”
deal-remove-tag = Remove the tag “{ $name }”
deal-not-found = This deal does not exist
deal-unsaved-title = Some fields are not saved
deal-unsaved-hint = They hold values that cannot be read. Fix them, or close without them.
deal-close-anyway = Close without them
deal-keep-editing = Keep editing

## Activities: planning, logging, finishing, notes.

activity-usual-subject = { $kind }: { $name }
activity-add-result = Add result
activity-move-on = Move to “{ $stage }”
activity-log = Log
activity-log-entry = Log an activity
activity-log-heading = Done just now
activity-log-for = Log for “{ $title }”
activity-plan = Plan an activity
activity-plan-confirm = Plan
activity-new-title = Plan an activity
activity-edit-title = Change the activity
activity-edit-note = Change the note
activity-done-title = Done. What is next?
activity-kind = Kind
activity-next-kind = Next
activity-subject = Subject
activity-channel = Channel
activity-channel-none = Not chosen
activity-date = Date
activity-time = Time
activity-all-day = All day
activity-duration = Duration
activity-minutes-unit = min
activity-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
activity-place = Place or link
activity-open-link = Open the link
activity-attendees = Attendees
activity-remark = Remark
activity-result = Result
activity-no-next = No next step
activity-owner-none = Nobody
activity-some-time = Some time
activity-time-unreadable = This is not a time. Write it like 14:30
activity-minutes-unreadable = Write whole minutes, from 1 to 1440
activity-check = Done: { $name }
activity-actions = Actions: { $name }
activity-cancelled = Cancelled
activity-overdue = Overdue
activity-mark-done = Mark as done
activity-cancel = Cancel the activity
activity-reopen = Plan anew
activity-nothing-planned = Nothing is planned
activity-group-overdue = Overdue
activity-group-today = Today
activity-group-later = Later
activity-group-done = Done
activity-show-more = Show more
activity-new-note = New note
activity-add-note = Add note
activity-write-mail = Write an e-mail
activity-open-profile = Open the profile
activity-own-kinds = Own kinds of activities
activity-own-kinds-note = They are offered beside calls, meetings, demos, e-mails, LinkedIn messages and tasks. Activities keep the kind they have.
activity-add-kind = New kind
activity-kind-removed = Kind removed
settings-activities = Activities
shortcut-log-activity = Log an activity; a second key chooses the kind
toast-activity-logged = Logged: { $name }
toast-activity-done = Activity done
toast-activity-cancelled = Activity cancelled
toast-activity-planned = Activity planned
toast-activity-changed = Activity changed
toast-activity-deleted = Activity deleted
toast-note-added = Note added

## The timeline of a deal and its links.

timeline-filter = Show
timeline-stages = Stages
timeline-changes = Changes
timeline-activities = Activities
timeline-empty = Nothing of what is chosen
timeline-time-in-stages = Time in each stage
timeline-stage-now = Now
timeline-stage-past = Passed
timeline-stage-not-yet = Not yet
timeline-so-far = { $time } so far
timeline-skipped = Skipped “{ $stage }”
timeline-planned = { $kind } planned: { $subject }
timeline-done = { $kind } done: { $subject }
timeline-cancelled = { $kind } cancelled: { $subject }
timeline-move-back = Move back to “{ $stage }”
timeline-set-back = Set back { $field } to: { $value }
timeline-plan-anew = Plan anew: { $name }
timeline-reverted = Set back
links-title = Title of the link
links-target = Address or path
links-add = Add link
links-added = Link added
links-removed = Link removed
links-copy = Copy: { $title }
toast-copied = Copied
toast-not-copied = The browser did not let it be copied

## Winning and losing a deal.

win-title = Deal won
win-question = What was the final amount, and when?
win-amount = Final amount
win-date = Date of closing
win-confirm = Mark as won
win-next-stage = After that
win-no-stage = Leave the board
lose-title = Deal lost
lose-question = Why was the deal lost?
lose-choose = Choose a reason
lose-another = Another reason…
lose-reason = Reason
lose-other = Another reason
lose-note = Comment
lose-rival = Who got the deal instead
lose-date = Date of closing
lose-confirm = Mark as lost
lose-reason-price = Price
lose-reason-competitor = Chose a competitor
lose-reason-budget = No budget
lose-reason-features = Missing features
lose-reason-cycle = Took too long
lose-reason-decision = No access to the decision-maker
lose-reason-silence = No response
lose-reason-fit = Poor fit
lose-reason-other = Other

## Messages after an action.

toast-deal-added = Deal added
toast-deal-moved = Moved to “{ $stage }”
toast-deal-won = Deal won
toast-deal-lost = Deal lost
toast-deal-reopened = Deal reopened
toast-deal-duplicated = Deal duplicated
toast-deal-archived = Deal archived
toast-deal-trashed = Deal moved to trash
toast-deal-restored = Deal restored
toast-deals-trashed = { $count ->
    [one] { $count } deal moved to trash
   *[other] { $count } deals moved to trash
}
toast-deals-archived = { $count ->
    [one] { $count } deal archived
   *[other] { $count } deals archived
}
# What was imported, with its count: "5 deals".
toast-imported = { $what } imported
toast-stage-added = Stage added
toast-stage-changed = Stage changed
toast-stage-deleted = Stage deleted

## Questions before what cannot be undone or is wide.

confirm-empty-trash = { $count ->
    [one] Delete { $count } record for good?
   *[other] Delete { $count } records for good?
}
confirm-replace-all = Replace all data with the file? A restore point will be made first.

## Stages and pipelines.

stage-default-prospecting = Prospecting
stage-default-qualification = Qualification
stage-default-meeting = Meeting or demo
stage-default-proposal = Proposal
stage-default-negotiation = Negotiation
stage-default-after-sale = After-sale
stage-default-pipeline = Sales pipeline
stage-actions = Stage actions: { $stage }
stage-add = Add a stage
stage-add-before = Add a stage before “{ $stage }”
stage-add-after = Add a stage after “{ $stage }”
stage-edit = Edit the stage
stage-move-left = Move left
stage-move-right = Move right
stage-delete = Delete the stage
stage-name = Name of the stage
stage-probability = Probability of winning
stage-colour = Colour
stage-rot-days = Days until a deal stands idle
stage-rot-days-hint = A deal that does not move for longer is marked. Empty: never.
stage-kind-after-sale = After-sale
stage-delete-title = Delete the stage “{ $stage }”?
stage-delete-empty = No deals stand in it. Its name stays in the history.
stage-delete-target = { $count ->
    [one] Where does its { $count } deal go?
   *[other] Where do its { $count } deals go?
}
colour-none = No colour
colour-indigo = Indigo
colour-blue = Blue
colour-green = Green
colour-amber = Amber
colour-red = Red
colour-violet = Violet
colour-pink = Pink
colour-grey = Grey

## The table of deals

layout-switch = Layout of the deals
table-score = Score
table-age = Age, days
table-stage-days = Days on the stage
table-idle-days = Days without a change
table-read-only = This follows from other fields and cannot be typed
table-not-a-currency = Give an amount first, then a code such as USD
table-not-a-choice = One of: { $choices }
table-title = Table of “{ $pipeline }”
table-title-all = Table of all pipelines
table-hint = Arrows move from cell to cell, Enter or F2 edits, typing replaces, Escape cancels. Space selects the deal, Shift with arrows a block of cells, Ctrl C and Ctrl V copy and paste it.
table-shown = Deals
table-shown-open = Open
table-shown-pipeline = Open and ended
table-shown-open-everywhere = Open, all pipelines
table-shown-everywhere = All pipelines
table-columns = Columns
table-columns-more = Choose columns
table-column-left = Move “{ $column }” left
table-column-right = Move “{ $column }” right
table-columns-reset = Usual columns
table-sort-hint = Shift adds this column to the order
table-sorted-as = { $place } in the order
table-resize = Width of “{ $column }”
table-select-deal = Select “{ $title }”
table-select-all = Select all deals shown
table-edit = Edit: { $column }, { $title }
table-average = Average { $amount }
table-cells = { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}
table-block = Selected: { $cells }
table-copied = Copied: { $cells }
table-pasted = Changed: { $cells }
table-cleared = Cleared: { $cells }
table-nothing-changed = Nothing changed
table-paste-title = Some cells cannot be pasted
table-paste-some = { $count ->
    [one] { $count } cell cannot be read. Nothing has been pasted yet.
   *[other] { $count } cells cannot be read. Nothing has been pasted yet.
}
table-paste-rest = { $count ->
    [one] Paste the other { $count } cell
   *[other] Paste the other { $count } cells
}
table-paste-row = Row { $row }, { $column }
table-paste-outside = The table ends before it
table-paste-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}

## The calendar.

calendar-title = Calendar of “{ $pipeline }”
calendar-title-all = Calendar of all pipelines
calendar-hint = Arrow keys move between days, Enter goes to the deals of a day. Space picks up a deal, arrows choose its day, Space drops, Escape cancels.
calendar-previous = Previous month
calendar-next = Next month
calendar-today = Today
calendar-tomorrow = Tomorrow
calendar-in-a-week = In a week
calendar-end-of-month = End of this month
calendar-other-day = Other date…
calendar-no-day = No date
# The day of the week and the date: "Wednesday, 25 Nov 2026".
calendar-day = { $weekday }, { $date }
calendar-day-of = Close date of “{ $title }”
# Deals of a day that have no room; the second names the day too.
calendar-more = +{ $count } more
calendar-more-of = +{ $count } more: { $day }
calendar-less = Show less
calendar-less-of = Show less: { $day }
calendar-side = Overdue and without a date
calendar-undated = No close date
calendar-undated-none = Drop a deal here to take its date away.
calendar-overdue = Overdue
calendar-overdue-none = Nothing is overdue.
calendar-none = No deals close in this month
calendar-put = Closes on { $day }
calendar-put-nowhere = Close date removed
# Several deals were put on a day at once.
calendar-put-many = { $count ->
    [one] { $count } deal closes on { $day }
   *[other] { $count } deals close on { $day }
}
calendar-put-nowhere-many = { $count ->
    [one] Close date of { $count } deal removed
   *[other] Close dates of { $count } deals removed
}
calendar-lifted = Picked up “{ $title }”. { $day }.
calendar-lifted-many = Picked up “{ $title }” and { $count ->
    [one] { $count } more deal
   *[other] { $count } more deals
}. { $day }.
calendar-cancelled = Move cancelled. “{ $title }”: { $day }.

## Filter, search, sort.

filter-title = Filters
filter-text = Search deals
filter-owner = Owner
filter-any-owner = Any owner
filter-clear = Clear filters
filter-found = { $count ->
    [one] { $count } deal found
   *[other] { $count } deals found
}

## The filter: what it speaks of, how it compares, its chips and its panel.

filter-add = Add filter
filter-edit = Edit the filter: { $what }
filter-remove = Remove the filter: { $what }
filter-field = Field
filter-how = Condition
filter-value = Value
filter-from-value = From
filter-to-value = To
filter-days = Days
filter-tags-hint = Several, with commas between
filter-choices = Any of these
filter-choose-one = Choose at least one
filter-choose-field = Choose a field from the list
filter-currency = Currency
filter-join = How the filters are joined
filter-match-all = All of
filter-match-any = Any of
filter-new-group = Add group
filter-group-named = Group: { $what }
filter-in-group = Add filter to the group
filter-remove-group = Remove the group
filter-unreadable = The filter in this address cannot be understood, so nothing is filtered by it.
filter-says = { $field }: { $test }
filter-is-empty = is empty
filter-is-filled = is not empty
filter-contains = contains
filter-lacks = does not contain
filter-is = is
filter-is-not = is not
filter-any-of = is any of
filter-none-of = is none of
filter-has = has any of
filter-has-not = has none of
filter-yes = yes
filter-no = no
filter-equal = =
filter-below = <
filter-above = >
filter-between = between
filter-on = on
filter-before = before
filter-after = after
filter-today = today
filter-past = before today
filter-this-week = this week
filter-this-month = this month
filter-this-quarter = this quarter
filter-this-year = this year
filter-next-days = within the next days
filter-last-days = within the last days
filter-says-next = { $count ->
    [one] within the next { $count } day
   *[other] within the next { $count } days
}
filter-says-last = { $count ->
    [one] within the last { $count } day
   *[other] within the last { $count } days
}
filter-says-between = { $first } to { $last }
filter-or = or
filter-subject-title = Deal name
filter-subject-outcome = Outcome
filter-subject-stage = Stage
filter-subject-part = Part of the pipeline
filter-subject-pipeline = Pipeline
filter-subject-owner = Owner
filter-subject-company = Company
filter-subject-contact = Contact
filter-subject-customer = Has bought before
filter-subject-amount = Amount
filter-subject-probability = Probability, %
filter-subject-expected = Expected close date
filter-subject-closed = Closed on
filter-subject-reason = Lost reason
filter-subject-step = Next step due
filter-subject-step-text = Next step
filter-subject-step-on = Date of the next step
filter-subject-overdue = Overdue
filter-subject-rotting = Idle too long
filter-subject-idle = Days idle
filter-subject-in-stage = Days in stage
filter-subject-age = Age in days
filter-subject-created = Created
filter-subject-source = Source
filter-subject-tags = Tags
filter-subject-score = Qualification score, %
filter-subject-fit = Qualification result
filter-subject-product = Product in the offer
filter-subject-items = Number of line items
filter-subject-offers = Number of offer versions
filter-subject-benefit = Yearly value for the buyer
filter-subject-negotiation = Number of negotiation steps
filter-subject-answers = Number of answers
filter-subject-checks = Checklist points done
filter-subject-links = Number of links
filter-subject-activities = Has activities
filter-subject-skipped = Skipped stages
filter-subject-parked = Set aside
filter-subject-parked-until = Set aside until
filter-subject-archived = Archived
filter-subject-trashed = In the trash
filter-subject-description = Description
filter-subject-foreign = Key in another system
filter-subject-gone = Field that no longer exists
filter-part-early = Early stages
filter-part-middle = Middle stages
filter-part-late = Late stages
filter-step-none = Nothing planned
filter-step-overdue = Overdue
filter-step-today = Today
filter-step-later = Later

## Saved views.

views-title = Views
views-all = All deals
views-saved = Saved views
views-ready = Ready lists
views-save-as = Save current view as…
views-update = Save changes to “{ $name }”
views-reset = Reset
views-rename = Rename “{ $name }”…
views-pin = Pin “{ $name }”
views-unpin = Unpin “{ $name }”
views-delete = Delete “{ $name }”
views-copy-link = Copy link
views-link-copied = Link copied. It opens on this device only.
views-link-failed = The browser did not let the link be copied.
views-name = Name of the view
views-changed = “{ $name }” has unsaved changes
views-save = Save
views-was-saved = Saved the view “{ $name }”
views-was-renamed = Renamed the view to “{ $name }”
views-was-deleted = Deleted the view “{ $name }”
views-pinned = pinned
views-ready-prospects = Prospects and leads
views-ready-opportunities = Open opportunities
views-ready-customers = Customers
views-ready-overdue = Overdue
views-ready-idle = Idle too long
views-ready-no-next-step = No next step
views-ready-closing-soon = Closing within 7 days
views-ready-doubtful = Doubtful
views-ready-no-amount = Without amount
views-ready-nurtured = In nurture

## The command palette.

palette-title = Search everything
palette-placeholder = Actions, deals, people, settings…
palette-results = Results
palette-nothing = Nothing found for “{ $text }”
palette-found = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
palette-actions = Actions
palette-deals = Deals
palette-people = People
palette-companies = Companies
palette-stages = Stages
palette-views = Views
palette-settings = Settings
palette-products = Products
palette-activities = Activities
palette-notes = Notes

## People and companies.

contact-people = People
contact-companies = Companies
contact-name = Name
contact-company-name = Name of the company
contact-email = Email
contact-phone = Phone
contact-website = Website
contact-address = Address
contact-position = Position
contact-add-person = Add a person
contact-add-company = Add a company
contact-deals = Deals

## Contacts: their lists and pages, duplicates, letters.

contact-search = Search contacts
contact-list = List
contact-list-all = All
contact-list-prospects = Prospects
contact-list-open = Open opportunities
contact-list-customers = Customers
contact-customer = Customer
contact-prospect = Prospect
contact-industry = Industry
contact-profile = Profile
contact-open-deals = Open deals
contact-open-amount = Open amount
contact-won-deals = Won deals
contact-won-amount = Won
contact-lifetime = Lifetime value
contact-first = First contact
contact-last = Last activity
contact-next = Next touch
contact-overdue = overdue
contact-standing = How they stand
contact-deals-worth = { $count ->
    [one] { $count } deal: { $sum }
   *[other] { $count } deals: { $sum }
}
# A sum of several currencies of which not each has a rate.
contact-without-rate = { $sum }, without currencies that have no rate
contact-none-found = Nobody fits
contact-no-people = No people yet
contact-no-companies = No companies yet
contact-none-hint = People and companies come with deals and imports, or are added here.
contact-no-deals = No deals yet
contact-activities = Activities
contact-no-activities = No activities yet
contact-done-on = Done { $day }
contact-cancelled = Cancelled
contact-some-day = Some time
contact-data = Details
contact-gone = This contact is not here
contact-gone-hint = It was deleted or merged. The history can take that back.
contact-mail-to = Write in the mail program
contact-mail-whom = Email { $name }
contact-call = Call
contact-call-whom = Call { $name }
contact-open-profile = Open the profile
contact-open-website = Open the website
contact-link-hint = Only an address that begins with https:// or http:// can be opened
contact-find-duplicates = Find duplicates
contact-likely = May be there already
contact-use-this = Use this one: { $name }
contact-alike-email = same email
contact-alike-phone = same phone
contact-alike-profile = same profile
contact-alike-name = same name
contact-alike-deal = same title and company
contact-alike-domain = same mail or web address of the company
toast-contact-added = Contact added
toast-company-added = Company added
toast-contact-deleted = Contact deleted
toast-company-deleted = Company deleted
toast-merged = Merged
duplicates-title = Duplicates
duplicates-about = People and companies that share an email, a phone or a name. Nothing is merged until you say so.
duplicates-count = { $count ->
    [one] { $count } group
   *[other] { $count } groups
}
duplicates-none = No duplicates found
merge-open = Merge “{ $name }”…
merge-title = Merge into one
merge-confirm = Merge
merge-keep = Keep
merge-both = All notes, one below the other
merge-moves = Moves to the one that is kept
merge-more = { $count } more
merge-activities = { $count ->
    [one] { $count } activity
   *[other] { $count } activities
}
merge-nothing-moves = Nothing refers to the others
deal-people = People
deal-people-add = Add a person with a role
deal-people-new-role = Role of the person to add
deal-people-role = Role of { $name }
deal-people-remove = Remove { $name } from the deal
letter-write = Write e-mail
letter-to = To
letter-template = Text
letter-no-template = Empty
letter-subject = Subject
letter-text = Message
letter-open = Open in the mail program
letter-about = The letter opens in the mail program of this device and is sent from there.
letter-long = The text is long. Some mail programs cut it: compare before sending.
letter-not-an-address = This is not one email address
letter-log-question = Log this e-mail?
letter-log = Log it
letter-logged = E-mail logged
letter-subject-none = E-mail

## Saving and storage.

save-saving = Saving…
save-saved = Saved
save-not-saved = Not saved
save-in-memory = Kept until this window closes
save-read-only = Read-only
# The name of a button that loads the page anew.
release-ready = Update: a new version is ready
save-one-copy = Saved, one copy
storage-not-saved = Changes are not saved: { $reason }. Download a copy now.
storage-download-copy = Download a copy
storage-download-raw = Download the raw data
storage-go-on = Go on without it
storage-blocked = Nothing will be kept after this window closes.
storage-damaged = Could not read: { $what }. The raw data is kept for recovery.
# Shown at an address without https that is not the machine's own.
address-insecure = This address is not secure. Without https the app cannot start offline, and whoever runs the network can change it on its way here. Your data stays in this browser.
storage-newer = This data was saved by a newer version. Reload to update.
# $number is a rounded number of deals, written out.
storage-room = Room for about { $number } more deals like yours
storage-no-room = Room for hardly any more deals
backup-due = { $count ->
    [one] { $count } change is in this browser only. Keep a copy elsewhere too.
   *[other] { $count } changes are in this browser only. Keep a copy elsewhere too.
}
backup-later = Not today
storage-changes-lost = { $count ->
    [one] { $count } change was not kept: another tab was editing at the same time
   *[other] { $count } changes were not kept: another tab was editing at the same time
}
storage-reason-full = the storage is full
storage-reason-blocked = the browser does not allow it
storage-reason-failed = the browser refused the write
storage-saved-once = Saved in this browser’s local storage only: { $reason }. Download a copy from time to time.
storage-copy-only = Saved in the second copy only, not in local storage: { $reason }. Download a copy now.
copy-reason-absent = the browser has no database for the second copy
copy-reason-refused = the browser’s database refuses the second copy
copy-reason-silent = the browser’s database does not answer
copy-reason-ahead = the second copy holds changes that are not here; reload the page
copy-reason-newer = a newer version wrote the second copy
told-was-empty = Local storage was empty. Your data came back from the second copy.
told-diverged = The two copies of your data held different changes. The later one is open; the other one is a restore point in the settings.
told-healed = { $count ->
    [one] { $count } damaged part of local storage came back from the second copy. The damaged text is kept.
   *[other] { $count } damaged parts of local storage came back from the second copy. The damaged texts are kept.
}
missing-title = Your data is missing
missing-text = On { $when } this browser held { $deals }. Now neither local storage nor the second copy has any. Nothing is begun until you choose.
missing-unseen = On { $when } this browser held { $deals }. Local storage has none any more, and the second copy does not answer: it may still hold them.
missing-again = Look again
missing-again-note = Loads the page anew. If that does not help, close the other tabs of this page or restart the browser.
missing-file = Bring it back from a file
missing-file-note = A Konvey file, or a file of the rescue page.
missing-start = Start anew
missing-start-note = With an empty pipeline. What was here does not come back by this.

## The process of a pipeline: gates, skips, playbooks, templates.

gate-title = “{ $title }” cannot leave “{ $stage }” yet
gate-full-title = “{ $stage }” is full
gate-many-title = { $count ->
    [one] { $count } deal lacks something to go on
   *[other] { $count } deals lack something to go on
}
gate-hard-note = The stage lets no deal pass that lacks what it requires. What you fill in here is kept with the move.
gate-soft-note = Something that the stage requires is missing. Fill it in here, or move all the same.
gate-full-note = { $count ->
    [one] It should hold no more than { $count } deal. You can move all the same.
   *[other] It should hold no more than { $count } deals. You can move all the same.
}
gate-exit = Exit criterion: { $text }
gate-elsewhere = On the deal itself:
gate-open-deal = Open the deal
gate-anyway = Move anyway
gate-reason = Reason
gate-skip-reason = Why is it skipped: { $stages }
gate-go-on = Move
gate-move-others = { $count ->
    [one] Move the other { $count }
   *[other] Move the other { $count }
}
gate-none-free = Every one of these deals is held back
gate-fill-in = This is still missing
gate-still-missing-hard = Something is still missing
gate-still-missing-soft = Something is still missing. Fill it in or tick “Move anyway”.
gate-not-fitting = This value does not fit the field
gate-day-past = The day must not be in the past
gate-wake-future = Choose a day after today
gate-wake-day = Come back to it on
gate-case-question = Is there a business case for a proposal?
gate-case-no = Without one the deal ends: the reason is asked next.
gate-case-later = The deal stays in its stage, parked until a day.
gate-no-case = No business case
gate-parked = The deal is parked
skip-title = { $count ->
    [one] { $count } stage is skipped
   *[other] { $count } stages are skipped
}
skip-go-on = Move
skip-reason = Why
skip-reason-hint = Skipping is fine. It is written down and does not spoil the conversion.
skip-quietly = Do not ask again
skip-quietly-note = Skips are still written down. The settings of the pipeline turn the question on again.
skip-ask = Ask why stages are skipped
skip-ask-note = The answer may stay empty.
move-pipeline = Pipeline
board-title-all = Board of all pipelines
pipeline-all = All pipelines
pipeline-switch = Pipeline: { $name }
pipeline-new = New pipeline…
pipeline-manage = Manage pipelines
pipeline-new-title = New pipeline
pipeline-create = Create
pipeline-from = What it is made from
pipeline-from-template = A template
pipeline-from-copy = A copy
pipeline-from-nothing = Nothing
pipeline-template = Template
pipeline-choose-template = Choose a template
pipeline-copy-from = Pipeline to copy
pipeline-copy-of = Copy of { $name }
pipeline-empty-note = It begins with one open stage. Add the others on the board.
pipeline-first-stage = First stage
pipeline-rename = Rename the pipeline
pipelines-title = Pipelines
pipelines-note = Each has stages, deals and a board of its own.
pipeline-actions = Pipeline actions: { $name }
pipeline-copy = Copy…
pipeline-archive = Put away
pipeline-bring-back = Bring back
pipeline-archived = Put away
pipeline-stages-of = Stages of “{ $name }”
pipeline-open-board = Open the board
toast-pipeline-added = Pipeline created
toast-pipeline-changed = Pipeline changed
toast-pipeline-archived = Pipeline put away
toast-pipeline-back = Pipeline brought back
toast-stage-split = Stage split
toast-stage-merged = Stages merged
toast-stage-archived = Stage put away
toast-stage-back = Stage brought back
stage-settings = Settings of the stage…
stage-split = Split…
stage-merge = Merge into…
stage-merge-title = Merge “{ $stage }” into another stage
stage-merge-target = Its deals and its history go to
stage-merge-confirm = Merge
stage-archive = Put away
stage-bring-back = Bring back
stage-archived-list = Stages put away
stage-many-hint = More than nine open stages are hard to keep apart. Consider merging some.
split-title = Split “{ $stage }”
split-name = Name of the new stage
split-deals = Deals that go to the new stage
split-confirm = Split
split-more = { $count ->
    [one] { $count } more: narrow the list by a word
   *[other] { $count } more: narrow the list by a word
}
process-title = Settings of “{ $stage }”
process-purpose = Purpose
process-entry = Entry criterion
process-exit = Exit criterion
process-gate = Gate on the way out
process-gate-none = Off
process-gate-soft = Soft
process-gate-hard = Hard
process-gate-none-note = Every deal passes.
process-required = Required before a deal goes on
process-questions = Questions
process-add-question = New question
process-checklist = Checklist
process-add-point = New point
process-activities = Activities offered on entry
process-add-activity = Add an activity
process-activity-kind = Kind of activity
process-activity-subject = Subject
process-activity-days = Days after entry
process-days-unit = days
process-limit = Most deals at once
process-limit-hint = The head of the column warns above it. Empty: no limit.
process-look-above = Something above needs your attention
welcome-template = Choose a template
welcome-template-note = Stages, questions and checklists of your trade, ready to change.
deal-tab-process = Process
process-empty = The stage asks nothing yet
process-empty-note = Give it a purpose, questions and a checklist in its settings.
process-missing = Still missing to go on:
process-nothing-missing = Nothing is missing to go on.
process-earlier = Unanswered in earlier stages
process-done-of = { $done } of { $all }
process-offered = To plan in this stage
process-plan = Plan “{ $subject }”
process-planned = Activity planned
board-limit = { $count } / { $limit }
board-limit-warning = { $text } · too many
board-limit-note = { $count ->
    [one] No more than { $count } deal at once
   *[other] No more than { $count } deals at once
}
board-limit-over = { $count ->
    [one] Too many deals: there should be no more than { $count }
   *[other] Too many deals: there should be no more than { $count }
}

## Settings.

settings-pipeline = Pipeline and stages
settings-language-format = Language and format
settings-appearance = Appearance
settings-data = Data and backup
settings-about = About
settings-language = Language
settings-currency = Default currency
settings-theme = Theme
settings-theme-system = System
settings-theme-light = Light
settings-theme-dark = Dark
settings-single-keys = Single-key shortcuts
settings-owners = Owners
settings-lost-reasons = Lost reasons
settings-target = Sales target
settings-target-note = The amount to be won in a month, a quarter or a year.
settings-data-note = Everything is kept in this browser, on this machine. Nothing is sent anywhere. What you enter in a private window ends with that window.
settings-storage = Storage of this browser
settings-ask = Ask
settings-last-resort = If nothing else helps
settings-rescue-note = A plain page that downloads the stored data without the application.
settings-erase-sure = I have a file, or I do not need one
settings-restore-points-note = Copies from before an import or a replacement, in this browser only. Undo takes a restoration back.
restore-before-import = Before an import
restore-before-replace = Before everything was replaced
restore-before-restore = Before an earlier state was restored
restore-before-migration = Before an update of the format
restore-before-room = Before room was made
restore-other-copy = The copy that did not count at a start
restore-daily = Daily copy
export-json-button = Download JSON
export-csv-comma = CSV
export-csv-excel = CSV for Excel
import-json-what = What
import-json-in-file = In the file
import-json-in-book = Here now
import-json-added = A merge adds
import-json-changed = A merge changes
import-json-deals = Deals
import-json-companies = Companies
import-json-people = Contacts
import-json-owners = Owners
import-json-pipelines = Pipelines
import-json-stages = Stages
import-json-differences = What a merge adds or changes
import-json-way = How the file is taken in
import-json-merge = Merge
import-json-replace = Replace everything
import-json-merge-hint = Of each field, the later change stands. Nothing that is only here goes away.
import-json-same = The file holds nothing newer than what is here.
import-json-not-ours = This is not a file of Konvey
import-json-newer = A newer version of Konvey wrote this file. Reload the page to update.
import-json-value = A value cannot be read: { $place } ({ $reason })
import-json-twice = A record stands twice in the file: { $place }
import-json-missing = { $place } refers to { $missing }, which is not in the file
import-json-no-book = The file was saved by a browser that held no pipeline.
import-json-unread = { $count ->
    [one] { $count } part of the saved storage cannot be read. The rest comes in.
   *[other] { $count } parts of the saved storage cannot be read. The rest comes in.
}
settings-pipeline-name = Name of the pipeline
settings-stages = Stages
settings-stages-note = A deal passes them in this order. The probability weighs the forecast.
settings-owners-note = Who runs the deals. A book of one person may name several, for demos and training.
settings-add-owner = Name of an owner
settings-owner-removed = Owner removed
settings-lost-reasons-note = They are offered when a deal is lost.
settings-add-reason = Reason
settings-remove-named = Remove “{ $name }”
settings-currency-note = Of new deals and of targets. Existing amounts keep theirs.
settings-theme-note = Follows the system unless you choose.
settings-compact = Dense cards
settings-compact-note = One line for each deal.
settings-single-keys-note = N, M, W, L and others, outside text fields.
settings-licence = Free software under the MIT or Apache 2.0 licence.
stage-up = Move “{ $stage }” up
stage-down = Move “{ $stage }” down
stage-add-after-sale = Add an after-sale stage
stage-rots-after = { $days ->
    [one] idle after { $days } day
   *[other] idle after { $days } days
}
settings-ask-protection = Ask the browser to protect the data
settings-protected = Protected from automatic removal: { $answer }
settings-restore-points = Restore points
settings-no-restore-points = No restore points yet
settings-restore-point-of = Restore point of { $when }
settings-restore-this = Restore this state
settings-restored = The state has been restored
settings-erase = Erase everything from this browser
settings-erase-question = Erase all deals, settings and copies from this browser?
settings-erase-offer = Download a file first: after that there is no way back.
settings-erase-confirm = Erase everything
settings-version = Version { $version }
settings-about-text = Konvey keeps your pipeline in this browser: no account, no server, nothing sent.

## How the data is kept, and making room.

keeping-title = How your data is kept
keeping-lead = What Konvey promises, and nothing that its tests do not show.
keeping-copies = Local storage and second copy
keeping-both = Both hold everything.
keeping-demo = A demo is kept in local storage alone.
keeping-file = Last file with everything
keeping-file-on = Downloaded on { $date }
keeping-file-never = None from this browser yet
keeping-promises = What happens when…
kept-crash = …the tab or Konvey crashes
kept-crash-text = Nothing that was shown as saved is lost. Konvey writes nothing more, and a plain page downloads what is stored.
kept-kill = …the browser is killed
kept-kill-text = Nothing that was shown as saved is lost: “Saved” means that both copies hold it. No deal is ever half written.
kept-power = …the power fails
kept-power-text = The same, as far as the disk kept what it had confirmed to the browser. This alone is not tested.
kept-tabs = …two tabs are open
kept-tabs-text = One writes, the others follow at once and take over with their first edit. No change overwrites another.
kept-one = …one of the two copies vanishes
kept-one-text = It is made anew from the other one. If it was local storage, you are told.
kept-both = …both copies vanish
kept-both-text = You are told that your data is missing and when it was last seen. Nothing begins by itself; a file brings it back.
kept-damage = …a part of the storage is damaged
kept-damage-text = It comes back from the second copy. If that is damaged too, the rest opens, and the damaged text is kept and can be downloaded.
kept-full = …the storage is full
kept-full-text = You are warned before. What is saved stays, the second copy takes what it can, the rest is shown as not saved. Files can still be downloaded, and room can be made.
kept-version = …a new version comes
kept-version-text = It waits until you take it. An older program never writes into newer data.
kept-import = …an import was a mistake
kept-import-text = Nothing changes before you have checked it. Undo takes it back, and the state before it is a restore point.
kept-delete = …something was deleted by mistake
kept-delete-text = Undo takes any action back, also after a reload. Deleted deals stay in the trash until you empty it.
kept-blocked = …storage is blocked, or the window is private
kept-blocked-text = Blocked storage is told at once; you can work and download a file. A page cannot recognise a private window: what is in it ends with it.
kept-cleared = …site data is cleared, or the browser makes room
kept-cleared-text = No page can prevent that. Konvey asks the browser to protect the data, reminds you of a file, and recognises that data is missing.
kept-offline = …there is no network
kept-offline-text = After the first visit everything works without one. Nothing is ever sent.
room-title = Make room
room-note = For a storage that is full or soon will be. Both steps free it at once, and undo does not reach behind them.
room-move-out = Move ended deals into a file
room-move-out-note = Won, lost and given up: they go with their activities. Importing the file brings them back.
room-choose = Choose deals…
room-ended-until = Deals that ended
room-ended-all = at any time
room-ended-half = more than six months ago
room-ended-year = more than a year ago
room-count = { $count ->
    [0] No deal ended then
    [one] { $count } deal, with everything that belongs to it
   *[other] { $count } deals, with everything that belongs to them
}
room-reports = Reports no longer count them. A restore point is kept besides, as long as this browser has room for it.
room-download = Download the file
room-have-file = I have the file
room-remove = Remove them here
room-moved-out = { $count ->
    [one] { $count } deal now stands in the file alone
   *[other] { $count } deals now stand in the file alone
}
room-forget = Forget the undo history
room-forget-note = { $count ->
    [one] { $count } action can be undone. What that needs takes { $share } of the room of your data.
   *[other] { $count } actions can be undone. What that needs takes { $share } of the room of your data.
}
room-forget-button = Forget…
room-forget-question = Forget the undo history?
room-forget-text = All deals, their histories and the reports stay as they are. Nothing that was done before can be undone.
room-forget-confirm = Forget
room-forgotten = The undo history begins anew

## Export.

export-title = Export
export-json = Everything as one file (JSON)
export-json-hint = Deals, people, settings, trash and full history. It can be imported again.
export-csv = Deals as a table (CSV)
export-csv-hint = For a spreadsheet. History and settings are not included.
export-locked-button = Download with a passphrase…
export-locked-title = File with a passphrase
export-locked-lead = The file is encrypted before it leaves this page (AES-256). Whoever finds it cannot read it without the passphrase.
export-locked-forgotten = If you forget the passphrase, nobody can open the file any more, and nobody can reset it. Keep it in a password manager or on paper, apart from the file.
export-locked-passphrase = Passphrase
export-locked-hint = At least { $count } characters. A few words that nobody would put together are easier to keep in mind than signs.
export-locked-short = At least { $count } characters: whoever has the file can try as often as they like
export-locked-again = The passphrase once more
export-locked-differs = The two are not the same
export-locked-show = Show the passphrase
export-locked-confirm = Encrypt and download
export-locked-absent = The browser encrypts only on a secure address: https, or this machine.
export-locked-refused = The browser did not encrypt the file: { $reason }

## The backup file that is kept up to date.

link-title = Backup file that is kept up to date
link-offer = You choose a file once, for example in a synchronised folder. Konvey then writes everything into it by itself, a few seconds after each change. The file has no passphrase.
link-button = Link a backup file…
link-written = { $file }: written on { $when }
link-unwritten = { $file }: not written yet
link-not-allowed = “{ $file }” is not kept up to date: the browser wants your permission again.
link-allow = Allow again
link-changed = “{ $file }” was changed by something else. Konvey does not write over it unless you say so.
# $had and $has are counts of deals with their noun.
link-fewer = “{ $file }” holds { $had }, and here there are { $has }. Konvey does not write over it unless you say so.
link-gone = “{ $file }” is not where it was, so it is not kept up to date.
link-failed = “{ $file }” could not be written: { $reason }. It is tried again every minute.
link-overwrite = Write over it
link-again = Try again
link-unlink = Unlink
link-unlinked = “{ $file }” stays where it is and is no longer kept up to date
link-refused = The file could not be linked: { $reason }
export-done = Exported: { $file }

## Import.

import-title = Import
import-step-file = File
import-step-columns = Columns
import-step-stages = Stages
import-step-check = Check
import-step-result = Result
import-choose-file = Choose a file
import-drop-file = or drop it here
import-kinds = CSV tables and Konvey JSON files
import-delimiter = Separator
import-delimiter-comma = Comma
import-delimiter-semicolon = Semicolon
import-delimiter-tab = Tab
import-delimiter-pipe = Vertical bar
import-encoding = Encoding
import-column = Column
import-skip-column = Do not import
import-title-template = Name of the deal from columns
import-currency = Currency of the amounts
import-nothing-written = Nothing is written before the last step.
import-need-attention = Need attention: { $count }
import-errors-download = Download the list of errors
import-progress = { $percent } done
import-cancelled = Import cancelled. Nothing was changed.
import-locked = This file is protected by a passphrase
import-locked-hint = The one that was chosen when the file was made. It stays on this page.
import-locked-wrong = The passphrase is wrong, or the file is damaged
import-locked-refused = The browser could not decrypt the file: { $reason }
import-unlock = Open the file
import-unlocking = Opening the file
import-empty-file = The file holds no rows.
import-too-large = The file is larger than the limit of { $limit }.
import-limits = No more than { $rows } rows and { $megabytes } MB.
import-not-text = This is a workbook, an archive or a picture, not a table of text. Save it as CSV first.
import-web-page = This is a web page, whatever its name says. Save the table as CSV first.
import-too-many-rows = The file has more than { $limit } rows.
import-too-many-columns = The file has more than { $limit } columns.
import-cell-too-long = A cell in row { $row } is too long.
import-unreadable-file = The browser could not read the file: { $reason }
import-another-file = Choose another file
import-reading = Reading the file
import-checking = Checking the rows
import-writing = Importing
import-steps = Steps of the import
import-how-read = How the file was read
import-header-row = The first row holds the names of the columns
import-because-mark = The file says so.
import-because-valid = All its bytes are valid in it.
import-because-zero = Zero bytes stand where it puts them.
import-because-cyrillic = It is not UTF-8, and most letters are Cyrillic.
import-because-latin = It is not UTF-8, and most letters are Latin.
import-because-chosen = As you chose.
import-delimiter-hint = With it all rows have the same number of cells.
import-unreadable = { $count ->
    [one] { $count } character cannot be read in this encoding. Try another one.
   *[other] { $count } characters cannot be read in this encoding. Try another one.
}
import-first-rows = First rows of the file
import-row = Row
import-value = Value
import-problem = Problem
import-errors-file = import-problems.csv
import-columns-lead = Say what each column means. What is not imported stays in the file only.
import-field-of = Field for the column “{ $column }”
import-guess-name = Recognised by its name
import-guess-content = Recognised by its values
import-no-values = No values
import-close-date = Closing date, expected or actual
import-date-order = Order of day and month
import-day-first = Day first
import-month-first = Month first
import-decimal-sign = Decimal sign
import-decimal-dot = Point
import-decimal-comma = Comma
import-shown-by = “{ $cell }” shows it.
import-shown-by-column = The column “{ $column }” shows it.
import-two-ways = “{ $cell }” can be read in two ways. Choose one.
import-contradiction = “{ $first }” and “{ $second }” contradict each other. Choose one; the rest is reported.
import-in-minor = The amounts are in cents
import-scale = How probabilities are written
import-scale-percent = In percent, up to 100
import-scale-fraction = As a part of 1
import-template-hint = Names of columns in braces, such as { $example }
import-template-preview = The first deals: { $titles }
import-template-none = Without a name of its own a deal is called by its id.
import-template-unknown = The file has no column “{ $name }”
import-template-open = A brace is not closed
import-template-no-column = Name at least one column in braces
import-currency-choose = Choose a currency
import-currency-ask = The file does not name it.
import-currency-missing = The file names no currency. Choose one.
import-repeated = { $count ->
    [one] { $count } row has the id of an earlier one
   *[other] { $count } rows have the id of an earlier one
}
import-repeated-first = Leave them out
import-repeated-sum = Add their amounts up: a row for each product
import-no-key = No column is the id of a deal, so a second import of this file would create its deals again.
import-unsettled = Something on this step must be settled first.
import-target = To the pipeline
import-target-new = New pipeline
import-target-name = Name of the new pipeline
import-stages-lead = What the values of the column “{ $column }” become
import-outcomes-lead = How deals ended, by the values of the column “{ $column }”
import-no-stage-column = No column is the stage. Open deals go to the first stage.
import-no-value = No value
import-to-stage = Stage “{ $name }”
import-to-new-stage = New stage
import-to-new-after-sale = New after-sale stage
import-to-outcome = Outcome: { $outcome }
import-to-open = Open, in the first stage
import-leave-out = Leave these rows out
import-by-stage = As the stage says
import-meaning-of = Meaning of “{ $value }”
import-new-stage-name = Name of the stage
import-no-open-stage = A pipeline needs an open stage. Make one of the values a stage.
import-nothing-new = Nothing would change.
import-new = New
import-updated = Updated
import-unchanged = Unchanged
import-left-out = Left out
import-without-amount = Without an amount
import-by-outcome = Deals by outcome
import-open-by-stage = Open deals by stage
import-deals = Deals
import-also-created = Created with them
import-blank-rows = { $count ->
    [one] { $count } blank row is passed over.
   *[other] { $count } blank rows are passed over.
}
import-joined-rows = { $count ->
    [one] { $count } row is added to the deal of an earlier one.
   *[other] { $count } rows are added to the deals of earlier ones.
}
import-preview-rows = How the first rows come in
import-all-read = All rows can be read.
import-problems-more = { $count ->
    [one] And { $count } more, in the list to download.
   *[other] And { $count } more, in the list to download.
}
import-moved-on = The data changed in the meantime. Look at the numbers again.
import-start-count = { $count ->
    [one] Import { $count } deal
   *[other] Import { $count } deals
}
import-problem-no-title = No name and no id: the row is left out
import-problem-stage = The stage is left out, and so is the row
import-problem-repeated = The same id as row { $row }: the row is left out
import-problem-date = Not a date: left empty
import-problem-day = There is no such day: left empty
import-problem-year = The year is out of range: left empty
import-problem-number = Not an amount: left empty
import-problem-negative = A negative amount: left empty
import-problem-large = The amount is too large: left empty
import-problem-two-ways = It can be read in two ways: left empty
import-problem-rounded = More digits than the currency has: rounded
import-problem-currency = An unknown currency: the amount is left empty
import-problem-probability = Not a probability from 0 to 100 %: left empty
import-problem-own = Nothing that the field takes: left empty
import-problem-gate = The deal lacks what its stage asks for: it stays there, the rest of the row comes in
import-problem-gate-soft = The deal lacks something that its stage would like to have: it goes on all the same
import-problem-cut = { $count ->
    [one] Cut to { $count } character
   *[other] Cut to { $count } characters
}
import-problem-quote = A quotation mark is never closed: the line is read as it stands
import-problem-short = Fewer cells than in other rows: the missing ones are empty
import-problem-long = More cells than in other rows: the surplus is not read
import-finished = The import is finished
import-later = Another tab is writing. The import follows as soon as it has finished.
import-undone = The import has been taken back.
import-open-board = Open the board
import-open-analytics = Open analytics
import-another = Import another file
storage-refused-file = The browser did not take the file: { $reason }

## Charts and reports.

chart-show-table = Show as table
chart-show-chart = Show as chart
chart-form = Chart or table
chart-how-computed = How is this computed?
chart-how-of = How is this computed: { $name }
chart-open-deals = Show these deals
chart-few-data = few data
chart-not-enough = Not enough closed deals for this figure
chart-keys-hint = Arrows step through the points, Escape leaves.
chart-point = { $name }: { $value }
chart-column-stage = Stage
chart-column-month = Month
chart-column-count = Deals
chart-column-amount = Amount
chart-column-weighted = Weighted
chart-column-share = Share
chart-column-open = Still open
chart-column-step = To the next step
chart-column-step-ended = The same of the ended
chart-column-total-rate = From the start
chart-column-won = Won
chart-column-lost = Lost
chart-sum-row = Total
pipeline-title = Pipeline by stage
pipeline-difference = The pipeline shows where deals are now; the funnel shows how many ever reached each stage.
pipeline-to-funnel = Open the funnel
pipeline-finding-amount = Most of the money is in “{ $stage }”: { $amount }, { $percent } of the total
pipeline-finding-count = Most open deals are in “{ $stage }”: { $part } of { $whole }
pipeline-summary = { $deals } worth { $amount }, weighted { $weighted }.
pipeline-bar = { $stage }: { $deals }, { $amount }, weighted { $weighted }, { $percent } of the total
pipeline-how = Open deals by the stage in which they stand now. The outline is the sum of their amounts, the filled part is weighted.
pipeline-no-stage = No stage
pipeline-strays = { $count ->
    [one] { $count } open deal stands in no stage in use.
   *[other] { $count } open deals stand in no stage in use.
}
pipeline-empty = No open deals
pipeline-empty-hint = As soon as there are open deals, this screen shows in which stage the money is.
funnel-about = How many deals created in the period reached each stage.
funnel-title = Conversion funnel
funnel-reached = Reached
funnel-visited = Visited
funnel-counting = What counts as reaching a stage
funnel-reached-hint = Skipped stages count as passed.
funnel-visited-hint = Only stages where the deal really stood.
funnel-biggest-drop = Most deals are lost between “{ $from }” and “{ $to }”: { $percent } go no further
funnel-to-pipeline = Open the pipeline
funnel-finding-few = Too few deals to speak of rates
funnel-finding-none = No deal of this period has ended without being won
funnel-summary = Sales begun in { $period }: { $deals }. Won: { $won } ({ $percent }), still open: { $open }.
funnel-level = { $stage }: { $deals }, { $amount }
funnel-level-rates = { $level }; { $step } of the level before, { $total } from the start
funnel-level-open = { $level }; still open: { $open }
# The rate from one level to the next, between their bars.
funnel-step = → { $step } · { $total } from the start
funnel-step-worst = → { $step } · biggest drop · { $total } from the start
funnel-legend-ended = Ended
funnel-legend-open = Still open
funnel-how = The rate of a step is the number of deals in a level divided by that of the level before, so far: open deals may still come further. The biggest drop counts ended deals only.
funnel-empty = No sales began in this period
funnel-empty-hint = The funnel counts deals by the day on which the sale began. Choose another period.
funnel-begin-unknown = { $count ->
    [one] { $count } deal begun on an unknown day is in no period.
   *[other] { $count } deals begun on an unknown day are in no period.
}
funnel-moved = { $count ->
    [one] { $count } deal has gone to another pipeline; it counts in the levels that it came to.
   *[other] { $count } deals have gone to another pipeline; they count in the levels that they came to.
}
funnel-unknown-visits = { $count ->
    [one] { $count } deal with unknown stages is counted apart.
   *[other] { $count } deals with unknown stages are counted apart.
}
report-open-total = Open deals
report-weighted-total = Weighted amount
report-full-amount = Full amount
report-won-period = Won in the period
report-win-rate = Win rate
report-channels = What was done, by channel
report-channels-how = Activities done in the period for deals of this pipeline, by their channel, and what became of these deals so far. A deal reached by two channels counts for both; tasks without a channel and notes do not count.
report-channel-done = Activities
report-channel-deals = Deals
deals-channel = Deals with something done by { $channel }, { $period }
deals-no-channel = Deals with something done by an unnamed channel, { $period }
report-rivals = Win rate by competitor
report-rivals-how = Deals that were won or lost in the period while the competitor offered too. A deal with two competitors counts for both.
report-rival = Competitor
report-lost-to = Lost to it
report-win-rate-how = Won deals divided by won and lost ones, by the date of closing.
report-average-deal = Average deal
report-cycle = Sales cycle
report-won-lost-title = Won and lost by month
report-forecast-won = Won
report-forecast-weighted = Weighted open
report-forecast-rest = Rest to the full amount
report-forecast-overdue = Past date
report-forecast-undated = No date
report-expected-count = Expected number of deals
report-target = Target
report-no-target = No target
report-set-target = Set a target
report-attainment = Attainment
report-gap = Gap to the target
report-over-target = Over the target by { $amount }
report-figures = Figures
report-empty = No deals yet
report-empty-hint = As soon as there are deals, this screen shows what was won and what may be expected.
report-now = as of now
report-open-how = The amounts of all open deals, as of now. Archived and deleted deals are not counted.
report-won-how = The amounts of the deals won, by the date of closing.
report-average-how = The mean amount of the deals won in the period; those without an amount or with zero are not in it.
report-cycle-how = The mean number of days from the day on which the sale began to the closing, over the deals won in the period; time between a closing and a reopening is left out.
report-win-value-how = By value: the amount won divided by the amounts won and lost. Deals given up and deals that did not qualify are in neither, unless the row says so.
report-cases = { $won } of { $decided } closed
report-by-value = By value: { $percent }
report-median = Median: { $value }
report-cycle-unknown = Begun on an unknown day: { $count }
report-cycle-reversed = Closed before they began: { $count }
report-measure = Measure
report-decided = Won and lost
report-rate-by-count = By number of deals
report-rate-by-value = By value, { $currency }
report-rate-strict = Given up and not qualified counted as lost
report-won-amount = Won, amount
report-lost-amount = Lost, amount
report-best-month = Most was won in { $month }: { $value }
report-won-lost-summary = { $period }: won { $won } worth { $gain }, lost { $lost } worth { $loss }.
report-won-lost-how = Deals by the date of closing; a reopened deal counts as it ended last. Won deals with their final amount, lost ones with the amount that they had.
report-won-in = { $month }: won { $deals }, { $amount }
report-lost-in = { $month }: lost { $deals }, { $amount }
report-few = { $count ->
    [one] Only { $count } closed deal: rates say little.
   *[other] Only { $count } closed deals: rates say little.
}
report-abandoned = { $count ->
    [one] { $count } deal given up is in neither.
   *[other] { $count } deals given up are in neither.
}
report-not-qualified = { $count ->
    [one] { $count } deal that did not qualify is in neither.
   *[other] { $count } deals that did not qualify are in neither.
}
report-closed-undated = { $count ->
    [one] { $count } deal closed on an unknown day is in no month and in no rate.
   *[other] { $count } deals closed on an unknown day are in no month and in no rate.
}
report-forecast = Forecast
report-forecast-full = Open in full
report-forecast-ahead = Six months
report-forecast-finding = { $amount } may be expected: { $period }
report-forecast-nothing = Nothing is won or expected: { $period }
report-forecast-summary = Won { $won }, weighted open { $weighted }; expected number of open deals to be won: { $count }.
report-forecast-in = { $month }: won { $won }, weighted open { $weighted }, open in full { $full }
report-forecast-how = Won deals by the date of closing, open ones by the expected close date. The weighted part is each amount times its probability, the hatched part is the rest. Deals past their date and deals without a date are in no month.
report-target-line = Target { $amount }
report-not-in-total = { $name } (not in the total)
report-overdue-note = { $count ->
    [one] { $count } open deal worth { $amount } is past its expected close date and in no month.
   *[other] { $count } open deals worth { $amount } are past their expected close date and in no month.
}
report-undated-note = { $count ->
    [one] { $count } open deal worth { $amount } has no expected close date and is in no month.
   *[other] { $count } open deals worth { $amount } have no expected close date and are in no month.
}
report-attainment-how = What was won in the period of the target divided by the target. The even pace is the target times the working days that have begun, divided by all its working days.
report-target-reached = { $period }: { $achieved } of { $target }
report-pace-ahead = Ahead of an even pace by { $amount }
report-pace-behind = Behind an even pace by { $amount }
report-target-others = Won in other currencies, not counted: { $amount }
report-left-out = Archived and deleted deals are in no number here:
report-left-archived = archived { $count }
report-left-trashed = in the trash { $count }

## Lists of the deals behind a number.

deals-open = Open deals
deals-stage = Open deals in “{ $stage }”
deals-no-stage = Open deals without a stage
deals-cohort = Sales begun: { $period }
deals-reached = Reached “{ $stage }”, sales begun: { $period }
deals-visited = Stood in “{ $stage }”, sales begun: { $period }
deals-cohort-won = Won, sales begun: { $period }
deals-cohort-unknown = Stages unknown, sales begun: { $period }
deals-begin-unknown = Begun on an unknown day
deals-won = Won: { $period }
deals-lost = Lost: { $period }
deals-abandoned = Given up: { $period }
deals-not-qualified = Not qualified: { $period }
deals-closed = Won and lost: { $period }
deals-closed-undated = Closed on an unknown day
deals-forecast = Won or expected to close: { $period }
deals-expected = Expected to close: { $period }
deals-past-date = Open deals past their date
deals-undated = Open deals without a date
deals-close = Close date
deals-none = No deals in this list

## History: what an entry or an undo is about.

history-deal-created = Add “{ $title }”
history-deal-changed = Change “{ $title }”
history-deal-moved = Move “{ $title }”
history-deal-won = Win “{ $title }”
history-deal-lost = Lose “{ $title }”
history-deal-abandoned = Abandon “{ $title }”
history-deal-disqualified = Mark “{ $title }” as not qualified
history-deal-unarchived = Take “{ $title }” out of the archive
history-deal-erased = Delete “{ $title }” for good
history-owner-changed = Change the owner “{ $name }”
history-pipeline-changed = Change the pipeline “{ $name }”
history-target-changed = Change the target
history-replaced = Replace all data
history-merged = Merge another copy
history-deal-reopened = Reopen “{ $title }”
history-deal-duplicated = Duplicate “{ $title }”
history-deal-archived = Archive “{ $title }”
history-deal-trashed = Delete “{ $title }”
history-deal-restored = Restore “{ $title }”
history-deals-changed = { $count ->
    [one] Change { $count } deal
   *[other] Change { $count } deals
}
history-stage-added = Add the stage “{ $stage }”
history-stage-changed = Change the stage “{ $stage }”
history-stage-moved = Move the stage “{ $stage }”
history-stage-deleted = Delete the stage “{ $stage }”
history-contact-changed = Change the contact “{ $name }”
history-company-changed = Change the company “{ $name }”
history-settings-changed = Change the settings
history-imported = Import of { $file }
history-was = was: { $value }
history-entered = Came to “{ $stage }”
history-record-made = Record made
history-visits-unknown = The stages that this deal passed are not known.

## Trash and archive.

trash-about = Deleted deals stay here until you empty the trash.
trash-empty = The trash is empty
trash-empty-now = Empty the trash
trash-delete-for-good = Delete for good
trash-erased = { $count ->
    [one] { $count } deal deleted for good
   *[other] { $count } deals deleted for good
}
trash-erase-text = As long as the log of actions keeps them, Undo brings them back.
archive-empty = The archive is empty
archive-take-out = Take out of the archive
archive-about = Archived deals are not on the board and not in reports.

## Why a value or an action was refused.

refusal-title-empty = Give the deal a name
refusal-name-empty = Give a name
refusal-name-taken = This name is already in use
refusal-too-long = { $count ->
    [one] No more than { $count } character
   *[other] No more than { $count } characters
}
refusal-amount-unreadable = This is not an amount. Example: { $example }
refusal-amount-negative = The amount cannot be negative
refusal-amount-too-large = The amount is too large
refusal-amount-decimals = { $count ->
    [0] This currency has no digits after the point
    [one] No more than { $count } digit after the point
   *[other] No more than { $count } digits after the point
}
refusal-probability = A number from 0 to 100
refusal-day-empty = Give a date
refusal-day-unreadable = This is not a date. Example: { $example }
refusal-day-missing = There is no such day
refusal-day-year = The year must be between { $from } and { $to }
refusal-number = A whole number
refusal-reason-missing = Give a reason
refusal-reason-unsaid = Say in a few words what it was
refusal-gone = It has been deleted in the meantime
refusal-deal-ended = The deal has ended. Reopen it first.
refusal-deal-open = The deal is open
refusal-deal-archived = The deal is in the archive. Take it out first.
refusal-deal-trashed = The deal is in the trash. Restore it first.
refusal-deal-not-trashed = Only deals in the trash can be deleted for good
refusal-stage-for-won = This stage takes won deals only
refusal-stage-elsewhere = This stage is not in this pipeline
refusal-target-positive = A target is above zero
refusal-book-full = There are too many records in this book
refusal-read-only = This data can only be read now
refusal-nothing-to-do = Nothing would change
refusal-built-upon = a later change builds on it: { $action }
refusal-stage-target = Choose where the deals of this stage go
refusal-last-stage = A pipeline needs at least one stage
refusal-undo-stale = This cannot be undone: { $reason }

## Commands and keys.

shortcut-help = Keyboard shortcuts
shortcut-search = Search
shortcut-new-deal = New deal
shortcut-open = Open the deal
shortcut-lift = Pick up, drop
shortcut-cancel = Cancel, close, clear
shortcut-focus = Move around the board
shortcut-next-stage = Next stage, previous stage
shortcut-turn-month = Previous, next month of the calendar
shortcut-reorder = Up, down within the stage
shortcut-move = Move to…
shortcut-trash = To trash
shortcut-switch-pane = Board, deal

## Choices: what can be picked in fields of deals, stages and activities.
choice-deal-type-new = New business
choice-deal-type-upsell = Upsell
choice-deal-type-renewal = Renewal
choice-deal-type-referral = Referral
choice-priority-low = Low
choice-priority-medium = Medium
choice-priority-high = High
choice-forecast-category-omitted = Omitted
choice-forecast-category-pipeline = Pipeline
choice-forecast-category-best-case = Best case
choice-forecast-category-commit = Commit
choice-found-by-marketing = Marketing
choice-found-by-sales = Sales
choice-found-by-referral = Referral
choice-found-by-self = Came by themselves
choice-business-case-yes = Yes
choice-business-case-no = No
choice-business-case-later = Later
choice-role-decision-maker = Decision maker
choice-role-influencer = Influencer
choice-role-champion = Champion
choice-role-evaluator = Evaluator
choice-role-budget-holder = Budget holder
choice-role-user = User
choice-role-blocker = Blocker
choice-recurrence-month = Monthly
choice-recurrence-quarter = Quarterly
choice-recurrence-year = Yearly
choice-side-buyer = Buyer
choice-side-seller = Seller
choice-term-scope = Scope
choice-term-price = Price
choice-term-terms = Terms
choice-verdict-yes = Yes
choice-verdict-partly = Partly
choice-verdict-no = No
choice-fit-qualified = Qualified
choice-fit-not-qualified = Not qualified
choice-gate-soft = Soft: says what is missing
choice-gate-hard = Hard: lets nothing incomplete pass
choice-requirement-amount = Amount
choice-requirement-expected-close = Expected close date, today or later
choice-requirement-owner = Owner
choice-requirement-company = Company
choice-requirement-contact = Contact
choice-requirement-source = Source
choice-requirement-next-step = Next step
choice-requirement-conversation = First conversation logged
choice-requirement-qualified = Qualification: qualified
choice-requirement-business-case = Business case: yes
choice-requirement-decision-maker = A contact who decides
choice-requirement-items = Line items
choice-requirement-offer = A version of the offer
choice-requirement-checklist = Checklist done
choice-requirement-questions = Questions answered
choice-channel-online = Online or chat
choice-channel-email = E-mail
choice-channel-phone = Phone
choice-channel-video = Video
choice-channel-in-person = In person
choice-custom-kind-text = Text
choice-custom-kind-number = Number
choice-custom-kind-money = Money
choice-custom-kind-date = Date
choice-custom-kind-choice = One choice
choice-custom-kind-choices = Several choices
choice-custom-kind-yes-no = Yes or no
choice-custom-kind-link = Link
choice-custom-kind-email = E-mail
choice-custom-kind-phone = Phone
choice-custom-kind-rating = Rating
choice-text-use-email = E-mail
choice-text-use-proposal = Proposal
choice-activity-call = Call
choice-activity-meeting = Meeting
choice-activity-demo = Demo
choice-activity-email = E-mail
choice-activity-linkedin = LinkedIn message
choice-activity-task = Task
choice-activity-note = Note
deal-field-type = Type
deal-field-priority = Priority
deal-field-forecast = Forecast category
deal-field-found-by = Found by
deal-field-campaign = Campaign
deal-field-competitors = Competitors
deal-field-differentiators = What sets the offer apart
deal-field-recurring = Recurring amount
deal-field-contract-start = Contract starts
deal-field-contract-end = Contract ends
deal-field-items = Line items
deal-field-offers = Versions of the offer
deal-field-value-case = Value for the buyer
deal-field-negotiation = Negotiation log
deal-field-qualification = Qualification
deal-field-answers = Answers
deal-field-checks = Checklist
deal-field-business-case = Business case
deal-field-roles = People in the deal
deal-field-links = Links
deal-field-custom = Own fields
deal-field-skips = Skipped stages

## Actions and refusals of the process, the offer, people and activities.

history-deals-edited = Change several deals
history-negotiated = Negotiate “{ $title }”
history-offer-kept = Keep a version of the offer of “{ $title }”
history-stage-split = Split the stage “{ $stage }”
history-pipeline-moved = Move the pipeline “{ $name }”
history-people-merged = Merge contacts into “{ $name }”
history-companies-merged = Merge companies into “{ $name }”
history-activity-added = Plan “{ $name }”
history-activity-logged = Log “{ $name }”
history-activity-changed = Change the activity “{ $name }”
history-activity-done = Finish “{ $name }”
history-activity-cancelled = Cancel “{ $name }”
history-activity-reopened = Plan “{ $name }” anew
history-activity-deleted = Delete the activity “{ $name }”
history-product-changed = Change the product “{ $name }”
refusal-gate-shut = Something is missing before the deal can go on
refusal-stage-full = The stage should hold no more than { $count } deals
refusal-stage-holds = Move the deals out of the stage first
refusal-amount-from-items = The line items set the amount. Change them instead
refusal-several-currencies = All amounts here must have one currency
refusal-not-of-kind = This value does not fit the field
refusal-product-in-use = Offers name this product. Take it off the list instead
refusal-activity-of-nothing = Choose a deal, a person or a company
refusal-contract-order = The contract cannot end before it starts
import-json-products = Products
import-json-activities = Activities
deal-rating = { $stars } of { $most }

## Own fields, the offer, qualification, currencies, products and texts.

deal-tab-offer = Offer
deal-part-sale = Sale
deal-part-contract = Contract
deal-part-rivals = Competition
deal-filled-in = { $count } filled in
deal-forecast-automatic = By the probability: { $category }
deal-recurring-every = Paid
deal-park-question = When do you come back to it?
deal-park = Put aside
deal-unpark = Take it up again now
deal-park-in-future = A day after today
deal-case-kept = Business case noted
deal-amount-by-lines = Set by the line items
deal-no-rate = No rate from { $currency } to { $base } yet
refusal-own-number = A number, such as 12.5
refusal-own-link = An address that begins with https:// or http://
refusal-own-email = An e-mail address, such as name@example.org
refusal-own-choice = “{ $text }” is not one of the choices
refusal-own-yes-no = Yes or no
refusal-own-rating = A whole number from 1 to { $most }
refusal-weight = A whole number from 1 to 1000
refusal-rate = A number above zero
refusal-quantity = A number, zero or more
refusal-discount = A percentage such as 10%, or an amount
refusal-no-choices = Give at least one choice
refusal-words-missing = Say what was asked for
qualify-none = No criteria yet
qualify-none-hint = Deals are judged by criteria with weights. Four are usual: timing, budget, authority and fit.
qualify-use-usual = Use the four usual criteria
qualify-timing = Timing: when they want to buy
qualify-budget = Budget
qualify-authority = Authority: who decides
qualify-fit = Fit: need and product
qualify-weight = Weight { $weight }
qualify-score = Score
qualify-answered = Answered { $answered } of { $all }
qualify-result = Result
qualify-on = Decided on
qualify-by = Decided by
qualify-close-hint = A deal that does not fit can be closed apart from the lost ones.
qualify-close = Close as not qualified
settings-qualification = Qualification
settings-qualification-note = The score of a deal is the weighted share of the criteria that have a verdict.
settings-add-criterion = New criterion
settings-criterion = Criterion
settings-weight = Weight
settings-move-up = Move “{ $name }” up
settings-move-down = Move “{ $name }” down
settings-products = Products
settings-products-note = What you sell. Line items take the price and the tax from here.
settings-add-product = New product
settings-show-archived = Show those no longer sold
settings-product-removed = Product removed
settings-currencies = Currencies
settings-base = Base currency
settings-base-note = Other currencies are shown in it, marked ≈.
settings-rates = Rates
settings-rates-note = Typed by hand. A rate holds from its day until the next one.
settings-no-rates = No rates yet
settings-add-rate = Add the rate
rate-line = 1 { $currency } = { $rate } { $base }
rate-from = from { $day }
rate-worth = Worth of 1 { $currency }
rate-from-day = From
settings-fields-note = What you keep of your deals beside the usual fields. They can be exported.
settings-new-field = New field
settings-field-name = Name
settings-field-kind = What it holds
settings-field-pipeline = Pipeline
settings-all-pipelines = All pipelines
settings-field-choices = Choices
settings-choices-hint = Separate them by commas
settings-field-archived = No longer used
settings-add-field = Add the field
settings-texts = Texts
settings-texts-places = Places to be filled in: { $names }
settings-no-texts = No texts yet
settings-new-text = New text
settings-text-kind = Used for
settings-add-text = Add the text
settings-seller = Seller
settings-seller-note = Stands at the head of every proposal.
settings-seller-lines = Name, address, account
text-name = Name
text-subject = Subject
text-title = Title
text-body = Text
starter-email-subject = About { $deal }
starter-email-body = Hello { $contact },

    thank you for your time. I am writing about { $deal }.

    Best regards,
    { $owner }
starter-proposal-title = Proposal for { $company }
starter-proposal-body = Dear { $contact },

    thank you for the conversation about { $deal }. Here is what we offer for { $amount }.
product-name = Product
product-code = Code
product-price = Price
product-unit = Unit
product-tax = Tax
product-note = Note
offer-free-line = Add “{ $name }”
offer-add-line = Add a line
offer-add-line-hint = A product of the catalogue, or any name
offer-line-name = Name
offer-quantity = Quantity
offer-discount = Discount
offer-gross = Before discounts
offer-net = Sum before tax
offer-tax = Tax
offer-total = To pay
offer-sets-amount = The sum before tax is the amount of the deal.
offer-no-versions = Add lines or an amount, then keep the offer as a version before you send it.
offer-version = Name of the version
offer-sum = Sum
proposal-open = Proposal…
proposal-print = Print or save as PDF
proposal-preview = Preview of the proposal
proposal-starter = Standard text
proposal-template = Template
proposal-reader = customer
proposal-no-amount = the agreed price
proposal-prices = What it costs
proposal-value = What it brings you
offer-version-name = Version { $number }
offer-keep = Keep as version
offer-kept = Version kept
offer-restore = Restore “{ $name }”
offer-restored = The offer is as it was in the version
offer-now = As it is now
offer-compare = Compare
offer-compare-with = with
offer-no-difference = Nothing differs
offer-difference = Difference: { $amount }
offer-line-added = Added: { $name }, { $line }
offer-line-removed = Removed: { $name }, { $line }
offer-line-changed = Changed: { $name }. { $parts }
worth-benefit = Benefit per year
worth-price = Price for the buyer
worth-price-hint = Empty takes the amount, { $amount }
worth-benefit-first = First say what the benefit is
worth-unknown = Give a price of the same currency to see the payback.
worth-gain = Gain in the first year
worth-payback = Payback
worth-roi = Return on investment
worth-months = { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
negotiation-add-step = Add a step
negotiation-by = Who asked
negotiation-what = What changes
negotiation-words = In words
negotiation-effect = Effect on the amount
negotiation-effect-hint = Such as -500 or -10%. It changes the amount.
negotiation-effect-lines = Such as -500 or -10%. The line items set the amount, so change them too.
negotiation-on = Date
negotiation-add = Add the step
negotiation-added = Step added
