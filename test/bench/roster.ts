import { columnName } from "../../src/sheet/a1";
import { checkDigit } from "../audit/identity";
import { writeBook } from "./register-file";
import { SharedTexts } from "./shared-texts";

/** What is said of each person: the columns of a roster. */
const heads = ["序号", "所属单位", "教师类别", "姓名", "身份证号", "学历", "毕业学校", "毕业时间", "所学专业", "职称", "职称层级", "现任课专业", "任课年限", "是否骨干"];
const unit = "甲学院";

/** An id number of a person born on a day, whose check digit is wrong. */
function wrongId(person: number): string {
  const day = new Date(Date.UTC(1960, 0, 1 + (person % 12_000)));
  const body = `370102${day.toISOString().slice(0, 10).replaceAll("-", "")}${String(person % 1000).padStart(3, "0")}`;
  return body + (checkDigit(body) === "0" ? "1" : "0");
}

/** Writes a roster of one institution's teachers, each with an id number that cannot be right and, one in four, of whom it is said that he leads none. */
export function writeRoster(file: string, people: number): void {
  const texts = new SharedTexts();
  const cell = (at: string, value: string | number | null, once = false): string =>
    value === null ? "" : typeof value === "number" ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="s"><v>${once ? texts.once(value) : texts.index(value)}</v></c>`;
  const row = (r: number, values: readonly (string | number | null)[], own: readonly number[] = []): string => `<row r="${r}">${values.map((value, c) => cell(columnName(c) + r, value, own.includes(c))).join("")}</row>`;
  function* roster(): Generator<string> {
    yield row(1, heads);
    for (let i = 0; i < people; i++)
      yield row(i + 2, [i + 1, unit, i % 3 ? "专职" : "兼职", `教师${i}`, wrongId(i), "本科", `大学${i % 300}`, `${1980 + (i % 30)}年6月`, `专业${i % 90}`, "讲师", "中级", `专业${i % 90}`, 1 + (i % 30), i % 4 ? "是" : "否"], [3, 4]);
  }
  writeBook(file, [["师资名册", roster()], ["单位信息", [row(1, ["单位名称", "统计年度", "单位类别", "年培训人数"]), row(2, [unit, 2018, "高等院校", 2600])]]], texts);
}
