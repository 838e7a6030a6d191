//! A writer of SVG text, in two inks.
//!
//! *On the page* an element bears its classes, and the page's style sheets dress it. *Alone*, a picture must look right in any
//! program: each element bears what those sheets say of its classes as plain attributes, with the colours of one theme. So a look is
//! written once, in `figure.css`, and a colour once, in `tokens.css`.
//!
//! Of CSS the pictures' sheet uses only rules of classes (`.arrow.late`), the later before the earlier, and `var(--name)`.

use crate::geometry::{Point, Rect, Size};
use crate::scenario::link::Theme;

/// The looks of what is drawn in pictures.
const LOOKS: &str = include_str!("../../static/css/figure.css");
/// The colours by their names.
const TOKENS: &str = include_str!("../../static/css/tokens.css");
/// What every program that reads SVG understands, among what a sheet may say; the rest is for the page.
const ATTRIBUTES: [&str; 13] = [
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "opacity",
    "fill-opacity",
    "font-size",
    "font-weight",
    "font-style",
    "text-anchor",
    "paint-order",
];
/// Fonts that programs know, from the particular to the general; wide ones come late, for labels have their room.
const FONTS: &str = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

/// A picture that is being written.
pub struct Svg {
    text: String,
    /// Whether it is dark; none on the page.
    alone: Option<bool>,
    /// The classes of the groups that are open, from the outside.
    groups: Vec<String>,
    /// What the next element bears on the page besides its class.
    data: String,
    /// The attributes of the classes that were asked for in this place, alone.
    known: Vec<(String, String)>,
}

impl Svg {
    /// A piece of the page's picture.
    pub fn on_page() -> Svg {
        Svg { text: String::new(), alone: None, groups: Vec::new(), data: String::new(), known: Vec::new() }
    }

    /// A picture that stands alone, light unless the theme is dark. Its name is for people who can't see it.
    pub fn alone(theme: Theme, size: Size, name: &str) -> Svg {
        let mut svg = Svg { alone: Some(theme == Theme::Dark), ..Svg::on_page() };
        let (width, height) = (px(size.width), px(size.height));
        svg.text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" font-family=\"{FONTS}\" font-size=\"13\"><title>"
        );
        escape(&mut svg.text, name);
        svg.text.push_str("</title>");
        svg.rect("paper", Rect { left: 0.0, top: 0.0, right: size.width, bottom: size.height });
        svg
    }

    /// Whether it stands alone.
    pub fn is_alone(&self) -> bool {
        self.alone.is_some()
    }

    /// What was written. Groups must be closed.
    pub fn finish(mut self) -> String {
        assert!(self.groups.is_empty(), "every group of a picture is closed");
        if self.is_alone() {
            self.text.push_str("</svg>\n");
        }
        self.text
    }

    /// On the page, the next element bears `data-name="value"`: what a click finds it by.
    pub fn data(&mut self, name: &str, value: &str) -> &mut Svg {
        if !self.is_alone() {
            self.data.push_str(" data-");
            self.data.push_str(name);
            self.data.push_str("=\"");
            escape(&mut self.data, value);
            self.data.push('"');
        }
        self
    }

    /// Opens a group; whatever its classes say is said of all that stand in it.
    pub fn group(&mut self, class: &str) {
        self.begin("g", class);
        self.text.push('>');
        self.groups.push(class.to_owned());
        self.known.clear();
    }

    /// Opens a group that stands further right and further down.
    pub fn group_at(&mut self, class: &str, at: Point) {
        self.group_as(class, &format!("translate({} {})", px(at.x), px(at.y)));
    }

    fn group_as(&mut self, class: &str, transform: &str) {
        self.group(class);
        self.text.pop();
        self.attribute("transform", transform);
        self.text.push('>');
    }

    /// Opens a group that stands further down and is drawn so many times as large.
    pub fn group_grown(&mut self, down: f32, times: f32) {
        self.group_as("", &format!("translate(0 {}) scale({times:.3})", px(down)));
    }

    /// Closes the group that was opened last.
    pub fn end(&mut self) {
        self.groups.pop().expect("an open group is closed");
        self.text.push_str("</g>");
        self.known.clear();
    }

    /// An outline; nothing where there is none.
    pub fn path(&mut self, class: &str, path: &PathText) {
        if path.is_empty() {
            return;
        }
        self.begin("path", class);
        self.attribute("d", &path.0);
        self.text.push_str("/>");
    }

    /// An outline that goes straight from corner to corner; nothing where there is none.
    pub fn corners(&mut self, class: &str, corners: &[Point]) {
        if let [first, others @ ..] = corners {
            self.path(class, &others.iter().fold(PathText::from(*first), |path, at| path.to(*at)).close());
        }
    }

    /// A straight line.
    pub fn line(&mut self, class: &str, from: Point, to: Point) {
        self.path(class, &PathText::from(from).to(to));
    }

    /// A circle.
    pub fn circle(&mut self, class: &str, at: Point, radius: f32) {
        self.begin("circle", class);
        self.lengths(&[("cx", at.x), ("cy", at.y), ("r", radius)]);
        self.text.push_str("/>");
    }

    /// A rectangle.
    pub fn rect(&mut self, class: &str, rect: Rect) {
        self.rounded(class, rect, 0.0);
    }

    /// A rectangle with round corners.
    pub fn rounded(&mut self, class: &str, rect: Rect, radius: f32) {
        self.begin("rect", class);
        self.lengths(&[("x", rect.left), ("y", rect.top), ("width", rect.right - rect.left), ("height", rect.bottom - rect.top)]);
        if radius > 0.0 {
            self.lengths(&[("rx", radius)]);
        }
        self.text.push_str("/>");
    }

    /// Words, from a point on their baseline: to its right, unless the class says otherwise.
    pub fn words(&mut self, class: &str, at: Point, words: &str) {
        self.words_and(class, at, words, ("", ""));
    }

    /// The same, and others of another class behind them.
    pub fn words_and(&mut self, class: &str, at: Point, words: &str, (other, others): (&str, &str)) {
        self.begin("text", class);
        self.lengths(&[("x", at.x), ("y", at.y)]);
        self.text.push('>');
        escape(&mut self.text, words);
        if !others.is_empty() {
            self.text.push(' ');
            self.begin("tspan", other);
            self.text.push('>');
            escape(&mut self.text, others);
            self.text.push_str("</tspan>");
        }
        self.text.push_str("</text>");
    }

    /// The same in letters of a size.
    pub fn sized_words(&mut self, class: &str, at: Point, size: f32, words: &str) {
        self.begin("text", class);
        self.lengths(&[("x", at.x), ("y", at.y), ("font-size", size)]);
        self.text.push('>');
        escape(&mut self.text, words);
        self.text.push_str("</text>");
    }

    fn begin(&mut self, tag: &str, class: &str) {
        self.text.push('<');
        self.text.push_str(tag);
        if self.is_alone() {
            let look = self.look(class);
            self.text.push_str(&look);
        } else if !class.is_empty() {
            self.attribute("class", class);
        }
        self.text.push_str(&self.data);
        self.data.clear();
    }

    fn attribute(&mut self, name: &str, value: &str) {
        push_attribute(&mut self.text, name, value);
    }

    fn lengths(&mut self, lengths: &[(&str, f32)]) {
        for (name, length) in lengths {
            self.attribute(name, &px(*length));
        }
    }

    /// What the sheets say of an element with these classes, as attributes.
    fn look(&mut self, class: &str) -> String {
        if let Some((_, look)) = self.known.iter().find(|(known, _)| known == class) {
            return look.clone();
        }
        let mut said: Vec<(&str, &str)> = Vec::new();
        for (selector, body) in rules(LOOKS) {
            if selector.split(',').any(|one| fits(one, class)) {
                for (name, value) in declarations(body).filter(|(name, _)| ATTRIBUTES.contains(name)) {
                    said.retain(|(other, _)| *other != name);
                    said.push((name, value));
                }
            }
        }
        let mut look = String::new();
        for (name, value) in said {
            let colour = self.colour(value, class);
            match colour.strip_prefix('#').filter(|digits| digits.len() == 8) {
                // Not every program knows colours that let others through.
                Some(digits) => {
                    let through = u8::from_str_radix(&digits[6..], 16).unwrap_or(u8::MAX);
                    push_attribute(&mut look, name, &format!("#{}", &digits[..6]));
                    push_attribute(&mut look, &format!("{name}-opacity"), &format!("0.{:02}", u32::from(through) * 100 / 256));
                }
                None => push_attribute(&mut look, name, colour),
            }
        }
        self.known.push((class.to_owned(), look.clone()));
        look
    }

    /// The value behind `var(--name)` for an element with these classes: its own, its groups', or the page's.
    fn colour<'a>(&self, value: &'a str, class: &str) -> &'a str {
        let Some(name) = value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')')) else { return value };
        let classes = || [class].into_iter().chain(self.groups.iter().rev().map(String::as_str));
        let of = |holder: &str| -> Option<&'static str> {
            let mut found = rules(TOKENS).filter(|(selector, _)| if holder.is_empty() { *selector == ":root" } else { fits(selector, holder) });
            found.find_map(|(_, body)| declarations(body).find(|(known, _)| *known == name).map(|(_, value)| value))
        };
        let value = classes().filter(|holder| !holder.is_empty()).find_map(of).or_else(|| of(""));
        let value = value.unwrap_or_else(|| panic!("tokens.css says what {name} is"));
        if value.starts_with("var(") {
            return self.colour(value, class);
        }
        let both = value.strip_prefix("light-dark(").and_then(|rest| rest.strip_suffix(')')).and_then(|both| both.split_once(", "));
        match both {
            Some((_, dark)) if self.alone == Some(true) => dark,
            Some((light, _)) => light,
            None => value,
        }
    }
}

/// The outline of something, in SVG's words.
#[derive(Clone, Default, Debug)]
pub struct PathText(String);

impl PathText {
    /// What is written in the words of SVG already.
    pub fn written(text: impl Into<String>) -> PathText {
        PathText(text.into())
    }

    /// Begins at a point.
    pub fn from(at: Point) -> PathText {
        PathText::default().jump(at)
    }

    /// Goes on at another point, drawing nothing.
    pub fn jump(self, at: Point) -> PathText {
        self.go('M', at)
    }

    /// A straight line to a point.
    pub fn to(self, at: Point) -> PathText {
        self.go('L', at)
    }

    /// Back to where it began.
    pub fn close(mut self) -> PathText {
        self.0.push('Z');
        self
    }

    /// Another outline beside it.
    pub fn add(&mut self, other: &PathText) {
        self.0.push_str(&other.0);
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn go(mut self, how: char, at: Point) -> PathText {
        self.0.push(how);
        self.0.push_str(&px(at.x));
        self.0.push(' ');
        self.0.push_str(&px(at.y));
        self
    }
}

/// A length with at most one decimal.
fn px(length: f32) -> String {
    let text = crate::geometry::px(length);
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

fn push_attribute(text: &mut String, name: &str, value: &str) {
    for part in [" ", name, "=\"", value, "\""] {
        text.push_str(part);
    }
}

/// Words within a drawing, or within a page.
pub fn escaped(words: &str) -> String {
    let mut text = String::new();
    escape(&mut text, words);
    text
}

fn escape(text: &mut String, words: &str) {
    for sign in words.chars() {
        match sign {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            // No program may read signs that steer terminals.
            sign if sign.is_control() => text.push(' '),
            sign => text.push(sign),
        }
    }
}

/// The rules of a sheet, in order: selector and body. Rules within others are the page's.
fn rules(sheet: &str) -> impl Iterator<Item = (&str, &str)> {
    sheet.split('}').filter_map(|rule| {
        let (selector, body) = rule.rsplit_once('{')?;
        Some((selector.rsplit("*/").next().unwrap_or(selector).trim(), body))
    })
}

fn declarations(body: &str) -> impl Iterator<Item = (&str, &str)> {
    body.split(';').filter_map(|line| line.split_once(':')).map(|(name, value)| (name.rsplit("*/").next().unwrap_or(name).trim(), value.trim()))
}

/// Whether an element with these classes is meant by a selector: `.arrow.late` wants both.
fn fits(selector: &str, class: &str) -> bool {
    let Some(wanted) = selector.trim().strip_prefix('.') else { return false };
    wanted.split('.').all(|wanted| class.split(' ').any(|name| name == wanted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_the_page_an_element_bears_its_class_and_what_a_click_finds_it_by() {
        let mut svg = Svg::on_page();
        svg.data("event", "e1\"<").circle("dot tone-1", Point::new(1.0, 2.25), 3.0);
        assert_eq!(svg.finish(), "<circle class=\"dot tone-1\" data-event=\"e1&quot;&lt;\" cx=\"1\" cy=\"2.3\" r=\"3\"/>");
    }

    #[test]
    fn alone_a_picture_needs_no_sheet_and_wears_the_colours_of_its_theme() {
        let draw = |theme| {
            let mut svg = Svg::alone(theme, Size { width: 10.0, height: 10.0 }, "A & B");
            svg.group("tone-1");
            svg.data("event", "e1").line("flight", Point::new(0.0, 0.0), Point::new(9.0, 9.0));
            svg.end();
            svg.finish()
        };
        let (light, dark) = (draw(Theme::Light), draw(Theme::Dark));
        assert!(light.contains("<title>A &amp; B</title>") && light.ends_with("</svg>\n"));
        for text in [&light, &dark] {
            assert!(!["var(", "class=", "data-", "light-dark", "<style"].iter().any(|sign| text.contains(sign)), "{text}");
        }
        let strong = |text: &str| text.contains(&format!("stroke=\"#{}\"", if text == light { "c25e00" } else { "f5a742" }));
        assert!(strong(&light) && strong(&dark), "{light}{dark}");
    }

    #[test]
    fn a_later_rule_goes_before_an_earlier_one_and_wants_all_its_classes() {
        assert!(fits(".a.b", "b c a") && !fits(".a.b", "a c") && !fits("svg .a", "a") && !fits(":root", "root"));
    }
}
