// Keeps the page that says "no connection" and what it needs, nothing else: never a page with somebody's words on it.
const NAME = "stamtafel-1";
const PAGE = "/offline/";

self.addEventListener("install", (event) => {
  event.waitUntil(keep().then(() => self.skipWaiting()));
});

async function keep() {
  const cache = await caches.open(NAME);
  const answer = await fetch(PAGE, { credentials: "omit" });
  const text = await answer.clone().text();
  await cache.put(PAGE, answer);
  const needed = [...text.matchAll(/(?:href|src)="(\/static\/[^"#]+)"/g)].map((found) => found[1]);
  await Promise.all(needed.map((url) => cache.add(url).catch(() => {})));
}

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter((name) => name !== NAME).map((name) => caches.delete(name)))).then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const url = new URL(request.url);
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => caches.match(PAGE)));
  } else if (url.origin === self.location.origin && url.pathname.startsWith("/static/")) {
    event.respondWith(fetch(request).catch(async () => (await caches.match(request)) || Response.error()));
  }
});
