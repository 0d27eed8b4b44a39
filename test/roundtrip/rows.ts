/** The table every workbook of the corpus has at A1 of its sheet 数据: five columns, a heading and four lines. */
export const sheetName = "数据";
export const heading = ["单位名称", "统一社会信用代码", "单位地址", "联系电话", "年培训人数"];
export const lines: (string | number)[][] = [["甲学院", "12370000495570303U", "济南", "0531-1", 1999], ["乙学院", "12370000495570304R", "青岛", "0531-2", 2600], ["丙学院", "", "淄博", "0533-3", 1200], ["丁学院", "x", "烟台", "0535-4", 88]];
export const rows: (string | number)[][] = [heading, ...lines];
