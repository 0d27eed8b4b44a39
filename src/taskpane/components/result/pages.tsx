import type { ComponentChild } from "preact";
import type { Messages } from "../../messages/zh-CN";
import type { PanePage, SessionKey, State } from "../../state/state";
import { LazyBoard } from "../board/LazyBoard";
import { ChecklistPage } from "../checklist/ChecklistPage";
import { FindingsPage } from "../findings/FindingsPage";
import { LedgerPage } from "../ledger/LedgerPage";
import { UnitsPage } from "../units/UnitsPage";

interface PageEntry {
  page: PanePage;
  label(words: Messages): string;
  show(props: { state: State; scope: SessionKey }): ComponentChild;
}

/** The pages of a result, in the order of their tabs. */
export const pages: readonly PageEntry[] = [
  { page: "board", label: (words) => words.pageBoard, show: (props) => <LazyBoard {...props} /> },
  { page: "findings", label: (words) => words.pageFindings, show: (props) => <FindingsPage {...props} /> },
  { page: "units", label: (words) => words.pageUnits, show: (props) => <UnitsPage {...props} /> },
  { page: "checklist", label: (words) => words.pageChecklist, show: (props) => <ChecklistPage {...props} /> },
  { page: "ledger", label: (words) => words.pageLedger, show: (props) => <LedgerPage {...props} /> },
];
