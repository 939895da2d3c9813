//! Linking tables without a store: which rows of one or two tables are about the same actor.
//!
//! The columns of a table are recognised ([`recognise`]), each compared by what it holds, and weighed after Fellegi and
//! Sunter: what random pairs agree in is counted, what equal ones agree in is learnt from the rows themselves by
//! strict clusters that grow ([`train`]). Candidates come from many narrow keys, a pair at its first one only, so that no
//! table of pairs is held. Results depend on the rows and never on their order or the number of threads.
//!
//! Learning from the file is for files that somebody brings. What the exchange judges with is frozen (invariant 3).

mod align;
mod authors;
mod candidates;
mod cells;
mod clusters;
mod codes;
mod column;
mod compare;
mod edits;
mod fold;
mod look;
mod recognise;
mod rivals;
mod run;
mod table;
mod tables;
mod train;
mod weights;

pub use align::{Aligned, align};
pub use clusters::Edge;
pub use column::{Column, Domain};
pub use compare::{Comparison, level_name};
pub use edits::edits;
pub use fold::{fold, skeleton};
pub use recognise::{Kind, Recognised, recognise};
pub use run::{Linkage, Mode, Options, Reason, link};
pub use table::{Table, TableBuilder};
pub use weights::Weights;
