import { UserError } from "../sheet/user-error";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { countsArticles } from "../core/language/pack/citation";
import { largestPack } from "../core/language/pack/limits";
import { parseJson } from "../core/language/pack/parse-json";
import { UsageError } from "./arguments";
import { diskCode, systemWhy } from "./disk";

/** A pack as it was read: the JSON, and how places in it are told. */
export interface PackFile {
  json: unknown;
  /** Files of a folder that cannot be read, each with why: the rest of it is read without them. */
  unread: readonly string[];
  /** "entries[12].rule.expect" as the reader finds it: in a folder, the file and the place in that file. */
  locate(path: string): string;
}

/**
 * Reads a pack: one JSON file, or a folder laid out as the built-in ones are (pack.json, text.txt, rules/*.json, forms/*.json).
 * @throws UsageError when there is nothing to read, UserError with one sentence when it is no JSON
 */
export function readPackFile(given: string): PackFile {
  if (!existsSync(given)) throw new UsageError(`找不到 ${given}，请检查路径。`);
  if (statSync(given).isDirectory()) return readFolder(given);
  return { json: parseJson(readBounded(given)), unread: [], locate: (place) => place };
}

/** Text of a file that a pack may have; a larger one is refused before it is read. */
function readBounded(file: string): string {
  try {
    const { size } = statSync(file);
    // Three bytes a character at most.
    if (size > largestPack * 3) throw new UserError(`太大：有 ${size} 字节，请核对所选的文件`);
    return readFileSync(file, "utf8");
  } catch (fault) {
    if (fault instanceof UserError) throw fault;
    throw new UserError(`打不开：${systemWhy(fault).replace(/。$/u, "")}`, { cause: fault });
  }
}

function readFolder(folder: string): PackFile {
  if (!existsSync(path.join(folder, "pack.json"))) throw new UsageError(`${folder} 中没有 pack.json，不是法规包文件夹。`);
  const header = readIn(folder, "pack.json") as object;
  const unread: string[] = [];
  const read = (name: string): unknown[] => {
    try {
      return [readIn(folder, name)];
    } catch (fault) {
      if (!(fault instanceof UserError)) throw fault;
      unread.push(fault.message);
      return [];
    }
  };
  const text = path.join(folder, "text.txt");
  const layouts = within(folder, "forms").flatMap((name) => read(`forms/${name}`).map((layout) => ({ name, layout })));
  const places: string[] = [];
  const entries = within(folder, "rules").flatMap((name) => read(`rules/${name}`).flatMap((file) => {
    const { article, entries } = (file ?? {}) as { article?: unknown; entries?: unknown };
    if (!Array.isArray(entries) || (article !== undefined && typeof article !== "string")) {
      unread.push(`rules/${name} 应写作 {"entries": […]}，请改正`);
      return [];
    }
    for (const i of entries.keys()) places.push(`rules/${name} entries[${i}]`);
    return (entries as unknown[]).map((entry) => placedIn(article, entry));
  }));
  return {
    unread,
    json: { ...header, text: existsSync(text) ? readFileSync(text, "utf8") : undefined, entries, ...(layouts.length > 0 && { layouts: layouts.map(({ layout }) => layout) }) },
    locate: (place) => {
      const layout = /^layouts\[(\d+)\]\.?/u.exec(place);
      if (layout) return `forms/${layouts[Number(layout[1])].name} ${place.slice(layout[0].length)}`.trim();
      const found = /^entries\[(\d+)\]/u.exec(place);
      return found ? `${places[Number(found[1])]}${place.slice(found[0].length)}` : place === "text" ? "text.txt" : `pack.json ${place}`.trim();
    },
  };
}

/** JSON of a file in a folder. @throws UserError that names the file */
function readIn(folder: string, name: string): unknown {
  try {
    return parseJson(readBounded(path.join(folder, name)));
  } catch (fault) {
    if (fault instanceof UserError && diskCode(fault.cause) !== undefined) throw new UserError(`${name} 打不开，请补上该文件`, { cause: fault });
    throw fault instanceof UserError ? new UserError(`${name} ${fault.message}`, { cause: fault }) : fault;
  }
}

/** Names of the JSON files in a part of a folder. */
function within(folder: string, part: string): string[] {
  const place = path.join(folder, part);
  return existsSync(place) ? readdirSync(place).filter((name) => name.endsWith(".json")).sort() : [];
}

/** A file may say the article for clauses whose ids tell none. */
function placedIn(article: string | undefined, entry: unknown): unknown {
  const { clause } = (entry ?? {}) as { clause?: unknown };
  return article === undefined || typeof clause !== "string" || countsArticles(clause) ? entry : { article, ...(entry as object) };
}
