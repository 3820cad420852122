//! The entry of the browser program: joins the browser to the application and draws it. On the host it is empty.

#[cfg(target_arch = "wasm32")]
fn main() {
    use std::rc::Rc;

    use konvey::app::{App, Ports};
    use konvey::platform;
    use konvey::ports::kv::Kv;
    use konvey::text::Format;
    use konvey::ui::Root;
    use leptos::prelude::Get;

    platform::panic::install();
    let ports = Ports {
        clock: Rc::new(platform::clock::BrowserClock),
        replicas: Rc::new(platform::replica::LocalReplica::default()),
        prefs: Rc::new(platform::prefs::LocalPrefs),
        location: Rc::new(platform::hash::HashLocation::default()),
        page: Rc::new(platform::page::BrowserPage::default()),
        kv: platform::kv_local::LocalKv::probe().map(|kv| Rc::new(kv) as Rc<dyn Kv>),
        counts_alike: platform::counting::counts_alike,
        tabs: Rc::new(platform::tabs::BrowserTabs),
        tab_name: platform::replica::random_name(),
        files: Rc::new(platform::files::BrowserFiles),
        cipher: Rc::new(platform::cipher::BrowserCipher),
        restore_points: Rc::new(platform::restore::BrowserRestorePoints),
        backup_file: Rc::new(platform::backup_file::BrowserBackupFile),
        releases: Rc::new(platform::releases::BrowserReleases::default()),
        second_copy: Some(Rc::new(platform::second_copy::BrowserSecondCopy)),
        witness: Rc::new(platform::witness::BrowserWitness),
        eraser: Rc::new(platform::erase::BrowserEraser),
        format: |lang| Rc::new(platform::intl::IntlFormat::new(lang)) as Rc<dyn Format>,
    };
    let owner = leptos::prelude::Owner::new();
    let app = owner.with(|| App::start(ports));
    leptos::mount::mount_to_body(move || leptos::prelude::view! { <Root app=app /> });
    owner.with(|| {
        leptos::prelude::Effect::new(move |_| {
            if !app.saving.opening.get() || app.saving.unmade.get() {
                platform::page::remove_splash();
            }
        });
        app.begin();
    });
    // The owner of the application's state lives as long as the page.
    std::mem::forget(owner);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
