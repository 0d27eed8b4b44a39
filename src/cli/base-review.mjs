#!/usr/bin/env node
// Starts a command of the compiled command line: `base-review review|replay|new|pack|manifest|package …`. In a checkout it installs what is missing and
// compiles first when a source is newer.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { commands, compileCli, compiledFile, isFresh, whyNotCompiled } from "../dev/compile-cli.mjs";

const setup = new URL("../../.ci/setup.mjs", import.meta.url);
const [command] = process.argv.splice(2, 1);
if (!commands.includes(command)) {
  console.error(`用法：base-review ${commands.join("|")} …`);
  process.exitCode = 2;
} else {
  if (existsSync(fileURLToPath(setup))) {
    await import(setup);
    if (!isFresh()) await compileCli().catch((fault) => say(whyNotCompiled(fault), fault));
  }
  if (process.exitCode === undefined) await import(compiledFile(command));
}

/** Ends with a sentence; the stack is for who mends it. */
function say(sentence, fault) {
  console.error(process.argv.includes("--debug") ? `${sentence}\n${fault.stack}` : sentence);
  process.exitCode = 3;
}
