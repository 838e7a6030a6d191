//! A story that is told: where it stands, and what the run does meanwhile.

use super::chunks::{Chunk, Part, missing, story};
use super::overture::{self, Overture};
use super::story::Tell;
use super::{App, address, host};
use synod::player::{Action, StoryLink, Tale, Telling, lang_of, read_home, story_of};
use synod::protocols::{LISTINGS, here};
use synod::scenario::link::{Link, View, named};
use synod::scenario::{Problem, Scenario};

/// The story of a first visit: it stands in the page, and needs nothing that reads stories.
#[derive(Default)]
pub struct Home {
    text: String,
    id: String,
}

impl Home {
    /// The one of the page; none where the page was made without.
    pub fn find() -> Home {
        let text = overture::tale().unwrap_or_default();
        let id = text.split('\t').next().unwrap_or_default().to_owned();
        Home { text, id }
    }

    /// Whether that is its name.
    pub fn is(&self, id: &str) -> bool {
        !self.id.is_empty() && self.id == id
    }

    /// The algorithms of its runs that are not here, by their places.
    pub fn missing(&self) -> Vec<usize> {
        missing(named(&self.text, LISTINGS.iter().map(|listing| listing.id)))
    }

    fn tale(&self) -> Option<Tale> {
        read_home(&self.text, &here())
    }
}

/// What the page opens with.
pub struct Opening {
    /// The run.
    pub link: Link,
    /// What can't be opened.
    pub problems: Vec<Problem>,
    /// The story that it belongs to, at its stop.
    pub telling: Option<Telling>,
}

impl Opening {
    /// What the address asks for; behind an overture that tells a story, that.
    pub fn find(home: &Home, overture: Option<&Overture>) -> Opening {
        let asked = address::asked();
        let own = || if overture.is_some_and(Overture::tells) { home.tale() } else { None };
        if let Some(tale) = own() {
            return Opening::of(Telling::of(tale, StoryLink { stop: 1, lang: lang_of(&asked), ..StoryLink::default() }));
        }
        let told = story_of(&asked).map(|link| find(home, link));
        match told {
            Some(Ok(telling)) => Opening::of(telling),
            Some(Err(problem)) => Opening { link: address::first_run(), problems: vec![problem], telling: None },
            None => {
                let (link, problems) = address::read(&asked);
                match Telling::of_link(&link) {
                    Some(telling) => Opening { problems, ..Opening::of(telling) },
                    None => Opening { link, problems, telling: None },
                }
            }
        }
    }

    fn of(telling: Telling) -> Opening {
        Opening { link: telling.link(), problems: Vec::new(), telling: Some(telling) }
    }
}

/// The story that a link asks for, at its stop.
fn find(home: &Home, asked: StoryLink<'_>) -> Result<Telling, Problem> {
    let id = asked.id;
    let own = if home.is(id) { home.tale() } else { None };
    let read = || story().map_or_else(|| Err(Chunk::Part(Part::Story).problem()), |stories| (stories.read)(id));
    own.map_or_else(read, Ok).map(|tale| Telling::of(tale, asked))
}

impl App {
    /// The story that is told: nothing once another run was opened, by whatever way.
    pub(super) fn telling(&self) -> Option<&Telling> {
        self.telling.as_ref().filter(|_| self.player.tells())
    }

    /// Begins the story that a link asks for, if it asks for one.
    pub(super) fn open_story(&mut self, link: &str) -> bool {
        story_of(link).is_some_and(|asked| self.begin_story(asked))
    }

    /// Opens what somebody else wrote into the address bar.
    pub(super) fn open_address(&mut self) -> bool {
        let Some(text) = self.address.to_open() else { return false };
        self.address.take(text.clone());
        if story_of(&text).is_some() {
            return self.open_story(&text);
        }
        let (link, problems) = address::read(&text);
        if let Some(telling) = Telling::of_link(&link) {
            return self.begin_of_link(telling, problems);
        }
        let open = Action::Open(Box::new(link), problems);
        self.below.hear(&open);
        self.player.act(open);
        self.address.wait();
        true
    }

    /// Begins a story at a stop.
    pub(super) fn begin_story(&mut self, asked: StoryLink<'_>) -> bool {
        match find(&self.home, asked) {
            Ok(telling) => self.begin(telling),
            Err(problem) => self.act(Action::Complain(vec![problem])),
        }
    }

    /// Begins a story that somebody brought.
    pub(super) fn begin_own(&mut self, tale: &Tale) -> bool {
        self.begin(Telling::new(tale.clone()))
    }

    /// Begins what is said along the run of a link; what was wrong with that comes with it.
    pub(super) fn begin_of_link(&mut self, telling: Telling, problems: Vec<Problem>) -> bool {
        let began = self.begin(telling);
        if problems.is_empty() { began } else { self.act(Action::Complain(problems)) }
    }

    fn begin(&mut self, telling: Telling) -> bool {
        self.dialog = None;
        self.telling = Some(telling);
        self.open_chapter();
        self.begin_stop()
    }

    /// Opens the run of the present chapter.
    fn open_chapter(&mut self) {
        if let Some(telling) = &self.telling {
            self.player.act(Action::Open(Box::new(telling.link()), Vec::new()));
        }
    }

    /// Does what somebody asks of the story.
    pub(super) fn tell(&mut self, ask: Tell) -> bool {
        if ask == Tell::Return {
            return self.return_to_story();
        }
        let is_told = self.player.tells();
        let Some(telling) = self.telling.as_mut().filter(|_| is_told) else { return false };
        // Whatever is pressed then, the picture comes first.
        if std::mem::take(&mut telling.is_blank) {
            return true;
        }
        if ask == Tell::Blank {
            telling.is_blank = true;
            return self.act(Action::Pause);
        }
        let number = telling.number();
        let was_titled = std::mem::take(&mut telling.is_titled);
        match ask {
            Tell::Return | Tell::Blank => false,
            Tell::On if was_titled => self.tell_stop(true),
            Tell::Talk => self.begin_talk(),
            Tell::Leave => {
                telling.talk = false;
                self.address.wait();
                true
            }
            Tell::Toggle => self.act(Action::Toggle),
            Tell::Print => {
                telling.is_titled = was_titled;
                let lang = self.lang();
                if let (Some(print), Some(telling)) = (self.chunks.views.print, &self.telling) {
                    print(telling.tale(), lang);
                }
                false
            }
            Tell::On if !self.player.has_told() => self.tell_stop(false),
            Tell::On if telling.is_last() => false,
            Tell::On => self.go_to_stop(number + 1, true),
            Tell::Back if number == 1 => self.tell_stop(false),
            Tell::Back => self.go_to_stop(number - 1, false),
            Tell::Again => self.tell_stop(true),
            Tell::Explore => {
                let cues = telling.cues().to_vec();
                // There is the way back.
                self.address.put(self.address_now(), false);
                let link = self.player.link();
                let view = View { panels: None, autoplay: None, pace: None, ..link.view };
                self.act(Action::Open(Box::new(Link { view, scenario: Scenario { cues, ..link.scenario }, ..link }), Vec::new()))
            }
        }
    }

    fn go_to_stop(&mut self, number: usize, plays: bool) -> bool {
        let Some(telling) = &mut self.telling else { return false };
        let is_same_run = telling.is_of_chapter(number);
        telling.go_to(number);
        if !is_same_run {
            if plays {
                telling.title_it();
            }
            self.open_chapter();
        }
        if plays { self.begin_stop() } else { self.tell_stop(false) }
    }

    /// Gives the story as a talk, from its first stop on, on the whole screen.
    fn begin_talk(&mut self) -> bool {
        host::fill_screen();
        let Some(telling) = &mut self.telling else { return false };
        telling.talk = true;
        telling.go_to(1);
        telling.title_it();
        self.open_chapter();
        self.begin_stop()
    }

    /// Goes back into the story that was left for its run, at the stop where that was.
    fn return_to_story(&mut self) -> bool {
        if self.left().is_none() {
            return false;
        }
        self.open_chapter();
        self.tell_stop(false)
    }

    /// The story that was left for its run, as long as no other algorithm is looked at.
    pub(super) fn left(&self) -> Option<&Telling> {
        let telling = self.telling.as_ref().filter(|_| !self.player.tells())?;
        (telling.card() == self.player.scenario().card()).then_some(telling)
    }

    /// Begins to tell the present stop; behind a title all stands still.
    pub(super) fn begin_stop(&mut self) -> bool {
        let began = self.tell_stop(true);
        if self.telling.as_ref().is_some_and(|telling| telling.is_titled) {
            self.act(Action::Pause);
        }
        began
    }

    /// Tells the present stop: from its beginning on, or what came of it.
    fn tell_stop(&mut self, plays: bool) -> bool {
        let Some(telling) = &self.telling else { return false };
        self.memory.see(telling.id(), telling.number());
        let (stretch, lang) = (telling.stretch(plays), self.lang());
        self.parent.iter().for_each(|parent| parent.tell_stop(telling, lang));
        self.act(Action::Tell(Box::new(stretch)))
    }

    /// What the address bar should hold; nothing while nothing is here that writes links.
    pub(super) fn address_now(&self) -> Option<String> {
        self.telling().map_or_else(|| address::print(&self.player), Telling::address)
    }
}
