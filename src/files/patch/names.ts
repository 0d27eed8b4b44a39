/** Namespaces and relationship types, transitional (ECMA-376) or strict (ISO 29500); a package uses one of the two. */
export interface Flavour {
  main: string;
  /** Prefix of relationship types, and the namespace of r:id. */
  relations: string;
}

export const transitional: Flavour = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

export const strict: Flavour = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** Namespace of .rels parts, the same in both flavours. */
export const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
export const packageContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

const sheetml = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/** Content types of the parts we may add. */
export const contentTypes = {
  worksheet: `${sheetml}worksheet+xml`,
  styles: `${sheetml}styles+xml`,
  comments: `${sheetml}comments+xml`,
  vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
} as const;

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
