import { Refusal } from "../../refusal";

/** The refusal of a sheet with more merged areas than are read. */
export const tooManyMerges = (cap: number): Refusal => new Refusal("too-many-merges", `合并单元格超过上限 ${cap.toLocaleString("en")} 处，未读取。请取消不必要的合并后再试。`);
