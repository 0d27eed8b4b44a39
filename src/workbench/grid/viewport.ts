import type { GridSheet } from "./model";

export const headerWidth = 46;
export const headerHeight = 22;

/** A run of rows or columns on the screen: sheet indexes and where the first one begins. */
export interface Band {
  from: number;
  to: number;
  /** Screen position of the start of `from`, before clipping. */
  start: number;
  /** Screen range the band may paint in. */
  clipStart: number;
  clipEnd: number;
}

/** What part of a sheet a screen of a given size shows: frozen bands first, then scrolled ones. CSS pixels. */
export function bands(axis: GridSheet["rows"], frozen: number, header: number, scroll: number, extent: number): Band[] {
  const result: Band[] = [];
  const frozenSize = axis.offset(Math.min(frozen, axis.count));
  if (frozen > 0) {
    result.push({ from: 0, to: Math.min(frozen, axis.count) - 1, start: header, clipStart: header, clipEnd: Math.min(header + frozenSize, extent) });
  }
  const clipStart = header + frozenSize;
  if (clipStart < extent && frozen < axis.count) {
    const from = Math.max(frozen, axis.at(scroll + frozenSize));
    const to = Math.min(axis.count - 1, axis.at(scroll + frozenSize + extent - clipStart));
    result.push({ from, to, start: header + axis.offset(from) - scroll, clipStart, clipEnd: extent });
  }
  return result;
}

/** The row or column at a screen position; undefined in the header. */
export function hit(axis: GridSheet["rows"], frozen: number, header: number, scroll: number, position: number): number | undefined {
  if (position < header) return undefined;
  const inSheet = position - header;
  return inSheet < axis.offset(Math.min(frozen, axis.count)) ? axis.at(inSheet) : axis.at(inSheet + scroll);
}

/** Scroll position that brings a row or column into view, moving as little as possible. */
export function reveal(axis: GridSheet["rows"], frozen: number, header: number, scroll: number, extent: number, index: number): number {
  if (index < frozen) return scroll;
  const frozenSize = axis.offset(frozen);
  const start = axis.offset(index) - frozenSize;
  const room = extent - header - frozenSize;
  if (start < scroll) return start;
  const end = start + axis.size(index);
  return end > scroll + room ? Math.min(start, end - room) : scroll;
}
