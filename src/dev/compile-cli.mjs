// Compiles the command line to plain JavaScript that Node starts without a loader.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { writeTables } from "./tables.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
/** Where the compiled commands stand, one file each. */
const compiled = path.join(root, "dist/cli");

/** Address of a compiled command. */
export const compiledFile = (command) => pathToFileURL(path.join(compiled, `${command}.mjs`));

/** Only these prove packs; the others start faster without the examples of their rules. */
const provers = ["pack"];
/** The commands by name. */
export const commands = ["review", "replay", "new", "pack", "manifest", "package"];

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
  const built = builtAt();
  if (built === undefined) return false;
  return built > Math.max(newest(path.join(root, "src")), statSync(path.join(root, "package-lock.json")).mtimeMs);
}

/**
 * Writes beside the target and renames, so that a command starting meanwhile reads the old or the new file, never half of one. Its time is
 * that of the sources it was made of: what changes while it is made is newer.
 */
function place({ path: file, contents }, begun) {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, contents);
  utimesSync(draft, begun, begun);
  renameSync(draft, file);
}

/**
 * Takes away the chunks of builds before the last: a command that is at work may still ask for those it was started with. All files of a
 * build have its time. What this build names stays whatever its time, for a parallel one of the same sources may have placed it once more.
 */
function sweep(named, oldest) {
  const folder = path.join(compiled, "chunks");
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (made !== undefined && made < oldest && !named.has(file)) rmSync(file, { force: true });
  }
}

/** Time of the build that stands there. */
const builtAt = () => statSync(path.join(compiled, "review.mjs"), { throwIfNoEntry: false })?.mtimeMs;

/** How long to wait for a compiler that is just being installed, in ms. */
const pauses = [100, 300, 900, 2000];

/** True for a fault of the sources, which waiting does not mend. */
const isOfSources = ({ errors }) => Array.isArray(errors) && errors.some(({ location }) => location);

/** Does some work with the compiler, again after a while where a parallel installation is just writing it. */
async function withCompiler(work) {
  for (let tried = 0; ; tried++) {
    let esbuild;
    try {
      esbuild = await import("esbuild");
      return await work(esbuild);
    } catch (fault) {
      if (isOfSources(fault) || tried === pauses.length) throw fault;
      // A service that has ended is only begun again after it was stopped.
      await esbuild?.stop();
      await sleep(pauses[tried]);
    }
  }
}

/** Compiles all commands into `dist/cli`. About 0.5 s. */
export async function compileCli() {
  writeTables(root);
  const begun = new Date();
  const entry = (names) => names.map((name) => ({ in: path.join(root, `src/cli/${name}.ts`), out: name }));
  /** What the threads of a review run. */
  const job = { in: path.join(root, "src/cli/jobs/worker.ts"), out: "job" };
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
    external: ["@microsoft/office-js", "@microsoft/app-manifest", "office-addin-manifest", "xmllint-wasm"],
    banner: { js: 'import { createRequire as __cr } from "node:module"; import { dirname as __dn } from "node:path"; import { fileURLToPath as __fu } from "node:url"; const require = __cr(import.meta.url); const __filename = __fu(import.meta.url); const __dirname = __dn(__filename);' },
  };
  const made = await withCompiler(({ build }) => Promise.all([
    build({ ...common, entryPoints: entry(provers) }),
    build({ ...common, entryPoints: [...entry(commands.filter((name) => !provers.includes(name))), job], plugins: [withoutExamples] }),
  ]));
  const files = made.flatMap(({ outputFiles }) => outputFiles);
  // Commands last: whoever starts one finds the chunks it names.
  const isChunk = ({ path: file }) => file.includes(`${path.sep}chunks${path.sep}`) || path.basename(file) === `${job.out}.mjs`;
  const before = builtAt();
  for (const file of [...files.filter(isChunk), ...files.filter((file) => !isChunk(file))]) place(file, begun);
  sweep(new Set(files.map(({ path: file }) => file)), Math.min(before ?? Infinity, builtAt()));
}

/** What is said where it cannot be compiled, in one sentence; the compiler itself has said what is wrong with a source. */
export function whyNotCompiled(fault) {
  if (isOfSources(fault)) return "命令行没有编译成功：源文件有误，见上。";
  return `命令行没有编译成功（${String(fault?.message ?? fault).split("\n")[0]}）；可能正在安装依赖，请稍后再试，仍不行请运行 npm ci。`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await compileCli().catch((fault) => {
    console.error(whyNotCompiled(fault));
    process.exitCode = 3;
  });
