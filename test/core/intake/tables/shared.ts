import { existsSync } from "node:fs";
import * as path from "node:path";

/** Material that lies beside the checkout on some machines only; undefined when it is not there. */
export function sharedPath(...parts: string[]): string | undefined {
  const file = path.resolve(__dirname, "../../../../../shared", ...parts);
  return existsSync(file) ? file : undefined;
}
