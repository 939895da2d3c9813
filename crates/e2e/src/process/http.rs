//! Just enough HTTP to speak with the server as a stranger would, without any of its code.

use super::{Error, io};
use serde_json::Value;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// An answer.
#[derive(Debug, Clone)]
pub struct Reply {
    /// Status.
    pub status: u16,
    /// Names in lower case, and values.
    pub headers: Vec<(String, String)>,
    /// Body.
    pub body: Vec<u8>,
}

impl Reply {
    /// The first header of this name.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// The body as JSON.
    ///
    /// # Errors
    /// It is none.
    pub fn json(&self) -> Result<Value, Error> {
        serde_json::from_slice(&self.body)
            .map_err(|e| Error::Http(format!("{} {e}: {}", self.status, self.text())))
    }

    /// The body as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// One visitor: its cookie and the token that writing needs.
#[derive(Debug, Clone)]
pub struct Session {
    address: String,
    cookie: Option<String>,
    token: Option<String>,
}

impl Session {
    /// A visitor who has not signed in.
    #[must_use]
    pub fn new(address: &str) -> Self {
        Self { address: address.to_owned(), cookie: None, token: None }
    }

    /// Signs in.
    ///
    /// # Errors
    /// It was refused.
    pub fn sign_in(&mut self, handle: &str, password: &str) -> Result<Value, Error> {
        let body = serde_json::json!({ "member": handle, "password": password }).to_string();
        let reply = self.send("POST", "/api/v1/session", Some(&body))?;
        if reply.status != 200 {
            return Err(Error::Http(format!("sign-in of {handle}: {} {}", reply.status, reply.text())));
        }
        self.cookie = reply.header("set-cookie").and_then(|c| c.split(';').next()).map(str::to_owned);
        let session = reply.json()?;
        self.token = session.get("csrf").and_then(Value::as_str).map(str::to_owned);
        Ok(session)
    }

    /// Reads.
    ///
    /// # Errors
    /// No answer.
    pub fn get(&self, path: &str) -> Result<Reply, Error> {
        self.send("GET", path, None)
    }

    /// Reads what must be there, as JSON.
    ///
    /// # Errors
    /// Another status than 200, or no JSON.
    pub fn get_json(&self, path: &str) -> Result<Value, Error> {
        let reply = self.get(path)?;
        if reply.status != 200 {
            return Err(Error::Http(format!("{path}: {} {}", reply.status, reply.text())));
        }
        reply.json()
    }

    /// Sends any request with a JSON body.
    ///
    /// # Errors
    /// No answer.
    pub fn send(&self, method: &str, path: &str, body: Option<&str>) -> Result<Reply, Error> {
        // HTTP/1.0: the answer is not cut into chunks and ends with the connection.
        let mut request = format!("{method} {path} HTTP/1.0\r\nHost: {}\r\n", self.address);
        for (name, value) in [("Cookie", &self.cookie), ("x-saola-csrf", &self.token)] {
            if let Some(value) = value {
                request.push_str(&format!("{name}: {value}\r\n"));
            }
        }
        if let Some(body) = body {
            request
                .push_str(&format!("Content-Type: application/json\r\nContent-Length: {}\r\n", body.len()));
        }
        request.push_str("\r\n");
        request.push_str(body.unwrap_or_default());
        let mut stream =
            TcpStream::connect(&self.address).map_err(io(format!("a connection to {}", self.address)))?;
        stream.set_read_timeout(Some(Duration::from_secs(60))).map_err(io("a time limit"))?;
        stream.write_all(request.as_bytes()).map_err(io("a request"))?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).map_err(io("an answer"))?;
        parse(&answer)
    }
}

fn parse(answer: &[u8]) -> Result<Reply, Error> {
    let broken = || Error::Http(String::from_utf8_lossy(&answer[..answer.len().min(400)]).into_owned());
    let end = answer.windows(4).position(|w| w == b"\r\n\r\n").ok_or_else(broken)?;
    let head = std::str::from_utf8(&answer[..end]).map_err(|_| broken())?;
    let mut lines = head.split("\r\n");
    let status =
        lines.next().and_then(|l| l.split(' ').nth(1)).and_then(|s| s.parse().ok()).ok_or_else(broken)?;
    let headers = lines
        .filter_map(|l| l.split_once(':'))
        .map(|(n, v)| (n.trim().to_lowercase(), v.trim().to_owned()))
        .collect();
    Ok(Reply { status, headers, body: answer[end + 4..].to_vec() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_taken_apart() {
        let reply = parse(b"HTTP/1.0 404 Not Found\r\nETag: \"x\"\r\nset-cookie: a=b; HttpOnly\r\n\r\n{\"code\":\"not-found\"}").unwrap();
        assert_eq!(reply.status, 404);
        assert_eq!(reply.header("etag"), Some("\"x\""));
        assert_eq!(reply.json().unwrap()["code"], "not-found");
        assert!(parse(b"nonsense").is_err());
    }
}
