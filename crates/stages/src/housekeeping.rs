//! What must be done from time to time whoever is reading.

use crate::error::Result;
use store::Store;

/// Erases what has expired; gives how many.
///
/// # Errors
/// Where the store fails.
pub async fn expire(store: &Store) -> Result<usize> {
    Ok(store.expire_due().await?)
}
