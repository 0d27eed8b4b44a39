import { defaultCaps, openZip } from "../../../src/files/zip";
import { readWord } from "../../../src/files/read/word/read";
import { all, openParts, type Parts } from "../../support/package/parts";
import type { Element } from "../../support/package/element";
import { refusalOf, type Outcome } from "./outcome";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/** Elements in which a text stands as it is. */
const through = /^(document|body|p|r|t|tbl|tr|tc|ins|sdt|sdtContent|hyperlink|smartTag)$/;
/** What keeps a text from counting. */
const against = /^(del|moveFrom|strike|dstrike|vanish|AlternateContent|txbxContent|vMerge|hMerge)$/;

/** Texts that are said plainly in a document's body, as another parser sees them. */
function plainTexts({ xml }: Parts): string[] {
  const root = xml.get("word/document.xml");
  if (!root || [...all(root)].some((e) => against.test(e.localName))) return [];
  const found: string[] = [];
  const walk = (e: Element): void => {
    if (e.namespaceURI !== word || !through.test(e.localName)) return;
    if (e.localName === "t") found.push((e.textContent ?? "").replace(/\s/gu, ""));
    else for (const child of e.content) if (typeof child !== "string") walk(child);
  };
  walk(root);
  return found;
}

/** Reads a document; a text that stands plainly in it is in some cell. */
export function tryDocument(bytes: Uint8Array): Outcome {
  const wrong: string[] = [];
  try {
    const book = readWord(openZip(bytes), "报送.docx", { ...defaultCaps, cells: 200_000 });
    const said = book.strings.join("").replace(/\s/gu, "");
    const parts = openParts(bytes, () => undefined);
    if (parts.xml.get("word/document.xml")?.localName === "document") for (const text of plainTexts(parts)) if (!said.includes(text)) wrong.push(`lost: ${text.slice(0, 80)}`);
    return { state: "document read", wrong };
  } catch (error) {
    return { state: `document refused ${refusalOf(error, wrong)}`, wrong };
  }
}
