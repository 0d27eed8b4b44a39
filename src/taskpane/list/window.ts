import { rowAt } from "./offsets";

/** Rows to render: from `first` up to, not including, `end`. */
interface ListWindow {
  first: number;
  end: number;
}

/** The rows that meet the viewport, and `overscan` px on both sides. */
export function windowOf(offsets: Float64Array, scrollTop: number, viewport: number, overscan = 200): ListWindow {
  const count = offsets.length - 1;
  if (count <= 0) return { first: 0, end: 0 };
  const first = rowAt(offsets, scrollTop - overscan);
  const end = rowAt(offsets, scrollTop + viewport + overscan) + 1;
  return { first, end: Math.min(end, count) };
}

/** Where to scroll so that row `index` is wholly seen; the present position when it already is. */
export function scrollToShow(offsets: Float64Array, index: number, scrollTop: number, viewport: number): number {
  const top = offsets[index];
  const bottom = offsets[index + 1];
  if (top < scrollTop) return top;
  if (bottom > scrollTop + viewport) return Math.max(0, Math.min(top, bottom - viewport));
  return scrollTop;
}
