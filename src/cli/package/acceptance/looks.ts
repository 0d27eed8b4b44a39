import type { CellStyle } from "../../../sheet/cell-style";

const line = { style: "thin", color: "#7F7F7F" } as const;
const border = { top: line, right: line, bottom: line, left: line };

export const titled: CellStyle = { font: { name: "宋体", size: 16, bold: true, color: "#1F5F4A" }, align: { horizontal: "center", vertical: "center" } };
export const note: CellStyle = { font: { name: "宋体", size: 10 }, align: { horizontal: "left", vertical: "center", wrap: true } };
export const head: CellStyle = { font: { name: "宋体", size: 10, bold: true }, fill: "#EAF1EE", border, align: { horizontal: "center", vertical: "center", wrap: true } };
export const body: CellStyle = { font: { name: "宋体", size: 10 }, border, align: { horizontal: "left", vertical: "center", wrap: true } };
export const centred: CellStyle = { ...body, align: { horizontal: "center", vertical: "center", wrap: true } };
export const text: CellStyle = { ...body, numberFormat: "@" };
export const day: CellStyle = { ...centred, numberFormat: "yyyy-mm-dd" };
