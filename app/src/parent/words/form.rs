//! What the form says, with and without the program.

/// The form.
pub struct Form {
    /// Title of the tab.
    pub title: &'static str,
    /// "Stap {} van 4".
    pub step: [&'static str; 4],
    /// Heading of each step.
    pub headings: [&'static str; 4],
    /// Under the heading of the first and the last step.
    pub lead: &'static str,
    /// Above the summary.
    pub check: &'static str,
    /// After labels of what may stay empty.
    pub optional: &'static str,
    /// After a label where one of two questions has to be answered.
    pub one_of_two: &'static str,
    /// First option of a select.
    pub choose: &'static str,
    /// First option of a select that may stay empty.
    pub no_choice: &'static str,
    /// Name of the group of options that are no location.
    pub other_places: &'static str,
    /// Opens the details.
    pub more: &'static str,
    /// Who is told, beside the consequences of staying anonymous.
    pub why_contact: &'static str,
    /// What a complaint needs.
    pub complaint_needs: &'static str,
    /// What happens with the data.
    pub privacy: &'static str,
    /// Button.
    pub next: &'static str,
    /// Button.
    pub back: &'static str,
    /// Button.
    pub send: &'static str,
    /// Button while sending.
    pub sending: &'static str,
    /// Button beside a part of the summary; the part's name goes after it.
    pub change: &'static str,
    /// The name of the line that says how an answer comes.
    pub answer: &'static str,
    /// Without address or number.
    pub unreachable: &'static str,
    /// Nothing was filled in on a step.
    pub nothing: &'static str,
    /// Who stays anonymous.
    pub anonymous: &'static str,
    /// Shown when room runs out: "Nog {} tekens".
    pub left: &'static str,
    /// Shown when too long: "{} tekens te veel".
    pub over: &'static str,
    /// Said aloud now and then: "Nog hoogstens {} tekens".
    pub at_most: &'static str,
    /// Said aloud when too long.
    pub too_long: &'static str,
}

/// What only the program can do with the form: keep it on the device, send it later, find a
/// location while one types.
pub struct Device {
    /// That and where the draft is kept.
    pub kept: &'static str,
    /// Button: wipe the draft.
    pub wipe: &'static str,
    /// Button: keep nothing on a shared device.
    pub keep_nothing: &'static str,
    /// That nothing is kept.
    pub not_kept: &'static str,
    /// Button: keep it again.
    pub keep: &'static str,
    /// The draft stands in the form again: "{}" is when it was written.
    pub restored: &'static str,
    /// A draft is there, and something else is typed already: "{}" is when it was written.
    pub found: &'static str,
    /// Button: put that draft into the form.
    pub restore: &'static str,
    /// After wiping.
    pub wiped: &'static str,
    /// Button: undo the wiping.
    pub undo: &'static str,
    /// Heading: no connection.
    pub queued: &'static str,
    /// What is sent and what is not.
    pub queued_text: &'static str,
    /// The same where nothing may be kept.
    pub queued_here: &'static str,
    /// Button: try now.
    pub retry: &'static str,
    /// Button: back to the form.
    pub withdraw: &'static str,
    /// While it tries.
    pub trying: &'static str,
    /// The draft was sent in another tab.
    pub elsewhere: &'static str,
    /// Under the label of the location, when one may type.
    pub type_place: &'static str,
    /// The list of what fits.
    pub found_places: &'static str,
    /// How many locations fit: "{}".
    pub fitting: &'static str,
    /// One location fits.
    pub fitting_one: &'static str,
    /// None fits.
    pub fitting_none: &'static str,
}
