//! What the page asked for and what it complained about.

use serde_json::Value;

use super::browser::Browser;

/// What the browser has logged so far. It tells each line only once.
#[derive(Default)]
pub struct Traffic {
    requests: Vec<String>,
    errors: Vec<String>,
    unfollowed: Vec<String>,
}

impl Browser {
    /// The method and address of every request since the start, such as `GET http://…`.
    pub fn requests(&self) -> Vec<String> {
        for entry in self.wait(self.driver().get_log("performance")) {
            let message: Value = serde_json::from_str(&entry.message).unwrap();
            let (method, parameters) =
                (&message["message"]["method"], &message["message"]["params"]);
            let request = match method.as_str() {
                Some("Network.requestWillBeSent") => {
                    let request = &parameters["request"];
                    format!(
                        "{} {}",
                        request["method"].as_str().unwrap(),
                        request["url"].as_str().unwrap()
                    )
                }
                Some("Network.webSocketCreated") => {
                    format!("SOCKET {}", parameters["url"].as_str().unwrap())
                }
                _ => continue,
            };
            self.traffic.borrow_mut().requests.push(request);
        }
        self.traffic.borrow().requests.clone()
    }

    /// Fails on any request but GET of the site's own files. What the
    /// page holds in its memory is no request, nor is what the browser shows in a tab before the page.
    pub fn assert_only_own_requests(&self) {
        let own = format!("GET {}", self.home);
        let inner = ["GET blob:", "GET data:", "GET about:", "GET chrome:"];
        let requests = self.requests();
        assert!(
            requests.iter().any(|request| request.starts_with(&own)),
            "the browser has logged no request"
        );
        let foreign: Vec<&String> = requests
            .iter()
            .filter(|request| {
                !request.starts_with(&own) && !inner.iter().any(|start| request.starts_with(start))
            })
            .collect();
        assert!(foreign.is_empty(), "requests to others: {foreign:?}");
    }

    /// The errors that the page has written to its console, or that the browser wrote there about it.
    pub fn errors(&self) -> Vec<String> {
        self.read_console();
        self.traffic.borrow().errors.clone()
    }

    fn read_console(&self) {
        let mut traffic = self.traffic.borrow_mut();
        for entry in self.wait(self.driver().get_log("browser")) {
            if entry.level == "SEVERE" {
                traffic.errors.push(entry.message);
            } else if entry.message.contains("reactive tracking context") {
                traffic.unfollowed.push(entry.message);
            }
        }
    }

    /// Fails on a signal that was read where nothing follows it: what shows it would not be drawn again.
    pub fn assert_all_followed(&self) {
        self.read_console();
        assert_eq!(self.traffic.borrow().unfollowed, Vec::<String>::new());
    }

    /// Fails on any error in the console.
    pub fn assert_no_errors(&self) {
        assert_eq!(self.errors(), Vec::<String>::new());
    }
}
