import { actions } from "./actions";
import { batch } from "./batch";
import { board } from "./board";
import { faults } from "./faults";
import { fillIn } from "./fill-in";
import { forms } from "./forms";
import { ledger } from "./ledger";
import { packs } from "./packs";
import { parameters } from "./parameters";
import { results } from "./results";
import { returns } from "./returns";
import { reviewer } from "./reviewer";
import { rounds } from "./rounds";
import { start } from "./start";

/** All words of the pane, a file for each part of it. The other languages have the same keys: the type `Messages` sees to it. */
export const zhCN = { ...start, ...results, ...returns, ...reviewer, ...rounds, ...actions, ...batch, ...board, ...forms, ...ledger, ...parameters, ...faults, ...packs, ...fillIn };

export type Messages = typeof zhCN;
