import type { Row } from "./row";

/** What a key does in the tree: move to a row, open or close a group, or go to the cell. */
type KeyEffect = { move: number } | { toggle: number } | { enter: number } | null;

/** The list a key acts in. */
export interface KeyList {
  count: number;
  row(index: number): Row;
  /** Line of a group's head. */
  head(group: number): number;
  /** Rows per page. */
  page: number;
}

const moving = new Set(["ArrowDown", "ArrowUp", "Home", "End", "PageDown", "PageUp"]);

/**
 * Keys of a tree after the ARIA practices: up and down, page, Home, End; right opens or enters, left closes or goes to
 * the head; Enter goes to the cell (or toggles a head), space toggles a head.
 */
export function keyEffect(key: string, list: KeyList, active: number): KeyEffect {
  if (list.count === 0) return null;
  const to = (index: number) => ({ move: Math.max(0, Math.min(list.count - 1, index)) });
  if (active < 0) return moving.has(key) ? to(key === "End" ? list.count : 0) : null;
  const row = list.row(active);
  const head = row.kind === "group";
  switch (key) {
    case "ArrowDown":
      return to(active + 1);
    case "ArrowUp":
      return to(active - 1);
    case "PageDown":
      return to(active + list.page);
    case "PageUp":
      return to(active - list.page);
    case "Home":
      return to(0);
    case "End":
      return to(list.count - 1);
    case "ArrowRight":
      return !head ? null : row.open ? to(active + 1) : { toggle: active };
    case "ArrowLeft":
      return !head ? to(list.head(row.group)) : row.open ? { toggle: active } : null;
    case "Enter":
      return head ? { toggle: active } : { enter: active };
    case " ":
      return head ? { toggle: active } : null;
    default:
      return null;
  }
}
