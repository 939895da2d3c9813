//! How goods were carried. Mode is apart from sub-mode; several are allowed.

use crate::code_list;

code_list! {
    /// Mode of transport (keys follow UNECE Rec. 19 in spirit, from memory).
    Mode, "mode of transport" {
        /// By aircraft.
        Air = "air",
        /// By sea-going vessel.
        Sea = "sea",
        /// By road vehicle.
        Road = "road",
        /// By train.
        Rail = "rail",
        /// By post or courier.
        Post = "post",
        /// On rivers and lakes.
        InlandWater = "inland-water",
        /// On foot.
        Foot = "foot",
    }
}

code_list! {
    /// How within the mode. Told by the source only: seized at an airport does not mean carried by air.
    SubMode, "sub-mode of transport" {
        /// In baggage, checked or carried.
        Baggage = "baggage",
        /// Worn on or hidden in the body.
        OnBody = "on-body",
        /// As cargo.
        Cargo = "cargo",
        /// In a container.
        Container = "container",
    }
}

/// One statement of how goods were carried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transport {
    /// Mode, where the words tell it.
    pub mode: Option<Mode>,
    /// Sub-mode, where the words tell it.
    pub sub_mode: Option<SubMode>,
}
