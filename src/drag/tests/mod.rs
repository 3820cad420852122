mod keys;
mod lift;
mod place;
mod pointer;
mod scroll;
mod window;
