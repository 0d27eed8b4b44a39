/*
 * The files that can be read, by the ends of their names. A name only decides what is offered and looked for; what a file is, its first
 * bytes say. File pickers, the folder walk of the command line and the words of refusals ask here; what is dropped is read whatever its name.
 */

/** Ends of names, with the dot, in the order people are told them. */
export const readableEndings = [
  ".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlt", ".xlsb", ".et", ".ett", ".ods", ".csv", ".tsv", ".txt", ".htm", ".html", ".docx", ".docm",
] as const;

/** What is no table and is sent all the same: a folder names these too, so that nobody takes them for read. */
const sentInstead = [".doc", ".dot", ".wps", ".wpt", ".rtf", ".mht", ".mhtml", ".pdf", ".ofd", ".ppt", ".pptx", ".jpg", ".jpeg", ".png", ".bmp", ".gif", ".tif", ".tiff", ".webp", ".heic", ".zip", ".rar", ".7z"];

/** For the accept attribute of a file picker. */
export const pickerEndings = readableEndings.join(",");

const endsIn = (name: string, endings: readonly string[]): boolean => endings.some((ending) => name.toLowerCase().endsWith(ending));

/** Whether a file of that name in a folder is one to look at: a table, or what somebody sent in place of one. */
export const isSubmission = (name: string): boolean => endsIn(name, readableEndings) || endsIn(name, sentInstead);

/** Whether a file is the system's own, which nobody sent: what Finder, Explorer and editors leave behind. */
export const isOfSystem = (name: string): boolean => /(?:^|[\\/])(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^\\/]*|\.~lock\.[^\\/]*#?)$/iu.test(name);

/** The kinds of files in words, for sentences. */
export const readableKinds = "表格文件（.xlsx、.xls、.et、.ods、.csv 等）或 Word 文档（.docx）";
