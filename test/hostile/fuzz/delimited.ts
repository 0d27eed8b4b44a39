import { readDelimited } from "../../../src/files/read/text/read";
import { refusalFor } from "../../../src/files/read/magic/refuse";
import { seeFile } from "../../../src/files/read/magic/kind";
import { defaultCaps } from "../../../src/files/zip";
import { cellsOf } from "../../files/read/support/cells";
import { cellName } from "../../../src/sheet/a1";
import { refusalOf, type Outcome } from "./outcome";
import type { Draw } from "./draw";

const values = ["甲学院", "1999", "", "0531-1234567", "a,b;c\td", "说\"好\"", "第一行\n第二行", "12370000495570303U", "是", "2019年9月1日", "=1+1", "-5", "长".repeat(300), "x\r\ny", "'", "a b"];

/** A text of lines as a program writes it, and what its cells are. */
function written(draw: Draw): { text: string; cells: Record<string, string> } {
  const [columns, delimiter, end] = [2 + draw.below(4), draw.of([",", "\t", ";"]), draw.of(["\n", "\r\n", "\r"])];
  const cells: Record<string, string> = {};
  const lines = Array.from({ length: 2 + draw.below(8) }, (_, row) => Array.from({ length: columns }, (_unused, column) => {
    const value = row === 0 ? `列${column}` : draw.of(values);
    if (value !== "") cells[cellName(row, column)] = value;
    return /["\r\n,;\t]/.test(value) || draw.once(6) ? `"${value.replace(/"/g, "\"\"")}"` : value;
  }).join(delimiter));
  return { text: lines.join(end) + (draw.once(2) ? end : ""), cells };
}

/** Changes to the bytes after which only an end without a crash can be asked. */
function damaged(bytes: Uint8Array, draw: Draw): Uint8Array {
  const copy = bytes.slice(0, draw.once(2) ? 1 + draw.below(bytes.length) : bytes.length);
  for (let left = 1 + draw.below(4); left > 0; left--) copy[draw.below(copy.length)] = draw.of([0, 0x22, 0x2c, 0x0a, 0x0d, 0x80, 0xff, draw.below(256)]);
  return copy;
}

/** Reads a text of lines, sound or damaged. */
export function tryDelimited(draw: Draw): Outcome & { done: string } {
  const wrong: string[] = [];
  const { text, cells } = written(draw);
  const encoding = draw.of(["utf8", "BOM", "utf16"] as const);
  const whole = encoding === "utf8" ? Buffer.from(text) : Buffer.from(`\ufeff${text}`, encoding === "BOM" ? "utf8" : "utf16le");
  const sound = draw.once(2);
  const bytes = sound ? whole : damaged(whole, draw);
  const done = `${sound ? "sound" : "damaged"} ${encoding} ${JSON.stringify(text.slice(0, 200))}`;
  try {
    const seen = seeFile(bytes);
    if (!/^text-/.test(seen.kind)) throw refusalFor(seen.kind as Parameters<typeof refusalFor>[0], "报送.csv");
    const book = readDelimited((seen as { text: string }).text, seen.kind as "text-utf8", "报送.csv", defaultCaps);
    const is: Record<string, unknown> = cellsOf(book);
    if (sound) for (const at of new Set([...Object.keys(cells), ...Object.keys(is)])) if (is[at] !== cells[at]) wrong.push(`${at}: ${JSON.stringify(cells[at])} should be there, is ${JSON.stringify(is[at])}`);
    return { state: "text read", wrong, done };
  } catch (error) {
    const state = `text refused ${refusalOf(error, wrong)}`;
    if (sound) wrong.push("a sound text is refused");
    return { state, wrong, done };
  }
}
