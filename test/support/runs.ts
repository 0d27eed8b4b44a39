/**
 * Runs of a property whose every run takes long: a part in `npm test`, all of them in `npm run test:full` (TEST_FULL=1). Without a
 * seed each run of the tests draws others, so that what is rare is found in time.
 */
export const runs = (all: number, part: number): number => (process.env.TEST_FULL ? all : part);
