//! A server of static files on the loopback address, which heeds `_headers` as the hosts do that know that file.
//!
//! Serves the site to the developer and to the tests; never meant for anything beyond this machine.

mod connection;
mod headers;

use std::{
    fs::File,
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};

use anyhow::{Context as _, Result};

use connection::{Answer, Question, Wish};
use headers::HostHeaders;

/// A running server; stops when dropped.
pub struct StaticServer {
    listening: Option<JoinHandle<()>>,
    stopped: Arc<AtomicBool>,
    port: u16,
    prefix: String,
}

/// What is served, and where.
struct Served {
    folder: PathBuf,
    prefix: String,
    headers: HostHeaders,
}

impl StaticServer {
    /// Serves a folder under `http://127.0.0.1:PORT/PREFIX`; port 0 takes a free one. The prefix begins and ends with `/`.
    ///
    /// # Errors
    /// When the port is taken or the folder's `_headers` cannot be read.
    pub fn start(folder: &Path, port: u16, prefix: &str) -> Result<Self> {
        let headers = HostHeaders::read(&folder.join("_headers"))?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .with_context(|| format!("cannot listen on port {port}"))?;
        let port = listener.local_addr()?.port();
        let served = Arc::new(Served {
            folder: folder.to_owned(),
            prefix: prefix.to_owned(),
            headers,
        });
        let stopped = Arc::new(AtomicBool::new(false));
        let heard = Arc::clone(&stopped);
        let listening = thread::spawn(move || {
            // What cannot be accepted was given up by the browser.
            for stream in listener.incoming().flatten() {
                if heard.load(Ordering::SeqCst) {
                    break;
                }
                let served = Arc::clone(&served);
                let stopped = Arc::clone(&heard);
                // A thread for each connection: a browser keeps several of them open without asking anything.
                thread::spawn(move || {
                    // The browser may close a connection at any time; nobody is left to tell then.
                    let _ = connection::serve(stream, |question| {
                        // A connection that was kept open is of a stopped server too.
                        if stopped.load(Ordering::SeqCst) {
                            return Err(std::io::ErrorKind::ConnectionAborted.into());
                        }
                        served.answer(question)
                    });
                });
            }
        });
        Ok(Self {
            listening: Some(listening),
            stopped,
            port,
            prefix: prefix.to_owned(),
        })
    }

    /// The address of the site.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.port, self.prefix)
    }

    /// Serves until the process is ended from outside.
    pub fn wait(mut self) {
        if let Some(listening) = self.listening.take() {
            // A thread that panicked has said so on the terminal.
            let _ = listening.join();
        }
    }
}

impl Drop for StaticServer {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::SeqCst);
        // Wakes the thread that waits for a connection; if that fails it is not waiting.
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
        if let Some(listening) = self.listening.take() {
            let _ = listening.join();
        }
    }
}

impl Served {
    fn answer(&self, question: &Question) -> std::io::Result<Answer> {
        if question.wish == Wish::Other {
            return Ok(Answer::text(405, "only GET and HEAD"));
        }
        let address = question.target.split(['?', '#']).next().unwrap_or("/");
        let Some(path) = self.path(address) else {
            return Ok(Answer::text(404, "not found"));
        };
        let mut headers = vec![("Content-Type".to_owned(), mime(&path).to_owned())];
        let compressed = PathBuf::from(format!("{}.br", path.display()));
        let file = if question.takes_brotli && compressed.is_file() {
            headers.push(("Content-Encoding".to_owned(), "br".to_owned()));
            File::open(compressed)?
        } else {
            File::open(path)?
        };
        let below = address
            .strip_prefix(self.prefix.trim_end_matches('/'))
            .unwrap_or(address);
        let own: Vec<(&str, &str)> = self.headers.of(below).collect();
        if !own
            .iter()
            .any(|(name, _)| name.eq_ignore_ascii_case("Cache-Control"))
        {
            headers.push(("Cache-Control".to_owned(), "no-cache".to_owned()));
        }
        headers.extend(
            own.into_iter()
                .map(|(name, value)| (name.to_owned(), value.to_owned())),
        );
        Answer::file(file, headers)
    }

    /// The file for an address, if it lies in the folder.
    fn path(&self, address: &str) -> Option<PathBuf> {
        let below = address.strip_prefix(&self.prefix)?;
        if below.contains(['%', '\\'])
            || below
                .split('/')
                .any(|part| part == ".." || part.starts_with('_'))
        {
            return None;
        }
        let path = self.folder.join(below);
        let path = if path.is_dir() {
            path.join("index.html")
        } else {
            path
        };
        path.is_file().then_some(path)
    }
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("csv") => "text/csv; charset=utf-8",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::{
        fs,
        io::{Read as _, Write as _},
        net::TcpStream,
    };

    use super::*;

    fn ask(url: &str, path: &str, more: &str) -> String {
        let host = url.trim_start_matches("http://").split('/').next().unwrap();
        let mut stream = TcpStream::connect(host).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{more}\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn serves_the_folder_with_its_headers_and_nothing_else() {
        let folder = std::env::temp_dir().join(format!("konvey-server-{}", std::process::id()));
        fs::create_dir_all(folder.join("assets")).unwrap();
        fs::write(folder.join("index.html"), "<p>hello</p>").unwrap();
        fs::write(folder.join("assets/a.wasm"), "raw").unwrap();
        fs::write(folder.join("assets/a.wasm.br"), "small").unwrap();
        fs::write(
            folder.join("_headers"),
            "/*\n  X-One: 1\n/assets/*\n  Cache-Control: immutable\n",
        )
        .unwrap();
        let server = StaticServer::start(&folder, 0, "/sub/").unwrap();
        let url = server.url();
        assert!(url.ends_with("/sub/"));

        let page = ask(&url, "/sub/?a=b", "");
        assert!(
            page.starts_with("HTTP/1.1 200") && page.ends_with("<p>hello</p>"),
            "{page}"
        );
        assert!(
            page.contains("text/html; charset=utf-8")
                && page.contains("X-One: 1")
                && page.contains("no-cache"),
            "{page}"
        );
        let wasm = ask(&url, "/sub/assets/a.wasm", "Accept-Encoding: gzip, br\r\n");
        assert!(
            wasm.contains("application/wasm")
                && wasm.contains("Content-Encoding: br")
                && wasm.ends_with("small"),
            "{wasm}"
        );
        assert!(
            wasm.contains("immutable") && !wasm.contains("no-cache"),
            "{wasm}"
        );
        assert!(ask(&url, "/sub/assets/a.wasm", "").ends_with("raw"));
        // As many connections as a browser may keep open hold nobody up.
        let host = url.trim_start_matches("http://").split('/').next().unwrap();
        let idle: Vec<_> = (0..32).map(|_| TcpStream::connect(host).unwrap()).collect();
        assert!(ask(&url, "/sub/", "").starts_with("HTTP/1.1 200"));
        drop(idle);
        for outside in [
            "/",
            "/sub/../Cargo.toml",
            "/sub/_headers",
            "/sub/missing",
            "/sub/%2e%2e/x",
        ] {
            assert!(
                ask(&url, outside, "").starts_with("HTTP/1.1 404"),
                "{outside}"
            );
        }
        drop(server);
        fs::remove_dir_all(folder).unwrap();
    }
}
