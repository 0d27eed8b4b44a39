/** The buffers of all arrays in a plain value, each once: they go over to another thread as they are, without a copy. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  collect(value, found);
  return [...found];
}

function collect(value: unknown, found: Set<ArrayBuffer>): void {
  if (typeof value !== "object" || value === null) return;
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteLength } = value;
    // Part of a larger one, of which others may have parts, is copied.
    if (buffer instanceof ArrayBuffer && byteLength === buffer.byteLength) found.add(buffer);
  } else if (Array.isArray(value)) {
    // A list of texts or numbers holds none, and may be long; the first of a sheet's columns may be blank.
    if (typeof value.find((one) => one !== undefined && one !== null) === "object") for (const one of value) collect(one, found);
  } else if (value instanceof Map) for (const one of value.values()) collect(one, found);
  else for (const one of Object.values(value)) collect(one, found);
}
