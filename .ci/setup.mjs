// Installs what is missing before any other script runs, so that every command is enough by itself on a fresh clone.
import { execSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const locked = path.join(root, "package-lock.json");
const installed = path.join(root, "node_modules/.package-lock.json");

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

if (!upToDate()) {
  console.log("Installing dependencies (npm ci) …");
  execSync("npm ci --no-audit --no-fund", { stdio: "inherit", cwd: root });
}
