//! What a persona goes through: events in, the next model out.

/// Where it stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Model {
    /// Nobody has answered.
    #[default]
    Waiting,
    /// Somebody has.
    Answered,
}

/// What happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// The person pressed the button.
    Pressed,
}

/// The next model.
#[must_use]
pub fn update(model: Model, event: Event) -> Model {
    match (model, event) {
        // A second press is the first one again.
        (Model::Waiting | Model::Answered, Event::Pressed) => Model::Answered,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_press_answers_once() {
        let once = update(Model::default(), Event::Pressed);
        assert_eq!(once, Model::Answered);
        assert_eq!(update(once, Event::Pressed), once);
    }
}
