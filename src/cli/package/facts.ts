import { unescapeXml } from "../../files/patch/xml/text";

/** A text of manifest.xml in every language it has, by language tag; the default language first. */
export type LocalTexts = Map<string, string>;

/** What manifest.xml says, as far as other manifests and pages repeat it. */
export interface ManifestFacts {
  id: string;
  /** "1.0.0.0" */
  version: string;
  provider: string;
  name: LocalTexts;
  description: LocalTexts;
  supportUrl: string;
  /** Least ExcelApi, "1.9". */
  excelApi: string;
  paneUrl: string;
  group: LocalTexts;
  button: LocalTexts;
  tipTitle: LocalTexts;
  tip: LocalTexts;
  /** Size in pixels → address. */
  icons: Map<number, string>;
}

/** Reads the facts; `xml` has passed `checkManifest`. */
export function factsOf(xml: string): ManifestFacts {
  const one = (pattern: RegExp): string => unescapeXml(pattern.exec(xml)?.[1] ?? "");
  const language = one(/<DefaultLocale>([^<]+)</u);
  const texts = (element: RegExp): LocalTexts => {
    const [, value = "", inside = ""] = element.exec(xml) ?? [];
    return new Map([[language, unescapeXml(value)], ...[...inside.matchAll(/Locale="([^"]+)" Value="([^"]*)"/gu)].map(([, tag, text]): [string, string] => [tag, unescapeXml(text)])]);
  };
  const string = (id: string): LocalTexts => texts(new RegExp(`<bt:String id="${id.replaceAll(".", "\\.")}" DefaultValue="([^"]*)">([\\s\\S]*?)</bt:String>`, "u"));
  return {
    id: one(/<Id>([^<]+)</u),
    version: one(/<Version>([^<]+)</u),
    provider: one(/<ProviderName>([^<]+)</u),
    name: texts(/<DisplayName DefaultValue="([^"]*)">([\s\S]*?)<\/DisplayName>/u),
    description: texts(/<Description DefaultValue="([^"]*)">([\s\S]*?)<\/Description>/u),
    supportUrl: one(/<SupportUrl DefaultValue="([^"]+)"/u),
    excelApi: one(/<Set Name="ExcelApi" MinVersion="([^"]+)"/u),
    paneUrl: one(/<bt:Url id="Pane\.Url" DefaultValue="([^"]+)"/u),
    group: string("Group.Label"),
    button: string("Open.Label"),
    tipTitle: string("Open.Title"),
    tip: string("Open.Tip"),
    icons: new Map([...xml.matchAll(/<bt:Image id="Icon\.(\d+)" DefaultValue="([^"]+)"/gu)].map(([, size, url]) => [Number(size), unescapeXml(url)])),
  };
}
