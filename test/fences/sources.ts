import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(__dirname, "../..");

export interface Source {
  /** Path from the project's root, with forward slashes. */
  file: string;
  text: string;
}

/** All hand-written TypeScript below a folder of the project. */
export function sources(folder: string): Source[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name.split(path.sep).join("/")))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), "utf8") }));
}

/** What a file imports when it runs, by the same names: imports of types alone are left out. */
export const importsAtRun = (source: Source): string[] => imports({ file: source.file, text: source.text.replace(/^import type [^;]*;$/gm, "").replace(/^import \{(?:\s*type \w+(?: as \w+)?,?)+\s*\} from [^;]*;$/gm, "") });

/** What a file imports: module names as written, relative ones resolved from the project's root. */
export function imports(source: Source): string[] {
  const found = [...source.text.matchAll(/(?:from|import|new URL|import\()\s*\(?\s*"([^"]+)"/g)].map((match) => match[1]);
  return found.map((name) => (name.startsWith(".") ? path.posix.join(path.posix.dirname(source.file), name) : name));
}
