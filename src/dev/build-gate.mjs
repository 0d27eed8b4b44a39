// The door of the pane as the oldest engine can read it: gate.js with what it shares with the other pages, in ES5.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const source = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../taskpane/gate.js");

/** The built text; throws where something of it cannot be said in ES5. */
export function builtGate() {
  const [{ text }] = buildSync({ entryPoints: [source], bundle: true, format: "iife", target: "es5", charset: "utf8", write: false }).outputFiles;
  return text;
}
