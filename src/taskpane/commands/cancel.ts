/** One abort controller per kind of run: starting again, or cancelling, ends the one before. */
export class Cancel {
  #current = new AbortController();

  /** A fresh signal; the run before is aborted. */
  start(): AbortSignal {
    this.#current.abort();
    this.#current = new AbortController();
    return this.#current.signal;
  }

  stop(): void {
    this.#current.abort();
  }
}
