import type { Entry, Pack } from "../core/language/pack/schema";
import { entriesPerMessage, pieces, type FromTrial } from "./protocol";
import { tryPack, type TryAround } from "./try-pack";

/** Progress is told that often at most, in ms. */
const often = 100;

/** Tries the pack of a file and sends what becomes of it, as `tryElsewhere` hears it. */
export async function sendTrial(file: Blob, around: TryAround, send: (message: FromTrial) => void): Promise<void> {
  let last = -Infinity;
  const { pack, ...trial } = await tryPack(await file.text(), around, {
    budget: often,
    onProgress: (progress) => {
      const now = performance.now();
      if (!progress || now - last < often) return;
      last = now;
      send({ type: "trying", progress });
    },
  });
  if (!pack) return send({ type: "tried", trial });
  // Fields that are worked out are code, which does not travel; a pack that is brought has none.
  const { entries, derived: _, ...rest }: Pack = pack;
  for (const some of pieces(entries, entriesPerMessage)) send({ type: "entries", entries: some.map(proved) });
  send({ type: "tried", trial: { ...trial, pack: rest } });
}

/** An entry without its examples. */
const proved = (entry: Entry): Entry => (entry.as === "rule" ? { ...entry, rule: { ...entry.rule, examples: [] } } : entry);
