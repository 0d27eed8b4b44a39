export { blankWorkbook } from "./workbook";
