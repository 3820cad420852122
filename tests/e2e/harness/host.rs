//! A host of one copy of the site, whose files a test changes and which it can take away.

use std::{
    fs,
    io::{Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{self, Receiver, Sender},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use serde_json::Value;

use super::setup::{scratch, variable};

/// A running host; gone when dropped. It answers one question for each connection, and keeps what pages post to it.
pub struct Host {
    folder: PathBuf,
    port: u16,
    gone: Arc<AtomicBool>,
    posted: Receiver<Value>,
    listening: Option<JoinHandle<()>>,
}

impl Host {
    /// Serves a copy of the site of its own.
    pub fn start(name: &str) -> Self {
        let folder = scratch().join("hosts").join(name);
        copy(Path::new(&variable("KONVEY_SITE")), &folder);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let gone = Arc::new(AtomicBool::new(false));
        let (served, left) = (folder.clone(), Arc::clone(&gone));
        let (post, posted) = mpsc::channel();
        let listening = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if left.load(Ordering::SeqCst) {
                    return;
                }
                let (served, post) = (served.clone(), post.clone());
                thread::spawn(move || answer(stream, &served, &post));
            }
        });
        Self {
            folder,
            port,
            gone,
            posted,
            listening: Some(listening),
        }
    }

    /// The address of the site, ending in `/`.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// What a page of the site has posted as JSON, oldest first; none if nothing comes for so long.
    pub fn posted(&self, patience: Duration) -> Option<Value> {
        self.posted.recv_timeout(patience).ok()
    }

    /// A file of the copy as text.
    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.folder.join(file)).unwrap()
    }

    /// Puts a file into the copy.
    pub fn write(&self, file: &str, text: &str) {
        fs::write(self.folder.join(file), text).unwrap();
    }

    /// Gives a file of the copy another name.
    pub fn rename(&self, file: &str, name: &str) {
        fs::rename(self.folder.join(file), self.folder.join(name)).unwrap();
    }

    /// The only file in `assets/` whose name begins and ends so, as its address in the site.
    pub fn asset(&self, start: &str, end: &str) -> String {
        self.find_asset(start, end).unwrap()
    }

    /// As [`Self::asset`], where there may be none.
    pub fn find_asset(&self, start: &str, end: &str) -> Option<String> {
        let names = fs::read_dir(self.folder.join("assets")).unwrap();
        let mut names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let found = names.find(|name| name.starts_with(start) && name.ends_with(end));
        found.map(|name| format!("assets/{name}"))
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.gone.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
        if let Some(listening) = self.listening.take() {
            let _ = listening.join();
        }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The browser may give a question up at any time.
fn answer(mut stream: TcpStream, folder: &Path, post: &Sender<Value>) -> std::io::Result<()> {
    let mut question = Vec::new();
    let mut part = [0; 65_536];
    let body = loop {
        if let Some(end) = question.windows(4).position(|end| end == b"\r\n\r\n") {
            break end + 4;
        }
        match stream.read(&mut part)? {
            0 => return Ok(()),
            length => question.extend_from_slice(&part[..length]),
        }
    };
    let head = String::from_utf8_lossy(&question[..body]).into_owned();
    if head.starts_with("POST ") {
        let lines = head.lines().map(str::to_ascii_lowercase);
        let length = lines
            .filter_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok())
            .next();
        let end = body + length.unwrap_or(0_usize);
        while question.len() < end {
            match stream.read(&mut part)? {
                0 => return Ok(()),
                length => question.extend_from_slice(&part[..length]),
            }
        }
        if let Ok(value) = serde_json::from_slice(&question[body..end]) {
            // Nobody listens any more when the test is over.
            let _ = post.send(value);
        }
        return stream.write_all(
            b"HTTP/1.1 204 No Content\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        );
    }
    let question = head;
    let target = question.split(' ').nth(1).unwrap_or("/");
    let path = target.split(['?', '#']).next().unwrap_or("/");
    let path = match path.trim_start_matches('/') {
        "" => "index.html",
        path => path,
    };
    let kind = match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let (status, body) = match fs::read(folder.join(path)) {
        Ok(body) => ("200 OK", body),
        Err(_) => ("404 Not Found", Vec::new()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}
