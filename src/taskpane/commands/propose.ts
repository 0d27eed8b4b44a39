import { text, type Context } from "./context";
import { whyOf } from "./files";

/** Files looked at: those of a round are made for one regulation. */
const few = 6;

/**
 * Says which regulation the first files seem to be made for, as long as a person has not chosen any. They are read for it, which the
 * review need not do again. Quiet: whatever goes wrong is said when all are reviewed.
 */
export async function proposePacks(context: Context): Promise<void> {
  const { store, batch, files } = context;
  if (store.get().sessions.batch.running !== null) return;
  const signal = context.cancel.batch.start();
  const looked = store.get().files.filter(({ file, status }) => files.has(file) && (status === "waiting" || batch.holds(file))).slice(0, few);
  try {
    for (const { file } of looked.filter((line) => !batch.holds(line.file))) {
      const read = await batch.read(file, files.get(file)!, signal);
      store.dispatch({ type: "fileStatus", changes: [{ file, status: read.status, why: whyOf(read, text(context)), twin: read.problem === "duplicate" ? (read.detail ?? undefined) : undefined }] });
    }
    const order = looked.map(({ file }) => file).filter((file) => batch.holds(file));
    if (order.length === 0 || signal.aborted) return;
    const guessed = await batch.guess(order, store.get().own.flatMap(({ pack }) => pack ?? []));
    if (signal.aborted) return;
    const counts = new Map<string, number>();
    for (const pack of guessed) if (pack !== null) counts.set(pack, (counts.get(pack) ?? 0) + 1);
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    store.dispatch({ type: "proposed", proposal: best ? { pack: best[0], files: best[1], of: order.length } : null });
  } catch {
    // Cancelled by the review itself, or its worker is gone: nothing is proposed.
  }
}

/** Takes the proposed regulation among those chosen. */
export function takeProposal({ store }: Context): void {
  const { proposal, choice } = store.get();
  if (!proposal) return;
  if (!choice.packs.includes(proposal.pack)) store.dispatch({ type: "choose", choice: { packs: [...choice.packs, proposal.pack] } });
  store.dispatch({ type: "proposed", proposal: null });
}
