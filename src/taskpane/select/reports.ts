import { reports, type ReportKind } from "../../core/reports";
import { ourSheetKinds } from "../../sheet/our-sheets";
import { languages, type Language } from "../../sheet/language";

/** A report that can be written, and what its sheet is called in the language of the pane. */
interface ReportChoice {
  kind: ReportKind;
  title: string;
}

/** The reports that no page of the pane writes: each has a button beside the list. */
export function reportsWithoutPage(language: Language, kinds: readonly ReportKind[] = Object.keys(reports) as ReportKind[]): ReportChoice[] {
  return kinds.filter((kind) => !ourSheetKinds[kind].page).map((kind) => {
    const { title, also } = ourSheetKinds[kind];
    return { kind, title: [title, ...also][languages.indexOf(language)] ?? title };
  });
}
