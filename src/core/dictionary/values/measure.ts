/** Units that can be turned into each other: name (after `compact`, lower case) → size in the first one. */
const families: Record<string, Record<string, number>> = {
  人: { 人: 1, 名: 1, 位: 1, 个人: 1 },
  人次: { 人次: 1 },
  万元: { 元: 1e-4, 元人民币: 1e-4, rmb: 1e-4, "¥": 1e-4 },
  "㎡": { "㎡": 1, m2: 1, 平方米: 1, 平米: 1, 平方: 1, 平: 1, sqm: 1, "m^2": 1, 亩: 2000 / 3, 公顷: 1e4, 平方公里: 1e6, km2: 1e6 },
  课时: { 课时: 1, 学时: 1, 节: 1, 课时数: 1 },
  "元/人": { "元/人": 1, 元: 1, 元每人: 1, "元/每人": 1 },
  间: { 间: 1, 个: 1 },
  份: { 份: 1 },
  年: { 年: 1, 年度: 1 },
  册: { 册: 1, 本: 1 },
};
const other = ["小时", "天", "日", "月", "个月", "次", "期", "班", "%", "台", "套", "门", "项", "家", "所", "辆", "米", "m", "岁", "张", "床", "座", "场", "处", "人/年"];
const all = new Set([...Object.values(families).flatMap((family) => Object.keys(family)), ...other]);
/** Beds and seats are counted as people. */
const alsoPeople = new Set(["床", "座", "张", "席", "座位", "床位", "个"]);

/** 元/人·期, 元/人次, 元/期·人, 元每学员: for each person of one class, which is what is asked. */
const perPerson = /^元[/每](?:(?:每)?(?:人次?|名|位|生|学员)(?:[·・•.*×/、]?每?(?:期|班次?|次|培训班))?|(?:期|班次?|次)[·・•.*×/、]?每?(?:人|名|学员))$/u;

/** Before any unit, or alone: 万人, 千课时, 0.25万. */
const scaled = /^(百万|千万|十万|万亿|[百千万亿])(?!分)/u;
const scales: Record<string, number> = { 百: 100, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 };
/** True for a scale that does not say what it counts. */
export const isBareScale = (unit: string): boolean => scales[unit] !== undefined;

const canonical = (unit: string): string => unit.toLowerCase().replace(/^\/|[/／每](?:年|度)$/gu, "");

/** True when the text (after `compact`) is a unit of measure and nothing else. */
export function isMeasure(text: string): boolean {
  const unit = canonical(text).replace(scaled, "");
  return all.has(unit) || alsoPeople.has(unit) || (unit === "" && text !== "");
}

/**
 * How many of the field's unit one `unit` is: 亩 in a field kept in ㎡ → 666.67; 元 in 万元 → 0.0001.
 * Undefined when the one cannot be turned into the other (人次 in a field that counts 人).
 */
export function measureFactor(unit: string, fieldUnit: string | null): number | undefined {
  const whole = canonical(unit);
  if (fieldUnit === null) return undefined;
  const scale = scaled.exec(whole)?.[1];
  if (scale === undefined) return sizeOf(whole, fieldUnit);
  const rest = whole.slice(scale.length);
  // Sums are counted in 元; 5万 or 5万元 where an amount for each person belongs is rather one for all.
  if (fieldUnit === "元/人" && (rest === "" || rest === "元")) return undefined;
  const factor = sizeOf(rest !== "" ? rest : fieldUnit === "万元" ? "元" : fieldUnit, fieldUnit);
  return factor === undefined ? undefined : tidy(scales[scale] * factor);
}

/** A product of a scale and a ten-thousandth, without the noise of binary fractions. */
const tidy = (factor: number): number => Number(factor.toPrecision(15));

function sizeOf(name: string, fieldUnit: string): number | undefined {
  const known = families[fieldUnit]?.[name] ?? (fieldUnit === "元/人" && perPerson.test(name) ? 1 : undefined);
  if (known !== undefined) return known;
  if (fieldUnit === "人" && alsoPeople.has(name)) return 1;
  return name === canonical(fieldUnit.normalize("NFKC")) ? 1 : undefined;
}
