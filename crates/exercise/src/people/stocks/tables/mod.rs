//! The tables of names, by region. From memory; frequencies are rough.

mod africa;
mod asia;
mod west;

pub(super) use africa::{CENTRAL_AFRICAN, SOUTHERN_AFRICAN, SWAHILI, WEST_AFRICAN};
pub(super) use asia::{
    ARABIC, CHINESE, FILIPINO, JAPANESE, KOREAN, MALAY, SOUTH_ASIAN, THAI, TURKISH, VIETNAMESE,
};
pub(super) use west::{ENGLISH, FRENCH, GERMAN, PORTUGUESE, RUSSIAN, SPANISH};
