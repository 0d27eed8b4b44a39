import { bounded, upper } from "./bounds";
import { maskKernel } from "./build";
import type { Explanation } from "./explanation";
import { keyReader, meet } from "./keys";
import { RuleFault, type MaskKernel, type ValueKernel } from "./kernel";
import { isUnreadable, Known, Truth } from "./state";
import type { Texts } from "./texts";

const { blank, ok } = Known;
const { broken, no, unknown, yes } = Truth;
const ordered = new Set(["number", "ratio", "date"]);

/** a > b, or a ≥ b when `orEqual`; numbers with numbers, dates with dates. Lower bounds decide only where they suffice. */
export function ordering(a: ValueKernel, b: ValueKernel, orEqual: boolean): MaskKernel {
  const known = (kernel: ValueKernel): boolean => ordered.has(kernel.type) || (!!kernel.constant && kernel.state[0] === blank);
  if (!known(a) || !known(b)) throw new RuleFault({ code: "not-ordered", data: null });
  if (!blankConstant(a) && !blankConstant(b)) meet(a, b);
  return maskKernel({
    parts: [a, b],
    fill(out, count) {
      const { state: as, num: an } = a;
      const { state: bs, num: bn } = b;
      for (let i = 0; i < count; i++) {
        if (as[i] === ok && bs[i] === ok) {
          out[i] = (orEqual ? an[i] >= bn[i] : an[i] > bn[i]) ? yes : no;
        } else if (!bounded(as[i]) || !bounded(bs[i])) {
          out[i] = undecided(as[i], bs[i]);
        } else {
          const sure = orEqual ? an[i] >= upper(b, i) : an[i] > upper(b, i);
          const possible = orEqual ? upper(a, i) >= bn[i] : upper(a, i) > bn[i];
          out[i] = sure ? yes : possible ? undecided(as[i], bs[i]) : no;
        }
      }
    },
    explain: (i, to) => explainBoth(a, b, i, to),
  });
}

/** a = b: texts in normal form, members of the same enum, numbers, dates. */
export function equality(a: ValueKernel, b: ValueKernel, texts: Texts): MaskKernel {
  const domain = blankConstant(a) || blankConstant(b) ? "number" : meet(a, b);
  const readA = keyReader(a, domain, texts);
  const readB = keyReader(b, domain, texts);
  return maskKernel({
    parts: [a, b],
    fill(out, count) {
      for (let i = 0; i < count; i++) {
        const as = a.state[i];
        const bs = b.state[i];
        if (as === ok && bs === ok) out[i] = readA(a.num[i]) === readB(b.num[i]) ? yes : no;
        else if (!bounded(as) || !bounded(bs)) out[i] = undecided(as, bs);
        else out[i] = a.num[i] > upper(b, i) || upper(a, i) < b.num[i] ? no : undecided(as, bs);
      }
    },
    explain: (i, to) => explainBoth(a, b, i, to),
  });
}

function blankConstant(kernel: ValueKernel): boolean {
  return !!kernel.constant && kernel.state[0] === blank;
}

function undecided(a: number, b: number): Truth {
  return isUnreadable(a) || isUnreadable(b) ? broken : unknown;
}

/** Where a side is not fully known, only that side decided. */
function explainBoth(a: ValueKernel, b: ValueKernel, i: number, to: Explanation): void {
  const doubtful = [a, b].filter((kernel) => kernel.state[i] !== ok);
  for (const kernel of doubtful.length > 0 ? doubtful : [a, b]) kernel.explain(i, to);
}
