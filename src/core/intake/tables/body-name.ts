/** Words that names of bodies end in and little else does. */
const words = "大学|学院|学校|院校|中心|协会|学会|公司|集团|研究[院所]|党校";
/** What stands in brackets behind a name belongs to it. */
const end = "(?:[(（].*[)）])?$";
const body = new RegExp(`(?:${words}|[省市县区厅局处部科院所会社团馆站]|基地|机构|单位)${end}`, "u");
const bodyOrPart = new RegExp(`(?:${words}|教研室|[处系部])${end}`, "u");

/** True for a text that ends as bodies' names do: 某某大学, 人力资源和社会保障局, 继续教育学院. Persons and places may, too. */
export const isBody = (text: string): boolean => body.test(text);

/** True for a text that ends as the name of a body or of a part of one does, and as hardly any person's. */
export const isBodyOrPart = (text: string): boolean => bodyOrPart.test(text);

/** What whole institutions are called, and no part of one; 信息学院 and 食品研究所 are parts as often. */
const whole = new RegExp(`^(?:.+大学|.{2,}(?:公司|集团|协会|学会|党校|专科学校|行政学院|职业(?:技术)?学院|技师学院|技工学校)|.{2,3}[省市].{2,}(?:${words}))${end}`, "u");

/** True for the name of an institution of its own, not of a part of one. */
export const isWholeBody = (text: string): boolean => whole.test(text);

const kinds = {
  company: new RegExp(`(?:公司|集团)${end}`, "u"),
  university: new RegExp(`(?:大学|高等专科学校|职业(?:技术)?学院)${end}`, "u"),
  society: new RegExp(`(?:协会|学会|研究会|联合会)${end}`, "u"),
};

/** What a body's name says that it is; undefined for one that may be of any kind. */
export const kindOfBody = (name: string): keyof typeof kinds | undefined => (Object.keys(kinds) as (keyof typeof kinds)[]).find((kind) => kinds[kind].test(name.trim()));
