//! The page: it shows a [`Player`] and tells it what people do. It names no algorithm: everything comes from cards and frames.

mod address;
mod answers;
mod asks;
mod below;
mod bench;
mod caption;
mod chunks;
mod clock;
mod deeds;
mod demands;
mod embed;
mod host;
mod keys;
mod later;
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
mod story;
mod tells;
mod top;
mod transport;
mod view;
mod why;
mod words;

use address::AddressBar;
pub use asks::{Ask, Asked, Dialog, Msg};
use bench::Bench;
use chunks::{Arrived, Chunks, bench, fetch_for_page, has_codec};
pub use chunks::{fetch_for_script, hash};
use embed::Outside;
use gloo_events::EventListener;
use gloo_render::{AnimationFrame, request_animation_frame};
use gloo_timers::callback::Timeout;
use js_sys::futures::spawn_local;
use memory::Memory;
use overture::Overture;
use parent::Around;
use parts::Shared;
use share::Sent;
use story::Tell;
use synod::base::Span;
use synod::player::{Action, Address, Below, Change, Deed, DemandView, Opened, Player, Strip, Telling};
use synod::scenario::link::{Select, Theme};
use synod::words::Lang;
use tells::{Home, Opening};
use transport::Ink;
use yew::prelude::*;

/// What is not seen at once waits for so many animation frames, and so does the diagram: what moves comes first.
const FIRST_FRAMES: u32 = 3;
/// How many milliseconds pass with the first animation frame after a run stood still, so that it moves with that one already.
const FRAME: f64 = 1000.0 / 60.0;
/// In a run that plays it is asked what can be done at most every so many milliseconds.
const REHEARSAL: f64 = 200.0;
/// The most messages that are kept until the page around the frame can be heard.
const MAX_UNHEARD: usize = 64;
/// What comes later is fetched unasked so many milliseconds after the page is there.
const IDLE: u32 = 1500;

/// Shows the page in its place in the document, beside what stood there before, as soon as what the address asks for can be read.
pub fn start() {
    panic::install();
    spawn_local(async {
        match fetch_for_page(&address::asked()).await {
            Ok(()) => drop(yew::Renderer::<App>::with_root(host::root()).render()),
            Err(_) => panic::gone(),
        }
    });
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
    /// Whether what waited for them is there.
    settled: bool,
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
    /// Whether it stands in a frame of another page.
    framed: bool,
    /// That page, once it can be heard.
    parent: Option<Box<dyn Around>>,
    /// What it said before.
    unheard: Vec<web_sys::MessageEvent>,
    /// The story of a first visit.
    home: Home,
    /// The story that was begun last: whether it is still told, the player knows.
    telling: Option<Telling>,
    /// What comes later.
    chunks: Chunks,
    /// Until nothing else is to be done.
    idle: Option<Timeout>,
    act: Callback<Action>,
    /// Told what people do on the second of two stages.
    act_there: Callback<Action>,
    ask: Callback<Ask>,
    /// Told of every click: some are on a sign.
    asked_sign: Callback<MouseEvent>,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> App {
        let memory = Memory::load();
        let address = AddressBar::new(ctx.link().callback(|()| Msg::AddressDue));
        let (home, overture) = (Home::find(), Overture::find());
        let Opening { link, problems, telling } = Opening::find(&home, overture.as_ref());
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
            overture,
            home,
            frames: 0,
            settled: false,
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
            framed: host::parent().is_some(),
            parent: None,
            unheard: Vec::new(),
            telling,
            chunks: Chunks::new(ctx.link().callback(Msg::Arrived)),
            idle: None,
            act: ctx.link().callback(Msg::Act),
            act_there: ctx.link().callback(|action| match action {
                Action::Select(select) => Msg::Act(Action::SelectBeside(select)),
                action => Msg::Act(action),
            }),
            ask: ctx.link().callback(Msg::Ask),
            asked_sign: ctx.link().batch_callback(|event: MouseEvent| host::sign_at(&event).map(|sign| Msg::Act(Action::Ask(sign)))),
            _listeners: listeners(ctx),
        };
        app.begin_stop();
        app.follow_overture();
        // Whatever asked where the overture is has been answered: with other styles all of it would be looked at anew.
        host::wear_styles();
        app.address.wait();
        app.refresh(false);
        // Asked for now, the first frame comes right after the first rendering, however long that takes.
        app.ask_for_frame(ctx);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Msg) -> bool {
        let needed = self.needed(&message);
        if !needed.is_empty() {
            self.chunks.hold(message, needed);
            return true;
        }
        let is_frame = matches!(message, Msg::Frame(_));
        let redraw = match message {
            Msg::Frame(now) => self.tick(now),
            Msg::Act(action) => self.act(action),
            Msg::Ask(ask) => self.ask(ask),
            Msg::Key(event) => {
                self.key(ctx, &event);
                false
            }
            Msg::AddressChanged => self.open_address(),
            Msg::AddressDue => {
                self.address.put(self.address_now(), false);
                false
            }
            Msg::Calm(calm) => {
                self.calm = calm;
                self.act(Action::Calm(calm))
            }
            Msg::Told(event) if self.parent.is_none() => {
                // Whoever is around the frame need not wait until it can be heard; what nobody will hear is not kept for ever.
                if self.unheard.len() < MAX_UNHEARD && self.framed {
                    self.unheard.push(event);
                }
                false
            }
            Msg::Told(event) => {
                let lang = self.lang();
                let change = self.parent.as_ref().and_then(|parent| parent.hear(&event, &mut self.player, lang));
                change.is_some_and(|change| self.heed(change))
            }
            Msg::Resized => {
                self.parent.iter().for_each(|parent| parent.tell_size());
                false
            }
            Msg::Arrived(arrived) => self.take_in(ctx, arrived),
            Msg::Idle => {
                self.chunks.fetch_the_rest();
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
            self.parent.iter().for_each(|parent| parent.tell_size());
            let link = ctx.link().clone();
            self.idle = Some(Timeout::new(IDLE, move || link.send_message(Msg::Idle)));
        }
        if self.overture.take_if(|overture| overture.is_over()).is_some_and(|overture| overture.was_pressed()) {
            ctx.link().send_message(Msg::Ask(Ask::Tell(Tell::On)));
        }
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
        let done = match self.telling() {
            // In a frame the slides turn behind the last stop, and before the first.
            Some(telling) => keys::of_story(event, telling.talk, &self.memory)
                .filter(|tell| !self.is_of_slides(*tell, telling))
                .map(|tell| Msg::Ask(Ask::Tell(tell))),
            None if self.left().is_some() && keys::turns_back(event) => Some(Msg::Ask(Ask::Tell(Tell::Return))),
            None => bench().and_then(|bench| (bench.key)(event, &self.player, &self.memory, self.why)),
        };
        if let Some(message) = done {
            event.prevent_default();
            ctx.link().send_message(message);
        } else if self.player.embedded() && keys::is_free(event) {
            self.parent.iter().for_each(|parent| parent.pass_on(event));
        }
    }

    /// Whether a page is to be turned that the story does not have, and the slides around its frame may; and whether a talk is to be given, which is theirs.
    fn is_of_slides(&self, tell: Tell, telling: &Telling) -> bool {
        let is_outside = match tell {
            Tell::On => telling.is_last() && self.player.has_told(),
            Tell::Back => telling.number() == 1,
            Tell::Talk => true,
            _ => false,
        };
        self.player.embedded() && is_outside
    }

    /// Something that comes later is here, or could not be had.
    fn take_in(&mut self, ctx: &Context<Self>, arrived: Arrived) -> bool {
        let (ready, problem) = self.chunks.hear(arrived);
        self.chunks.views.hands.iter().for_each(|hands| self.player.take_up(hands.player));
        ready.into_iter().for_each(|message| ctx.link().send_message(message));
        if self.address.is_behind() {
            self.address.put(self.address_now(), false);
        }
        if let (None, Some(find)) = (&self.parent, self.chunks.views.parent) {
            self.parent = find(ctx, &self.player, self.lang());
            self.parent.iter().for_each(|parent| parent.tell_size());
            self.telling().zip(self.parent.as_ref()).into_iter().for_each(|(telling, parent)| parent.tell_stop(telling, self.lang()));
            std::mem::take(&mut self.unheard).into_iter().for_each(|event| ctx.link().send_message(Msg::Told(event)));
        }
        problem.is_none_or(|problem| self.act(Action::Complain(vec![problem])))
    }

    fn tick(&mut self, now: f64) -> bool {
        self.frame = None;
        self.frames = (self.frames + 1).min(FIRST_FRAMES);
        let wall = now - self.last.unwrap_or(now - FRAME);
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
        let action = match action {
            Action::Open(link, problems) => match Telling::of_link(&link) {
                Some(telling) => return self.begin_of_link(telling, problems),
                None => Action::Open(link, problems),
            },
            other => other,
        };
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
        match change.address {
            Address::Keep => {}
            Address::Replace => self.address.wait(),
            // What stands in a frame leaves no traces in the history of the page around it.
            Address::Push => self.address.put(self.address_now(), !self.player.embedded()),
        }
        change.redraw
    }

    /// What is derived from the player, after it changed, be it only because time passed.
    fn refresh(&mut self, by_time: bool) {
        // Whoever goes on has read why.
        if self.why == Some(Asked::Sentence) && !self.player.wonders() {
            self.why = None;
        }
        let settled = self.has_settled();
        let anew = !by_time || settled != self.settled;
        if settled {
            self.rehearse(!anew);
        }
        self.fetch_what_shows();
        let lang = self.lang();
        let is_due = settled && self.player.below() == Some(Below::Diagram);
        if let Some(desk) = self.chunks.views.desk.filter(|_| is_due) {
            (desk.refresh)(&mut self.strip, &self.player, lang);
        }
        if let Some(bench) = bench().filter(|_| self.telling().is_none()) {
            (bench.paint)(&mut self.ink, &self.player);
        }
        // Time alone gives nothing another name, nor another address while it runs.
        if !by_time {
            self.dress();
        }
        // A frame in another page shows its link at once.
        if (settled && (anew || !self.player.playing()) || self.player.embedded() && !by_time) && has_codec() {
            self.outside = Outside::of(&self.player);
        }
        self.settled = settled;
    }

    /// Whether the first frames are over, or there are none.
    fn has_settled(&self) -> bool {
        self.settled || self.frames >= FIRST_FRAMES || !self.player.playing()
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
