//! What goes to standard output, and what is said where it can't.

use std::io::{self, BufWriter, ErrorKind, StdoutLock, Write, stderr, stdout};
use std::process::ExitCode;

/// The exit code where no property is broken, and a run got stuck or grew too large: nobody knows what would have come.
const CUT_SHORT: u8 = 3;

/// The exit code where no property is broken.
pub fn code_of(is_cut_short: bool) -> ExitCode {
    if is_cut_short { ExitCode::from(CUT_SHORT) } else { ExitCode::SUCCESS }
}

/// Says something on standard error. Where nobody can be told, there is nobody to tell that either.
pub fn mention(said: &str) {
    let _ = writeln!(stderr(), "{said}");
}

/// Why a task was not done.
pub enum Failed {
    /// What was asked for can't be: the reason and the remedy.
    BadInput(String),
    /// What there is to say could not be written.
    Unwritten(io::Error),
}

impl From<String> for Failed {
    fn from(why: String) -> Failed {
        Failed::BadInput(why)
    }
}

/// Standard output, line by line. A reader that has had enough, as `head` has, is no failure: nothing more is written.
pub struct Output {
    to: BufWriter<StdoutLock<'static>>,
    is_open: bool,
    failure: Option<io::Error>,
}

impl Output {
    /// Standard output, with nothing written yet.
    pub fn new() -> Output {
        Output { to: BufWriter::new(stdout().lock()), is_open: true, failure: None }
    }

    /// Writes a line; whether another one is wanted.
    pub fn line(&mut self, line: &str) -> bool {
        if self.is_open {
            let written = writeln!(self.to, "{line}");
            self.take(written);
        }
        self.is_open
    }

    /// Writes what is still held back, and says whether all of it was written.
    ///
    /// # Errors
    /// Where the disk is full, say, or the file may not grow any more.
    pub fn finish(mut self) -> Result<(), Failed> {
        if self.is_open {
            let written = self.to.flush();
            self.take(written);
        }
        let failure = self.failure.take();
        // What could not be written is not tried again when this goes away.
        let _ = self.to.into_parts();
        failure.map_or(Ok(()), |why| Err(Failed::Unwritten(why)))
    }

    fn take(&mut self, written: io::Result<()>) {
        if let Err(why) = written {
            self.is_open = false;
            self.failure = Some(why).filter(|why| why.kind() != ErrorKind::BrokenPipe);
        }
    }
}

/// Prints lines.
///
/// # Errors
/// Where they can't be written.
pub fn print_all(lines: &[String]) -> Result<(), Failed> {
    let mut output = Output::new();
    lines.iter().for_each(|line| _ = output.line(line));
    output.finish()
}
