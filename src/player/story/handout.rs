//! A story on paper: of each stop its picture and its sentence.

use super::{Halt, Scene, Tale};
use crate::figure::{Still, escaped, scene};
use crate::run::open;
use crate::scenario::link::Theme;
use crate::words::Lang;

/// Two stops a sheet, in black on white: what is printed has the paper's colours.
const STYLE: &str = "body{max-width:46rem;margin:2rem auto;padding:0 1rem;font-family:system-ui,sans-serif;line-height:1.35}\
    h1{font-size:1.7rem}h2{break-after:avoid;font-size:1.2rem}figure{margin:0 0 1.4rem;break-inside:avoid}\
    svg{width:100%;height:auto}figcaption{font-size:1.15rem}figcaption b{margin-right:.5em}";

/// A page of its own, which needs nothing else: to be printed, or sent.
pub fn handout(tale: &Tale, lang: Lang) -> String {
    let (code, title, stops) = (lang.code(), escaped(tale.title.of(lang)), on_paper(tale, lang));
    format!(
        "<!doctype html><html lang=\"{code}\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><style>{STYLE}</style>{stops}</html>"
    )
}

/// What stands on it: the title, and of each stop its picture and its sentence, chapter by chapter.
pub fn on_paper(tale: &Tale, lang: Lang) -> String {
    let mut next = 1..;
    let scenes: String = tale.scenes.iter().map(|scene| chapter(scene, &mut next, lang)).collect();
    format!("<h1>{}</h1>{scenes}", escaped(tale.title.of(lang)))
}

fn chapter(scene: &Scene, numbers: &mut impl Iterator<Item = usize>, lang: Lang) -> String {
    let mut run = open(scene.link.scenario.clone());
    let mut stop = |halt: &Halt| {
        while !run.seek_moment(halt.at, u32::MAX) {}
        let picture = Still { link: &scene.link, page: "", frame: &run.frame(), now: halt.at.time, theme: Theme::Light, lang };
        let number = numbers.next().unwrap_or_default();
        format!("<figure>{}<figcaption><b>{number}</b>{}</figcaption></figure>", self::scene(&picture), escaped(halt.sentence.of(lang)))
    };
    let stops: String = scene.halts.iter().map(&mut stop).collect();
    format!("<h2>{}</h2>{stops}", escaped(scene.title.of(lang)))
}

#[cfg(test)]
mod tests {
    use super::super::{STORIES, read_tale};
    use super::*;
    use crate::protocols::CARDS;

    #[test]
    fn a_handout_has_the_picture_and_the_sentence_of_each_stop() {
        for story in &STORIES {
            let tale = read_tale(story.id, story.text, CARDS).expect("a story of the page");
            for lang in Lang::ALL {
                let page = handout(&tale, lang);
                assert_eq!(page.matches("<figure><svg").count(), story.count(), "{}", story.id);
                let sentences = tale.scenes.iter().flat_map(|scene| &scene.halts).map(|halt| escaped(halt.sentence.of(lang)));
                assert!(sentences.into_iter().all(|sentence| page.contains(&sentence)), "{} in {lang:?}", story.id);
            }
        }
    }
}
