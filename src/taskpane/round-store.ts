/** Where this computer keeps what a closed pane can go on with. Whatever the storage answers, the pane works without. */
export interface RoundStore {
  load(): Promise<unknown>;
  save(value: unknown): Promise<void>;
  forget(): Promise<void>;
}

const [base, table, key] = ["base-review", "round", "last"];

/** In the browser's own database; where that is closed to us, nothing is kept. */
export function roundStore(factory: () => IDBFactory): RoundStore {
  const open = (): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const request = factory().open(base, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(table);
      request.onsuccess = () => resolve(request.result);
      request.onerror = request.onblocked = () => reject(new Error("storage"));
    });
  const ask = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> => {
    try {
      const database = await open();
      try {
        return await new Promise<T>((resolve, reject) => {
          const request = work(database.transaction(table, mode).objectStore(table));
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(new Error("storage"));
        });
      } finally {
        database.close();
      }
    } catch {
      return null;
    }
  };
  return {
    load: () => ask("readonly", (store) => store.get(key) as IDBRequest<unknown>),
    save: async (value) => void (await ask("readwrite", (store) => store.put(value, key))),
    forget: async () => void (await ask("readwrite", (store) => store.delete(key))),
  };
}
