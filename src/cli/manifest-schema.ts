import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/** The task pane's schema names the mail add-in's, which does not concern us and is not at hand. */
const mail = {
  fileName: "MailAppVersionOverridesV1_0.xsd",
  contents:
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://schemas.microsoft.com/office/mailappversionoverrides"><xs:element name="VersionOverrides"/></xs:schema>',
};

/**
 * Validates against Microsoft's XSD files when a folder with them is given (their licence keeps them out of the project).
 * Returns one sentence per fault; none when the folder or the validator is absent.
 */
export async function checkSchema(xml: string, folder: string): Promise<string[]> {
  if (!existsSync(path.join(folder, "all.xsd"))) return [];
  const { validateXML } = await import("xmllint-wasm");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".xsd"))
    .map((fileName) => ({ fileName, contents: readFileSync(path.join(folder, fileName), "utf8") }));
  const result = await validateXML({
    xml: [{ fileName: "manifest.xml", contents: xml }],
    schema: files.filter((file) => file.fileName === "all.xsd"),
    preload: [mail, ...files.filter((file) => file.fileName !== "all.xsd" && file.fileName !== mail.fileName)],
  });
  return result.valid ? [] : result.errors.map((error) => error.rawMessage);
}
