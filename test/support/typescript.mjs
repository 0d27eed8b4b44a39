// Has Node load the TypeScript of sources and tests: all of it compiled at once, ahead, and kept by content. A loader that compiles file by
// file in each process takes longer, and keeps the name of every closure that is ever made, which slows down what is tested.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import Module from "node:module";
import path from "node:path";
import process from "node:process";
import { fileURLToPath, URL } from "node:url";
import esbuild from "esbuild";
import "../../src/dev/text-files.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const kept = path.join(root, "node_modules/.cache/tests");
const options = {
  bundle: false, write: false, absWorkingDir: root, outdir: root, outbase: root, format: "cjs", platform: "node", target: `node${process.versions.node}`,
  sourcemap: "inline", sourcesContent: false, logLevel: "error",
  // What is loaded later is TypeScript, too.
  supported: { "dynamic-import": false },
};
const version = JSON.stringify([esbuild.version, options, readFileSync(path.join(root, "tsconfig.json"), "utf8")]);

/** Where the compiled text of a file is kept. */
const placeOf = (file, text) => path.join(kept, `${createHash("sha256").update(`${version}\0${path.relative(root, file)}\0`).update(text).digest("hex").slice(0, 40)}.js`);

const textAt = (file) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
};

/** Compiles what is not kept yet of the files. */
function compile(files) {
  const wanted = files.map((file) => ({ file, to: placeOf(file, readFileSync(file)) })).filter(({ to }) => !statSync(to, { throwIfNoEntry: false }));
  if (wanted.length === 0) return;
  mkdirSync(kept, { recursive: true });
  const made = new Map(esbuild.buildSync({ ...options, entryPoints: wanted.map(({ file }) => file) }).outputFiles.map(({ path: file, text }) => [file, text]));
  for (const { file, to } of wanted) {
    // Whole or not at all: other processes do the same.
    const draft = `${to}.${process.pid}`;
    writeFileSync(draft, made.get(file.replace(/\.tsx?$/u, ".js")));
    renameSync(draft, to);
  }
}

/** Every source and test; what was kept a week ago of others is let go. */
function compileAll() {
  const day = 86_400_000;
  for (const name of statSync(kept, { throwIfNoEntry: false }) ? readdirSync(kept) : []) {
    const file = path.join(kept, name);
    if (Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 7 * day) unlinkSync(file);
  }
  compile(["src", "test"].flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true }).filter((name) => /(?<!\.d)\.tsx?$/u.test(name)).map((name) => path.join(root, folder, name))));
}

let all = false;
function load(module, file) {
  const to = placeOf(file, readFileSync(file));
  let code = textAt(to);
  if (code === undefined && !all) {
    all = true;
    try {
      compileAll();
    } catch {
      // A file that cannot be compiled is said where it is asked for.
    }
    code = textAt(to);
  }
  if (code === undefined) {
    compile([file]);
    code = textAt(to);
  }
  module._compile(code, file);
}

process.setSourceMapsEnabled(true);
// Before those of Node, so that of roles.ts and roles.json it is the first that is meant.
const others = Object.entries(Module._extensions);
for (const [extension] of others) delete Module._extensions[extension];
Object.assign(Module._extensions, { ".ts": load, ".tsx": load }, Object.fromEntries(others));
