// Bytes ↔ workbook. Reading (below) and patching keep to their own lines.
export * from "./read";
export * from "./zip";
export { Refusal, type RefusalCode, type RefusalPlace } from "./refusal";
export * from "./patch";
export * from "./blank";
export * from "./stamp";
