//! Finding a run of the gallery by words, in any of the languages, whatever language the page speaks.
//!
//! A run is found where each word that was asked for begins a word that is said of it: its name, what to look for, what its script
//! does. Case and accents do not count, so `caida` finds what `caída` does.

use crate::protocols::{CARDS, PAIRS, Pair};
use crate::scenario::{Card, Preset};
use crate::words::{Lang, Words};

/// Something that the gallery shows.
#[derive(Clone, Copy, Debug)]
pub enum Shown {
    /// A run of an algorithm; without a preset, the algorithm by itself.
    Run(&'static Card, Option<&'static Preset>),
    /// Two runs side by side.
    Pair(&'static Pair),
}

impl PartialEq for Shown {
    /// Whatever is of the catalogue has a name.
    fn eq(&self, other: &Shown) -> bool {
        match (self, other) {
            (Shown::Run(card, preset), Shown::Run(theirs, other)) => {
                card == theirs && preset.map(|preset| preset.id) == other.map(|preset| preset.id)
            }
            (Shown::Pair(pair), Shown::Pair(other)) => pair.id == other.id,
            _ => false,
        }
    }
}

/// What people say for something that scripts call by a word of their own, as [`fold`] writes it.
struct Alike {
    said: &'static [&'static str],
    means: &'static [&'static str],
}

static ALIKE: [Alike; 8] = [
    Alike { said: &["crash", "failure", "caida", "caidas", "caer", "fallo", "fallos", "panne", "pannes", "chute", "defaillance"], means: &["crash"] },
    Alike { said: &["recover", "restart", "reboot", "recuperar", "reinicio", "relever", "redemarrage"], means: &["recover"] },
    Alike { said: &["partition", "particion", "netsplit", "division", "isolated", "aislado", "isole"], means: &["partition"] },
    Alike { said: &["byzantine", "bizantino", "byzantin", "traitor", "traidor", "traitre", "lie", "mentira", "mensonge"], means: &["lie"] },
    Alike { said: &["loss", "lost", "perdida", "perte", "perdu"], means: &["drop", "lost", "pierde", "perdue"] },
    Alike { said: &["livelock", "starvation", "inanicion", "famine"], means: &["duel", "dueling"] },
    Alike { said: &["tie", "empate", "egalite"], means: &["dividido"] },
    Alike { said: &["pause", "pausa", "freeze", "congelar", "figer"], means: &["pause"] },
];

/// Everything that the gallery shows, with the words that are said of it.
#[derive(Debug)]
pub struct Search(Vec<(Shown, Vec<String>)>);

impl Default for Search {
    fn default() -> Search {
        let of_card = |card: &'static Card| card.presets.iter().map(Some).chain([None]).map(move |preset| Shown::Run(card, preset));
        let all = CARDS.iter().flat_map(|card| of_card(card)).chain(PAIRS.iter().map(Shown::Pair));
        Search(all.map(|shown| (shown, said_of(shown))).collect())
    }
}

impl Search {
    /// What is found by some words, in the order of the menu; all of it where no word is asked for.
    pub fn find(&self, asked: &str) -> Vec<Shown> {
        let asked = fold(asked);
        let is_found = |said: &[String]| asked.iter().all(|word| meant(word).any(|wanted| said.iter().any(|said| said.starts_with(wanted))));
        self.0.iter().filter(|(_, said)| is_found(said)).map(|(shown, _)| *shown).collect()
    }
}

/// A word that was asked for, and what else it stands for.
fn meant(word: &str) -> impl Iterator<Item = &str> {
    let alike = ALIKE.iter().filter(move |alike| alike.said.contains(&word)).flat_map(|alike| alike.means.iter().copied());
    [word].into_iter().chain(alike)
}

/// All words that are said of something, in all languages.
fn said_of(shown: Shown) -> Vec<String> {
    let mut said = Vec::new();
    match shown {
        Shown::Run(card, preset) => {
            say(&card.title, &mut said);
            said.extend(fold(card.id));
            match preset {
                Some(preset) => of_preset(preset, &mut said),
                // Who asks a question finds the algorithms that answer it, not each of their runs.
                None => {
                    say(&card.family.title, &mut said);
                    said.extend(fold(card.source));
                }
            }
        }
        Shown::Pair(pair) => {
            say(&pair.title, &mut said);
            say(&pair.about, &mut said);
        }
    }
    said
}

/// Its words in all languages.
fn say(words: &Words, said: &mut Vec<String>) {
    said.extend(Lang::ALL.iter().flat_map(|lang| fold(words.of(*lang))));
}

/// Its name, what to look for, what it breaks, and what its script does.
fn of_preset(preset: &Preset, said: &mut Vec<String>) {
    say(&preset.title, said);
    say(&preset.about, said);
    said.extend(fold(preset.id));
    said.extend(preset.breaks().flat_map(fold));
    let acts = preset.script.lines().filter_map(|line| line.trim_start().strip_prefix("at "));
    said.extend(acts.flat_map(fold));
}

/// The words of a text as they are compared: in small letters, without accents and signs.
pub fn fold(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for letter in text.chars().flat_map(char::to_lowercase) {
        let word = words.last_mut().expect("there is always a word that grows");
        match letter {
            'á' | 'à' | 'â' | 'ä' | 'ã' => word.push('a'),
            'é' | 'è' | 'ê' | 'ë' => word.push('e'),
            'í' | 'ì' | 'î' | 'ï' => word.push('i'),
            'ó' | 'ò' | 'ô' | 'ö' | 'õ' => word.push('o'),
            'ú' | 'ù' | 'û' | 'ü' => word.push('u'),
            'ç' => word.push('c'),
            'ñ' => word.push('n'),
            'œ' => word.push_str("oe"),
            'æ' => word.push_str("ae"),
            // An accent that stands behind its letter, as some systems write it.
            '\u{300}'..='\u{36f}' => {}
            letter if letter.is_alphanumeric() => word.push(letter),
            _ if word.is_empty() => {}
            _ => words.push(String::new()),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_case_nor_accents_nor_signs_count() {
        assert_eq!(fold("L’élection, ¡PARTAGÉE!"), ["l", "election", "partagee"]);
        assert_eq!(fold("Nœud señal — naïf"), ["noeud", "senal", "naif"]);
        assert_eq!(fold("partage\u{301}"), fold("partagé"));
        assert!(fold(" … ?!").is_empty());
    }

    #[test]
    fn what_people_say_is_written_as_it_is_compared() {
        for word in ALIKE.iter().flat_map(|alike| alike.said.iter().chain(alike.means)) {
            assert_eq!(fold(word), [*word]);
        }
    }
}
