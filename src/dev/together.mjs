// Runs npm scripts side by side, as many as there are processors, and says of each what it said, in the order they were named.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

const names = process.argv.slice(2);

/** Output and success of one script. */
const run = (name) =>
  new Promise((done) => {
    const child = spawn("npm", ["run", "-s", name], { shell: process.platform === "win32", stdio: ["ignore", "pipe", "pipe"] });
    const pieces = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => pieces.push(piece));
    child.on("error", (error) => done({ ok: false, said: String(error) }));
    child.on("close", (code) => done({ ok: code === 0, said: Buffer.concat(pieces).toString("utf8") }));
  });

const results = new Map();
const waiting = [...names];
async function work() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) results.set(name, await run(name));
}
await Promise.all(Array.from({ length: Math.max(1, availableParallelism()) }, work));
for (const name of names) {
  const { ok, said } = results.get(name);
  if (said.trim() !== "" || !ok) console.log(`${ok ? "" : "FAILED: "}npm run ${name}\n${said}`);
}
process.exit(names.every((name) => results.get(name).ok) ? 0 : 1);
