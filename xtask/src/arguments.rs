//! The words after the command. Never guesses: an option that nobody asked for is an error.

use anyhow::{Context as _, Result, bail};

/// The words of a command line that are not yet taken.
pub struct Arguments {
    words: Vec<String>,
}

impl Arguments {
    /// Holds the words in their order.
    pub fn new(words: impl Iterator<Item = String>) -> Self {
        Self {
            words: words.collect(),
        }
    }

    /// Takes a switch such as `--release` and says whether it was there.
    pub fn switch(&mut self, name: &str) -> bool {
        let before = self.words.len();
        self.words.retain(|word| word != name);
        self.words.len() != before
    }

    /// Takes an option with a number, `--port 8080` or `--port=8080`.
    ///
    /// # Errors
    /// When the option stands there without a number of that size.
    pub fn number<T: std::str::FromStr>(&mut self, name: &str) -> Result<Option<T>> {
        let Some(at) = self
            .words
            .iter()
            .position(|word| word == name || word.starts_with(&format!("{name}=")))
        else {
            return Ok(None);
        };
        let word = self.words.remove(at);
        let value = match word.split_once('=') {
            Some((_, value)) => value.to_owned(),
            None if at < self.words.len() => self.words.remove(at),
            None => bail!("{name} needs a number"),
        };
        value
            .parse()
            .ok()
            .with_context(|| format!("{name} needs a number, not `{value}`"))
            .map(Some)
    }

    /// Gives what is left as plain words.
    ///
    /// # Errors
    /// When an option is left that the command does not know.
    pub fn rest(self) -> Result<Vec<String>> {
        match self.words.iter().find(|word| word.starts_with('-')) {
            Some(unknown) => bail!("this command has no option `{unknown}`"),
            None => Ok(self.words),
        }
    }

    /// Ends the reading of a command that takes no plain words.
    ///
    /// # Errors
    /// When any word is left.
    pub fn done(self) -> Result<()> {
        match self.rest()?.first() {
            Some(word) => bail!("this command does not know what to do with `{word}`"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(line: &str) -> Arguments {
        Arguments::new(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn takes_switches_numbers_and_words_in_any_order() {
        let mut given = arguments("drag --port 8081 --quick win");
        assert!(given.switch("--quick"));
        assert_eq!(given.number::<u16>("--port").unwrap(), Some(8081));
        assert_eq!(given.rest().unwrap(), ["drag", "win"]);
        assert_eq!(
            arguments("--port=9").number::<u16>("--port").unwrap(),
            Some(9)
        );
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        assert!(arguments("--prot 80").rest().is_err());
        assert!(arguments("--port").number::<u16>("--port").is_err());
        assert!(arguments("--port x").number::<u16>("--port").is_err());
        assert!(arguments("word").done().is_err());
    }
}
