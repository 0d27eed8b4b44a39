// What the workbench keeps for use without a network: every file of the built folder that a page can ask for.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const source = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../workbench/service-worker.js");
/** Not for the pages: maps, what Excel and administrators read, pictures for them. */
const others = /\.map$|^manifest\.xml$|^assets\/screenshot|^service-worker\.js$|\.(?:LICENSE\.)?txt$/u;

/** The service worker's text for a build, with the names of the files and a version that changes with any of them. */
export function serviceWorker(names, contentOf) {
  const files = names.filter((name) => !others.test(name)).sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(contentOf(file));
  return `const keptFiles = ${JSON.stringify(files)};\nconst keptVersion = "${hash.digest("hex").slice(0, 12)}";\n${readFileSync(source, "utf8")}`;
}

/** Writes it beside the pages when all else of the build is there. */
export class KeptFilesPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("kept-files", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "kept-files", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        const text = serviceWorker(Object.keys(assets), (file) => assets[file].buffer());
        compilation.emitAsset("service-worker.js", new sources.RawSource(text), { minimized: true });
      });
    });
  }
}
