//! The steps of the form: their order, and which of them shows what is wrong.

use domain::draft::Step;
use domain::error::{Field, FieldError, Problem};

fn error(field: Field) -> FieldError {
    FieldError {
        field,
        problem: Problem::Missing,
    }
}

#[test]
fn steps_are_counted_from_the_first() {
    let places: Vec<usize> = Step::ALL.into_iter().map(Step::place).collect();
    assert_eq!(places, [0, 1, 2, 3]);
}

#[test]
fn the_first_step_with_something_wrong_shows_only_what_is_wrong_there() {
    let errors = [Field::Body, Field::Name, Field::Group].map(error);
    let (step, there) = Step::first_wrong(&errors).expect("a step");
    assert_eq!(step, Step::of(Field::Body));
    let fields: Vec<Field> = there.iter().map(|one| one.field).collect();
    assert_eq!(fields, [Field::Body, Field::Group]);
    assert_eq!(Step::first_wrong(&[]), None);
}
