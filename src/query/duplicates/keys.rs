//! What makes two records the same. A key that is too short says nothing: addresses need 7 characters, names and
//! titles 6, telephone numbers 7 digits.
//!
//! - **Mail**: the whole address where the host is open to everybody (gmail.com), else the host too.
//! - **Telephone**: the last 9 digits, so that +380 67 … and 067 … are one.
//! - **Name**: without capitals, accents, quotes, apostrophes and legal forms, in Latin letters as they sound, the words
//!   of a person in any order.

use super::{Likeness, TypedCompany, TypedPerson};
use crate::text::{latin, search::fold};

/// The keys of one record.
pub type Keys = Vec<(Likeness, String)>;

const LEAST_ADDRESS: usize = 7;
const LEAST_NAME: usize = 6;
const LEAST_DIGITS: usize = 7;
const DIGITS: usize = 9;

/// Hosts where everybody can have an address of mail.
const OPEN_HOSTS: &str = "\
    gmail.com googlemail.com ukr.net i.ua ua.fm meta.ua bigmir.net email.ua online.ua outlook.com \
    hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com aol.com proton.me \
    protonmail.com pm.me gmx.net gmx.de gmx.com gmx.at web.de t-online.de freenet.de mail.com zoho.com \
    fastmail.com tutanota.com tuta.io hey.com mail.ru bk.ru inbox.ru list.ru yandex.ru yandex.ua \
    yandex.com rambler.ru wp.pl o2.pl onet.pl op.pl interia.pl gazeta.pl seznam.cz email.cz centrum.cz \
    azet.sk abv.bg orange.fr free.fr laposte.net wanadoo.fr libero.it virgilio.it btinternet.com \
    comcast.net verizon.net att.net qq.com 163.com 126.com naver.com";

/// Hosts where many companies have a page; there the whole address counts.
const SHARED_SITES: &str = "\
    facebook.com instagram.com linkedin.com t.me telegram.me twitter.com x.com youtube.com tiktok.com \
    wa.me sites.google.com google.com goo.gl linktr.ee prom.ua rozetka.com.ua olx.ua etsy.com github.com \
    medium.com notion.site upwork.com behance.net";

/// Words of legal forms, as they are after [`words`].
const LEGAL_FORMS: &str = "\
    тов тзов тдв пп фоп ат пат прат ват зат кп дп ооо оао зао ип чп llc ltd limited inc incorporated \
    corp corporation co company plc llp lp gmbh mbh ag kg ug ohg sa sas sarl srl sro spa bv nv oy oyj ab \
    aps kft zrt zoo spzoo jsc pjsc cjsc ojsc tov fop pe";

/// Legal forms that are written out.
const LEGAL_PHRASES: &[&str] = &[
    "товариство з обмеженою відповідальністю",
    "товариство з додатковою відповідальністю",
    "публічне акціонерне товариство",
    "приватне акціонерне товариство",
    "акціонерне товариство",
    "приватне підприємство",
    "фізична особа підприємець",
    "sp z o o",
    "sp z oo",
];

/// Whether a word is in a list of words.
fn listed(list: &str, word: &str) -> bool {
    list.split(' ').any(|known| known == word)
}

/// Of a person.
pub fn person(typed: &TypedPerson) -> Keys {
    let mut keys = mail(&typed.email);
    keys.extend(phone(&typed.phone));
    keys.extend(page(&typed.profile).map(|page| (Likeness::Profile, page)));
    let words = words(&typed.name);
    keys.extend(name(&words, true));
    keys
}

/// Of a company.
pub fn company(typed: &TypedCompany) -> Keys {
    let mut keys: Keys = site(&typed.website).into_iter().collect();
    keys.extend(phone(&typed.phone));
    keys.extend(name(&without_legal_forms(words(&typed.name)), false));
    keys
}

/// Of a deal, by its title and the name of its company.
pub fn deal(title: &str, company: &str) -> Keys {
    let title = sound(&words(title), false);
    if title.chars().count() < LEAST_NAME {
        return Keys::new();
    }
    let company = sound(&without_legal_forms(words(company)), false);
    vec![(Likeness::Deal, format!("{title}\n{company}"))]
}

fn mail(address: &str) -> Keys {
    let address = address.trim().to_lowercase();
    let Some((local, host)) = address.rsplit_once('@') else {
        return Keys::new();
    };
    if local.is_empty() || address.chars().count() < LEAST_ADDRESS {
        return Keys::new();
    }
    let host = own_host_of_mail(&address).filter(|_| !host.is_empty());
    let mut keys = vec![(Likeness::Email, address)];
    keys.extend(host.map(|host| (Likeness::Domain, host)));
    keys
}

/// The host of an address of mail with its sign in front, if not everybody can have an address there.
pub fn own_host_of_mail(address: &str) -> Option<String> {
    let (_, host) = address.trim().rsplit_once('@')?;
    let host = host.to_lowercase();
    let own = host.contains('.') && !listed(OPEN_HOSTS, &host);
    own.then(|| format!("@{host}"))
        .filter(|host| host.chars().count() >= LEAST_ADDRESS)
}

fn phone(number: &str) -> Option<(Likeness, String)> {
    let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
    let first = digits.len().saturating_sub(DIGITS);
    (digits.len() >= LEAST_DIGITS).then(|| (Likeness::Phone, digits[first..].iter().collect()))
}

/// The address of a page without what does not tell pages apart.
fn page(address: &str) -> Option<String> {
    let lower = address.trim().to_lowercase();
    let bare = lower
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_start_matches("www.");
    let bare = bare.split(['?', '#']).next().unwrap_or_default();
    let bare = bare.trim_end_matches('/');
    (bare.contains('.') && bare.chars().count() >= LEAST_ADDRESS).then(|| bare.to_owned())
}

/// A site is known by its host; at a shared one by the whole address.
fn site(address: &str) -> Option<(Likeness, String)> {
    let page = page(address)?;
    let host = page.split(['/', ':']).next().unwrap_or_default();
    let shared = SHARED_SITES
        .split(' ')
        .any(|site| host == site || host.ends_with(&format!(".{site}")));
    if shared {
        return Some((Likeness::Profile, page));
    }
    let host = format!("@{host}");
    (host.chars().count() >= LEAST_ADDRESS).then_some((Likeness::Domain, host))
}

/// The words of a text: folded, without signs. A dot inside of a short form joins its letters (s.r.o.).
fn words(text: &str) -> Vec<String> {
    fold(text)
        .replace(['.', '\''], "")
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Takes legal forms off both ends, as long as something is left.
fn without_legal_forms(words: Vec<String>) -> Vec<String> {
    let mut text = words.join(" ");
    for phrase in LEGAL_PHRASES {
        let cut = text
            .strip_prefix(phrase)
            .or_else(|| text.strip_suffix(phrase));
        if let Some(rest) = cut.map(str::trim).filter(|rest| !rest.is_empty()) {
            text = rest.to_owned();
        }
    }
    let mut words: Vec<&str> = text.split(' ').collect();
    while words.len() > 1 && words.first().is_some_and(|word| listed(LEGAL_FORMS, word)) {
        words.remove(0);
    }
    while words.len() > 1 && words.last().is_some_and(|word| listed(LEGAL_FORMS, word)) {
        words.pop();
    }
    words.into_iter().map(str::to_owned).collect()
}

fn name(words: &[String], any_order: bool) -> Option<(Likeness, String)> {
    let letters: usize = words.iter().map(|word| word.chars().count()).sum();
    (letters >= LEAST_NAME).then(|| (Likeness::Name, sound(words, any_order)))
}

fn sound(words: &[String], any_order: bool) -> String {
    let mut words: Vec<String> = words.iter().map(|word| latin::sound(word)).collect();
    if any_order {
        words.sort();
        return words.join(" ");
    }
    words.concat()
}
