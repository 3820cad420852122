//! Files that go to the user's disk and files that he picked from it.

use std::any::Any;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

use super::promise::words;
use crate::ports::{Answer, FileError, Files, PickedFile, Write, safe_file_name};

/// How long the browser may take to fetch a file that was handed over, in milliseconds.
const FETCH_MS: i32 = 60_000;

/// Files of the browser.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserFiles;

impl Files for BrowserFiles {
    fn download_written(
        &self,
        name: String,
        media_type: &'static str,
        write: Write<'_>,
    ) -> Result<(), FileError> {
        hand_over(&name, media_type, write).map_err(|error| FileError::Refused(words(&error)))
    }

    fn open(&self, picked: Box<dyn Any>) -> Option<Rc<dyn PickedFile>> {
        let file: File = *picked.downcast().ok()?;
        Some(Rc::new(Picked(file)))
    }
}

fn hand_over(name: &str, media_type: &str, write: Write<'_>) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    let document = window.document().ok_or("no document")?;
    let parts = Array::new();
    // Each piece is in the memory of the browser from then on.
    write(&mut |piece| {
        parts.push(&Uint8Array::from(piece));
    });
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(&safe_file_name(name));
    link.click();
    // The address keeps the file in memory, and the browser fetches it when it has asked the user.
    let forget = Closure::once_into_js(move || Url::revoke_object_url(&url));
    window
        .set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), FETCH_MS)?;
    Ok(())
}

struct Picked(File);

impl PickedFile for Picked {
    fn name(&self) -> String {
        self.0.name()
    }

    fn size(&self) -> u64 {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a length in bytes"
        )]
        let size = self.0.size() as u64;
        size
    }

    fn slice(&self, from: u64, to: u64) -> Answer<Result<Vec<u8>, FileError>> {
        #[allow(
            clippy::cast_precision_loss,
            reason = "no file is longer than 2^53 bytes"
        )]
        let slice = self.0.slice_with_f64_and_f64(from as f64, to as f64);
        Box::pin(async move {
            let refused = |error: JsValue| FileError::Refused(words(&error));
            let buffer = slice.map_err(refused)?.array_buffer();
            let buffer = JsFuture::from(buffer).await.map_err(refused)?;
            Ok(Uint8Array::new(&buffer).to_vec())
        })
    }
}
