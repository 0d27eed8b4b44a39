import { readDataset, type DatasetOptions } from "../core/review/books";
import type { InputFile } from "./inputs";
import type { ReadInputs } from "./read-inputs";

/**
 * A form that we filled and nobody changed counts where it is the only word of its units: an application is what a unit hands in. Beside the
 * data it was filled from it would say everything twice, and is left out.
 * @param options what decides which records are read: the review date, and what was said of headings
 */
export function settleForms(read: ReadInputs, inputs: readonly InputFile[], options: DatasetOptions): void {
  if (read.forms.length === 0) return;
  const filled = new Set(read.forms.map(({ book }) => book.file));
  const submitted = read.workbooks.filter(({ file }) => !read.reviewers.has(file));
  const { records } = readDataset([...submitted, ...read.forms.map(({ book }) => book)], options);
  /** Per unit the first submitted file that tells of it; per form its units. */
  const told = new Map<number, string>();
  const units = new Map([...filled].map((file) => [file, new Set<number>()]));
  for (const { length, unit, source, sources } of records.values()) {
    for (let row = 0; row < length; row++) {
      const { file } = sources[source[row]];
      if (unit[row] < 0) continue;
      if (filled.has(file)) units.get(file)!.add(unit[row]);
      else if (!told.has(unit[row])) told.set(unit[row], file);
    }
  }
  for (const { book, key } of read.forms) {
    const other = [...units.get(book.file)!].map((unit) => told.get(unit)).find((file) => file !== undefined);
    if (other !== undefined) read.leftOut.push({ file: book.file, leftOut: "output", problem: `这是本程序填好的表格，“${other}”中有同一单位的数据，没有计入。` });
    else {
      read.workbooks.push(book);
      read.keys.set(book.file, key);
    }
  }
  const order = new Map(inputs.map(({ name }, at) => [name, at]));
  read.workbooks.sort((a, b) => order.get(a.file)! - order.get(b.file)!);
}
