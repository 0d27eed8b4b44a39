import { nodeZlib } from "../../../src/cli/node-zlib";
import { mutated } from "./archive";
import { documents, workbooks, type Base } from "./bases";
import { drawOf } from "./draw";
import { tryDelimited } from "./delimited";
import { tryDocument } from "./document";
import type { Outcome } from "./outcome";
import { drawnPatch } from "./patches";
import { withinTime } from "./within";
import { tryWorkbook } from "./workbook";

/** An input by its number, how it ended and how it was made. */
export interface Tried extends Outcome { nth: number; what: string }

/** Inputs under one watch, and the time of the clock they may take: a hundred times what they do. */
const together = 40;
const cap = 40_000;

/** What inputs are made of. */
export interface Bases { workbooks: readonly Base[]; documents: readonly Base[] }
export const allBases = async (): Promise<Bases> => ({ workbooks: await workbooks(), documents: documents() });

/** Of twenty inputs three are documents and two texts of lines. Of the workbooks most go through the command line's zlib, a fifth through the page's, which is slower. */
function tryInput(bases: Bases, seed: number, nth: number): Tried {
  const draw = drawOf(seed, nth);
  const kind = draw.below(20);
  if (kind < 2) {
    const { done, ...outcome } = tryDelimited(draw);
    return { ...outcome, nth, what: done };
  }
  const base = draw.of(kind < 5 ? bases.documents : bases.workbooks);
  const { bytes, done } = mutated(base.parts, draw);
  let what = `${base.name} | ${done}`;
  try {
    const outcome = kind < 5 ? tryDocument(bytes) : tryWorkbook(bytes, (sheets) => {
      const patch = drawnPatch(sheets, draw);
      what += ` | ${JSON.stringify(patch)}`;
      return patch;
    }, nth % 5 === 0 ? {} : nodeZlib);
    return { ...outcome, nth, what };
  } catch (error) {
    return { nth, state: "the fuzzer failed", wrong: [(error as Error).stack ?? String(error)], what };
  }
}

/** The inputs from…to-1 under a seed: made, tried, and what must not be of them. One that comes to no end is broken off and said. */
export function* tryInputs(bases: Bases, seed: number, from: number, to: number): Generator<Tried> {
  for (let next = from; next < to; ) {
    const tried: Tried[] = [];
    const end = Math.min(to, next + together);
    const ended = withinTime(cap, () => { for (let nth = next; nth < end; nth++) tried.push(tryInput(bases, seed, nth)); });
    yield* tried;
    next += tried.length;
    if (!ended) yield { nth: next, state: "no end", wrong: [`no end after ${cap} ms`], what: `seed ${seed}, input ${next++}` };
  }
}
