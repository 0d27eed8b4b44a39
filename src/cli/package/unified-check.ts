import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { AppManifestUtils as Utils } from "@microsoft/app-manifest";
import { schemaVersion } from "./unified-manifest";

/**
 * Validates the files of a unified manifest against the schemas that Microsoft's own package brings along: nothing is asked of the network.
 * @returns one sentence per fault
 */
export async function checkUnified(files: ReadonlyMap<string, object>): Promise<string[]> {
  const { AppManifestUtils } = (await import("@microsoft/app-manifest")) as { AppManifestUtils: typeof Utils };
  const folder = path.join(path.dirname(createRequire(__filename).resolve("@microsoft/app-manifest")), "json-schemas/teams", `v${schemaVersion}`);
  const schemas = { main: schema(folder, "MicrosoftTeams.schema.json"), other: schema(folder, "MicrosoftTeams.Localization.schema.json") };
  const problems: string[] = [];
  for (const [name, content] of files) {
    const faults = await AppManifestUtils.validateAgainstSchema(content as never, (name === "manifest.json" ? schemas.main : schemas.other) as never);
    problems.push(...faults.map((fault) => `${name}: ${fault}`));
  }
  return problems;
}

/** Two patterns of Microsoft's leave a bracket unescaped, which no pattern read as Unicode may. */
function schema(folder: string, name: string): object {
  return JSON.parse(readFileSync(path.join(folder, name), "utf8").replace(/^\uFEFF/u, "").replaceAll("\\\\b]", "\\\\b\\\\]")) as object;
}
