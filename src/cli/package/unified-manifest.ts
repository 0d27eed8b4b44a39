import type { ManifestFacts, LocalTexts } from "./facts";

/** Version of Microsoft's schema that is named and checked against: the first ones with Excel, and one that tenants take. */
export const schemaVersion = "1.19";
const schemaAt = `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/`;

/** Longest short description the schema takes; the other may have 4,000 characters. */
const shortest = 80;

/** Files of the unified manifest, by name: itself, and one for every further language. The icons stand beside them. */
export function unifiedManifest(facts: ManifestFacts, base: string): Map<string, object> {
  const [tag, ...others] = [...facts.name.keys()];
  const files = new Map<string, object>([["manifest.json", manifest(facts, base, tag, others)]]);
  for (const other of others) files.set(fileOf(other), localized(facts, other));
  return files;
}

export const unifiedIcons = { color: "icon-192.png", outline: "icon-outline.png" } as const;

function manifest(facts: ManifestFacts, base: string, tag: string, others: readonly string[]): object {
  const icons = [16, 32, 80].map((size) => ({ size, url: facts.icons.get(size) }));
  const text = (texts: LocalTexts): string => texts.get(tag) ?? "";
  return {
    $schema: `${schemaAt}MicrosoftTeams.schema.json`,
    manifestVersion: schemaVersion,
    version: facts.version.split(".").slice(0, 3).join("."),
    id: facts.id,
    localizationInfo: { defaultLanguageTag: tag.toLowerCase(), additionalLanguages: others.map((other) => ({ languageTag: other.toLowerCase(), file: fileOf(other) })) },
    developer: { name: facts.provider, websiteUrl: facts.supportUrl, privacyUrl: facts.supportUrl, termsOfUseUrl: facts.supportUrl },
    name: { short: text(facts.name), full: text(facts.name) },
    description: { short: shortened(text(facts.description)), full: text(facts.description) },
    icons: unifiedIcons,
    accentColor: "#1F7A5A",
    validDomains: [new URL(base).host],
    authorization: { permissions: { resourceSpecific: [{ name: "Document.ReadWrite.User", type: "Delegated" }] } },
    extensions: [{
      requirements: { scopes: ["workbook"], capabilities: [{ name: "ExcelApi", minVersion: facts.excelApi }], formFactors: ["desktop"] },
      runtimes: [{ id: "BaseReview.Runtime", type: "general", code: { page: facts.paneUrl }, lifetime: "short", actions: [{ id: "BaseReview.Show", type: "openPage", view: "BaseReview.Pane" }] }],
      ribbons: [{
        contexts: ["default"],
        tabs: [{
          builtInTabId: "TabHome",
          groups: [{
            id: "BaseReview.Group",
            label: text(facts.group),
            icons,
            controls: [{ id: "BaseReview.Open", type: "button", label: text(facts.button), icons, supertip: { title: text(facts.tipTitle), description: text(facts.tip) }, actionId: "BaseReview.Show" }],
          }],
        }],
      }],
    }],
  };
}

/** The texts of one further language, each under the place in the manifest it stands for. */
function localized(facts: ManifestFacts, tag: string): object {
  const group = "extensions[0].ribbons[0].tabs[0].groups[0]";
  const text = (texts: LocalTexts): string => texts.get(tag) ?? [...texts.values()][0];
  return {
    $schema: `${schemaAt}MicrosoftTeams.Localization.schema.json`,
    "name.short": text(facts.name),
    "name.full": text(facts.name),
    "description.short": shortened(text(facts.description)),
    "description.full": text(facts.description),
    [`${group}.label`]: text(facts.group),
    [`${group}.controls[0].label`]: text(facts.button),
    [`${group}.controls[0].supertip.title`]: text(facts.tipTitle),
    [`${group}.controls[0].supertip.description`]: text(facts.tip),
  };
}

const fileOf = (tag: string): string => `${tag.toLowerCase()}.json`;

/** A description of whole sentences or clauses within what the schema takes. */
function shortened(text: string): string {
  if (text.length <= shortest) return text;
  const cut = Math.max(...["。", "：", "，", ". ", ", ", " "].map((end) => text.lastIndexOf(end, shortest - 1)));
  return text.slice(0, cut).replace(/[，：,\s]+$/u, "");
}
