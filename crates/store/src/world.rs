//! Which world an exercise store holds: one for its whole life, and never beside real data.

use crate::connect::Store;
use crate::error::{Error, Result};
use model::StoreKind;
use sqlx::Row;

impl Store {
    /// Ties an exercise store to one world, by a text that only this world has. The first call decides; with the same
    /// text again nothing happens.
    ///
    /// # Errors
    /// The store is no exercise store, or holds another world.
    pub async fn tie_to_world(&self, world: &str) -> Result<()> {
        if self.kind() != StoreKind::Exercise {
            return Err(Error::Invalid(format!(
                "this store is `{}`; a world goes into a store of its own that was made for exercises, use another \
                 address",
                self.kind()
            )));
        }
        sqlx::query(
            "INSERT INTO store_meta (name, value) VALUES ('world', $1) ON CONFLICT (name) DO NOTHING",
        )
        .bind(world.to_owned())
        .execute(self.pool())
        .await?;
        let row =
            sqlx::query("SELECT value FROM store_meta WHERE name = 'world'").fetch_one(self.pool()).await?;
        if row.try_get::<String, _>(0)? == world {
            return Ok(());
        }
        Err(Error::Invalid(
            "this store holds another world; each world needs a store of its own, use another address"
                .to_owned(),
        ))
    }
}
