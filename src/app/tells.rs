//! A story that is told: where it stands, and what the run does meanwhile.

use super::chunks::story;
use super::story::{Stories, Tell};
use super::{App, address};
use synod::player::{Action, StoryLink, Telling, story_of};
use synod::scenario::link::{Link, View};

impl App {
    /// The story that is told: nothing once another run was opened, by whatever way.
    pub(super) fn telling(&self) -> Option<&Telling> {
        self.telling.as_ref().filter(|_| self.player.tells())
    }

    /// The same with what tells stories.
    pub(super) fn story(&self) -> Option<(&Telling, &'static Stories)> {
        self.telling().zip(story())
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
        let open = Action::Open(Box::new(link), problems);
        self.below.hear(&open);
        self.player.act(open);
        self.address.wait();
        true
    }

    /// Begins a story at a stop.
    pub(super) fn begin_story(&mut self, StoryLink { id, stop, lang }: StoryLink<'_>) -> bool {
        let Some(stories) = story() else { return false };
        match (stories.read)(id) {
            Ok(mut telling) => {
                telling.go_to(stop);
                telling.lang = lang;
                self.dialog = None;
                self.player.act(Action::Open(Box::new(telling.link()), Vec::new()));
                self.telling = Some(telling);
                self.tell_stop(true)
            }
            Err(problem) => self.act(Action::Complain(vec![problem])),
        }
    }

    /// Does what somebody asks of the story.
    pub(super) fn tell(&mut self, ask: Tell) -> bool {
        let is_told = self.player.tells();
        let Some(telling) = self.telling.as_mut().filter(|_| is_told) else { return false };
        // Whatever is pressed then, the picture comes first.
        if std::mem::take(&mut telling.is_blank) {
            return true;
        }
        let number = telling.number();
        match ask {
            Tell::Blank => {
                telling.is_blank = true;
                self.act(Action::Pause)
            }
            Tell::On if !self.player.has_told() => self.tell_stop(false),
            Tell::On if telling.is_last() => false,
            Tell::On => self.go_to_stop(number + 1, true),
            Tell::Back if number == 1 => self.tell_stop(false),
            Tell::Back => self.go_to_stop(number - 1, false),
            Tell::Again => self.tell_stop(true),
            Tell::Explore => {
                // There is the way back.
                self.address.put(self.address_now(), false);
                let link = self.player.link();
                let view = View { panels: None, autoplay: None, pace: None, ..link.view };
                self.act(Action::Open(Box::new(Link { view, ..link }), Vec::new()))
            }
        }
    }

    fn go_to_stop(&mut self, number: usize, plays: bool) -> bool {
        let Some(telling) = &mut self.telling else { return false };
        let is_same_run = telling.is_of_chapter(number);
        telling.go_to(number);
        if !is_same_run {
            self.player.act(Action::Open(Box::new(telling.link()), Vec::new()));
        }
        self.tell_stop(plays)
    }

    /// Tells the present stop: from its beginning on, or what came of it.
    fn tell_stop(&mut self, plays: bool) -> bool {
        let Some(telling) = &self.telling else { return false };
        let stretch = telling.stretch(plays);
        self.act(Action::Tell(Box::new(stretch)))
    }

    /// How much of the present beat is over, from 0 to 1.
    pub(super) fn told_so_far(&self, telling: &Telling) -> f64 {
        let [from, to] = telling.bounds().map(|moment| moment.time.0);
        let now = self.player.now().0;
        if self.player.has_told() || from >= to { 1.0 } else { now.saturating_sub(from) as f64 / (to - from) as f64 }
    }

    /// What the address bar should hold; nothing while nothing is here that writes links.
    pub(super) fn address_now(&self) -> Option<String> {
        self.telling().map(Telling::address).or_else(|| address::print(&self.player))
    }
}
