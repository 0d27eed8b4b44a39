/** Which part of all files a run reads: the first, of so many. */
export interface Shard {
  /** 1-based. */
  at: number;
  of: number;
}

/** The files of a shard, every so manyth: large ones that lie side by side go to different machines. */
export const ofShard = <T>(all: readonly T[], { at, of }: Shard): T[] => all.filter((_, i) => i % of === at - 1);

/** The shards of so many of which none is given. */
export const lackingOf = (of: number, given: ReadonlySet<number>): number[] => Array.from({ length: of }, (_, i) => i + 1).filter((at) => !given.has(at));
