import type { WorkbookCells } from "../sheet/cells";
import { forThread } from "../core/language/pack/as-data";
import type { Progress, ReviewOptions, ReviewResult, Walk } from "../core/review/review";
import type { PlanForm, PlannedForm } from "./plan-form";
import { drain } from "./drain";
import { WorkerLost, type WorkerClient } from "./client";
import type { WireOptions } from "./protocol";

/** Reviews the open workbook, and plans forms from what was read of it. */
export interface OpenReview {
  /** Takes the cells over: afterwards they may lie with another thread. Throws Cancelled; WorkerLost when the cells went with a worker that died: read them and try again. */
  review(cells: WorkbookCells, options: ReviewOptions, call: { signal?: AbortSignal; onProgress?: (progress: Progress) => void }): Promise<ReviewResult>;
  /** Plans an official form from the cells of the last review. Throws WorkerLost like `review`. */
  planForm(form: string): Promise<PlannedForm>;
}

/** On the page's own thread, in slices: where there are no workers, and in tests. */
export function reviewHere(walk: Walk, planForm: PlanForm): OpenReview {
  let last: { cells: WorkbookCells; options: ReviewOptions } | null = null;
  return {
    async review(cells, options, call) {
      const result = await drain(walk([cells], { ...options, keys: true }), call);
      last = { cells, options };
      return result;
    },
    planForm(form) {
      if (last === null) throw new WorkerLost();
      return drain(planForm([last.cells], { ...last.options, form }));
    },
  };
}

/** The same, fetched when it is first asked for: with a worker nobody ever does, and it is half of what the pane weighs. */
export function reviewLater(load: () => Promise<OpenReview>): OpenReview {
  let loaded: Promise<OpenReview> | undefined;
  const here = (): Promise<OpenReview> => (loaded ??= load());
  return {
    review: async (...asked) => (await here()).review(...asked),
    planForm: async (form) => (await here()).planForm(form),
  };
}

/**
 * In a worker of its own, so that the page answers whatever the size: the same script that reviews a batch, over one workbook. Where a worker
 * cannot be had, or died once, `here` takes over.
 * @param builtIn ids of the packs the worker has of its own; others travel whole
 */
export function reviewAway(client: WorkerClient, builtIn: readonly string[], here: OpenReview): OpenReview {
  let lost = false;
  let held: { label: string; options: WireOptions } | null = null;
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof WorkerLost) lost = true;
      throw error;
    }
  };
  return {
    async review(cells, options, call) {
      if (lost) return here.review(cells, options, call);
      held = null;
      const wire: WireOptions = {
        packs: options.packs.map(({ id }) => id), own: options.known.filter(({ id }) => !builtIn.includes(id)).map(forThread), trial: [...(options.trial ?? [])],
        on: options.on, params: { ...options.params }, choices: [...(options.choices ?? [])], templates: [...(options.templates ?? [])],
      };
      const taken = await client.hold(cells);
      if (!taken) {
        lost = true;
        return here.review(cells, options, call);
      }
      const result = await guarded(() => client.review([cells.file], wire, call));
      held = { label: cells.file, options: wire };
      return result;
    },
    planForm(form) {
      if (lost) return here.planForm(form);
      if (held === null || !client.holds(held.label)) throw new WorkerLost();
      const { label, options } = held;
      return guarded(() => client.planForm([label], options, form));
    },
  };
}
