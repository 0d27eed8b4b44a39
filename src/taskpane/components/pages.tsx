import type { ComponentChild } from "preact";
import type { Messages } from "../messages/zh-CN";
import type { Page, Scope, State } from "../state/state";
import { FindingsPage } from "./FindingsPage";
import { LedgerPage } from "./LedgerPage";

interface PageEntry {
  page: Page;
  label(words: Messages): string;
  show(props: { state: State; scope: Scope }): ComponentChild;
}

/** The pages of a result, in the order of their tabs. */
export const pages: readonly PageEntry[] = [
  { page: "findings", label: (words) => words.pageFindings, show: (props) => <FindingsPage {...props} /> },
  { page: "ledger", label: (words) => words.pageLedger, show: (props) => <LedgerPage {...props} /> },
];
