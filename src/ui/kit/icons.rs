//! The glyphs, as path data on a grid of 24 units, drawn with a stroke by [`Icon`](super::Icon).
//!
//! Taken from Lucide 1.62.0 (ISC, parts MIT: `ICONS-LICENSE`), each shape written as one path. Constants instead of a
//! file of symbols: a glyph that no screen shows is not linked, and no file has to be fetched by its hashed name.

/// The path data of one glyph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyph(&'static str);

impl Glyph {
    /// The value of the `d` attribute.
    #[must_use]
    pub const fn path(self) -> &'static str {
        self.0
    }
}

/// Lucide `archive`.
pub const ARCHIVE: Glyph = Glyph(
    "M3 3h18a1 1 0 0 1 1 1v3a1 1 0 0 1 -1 1h-18a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1zM4 8v11a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V8M10 12h4",
);

/// Lucide `arrow-down`.
pub const ARROW_DOWN: Glyph = Glyph("M12 5v14M19 12l-7 7-7-7");

/// Lucide `arrow-left`.
pub const ARROW_LEFT: Glyph = Glyph("M12 19l-7-7 7-7M19 12H5");

/// Lucide `arrow-right`.
pub const ARROW_RIGHT: Glyph = Glyph("M5 12h14M12 5l7 7-7 7");

/// Lucide `arrow-up`.
pub const ARROW_UP: Glyph = Glyph("M5 12l7-7 7 7M12 19V5");

/// Lucide `arrow-up-down`.
pub const ARROW_UP_DOWN: Glyph = Glyph("M21 16l-4 4-4-4M17 20V4M3 8l4-4 4 4M7 4v16");

/// Lucide `bell`.
pub const BELL: Glyph = Glyph(
    "M10.268 21a2 2 0 0 0 3.464 0M3.262 15.326A1 1 0 0 0 4 17h16a1 1 0 0 0 .74-1.673C19.41 13.956 18 12.499 18 8A6 6 0 0 0 6 8c0 4.499-1.411 5.956-2.738 7.326",
);

/// Lucide `building-2`.
pub const BUILDING_2: Glyph = Glyph(
    "M10 12h4M10 8h4M14 21v-3a2 2 0 0 0-4 0v3M6 10H4a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2V9a2 2 0 0 0-2-2h-2M6 21V5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v16",
);

/// Lucide `calendar`.
pub const CALENDAR: Glyph = Glyph(
    "M8 2v3M16 2v3M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2zM3 9h18",
);

/// Lucide `chart-no-axes-column`.
pub const CHART_NO_AXES_COLUMN: Glyph = Glyph("M5 21v-6M12 21V3M19 21V9");

/// Lucide `check`.
pub const CHECK: Glyph = Glyph("M20 6 9 17l-5-5");

/// Lucide `check-check`.
pub const CHECK_CHECK: Glyph = Glyph("M18 6 7 17l-5-5M22 10l-7.5 7.5L13 16");

/// Lucide `chevron-down`.
pub const CHEVRON_DOWN: Glyph = Glyph("M6 9l6 6 6-6");

/// Lucide `chevron-left`.
pub const CHEVRON_LEFT: Glyph = Glyph("M15 18l-6-6 6-6");

/// Lucide `chevron-right`.
pub const CHEVRON_RIGHT: Glyph = Glyph("M9 18l6-6-6-6");

/// Lucide `chevron-up`.
pub const CHEVRON_UP: Glyph = Glyph("M18 15l-6-6-6 6");

/// Lucide `circle-alert`.
pub const CIRCLE_ALERT: Glyph =
    Glyph("M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M12 8L12 12M12 16L12.01 16");

/// Lucide `circle-check`.
pub const CIRCLE_CHECK: Glyph =
    Glyph("M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M16 9l-5.5 5.5L8 12");

/// Lucide `circle-help`.
pub const CIRCLE_HELP: Glyph =
    Glyph("M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3M12 17h.01");

/// Lucide `circle-x`.
pub const CIRCLE_X: Glyph = Glyph("M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M15 9l-6 6M9 9l6 6");

/// Lucide `clock`.
pub const CLOCK: Glyph = Glyph("M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M12 6v6l4 2");

/// Lucide `clock-alert`.
pub const CLOCK_ALERT: Glyph =
    Glyph("M12 6v6l4 2M20 12v5M20 21h.01M21.25 8.2A10 10 0 1 0 16 21.16");

/// Lucide `coins`.
pub const COINS: Glyph = Glyph(
    "M13.744 17.736a6 6 0 1 1-7.48-7.48M15 6h1v4M6.134 14.768l.866-.5 2 3.464M10 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0",
);

/// Lucide `columns-3`.
pub const COLUMNS_3: Glyph = Glyph(
    "M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2zM9 3v18M15 3v18",
);

/// Lucide `copy`.
pub const COPY: Glyph = Glyph(
    "M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2zM4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2",
);

/// Lucide `database`.
pub const DATABASE: Glyph =
    Glyph("M3 5a9 3 0 1 0 18 0a9 3 0 1 0 -18 0M3 5V19A9 3 0 0 0 21 19V5M3 12A9 3 0 0 0 21 12");

/// Lucide `download`.
pub const DOWNLOAD: Glyph = Glyph("M12 15V3M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4M7 10l5 5 5-5");

/// Lucide `ellipsis`.
pub const ELLIPSIS: Glyph = Glyph(
    "M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M18 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M4 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0",
);

/// Lucide `external-link`.
pub const EXTERNAL_LINK: Glyph =
    Glyph("M15 3h6v6M10 14 21 3M18 13v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h6");

/// Lucide `eye`.
pub const EYE: Glyph = Glyph(
    "M2.062 12.348a1 1 0 0 1 0-.696 10.75 10.75 0 0 1 19.876 0 1 1 0 0 1 0 .696 10.75 10.75 0 0 1-19.876 0M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0",
);

/// Lucide `eye-off`.
pub const EYE_OFF: Glyph = Glyph(
    "M10.733 5.076a10.744 10.744 0 0 1 11.205 6.575 1 1 0 0 1 0 .696 10.747 10.747 0 0 1-1.444 2.49M14.084 14.158a3 3 0 0 1-4.242-4.242M17.479 17.499a10.75 10.75 0 0 1-15.417-5.151 1 1 0 0 1 0-.696 10.75 10.75 0 0 1 4.446-5.143M2 2l20 20",
);

/// Lucide `file-text`.
pub const FILE_TEXT: Glyph = Glyph(
    "M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2zM14 2v5a1 1 0 0 0 1 1h5M10 9H8M16 13H8M16 17H8",
);

/// Lucide `flask-conical`.
pub const FLASK_CONICAL: Glyph = Glyph(
    "M14 2v6a2 2 0 0 0 .245.96l5.51 10.08A2 2 0 0 1 18 22H6a2 2 0 0 1-1.755-2.96l5.51-10.08A2 2 0 0 0 10 8V2M6.453 15h11.094M8.5 2h7",
);

/// Lucide `gift`.
pub const GIFT: Glyph = Glyph(
    "M12 7v14M20 11v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-8M7.5 7a1 1 0 0 1 0-5A4.8 8 0 0 1 12 7a4.8 8 0 0 1 4.5-5 1 1 0 0 1 0 5M4 7h16a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-16a1 1 0 0 1 -1 -1v-2a1 1 0 0 1 1 -1z",
);

/// Lucide `grip-vertical`.
pub const GRIP_VERTICAL: Glyph = Glyph(
    "M8 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M8 5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M8 19a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M14 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M14 5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M14 19a1 1 0 1 0 2 0a1 1 0 1 0 -2 0",
);

/// Lucide `history`.
pub const HISTORY: Glyph =
    Glyph("M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8M3 3v5h5M12 7v5l4 2");

/// Lucide `hourglass`.
pub const HOURGLASS: Glyph = Glyph(
    "M5 22h14M5 2h14M17 22v-4.172a2 2 0 0 0-.586-1.414L12 12l-4.414 4.414A2 2 0 0 0 7 17.828V22M7 2v4.172a2 2 0 0 0 .586 1.414L12 12l4.414-4.414A2 2 0 0 0 17 6.172V2",
);

/// Lucide `image`.
pub const IMAGE: Glyph = Glyph(
    "M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2zM7 9a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M21 15l-3.086-3.086a2 2 0 0 0-2.828 0L6 21",
);

/// Lucide `info`.
pub const INFO: Glyph = Glyph("M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M12 16v-4M12 8h.01");

/// Lucide `keyboard`.
pub const KEYBOARD: Glyph = Glyph(
    "M10 8h.01M12 12h.01M14 8h.01M16 12h.01M18 8h.01M6 8h.01M7 16h10M8 12h.01M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 2 -2z",
);

/// Lucide `languages`.
pub const LANGUAGES: Glyph = Glyph("M5 8l6 6M4 14l6-6 2-3M2 5h12M7 2h1M22 22l-5-10-5 10M14 18h6");

/// Lucide `layout-dashboard`.
pub const LAYOUT_DASHBOARD: Glyph = Glyph(
    "M4 3h5a1 1 0 0 1 1 1v7a1 1 0 0 1 -1 1h-5a1 1 0 0 1 -1 -1v-7a1 1 0 0 1 1 -1zM15 3h5a1 1 0 0 1 1 1v3a1 1 0 0 1 -1 1h-5a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1zM15 12h5a1 1 0 0 1 1 1v7a1 1 0 0 1 -1 1h-5a1 1 0 0 1 -1 -1v-7a1 1 0 0 1 1 -1zM4 16h5a1 1 0 0 1 1 1v3a1 1 0 0 1 -1 1h-5a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1z",
);

/// Lucide `link`.
pub const LINK: Glyph = Glyph(
    "M10 13a5 5 0 0 0 7.54.54l3-3a5 5 0 0 0-7.07-7.07l-1.72 1.71M14 11a5 5 0 0 0-7.54-.54l-3 3a5 5 0 0 0 7.07 7.07l1.71-1.71",
);

/// Lucide `list-checks`.
pub const LIST_CHECKS: Glyph = Glyph("M13 5h8M13 12h8M13 19h8M3 17l2 2 4-4M3 7l2 2 4-4");

/// Lucide `list-filter`.
pub const LIST_FILTER: Glyph = Glyph("M2 5h20M6 12h12M9 19h6");

/// Lucide `lock`.
pub const LOCK: Glyph = Glyph(
    "M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-7a2 2 0 0 1 2 -2zM7 11V7a5 5 0 0 1 10 0v4",
);

/// Lucide `mail`.
pub const MAIL: Glyph = Glyph(
    "M22 7l-8.991 5.727a2 2 0 0 1-2.009 0L2 7M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 2 -2z",
);

/// Lucide `menu`.
pub const MENU: Glyph = Glyph("M4 5h16M4 12h16M4 19h16");

/// Lucide `merge`.
pub const MERGE: Glyph = Glyph("M8 6l4-4 4 4M12 2v10.3a4 4 0 0 1-1.172 2.872L4 22M20 22l-5-5");

/// Lucide `message-square`.
pub const MESSAGE_SQUARE: Glyph = Glyph(
    "M22 17a2 2 0 0 1-2 2H6.828a2 2 0 0 0-1.414.586l-2.202 2.202A.71.71 0 0 1 2 21.286V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2z",
);

/// Lucide `minus`.
pub const MINUS: Glyph = Glyph("M5 12h14");

/// Lucide `monitor`.
pub const MONITOR: Glyph = Glyph(
    "M4 3h16a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2zM8 21L16 21M12 17L12 21",
);

/// Lucide `moon`.
pub const MOON: Glyph = Glyph(
    "M20.985 12.486a9 9 0 1 1-9.473-9.472c.405-.022.617.46.402.803a6 6 0 0 0 8.268 8.268c.344-.215.825-.004.803.401",
);

/// Lucide `panel-left`.
pub const PANEL_LEFT: Glyph =
    Glyph("M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2zM9 3v18");

/// Lucide `pencil`.
pub const PENCIL: Glyph = Glyph(
    "M21.174 6.812a1 1 0 0 0-3.986-3.987L3.842 16.174a2 2 0 0 0-.5.83l-1.321 4.352a.5.5 0 0 0 .623.622l4.353-1.32a2 2 0 0 0 .83-.497zM15 5l4 4",
);

/// Lucide `phone`.
pub const PHONE: Glyph = Glyph(
    "M13.832 16.568a1 1 0 0 0 1.213-.303l.355-.465A2 2 0 0 1 17 15h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v3a2 2 0 0 1-.8 1.6l-.468.351a1 1 0 0 0-.292 1.233 14 14 0 0 0 6.392 6.384",
);

/// Lucide `pin`.
pub const PIN: Glyph = Glyph(
    "M12 17v5M9 10.76a2 2 0 0 1-1.11 1.79l-1.78.9A2 2 0 0 0 5 15.24V16a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-.76a2 2 0 0 0-1.11-1.79l-1.78-.9A2 2 0 0 1 15 10.76V7a1 1 0 0 1 1-1 2 2 0 0 0 0-4H8a2 2 0 0 0 0 4 1 1 0 0 1 1 1z",
);

/// Lucide `plus`.
pub const PLUS: Glyph = Glyph("M5 12h14M12 5v14");

/// Lucide `printer`.
pub const PRINTER: Glyph = Glyph(
    "M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2M6 9V3a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v6M7 14h10a1 1 0 0 1 1 1v6a1 1 0 0 1 -1 1h-10a1 1 0 0 1 -1 -1v-6a1 1 0 0 1 1 -1z",
);

/// Lucide `redo-2`.
pub const REDO_2: Glyph =
    Glyph("M15 14l5-5-5-5M20 9H9.5A5.5 5.5 0 0 0 4 14.5A5.5 5.5 0 0 0 9.5 20H13");

/// Lucide `refresh-cw`.
pub const REFRESH_CW: Glyph = Glyph(
    "M3 12a9 9 0 0 1 9-9 9.75 9.75 0 0 1 6.74 2.74L21 8M21 3v5h-5M21 12a9 9 0 0 1-9 9 9.75 9.75 0 0 1-6.74-2.74L3 16M8 16H3v5",
);

/// Lucide `repeat`.
pub const REPEAT: Glyph =
    Glyph("M17 2l4 4-4 4M3 11v-1a4 4 0 0 1 4-4h14M7 22l-4-4 4-4M21 13v1a4 4 0 0 1-4 4H3");

/// Lucide `rotate-ccw`.
pub const ROTATE_CCW: Glyph = Glyph("M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8M3 3v5h5");

/// Lucide `rows-3`.
pub const ROWS_3: Glyph = Glyph(
    "M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2zM21 9H3M21 15H3",
);

/// Lucide `search`.
pub const SEARCH: Glyph = Glyph("M21 21l-4.34-4.34M3 11a8 8 0 1 0 16 0a8 8 0 1 0 -16 0");

/// Lucide `settings`.
pub const SETTINGS: Glyph = Glyph(
    "M9.671 4.136a2.34 2.34 0 0 1 4.659 0 2.34 2.34 0 0 0 3.319 1.915 2.34 2.34 0 0 1 2.33 4.033 2.34 2.34 0 0 0 0 3.831 2.34 2.34 0 0 1-2.33 4.033 2.34 2.34 0 0 0-3.319 1.915 2.34 2.34 0 0 1-4.659 0 2.34 2.34 0 0 0-3.32-1.915 2.34 2.34 0 0 1-2.33-4.033 2.34 2.34 0 0 0 0-3.831A2.34 2.34 0 0 1 6.35 6.051a2.34 2.34 0 0 0 3.319-1.915M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0",
);

/// Lucide `shield-check`.
pub const SHIELD_CHECK: Glyph = Glyph(
    "M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1zM9 12l2 2 4-4",
);

/// Lucide `sliders-horizontal`.
pub const SLIDERS_HORIZONTAL: Glyph =
    Glyph("M10 5H3M12 19H3M14 3v4M16 17v4M21 12h-9M21 19h-5M21 5h-7M8 10v4M8 12H3");

/// Lucide `split`.
pub const SPLIT: Glyph = Glyph("M16 3h5v5M8 3H3v5M12 22v-8.3a4 4 0 0 0-1.172-2.872L3 3M15 9l6-6");

/// Lucide `square-check`.
pub const SQUARE_CHECK: Glyph = Glyph(
    "M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2zM16 9l-5.5 5.5L8 12",
);

/// Lucide `star`.
pub const STAR: Glyph = Glyph(
    "M11.525 2.295a.53.53 0 0 1 .95 0l2.31 4.679a2.123 2.123 0 0 0 1.595 1.16l5.166.756a.53.53 0 0 1 .294.904l-3.736 3.638a2.123 2.123 0 0 0-.611 1.878l.882 5.14a.53.53 0 0 1-.771.56l-4.618-2.428a2.122 2.122 0 0 0-1.973 0L6.396 21.01a.53.53 0 0 1-.77-.56l.881-5.139a2.122 2.122 0 0 0-.611-1.879L2.16 9.795a.53.53 0 0 1 .294-.906l5.165-.755a2.122 2.122 0 0 0 1.597-1.16z",
);

/// Lucide `sticky-note`.
pub const STICKY_NOTE: Glyph = Glyph(
    "M21 9a2.4 2.4 0 0 0-.706-1.706l-3.588-3.588A2.4 2.4 0 0 0 15 3H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2zM15 3v5a1 1 0 0 0 1 1h5",
);

/// Lucide `sun`.
pub const SUN: Glyph = Glyph(
    "M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M12 2v2M12 20v2M4.93 4.93l1.41 1.41M17.66 17.66l1.41 1.41M2 12h2M20 12h2M6.34 17.66l-1.41 1.41M19.07 4.93l-1.41 1.41",
);

/// Lucide `table-2`.
pub const TABLE_2: Glyph = Glyph(
    "M3 9h18M9 3v18M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2z",
);

/// Lucide `tag`.
pub const TAG: Glyph = Glyph(
    "M12.586 2.586A2 2 0 0 0 11.172 2H4a2 2 0 0 0-2 2v7.172a2 2 0 0 0 .586 1.414l8.704 8.704a2.426 2.426 0 0 0 3.42 0l6.58-6.58a2.426 2.426 0 0 0 0-3.42zM7 7.5a0.5 0.5 0 1 0 1 0a0.5 0.5 0 1 0 -1 0",
);

/// Lucide `target`.
pub const TARGET: Glyph = Glyph(
    "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M6 12a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M10 12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0",
);

/// Lucide `trash-2`.
pub const TRASH_2: Glyph = Glyph(
    "M10 11v6M14 11v6M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6M3 6h18M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2",
);

/// Lucide `triangle-alert`.
pub const TRIANGLE_ALERT: Glyph = Glyph(
    "M21.73 18l-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01",
);

/// Lucide `trophy`.
pub const TROPHY: Glyph = Glyph(
    "M10 14.66V17a1 1 0 0 1-1 1 2 2 0 0 0-2 2v2M14 14.66V17a1 1 0 0 0 1 1 2 2 0 0 1 2 2v2M17.916 10H19.5A2.5 2.5 0 0 0 22 7.5V5a1 1 0 0 0-1-1h-3M4 22h16M6 9a6 6 0 0 0 12 0V3a1 1 0 0 0-1-1H7a1 1 0 0 0-1 1zM6.084 10H4.5A2.5 2.5 0 0 1 2 7.5V5a1 1 0 0 1 1-1h3",
);

/// Lucide `undo-2`.
pub const UNDO_2: Glyph =
    Glyph("M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5a5.5 5.5 0 0 1-5.5 5.5H11");

/// Lucide `upload`.
pub const UPLOAD: Glyph = Glyph("M12 3v12M17 8l-5-5-5 5M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4");

/// Lucide `user`.
pub const USER: Glyph =
    Glyph("M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2M8 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0");

/// Lucide `users`.
pub const USERS: Glyph = Glyph(
    "M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2M16 3.128a4 4 0 0 1 0 7.744M22 21v-2a4 4 0 0 0-3-3.87M5 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0",
);

/// Lucide `video`.
pub const VIDEO: Glyph = Glyph(
    "M16 13l5.223 3.482a.5.5 0 0 0 .777-.416V7.87a.5.5 0 0 0-.752-.432L16 10.5M4 6h10a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-8a2 2 0 0 1 2 -2z",
);

/// Lucide `wallet`.
pub const WALLET: Glyph = Glyph(
    "M19 7V4a1 1 0 0 0-1-1H5a2 2 0 0 0 0 4h15a1 1 0 0 1 1 1v4h-3a2 2 0 0 0 0 4h3a1 1 0 0 0 1-1v-2a1 1 0 0 0-1-1M3 5v14a2 2 0 0 0 2 2h15a1 1 0 0 0 1-1v-4",
);

/// Lucide `wifi-off`.
pub const WIFI_OFF: Glyph = Glyph(
    "M12 20h.01M8.5 16.429a5 5 0 0 1 7 0M5 12.859a10 10 0 0 1 5.17-2.69M19 12.859a10 10 0 0 0-2.007-1.523M2 8.82a15 15 0 0 1 4.177-2.643M22 8.82a15 15 0 0 0-11.288-3.764M2 2l20 20",
);

/// Lucide `x`.
pub const X: Glyph = Glyph("M18 6 6 18M6 6l12 12");

/// Lucide `zap`.
pub const ZAP: Glyph = Glyph(
    "M15.914 4a1.5 1.5 0 00-2.474-1.561l-9 9A1.5 1.5 0 005.5 14h4.002a.5.5 0 01.471.666L8.086 20a1.5 1.5 0 002.475 1.56l9-9A1.5 1.5 0 0018.5 10h-3.997a.5.5 0 01-.472-.667z",
);
