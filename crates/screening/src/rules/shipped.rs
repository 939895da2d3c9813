//! The files of `/rules`, put into the program by the build script.

include!(concat!(env!("OUT_DIR"), "/shipped_rules.rs"));
