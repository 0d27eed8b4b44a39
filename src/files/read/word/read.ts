import type { WorkbookCells } from "../../../sheet/cells";
import { Refusal } from "../../refusal";
import { findEntry, newBudget, streamedChunks, type ReadCaps, type ZipPackage } from "../../zip";
import { readRelationships } from "../package/relationships";
import { spaces } from "../xml/spaces";
import { XmlPush } from "../xml/push";
import { textsBeside } from "./beside";
import { WordScanner } from "./scanner";
import { sheetsOfBlocks } from "../blocks/sheets";

/** Tables in tables in text boxes lie deeper than any workbook. */
const depth = 256;

/**
 * Reads a .docx as a workbook: each table a sheet, with the lines around it. By our own reader, for the libraries there are drop text boxes and take a row apart at a
 * tick box. Throws Refusal.
 */
export function readWord(zip: ZipPackage, file: string, caps: ReadCaps): WorkbookCells {
  const budget = newBudget(caps);
  const main = [...readRelationships(zip, "", budget).values()].find(({ type, external }) => type === "officeDocument" && !external);
  const entry = findEntry(zip, main?.target ?? "word/document.xml");
  if (!entry) throw new Refusal("part-missing", "文件缺少正文部分，已损坏，未读取。请用 Word 或 WPS 打开并另存为“Word 文档（*.docx）”后再试。");
  const scanner = new WordScanner();
  const parser = new XmlPush(scanner, spaces.word, { ...caps, depth });
  for (const chunk of streamedChunks(entry, budget)) parser.write(chunk);
  parser.end();
  const book = sheetsOfBlocks(scanner.blocks, file, caps);
  const beside = textsBeside(zip, entry.name, budget, { ...caps, depth });
  return beside.length > 0 ? { ...book, beside } : book;
}
