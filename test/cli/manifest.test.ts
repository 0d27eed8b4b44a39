import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkManifest } from "../../src/cli/manifest-check";
import { checkSchema } from "../../src/cli/manifest-schema";

const root = path.resolve(__dirname, "../..");
const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");
const exists = (file: string) => existsSync(path.join(root, file)) || file.endsWith(".html");
const schemas = path.resolve(root, "../shared/manifest-xsd");

describe("manifest.xml", () => {
  it("has no structural fault", () => {
    assert.deepEqual(checkManifest(manifest, exists), []);
  });

  const faults: [string, (xml: string) => string, RegExp][] = [
    ["an unresolved resource", (xml) => xml.replace('Image id="Icon.16"', 'Image id="Icon.17"'), /Icon\.16 is used but not declared/],
    ["a missing icon file", (xml) => xml.replaceAll("icon-80.png", "icon-81.png"), /icon-81\.png does not exist/],
    ["plain http", (xml) => xml.replace('SupportUrl DefaultValue="https', 'SupportUrl DefaultValue="http'), /is not https/],
    ["a further domain", (xml) => xml.replace("<Hosts>", "<AppDomains><AppDomain>https://a.b</AppDomain></AppDomains><Hosts>"), /AppDomains must be absent/],
    ["a missing name", (xml) => xml.replace(/<DisplayName DefaultValue="[^"]*">/, '<DisplayName DefaultValue="">'), /DisplayName/],
    ["a long tip", (xml) => xml.replace(/(id="Open.Tip" DefaultValue=")[^"]*/, `$1${"长".repeat(251)}`), /251 characters, 250 are allowed/],
  ];
  for (const [name, break_, says] of faults) {
    it(`is refused with ${name}`, () => {
      assert.match(checkManifest(break_(manifest), exists).join("\n"), says);
    });
  }

  it("is valid by Microsoft's schema, and a misplaced element is not", async function () {
    if (!existsSync(schemas)) this.skip();
    assert.deepEqual(await checkSchema(manifest, schemas), []);
    const misplaced = manifest.replace(/\s*<Permissions>.*<\/Permissions>/, "").replace("<Hosts>", "<Permissions>ReadWriteDocument</Permissions><Hosts>");
    assert.notDeepEqual(await checkSchema(misplaced, schemas), []);
  });
});
