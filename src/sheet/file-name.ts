/** Names that Windows keeps for devices, with or without an extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=$|\.)/iu;
/** Bytes of a name: file systems take 255, and a number, an end and a name beside it need some. */
const longest = 150;

/** A text as part of a file name that every system takes; "" for one that leaves nothing. */
export function safeFileName(text: string): string {
  const plain = text.normalize("NFC").replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, "").replace(/\s+/gu, " ").replace(/^[\s.]+|[\s.]+$/gu, "");
  let name = "";
  let bytes = 0;
  for (const character of plain) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > longest) break;
    name += character;
  }
  name = name.replace(/[\s.]+$/u, "");
  return reserved.test(name) ? `_${name}` : name;
}

/** A copy is an .xlsx, whatever it was made of. */
export const asWorkbook = (name: string): string => (/\.xl[st][xm]$/iu.test(name) ? name : `${name.replace(/\.[^./\\]*$/u, "")}.xlsx`);

/** Where the copy of a file goes below a folder, by the file's own path: no step leads out of it. */
export function copyName(label: string): string {
  const steps = asWorkbook(label).split(/[\\/]/u).map(safeFileName).filter((step) => step !== "");
  return steps.join("/") || "工作簿.xlsx";
}

/** What Excel leaves beside a workbook while it is open. */
export const isLockFile = (file: string): boolean => /(^|[\\/])~\$/.test(file);
