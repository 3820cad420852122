mod keys;
mod lift;
mod pointer;
mod window;
