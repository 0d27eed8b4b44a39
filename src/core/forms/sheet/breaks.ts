import type { Layout } from "./layout";

/** A4 in points. */
const paper = { width: 595.3, height: 841.9 };
/** A file says widths in digits of its default font: 7 pixels in a Western Excel, 8 in 宋体 11, 9.4 in what replaces it where it is not installed. */
const widest = 9.4 / 7;
/** Excel does not shrink below a tenth. */
const smallest = 10;
/** What a sheet of paper is worth in size: 10.5 points are still above 9. */
const gentlest = 0.88;

/** How a page goes onto paper: scale in per cent, and the rows (0-based) that begin a new sheet of paper. */
interface Paper {
  scale: number;
  breaks: number[];
}

/**
 * Scale so that the columns fit the width, and breaks so that sections stay together where one fits a sheet of paper; a longer
 * one is parted between its rows. `widths` and `heights` in points. Breaks are given because Excel's own would cut through
 * merged labels; a page fitted to its width would ignore them, hence the scale.
 */
export function paperOf(layout: Layout, widths: readonly number[], heights: readonly number[]): Paper {
  const { orientation, margins } = layout.page.print;
  const [across, down] = orientation === "portrait" ? [paper.width, paper.height] : [paper.height, paper.width];
  const total = widths.reduce((sum, width) => sum + width, 0) * widest;
  const fitting = Math.max(smallest, Math.min(100, Math.floor(((across - (margins.left + margins.right) * 72) / total) * 100)));
  const room = (scale: number): number => ((down - (margins.top + margins.bottom) * 72) / scale) * 100 * 0.985;
  const breaks = breaksOf(layout, heights, room(fitting));
  // A name of three lines, a note: what would leave a few lines alone on a sheet of paper is printed a little smaller instead.
  for (let scale = fitting - 1; breaks.length > 0 && scale >= Math.max(smallest, fitting * gentlest); scale--) {
    const fewer = breaksOf(layout, heights, room(scale));
    if (fewer.length < breaks.length) return { scale, breaks: fewer };
  }
  return { scale: fitting, breaks };
}

/** Rows that begin a new sheet of paper with room for so many points. */
function breaksOf(layout: Layout, heights: readonly number[], room: number): number[] {
  const breaks: number[] = [];
  const repeated = layout.titles ? sum(heights, layout.titles[0], layout.titles[1]) : 0;
  const runs = wholeRuns(layout.together, (top, bottom) => sum(heights, top, bottom) <= room - repeated);
  let begin = 0;
  let used = 0;
  for (let row = 0; row < heights.length; row++) {
    const run = runs.find(([top, bottom]) => top <= row && bottom >= row);
    const needed = run && run[0] < row ? 0 : sum(heights, row, run?.[1] ?? row);
    if (used + needed > room && row > begin) {
      breaks.push(row);
      begin = row;
      used = layout.titles && row > layout.titles[1] ? repeated : 0;
    }
    used += heights[row];
  }
  return breaks;
}

/** Runs of rows that fit a sheet of paper, overlapping ones as one; where one is too much, the earlier ends before the later. */
function wholeRuns(together: readonly [number, number][], fits: (top: number, bottom: number) => boolean): [number, number][] {
  const runs: [number, number][] = [];
  for (const [top, bottom] of together.filter(([first, last]) => fits(first, last)).sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = runs.at(-1);
    if (!last || top > last[1]) runs.push([top, bottom]);
    else if (fits(last[0], Math.max(last[1], bottom))) last[1] = Math.max(last[1], bottom);
    else {
      last[1] = top - 1;
      runs.push([top, bottom]);
    }
  }
  return runs;
}

function sum(heights: readonly number[], top: number, bottom: number): number {
  let total = 0;
  for (let row = top; row <= bottom; row++) total += heights[row];
  return total;
}
