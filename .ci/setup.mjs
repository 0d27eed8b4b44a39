// Installs what is missing before any other script runs, so that every command is enough by itself on a fresh clone.
import { execSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";

const installed = "node_modules/.package-lock.json";

/** npm writes its own lock inside node_modules; older than ours means the tree does not match. */
function upToDate() {
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  const present = JSON.parse(readFileSync(installed, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || entry.peer || present[path]?.version === entry.version || (entry.os && !statOf(path)),
  );
}

function statOf(path) {
  return statSync(path, { throwIfNoEntry: false });
}

if (!upToDate()) {
  console.log("Installing dependencies (npm ci) …");
  execSync("npm ci --no-audit --no-fund", { stdio: "inherit" });
}
