// Keeps the form at hand for a phone without network. Nothing of a case is ever kept: only the
// empty form and the files of its program.
const FILES = __FILES__;
const KEPT = "klantreacties-__VERSION__";
const FORM = "/reageren";
const DAY = 864e5;

const keep = async () => (await caches.open(KEPT)).put(FORM, await asked("force-cache"));
const asked = (cache) => fetch(FORM, { cache, headers: { accept: "text/html" } });

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(caches.open(KEPT).then((kept) => Promise.all([kept.addAll(FILES), keep()])));
});

addEventListener("activate", (event) => {
  const old = (names) => names.filter((name) => name !== KEPT).map((name) => caches.delete(name));
  event.waitUntil(caches.keys().then((names) => Promise.all(old(names))).then(() => clients.claim()));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, searchParams } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.method === "GET" && FILES.includes(pathname)) {
    event.respondWith(caches.match(pathname).then((file) => file ?? fetch(request)));
  } else if (request.mode === "navigate" && !/^\/(team|api)(\/|$)/.test(pathname)) {
    const form = request.method === "GET" && pathname === FORM && !searchParams.has("taal");
    event.respondWith(form ? atHand(event) : fromServer(event));
  }
});

// The kept form for a day; after that, and when it is not there, the server's.
const atHand = async (event) => {
  const kept = await (await caches.open(KEPT)).match(FORM);
  if (kept && Date.now() - Date.parse(kept.headers.get("date")) < DAY) return kept;
  try {
    const fresh = await fetch(event.request);
    if (fresh.ok) event.waitUntil(asked("reload").then(async (form) => (await caches.open(KEPT)).put(FORM, form)));
    return fresh;
  } catch (error) {
    return kept ?? offline();
  }
};

// Who chose another language gets the form in it, too.
const fromServer = async (event) => {
  try {
    const page = await fetch(event.request);
    const language = page.headers.get("content-language");
    if (language) event.waitUntil(inLanguage(language));
    return page;
  } catch (error) {
    return offline();
  }
};

const inLanguage = async (language) => {
  const cache = await caches.open(KEPT);
  const kept = await cache.match(FORM);
  if (kept && kept.headers.get("content-language") !== language) await cache.put(FORM, await asked("reload"));
};

const offline = () =>
  new Response(__OFFLINE__, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
