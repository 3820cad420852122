//! One small file per browser API.

pub mod backup_file;
pub mod cipher;
pub mod clock;
pub mod counting;
mod database;
pub mod erase;
pub mod files;
pub mod hash;
pub mod intl;
pub mod kv_local;
mod object;
pub mod page;
pub mod panic;
pub mod prefs;
mod promise;
pub mod releases;
pub mod replica;
pub mod restore;
pub mod second_copy;
pub mod storage;
pub mod tabs;
pub mod witness;
