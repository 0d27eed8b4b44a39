/** Under this key the pages of one address remember what their user chose on this computer, such as the language; no data of a workbook. */
export const rememberedKey = "base-review";
