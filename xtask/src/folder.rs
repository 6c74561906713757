//! Folders as a whole: what is in them, copying them, emptying them of what is no longer wanted.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::failure::{About as _, Failure};

/// The paths of all files below `folder`, relative to it, with `/` and in order.
pub fn files(folder: &Path) -> Result<Vec<String>, Failure> {
    let mut found = Vec::new();
    collect(folder, "", &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Result<(), Failure> {
    for entry in fs::read_dir(folder).about(folder, "read")? {
        let entry = entry.about(folder, "read")?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{path}/"), found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

/// Copies all files of one folder into another.
pub fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    for name in files(from)? {
        let target = to.join(&name);
        make_parent(&target)?;
        fs::copy(from.join(&name), &target).about(&target, "written")?;
    }
    Ok(())
}

/// Removes a folder with all that is in it; there may be none.
pub fn remove(folder: &Path) -> Result<(), Failure> {
    if folder.exists() {
        fs::remove_dir_all(folder).about(folder, "removed")
    } else {
        Ok(())
    }
}

/// Removes all files but the named ones.
pub fn keep_only(folder: &Path, names: &BTreeSet<String>) -> Result<(), Failure> {
    for name in files(folder)?.iter().filter(|name| !names.contains(*name)) {
        let path = folder.join(name);
        fs::remove_file(&path).about(&path, "removed")?;
    }
    Ok(())
}

/// Writes a file unless it has that content already.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    make_parent(path)?;
    fs::write(path, bytes).about(path, "written")
}

/// Dates all files with an ending from now.
pub fn renew(folder: &Path, ending: &str) -> Result<(), Failure> {
    let now = now();
    for name in files(folder)?.iter().map(|name| folder.join(name)) {
        if name.extension().is_some_and(|kind| kind == ending) {
            let file = fs::File::options()
                .append(true)
                .open(&name)
                .about(&name, "opened")?;
            file.set_modified(now).about(&name, "dated")?;
        }
    }
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "files carry the machine's own time"
)]
fn now() -> SystemTime {
    SystemTime::now()
}

fn make_parent(path: &Path) -> Result<(), Failure> {
    path.parent().map_or(Ok(()), |folder| {
        fs::create_dir_all(folder).about(folder, "made")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_keeps_only_what_is_wanted() {
        let folder =
            std::env::temp_dir().join(format!("klantreacties-folder-{}", std::process::id()));
        for name in ["assets/new.js", "assets/old.js", ".well-known/security.txt"] {
            write(&folder.join(name), name.as_bytes()).expect("written");
        }
        let wanted = BTreeSet::from([
            "assets/new.js".to_owned(),
            ".well-known/security.txt".to_owned(),
        ]);
        keep_only(&folder, &wanted).expect("emptied");
        assert_eq!(
            files(&folder).expect("read"),
            [".well-known/security.txt", "assets/new.js"]
        );
        fs::remove_dir_all(&folder).expect("removed");
    }
}
