import path from "node:path";
import type { Source } from "./sources";

/** Names a file exports: by a declaration of its own, or passed on from another by name. */
function declared(text: string): string[] {
  const own = [...text.matchAll(/^export (?:declare )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm)].map(([, name]) => name);
  const passedOn = [...text.matchAll(/^export\s+(?:type\s+)?\{([^}]*)\}/gm)].flatMap(([, names]) => names.split(",").map((one) => one.trim().replace(/^type\s+/, "").split(/\s+as\s+/).at(-1)!));
  return [...own, ...passedOn.filter((name) => name !== "")];
}

/** What a file takes from another: names, or "*" for all of them. */
function taken({ file, text }: Source): { from: string; names: string[] }[] {
  const lists = [...text.matchAll(/^(?:import|export)\s+(?:type\s+)?(?:\w+,\s*)?\{([^}]*)\}\s+from\s+"(\.[^"]+)"/gm)].map(([, names, from]) => ({
    from,
    names: names.split(",").map((one) => one.trim().replace(/^type\s+/, "").split(/\s+as\s+/)[0]).filter((name) => name !== ""),
  }));
  const wholes = [...text.matchAll(/(?:^(?:import|export)\s+(?:type\s+)?\*(?:\s+as\s+\w+)?\s+from|\bimport\(|\bnew URL\()\s*"(\.[^"]+)"/gm)].map(([, from]) => ({ from, names: ["*"] }));
  return [...lists, ...wholes].map(({ from, names }) => ({ from: path.posix.join(path.posix.dirname(file), from), names }));
}

/**
 * Exports no other file takes, as `file: name`. A file that passes all of another on takes what others take of it.
 * @param users further files that may take something
 */
export function untaken(files: readonly Source[], users: readonly Source[]): string[] {
  const module = (file: string): string => file.replace(/\.tsx?$/, "");
  const known = new Set(files.map(({ file }) => module(file)));
  const asked = new Map<string, Set<string>>();
  for (const source of [...files, ...users])
    for (const { from, names } of taken(source)) {
      const at = [from, `${from}/index`, module(from)].find((one) => known.has(one));
      if (at === undefined) continue;
      const all = asked.get(at) ?? new Set<string>();
      names.forEach((name) => all.add(name));
      asked.set(at, all);
    }
  return files.flatMap(({ file, text }) => {
    const by = asked.get(module(file));
    return declared(text).filter((name) => !by?.has("*") && !by?.has(name)).map((name) => `${file}: ${name}`);
  });
}
