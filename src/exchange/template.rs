//! A title made of several columns: `{product} · {account}`.

/// A title made of columns and the text between them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Template(Vec<Part>);

#[derive(Clone, PartialEq, Eq, Debug)]
enum Part {
    Text(String),
    Column(usize),
}

/// Why a text is no template.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum TemplateError {
    /// No column of the table has the name.
    #[error("no column {0}")]
    UnknownColumn(String),
    /// A bracket that is not closed.
    #[error("a bracket is not closed")]
    OpenBracket,
    /// It names no column, so that all deals would be called alike.
    #[error("no column is named")]
    NoColumn,
}

impl Template {
    /// Reads a template; `names` are the columns of the table.
    ///
    /// # Errors
    /// [`TemplateError`] says what is wrong.
    pub fn parse(text: &str, names: &[String]) -> Result<Self, TemplateError> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once('{') {
            let (name, after) = behind.split_once('}').ok_or(TemplateError::OpenBracket)?;
            let column = names
                .iter()
                .position(|known| known == name)
                .or_else(|| {
                    names
                        .iter()
                        .position(|known| known.to_lowercase() == name.trim().to_lowercase())
                })
                .ok_or_else(|| TemplateError::UnknownColumn(name.to_owned()))?;
            if !before.is_empty() {
                parts.push(Part::Text(before.to_owned()));
            }
            parts.push(Part::Column(column));
            rest = after;
        }
        if parts.is_empty() {
            return Err(TemplateError::NoColumn);
        }
        if !rest.is_empty() {
            parts.push(Part::Text(rest.to_owned()));
        }
        Ok(Self(parts))
    }

    /// The text of a template of columns with dots between.
    #[must_use]
    pub fn joined(names: &[&str]) -> String {
        let parts: Vec<_> = names.iter().map(|name| format!("{{{name}}}")).collect();
        parts.join(" · ")
    }

    /// The title of a row; empty if all its columns are. The text in front of an empty column falls away, so
    /// that no separator is left over.
    #[must_use]
    pub fn fill<'a>(&self, cell: impl Fn(usize) -> &'a str) -> String {
        let mut title = String::new();
        let (mut head, mut between) = ("", "");
        let mut seen = false;
        for (place, part) in self.0.iter().enumerate() {
            match part {
                Part::Text(text) if place == 0 => head = text,
                Part::Text(text) => between = text,
                Part::Column(column) => {
                    let value = cell(*column);
                    if !value.is_empty() {
                        title.push_str(if seen { between } else { head });
                        title.push_str(value);
                        seen = true;
                    }
                    between = "";
                }
            }
        }
        if seen {
            title.push_str(between);
        }
        title
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Vec<String> {
        ["product", "account", "№"].map(str::to_owned).to_vec()
    }

    #[test]
    fn a_separator_falls_away_with_its_empty_column() {
        for (template, cells, title) in [
            ("{product} · {account}", ["GTX", "Acme", ""], "GTX · Acme"),
            ("{product} · {account}", ["GTX", "", ""], "GTX"),
            ("{product} · {account}", ["", "Acme", ""], "Acme"),
            ("{product} · {account}", ["", "", "7"], ""),
            ("{Product}, {ACCOUNT}, {№}", ["a", "", "c"], "a, c"),
            ("№ {№}: {product}!", ["a", "", "7"], "№ 7: a!"),
            ("№ {№}: {product}!", ["", "", "7"], "№ 7!"),
            ("{product}{account}", ["a", "b", ""], "ab"),
        ] {
            let template = Template::parse(template, &names()).unwrap();
            assert_eq!(template.fill(|column| cells[column]), title);
        }
    }

    #[test]
    fn mistakes_are_named() {
        let parse = |text| Template::parse(text, &names()).unwrap_err();
        assert_eq!(parse("deal"), TemplateError::NoColumn);
        assert_eq!(parse("{product"), TemplateError::OpenBracket);
        assert_eq!(parse("{x}"), TemplateError::UnknownColumn("x".into()));
    }
}
