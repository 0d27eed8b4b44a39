import type { Messages } from "../zh-CN";
import { actions } from "./actions";
import { batch } from "./batch";
import { faults } from "./faults";
import { fillIn } from "./fillIn";
import { forms } from "./forms";
import { results } from "./results";
import { start } from "./start";

export const en: Messages = { ...start, ...results, ...actions, ...batch, ...forms, ...faults, ...fillIn };
