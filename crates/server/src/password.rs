//! Passwords are kept hashed in PHC form (Argon2id).

use argon2::{Argon2, PasswordHasher};

/// Hashes a password with 16 random bytes as salt.
///
/// # Errors
/// Where the password cannot be hashed, in words.
pub fn hash_password(password: &str, salt: [u8; 16]) -> Result<String, String> {
    Argon2::default()
        .hash_password_with_salt(password.as_bytes(), &salt)
        .map(|hash| hash.to_string())
        .map_err(|error| format!("the password could not be hashed: {error}"))
}
