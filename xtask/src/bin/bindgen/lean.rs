//! What the generator makes, with nothing in it that neither side asks for.
//!
//! Libraries bring classes for scripts that no script of ours uses: the WASM exports their
//! methods, so that no optimiser may drop them. They go, with all that only they reach. What is
//! left goes by short names on both sides: the generator's are long and end in hashes, which no
//! compression makes smaller. Expects the generator's own way of writing.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use walrus::{Module, passes};

/// What the script reads without `wasm.` before it, or what browsers name themselves.
const KEPT: [&str; 1] = ["memory"];

/// Rewrites `NAME.js` and `NAME_bg.wasm` in a folder.
pub fn make(folder: &Path, name: &str) -> Result<(), String> {
    let (script, wasm) = (
        folder.join(format!("{name}.js")),
        folder.join(format!("{name}_bg.wasm")),
    );
    let js =
        fs::read_to_string(&script).map_err(|error| format!("{}: {error}", script.display()))?;
    let mut module =
        Module::from_file(&wasm).map_err(|error| format!("{}: {error:#}", wasm.display()))?;
    drop_classes(&mut module, &classes(&js));
    let names = Names::given(&mut module);
    fs::write(&script, names.used_in(&js))
        .map_err(|error| format!("{}: {error}", script.display()))?;
    module
        .emit_wasm_file(&wasm)
        .map_err(|error| format!("{}: {error:#}", wasm.display()))
}

/// The names of the exported classes, as their methods' names begin.
fn classes(js: &str) -> Vec<String> {
    let names = js
        .lines()
        .filter_map(|line| line.strip_prefix("export class "));
    names
        .filter_map(|rest| rest.split([' ', '{']).next())
        .map(str::to_lowercase)
        .collect()
}

/// The exports of classes, and what only they reach.
fn drop_classes(module: &mut Module, classes: &[String]) {
    let of_a_class = |export: &str| {
        let export = export.strip_prefix("__wbg_").unwrap_or(export);
        classes.iter().any(|class| {
            export
                .strip_prefix(class.as_str())
                .is_some_and(|rest| rest.starts_with('_'))
        })
    };
    let unused: Vec<_> = module
        .exports
        .iter()
        .filter(|export| of_a_class(&export.name))
        .map(walrus::Export::id)
        .collect();
    for export in unused {
        module.exports.delete(export);
    }
    passes::gc::run(module);
}

/// Long names and the short ones that they were given.
#[derive(Debug, Default)]
struct Names {
    imports: HashMap<String, String>,
    exports: HashMap<String, String>,
    modules: HashMap<String, String>,
}

impl Names {
    fn given(module: &mut Module) -> Self {
        let mut names = Self::default();
        for import in module.imports.iter_mut() {
            import.name = short(&mut names.imports, &import.name);
            import.module = short(&mut names.modules, &import.module);
        }
        for export in module.exports.iter_mut() {
            if !KEPT.contains(&export.name.as_str()) {
                export.name = short(&mut names.exports, &export.name);
            }
        }
        names
    }

    /// The script with the short names, and without functions that the WASM no longer imports.
    fn used_in(&self, js: &str) -> String {
        let mut out = String::new();
        let mut lines = js.lines();
        let mut among_imports = false;
        while let Some(line) = lines.next() {
            among_imports = if line.starts_with("    const import") {
                true
            } else {
                among_imports && line != "    };"
            };
            if among_imports && let Some((name, rest)) = entry(line) {
                match self.imports.get(name) {
                    Some(short) => out.extend(["        ", short, ":", &self.in_line(rest), "\n"]),
                    None if line.ends_with('{') => {
                        let _body = lines.by_ref().find(|line| *line == "        },");
                    }
                    None => {}
                }
            } else if !line.starts_with("if (Symbol.dispose) ") {
                out.push_str(&self.in_line(line));
                out.push('\n');
            }
        }
        out
    }

    fn in_line(&self, line: &str) -> String {
        // Without an export nobody asks for a class, and esbuild drops it.
        let line = line.replacen("export class ", "class ", 1).replace(
            "new FinalizationRegistry(",
            "/* @__PURE__ */ new FinalizationRegistry(",
        );
        let line = self.modules.iter().fold(line, |line, (long, short)| {
            line.replace(
                &format!("\"{long}\": import"),
                &format!("\"{short}\": import"),
            )
        });
        let mut parts = line.split("wasm.");
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let end = part
                .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
                .unwrap_or(part.len());
            let (name, rest) = part.split_at(end);
            let name = self.exports.get(name).map_or(name, String::as_str);
            out.extend(["wasm.", name, rest]);
        }
        out
    }
}

/// The name of an imported function, and what comes after its colon.
fn entry(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.strip_prefix("        ")?.split_once(':')?;
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    (plain && name != "__proto__").then_some((name, rest))
}

/// The short name of a long one: the same each time.
fn short(names: &mut HashMap<String, String>, long: &str) -> String {
    let next = names.len();
    names
        .entry(long.to_owned())
        .or_insert_with(|| in_letters(next))
        .clone()
}

/// `a` … `z`, `aa` …
fn in_letters(mut number: usize) -> String {
    let mut letters = Vec::new();
    loop {
        let letter = u8::try_from(number % 26).unwrap_or_default();
        letters.push(char::from(b'a' + letter));
        if number < 26 {
            return letters.into_iter().rev().collect();
        }
        number = number / 26 - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const JS: &str = "export class Source {\n    free() {\n        wasm.__wbg_source_free(1);\n    }\n}\n\
        if (Symbol.dispose) Source.prototype[Symbol.dispose] = Source.prototype.free;\n\
        export function start() {\n    wasm.start();\n}\n\
        function __wbg_get_imports() {\n    const import0 = {\n        __proto__: null,\n\
        \x20       __wbg_new_12ab: function(arg0) {\n            return wasm.memory;\n        },\n\
        \x20       __wbg_gone_34cd: function(arg0) {\n            return 1;\n        },\n    };\n\
        \x20   return { \"./x_bg.js\": import0 };\n}\n\
        const SourceFinalization = new FinalizationRegistry(ptr => wasm.__wbg_source_free(ptr, 1));\n";

    fn names() -> Names {
        let pair = |long: &str, short: &str| HashMap::from([(long.to_owned(), short.to_owned())]);
        Names {
            imports: pair("__wbg_new_12ab", "a"),
            exports: pair("start", "b"),
            modules: pair("./x_bg.js", "c"),
        }
    }

    #[test]
    fn the_script_asks_by_the_short_names_and_offers_what_is_imported() {
        assert_eq!(
            names().used_in(JS),
            "class Source {\n    free() {\n        wasm.__wbg_source_free(1);\n    }\n}\n\
             export function start() {\n    wasm.b();\n}\n\
             function __wbg_get_imports() {\n    const import0 = {\n        __proto__: null,\n\
             \x20       a: function(arg0) {\n            return wasm.memory;\n        },\n    };\n\
             \x20   return { \"c\": import0 };\n}\n\
             const SourceFinalization = /* @__PURE__ */ new FinalizationRegistry(ptr => wasm.__wbg_source_free(ptr, 1));\n"
        );
    }

    #[test]
    fn classes_are_known_by_the_names_of_their_methods() {
        assert_eq!(classes(JS), ["source"]);
    }

    #[test]
    fn short_names_differ() {
        let all: Vec<String> = (0..800).map(in_letters).collect();
        assert_eq!(all[..3], ["a", "b", "c"]);
        assert_eq!(
            (all[25].as_str(), all[26].as_str(), all[702].as_str()),
            ("z", "aa", "aaa")
        );
        let mut once = all.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), all.len());
    }
}
