export { blankWorkbook } from "./workbook";
export { workbookOfCells } from "./of-cells";
