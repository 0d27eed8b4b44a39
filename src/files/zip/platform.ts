import type { Checksum } from "./crc32";

/** Inflated chunks that arrive by themselves, in order. */
export interface ChunkStream {
  /** The next chunk, undefined at the end; rejects when the data is damaged. Never asked twice at a time. */
  next(): Promise<Uint8Array | undefined>;
  /** Ends the work; called once, whatever happened. */
  cancel(): void;
}

/** What the place we run in offers for streamed parts; several times faster than a library in JavaScript. */
export interface Platform {
  /** Inflates raw deflate data in bounded chunks, and not much further than they are asked for. */
  inflate(compressed: Uint8Array): ChunkStream;
  crc32?: Checksum;
}

/**
 * Compressed bytes handed over at a time: a browser inflates all of one piece before it looks whether anybody reads,
 * and at 1032 : 1, the most deflate can do, that is 16 MB.
 */
const piece = 16 * 1024;

/** The platform's own inflater (Chromium 103, Safari 16.4, Firefox 113, Node 20.12 and later); undefined where there is none. */
export function webPlatform(): Platform | undefined {
  try {
    new DecompressionStream("deflate-raw");
    return { inflate: inflateInWeb };
  } catch {
    return undefined;
  }
}

function inflateInWeb(compressed: Uint8Array): ChunkStream {
  const { readable, writable } = new DecompressionStream("deflate-raw");
  const reader = readable.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  const writer = writable.getWriter();
  // What goes wrong with the data is told to the reader; here it only ends the feeding.
  feed(writer, compressed).catch(() => undefined);
  return {
    next: async () => (await reader.read()).value,
    // Not by the reader: Node 20 goes on handing chunks to a stream cancelled there, and throws where nobody can catch it.
    cancel: () => void writer.abort(new Error("cancelled")).catch(() => undefined),
  };
}

async function feed(writer: WritableStreamDefaultWriter<BufferSource>, compressed: Uint8Array): Promise<void> {
  for (let at = 0; at < compressed.length; at += piece) {
    await writer.ready;
    writer.write(compressed.subarray(at, at + piece) as Uint8Array<ArrayBuffer>).catch(() => undefined);
  }
  await writer.close();
}
