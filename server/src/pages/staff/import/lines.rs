//! The lines of the locations' file: `locatie;cluster;plaats;opvang;kinderen`, with semicolons
//! or commas, with or without a byte-order mark.

use std::collections::BTreeSet;

use app::staff::forms::{ImportLine, LineTrouble};
use csv::{ReaderBuilder, StringRecord};
use domain::organisation::{Cluster, Location, Organisation};
use domain::place::{Care, ClusterId, LocationId, slug_from};
use domain::words::Line;

const COLUMNS: [&str; 5] = ["locatie", "cluster", "plaats", "opvang", "kinderen"];
const MOST: usize = 500;

/// What the file holds.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// Clusters named in it.
    pub clusters: Vec<Cluster>,
    /// Locations in it.
    pub locations: Vec<Location>,
}

/// Reads and checks every line.
pub(super) fn read(text: &str, org: &Organisation) -> (Vec<ImportLine>, Places) {
    // Forms send CRLF, after which the reader counts its lines one short.
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let text = text.as_str();
    let head = text.lines().next().unwrap_or_default();
    let delimiter = if head.contains(';') { b';' } else { b',' };
    let mut reader = ReaderBuilder::new();
    let reader = reader
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true);
    let mut reader = reader.trim(csv::Trim::All).from_reader(text.as_bytes());
    let records = reader.records().map_while(Result::ok);
    let mut records = records.filter(|record| record.iter().any(|cell| !cell.is_empty()));
    let Some(header) = records.next() else {
        return (vec![alone(LineTrouble::Empty)], Places::default());
    };
    if !header.iter().map(str::to_lowercase).eq(COLUMNS) {
        return (
            vec![line(&header, Some(LineTrouble::Header), false)],
            Places::default(),
        );
    }
    let read = checked(records, org);
    if read.0.is_empty() {
        (vec![alone(LineTrouble::Empty)], Places::default())
    } else {
        read
    }
}

fn checked(
    records: impl Iterator<Item = StringRecord>,
    org: &Organisation,
) -> (Vec<ImportLine>, Places) {
    let (mut lines, mut places, mut seen) = (Vec::new(), Places::default(), BTreeSet::new());
    for record in records {
        if lines.len() == MOST {
            lines.push(line(&record, Some(LineTrouble::TooMany), false));
            break;
        }
        let (trouble, known) = match place(&record, org) {
            Ok((_, location)) if !seen.insert(location.id.clone()) => {
                (Some(LineTrouble::Twice), false)
            }
            Ok((cluster, location)) => {
                let known = org.location(&location.id).is_some();
                if !places.clusters.contains(&cluster) {
                    places.clusters.push(cluster);
                }
                places.locations.push(location);
                (None, known)
            }
            Err(trouble) => (Some(trouble), false),
        };
        lines.push(line(&record, trouble, known));
    }
    (lines, places)
}

fn line(record: &StringRecord, trouble: Option<LineTrouble>, known: bool) -> ImportLine {
    let number = record.position().map_or(0, csv::Position::line);
    let cells = record
        .iter()
        .map(|cell| cell.chars().take(80).collect())
        .collect();
    ImportLine {
        line: number,
        cells,
        trouble,
        known,
    }
}

fn alone(trouble: LineTrouble) -> ImportLine {
    ImportLine {
        line: 1,
        trouble: Some(trouble),
        ..ImportLine::default()
    }
}

fn place(record: &StringRecord, org: &Organisation) -> Result<(Cluster, Location), LineTrouble> {
    let cells: Vec<&str> = record.iter().collect();
    let [name, cluster, town, care, children] = cells[..] else {
        return Err(LineTrouble::Columns);
    };
    let id = LocationId::parse(&slug_from(name)).ok_or(LineTrouble::Name)?;
    let name = Line::parse(name).map_err(|_| LineTrouble::Name)?;
    let cluster = cluster_of(cluster, org).ok_or(LineTrouble::Cluster)?;
    let kinds = care.split([' ', '/', '+']).filter(|kind| !kind.is_empty());
    let kinds = kinds.map(|kind| Care::parse(&kind.to_lowercase()));
    let care = kinds
        .collect::<Option<Vec<_>>>()
        .filter(|kinds| !kinds.is_empty());
    let known = org.location(&id);
    let location = Location {
        open: known.is_none_or(|known| known.open),
        id,
        name: name.as_str().to_owned(),
        town: town.chars().take(120).collect(),
        cluster: cluster.id.clone(),
        care: care.ok_or(LineTrouble::Care)?,
        children: children.parse().map_err(|_| LineTrouble::Children)?,
    };
    Ok((cluster, location))
}

/// A cluster keeps the id and name it has, however it is spelled here; a new one gets its name's.
fn cluster_of(name: &str, org: &Organisation) -> Option<Cluster> {
    let id = ClusterId::parse(&slug_from(name))?;
    let same = |known: &&Cluster| known.id == id || slug_from(&known.name) == id.as_str();
    if let Some(known) = org.clusters.iter().find(same) {
        return Some(known.clone());
    }
    let name = Line::parse(name).ok()?.as_str().to_owned();
    Some(Cluster { id, name })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "locatie;cluster;plaats;opvang;kinderen\n";

    fn troubles(text: &str) -> Vec<(u64, Option<LineTrouble>)> {
        let (lines, _) = read(text, &Organisation::default());
        lines.iter().map(|line| (line.line, line.trouble)).collect()
    }

    #[test]
    fn spreadsheets_of_both_kinds_are_read() {
        for text in [
            format!("\u{feff}{HEAD}De Boomhut;Noord;Stad;kdv bso;84\r\n"),
            format!("{HEAD}De Boomhut;Noord;Stad;kdv bso;84").replace(';', ","),
        ] {
            let (lines, places) = read(&text, &Organisation::default());
            assert_eq!(lines.len(), 1);
            let location = &places.locations[0];
            assert_eq!(
                (location.id.as_str(), location.children),
                ("de-boomhut", 84)
            );
            assert_eq!(location.care, [Care::Kdv, Care::Bso]);
            assert_eq!(places.clusters[0].name, "Noord");
        }
    }

    #[test]
    fn every_wrong_line_says_where_and_why() {
        let text = format!(
            "{HEAD}A;N;S;kdv;1\n;N;S;kdv;1\nB;;S;kdv;1\nC;N;S;school;1\nD;N;S;kdv;veel\nE;N\nA;N;S;kdv;1\n"
        );
        assert_eq!(
            troubles(&text),
            [
                (2, None),
                (3, Some(LineTrouble::Name)),
                (4, Some(LineTrouble::Cluster)),
                (5, Some(LineTrouble::Care)),
                (6, Some(LineTrouble::Children)),
                (7, Some(LineTrouble::Columns)),
                (8, Some(LineTrouble::Twice)),
            ]
        );
    }

    #[test]
    fn lines_are_counted_the_same_whatever_ends_them() {
        let text = format!("{HEAD}A;N;S;kdv;1\nB;N;S;school;1\n").replace('\n', "\r\n");
        let wrong = Some(LineTrouble::Care);
        assert_eq!(troubles(&text), [(2, None), (3, wrong)]);
    }

    #[test]
    fn a_file_without_lines_or_with_other_columns_is_refused() {
        assert_eq!(troubles(""), [(1, Some(LineTrouble::Empty))]);
        assert_eq!(troubles(HEAD), [(1, Some(LineTrouble::Empty))]);
        assert_eq!(
            troubles("naam;adres\nx;y\n"),
            [(1, Some(LineTrouble::Header))]
        );
    }
}
