//! What the page does when somebody asks something of it.

use super::asks::{Ask, Asked, Dialog};
use super::below::DiagramDeed;
use super::chunks::Chunk;
use super::parts::Shared;
use super::share::Sent;
use super::{App, host};
use synod::base::Time;
use synod::player::{Action, StoryLink};
use synod::scenario::link::Link;

impl App {
    /// Does what somebody asks of the page.
    pub(super) fn ask(&mut self, ask: Ask) -> bool {
        match ask {
            Ask::Show(dialog) => self.show(dialog),
            Ask::ShareAt(event) => {
                self.act(Action::GoTo(event));
                self.show(Some(Dialog::Share));
            }
            Ask::SingleKeys(on) => self.memory.set_single_keys(on),
            Ask::Speak(lang) => {
                self.memory.set_lang(lang);
                self.act(Action::Language(Some(lang)));
            }
            Ask::Below(ask) => return self.below.ask(ask),
            Ask::Diagram(ask) => {
                let Some(desk) = self.chunks.views.desk else { return false };
                match (desk.ask)(&mut self.strip, &self.player, ask) {
                    DiagramDeed::Nothing => return false,
                    DiagramDeed::Redraw => {}
                    DiagramDeed::Act(action) => return self.act(action),
                }
            }
            Ask::Open(run) => return self.act(Action::Open(Box::new(Link::of_preset(run.card(), run.preset())), Vec::new())),
            Ask::Story(id) => return self.begin_story(StoryLink { id, stop: 1, ..StoryLink::default() }),
            Ask::Own(tale) => return self.begin_own(&tale),
            Ask::Forget => self.memory.forget_seen(),
            Ask::Tell(ask) => return self.tell(ask),
            Ask::Fetch(part) => self.chunks.want(Chunk::Part(part), true),
            Ask::Why(why) => {
                self.why = why;
                self.act(Action::Wonder(why == Some(Asked::Sentence)));
            }
            Ask::Wear(theme) => {
                self.memory.set_theme(theme);
                self.act(Action::Theme(Some(theme)));
            }
        }
        true
    }

    /// Opens a dialog or closes it. A run that is shared stands still meanwhile, so that what is shared is what is seen.
    fn show(&mut self, dialog: Option<Dialog>) {
        self.dialog = dialog;
        if self.sent.take().is_some_and(|sent| sent.played) {
            self.act(Action::Play);
        }
        if dialog == Some(Dialog::Share) {
            let played = self.player.playing();
            self.act(Action::Pause);
            let whole = (Time::ZERO, self.player.tape_end());
            let stretch = self.chunks.views.desk.map_or(whole, |desk| (desk.in_sight)(&self.strip, &self.player));
            self.sent = Some(Shared::new(Sent::of(&self.player, played, (stretch, self.below.sheet), &host::window().location(), self.lang())));
        }
    }
}
