import officeFiles from "./office-files.json";

/** Hosts Office.js itself may be taken from, where config.js says so. */
const officeHosts = new Set(["appsforoffice.microsoft.com", "appsforoffice.cdn.partner.office365.cn"]);

/**
 * What the pages of a folder ask for and is not there, and what they ask of other servers: one sentence each. Pages and styles name their
 * files; a script names its chunks by number and hash, and files by their folder; Office.js loads its own by the host and the language.
 * @param texts the pages, scripts and styles of the folder that are ours, by name
 * @param exists tells whether the folder has a file
 */
export function missingFiles(texts: ReadonlyMap<string, string>, exists: (file: string) => boolean): string[] {
  const problems: string[] = [];
  const asked = new Set(officeFiles.map((file) => `office/${file}`));
  for (const [name, text] of texts) {
    for (const address of addressesIn(name, text)) {
      const host = /^https?:\/\/([^/]+)/u.exec(address)?.[1];
      if (host === undefined) asked.add(address.replace(/[?#].*$/u, ""));
      else if (!officeHosts.has(host)) problems.push(`${name} 引用了外部地址 ${address}`);
    }
  }
  for (const file of asked) if (!exists(file)) problems.push(`缺少文件 ${file}`);
  return problems;
}

function addressesIn(name: string, text: string): string[] {
  const all = (pattern: RegExp): RegExpMatchArray[] => [...text.matchAll(pattern)];
  if (name.endsWith(".html")) return all(/\s(?:src|href)="([^"#]+)"/gu).map(([, address]) => address).filter((address) => !address.startsWith("data:"));
  if (name.endsWith(".css")) return all(/url\(["']?([^"')]+)/gu).map(([, address]) => address).filter((address) => !address.startsWith("data:"));
  if (name === "config.js") return all(/(?:local|workbench): "([^"]+)"/gu).map(([, address]) => address);
  const chunks = all(/[{,](\d+):"([0-9a-f]{8})"/gu).map(([, number, hash]) => `${number}.${hash}.js`);
  return [...chunks, ...all(/["'`]((?:assets|office)\/[\w./-]+\.\w+)["'`]/gu).map(([, file]) => file)];
}
