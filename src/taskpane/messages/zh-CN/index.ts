import { actions } from "./actions";
import { batch } from "./batch";
import { faults } from "./faults";
import { fillIn } from "./fillIn";
import { forms } from "./forms";
import { results } from "./results";
import { start } from "./start";

/** All words of the pane, a file for each part of it. The other languages have the same keys: the type `Messages` sees to it. */
export const zhCN = { ...start, ...results, ...actions, ...batch, ...forms, ...faults, ...fillIn };

export type Messages = typeof zhCN;
