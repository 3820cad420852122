//! Preferences, restore points and the other tabs, as the browser really has them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_storage::{LocalStorage, Storage};
use konvey::platform::counting::counts_alike;
use konvey::platform::files::BrowserFiles;
use konvey::platform::prefs::LocalPrefs;
use konvey::platform::replica::LocalReplica;
use konvey::platform::restore::BrowserRestorePoints;
use konvey::platform::second_copy::BrowserSecondCopy;
use konvey::platform::tabs::BrowserTabs;
use konvey::platform::witness::BrowserWitness;
use konvey::ports::tabs::{Grab, Message, TabEvent, TabLink, Tabs};
use konvey::ports::{Files, Preferences, Prefs, Replicas, Testimony, Theme, Witness, read_whole};
use konvey::text::Lang;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::contract;

async fn wait(ms: i32) {
    let promise = js_sys::Promise::new(&mut |done, _| {
        let window = web_sys::window().unwrap();
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(&done, ms)
            .unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}

#[wasm_bindgen_test]
async fn restore_points_are_kept_in_a_database() {
    contract::restore_points::check(&BrowserRestorePoints).await;
}

#[wasm_bindgen_test]
async fn the_second_copy_is_kept_in_a_database() {
    contract::second_copy::check(&BrowserSecondCopy).await;
}

#[wasm_bindgen_test]
async fn the_witness_remembers() {
    for deals in [3, 4] {
        let testimony = Testimony {
            generation: 9,
            deals,
            at: 1_700_000_000_000 + i64::try_from(deals).unwrap(),
        };
        BrowserWitness.tell(testimony).await;
        assert_eq!(BrowserWitness.ask().await, Some(testimony));
    }
}

#[wasm_bindgen_test]
fn local_storage_counts_characters_as_its_engine_does() {
    LocalStorage::delete("konvey1:counts");
    let agent = web_sys::window().unwrap().navigator().user_agent().unwrap();
    let alike = agent.contains("Chrome") || agent.contains("Firefox");
    assert!(
        !counts_alike(false),
        "it is not tried in a storage with a book"
    );
    assert_eq!(counts_alike(true), alike, "{agent}");
    // From then on it is known.
    assert_eq!(counts_alike(false), alike);
    assert_eq!(LocalStorage::raw().get_item("konvey1:probe"), Ok(None));
}

#[wasm_bindgen_test]
fn preferences_are_kept_as_the_first_script_reads_them() {
    LocalStorage::delete("konvey1:p");
    assert_eq!(LocalPrefs.load(), Preferences::default());
    let chosen = Preferences {
        lang: Some(Lang::Uk),
        theme: Theme::Dark,
        ..Preferences::default()
    };
    LocalPrefs.save(&chosen);
    assert_eq!(LocalPrefs.load(), chosen);
    let raw = LocalStorage::raw().get_item("konvey1:p").unwrap().unwrap();
    let json = js_sys::JSON::parse(&raw).unwrap();
    let of = |name: &str| {
        js_sys::Reflect::get(&json, &name.into())
            .unwrap()
            .as_string()
    };
    assert_eq!(of("lang").as_deref(), Some("uk"));
    assert_eq!(of("theme").as_deref(), Some("dark"));

    LocalStorage::raw()
        .set_item("konvey1:p", "{damaged")
        .unwrap();
    assert_eq!(LocalPrefs.load(), Preferences::default());
    LocalStorage::delete("konvey1:p");
}

#[wasm_bindgen_test]
fn the_name_of_the_profile_is_made_once() {
    LocalStorage::delete("konvey1:r");
    let replica = LocalReplica::default();
    assert_eq!(LocalStorage::raw().get_item("konvey1:r"), Ok(None));
    let uid = replica.uid();
    assert_ne!(uid.0, [0; 16]);
    assert_eq!(replica.uid(), uid);
    assert_eq!(LocalReplica::default().uid(), uid);
    LocalStorage::delete("konvey1:r");
    assert_ne!(LocalReplica::default().uid(), uid);
    LocalStorage::delete("konvey1:r");
}

#[wasm_bindgen_test]
async fn a_picked_file_is_read_in_slices() {
    let bytes: Vec<u8> = (0..=255).cycle().take(2_500_000).collect();
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes.as_slice()));
    let file = web_sys::File::new_with_u8_array_sequence(&parts, "угоди.csv").unwrap();
    let picked = BrowserFiles.open(Box::new(file)).unwrap();
    assert_eq!(
        (picked.name().as_str(), picked.size()),
        ("угоди.csv", 2_500_000)
    );
    let told = Cell::new(0);
    let read = read_whole(picked.as_ref(), |_| {
        told.set(told.get() + 1);
        true
    });
    assert_eq!(read.await, Ok(bytes));
    assert_eq!(told.get(), 4);
    assert!(BrowserFiles.open(Box::new("no file")).is_none());
}

/// A tab that writes down what it is told.
struct Tab {
    link: Rc<dyn TabLink>,
    told: Rc<RefCell<Vec<TabEvent>>>,
}

impl Tab {
    fn open(namespace: &str) -> Self {
        let told = Rc::new(RefCell::new(Vec::new()));
        let write = told.clone();
        let link = BrowserTabs.link(
            namespace,
            Rc::new(move |event| write.borrow_mut().push(event)),
        );
        Self { link, told }
    }

    /// What it is told now; waits for it as long as a busy machine may need.
    async fn told(&self) -> Vec<TabEvent> {
        for _ in 0..100 {
            wait(50).await;
            if !self.told.borrow().is_empty() {
                break;
            }
        }
        self.told.take()
    }

    /// What it is told although nothing is expected.
    async fn told_unasked(&self) -> Vec<TabEvent> {
        wait(100).await;
        self.told.take()
    }
}

#[wasm_bindgen_test]
async fn one_tab_holds_the_lock() {
    let [first, second] = [Tab::open("test-lock:"), Tab::open("test-lock:")];
    first.link.grab(Grab::IfFree);
    assert_eq!(first.told().await, [TabEvent::Locked(true)]);
    second.link.grab(Grab::IfFree);
    assert_eq!(second.told().await, [TabEvent::Locked(false)]);
    second.link.grab(Grab::Wait);
    assert_eq!(second.told_unasked().await, []);
    first.link.release();
    assert_eq!(second.told().await, [TabEvent::Locked(true)]);
    first.link.grab(Grab::Steal);
    assert_eq!(first.told().await, [TabEvent::Locked(true)]);
    assert_eq!(second.told().await, [TabEvent::Lost]);

    // A grab that waited is over once another takes its place, or it is let go.
    second.link.grab(Grab::Wait);
    second.link.release();
    drop(first);
    assert_eq!(second.told_unasked().await, []);
    second.link.grab(Grab::IfFree);
    assert_eq!(second.told().await, [TabEvent::Locked(true)]);

    let elsewhere = Tab::open("test-other:");
    elsewhere.link.grab(Grab::IfFree);
    assert_eq!(elsewhere.told().await, [TabEvent::Locked(true)]);
}

#[wasm_bindgen_test]
async fn tabs_with_the_same_book_hear_one_another() {
    let [first, second, elsewhere] = ["test-a:", "test-a:", "test-b:"].map(Tab::open);
    let message = Message::Ask { next: u64::MAX };
    first.link.post(&message);
    assert_eq!(second.told().await, [TabEvent::Heard(message)]);
    assert_eq!(first.told_unasked().await, []);
    assert_eq!(elsewhere.told_unasked().await, []);
    second.link.post(&Message::Erased);
    assert_eq!(first.told().await, [TabEvent::Heard(Message::Erased)]);
}
