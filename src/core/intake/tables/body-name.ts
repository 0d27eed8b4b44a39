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
