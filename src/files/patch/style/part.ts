import type { PatchedBook } from "../book/book";
import { refuse } from "../../write/refuse";
import { contentTypes, xmlHead } from "../names";
import { parseXml } from "../xml/parse";
import { StyleRegistry } from "./registry";

const registries = new WeakMap<PatchedBook, StyleRegistry>();

/** The styles every new workbook begins with: 宋体 11, no fill, no border. */
export const plainStyles = (namespace: string): string =>
  `${xmlHead}<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>`
  + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
  + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
  + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
  + '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
  + '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>'
  + '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

/** The workbook's style registry; a styles part is made when the workbook has none. */
export function stylesOf(book: PatchedBook): StyleRegistry {
  let registry = registries.get(book);
  if (!registry) {
    let part = book.relations.ofKind("styles")[0]?.part;
    if (!part || !book.pkg.has(part)) {
      // A relation that leads to nothing is kept and gets its part: a second one of its kind would be too many.
      if (!part) {
        const folder = book.part.slice(0, book.part.lastIndexOf("/") + 1);
        part = `${folder}styles.xml`;
        book.relations.add(`${book.flavour.relations}/styles`, "styles.xml");
      }
      const document = parseXml(plainStyles(book.flavour.main), part);
      document.root.touch();
      book.pkg.addXml(part, document, contentTypes.styles);
    }
    const { root } = book.pkg.xml(part);
    if (root.local !== "styleSheet") refuse("package", `文件内部的“${part}”不是格式表，无法改写，请用 Excel 打开后另存为 .xlsx 再试。`);
    const plain = plainStyles(book.flavour.main).replace(/<(\/?)(?=[a-z])/gi, `<$1${root.prefix}`);
    registry = new StyleRegistry(root, parseXml(plain, part).root);
    registries.set(book, registry);
  }
  return registry;
}
