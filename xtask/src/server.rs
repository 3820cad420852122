//! A server of static files on the loopback address, which heeds `_headers` as the hosts do that know that file.
//!
//! Serves the site to the developer and to the tests; never meant for anything beyond this machine.

mod headers;

use std::{
    fs::File,
    path::{Path, PathBuf},
    sync::Arc,
    thread::JoinHandle,
};

use anyhow::{Result, anyhow};
use tiny_http::{Header, Method, Request, Response, StatusCode};

use headers::HostHeaders;

/// A browser opens six connections at a time to one host.
const THREADS: usize = 6;

/// A running server; stops when dropped.
pub struct StaticServer {
    server: Arc<tiny_http::Server>,
    threads: Vec<JoinHandle<()>>,
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
        let server = tiny_http::Server::http(("127.0.0.1", port))
            .map_err(|problem| anyhow!("cannot listen on port {port}: {problem}"))?;
        let server = Arc::new(server);
        let port = server
            .server_addr()
            .to_ip()
            .map_or(port, |address| address.port());
        let served = Arc::new(Served {
            folder: folder.to_owned(),
            prefix: prefix.to_owned(),
            headers,
        });
        let threads = (0..THREADS)
            .map(|_| {
                let (server, served) = (Arc::clone(&server), Arc::clone(&served));
                std::thread::spawn(move || {
                    while let Ok(request) = server.recv() {
                        // The browser may close a connection at any time; nobody is left to tell then.
                        let _ = served.answer(request);
                    }
                })
            })
            .collect();
        Ok(Self {
            server,
            threads,
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
        for thread in std::mem::take(&mut self.threads) {
            // A thread that panicked has said so on the terminal; the others go on serving.
            let _ = thread.join();
        }
    }
}

impl Drop for StaticServer {
    fn drop(&mut self) {
        for _ in 0..THREADS {
            self.server.unblock();
        }
    }
}

impl Served {
    fn answer(&self, request: Request) -> std::io::Result<()> {
        if !matches!(request.method(), Method::Get | Method::Head) {
            return request.respond(
                Response::from_string("only GET and HEAD").with_status_code(StatusCode(405)),
            );
        }
        let address = request
            .url()
            .split(['?', '#'])
            .next()
            .unwrap_or("/")
            .to_owned();
        let Some(path) = self.path(&address) else {
            return request
                .respond(Response::from_string("not found").with_status_code(StatusCode(404)));
        };
        let mut headers = vec![("Content-Type", mime(&path).to_owned())];
        let compressed = PathBuf::from(format!("{}.br", path.display()));
        let accepts = request.headers().iter().any(|header| {
            header.field.equiv("Accept-Encoding")
                && header
                    .value
                    .as_str()
                    .split(',')
                    .any(|coding| coding.trim() == "br")
        });
        let file = if accepts && compressed.is_file() {
            headers.push(("Content-Encoding", "br".to_owned()));
            File::open(compressed)?
        } else {
            File::open(path)?
        };
        let below = address
            .strip_prefix(self.prefix.trim_end_matches('/'))
            .unwrap_or(&address);
        let own: Vec<(&str, &str)> = self.headers.of(below).collect();
        if !own
            .iter()
            .any(|(name, _)| name.eq_ignore_ascii_case("Cache-Control"))
        {
            headers.push(("Cache-Control", "no-cache".to_owned()));
        }
        let mut response = Response::from_file(file);
        for (name, value) in headers
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .chain(own)
        {
            if let Ok(header) = Header::from_bytes(name, value) {
                response.add_header(header);
            }
        }
        request.respond(response)
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
