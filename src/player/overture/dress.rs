//! What the overture wears: of the page's style sheets the rules that mean something in it, in their order, and what is its own. So its
//! looks are the page's, written once, and the page's sheets may come later without changing it.

use std::collections::BTreeSet;

/// The sheets that it takes rules from, in the order in which the page has them.
const SHEETS: [&str; 9] = [
    include_str!("../../../static/css/tokens.css"),
    include_str!("../../../static/css/page.css"),
    include_str!("../../../static/css/stage.css"),
    include_str!("../../../static/css/figure.css"),
    include_str!("../../../static/css/sheet.css"),
    include_str!("../../../static/css/events.css"),
    include_str!("../../../static/css/beside.css"),
    include_str!("../../../static/css/demands.css"),
    include_str!("../../../static/css/story.css"),
];
/// One rule of the sheet of frames: the room of a panel that is closed.
const EMBED: &str = include_str!("../../../static/css/embed.css");
/// What nothing in it can be: pointed at, focused, open, pressed.
const NEVER: [&str; 10] = [":hover", ":focus", ":has(", ":disabled", ":enabled", "::before", "::after", "::backdrop", "[hidden]", "[aria"];

/// All that a piece of HTML wears, in as few signs as can be.
pub fn dress(html: &str, own: &str) -> String {
    let worn = classes(html);
    let mut sheet = String::new();
    for text in SHEETS.into_iter().chain([EMBED]) {
        keep(&without_comments(text), &worn, &mut sheet);
    }
    sheet + &own.replace('\n', "")
}

/// Every class that is named in a piece of HTML.
fn classes(html: &str) -> BTreeSet<&str> {
    html.split("class=\"").skip(1).flat_map(|rest| rest.split('"').next().unwrap_or_default().split(' ')).collect()
}

fn without_comments(sheet: &str) -> String {
    let mut kept = String::new();
    let mut rest = sheet;
    while let Some((before, behind)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = behind.split_once("*/").map_or("", |(_, behind)| behind);
    }
    kept + rest
}

/// Adds of a sheet, or of what stands in a condition of it, the rules that mean something.
fn keep(sheet: &str, worn: &BTreeSet<&str>, kept: &mut String) {
    let mut rest = sheet;
    while let Some((head, behind)) = rest.split_once('{') {
        let end = end_of(behind);
        let (head, body) = (head.trim(), &behind[..end]);
        rest = &behind[end + 1..];
        if head.starts_with("@media") && !head.contains("print") {
            let mut within = String::new();
            keep(body, worn, &mut within);
            if !within.is_empty() {
                kept.push_str(&format!("{head}{{{within}}}"));
            }
        } else if !head.starts_with('@') {
            let selectors: Vec<&str> = apart(head).into_iter().filter(|selector| is_worn(selector, worn)).collect();
            if !selectors.is_empty() {
                kept.push_str(&format!("{}{{{}}}", selectors.join(","), pressed(body)));
            }
        }
    }
}

/// Where the braces close that are open at the beginning of a text.
fn end_of(text: &str) -> usize {
    let mut depth = 0;
    for (place, sign) in text.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' if depth == 0 => return place,
            '}' => depth -= 1,
            _ => {}
        }
    }
    panic!("every brace of a style sheet is closed")
}

/// The selectors of a list, apart; what stands in brackets is one.
fn apart(list: &str) -> Vec<&str> {
    let (mut depth, mut from, mut all) = (0, 0, Vec::new());
    for (place, sign) in list.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                all.push(list[from..place].trim());
                from = place + 1;
            }
            _ => {}
        }
    }
    all.push(list[from..].trim());
    all
}

/// Whether a selector can mean something where only these classes are worn.
fn is_worn(selector: &str, worn: &BTreeSet<&str>) -> bool {
    if NEVER.iter().any(|never| selector.contains(never)) {
        return false;
    }
    let mut plain = selector.to_owned();
    while let Some((before, behind)) = plain.split_once(":not(") {
        plain = format!("{before}{}", behind.split_once(')').map_or("", |(_, behind)| behind));
    }
    let is_name = |sign: char| sign.is_alphanumeric() || sign == '-' || sign == '_';
    let named: Vec<&str> = plain.split('.').skip(1).map(|rest| rest.split(|sign| !is_name(sign)).next().unwrap_or_default()).collect();
    let tags = ["dialog", "input", "select", "button", "summary", "label"];
    let is_of_others = plain.split([' ', '>', '+', '~']).any(|part| tags.iter().any(|tag| part.starts_with(tag)));
    !is_of_others && !plain.contains('#') && named.iter().all(|name| worn.contains(name))
}

/// A body without the room between its declarations.
fn pressed(body: &str) -> String {
    let declarations: Vec<String> = body.split(';').map(str::trim).filter(|line| !line.is_empty()).map(|line| line.replacen(": ", ":", 1)).collect();
    declarations.join(";")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_worn_is_kept() {
        let sheet = "/* a */ .a, .b:hover { x: 1; y: f(2, 3) } .a:not(.c) .b { z: 1 } @media (min-width: 9px) { .c { x: 1 } .b { x: 2 } } @keyframes k { to { x: 1 } }";
        let mut kept = String::new();
        keep(&without_comments(sheet), &classes("<p class=\"a b\">"), &mut kept);
        assert_eq!(kept, ".a{x:1;y:f(2, 3)}.a:not(.c) .b{z:1}@media (min-width: 9px){.b{x:2}}");
    }
}
