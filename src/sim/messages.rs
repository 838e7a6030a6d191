//! Messages by number.

/// The messages that are kept, each under a number; numbers are used again.
#[derive(Clone, Debug)]
pub struct Messages<M> {
    kept: Vec<Option<M>>,
    free: Vec<u32>,
}

impl<M> Default for Messages<M> {
    fn default() -> Messages<M> {
        Messages { kept: Vec::new(), free: Vec::new() }
    }
}

const IS_KEPT: &str = "a message is kept until it arrives or is forgotten";

impl<M> Messages<M> {
    /// Keeps a message: its number.
    pub fn keep(&mut self, message: M) -> u32 {
        if let Some(number) = self.free.pop() {
            self.kept[number as usize] = Some(message);
            number
        } else {
            self.kept.push(Some(message));
            self.kept.len() as u32 - 1
        }
    }

    /// A message that is kept.
    #[inline]
    pub fn get(&self, number: u32) -> &M {
        self.kept[number as usize].as_ref().expect(IS_KEPT)
    }

    /// Takes a message out.
    pub fn take(&mut self, number: u32) -> M {
        self.free.push(number);
        self.kept[number as usize].take().expect(IS_KEPT)
    }
}
