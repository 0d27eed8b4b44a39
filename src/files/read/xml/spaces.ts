const set = (...uris: string[]): ReadonlySet<string> => new Set(uris);

/** Namespaces of each kind of part: transitional (ECMA-376 part 4) and strict (part 1). */
export const spaces = {
  sheet: set("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"),
  /** With Excel 2010's additions, for the ids that tie rules to their extensions. */
  detail: set("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main", "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"),
  relationships: set("http://schemas.openxmlformats.org/package/2006/relationships"),
  /** Of r:id, which ties an element to a relationship. */
  relationId: set("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
  drawing: set("http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"),
  /** A document, its tick boxes of Word 2010, and what text boxes and formulas lie in. */
  word: set(
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", "http://schemas.microsoft.com/office/word/2010/wordml",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
    "http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "urn:schemas-microsoft-com:vml", "http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math",
  ),
  any: set("*"),
};
