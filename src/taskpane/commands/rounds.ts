import { readRound, roundOf } from "../state/kept-round";
import type { State } from "../state/state";
import type { Context } from "./context";

/** Milliseconds in which changes are gathered before they are kept. */
const gather = 400;

/** Offers what a closed pane left, and from now on keeps what could be gone on with. */
export async function startRounds(context: Context, now: () => number = Date.now, wait = gather): Promise<void> {
  const { store, rounds, packs } = context;
  const left = readRound(await rounds.load(), now(), packs.map(({ id }) => id));
  if (left && store.get().files.length === 0) store.dispatch({ type: "left", round: left });
  let known: [State["files"], State["choice"], State["previous"]] = [store.get().files, store.get().choice, store.get().previous];
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.subscribe(() => {
    const { files, choice, previous } = store.get();
    if (files === known[0] && choice === known[1] && previous === known[2]) return;
    known = [files, choice, previous];
    clearTimeout(timer);
    timer = setTimeout(() => {
      const round = roundOf(store.get(), now());
      // An empty list is none that anybody began: what was left before stays on offer.
      if (round !== null) void rounds.save(round);
    }, wait);
  });
}

/** Takes the list a closed pane left; the files themselves are chosen again. */
export function goOn({ store }: Context): void {
  const { leftRound } = store.get();
  if (!leftRound) return;
  const { choice, files, previous } = leftRound;
  store.dispatch({ type: "left", round: null });
  store.dispatch({ type: "choose", choice: { ...choice, columns: [...store.get().choice.columns, ...choice.columns] } });
  store.dispatch({ type: "filesAdded", files });
  if (previous && store.get().previous === null) store.dispatch({ type: "previous", previous });
}

/** Nothing is kept on this computer any more. */
export async function forgetRound({ store, rounds }: Context): Promise<void> {
  store.dispatch({ type: "left", round: null });
  await rounds.forget();
}
