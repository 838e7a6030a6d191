//! Random bytes as scripts and links: `make test` drives the same function with a stable random driver.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| synod::player::fuzz(data));
