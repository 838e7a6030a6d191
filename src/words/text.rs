//! Messages in three languages: templates with typed arguments.

use crate::base::{Ballot, COLOURS, ORDERS, Post, ProcessId, ProcessSet, Roster, Span, Time, Value};

/// A language of the page.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub enum Lang {
    /// English, where nothing else is asked for.
    #[default]
    English,
    /// Spanish.
    Spanish,
    /// French.
    French,
}

impl Lang {
    /// Every language, in the order of the menu.
    pub const ALL: [Lang; 3] = [Lang::English, Lang::Spanish, Lang::French];

    /// Its code in links and in `<html lang>`.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::English => "en",
            Lang::Spanish => "es",
            Lang::French => "fr",
        }
    }

    /// The language of a code, with or without a region: `fr`, `fr-CA`.
    pub fn find(code: &str) -> Option<Lang> {
        let primary = code.split(['-', '_']).next().unwrap_or_default();
        Lang::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    /// What stands between a thing and what is said of it.
    pub const fn colon(self) -> &'static str {
        match self {
            Lang::English | Lang::Spanish => ": ",
            Lang::French => "\u{a0}: ",
        }
    }

    /// What stands between a whole number and its decimals.
    pub const fn decimal_sign(self) -> char {
        match self {
            Lang::English => '.',
            Lang::Spanish | Lang::French => ',',
        }
    }

    /// A value as people read it: colours have words, and whatever else somebody wrote stays as it is written. Data are always as written.
    pub fn value(self, value: Value) -> String {
        let written = value.to_string();
        let colour = COLOURS.iter().position(|colour| *colour == written).map(|place| &COLOUR_WORDS[place]);
        let known = colour.or_else(|| ORDERS.iter().position(|order| *order == written).map(|place| &ORDER_WORDS[place]));
        known.map_or(written, |words| words.of(self).to_owned())
    }

    /// A time as a sentence says it: milliseconds, with one decimal where it is not zero.
    fn millis(self, micros: u64) -> String {
        let (whole, tenth, point) = (micros / 1000, micros % 1000 / 100, self.decimal_sign());
        if tenth == 0 { format!("{whole} ms") } else { format!("{whole}{point}{tenth} ms") }
    }

    /// A share of ten thousand as a percentage: two decimals below one per cent, one below a hundred.
    fn percent(self, share: u32) -> String {
        let (tenths, point) = ((share + 5) / 10, self.decimal_sign());
        match share {
            1..100 => format!("0{point}{share:02}\u{a0}%"),
            _ if tenths % 1000 == 0 => format!("{}\u{a0}%", tenths / 10),
            _ => format!("{}{point}{}\u{a0}%", tenths / 10, tenths % 10),
        }
    }

    /// Names in a row: `P1, P2 and P3`.
    fn list(self, mut names: Vec<String>) -> String {
        let and = match self {
            Lang::English => "and",
            Lang::Spanish => "y",
            Lang::French => "et",
        };
        let last = names.pop().unwrap_or_default();
        if names.is_empty() { last } else { format!("{} {and} {last}", names.join(", ")) }
    }

    /// Whether a number takes the singular: French says so of zero too.
    const fn is_singular(self, number: u64) -> bool {
        number == 1 || (number == 0 && matches!(self, Lang::French))
    }
}

/// One message in every language.
///
/// `{0}` to `{3}` stand for the arguments; `{0:vote|votes}` picks by number, or by how many processes the argument names. All languages must use the same arguments, which
/// [`words`] checks while compiling.
///
/// Nobody but [`Words::of`] reaches a template, and each message has a key that is made of its templates: its place in a table of a
/// language that comes later than the code.
#[derive(PartialEq, Eq, Hash, Debug)]
pub struct Words {
    en: &'static str,
    es: &'static str,
    fr: &'static str,
    weight: Weight,
}

/// How much a sentence matters beside others of the same event: the weightiest is told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub enum Weight {
    /// What only explains something else.
    Aside,
    /// A step like any other.
    #[default]
    Step,
    /// A step on which others depend.
    Telling,
    /// After which things are not as they were: somebody leads, something is chosen.
    Turn,
}

/// Makes a message; two languages that use different arguments do not compile.
pub const fn words(en: &'static str, es: &'static str, fr: &'static str) -> Words {
    assert!(holes(en) == holes(es) && holes(en) == holes(fr), "every language must use the same arguments");
    assert!(!en.is_empty() && !es.is_empty() && !fr.is_empty(), "a message must not be empty in any language");
    Words { en, es, fr, weight: Weight::Step }
}

const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a, 64 bits, of a text behind others.
const fn key(before: u64, text: &str) -> u64 {
    let (bytes, mut key, mut place) = (text.as_bytes(), before, 0);
    while place < bytes.len() {
        key = (key ^ bytes[place] as u64).wrapping_mul(0x0000_0100_0000_01b3);
        place += 1;
    }
    // No text has this byte: one ends here.
    (key ^ 0xff).wrapping_mul(0x0000_0100_0000_01b3)
}

impl Words {
    /// Its place in the tables of languages: the same in every build that has these texts, and no other message's.
    pub const fn key(&self) -> u64 {
        key(key(key(SEED, self.en), self.es), self.fr)
    }

    /// The same message once more, while compiling.
    pub const fn copied(&self) -> Words {
        Words { en: self.en, es: self.es, fr: self.fr, weight: self.weight }
    }

    /// Whether it can be said of several: its verb goes by the number of its first argument.
    pub fn is_for_several(&self) -> bool {
        self.of(Lang::English).contains("{0:")
    }

    /// The message with another weight.
    pub const fn weighing(self, weight: Weight) -> Words {
        Words { weight, ..self }
    }

    /// How much it matters.
    pub const fn weight(&self) -> Weight {
        self.weight
    }

    /// The template in a language.
    pub const fn of(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::English => self.en,
            Lang::Spanish => self.es,
            Lang::French => self.fr,
        }
    }

    /// The message with these arguments, at most four.
    pub fn with<const N: usize>(&'static self, args: [Arg; N]) -> Text {
        const { assert!(N <= 4, "a message takes at most four arguments") };
        let mut all = [Arg::None; 4];
        all[..N].copy_from_slice(&args);
        Text { words: self, args: all }
    }

    /// The message as a process says it of itself: `{0}` is the process, and at most three arguments follow.
    pub fn said_by<const N: usize>(&'static self, process: ProcessId, more: [Arg; N]) -> Text {
        const { assert!(N <= 3, "a message takes at most four arguments") };
        let mut all = [Arg::None; 4];
        all[0] = Arg::Process(process);
        all[1..=N].copy_from_slice(&more);
        Text { words: self, args: all }
    }

    /// The message, which takes no arguments.
    pub fn text(&'static self) -> Text {
        self.with([])
    }
}

/// The words of [`COLOURS`]; in English they are how scripts write them.
static COLOUR_WORDS: [Words; COLOURS.len()] = [
    words("red", "rojo", "rouge"),
    words("blue", "azul", "bleu"),
    words("green", "verde", "vert"),
    words("black", "negro", "noir"),
    words("white", "blanco", "blanc"),
    words("purple", "morado", "violet"),
];

/// The words of [`ORDERS`].
static ORDER_WORDS: [Words; ORDERS.len()] = [
    words("attack", "atacar", "attaquer"),
    words("retreat", "retirarse", "se retirer"),
    words("proceed", "proceder", "procéder"),
    words("abort", "abortar", "abandonner"),
];

/// A bit for each argument that a template uses.
const fn holes(template: &str) -> u8 {
    let (bytes, mut found, mut place) = (template.as_bytes(), 0, 0);
    while place + 1 < bytes.len() {
        if bytes[place] == b'{' {
            assert!(bytes[place + 1] >= b'0' && bytes[place + 1] < b'4', "an argument is {{0}} to {{3}}");
            found |= 1 << (bytes[place + 1] - b'0');
        }
        place += 1;
    }
    found
}

/// An argument of a message, by its kind, so that a view may colour a ballot or draw a value as a chip.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Arg {
    /// Not there.
    None,
    /// A process or client, said by its name.
    Process(ProcessId),
    /// Several of them, said as a list.
    Processes(ProcessSet),
    /// A ballot.
    Ballot(Ballot),
    /// A value.
    Value(Value),
    /// A message that was multicast, by its name.
    Post(Post),
    /// A number, which may choose between singular and plural.
    Number(u64),
    /// A share, in ten thousandths: said as a percentage.
    Share(u32),
    /// A moment.
    Time(Time),
    /// A length of time.
    Span(Span),
    /// A length of time as a script has it.
    Written(Span),
    /// A word of the field that is the same in every language: `Prepare`.
    Term(&'static str),
    /// Another message, without arguments.
    Words(&'static Words),
}

impl Arg {
    /// A process; nobody leaves a gap.
    pub fn of(process: Option<ProcessId>) -> Arg {
        process.map_or(Arg::None, Arg::Process)
    }
}

/// A message with its arguments: plain data, said when somebody reads it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Text {
    words: &'static Words,
    args: [Arg; 4],
}

/// A stretch of a message: plain words, or one of its arguments.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Piece {
    /// What is read.
    pub text: String,
    /// Which argument it is, if it is one.
    pub arg: Option<Arg>,
}

impl Text {
    /// The message without its arguments.
    pub const fn words(&self) -> &'static Words {
        self.words
    }

    /// The process that a sentence is about, if it is about one: its first argument.
    pub const fn speaker(&self) -> Option<ProcessId> {
        if let Arg::Process(id) = self.args[0] { Some(id) } else { None }
    }

    /// Whether it says the same of another process, or of the same.
    pub fn is_like(&self, other: &Text) -> bool {
        std::ptr::eq(self.words, other.words) && self.args[1..] == other.args[1..]
    }

    /// It as said of several processes.
    pub fn of_several(mut self, speakers: ProcessSet) -> Text {
        self.args[0] = Arg::Processes(speakers);
        self
    }

    /// Every process that it names.
    pub fn processes(&self) -> ProcessSet {
        let mut all = ProcessSet::EMPTY;
        for arg in self.args {
            match arg {
                Arg::Process(id) => {
                    all.insert(id);
                }
                Arg::Processes(set) => all = all.union(set),
                _ => {}
            }
        }
        all
    }

    /// The message in a language.
    pub fn say(&self, lang: Lang, roster: Roster) -> String {
        self.pieces(lang, roster).into_iter().map(|piece| piece.text).collect()
    }

    /// The message in a language, in stretches.
    pub fn pieces(&self, lang: Lang, roster: Roster) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut rest = self.words.of(lang);
        while let Some((before, behind)) = rest.split_once('{') {
            let (hole, after) = behind.split_once('}').expect("a template closes every brace that it opens");
            if !before.is_empty() {
                pieces.push(Piece { text: before.into(), arg: None });
            }
            pieces.push(self.fill(hole, lang, roster));
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(Piece { text: rest.into(), arg: None });
        }
        pieces
    }

    fn fill(&self, hole: &str, lang: Lang, roster: Roster) -> Piece {
        let arg = self.args[usize::from(hole.as_bytes()[0] - b'0')];
        match (hole.get(2..), arg) {
            (Some(forms), Arg::Number(number)) => plain(choose(forms, lang.is_singular(number))),
            (Some(forms), Arg::Processes(set)) => plain(choose(forms, set.len() == 1)),
            (Some(forms), Arg::Process(_)) => plain(choose(forms, true)),
            _ => Piece { text: arg.say(lang, roster), arg: Some(arg) },
        }
    }
}

/// The form for one, or for several.
fn choose(forms: &str, is_one: bool) -> &str {
    let (one, several) = forms.split_once('|').unwrap_or((forms, forms));
    if is_one { one } else { several }
}

fn plain(text: &str) -> Piece {
    Piece { text: text.into(), arg: None }
}

impl Arg {
    fn say(&self, lang: Lang, roster: Roster) -> String {
        match self {
            Arg::None => String::new(),
            Arg::Process(id) => roster.name(*id).to_string(),
            Arg::Processes(set) => lang.list(set.iter().map(|id| roster.name(id).to_string()).collect()),
            Arg::Ballot(ballot) => ballot.to_string(),
            Arg::Value(value) => lang.value(*value),
            Arg::Post(post) => post.to_string(),
            Arg::Number(number) => number.to_string(),
            Arg::Share(share) => lang.percent(*share),
            Arg::Time(time) => lang.millis(time.0),
            Arg::Span(span) => lang.millis(span.0),
            Arg::Written(span) => span.to_string(),
            Arg::Term(term) => (*term).into(),
            Arg::Words(words) => words.of(lang).into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static VOTES: Words = words("{1} has {0} {0:vote|votes}", "{1} tiene {0} {0:voto|votos}", "{1} a {0} {0:voix|voix}");
    const ROSTER: Roster = Roster { processes: 3, clients: 1 };

    #[test]
    fn arguments_stand_where_the_language_wants_them() {
        let text = VOTES.with([Arg::Number(1), Arg::Process(ProcessId::numbered(4))]);
        assert_eq!(text.say(Lang::English, ROSTER), "C1 has 1 vote");
        assert_eq!(text.say(Lang::Spanish, ROSTER), "C1 tiene 1 voto");
        assert_eq!(text.pieces(Lang::English, ROSTER)[0].arg, Some(Arg::Process(ProcessId::numbered(4))));
    }

    #[test]
    fn processes_in_a_row_are_a_list_of_the_language() {
        static WAITS: Words = words("waits for {0}", "espera a {0}", "attend {0}");
        let of = |count: usize| WAITS.with([Arg::Processes((1..=count).map(ProcessId::numbered).collect())]);
        assert_eq!([1, 2, 3].map(|count| of(count).say(Lang::English, ROSTER)), ["waits for P1", "waits for P1 and P2", "waits for P1, P2 and P3"]);
        assert_eq!(of(3).say(Lang::Spanish, ROSTER), "espera a P1, P2 y P3");
        assert_eq!(of(3).say(Lang::French, ROSTER), "attend P1, P2 et P3");
    }

    #[test]
    fn times_are_milliseconds_with_the_sign_of_the_language() {
        assert_eq!(Lang::English.millis(19_817), "19.8 ms");
        assert_eq!(Lang::French.millis(19_817), "19,8 ms");
        assert_eq!(Lang::Spanish.millis(110_000), "110 ms");
    }

    #[test]
    fn a_share_is_a_percentage_as_fine_as_its_size_asks_for() {
        assert_eq!(
            [0, 6, 523, 1808, 10_000].map(|share| Lang::English.percent(share)),
            ["0\u{a0}%", "0.06\u{a0}%", "5.2\u{a0}%", "18.1\u{a0}%", "100\u{a0}%"]
        );
        assert_eq!(Lang::Spanish.percent(523), "5,2\u{a0}%");
    }

    #[test]
    fn french_treats_zero_as_singular() {
        assert!(Lang::French.is_singular(0));
        assert!(!Lang::English.is_singular(0) && !Lang::Spanish.is_singular(0));
        assert!(!Lang::French.is_singular(2));
    }

    #[test]
    fn a_region_does_not_hide_the_language() {
        assert_eq!(Lang::find("fr-CA"), Some(Lang::French));
        assert_eq!(Lang::find("ES"), Some(Lang::Spanish));
        assert_eq!(Lang::find("de"), None);
    }
}
