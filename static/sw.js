// Keeps the page: a second visit, and a lecture hall without network, find all of it here.
//
// A release is kept whole, in a cache of its own, and a page is only ever given out of the newest whole one. What a page loads later is
// looked for in every release that is kept, because files carry their hash in their name: a page that is open while a new release arrives
// goes on with its own files. They go once somebody opens the page while no other one is open.

/** What a build wrote: scripts/publish.mjs fills these in. */
const RELEASE = ''
const FILES = []
/** Those of them that the page itself names: a host that is just being given another release may send a page that names others. */
const NAMED = []

const PAGE = 'index.html'
/** Several copies may stand on one host: each keeps and clears only its own. */
const OWN = `synod ${registration.scope} `
/** Somebody may leave a page open for ever and only load it again: older releases than these go all the same. */
const MAX_RELEASES = 4

addEventListener('install', (event) => event.waitUntil(keep().then(() => skipWaiting())))
addEventListener('activate', (event) => event.waitUntil(forget(MAX_RELEASES).then(() => clients.claim())))
addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(registration.scope)) return
  if (request.mode !== 'navigate') event.respondWith(found(request))
  else if (isPage(request.url)) {
    event.respondWith(page(request))
    event.waitUntil(clients.matchAll({ includeUncontrolled: true }).then((open) => open.length || forget(1)))
  }
})

async function keep() {
  const answer = await fetch(PAGE, { cache: 'no-cache' })
  const text = await answer.text()
  if (!answer.ok || !NAMED.every((name) => text.includes(name))) throw new Error('this host does not have the whole release yet')
  const cache = await caches.open(OWN + RELEASE)
  // One after the other and behind everything else: what somebody asks for meanwhile comes first.
  for (const name of FILES) await cache.add(new Request(name, { priority: 'low' }))
  // Made anew, since an answer that was led to from another address may not open a page. The host's headers hold without it too.
  await cache.put(PAGE, new Response(text, { headers: answer.headers }))
}

/** Removes what is older than the newest `kept` releases, this one counted. A newer one may just be arriving: it is left alone. */
async function forget(kept) {
  const releases = await releasesKept()
  const past = Math.max(0, releases.indexOf(OWN + RELEASE) + 1 - kept)
  await Promise.all(releases.slice(0, past).map((name) => caches.delete(name)))
}

/** Whether an address opens the page itself, whatever its link says. */
function isPage(url) {
  const { origin, pathname } = new URL(url)
  return [registration.scope, registration.scope + PAGE].includes(origin + pathname)
}

async function page(request) {
  return (await caches.match(PAGE, { cacheName: OWN + RELEASE })) ?? fetch(request)
}

/** What is not of a release, like the one-file page, is the host's. */
async function found(request) {
  for (const cacheName of (await releasesKept()).reverse()) {
    const answer = await caches.match(request, { cacheName, ignoreVary: true })
    if (answer) return answer
  }
  return fetch(request)
}

/** The names of the caches, oldest first. */
async function releasesKept() {
  return (await caches.keys()).filter((name) => name.startsWith(OWN))
}
