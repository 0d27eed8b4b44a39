import { crc32, createInflateRaw } from "node:zlib";
import type { Platform } from "../files";

/** Bytes of a chunk: Node's own 16 KB cost more in changes of thread than in inflating. */
const chunkSize = 128 * 1024;

/** Node's zlib, which inflates on a thread of its own while the chunk before is read. */
export const nodePlatform: Platform = {
  crc32: (bytes, seed) => crc32(bytes, seed),
  inflate(compressed) {
    const stream = createInflateRaw({ chunkSize });
    stream.end(compressed);
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
    return {
      next: async () => {
        const step = await chunks.next();
        if (step.done) return undefined;
        // A Buffer is an array of another kind to compiled code, which would start over at each change.
        const { buffer, byteOffset, length } = step.value;
        return new Uint8Array(buffer, byteOffset, length);
      },
      cancel: () => void stream.destroy(),
    };
  },
};
