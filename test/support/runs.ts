/**
 * Runs of a property whose every run takes long: a part in `npm test`, all of them in `npm run test:full` (TEST_FULL=1). Without a
 * seed each run of the tests draws others, so that what is rare is found in time.
 */
export const runs = (all: number, part: number): number => (process.env.TEST_FULL ? all : part);

/** Which part of what is drawn has its turn: another one each day, so that a failure can be seen again the same day. */
const day = Math.floor(Date.now() / 86_400_000);

/** True for one in `share` of the cases 0, 1, 2 …, and for all of them in `npm run test:full`. */
export const drawn = (at: number, share: number): boolean => process.env.TEST_FULL !== undefined || at % share === day % share;
