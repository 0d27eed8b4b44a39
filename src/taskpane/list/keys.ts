import type { Row } from "../select/rows";

/** What a key does in the tree: move to a row, open or close a group, or go to the cell. */
export type KeyEffect = { move: number } | { toggle: number } | { enter: number } | null;

/**
 * Keys of a tree after the ARIA practices: up and down, page, Home, End, right opens or enters, left closes or goes to
 * the head, Enter goes to the cell (or opens a head), space toggles a head.
 */
export function keyEffect(key: string, rows: readonly Row[], active: number, page: number): KeyEffect {
  if (rows.length === 0) return null;
  const clamp = (index: number) => ({ move: Math.max(0, Math.min(rows.length - 1, index)) });
  if (active < 0) return ["ArrowDown", "ArrowUp", "Home", "End", "PageDown", "PageUp"].includes(key) ? clamp(key === "End" ? rows.length : 0) : null;
  const row = rows[active];
  switch (key) {
    case "ArrowDown":
      return clamp(active + 1);
    case "ArrowUp":
      return clamp(active - 1);
    case "PageDown":
      return clamp(active + page);
    case "PageUp":
      return clamp(active - page);
    case "Home":
      return clamp(0);
    case "End":
      return clamp(rows.length - 1);
    case "ArrowRight":
      if (row.kind !== "group") return null;
      return row.open ? clamp(active + 1) : { toggle: active };
    case "ArrowLeft":
      if (row.kind === "group") return row.open ? { toggle: active } : null;
      return clamp(rows.findIndex((other) => other.kind === "group" && other.group === row.group));
    case "Enter":
      return row.kind === "group" ? { toggle: active } : { enter: active };
    case " ":
      return row.kind === "group" ? { toggle: active } : { move: active };
    default:
      return null;
  }
}
