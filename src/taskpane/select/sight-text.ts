import type { TableSource } from "../../core/dictionary/dataset";
import { recordType } from "../../core/dictionary/dictionary";
import type { FileSight } from "../../core/review/sights";
import type { Messages } from "../messages/zh-CN";

/** What a file is in one line: 填报单位 · 甲学院 · 2018、2019 年 · 山东省 2019 申报通知 · 机构信息、师资名册 */
export function sightText({ role, unit, years, pack }: FileSight, tables: readonly TableSource[], words: Messages, word: (text: string) => string, titleOf: (pack: string) => string): string {
  return [
    role && words.fileRoles[role],
    unit && (unit.count > 1 ? words.sightUnits(unit.first, unit.count) : unit.first),
    years.length > 0 && words.sightYears(years.join(words.listComma)),
    pack !== undefined && word(titleOf(pack)),
    [...new Set(tables.map(({ record }) => word(recordType(record)!.title)))].join(words.listComma),
  ].filter(Boolean).join(" · ");
}
