import type { StepName } from "../steps/step";
import type { Words } from "./zh-CN";

/** What a step is called beside 撤销: 键入“否”于 H7, 粘贴, 清除. */
export const stepText = ({ kind, text = "", place = "" }: StepName, words: Words): string => (kind === "typing" ? words.step.typing(text, place) : words.step[kind]);

/** 撤销 键入“否”于 H7（Ctrl+Z）; with nothing to take back, the word alone. */
export const stepLabel = (redo: boolean, step: StepName | undefined, words: Words): string => `${redo ? words.redo : words.undo}${step ? ` ${stepText(step, words)}` : ""} (Ctrl+${redo ? "Y" : "Z"})`;
