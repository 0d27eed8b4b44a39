import { decode } from "../../write/bytes";
import type { PatchedBook } from "./book";

/** After formulas changed: the order of calculation Excel kept is stale, and results must be worked out on opening. */
export function settleCalculation(book: PatchedBook): void {
  for (const sheet of book.sheets) if (sheet.open?.rows.formulasChanged) book.formulasChanged = true;
  const chains = book.relations.ofKind("calcChain");
  if (book.formulasChanged) {
    for (const chain of chains) {
      book.relations.remove(chain.id);
      if (book.pkg.has(chain.part) && /<(?:[^\s<>:/]+:)?calcChain[\s/>]/.test(decode(book.pkg.bytes(chain.part)))) book.pkg.remove(chain.part);
    }
  }
  // Formulas that may read the values that changed: on a sheet that is open, or told of by the chain.
  const formulas = chains.length > 0 || book.sheets.some((sheet) => sheet.open?.rows.hadFormulas);
  if (book.formulasChanged || (book.valuesChanged && formulas)) book.need("calcPr").set("fullCalcOnLoad", 1);
}
