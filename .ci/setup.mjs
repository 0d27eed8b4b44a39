// Installs what is missing before any other script runs, so that every command is enough by itself on a fresh clone.
import { execSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const locked = path.join(root, "package-lock.json");
const installed = path.join(root, "node_modules/.package-lock.json");
/** Holds the id of the process that installs here; two at once would take each other's files away. */
const busy = path.join(os.tmpdir(), `npm-ci-${createHash("sha256").update(root).digest("hex").slice(0, 16)}.pid`);

/** npm writes its own lock inside node_modules; older than ours means the tree does not match. */
function upToDate() {
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(locked, "utf8")).packages;
  const present = JSON.parse(readFileSync(installed, "utf8")).packages;
  return Object.entries(wanted).every(
    ([where, entry]) => where === "" || entry.optional || entry.peer || present[where]?.version === entry.version || (entry.os && !statOf(where)),
  );
}

function statOf(where) {
  return statSync(path.join(root, where), { throwIfNoEntry: false });
}

/** True when this process is the one to install now; an installation whose process is gone counts no more. */
function begins() {
  try {
    writeFileSync(busy, String(process.pid), { flag: "wx" });
    return true;
  } catch (fault) {
    // Where nothing can be noted, nobody else has noted anything either.
    if (fault.code !== "EEXIST") return true;
  }
  if (!isInstalling()) rmSync(busy, { force: true });
  return false;
}

function isInstalling() {
  try {
    const owner = Number(readFileSync(busy, "utf8"));
    // A note that is only begun has no number yet.
    return owner > 0 ? process.kill(owner, 0) : Date.now() - statSync(busy).mtimeMs < 10_000;
  } catch (fault) {
    return fault.code === "EPERM";
  }
}

/** @returns the exit code */
function install() {
  try {
    console.log("Installing dependencies (npm ci) …");
    execSync("npm ci --no-audit --no-fund", { stdio: "inherit", cwd: root });
    return 0;
  } catch {
    console.error("npm ci failed: dependencies could not be installed; see above.");
    return 3;
  } finally {
    rmSync(busy, { force: true });
  }
}

for (let waited = false; !upToDate(); waited = true) {
  if (begins()) {
    const code = upToDate() ? 0 : install();
    rmSync(busy, { force: true });
    if (code !== 0) process.exit(code);
    break;
  }
  if (!waited) console.log("Waiting for another installation …");
  await sleep(500);
}
