import { crc32, createInflateRaw } from "node:zlib";
import type { ChunkStream, Platform } from "../files";
import { nodeZlib } from "./node-zlib";

/** Bytes of a chunk: Node's own 16 KB cost more in changes of thread than in inflating. */
const chunkSize = 128 * 1024;

/** Up to so many compressed bytes the change of thread costs more than is gained. */
const small = 512 * 1024;

function atOnce(pieces: Iterator<Uint8Array>): ChunkStream {
  return { next: async () => pieces.next().value as Uint8Array | undefined, cancel: () => void pieces.return?.() };
}

/** Node's zlib, which inflates a large part on a thread of its own while the chunk before is read, and a small one at once. */
export const nodePlatform: Platform = {
  crc32: (bytes, seed) => crc32(bytes, seed),
  inflate(compressed) {
    if (compressed.length <= small) return atOnce(nodeZlib.inflater!(compressed)[Symbol.iterator]());
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
