//! Hears when the browser gives an element another size.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver};
use yew::prelude::*;

/// Looks at an element now and whenever its size changes.
#[hook]
pub fn use_resize(node: &NodeRef, look: impl Fn(&HtmlElement) + 'static) {
    let node = node.clone();
    use_effect_with((), move |()| {
        let element = node.cast::<HtmlElement>();
        let look = move || {
            if let Some(element) = node.cast::<HtmlElement>() {
                look(&element);
            }
        };
        look();
        let callback = Closure::<dyn Fn()>::new(look);
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok();
        if let (Some(observer), Some(element)) = (&observer, &element) {
            observer.observe(element);
        }
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            drop(callback);
        }
    });
}
