//! Goods in a report.

use crate::{Quantity, Stated, Taxon, code_list};

code_list! {
    /// Product forms, after the CITES term codes where one exists (code list: domain reference 1.3).
    ProductForm, "product form" {
        /// Live animal or plant (LIV).
        Live = "LIV",
        /// Whole dead animal (BOD).
        Body = "BOD",
        /// Scales (SCA).
        Scales = "SCA",
        /// Tusks (TUS).
        Tusks = "TUS",
        /// Horn (HOR).
        Horn = "HOR",
        /// Ivory pieces, unmanufactured (IVP).
        IvoryPieces = "IVP",
        /// Ivory carvings (IVC).
        IvoryCarvings = "IVC",
        /// Horn carvings (HOC).
        HornCarvings = "HOC",
        /// Horn pieces (HOP).
        HornPieces = "HOP",
        /// Skin (SKI).
        Skins = "SKI",
        /// Skull (SKU).
        Skulls = "SKU",
        /// Bones (BON).
        Bones = "BON",
        /// Teeth (TEE).
        Teeth = "TEE",
        /// Claws (CLA).
        Claws = "CLA",
        /// Meat (MEA).
        Meat = "MEA",
        /// Eggs (EGG).
        Eggs = "EGG",
        /// Live eggs (EGL).
        LiveEggs = "EGL",
        /// Feathers (FEA).
        Feathers = "FEA",
        /// Fins (DFN).
        Fins = "DFN",
        /// Swim bladder (SWI).
        SwimBladder = "SWI",
        /// Gall (GAL) or bile.
        Gall = "GAL",
        /// Gall bladder (GAB).
        GallBladder = "GAB",
        /// Musk (MUS).
        Musk = "MUS",
        /// Medicine (MED).
        Medicine = "MED",
        /// Powder (POW).
        Powder = "POW",
        /// Whole shell (CAP, SHE).
        Shells = "SHE",
        /// Raw coral (COR).
        Coral = "COR",
        /// Trophy (TRO).
        Trophy = "TRO",
        /// Logs (LOG).
        Logs = "LOG",
        /// Sawn wood (SAW).
        SawnWood = "SAW",
        /// Raw timber n.e.s. (TIM).
        Timber = "TIM",
        /// Chips (CHP).
        Chips = "CHP",
        /// Live fingerlings such as glass eels (FIG).
        Fingerlings = "FIG",
        /// Jewellery (JWL).
        Jewellery = "JWL",
        /// Leather product (LPS).
        Leather = "LPS",
        /// Derivatives and what fits nowhere else (DER).
        Derivatives = "DER",
        /// Specimens of a form the source leaves open.
        Unspecified = "UNS",
    }
}

/// Goods in a report, as reported and as normalised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Specimen {
    /// What living thing.
    pub taxon: Stated<Taxon>,
    /// In which form.
    pub form: Stated<ProductForm>,
    /// How much; absent where the source gives none ("seized pangolin scales").
    pub quantity: Option<Stated<Quantity>>,
}
