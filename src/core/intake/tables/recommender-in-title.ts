import { normalise } from "../../dictionary/text/normalise";
import type { Header } from "./header";
import type { MetaItem } from "./meta";
import type { SheetGrid } from "./sheet-grid";

/** An office, and directly behind it that it recommends: 青岛市人力资源和社会保障局2019年推荐…; a school's name there may as well be who is recommended. */
const recommends = /^([\p{Script=Han}()]{2,28}?(?:局|厅|委|委员会|部|办公室))(?:关于)?(?:(?:19|20)\d{2}年?度?)?(?:拟|同意)?推荐(?!单位|部门|机构|函|表|渠道|意见)/u;
/** No office in particular: 主管部门推荐, 各市人社局推荐, 某某厅推荐. */
const any = /^(?:各|有关|相关|业务|行业|上级|省直|设区|市人|县人|区人|人社|人力|主管|推荐|某|×|x)|某|部门$/iu;
/** Titles stand no further above a header. */
const mostAbove = 8;

/** The office that a table's title, or the name of its sheet, says its rows are recommended by. */
export function recommenderInTitle(grid: SheetGrid, { top, columns }: Header, title: string): MetaItem | undefined {
  for (let row = top - 1; row >= Math.max(0, top - mostAbove); row--) {
    for (const column of grid.filled(row)) {
      const text = normalise(grid.text(row, column));
      const value = title.includes(text) ? officeOf(text) : undefined;
      if (value !== undefined) return { key: text, before: "", value, row, column };
    }
  }
  const name = normalise(grid.sheet.name);
  const value = officeOf(name);
  return value === undefined ? undefined : { key: name, before: "", value, row: top, column: columns[0].column };
}

/** True for the name of an office that may recommend, and nothing more. */
export const isOffice = (text: string): boolean => text.length > 3 && officeOf(`${text}推荐`) === text;

function officeOf(text: string): string | undefined {
  const office = recommends.exec(text)?.[1];
  return office === undefined || any.test(office) ? undefined : office;
}
