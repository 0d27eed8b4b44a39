import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** One change of the source. */
export interface Mutant {
  id: string;
  /** Path from the project's root. */
  file: string;
  /** 1-based. */
  line: number;
  kind: string;
  was: string;
  is: string;
}

const silent = Object.fromEntries(["trace", "debug", "info", "warn", "error", "fatal"].map((level) => [level, () => undefined]));
const levels = Object.fromEntries(["Trace", "Debug", "Info", "Warn", "Error", "Fatal"].map((level) => [`is${level}Enabled`, () => false]));

/** A copy of the project in a temporary folder with all changes built in and none of them on. @param files sources to change, from the root */
export async function makeSandbox(root: string, files: readonly string[]): Promise<{ folder: string; mutants: Mutant[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), "mutate-"));
  for (const part of ["src", "test", "assets", "package.json", "tsconfig.json", "manifest.xml"]) cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  const sources = new Map(files.map((file) => [file, readFileSync(path.join(root, file), "utf8")]));
  // Asked for here, because it is a module of the other kind.
  const { Instrumenter } = await import("@stryker-mutator/instrumenter");
  const instrumenter = new Instrumenter({ ...silent, ...levels } as never);
  const { files: changed, mutants } = await instrumenter.instrument([...sources].map(([name, content]) => ({ name, content, mutate: true })), { plugins: null, excludedMutations: ["StringLiteral"], ignorers: [], noHeader: false } as never);
  for (const { name, content } of changed) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return { folder, mutants: mutants.filter(({ status }) => status !== "Ignored").map(({ id, fileName, location, mutatorName, replacement }) => ({ id, file: fileName, line: location.start.line + 1, kind: mutatorName, was: textAt(sources.get(fileName)!, location), is: replacement })) };
}

interface Location {
  start: { line: number; column: number };
  end: { line: number; column: number };
}

function textAt(source: string, { start, end }: Location): string {
  const lines = source.split("\n");
  if (start.line === end.line) return lines[start.line].slice(start.column, end.column);
  return `${lines[start.line].slice(start.column)} …`;
}
