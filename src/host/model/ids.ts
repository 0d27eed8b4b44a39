import { contentKey } from "../../sheet/content-key";

/** A fresh id in the form Excel uses: "{8-4-4-4-12}". */
export function newId(): string {
  return braced(globalThis.crypto.getRandomValues(new Uint8Array(16)));
}

/** An id that is the same for the same words, and another for others. */
export function idOf(words: string): string {
  const encoder = new TextEncoder();
  const halves = ["a", "b"].map((half) => contentKey(encoder.encode(`${half} ${words}`)).split("-").slice(1).map((hex) => hex.padStart(8, "0")).join(""));
  return braced(Uint8Array.from(halves.join("").match(/../g)!, (hex) => parseInt(hex, 16)));
}

function braced(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0").toUpperCase()).join("");
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}}`;
}
