//! Building blocks without business words and without texts of their own: every string is passed in.
//!
//! Texts, flags and values are `Signal`s with `#[prop(into)]`: a literal, a signal, or a closure `move || …` fits.
//! Callbacks take a closure of one argument (or none). Looks come from `style/kit/*.css`, whose heads list the classes;
//! screens build the rest from those classes. Required props stand first, optional ones in brackets.
//!
//! | Part | Props |
//! |---|---|
//! | [`Button`] | `label` \[`on_press` `kind: ButtonKind` `size: ButtonSize` `icon` `count` `busy` `disabled` `reason` `pressed` `active` `submit` `autofocus` `class` `node_ref`\] |
//! | [`IconButton`] | `name glyph on_press` \[`small danger pressed disabled dot keys class node_ref`\] |
//! | [`Icon`] | `glyph` \[`size: IconSize`\]; glyphs are constants of [`icons`] |
//! | [`MenuButton`] | `name entries` \[`glyph text class side open disabled node_ref`\]; `entries = move \|\| vec![MenuItem::new(label, act).glyph(…).note(…).danger().checked(…).chosen(…).disabled(…).into(), MenuEntry::Separator, …]` |
//! | [`Menu`] | `open: RwSignal<bool> anchor name entries` \[`side`\]; for a trigger of one's own |
//! | [`Popover`] | `name children` \[`glyph class side open`\] |
//! | [`Popup`] | `open on_close anchor class children` \[`side match_width on_shown`\]; the ground of the three above |
//! | [`Dialog`] | `open on_close title close_name children` \[`wide light class foot`\]; `foot = move \|\| view! { … }` |
//! | [`Confirm`] | `open on_cancel on_confirm title text cancel confirm` \[`danger`\] |
//! | [`Drawer`] | `labelled_by on_close width: RwSignal<f64> grip_name children` \[`return_focus on_resized`\]; rendered while open |
//! | [`ResizeGrip`] | `name width limits` \[`on_done`\] |
//! | [`Field`] | `label children` \[`hint error optional wide`\]; the control inside finds its ids by itself |
//! | [`KeptField`] | `label value on_keep` \[`on_trouble kind hint unit disabled wide lines settles`\]; `on_keep` gives what is wrong |
//! | [`Fold`] | `title children` \[`remark open`\] |
//! | [`TextInput`] | `value` \[`on_input on_commit kind: InputKind name placeholder icon unit disabled required autofocus max_length autocomplete class node_ref`\] |
//! | [`SecretInput`] | `value on_input show_name` \[`new autofocus fixed`\]; hidden until its button is down |
//! | [`TextArea`] | `value` \[`on_input on_commit name placeholder disabled autofocus class node_ref`\] |
//! | [`Select`] | `options: Vec<SelectOption> value on_change` \[`name disabled class node_ref`\] |
//! | [`Combobox`] | `value suggestions: Vec<Suggestion> on_input on_pick` \[`on_commit empty name placeholder disabled node_ref`\] |
//! | [`Checkbox`] | `label checked on_change` \[`mixed note disabled switch bare node_ref`\] |
//! | [`SegmentedControl`] | `name segments: Vec<Segment> value on_change` \[`disabled`\] |
//! | [`ColorDots`] | `name names: Vec<String> value: Option<u8> on_change` |
//! | [`FileButton`], [`FileDrop`] | `label on_file` \[`accept kind icon disabled`\]; `on_file children` \[`class`\] |
//! | [`Tabs`], [`TabPanel`] | `name prefix tabs: Vec<TabItem> selected on_select`; `prefix index selected children` \[`class`\] |
//! | [`VirtualList`] | `strip key row` \[`name labelled_by across reveal class row_class node_ref`\]; `key(index) -> u64`, `row(key, index signal) -> AnyView` (bind the closure with `let`: the view macro stumbles over its `<…>`) |
//! | [`ListWindow`] | `new(node, strip, across)`, `visible()`, `follow(element)`, `reveal(element, index)`; for tables |
//! | [`SortHead`], [`SpaceRow`] | `name descending: Option<bool> on_press` \[`number class`\]; `height columns`: parts of long tables |
//! | [`Toasts`] | `toasts: Vec<Toast> on_dismiss on_action dismiss_name name`; once, at the end of the page |
//! | [`LiveRegions`] | `polite assertive`; once |
//! | [`TooltipHost`] | none; once. Any element with `data-tip` gets a tooltip |
//! | [`Banner`], [`Note`] | `text` \[`tone: Tone glyph on_close close_name children`\]; \[`tone`\] `children` |
//! | [`EmptyState`] | `title` \[`text glyph small children`\] |
//! | [`ProgressBar`], [`Meter`] | `label part: Option<f64>` \[`text`\]; `label part: f64 text` \[`remark tone bare`\] |
//! | [`Kbd`] | `keys` |
//!
//! Beside them: [`follow_near`] (whether an element is in view), [`told`] (a value for readers that come and go), [`OneOf`] (the chosen one of many), [`next_frame`],
//! [`Timer`] (one timeout, forgotten with its owner), [`listen`] (captured listeners, focus), [`on_phone`], [`unique_id`],
//! [`field_links`] for a control of one's own inside a [`Field`].

mod banner;
mod button;
mod checkbox;
mod color_dots;
mod combobox;
mod confirm;
mod dialog;
mod drawer;
mod empty;
mod field;
mod file_pick;
mod fold;
mod frame;
mod grip;
mod icon;
mod icon_button;
pub mod icons;
mod ids;
mod kbd;
mod kept_field;
pub mod listen;
mod live;
mod menu;
mod menu_button;
mod menu_item;
mod meter;
mod near;
mod note;
mod one_of;
mod phone;
mod place;
mod popover;
mod popup;
mod progress;
mod reveal;
mod secret_input;
mod segmented;
mod select;
mod table;
mod tabs;
mod text_area;
mod text_input;
mod timer;
mod toasts;
mod told;
mod tone;
mod tooltip;
mod vibrate;
mod virtual_list;
mod window;

pub use banner::Banner;
pub use button::{Button, ButtonKind, ButtonSize};
pub use checkbox::Checkbox;
pub use color_dots::ColorDots;
pub use combobox::{Combobox, Suggestion};
pub use confirm::Confirm;
pub use dialog::Dialog;
pub use drawer::Drawer;
pub use empty::EmptyState;
pub use field::{Field, FieldLinks, field_links};
pub use file_pick::{FileButton, FileDrop};
pub use fold::Fold;
pub use frame::{next_frame, now};
pub use grip::ResizeGrip;
pub use icon::{Icon, IconSize};
pub use icon_button::IconButton;
pub use icons::Glyph;
pub use ids::unique_id;
pub use kbd::Kbd;
pub use kept_field::KeptField;
pub use live::LiveRegions;
pub use menu::Menu;
pub use menu_button::MenuButton;
pub use menu_item::{MenuEntry, MenuItem};
pub use meter::Meter;
pub use near::follow_near;
pub use note::Note;
pub use one_of::OneOf;
pub use phone::on_phone;
pub use place::{Bounds, Side};
pub use popover::Popover;
pub use popup::{Anchor, Popup, bounds_of, set_length};
pub use progress::ProgressBar;
pub use reveal::reveal;
pub use secret_input::SecretInput;
pub use segmented::{Segment, SegmentedControl};
pub use select::{Select, SelectOption};
pub use table::{SortHead, SpaceRow};
pub use tabs::{TabItem, TabPanel, Tabs};
pub use text_area::TextArea;
pub use text_input::{InputKind, TextInput};
pub use timer::Timer;
pub use toasts::{Toast, Toasts};
pub use told::told;
pub use tone::Tone;
pub use tooltip::TooltipHost;
pub use vibrate::vibrate;
pub use virtual_list::{RowView, VirtualList};
pub use window::ListWindow;
