import type { Measured } from "./case";

/** Lines of a table: case, ms, processor ms, peak, bytes per cell over bare Node, and times of the case it is measured against. */
export function tableLines(results: ReadonlyMap<string, Measured>, names: readonly string[], against: string, cells: number, bare: number): string[] {
  const base = results.get(against);
  const head = `${"".padEnd(28)}${["ms", "cpu ms", "peak MB", "B/cell", `ms × ${against}`, "cpu ×"].map((word) => word.padStart(12)).join("")}`;
  const lines = names.map((name) => {
    const run = results.get(name);
    if (!run) return `${name.padEnd(28)} failed`;
    const perCell = ((run.peak - bare) * 1024 * 1024) / cells;
    const columns = [run.wall.toFixed(0), run.cpu.toFixed(0), run.peak.toFixed(0), perCell.toFixed(0), base ? (run.wall / base.wall).toFixed(2) : "", base ? (run.cpu / base.cpu).toFixed(2) : ""];
    return name.padEnd(28) + columns.map((text) => text.padStart(12)).join("");
  });
  return [head, ...lines];
}
