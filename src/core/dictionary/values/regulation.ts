import type { EnumOption, Field } from "../fields";
import { normalise } from "../text/normalise";

/** What a regulation is called: as the pack that holds it says. */
export interface NamedRegulation {
  id: string;
  title: string;
  shortTitle: string;
  docNo?: string;
}

/** The field with the regulations at hand among its options, by their titles and numbers; other fields as they are. */
export function withRegulations(field: Field, known: readonly NamedRegulation[]): Field {
  if (!field.regulation || known.length === 0) return field;
  const options = field.options ?? [];
  const named = ({ id, title, shortTitle, docNo }: NamedRegulation, more: readonly string[]): EnumOption => ({ code: id, labels: [shortTitle, title, ...(docNo ? [docNo] : []), ...more] });
  const codes = new Set(options.map(({ code }) => code));
  return {
    ...field,
    options: [
      ...options.map((option) => { const pack = known.find(({ id }) => id === option.code); return pack ? named(pack, option.labels) : option; }),
      ...known.filter(({ id }) => !codes.has(id)).map((pack) => named(pack, [])),
    ],
  };
}

const article = /第[一二三四五六七八九十百零〇两\d]+(?:条|款|项|目|章|节|部分|点)(?:之[一二三四五六])?/gu;
const number = /([\p{Script=Han}]{1,12})[〔[(【﹝]?((?:19|20)\d{2})[〕\])】﹞]?年?第?(\d{1,4})号/gu;
/** Brackets that leave open whether it is this one: 山东省办法（待定）. */
const uncertain = /\([^()]*(?:待定|待核|拟|不适用|存疑|征求意见)[^()]*\)/u;
const key = (text: string): string => normalise(text).replace(/[\p{P}\p{S}]/gu, "").toLowerCase();
/** Words around the name of a regulation that add nothing to it. */
const around = /^(?:根据|依据|按照?|依照|违反)|(?:的?(?:有关|相关)?规定|之规定)$/gu;
const kinds = /(?:(?:专业技术人员)?继续教育)?(?:基地)?(?:管理)?办法$/u;

/** Index of the only regulation that a text cites by title, number or place, with or without articles; undefined where none or several, or one that is not known. */
export function regulationIndex(text: string, field: Field): number | undefined {
  const plain = normalise(text);
  if (!field.regulation || uncertain.test(plain)) return undefined;
  const cited = [...plain.matchAll(/《([^《》]+)》/gu)].map(([, title]) => byKey(title, field));
  const numbered = [...plain.replace(/《[^《》]*》/gu, ";").matchAll(number)].map((found) => byNumber(found, field));
  const named = new Set([...cited, ...numbered]);
  if (named.size > 0) return named.size === 1 ? [...named][0] : undefined;
  const bare = plain.replace(article, "").replace(/\([^()]*\)/gu, "").replace(around, "").replace(around, "");
  return byKey(bare, field) ?? byKey(bare.replace(kinds, ""), field);
}

function byKey(text: string, { options = [] }: Field): number | undefined {
  const wanted = key(text);
  const at = wanted === "" ? -1 : options.findIndex(({ labels }) => labels.some((label) => key(label) === wanted));
  return at < 0 ? undefined : at;
}

/** By year and number, and by who issued it: another office's document of that number is another document. */
function byNumber([, issuer, year, no]: RegExpMatchArray, { options = [] }: Field): number | undefined {
  const at = options.findIndex(({ labels }) => labels.some((label) => {
    const [own] = normalise(label).matchAll(number);
    return own !== undefined && own[2] === year && Number(own[3]) === Number(no) && issuer.endsWith(own[1]);
  }));
  return at < 0 ? undefined : at;
}

/** The regulations that a text may name, each by its whole title. */
export function regulationNames({ options = [] }: Field): string[] {
  return options.map(({ labels }) => [...labels].sort((a, b) => b.length - a.length)[0]);
}
