// Compiles the command line to plain JavaScript that Node starts without a loader.
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
/** Where the compiled commands stand, one file each. */
const compiled = path.join(root, "dist/cli");

/** Address of a compiled command. */
export const compiledFile = (command) => pathToFileURL(path.join(compiled, `${command}.mjs`));

/** Only these prove packs; the others start faster without the examples of their rules. */
const provers = ["pack"];
/** The commands by name. */
export const commands = ["review", "new", "pack", "manifest"];

/** A rules file without the examples that only tests and `pack check` read. */
const withoutExamples = {
  name: "without-examples",
  setup(build) {
    build.onLoad({ filter: /[\\/]packs[\\/].*[\\/]rules[\\/].*\.json$/ }, ({ path: file }) => ({
      contents: JSON.stringify(JSON.parse(readFileSync(file, "utf8"), (key, value) => (key === "examples" ? [] : value))),
      loader: "json",
    }));
  },
};

/** Newest change below a folder, in ms. */
function newest(folder) {
  return Math.max(0, ...readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => statSync(path.join(entry.parentPath ?? entry.path, entry.name)).mtimeMs));
}

/** True when the compiled commands are there and no source, lock file or compiler is newer. */
export function isFresh() {
  const mark = statSync(path.join(compiled, "review.mjs"), { throwIfNoEntry: false });
  if (!mark) return false;
  return mark.mtimeMs > Math.max(newest(path.join(root, "src")), statSync(path.join(root, "package-lock.json")).mtimeMs);
}

/** Writes beside the target and renames, so that a command starting meanwhile reads the old or the new file, never half of one. */
function place({ path: file, contents }) {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, file);
}

/** Compiles all commands into `dist/cli`. About 0.5 s. */
export async function compileCli() {
  const { build } = await import("esbuild");
  const entry = (names) => names.map((name) => path.join(root, `src/cli/${name}.ts`));
  const common = {
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    outdir: compiled,
    outExtension: { ".js": ".mjs" },
    splitting: true,
    write: false,
    chunkNames: "chunks/[name]-[hash]",
    legalComments: "none",
    minifyWhitespace: true,
    absWorkingDir: root,
    logLevel: "warning",
    // Read as a file, or a tool of development with a tree of its own.
    external: ["@microsoft/office-js", "office-addin-manifest", "xmllint-wasm"],
    banner: { js: 'import { createRequire as __cr } from "node:module"; import { dirname as __dn } from "node:path"; import { fileURLToPath as __fu } from "node:url"; const require = __cr(import.meta.url); const __filename = __fu(import.meta.url); const __dirname = __dn(__filename);' },
  };
  const made = await Promise.all([
    build({ ...common, entryPoints: entry(provers) }),
    build({ ...common, entryPoints: entry(commands.filter((name) => !provers.includes(name))), plugins: [withoutExamples] }),
  ]);
  const files = made.flatMap(({ outputFiles }) => outputFiles);
  // Commands last: whoever starts one finds the chunks it names.
  const isChunk = ({ path: file }) => file.includes(`${path.sep}chunks${path.sep}`);
  for (const file of [...files.filter(isChunk), ...files.filter((file) => !isChunk(file))]) place(file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compileCli();
