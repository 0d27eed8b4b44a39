import type { TextBeside } from "../../../sheet/cells";
import { Refusal } from "../../refusal";
import { findEntry, streamedChunks, type Budget, type ReadCaps, type ZipPackage } from "../../zip";
import { readRelationships } from "../package/relationships";
import { spaces } from "../xml/spaces";
import { XmlPush } from "../xml/push";
import type { DocumentBlock } from "../blocks/blocks";
import { WordScanner } from "./scanner";

/** Parts of a document that hold text outside its body. */
const where: ReadonlyMap<string, TextBeside["where"]> = new Map([["header", "header"], ["footer", "footer"], ["footnotes", "footnote"], ["endnotes", "endnote"], ["comments", "comment"]]);
/** Characters told of one place. */
const told = 60;
/** 第 1 页 共 3 页, - 1 -, Page 1 of 3: what numbers pages says nothing. */
const pages = /^(?:第|共|总|页|page|of|[\s\d\-–—/,，、.·~|])*$/iu;

/** The texts of headers, footers, notes and remarks, each once: they are in nobody's table, and whoever reads the result must know. A part that is damaged has none. */
export function textsBeside(zip: ZipPackage, main: string, budget: Budget, caps: ReadCaps): TextBeside[] {
  const found = new Map<string, TextBeside>();
  for (const { type, external, target } of readRelationships(zip, main, budget).values()) {
    const place = where.get(type);
    const entry = place && !external ? findEntry(zip, target) : undefined;
    if (!place || !entry) continue;
    try {
      const scanner = new WordScanner();
      const parser = new XmlPush(scanner, spaces.word, caps);
      for (const chunk of streamedChunks(entry, budget)) parser.write(chunk);
      parser.end();
      const text = linesOf(scanner.blocks).join(" ").replace(/\s+/gu, " ").trim();
      if (!pages.test(text)) found.set(`${place} ${text}`, { where: place, text: text.length > told ? `${text.slice(0, told)}…` : text });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return [...found.values()];
}

function linesOf(blocks: readonly DocumentBlock[]): string[] {
  return blocks.flatMap((block) => (block.is === "line" ? [block.runs.filter(({ struck }) => !struck).map(({ text }) => text).join("")] : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => linesOf(cell.blocks)))));
}
