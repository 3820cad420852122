//! Messages in both languages and the formatting of numbers, money and dates.
