//! The page: it shows a [`Player`] and tells it what people do. It names no algorithm: everything comes from cards and frames.

mod address;
mod below;
mod caption;
mod clock;
mod deeds;
mod demands;
mod embed;
mod host;
mod keys;
mod memory;
mod notice;
mod overture;
mod panel;
mod panic;
mod parent;
mod parts;
mod scope;
mod share;
mod sides;
mod stage;
mod top;
mod transport;
mod view;
mod why;
mod words;

use address::AddressBar;
use embed::Outside;
use gloo_events::EventListener;
use gloo_render::{AnimationFrame, request_animation_frame};
use memory::Memory;
use overture::Overture;
use parent::Parent;
use parts::Shared;
use share::Sent;
use synod::base::Span;
use synod::geometry::Point;
use synod::player::{Action, Address, Below, Change, Deed, DemandView, Opened, Player, Roll, Step, Strip};
use synod::scenario::EventName;
use synod::scenario::link::{Select, Theme};
use synod::words::Lang;
use transport::Ink;
use yew::prelude::*;

/// The diagram waits for so many animation frames: what moves comes first.
const FIRST_FRAMES: u32 = 3;
/// In a run that plays it is asked what can be done at most every so many milliseconds.
const REHEARSAL: f64 = 200.0;

/// Shows the page in its place in the document, beside what stood there before.
pub fn start() {
    panic::install();
    yew::Renderer::<App>::with_root(host::root()).render();
}

/// The page.
pub struct App {
    player: Player,
    address: AddressBar,
    memory: Memory,
    /// What the browser would like to be spoken to in.
    browser: Lang,
    /// The animation frame that was asked for; dropping it stops the clock.
    frame: Option<AnimationFrame>,
    /// When the last animation frame was, in milliseconds of the browser's clock.
    last: Option<f64>,
    /// What the tape is painted with.
    ink: Shared<Ink>,
    /// Which part of the views below the stage is on screen.
    below: below::State,
    /// The space-time diagram.
    strip: Strip,
    /// What was there before the program, until that has drawn its stage.
    overture: Option<Overture>,
    /// How many animation frames there were, up to [`FIRST_FRAMES`].
    frames: u32,
    /// What is asked about the sentence below the stage, or about what is going on.
    why: Option<Asked>,
    dialog: Option<Dialog>,
    /// What the dialog shares.
    sent: Option<Shared<Sent>>,
    /// Whether motion is to be avoided.
    calm: bool,
    /// Whether the screen has no room for a card on the stage.
    narrow: bool,
    /// What can be done to what is selected.
    deeds: Vec<Deed>,
    /// What is worth trying now.
    demands: Shared<Vec<DemandView>>,
    /// For what, after how many steps, and when that was last asked.
    deeds_of: (Option<Select>, u64, f64),
    /// Where the run is to be found in a page of its own.
    outside: Outside,
    /// What the document was told last.
    dressed: Option<(Lang, Theme, String)>,
    /// The page around the frame, if it stands in one.
    parent: Option<Parent>,
    act: Callback<Action>,
    /// Told what people do on the second of two stages.
    act_there: Callback<Action>,
    ask: Callback<Ask>,
    /// Told of every click: some are on a sign.
    asked_sign: Callback<MouseEvent>,
    _listeners: Vec<EventListener>,
}

/// What the page hears.
pub enum Msg {
    /// An animation frame, at so many milliseconds.
    Frame(f64),
    /// Somebody did something to the run.
    Act(Action),
    /// Somebody asked something of the page.
    Ask(Ask),
    /// A key was pressed.
    Key(web_sys::KeyboardEvent),
    /// The address was edited, or the browser went back.
    AddressChanged,
    /// The address bar is due.
    AddressDue,
    /// The page around the frame said something, or whoever else sends messages.
    Told(web_sys::MessageEvent),
    /// The page has another size.
    Resized,
    /// The system wants less motion, or more.
    Calm(bool),
    /// The screen is narrow, or is no longer.
    Narrow(bool),
}

/// What people ask of the page itself.
#[derive(Clone, Copy, PartialEq)]
pub enum Ask {
    /// Opens a dialog, or closes it.
    Show(Option<Dialog>),
    /// Lets keys of a single sign act, or not.
    SingleKeys(bool),
    /// Speaks a language, now and next time.
    Speak(Lang),
    /// Wears a theme, now and next time.
    Wear(Theme),
    /// Shows another part of a view below the stage.
    Below(below::Ask),
    /// Moves the space-time diagram.
    Roll(Roll),
    /// Selects what stands at a place of the diagram, if it comes that near; else goes to that moment.
    Touch(Point, f32),
    /// Goes from event to event on the diagram; where nothing is selected, moves it by so many pixels, or selects what happened last.
    Walk(Option<Step>, f32),
    /// Tells why, or no longer.
    Why(Option<Asked>),
    /// Goes to an event and shares that moment.
    ShareAt(EventName),
}

/// What somebody asks about what is seen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Why the sentence below the stage is true.
    Sentence,
    /// Who waits for what.
    Waits,
}

impl Asked {
    /// Asks this, or no longer where it is what is asked now.
    fn or_nothing(self, now: Option<Asked>) -> Ask {
        Ask::Why((now != Some(self)).then_some(self))
    }
}

/// What stands before the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Dialog {
    /// The scenarios.
    Gallery,
    /// The link, and whatever else takes the run elsewhere.
    Share,
    /// The scenarios and branches that may stand beside the run.
    Companions,
    /// How to read the stage, and the keys.
    Help,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> App {
        let memory = Memory::load();
        let address = AddressBar::new(ctx.link().callback(|()| Msg::AddressDue));
        let (link, problems) = address.open();
        let calm = host::wants_calm();
        let mut player = Player::new(link, problems);
        if calm {
            player.act(Action::Calm(true));
        }
        let narrow = host::is_narrow();
        player.open_as(unfolded(&memory, narrow));
        let mut app = App {
            player,
            address,
            memory,
            browser: host::browser_lang(),
            frame: None,
            last: None,
            ink: Shared::default(),
            below: below::State::default(),
            strip: Strip::default(),
            overture: Overture::find(),
            frames: 0,
            why: None,
            dialog: None,
            sent: None,
            calm,
            narrow,
            deeds: Vec::new(),
            demands: Shared::default(),
            deeds_of: (None, 0, 0.0),
            outside: Outside::default(),
            dressed: None,
            parent: None,
            act: ctx.link().callback(Msg::Act),
            act_there: ctx.link().callback(|action| match action {
                Action::Select(select) => Msg::Act(Action::SelectBeside(select)),
                action => Msg::Act(action),
            }),
            ask: ctx.link().callback(Msg::Ask),
            asked_sign: ctx.link().batch_callback(|event: MouseEvent| host::sign_at(&event).map(|sign| Msg::Act(Action::Ask(sign)))),
            _listeners: listeners(ctx),
        };
        app.follow_overture();
        app.address.write(&app.player, Address::Replace);
        app.refresh(false);
        app.parent = Parent::find(ctx, &app.player, app.lang());
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Msg) -> bool {
        let is_frame = matches!(message, Msg::Frame(_));
        let redraw = match message {
            Msg::Frame(now) => self.tick(now),
            Msg::Act(action) => self.act(action),
            Msg::Ask(ask) => self.ask(ask),
            Msg::Key(event) => {
                self.key(ctx, &event);
                false
            }
            Msg::AddressChanged => self.address.changed().is_some_and(|(link, problems)| {
                let open = Action::Open(Box::new(link), problems);
                self.below.hear(&open);
                self.player.act(open);
                self.address.write(&self.player, Address::Replace);
                true
            }),
            Msg::AddressDue => {
                self.address.write_now(&self.player);
                false
            }
            Msg::Calm(calm) => {
                self.calm = calm;
                self.act(Action::Calm(calm))
            }
            Msg::Told(event) => {
                let lang = self.lang();
                let change = self.parent.as_ref().and_then(|parent| parent.hear(&event, &mut self.player, lang));
                change.is_some_and(|change| self.heed(change))
            }
            Msg::Resized => {
                self.parent.iter().for_each(Parent::tell_size);
                false
            }
            Msg::Narrow(narrow) => {
                self.narrow = narrow;
                self.player.open_as(unfolded(&self.memory, narrow));
                true
            }
        };
        let lang = self.lang();
        if let Some(parent) = &mut self.parent {
            parent.tell(&self.player, lang);
        }
        if redraw {
            self.refresh(is_frame);
        } else {
            self.ask_for_frame(ctx);
        }
        redraw
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        self.page()
    }

    /// Only now, so that frames can never starve the drawing.
    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            self.parent.iter().for_each(Parent::tell_size);
        }
        self.overture.take_if(|overture| overture.is_over());
        self.ask_for_frame(ctx);
    }
}

impl App {
    fn ask_for_frame(&mut self, ctx: &Context<Self>) {
        if self.frame.is_none() && (self.player.busy() || self.overture.is_some()) {
            let link = ctx.link().clone();
            self.frame = Some(request_animation_frame(move |now| link.send_message(Msg::Frame(now))));
        }
    }

    fn key(&self, ctx: &Context<Self>, event: &web_sys::KeyboardEvent) {
        if let Some(message) = keys::action(event, &self.player, &self.memory, self.why) {
            event.prevent_default();
            ctx.link().send_message(message);
        } else if self.player.embedded() && keys::is_free(event) {
            self.parent.iter().for_each(|parent| parent.pass_on(event));
        }
    }

    fn tick(&mut self, now: f64) -> bool {
        self.frame = None;
        self.frames = (self.frames + 1).min(FIRST_FRAMES);
        let wall = now - self.last.unwrap_or(now);
        let known = self.player.horizon();
        let follows = self.follow_overture();
        let change = follows.unwrap_or_else(|| self.player.act(Action::Tick(Span((wall.clamp(0.0, 1000.0) * 1000.0) as u64))));
        self.last = self.player.busy().then_some(now);
        self.heed(change) || follows.is_some() || known != self.player.horizon()
    }

    /// Keeps the run where the overture is, as long as that stands.
    fn follow_overture(&mut self) -> Option<Change> {
        let further = self.overture.as_mut()?.further()?;
        Some(self.player.make_up_for(further))
    }

    /// Whether all that is seen is the program's.
    fn is_in_charge(&self) -> bool {
        self.overture.as_ref().is_none_or(Overture::is_over)
    }

    fn act(&mut self, action: Action) -> bool {
        self.below.hear(&action);
        match &action {
            Action::ShowSide(open) => self.memory.set_side(*open),
            Action::Show(below) => self.memory.set_below(below.is_some()),
            _ => {}
        }
        let change = self.player.act(action);
        self.heed(change)
    }

    fn heed(&mut self, change: Change) -> bool {
        self.address.write(&self.player, change.address);
        change.redraw
    }

    fn ask(&mut self, ask: Ask) -> bool {
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
            Ask::Roll(roll) => self.strip.roll(roll, &self.player),
            Ask::Touch(at, reach) => {
                let at = self.strip.find(at, reach).map_or(Action::Seek(self.strip.time(at.x)), |found| Action::Select(Some(found)));
                return self.act(at);
            }
            Ask::Walk(Some(_), by) if by != 0.0 && self.player.selected().is_none() => self.strip.roll(Roll::Move(by), &self.player),
            Ask::Walk(step, _) => return self.walk(step),
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
            self.sent = Some(Shared::new(Sent::of(
                &self.player,
                played,
                (self.strip.in_sight(&self.player), self.below.sheet),
                &host::window().location(),
                self.lang(),
            )));
        }
    }

    /// Goes from event to event on the diagram.
    fn walk(&mut self, step: Option<Step>) -> bool {
        let Some(select) = self.strip.step(step, &self.player) else { return false };
        self.strip.show(select);
        self.act(Action::Select(Some(select)))
    }

    /// What is derived from the player, after it changed, be it only because time passed.
    fn refresh(&mut self, by_time: bool) {
        // Whoever goes on has read why.
        if self.why == Some(Asked::Sentence) && !self.player.wonders() {
            self.why = None;
        }
        self.rehearse(by_time);
        if self.player.below() == Some(Below::Diagram) && (self.frames >= FIRST_FRAMES || !self.player.playing()) {
            self.strip.refresh(&self.player, self.lang());
        }
        if !self.ink.is_of(&self.player) {
            self.ink = Shared::new(Ink::of(&self.player));
        }
        // Time alone gives nothing another name, nor another address while it runs.
        if !by_time {
            self.dress();
        }
        if !by_time || !self.player.playing() {
            self.outside = Outside::of(&self.player);
        }
    }

    /// Asks what can be done. In a run that plays, events come faster than anybody can press: a few times a second are enough.
    fn rehearse(&mut self, by_time: bool) {
        let (selected, steps, now) = (self.player.selected(), self.player.session().position().steps, self.last.unwrap_or_default());
        let (of, then, when) = self.deeds_of;
        let waits = by_time && of == selected && (then == steps || self.player.playing() && now - when < REHEARSAL);
        if !waits {
            self.deeds_of = (selected, steps, now);
            self.deeds = self.player.deeds();
            let demands = if self.offers_demands() { self.player.demands() } else { Vec::new() };
            if *self.demands != demands {
                self.demands = Shared::new(demands);
            }
        }
    }

    /// Tells the document its language, its theme, and what runs: that is the name of the tab and of what is kept in the history.
    fn dress(&mut self) {
        let now = (self.lang(), self.theme(), format!("{} – Synod", self.player.title(self.lang())));
        if self.dressed.as_ref() != Some(&now) {
            host::dress(now.0, now.1, &now.2);
            self.dressed = Some(now);
        }
    }

    fn lang(&self) -> Lang {
        self.player.view().lang.or(self.memory.lang).unwrap_or(self.browser)
    }

    fn theme(&self) -> Theme {
        self.player.view().theme.or(self.memory.theme).unwrap_or(Theme::Auto)
    }
}

/// What is open around the stage. On a narrow screen everything stands below each other: there is nothing to make room for.
fn unfolded(memory: &Memory, narrow: bool) -> Opened {
    Opened { side: memory.opened.side || narrow, ..memory.opened }
}

fn listeners(ctx: &Context<App>) -> Vec<EventListener> {
    let window = host::window();
    let changed = ctx.link().callback(|()| Msg::AddressChanged);
    let key = ctx.link().callback(Msg::Key);
    let calm = ctx.link().callback(Msg::Calm);
    let narrow = ctx.link().callback(Msg::Narrow);
    let mut all: Vec<EventListener> = ["hashchange", "popstate"]
        .map(|name| {
            let changed = changed.clone();
            EventListener::new(&window, name, move |_| changed.emit(()))
        })
        .into();
    all.extend(parent::listeners(ctx));
    all.push(host::on_keydown(move |event| key.emit(event)));
    all.extend(host::calm_query().map(|query| EventListener::new(&query, "change", move |_| calm.emit(host::wants_calm()))));
    all.extend(host::narrow_query().map(|query| EventListener::new(&query, "change", move |_| narrow.emit(host::is_narrow()))));
    all
}
