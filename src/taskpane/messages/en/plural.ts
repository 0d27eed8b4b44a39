/** The plural's s. */
export const s = (n: number): string => (n === 1 ? "" : "s");
