/*
 * Keeps the pages of this folder for use without a network. What is asked for is asked of the server first, so that nobody works with an
 * old copy while there is a new one; without an answer it comes from what was kept. Nothing else is ever asked for, and nothing is sent.
 * The build puts the names of the files and their version before this text.
 */
/* global keptFiles, keptVersion, caches, fetch, Request, URL, self */
const name = `base-review ${keptVersion}`;

self.addEventListener("install", (event) => {
  const all = async () => {
    const cache = await caches.open(name);
    await cache.addAll(keptFiles.map((file) => new Request(file, { cache: "reload" })));
    await self.skipWaiting();
  };
  event.waitUntil(all());
});

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    for (const key of await caches.keys()) if (key.startsWith("base-review ") && key !== name) await caches.delete(key);
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  const answer = async () => {
    try {
      return await fetch(request);
    } catch (offline) {
      const kept = await caches.match(request, { ignoreSearch: true, cacheName: name });
      if (kept) return kept;
      throw offline;
    }
  };
  event.respondWith(answer());
});
