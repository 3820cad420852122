//! What every implementation of a port keeps, the fakes as well as the browser's.

pub mod backup_file;
pub mod cipher;
pub mod restore_points;
pub mod second_copy;
