export type { Check, FillInBook, FillInColumn, FillInSheet, TextSheet, BookWords } from "./book";
export { coverName, examplesName, layout, listsName } from "./book";
export { fillInSteps, offeredSheets, planFillIn, type FillInOffer, type FillInWish } from "./plan";
export { roleOf, roles, type Role } from "./roles";
