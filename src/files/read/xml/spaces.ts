const set = (...uris: string[]): ReadonlySet<string> => new Set(uris);

/** Namespaces of each kind of part: transitional (ECMA-376 part 4) and strict (part 1). */
export const spaces = {
  sheet: set("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"),
  relationships: set("http://schemas.openxmlformats.org/package/2006/relationships"),
  drawing: set("http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"),
  any: set("*"),
};
