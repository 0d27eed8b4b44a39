import type { PastedBlock } from "../../host";
import type { CellArea } from "../../sheet/area";

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", yen: "¥", times: "×", middot: "·", ldquo: "“", rdquo: "”", mdash: "—", hellip: "…" };

const decoded = (text: string): string =>
  text.includes("&") ? text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu, (whole, tens?: string, hex?: string, name?: string) => {
    const code = tens ? Number(tens) : hex ? parseInt(hex, 16) : undefined;
    return code !== undefined ? (code > 0x10ffff ? whole : String.fromCodePoint(code)) : (entities[name!.toLowerCase()] ?? whole);
  }) : text;

/** Classes whose number format is text, by the style sheet that Excel and WPS put before the table. */
function textClasses(html: string): Set<string> {
  const found = new Set<string>();
  for (const [, name, body] of html.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/gu)) if (asText(body)) found.add(name);
  return found;
}

/** mso-number-format:"\@" and its spellings. */
const asText = (style: string): boolean => /mso-number-format\s*:\s*(?:"|'|&quot;)?\\?@/iu.test(style);

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`[\\s"']${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "iu").exec(tag);
  return found ? (found[1] ?? found[2] ?? found[3]) : undefined;
};
const span = (tag: string, name: string): number => (tag.includes("span") ? Math.max(1, Math.min(10_000, Number(attribute(tag, name) ?? 1) || 1)) : 1);
const isHidden = (tag: string): boolean => tag.includes("display") && /display\s*:\s*none/iu.test(tag);

/** What a cell shows: line breaks where the table has them, blanks folded as a browser folds them. */
function shownText(inner: string): string {
  const folded = inner.includes("\n") ? inner.replace(/[ \t\r\n]+/gu, " ") : inner;
  const flat = folded.includes("<") ? folded.replace(/ ?<br[^>]*> ?|<\/(?:p|div)>(?=.)/giu, "\n").replace(/<[^>]*>/gu, "") : folded;
  return decoded(flat).replace(/\u00a0/gu, " ").replace(/^[ \n]+|[ \n]+$/gu, "");
}

interface Cell {
  text: string;
  asText: boolean;
}

/**
 * The first table of HTML from the clipboard, as Excel, WPS and browsers write it: texts as shown, merged cells, and which cells are texts
 * whatever they look like. Hidden rows and columns are left out. null: it holds no table. In steps, each told as the share that is read.
 */
export function* pastedTableSteps(html: string): Generator<number, PastedBlock | null> {
  const begin = /<table\b/iu.exec(html)?.index;
  if (begin === undefined) return null;
  const classes = textClasses(html.slice(0, begin));
  const rows: (Cell | undefined)[][] = [];
  const merges: CellArea[] = [];
  /** Until the next row: it is not shown. */
  let skipping = true;
  const tags = /<(tr|td|th|\/table)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/giu;
  tags.lastIndex = begin;
  let taken: boolean[][] = [];
  for (let match = tags.exec(html); match; match = tags.exec(html)) {
    const kind = match[1].toLowerCase();
    const tag = match[2];
    if (kind === "/table") break;
    if (kind === "tr") {
      skipping = isHidden(tag);
      if (!skipping) rows.push([]);
      yield tags.lastIndex / html.length;
      continue;
    }
    const from = tags.lastIndex;
    const end = /<\/t[dhr]\s*>|<t[dhr]\b|<\/table/giu;
    end.lastIndex = from;
    const stop = end.exec(html)?.index ?? html.length;
    tags.lastIndex = stop;
    if (skipping || isHidden(tag)) continue;
    const row = rows.length - 1;
    let column = 0;
    while (taken[row]?.[column]) column++;
    const [down, across] = [span(tag, "rowspan"), span(tag, "colspan")];
    const kept = asText(tag) || classes.has(attribute(tag, "class") ?? "");
    const exact = tag.includes("x:num=") ? attribute(tag, "x:num") : undefined;
    const shown = shownText(html.slice(from, stop));
    // Narrow columns show # for a number; Excel says beside it which one it is.
    rows[row][column] = { text: exact && /^#+$/u.test(shown) ? exact : shown, asText: kept };
    for (let r = row; r < row + down; r++) for (let c = column; c < column + across; c++) (taken[r] ??= [])[c] = true;
    if (down > 1 || across > 1) merges.push({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
  }
  taken = taken.slice(0, rows.length);
  const width = Math.max(0, ...taken.map((line) => line?.length ?? 0));
  if (rows.length === 0 || width === 0) return null;
  const within = merges.map((merge) => ({ ...merge, bottom: Math.min(merge.bottom, rows.length - 1) })).filter(({ top, left, bottom, right }) => bottom > top || right > left);
  const columns = Array.from({ length: width }, (_, column) => column);
  const any = rows.some((line) => line.some((cell) => cell?.asText));
  return {
    texts: rows.map((line) => columns.map((column) => line[column]?.text ?? "")),
    asText: any ? rows.map((line) => columns.map((column) => line[column]?.asText ?? false)) : undefined,
    merges: within.length > 0 ? within : undefined,
  };
}
