import { UserError } from "../sheet/user-error";
import { trialSteps, type Trial, type TrialInput, type TrialProgress } from "../core/author/trial";
import { parseJson } from "../core/language/pack/parse-json";
import type { Pack } from "../core/language/pack/schema";
import { drain } from "./drain";
import { refusedTrial } from "./refused-trial";

/** What a pack is tried beside: the packs of the product, whose ids it may not have, and those of the user's own. */
export interface TryAround extends Omit<TrialInput, "known" | "reserved"> {
  builtIn: readonly Pack[];
  own: readonly Pack[];
}

/** Tries a pack from its JSON in slices; what is wrong with it, JSON that is none included, is in the trial. @throws Cancelled */
export async function tryPack(text: string, { builtIn, own, ...around }: TryAround, call: { signal?: AbortSignal; onProgress?(progress: TrialProgress | void): void; budget?: number } = {}): Promise<Trial> {
  let json: unknown;
  try {
    json = parseJson(text);
  } catch (fault) {
    if (!(fault instanceof UserError)) throw fault;
    return refusedTrial(fault.message);
  }
  const id = (json as { id?: unknown } | null)?.id;
  // One loaded before is replaced, so it is no part of what the new one is tried against.
  const known = [...builtIn, ...own.filter((pack) => pack.id !== id)];
  return drain(trialSteps(json, { known, reserved: builtIn.map((pack) => pack.id), ...around }), call);
}
