/*
 * What a formula takes from elsewhere than the workbook: the day, chance, another workbook. Its value is the one of whoever saved it last.
 */

/** Cells of a sheet of which the same is so: the first of them, 0-based, and how many there are. */
interface SomeCells {
  first: { row: number; column: number }[];
  count: number;
}

/** The cells of a sheet whose formulas give another value tomorrow or by chance, and those that take it from another workbook. */
export interface OutsideInputs {
  changing: SomeCells & { functions: string[] };
  linked: SomeCells;
}

const changing = /\b(TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY)\s*\(/giu;
/** [1]Sheet1!A1, '[附件.xls]Sheet1'!A1: a bracket that no name of a table stands before. */
const linked = /(?:^|[^\w\u0080-\uffff\]])'?[^'"[\]=+*&,(]*\[[^[\]@#]+\][^'"[\]]*'?!/u;
const named = 20;

/** Gathers the inputs from outside of a sheet's formulas. */
export class InputsMet {
  private readonly found: OutsideInputs = { changing: { first: [], count: 0, functions: [] }, linked: { first: [], count: 0 } };
  /** What the first cell of a shared formula said, by its number. */
  private readonly shared = new Map<string, string>();

  /** A formula without its "=", in a cell (0-based); "" with the number of a shared one repeats that one's. */
  take(formula: string, row: number, column: number, share?: string): void {
    const text = formula === "" && share !== undefined ? (this.shared.get(share) ?? "") : formula;
    if (share !== undefined && formula !== "" && /[(!]/u.test(formula)) this.shared.set(share, formula);
    if (!text.includes("(") && !text.includes("[")) return;
    const plain = text.replace(/"[^"]*"/gu, '""');
    const functions = [...plain.matchAll(changing)].map(([, name]) => name.toUpperCase());
    if (functions.length > 0) {
      add(this.found.changing, row, column);
      for (const name of functions) if (!this.found.changing.functions.includes(name)) this.found.changing.functions.push(name);
    }
    if (plain.includes("[") && linked.test(plain)) add(this.found.linked, row, column);
  }

  /** What was met; undefined: nothing. */
  get inputs(): OutsideInputs | undefined {
    return this.found.changing.count + this.found.linked.count > 0 ? this.found : undefined;
  }
}

function add(cells: SomeCells, row: number, column: number): void {
  cells.count++;
  if (cells.first.length < named) cells.first.push({ row, column });
}
