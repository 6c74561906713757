//! Every query, with bound parameters only.
//!
//! A limited range is read as `FROM type::record($w.range) … LIMIT`: only a source the planner
//! can't resolve beforehand hands its limit to the scan. A range written out, or bound directly,
//! is read to its end before the limit cuts it.

/// The head, then what a batch needs to know. The head comes first: a batch is stored only if
/// it hasn't moved since, so everything after it was read at that head too.
pub(crate) const WORLD: &str = "
    SELECT seq, mails FROM ONLY head:one;
    SELECT * FROM $submissions;
    SELECT * FROM $commands;
    SELECT * FROM $codes;
    SELECT * FROM $cases;
    SELECT * FROM $counters;
";

/// Stores a batch, if the head hasn't moved.
pub(crate) const COMMIT: &str = "
    BEGIN;
    LET $moved = (UPDATE ONLY head:one SET seq = $seq, mails = $mails WHERE seq = $read);
    IF $moved = NONE { THROW 'head moved' };
    INSERT INTO event $events RETURN NONE;
    INSERT INTO feed $feed RETURN NONE;
    INSERT INTO case $cases ON DUPLICATE KEY UPDATE version = $input.version, hash = $input.hash,
        state = $input.state, line = $input.line, seal = $input.seal RETURN NONE;
    DELETE $gone RETURN NONE;
    INSERT INTO listing $lines ON DUPLICATE KEY UPDATE nature = $input.nature,
        handler = $input.handler, hidden = $input.hidden RETURN NONE;
    INSERT INTO tally $tallies ON DUPLICATE KEY UPDATE n += $input.n RETURN NONE;
    DELETE $emptied WHERE n = 0 RETURN NONE;
    INSERT INTO submission $submissions RETURN NONE;
    INSERT INTO command $commands RETURN NONE;
    INSERT INTO code $codes RETURN NONE;
    INSERT INTO counter $counters ON DUPLICATE KEY UPDATE last = $input.last RETURN NONE;
    INSERT INTO mail $mail RETURN NONE;
    INSERT INTO queued $queued RETURN NONE;
    INSERT INTO case_mail $case_mail RETURN NONE;
    FOR $one IN $erased {
        UPDATE $one.events SET payload = NONE, salt = NONE RETURN NONE;
        LET $mails = (SELECT VALUE mail FROM type::record($one.mails));
        DELETE queued WHERE mail IN $mails RETURN NONE;
        DELETE $mails RETURN NONE;
        DELETE $one.mails RETURN NONE;
        DELETE code WHERE reference = $one.reference RETURN NONE;
        DELETE submission WHERE reference = $one.reference RETURN NONE;
    };
    COMMIT;
";

/// The head's sequence number.
pub(crate) const HEAD: &str = "SELECT seq, mails FROM ONLY head:one;";

/// A case, and the hash of the event its version names.
pub(crate) const CASE: &str = "
    RETURN {
        LET $case = (SELECT * FROM ONLY $id);
        RETURN {
            case: $case,
            last: (SELECT VALUE hash FROM ONLY type::record('event', [$reference, $case.version]))
        };
    };
";

/// A case and all its events, in one snapshot.
pub(crate) const HISTORY: &str = "
    RETURN { case: (SELECT * FROM ONLY $id), events: (SELECT * FROM $range) };
";

/// Where a check of everything begins: the head and all counters, in one snapshot.
pub(crate) const CHECK_BEGIN: &str = "
    RETURN {
        head: (SELECT seq, mails FROM ONLY head:one),
        counters: (SELECT * FROM counter)
    };
";

/// Cases in ranges of ids; then the counters, so that a case of a moment ago is counted too.
pub(crate) const CHECK_CASES: &str = "
    SELECT VALUE (SELECT VALUE id FROM type::record($this.range) LIMIT $this.most) FROM $windows;
    SELECT * FROM counter;
";

/// The order of all events, each place with what the event itself says of it.
pub(crate) const CHECK_ORDER: &str = "
    SELECT id, event.seq AS seq FROM type::record($w.range) LIMIT $w.most;
";

/// One counter.
pub(crate) const COUNTER: &str = "SELECT * FROM ONLY $id;";

/// Keeps a check that goes on.
pub(crate) const KEEP_RUNNING: &str = "UPSERT check:running SET document = $document RETURN NONE;";

/// Keeps a check that ended; it runs no more.
pub(crate) const KEEP_LAST: &str = "
    BEGIN;
    UPSERT check:last SET document = $document RETURN NONE;
    DELETE check:running RETURN NONE;
    COMMIT;
";

/// The checks that are kept.
pub(crate) const CHECKS: &str = "
    SELECT VALUE document FROM ONLY check:running;
    SELECT VALUE document FROM ONLY check:last;
";

/// What a case's row says, whether its seal holds or not.
pub(crate) const CASE_ROW: &str = "SELECT * FROM ONLY $id;";

/// The case of a code.
pub(crate) const BY_CODE: &str = "SELECT * FROM ONLY $id;";

/// Notes that a code was kept; the first time counts.
pub(crate) const KEEP: &str = "UPSERT $id SET at = at ?? $at RETURN NONE;";

/// Whether a code was kept.
pub(crate) const KEPT: &str = "RETURN record::exists($id);";

/// A command that was stored.
pub(crate) const COMMAND: &str = "SELECT * FROM ONLY $id;";

/// Events in order of the feed.
pub(crate) const FEED: &str = "
    SELECT VALUE event.* FROM type::record($w.range) LIMIT $w.most;
";

/// Counts and the first rows of several ranges, in one snapshot.
pub(crate) const LISTS: &str = "
    RETURN {
        tallies: (SELECT VALUE (SELECT * FROM type::record($this.range)) FROM $tallies),
        lines: (SELECT VALUE (
            SELECT VALUE id FROM type::record($this.range)
            WHERE hidden CONTAINSNOT $reader
                AND ($nature = NONE OR nature = $nature)
                AND ($handler = NONE OR handler = $handler)
            LIMIT $this.most
        ) FROM $windows)
    };
";

/// Cases by id.
pub(crate) const CASES: &str = "SELECT * FROM $ids;";

/// Mails of a range of numbers.
pub(crate) const MAILS: &str = "SELECT * FROM $range;";

/// Mails of one case.
pub(crate) const MAILS_OF: &str = "SELECT VALUE mail.* FROM $range;";

/// Mails that wait, oldest first.
pub(crate) const QUEUED: &str = "
    SELECT VALUE mail.* FROM type::record($w.range) LIMIT $w.most;
";

/// Records the result of a try. Putting a mail back that doesn't wait is no try.
pub(crate) const TRIED: &str = "
    BEGIN;
    UPDATE $mail SET
        tries += IF $state = 'queued' AND state != 'queued' THEN 0 ELSE 1 END,
        tried_at = IF $state = 'queued' AND state != 'queued' THEN tried_at ELSE $at END,
        state = $state
        RETURN NONE;
    DELETE $queued RETURN NONE;
    INSERT INTO queued $again RETURN NONE;
    COMMIT;
";

/// Adds lines to the access log, all or none.
pub(crate) const NOTE_ACCESS: &str = "
    BEGIN;
    INSERT INTO reading $lines RETURN NONE;
    INSERT INTO reading_of $links RETURN NONE;
    COMMIT;
";

/// Adds the line of a request for access and what it opens, once.
pub(crate) const REQUEST_ACCESS: &str = "
    BEGIN;
    IF !record::exists($id) {
        INSERT INTO reading $lines RETURN NONE;
        INSERT INTO reading_of $links RETURN NONE;
        CREATE $id SET line = $line RETURN NONE;
    };
    COMMIT;
";

/// What was asked to be seen of a case on one day.
pub(crate) const REQUESTED: &str = "
    SELECT VALUE id FROM type::record($w.range) LIMIT $w.most;
";

/// Lines of the access log, newest first.
pub(crate) const ACCESS: &str = "SELECT * FROM type::record($w.range) LIMIT $w.most;";

/// Lines of the access log on one case.
pub(crate) const ACCESS_OF: &str = "
    SELECT VALUE line.* FROM type::record($w.range) LIMIT $w.most;
";

/// The organisation.
pub(crate) const ORGANISATION: &str = "SELECT VALUE document FROM ONLY organisation:one;";

/// Replaces the organisation, if it still is the one that was edited, and notes who did it.
pub(crate) const SAVE_ORGANISATION: &str = "
    BEGIN;
    LET $now = (SELECT VALUE revision FROM ONLY organisation:one) ?? 0;
    IF $now != $edited { THROW 'head moved' };
    UPSERT organisation:one SET document = $document, revision = $edited + 1 RETURN NONE;
    CREATE organisation_change SET at = $at, by = $by, document = $document RETURN NONE;
    COMMIT;
";

/// A password's hash.
pub(crate) const PASSWORD: &str = "SELECT VALUE hash FROM ONLY $id;";

/// Sets a password's hash and ends the colleague's sessions.
pub(crate) const SET_PASSWORD: &str = "
    BEGIN;
    UPSERT $id SET hash = $hash RETURN NONE;
    LET $ended = (SELECT VALUE session FROM $range);
    DELETE $ended RETURN NONE;
    DELETE $range RETURN NONE;
    COMMIT;
";

/// Starts a session, and forgets those of the colleague that are over.
pub(crate) const START_SESSION: &str = "
    BEGIN;
    LET $over = (SELECT id, session FROM $range WHERE session.until <= $since);
    DELETE $over.session RETURN NONE;
    DELETE $over.id RETURN NONE;
    CREATE $id SET staff = $staff, since = $since, until = $until RETURN NONE;
    CREATE $link SET session = $id RETURN NONE;
    COMMIT;
";

/// A session.
pub(crate) const SESSION: &str = "SELECT * FROM ONLY $id;";

/// Ends a session.
pub(crate) const END_SESSION: &str = "
    BEGIN;
    LET $staff = (SELECT VALUE staff FROM ONLY $id);
    DELETE type::record('session_of', [$staff ?? '', $hash]) RETURN NONE;
    DELETE $id RETURN NONE;
    COMMIT;
";

/// What was migrated.
pub(crate) const MIGRATIONS: &str = "
    DEFINE TABLE IF NOT EXISTS migration SCHEMAFULL PERMISSIONS NONE;
    DEFINE FIELD IF NOT EXISTS checksum ON migration TYPE string ASSERT string::len($value) = 64;
    DEFINE FIELD IF NOT EXISTS name ON migration TYPE string;
    DEFINE FIELD IF NOT EXISTS at ON migration TYPE datetime VALUE time::now() READONLY;
    SELECT * FROM migration;
";
