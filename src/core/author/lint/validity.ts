import { chineseDay, dayOf } from "../../../sheet/day";
import type { Pack } from "../../language/pack/schema";
import { validityOf, type Validity } from "../../language/pack/validity";
import type { Lint } from "./lint";

interface Span {
  pack: Pack;
  from: number;
  to: number;
}

const span = (pack: Pack): Span => {
  const { from, to }: Validity = validityOf(pack, new Map());
  return { pack, from: from === undefined ? -Infinity : dayOf(from), to: to === undefined ? Infinity : dayOf(to) };
};
const day = (at: number): string => (Number.isFinite(at) ? chineseDay(at) : "不限");
const line = (pack: Pack): string => pack.id.replace(/-\d{4}$/u, "");
const extendsOther = (a: Pack, b: Pack): boolean => a.extends === b.id || b.extends === a.id;

/**
 * Days on which no measure, or two measures, of one line are in force. A line is what one issuer made under one name, the
 * year apart; a pack that extends another stands beside it and only has to lie within its time.
 */
export function validityLints(pack: Pack, known: readonly Pack[]): Lint[] {
  const mine = span(pack);
  const others = known.filter((one) => one.id !== pack.id);
  const base = others.find((one) => one.id === pack.extends);
  const siblings = others.filter((one) => line(one) === line(pack) && one.issuer === pack.issuer && !extendsOther(one, pack) && one.extends === pack.extends);
  return [...(base ? outside(mine, span(base)) : []), ...overlaps(mine, siblings.map(span)), ...gaps(mine, siblings.map(span))];
}

const said = (level: Lint["level"], path: string, message: string): Lint => ({ kind: "validity", level, path, message });

function outside({ from, to }: Span, base: Span): Lint[] {
  const found: Lint[] = [];
  if (to > base.to) found.push(said("hint", "validTo", `被扩展的“${base.pack.id}”到${day(base.to)}届满，本包${to === Infinity ? "没有写明届满日期" : `到${day(to)}届满`}，其间前者的结果只供参考；如应一并届满，请写明 validTo`));
  if (from < base.from) found.push(said("hint", "validFrom", `被扩展的“${base.pack.id}”自${day(base.from)}起施行，本包${from === -Infinity ? "没有写明开始日期" : `自${day(from)}起施行`}，此前只有本包核验；请核对 validFrom`));
  return found;
}

function overlaps(mine: Span, siblings: readonly Span[]): Lint[] {
  return siblings.flatMap((other) => {
    const [from, to] = [Math.max(mine.from, other.from), Math.min(mine.to, other.to)];
    if (from > to) return [];
    const earlier = mine.from < other.from ? mine.pack : other.pack;
    return [said("problem", earlier === mine.pack ? "validTo" : "validFrom", `有效期与“${other.pack.id}”重叠：${day(from)}至${day(to)}两个办法同时有效；请写明“${earlier.id}”的 validTo，或改正开始日期`)];
  });
}

/** Of the sibling before and the one after: the days between. */
function gaps(mine: Span, siblings: readonly Span[]): Lint[] {
  const before = siblings.filter(({ to }) => to < mine.from).sort((a, b) => b.to - a.to)[0];
  const after = siblings.filter(({ from }) => from > mine.to).sort((a, b) => a.from - b.from)[0];
  const gap = (a: Span, b: Span, path: string): Lint[] =>
    b.from - a.to > 1 ? [said("problem", path, `“${a.pack.id}”到${day(a.to)}届满，“${b.pack.id}”自${day(b.from)}起施行，其间没有办法有效；请核对两者的有效期`)] : [];
  return [...(before ? gap(before, mine, "validFrom") : []), ...(after ? gap(mine, after, "validTo") : [])];
}
