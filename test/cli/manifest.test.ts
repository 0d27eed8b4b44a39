import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkManifest } from "../../src/cli/manifest-check";
import { checkSchema } from "../../src/cli/manifest-schema";
import { printManifest } from "../../src/cli/print-manifest";

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

describe("npm run manifest", () => {
  const go = async (...argv: string[]) => {
    const [out, err]: string[][] = [[], []];
    return { code: await printManifest(argv, { out: (line) => out.push(line), err: (line) => err.push(line) }), out: out.join("\n"), err };
  };

  it("prints the manifest for an address, without the slash at its end", async () => {
    const { code, out, err } = await go("https://intranet.example/base-review/");
    assert.deepEqual([code, err], [0, []]);
    assert.equal(`${out}\n`, manifest.replaceAll("https://localhost:3000", "https://intranet.example/base-review"));
    assert.equal((await go("--debug")).code, 0);
  });

  it("refuses what is no address, two of them and an unknown option, with one line and 2; never as an argument of its own", async () => {
    for (const [argv, says] of [[["http://a.b"], /应以 https:\/\/ 开头：http:\/\/a\.b。用法/u], [["https://a.b", "x"], /多了“x”/u], [["--base", "https://a.b"], /没有选项 --base。用法/u], [["--debug", "ftp:"], /应以 https/u]] as const) {
      const { code, out, err } = await go(...argv);
      assert.deepEqual([code, out, err.length], [2, "", 1]);
      assert.match(err[0], says);
    }
  });

  it("says a fault of ours in one line with 3, and its stack only with --debug", async () => {
    const broken = (argv: string[], err: string[]) => printManifest(argv, { out: () => { throw new TypeError("x"); }, err: (line) => void err.push(line) });
    const [plain, debug]: string[][] = [[], []];
    assert.deepEqual([await broken([], plain), plain.length], [3, 1]);
    assert.match(plain[0], /^程序内部出错（TypeError）/u);
    assert.deepEqual([await broken(["--debug"], debug), debug.length], [3, 2]);
  });
});
