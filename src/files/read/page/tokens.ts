import { plainText } from "./entities";

/** A piece of a web page. Names are in lower case. */
export type PageToken =
  | { is: "text"; text: string }
  | { is: "open"; name: string; attr(name: string): string | undefined }
  | { is: "close"; name: string };

/** Elements whose content is no text of the page. */
const unread = new Set(["script", "style", "title", "xml", "noscript", "template", "object"]);
/** How often a ">" is looked for beyond a quote that is not closed. */
const patience = 20;

/** The pieces of a web page in time that grows with its length, whatever is wrong with its markup. Comments are none, with what Excel hides in them. */
export function* tokensOf(html: string): Generator<PageToken> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    const stop = open < 0 ? html.length : open;
    if (stop > at) yield { is: "text", text: plainText(html.slice(at, stop)) };
    if (open < 0) return;
    at = open;
    if (html.startsWith("<!--", at)) at = behind(html, "-->", at + 4);
    else if (html[at + 1] === "!" || html[at + 1] === "?") at = behind(html, ">", at);
    else if (!/[a-z/]/iu.test(html[at + 1] ?? "")) {
      yield { is: "text", text: "<" };
      at++;
    } else {
      const end = tagEnd(html, at);
      const tag = html.slice(at + 1, end);
      at = end + 1;
      const [, slash, written] = /^(\/?)([^\s/>]*)/u.exec(tag)!;
      const name = written.toLowerCase();
      if (slash) yield { is: "close", name };
      else if (unread.has(name) && !tag.endsWith("/")) at = behind(html, ">", closing(html, name, at));
      else yield { is: "open", name, attr: (wanted) => attribute(tag, wanted) };
    }
  }
}

/** The place behind the next `what`; the end where there is none. */
function behind(html: string, what: string, from: number): number {
  const found = html.indexOf(what, from);
  return found < 0 ? html.length : found + what.length;
}

function closing(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\b`, "giu");
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

/** The ">" of a tag, none within quotes. */
function tagEnd(html: string, from: number): number {
  const first = html.indexOf(">", from);
  let end = first;
  for (let tried = 0; end >= 0 && tried < patience; tried++) {
    const tag = html.slice(from, end);
    if (tag.replace(/"[^"]*"|'[^']*'/gu, "").search(/["']/u) < 0) return end;
    end = html.indexOf(">", end + 1);
  }
  return first < 0 ? html.length : first;
}

function attribute(tag: string, wanted: string): string | undefined {
  for (const [, name, double, single, bare] of tag.matchAll(/\s([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu)) {
    if (name.toLowerCase() === wanted) return plainText(double ?? single ?? bare ?? "");
  }
  return undefined;
}
