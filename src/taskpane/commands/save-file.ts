import type { Messages } from "../messages/zh-CN";
import { text, type Context } from "./context";

/** Where a web view follows a download link and nothing happens, without an error: Excel on the Mac and the iPad (office-js #2700, by design). */
const silent: ReadonlySet<unknown> = new Set(["Mac", "iOS"]);

/** How a file is saved on a platform of Office; null where it cannot be. */
export function fileSaver(platform: unknown): Context["saveFile"] {
  return silent.has(platform) ? null : saveByLink;
}

function saveByLink(content: string | Blob, name: string): void {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Offers a text as a file, or says what to do where the pane cannot save one. */
export function offerFile(context: Context, content: () => string, name: string, instead: (words: Messages) => string): void {
  const { saveFile, dispatch } = context;
  dispatch({ type: "notice", notice: saveFile ? null : { tone: "warning", text: instead(text(context)) } });
  saveFile?.(content(), name);
}
