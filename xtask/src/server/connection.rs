//! One connection of HTTP/1.1: questions without a body, one after the other, each answered by a file or a line of text.

use std::{
    fs::File,
    io::{self, Cursor, Read, Write},
    net::TcpStream,
};

/// The most bytes that the head of a question may have.
const LONGEST_HEAD: usize = 64 * 1024;

/// What is wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// The headers and what belongs to them.
    Whole,
    /// The headers alone.
    Head,
    /// Something else than to read.
    Other,
}

/// What is asked.
pub struct Question {
    /// What is wanted.
    pub wish: Wish,
    /// The address, with what stands behind it.
    pub target: String,
    /// The answer may be compressed by brotli.
    pub takes_brotli: bool,
    /// The connection ends with the answer.
    last: bool,
}

/// What is answered.
pub struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    length: u64,
    body: Box<dyn Read>,
}

impl Answer {
    /// A line of text.
    pub fn text(status: u16, text: &'static str) -> Self {
        Self {
            status,
            headers: vec![(
                "Content-Type".to_owned(),
                "text/plain; charset=utf-8".to_owned(),
            )],
            length: text.len() as u64,
            body: Box::new(Cursor::new(text)),
        }
    }

    /// A file.
    ///
    /// # Errors
    /// When its length is not to be had.
    pub fn file(file: File, headers: Vec<(String, String)>) -> io::Result<Self> {
        Ok(Self {
            status: 200,
            headers,
            length: file.metadata()?.len(),
            body: Box::new(file),
        })
    }
}

/// Answers what comes in until the other side has enough.
///
/// # Errors
/// When the connection breaks, or something comes in that is no question.
pub fn serve(
    mut stream: TcpStream,
    answer: impl Fn(&Question) -> io::Result<Answer>,
) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut pending = Vec::new();
    while let Some(question) = next(&mut stream, &mut pending)? {
        let given =
            answer(&question).unwrap_or_else(|_| Answer::text(500, "the file cannot be read"));
        // The body of what is no question to read is not looked at, so nothing can follow it.
        let last = question.last || question.wish == Wish::Other;
        send(&mut stream, given, question.wish == Wish::Head, last)?;
        if last {
            break;
        }
    }
    Ok(())
}

/// The next question; none if the other side has ended the connection between two of them.
fn next(stream: &mut TcpStream, pending: &mut Vec<u8>) -> io::Result<Option<Question>> {
    let mut piece = [0; 4096];
    loop {
        if let Some((question, length)) = parse(pending)? {
            pending.drain(..length);
            return Ok(Some(question));
        }
        let count = stream.read(&mut piece)?;
        if count == 0 {
            return Ok(None);
        }
        pending.extend_from_slice(piece.get(..count).unwrap_or_default());
        if pending.len() > LONGEST_HEAD {
            return Err(io::Error::from(io::ErrorKind::InvalidData));
        }
    }
}

/// A whole question at the beginning of the bytes, with its length.
fn parse(bytes: &[u8]) -> io::Result<Option<(Question, usize)>> {
    let mut headers = [httparse::EMPTY_HEADER; 96];
    let mut request = httparse::Request::new(&mut headers);
    let parsed = request
        .parse(bytes)
        .map_err(|problem| io::Error::new(io::ErrorKind::InvalidData, problem))?;
    let httparse::Status::Complete(length) = parsed else {
        return Ok(None);
    };
    let has = |name: &str, wanted: &str| {
        let mut same = request
            .headers
            .iter()
            .filter(|header| header.name.eq_ignore_ascii_case(name));
        same.any(|header| {
            let value = String::from_utf8_lossy(header.value);
            value
                .split(',')
                .any(|part| part.trim().eq_ignore_ascii_case(wanted))
        })
    };
    let question = Question {
        wish: match request.method {
            Some("GET") => Wish::Whole,
            Some("HEAD") => Wish::Head,
            _ => Wish::Other,
        },
        target: request.path.unwrap_or("/").to_owned(),
        takes_brotli: has("Accept-Encoding", "br"),
        last: request.version == Some(0) || has("Connection", "close"),
    };
    Ok(Some((question, length)))
}

fn send(stream: &mut TcpStream, answer: Answer, head_only: bool, last: bool) -> io::Result<()> {
    let reason = match answer.status {
        200 => "OK",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "Internal Server Error",
    };
    let mut head = format!("HTTP/1.1 {} {reason}\r\n", answer.status);
    for (name, value) in &answer.headers {
        head += &format!("{name}: {value}\r\n");
    }
    head += &format!("Content-Length: {}\r\n", answer.length);
    if last {
        head += "Connection: close\r\n";
    }
    head += "\r\n";
    stream.write_all(head.as_bytes())?;
    if !head_only {
        // No more than was promised, though the file may have grown since.
        io::copy(&mut answer.body.take(answer.length), stream)?;
    }
    stream.flush()
}
