//! Takes a line's words one by one and reads each as what it should be.

use super::mend;
use super::messages as say;
use super::token::{Token, Tokens, whole_number};
use crate::base::{MAX_CLIENTS, MAX_TIME, MAX_WORD, ProcessId, Roster, Span, Time, Value, parse_micros};
use crate::scenario::problem::{Problem, shown};
use crate::scenario::{Card, MessageName, Moment, Settings};

/// A line that is being read.
pub(in crate::scenario) struct Reader<'a> {
    /// The algorithm, which knows timers, lies and commands.
    pub card: &'static Card,
    /// Who takes part.
    pub roster: Roster,
    /// What the line should look like, for remedies.
    pub form: String,
    tokens: &'a Tokens<'a>,
    next: usize,
}

impl<'a> Reader<'a> {
    /// Begins with the first word.
    pub fn new(settings: &Settings, tokens: &'a Tokens<'a>) -> Reader<'a> {
        let roster = settings.roster();
        Reader { card: settings.card(), roster, form: format!("at 40ms crash P{}", roster.processes.min(2)), tokens, next: 0 }
    }

    /// Another line, to be read in the same way.
    pub fn over<'b>(&self, tokens: &'b Tokens<'b>) -> Reader<'b> {
        Reader { card: self.card, roster: self.roster, form: self.form.clone(), tokens, next: 0 }
    }

    /// The next word, which stays.
    pub fn peek(&self) -> Option<Token<'a>> {
        self.tokens.words.get(self.next).copied()
    }

    /// The next word, sentence or not.
    pub fn take_any(&mut self) -> Result<Token<'a>, Problem> {
        let token = self.peek().ok_or_else(|| self.tokens.end.problem(&say::ENDS_EARLY, vec![self.form.clone().into()]))?;
        self.next += 1;
        Ok(token)
    }

    /// The next word.
    pub fn take(&mut self) -> Result<Token<'a>, Problem> {
        let token = self.take_any()?;
        if token.quoted { Err(self.not_expected(token)) } else { Ok(token) }
    }

    /// Takes the next word if it is this one.
    pub fn takes(&mut self, word: &str) -> bool {
        let is_next = self.peek().is_some_and(|token| token.text == word && !token.quoted);
        self.next += usize::from(is_next);
        is_next
    }

    /// Takes this word, which must come now.
    pub fn expect(&mut self, word: &str) -> Result<(), Problem> {
        let token = self.take()?;
        if token.text == word { Ok(()) } else { Err(self.not_expected(token)) }
    }

    /// Nothing may be left.
    pub fn finish(&self) -> Result<(), Problem> {
        self.peek().map_or(Ok(()), |token| Err(self.not_expected(token)))
    }

    /// That a word is in the wrong place.
    pub fn not_expected(&self, token: Token<'_>) -> Problem {
        token.problem(&say::NOT_EXPECTED, vec![token.shown(), self.form.clone().into()])
    }

    /// The words that are left.
    pub fn rest(&self) -> &'a [Token<'a>] {
        &self.tokens.words[self.next..]
    }

    /// The words that were taken.
    pub fn taken(&self) -> &'a [Token<'a>] {
        &self.tokens.words[..self.next]
    }

    /// The place behind the last word.
    pub fn end(&self) -> Token<'a> {
        self.tokens.end
    }

    /// Whom a word names.
    pub fn find(&self, token: Token<'_>) -> Result<ProcessId, Problem> {
        read_process(token, self.roster)
    }

    /// A process or a client.
    pub fn process(&mut self) -> Result<ProcessId, Problem> {
        let token = self.take()?;
        self.find(token)
    }

    /// All that is left, or all before a word, as different processes.
    pub fn processes(&mut self, before: &str) -> Result<Vec<ProcessId>, Problem> {
        let mut list = Vec::new();
        while let Some(token) = self.peek().filter(|token| token.text != before) {
            without_commas(token)?;
            let id = self.process()?;
            if list.contains(&id) {
                return Err(token.problem(&say::TWICE, vec![token.shown()]));
            }
            list.push(id);
        }
        Ok(list)
    }

    /// A link from one to another: `P1>P3`.
    pub fn link(&mut self) -> Result<(ProcessId, ProcessId), Problem> {
        let token = self.take()?;
        read_two(token, self.roster)
    }

    /// A message's name.
    pub fn message(&mut self) -> Result<MessageName, Problem> {
        let token = self.take()?;
        read_message(token, self.roster)
    }

    /// Whether a word is a moment.
    pub fn is_moment(token: Token<'_>) -> bool {
        parse_micros(token.text.split('~').next().unwrap_or_default()).is_some()
    }

    /// A length of time.
    pub fn span(&mut self) -> Result<Span, Problem> {
        Ok(Span(read_micros(self.take()?)?))
    }

    /// A whole number within bounds.
    pub fn number(&mut self, name: &str, min: u32, max: u32) -> Result<u32, Problem> {
        let token = self.take()?;
        let number = whole_number(token.text).and_then(|number| u32::try_from(number).ok()).filter(|number| (min..=max).contains(number));
        number.ok_or_else(|| token.problem(&say::NUMBER, vec![name.into(), token.shown(), min.to_string().into(), max.to_string().into()]))
    }

    /// A value or an argument.
    pub fn value(&mut self) -> Result<Value, Problem> {
        let token = self.take()?;
        Value::parse(token.text)
            .ok_or_else(|| not_a_value(token).unwrap_or_else(|| token.problem(&say::NOT_A_VALUE, vec![token.shown(), MAX_WORD.to_string().into()])))
    }

    /// A moment.
    pub fn moment(&mut self) -> Result<Moment, Problem> {
        read_moment(self.take()?)
    }
}

/// What is wrong with a value that is an integer all the same.
pub(super) fn not_a_value(token: Token<'_>) -> Option<Problem> {
    let digits = token.text.strip_prefix(['-', '+']).unwrap_or(token.text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(match token.text.parse::<i64>() {
        Ok(number) => token.problem(&say::NUMBER_OTHERWISE, vec![token.shown(), number.to_string().into()]),
        Err(_) => token.problem(&say::LARGE_NUMBER, vec![token.shown(), i64::MIN.to_string().into(), i64::MAX.to_string().into()]),
    })
}

/// Processes stand between blanks.
pub(super) fn without_commas(token: Token<'_>) -> Result<(), Problem> {
    if !token.text.contains(',') {
        return Ok(());
    }
    let names: Vec<&str> = token.text.split(',').filter(|name| !name.is_empty()).collect();
    Err(token.problem(&say::COMMAS, vec![token.shown(), shown(&names.join(" ")).into()]))
}

/// A link has the arrow `>`.
fn with_our_arrow(token: Token<'_>) -> Result<(), Problem> {
    let ours = ["->", "=>", "→", "⇒"].iter().fold(token.text.to_owned(), |text, arrow| text.replace(arrow, ">"));
    if ours == token.text { Ok(()) } else { Err(token.problem(&say::NOT_SO_ARROW, vec![token.shown(), shown(&ours).into()])) }
}

/// Whether a word is the name of a process or a client, be it there or not.
pub(in crate::scenario) fn is_name(word: &str) -> bool {
    word.strip_prefix(['P', 'C']).and_then(whole_number).is_some()
}

/// A process or a client by its name.
pub(in crate::scenario) fn read_process(token: Token<'_>, roster: Roster) -> Result<ProcessId, Problem> {
    if let Some(id) = roster.find(token.text) {
        return Ok(id);
    }
    let is_numbered = |letter: char| token.text.strip_prefix(letter).is_some_and(|digits| whole_number(digits).is_some());
    let (words, most) = match (is_numbered('P'), is_numbered('C')) {
        (true, _) => (&say::NO_PROCESS, roster.processes),
        (_, true) if roster.clients == 0 => (&say::NO_CLIENTS, roster.processes),
        (_, true) => (&say::NO_CLIENT, roster.clients),
        _ => (&say::NOT_A_PROCESS, roster.processes),
    };
    let asked = token.text.strip_prefix('C').and_then(whole_number).unwrap_or(1).clamp(1, MAX_CLIENTS as u64);
    Err(token.problem(words, vec![token.shown(), most.to_string().into(), asked.to_string().into()]))
}

/// `P1>P3`.
pub(in crate::scenario) fn read_two(token: Token<'_>, roster: Roster) -> Result<(ProcessId, ProcessId), Problem> {
    with_our_arrow(token)?;
    read_link(token, roster)?.ok_or_else(|| not_a_link(token, roster))
}

/// That a word is no link between two.
pub(in crate::scenario) fn not_a_link(token: Token<'_>, roster: Roster) -> Problem {
    token.problem(&say::NOT_A_LINK, vec![token.shown(), link_of(roster).into()])
}

/// A link between two who are there, if there are two: `P1>P3`.
pub(super) fn link_of(roster: Roster) -> String {
    two_of(roster).join(">")
}

fn two_of(roster: Roster) -> [String; 2] {
    let other = roster.servers().take(3).last().filter(|id| id.number() > 1).or(roster.all().nth(1));
    ["P1".into(), other.map_or("P1".into(), |id| roster.name(id).to_string())]
}

/// `P1>P3`; `None` where it does not have that shape.
fn read_link(token: Token<'_>, roster: Roster) -> Result<Option<(ProcessId, ProcessId)>, Problem> {
    let Some((from, to)) = token.split_once('>') else { return Ok(None) };
    Ok(Some((read_process(from, roster)?, read_process(to, roster)?)))
}

/// `P1>P3#2` or `P1>P3#2/1`.
pub(in crate::scenario) fn read_message(token: Token<'_>, roster: Roster) -> Result<MessageName, Problem> {
    with_our_arrow(token)?;
    let strange = || {
        let [from, to] = two_of(roster);
        token.problem(&say::NOT_A_MESSAGE, vec![token.shown(), from.into(), to.into()])
    };
    let (link, rest) = token.split_once('#').ok_or_else(strange)?;
    let (from, to) = read_link(link, roster)?.ok_or_else(strange)?;
    let (nth, copy) = match rest.split_once('/') {
        Some((nth, copy)) => (nth, Some(copy)),
        None => (rest, None),
    };
    let nth = whole_number(nth.text).and_then(|nth| u32::try_from(nth).ok()).filter(|&nth| nth > 0).ok_or_else(strange)?;
    let read_copy = |copy: Token<'_>| {
        let number = whole_number(copy.text).and_then(|number| u8::try_from(number).ok()).filter(|&number| number > 0);
        number.ok_or_else(|| copy.problem(&say::NOT_A_COPY, vec![copy.shown(), u8::MAX.to_string().into(), link_of(roster).into()]))
    };
    let copy = copy.map(read_copy).transpose()?;
    Ok(MessageName { from, to, nth, copy })
}

/// A time in microseconds.
pub(in crate::scenario) fn read_micros(token: Token<'_>) -> Result<u64, Problem> {
    parse_micros(token.text).ok_or_else(|| {
        let meant = mend::time(token.text, MAX_TIME.0).unwrap_or_else(|| "40ms".into());
        token.problem(&say::MOMENT, vec![token.shown(), meant.into(), MAX_TIME.to_string().into()])
    })
}

/// `12ms`, or `12ms~3` behind three events of that instant.
pub(in crate::scenario) fn read_moment(token: Token<'_>) -> Result<Moment, Problem> {
    let Some((time, after)) = token.split_once('~') else { return Ok(Moment::at(Time(read_micros(token)?))) };
    let count = whole_number(after.text).and_then(|count| u32::try_from(count).ok());
    let after = count.ok_or_else(|| after.problem(&say::AFTER, vec![after.shown()]))?;
    Ok(Moment { time: Time(read_micros(time)?), after })
}
