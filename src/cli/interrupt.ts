import { rmSync } from "node:fs";

/** Files on their way to their names. */
const passing = new Set<string>();
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** From now on an interruption takes this file off. */
export function notePassing(file: string): void {
  if (passing.size === 0) for (const signal of signals) process.on(signal, stop);
  passing.add(file);
}

/** The file has its name, or is gone. */
export function forgetPassing(file: string): void {
  passing.delete(file);
  if (passing.size === 0) for (const signal of signals) process.off(signal, stop);
}

function stop(signal: NodeJS.Signals): void {
  for (const file of passing) rmSync(file, { force: true });
  for (const one of signals) process.off(one, stop);
  // Ends as the signal would have ended it, so that shells and scripts see an interruption.
  process.kill(process.pid, signal);
}
