import { quoted, type Speech } from "./speech";

/** Columns named in one sentence at most. */
const most = 6;

/** Several columns in a sentence, as printed; of many, the first. */
export const namedColumns = (labels: readonly string[], { say }: Speech): string => quoted(labels.slice(0, most)) + (labels.length > most ? say` 等 ${labels.length} 栏` : "");
