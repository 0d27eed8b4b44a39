export type { Check, FillInBook, FillInColumn, FillInSheet, TextSheet, BookWords } from "./book";
export { layout, listsName } from "./book";
export { fillInSteps, offeredSheets, planFillIn, type FillInOffer } from "./plan";
export { roleOf, roles, type Role } from "./roles";
