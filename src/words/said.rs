//! What is said, in one language or several.

use super::Lang;

/// What is said, in one language or several.
#[derive(Clone, PartialEq, Eq, Hash, Default, Debug)]
pub struct Said {
    /// By the places of the languages in [`Lang::ALL`].
    by_lang: [Option<String>; Lang::ALL.len()],
}

impl Said {
    /// What is said, by the places of the languages in [`Lang::ALL`].
    pub const fn new(by_lang: [Option<String>; Lang::ALL.len()]) -> Said {
        Said { by_lang }
    }

    /// What is said in a language that nobody names: as good for one as for another.
    pub fn plain(text: String) -> Said {
        let mut said = Said::default();
        said.by_lang[0] = Some(text);
        said
    }

    /// It, where no language is named.
    pub fn as_plain(&self) -> Option<&str> {
        let [Some(said), rest @ ..] = &self.by_lang else { return None };
        rest.iter().all(Option::is_none).then_some(said)
    }

    /// Whether nothing is said in any language.
    pub fn is_empty(&self) -> bool {
        self.by_lang.iter().all(Option::is_none)
    }

    /// What is said in a language, if something is.
    pub fn in_lang(&self, lang: Lang) -> Option<&str> {
        self.by_lang[lang as usize].as_deref()
    }

    /// Says it in a language.
    pub fn set(&mut self, lang: Lang, said: String) {
        self.by_lang[lang as usize] = Some(said);
    }

    /// The same, said otherwise in each of its languages.
    pub fn map(&self, change: impl Fn(Lang, &str) -> String) -> Said {
        Said::new(Lang::ALL.map(|lang| self.by_lang[lang as usize].as_deref().map(|said| change(lang, said))))
    }

    /// It in a language; where it is not said in that, in the first in which it is.
    pub fn of(&self, lang: Lang) -> &str {
        let own = self.by_lang[lang as usize].as_deref();
        own.or_else(|| self.by_lang.iter().flatten().map(String::as_str).next()).unwrap_or_default()
    }

    /// It in all its languages.
    pub fn all(&self) -> impl Iterator<Item = (Lang, &str)> {
        Lang::ALL.into_iter().zip(&self.by_lang).filter_map(|(lang, said)| Some((lang, said.as_deref()?)))
    }
}
