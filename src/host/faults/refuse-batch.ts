import type { ResponseBody } from "../wire/messages";

/** A batch refused as a whole: nothing of it is in the results. */
export const refuseBatch = (Code: string, Message: string): ResponseBody => ({
  Error: { Code, Message, Location: "", ActionIndex: -1, HttpStatusCode: 400 },
});
