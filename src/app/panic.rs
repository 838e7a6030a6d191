//! The last screen, which is not the program's any more: index.html shows it, with a sentence and the link of the run.

use super::host::window;
use web_sys::Event;

/// While developing, the console is told what a panic says. A published page carries no such texts.
pub fn install() {
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|info| web_sys::console::error_1(&info.to_string().into())));
}

/// What the address asks for could not be loaded: there is no page to say so.
pub fn gone() {
    if let Ok(event) = Event::new("synod-gone") {
        // Where nobody hears it there is nobody to tell.
        let _ = window().dispatch_event(&event);
    }
}
