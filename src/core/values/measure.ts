/** Units that can be turned into each other: name (after `compact`, lower case) → size in the first one. */
const families: Record<string, Record<string, number>> = {
  人: { 人: 1, 名: 1, 位: 1, 个人: 1, 百人: 100, 千人: 1e3, 万人: 1e4, 万名: 1e4 },
  人次: { 人次: 1, 百人次: 100, 千人次: 1e3, 万人次: 1e4 },
  万元: { 万元: 1, 万: 1, 万元人民币: 1, 元: 1e-4, 百元: 1e-2, 千元: 0.1, 亿元: 1e4, 亿: 1e4, rmb: 1e-4, "¥": 1e-4 },
  "㎡": { "㎡": 1, m2: 1, 平方米: 1, 平米: 1, 平方: 1, 平: 1, sqm: 1, "m^2": 1, 亩: 2000 / 3, "万㎡": 1e4, 公顷: 1e4, 万平方米: 1e4, 万m2: 1e4, 平方公里: 1e6, km2: 1e6 },
  课时: { 课时: 1, 学时: 1, 节: 1, 课时数: 1 },
  "元/人": { "元/人": 1, 元: 1, 元每人: 1, "元/每人": 1, "百元/人": 100, "万元/人": 1e4 },
  间: { 间: 1, 个: 1 },
  份: { 份: 1 },
  年: { 年: 1, 年度: 1 },
  册: { 册: 1, 本: 1, 万册: 1e4, 千册: 1e3 },
};
const other = ["小时", "天", "日", "月", "个月", "次", "期", "班", "%", "台", "套", "门", "项", "家", "所", "辆", "米", "m", "岁", "张", "床", "座", "场", "处", "人/年"];
const all = new Set([...Object.values(families).flatMap((family) => Object.keys(family)), ...other]);
/** Beds and seats are counted as people. */
const alsoPeople = new Set(["床", "座", "张", "席", "座位", "床位", "个"]);

/** 元/人·期, 元/人次, 元/期·人, 元每学员: for each person of one class, which is what is asked. */
const perPerson = /^元[/每](?:(?:每)?(?:人次?|名|位|生|学员)(?:[·・•.*×/、]?每?(?:期|班次?|次|培训班))?|(?:期|班次?|次)[·・•.*×/、]?每?(?:人|名|学员))$/u;

const canonical = (unit: string): string => unit.toLowerCase().replace(/^\/|[/／每](?:年|度)$/gu, "");

/** True when the text (after `compact`) is a unit of measure and nothing else. */
export function isMeasure(text: string): boolean {
  const unit = canonical(text);
  return all.has(unit) || alsoPeople.has(unit);
}

/**
 * How many of the field's unit one `unit` is: 亩 in a field kept in ㎡ → 666.67; 元 in 万元 → 0.0001.
 * Undefined when the one cannot be turned into the other (人次 in a field that counts 人).
 */
export function measureFactor(unit: string, fieldUnit: string | null): number | undefined {
  const name = canonical(unit);
  if (fieldUnit === null) return undefined;
  const known = families[fieldUnit]?.[name] ?? (fieldUnit === "元/人" && perPerson.test(name) ? 1 : undefined);
  if (known !== undefined) return known;
  if (fieldUnit === "人" && alsoPeople.has(name)) return 1;
  return name === canonical(fieldUnit.normalize("NFKC")) ? 1 : undefined;
}
