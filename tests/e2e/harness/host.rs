//! A host of one copy of the site, whose files a test changes and which it can take away.

use std::{
    fs,
    io::{Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};

use super::setup::{scratch, variable};

/// A running host; gone when dropped. It answers one question for each connection.
pub struct Host {
    folder: PathBuf,
    port: u16,
    gone: Arc<AtomicBool>,
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
        let listening = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if left.load(Ordering::SeqCst) {
                    return;
                }
                let served = served.clone();
                thread::spawn(move || answer(stream, &served));
            }
        });
        Self {
            folder,
            port,
            gone,
            listening: Some(listening),
        }
    }

    /// The address of the site, ending in `/`.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// A file of the copy as text.
    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.folder.join(file)).unwrap()
    }

    /// Puts a file into the copy.
    pub fn write(&self, file: &str, text: &str) {
        fs::write(self.folder.join(file), text).unwrap();
    }

    /// The only file in `assets/` whose name begins and ends so, as its address in the site.
    pub fn asset(&self, start: &str, end: &str) -> String {
        let names = fs::read_dir(self.folder.join("assets")).unwrap();
        let mut names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let found = names.find(|name| name.starts_with(start) && name.ends_with(end));
        format!("assets/{}", found.unwrap())
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
fn answer(mut stream: TcpStream, folder: &Path) -> std::io::Result<()> {
    let mut question = Vec::new();
    let mut part = [0; 4096];
    while !question.windows(4).any(|end| end == b"\r\n\r\n") {
        match stream.read(&mut part)? {
            0 => return Ok(()),
            length => question.extend_from_slice(&part[..length]),
        }
    }
    let question = String::from_utf8_lossy(&question);
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
