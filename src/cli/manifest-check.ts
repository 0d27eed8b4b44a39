/**
 * Structural check of an add-in manifest, offline (Microsoft's own validator is a web service).
 * Covers what Office refuses or silently drops: required fields, unresolved or unused resource ids, string lengths
 * (ShortStrings 125, LongStrings 250, Description 250, DisplayName 125), icons at every size, https addresses,
 * further domains, files that do not exist. Returns one sentence per fault.
 * @param exists tells whether a file of the add-in's own folder exists, by relative path
 */
export function checkManifest(xml: string, exists: (file: string) => boolean): string[] {
  const problems: string[] = [];
  const all = (pattern: RegExp) => [...xml.matchAll(pattern)];
  const need = (pattern: RegExp, what: string) => {
    if (!pattern.test(xml)) problems.push(`${what} is missing`);
  };
  need(/<Id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}<\/Id>/, "Id (a GUID)");
  need(/<Version>[1-9]\d*(\.\d+){2,3}<\/Version>/, "Version (1.0.0 or above: the store takes none below)");
  need(/<Set Name="ExcelApi" MinVersion="1\.\d+"/, "the requirement set ExcelApi");
  need(/<SupportUrl DefaultValue="/, "SupportUrl");
  need(/<ProviderName>[^<]+</, "ProviderName");
  need(/<DefaultLocale>[a-z]{2}-[A-Z]{2}</, "DefaultLocale");
  need(/<DisplayName DefaultValue="[^"]{1,125}"/, "DisplayName (up to 125 characters)");
  need(/<Description DefaultValue="[^"]{1,250}"/, "Description (up to 250 characters)");
  need(/<IconUrl DefaultValue="/, "IconUrl");
  need(/<HighResolutionIconUrl DefaultValue="/, "HighResolutionIconUrl");
  need(/<Host Name="Workbook"/, "Host Workbook");
  need(/<Permissions>ReadWriteDocument<\/Permissions>/, "Permissions ReadWriteDocument");
  if (/<AppDomains>/.test(xml)) problems.push("AppDomains must be absent: the add-in talks to no other domain");

  const declared = new Set(all(/<bt:(?:Image|Url|String) id="([^"]+)"/g).map((found) => found[1]));
  const used = new Set(all(/resid="([^"]+)"/g).map((found) => found[1]));
  for (const id of used) if (!declared.has(id)) problems.push(`resource ${id} is used but not declared`);
  for (const id of declared) if (!used.has(id)) problems.push(`resource ${id} is declared but not used`);
  for (const id of declared) if (id.length > 32) problems.push(`resource id ${id} is longer than 32 characters`);

  for (const [block, limit] of [["ShortStrings", 125], ["LongStrings", 250]] as const) {
    const text = new RegExp(`<bt:${block}>([\\s\\S]*?)</bt:${block}>`).exec(xml)?.[1] ?? "";
    for (const found of text.matchAll(/(?:DefaultValue|Value)="([^"]*)"/g)) {
      if (found[1].length > limit) problems.push(`a string of ${block} has ${found[1].length} characters, ${limit} are allowed`);
    }
  }
  for (const icon of all(/<Icon>([\s\S]*?)<\/Icon>/g)) {
    for (const size of [16, 32, 80]) {
      if (!icon[1].includes(`size="${size}"`)) problems.push(`an icon lacks the required size ${size}`);
    }
  }
  const base = /<SourceLocation DefaultValue="(.*)\/taskpane\.html"/.exec(xml)?.[1];
  if (!base) problems.push("SourceLocation does not point to taskpane.html");
  for (const found of all(/(?:DefaultValue|Value)="(https?:[^"]+)"/g)) {
    if (!found[1].startsWith("https://")) problems.push(`${found[1]} is not https`);
    else if (base && found[1].startsWith(`${base}/`) && !exists(found[1].slice(base.length + 1))) {
      problems.push(`${found[1]} does not exist in the project`);
    }
  }
  return problems;
}
