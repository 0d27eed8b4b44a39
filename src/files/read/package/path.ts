/**
 * Part name that a relationship target means, seen from `source` ("" for the package itself): relative, absolute
 * ("/xl/…"), with backslashes; more ".." than folders lead to the root, as in every URI. Percent escapes and case stay as they
 * are spelled: `findEntry` knows the part. Undefined for a target outside the package.
 */
export function resolveTarget(source: string, target: string): string | undefined {
  const path = target.replace(/\\/g, "/").replace(/[#?].*$/, "");
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(path)) return undefined;
  const parts = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}

/** Name of the part that holds the relationships of `part`. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}
