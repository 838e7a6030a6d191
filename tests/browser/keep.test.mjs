// Kept for a visit without network: who has seen the page once opens all of it again, and a new release breaks no page that is open.

import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, test } from 'node:test'
import { runInNewContext } from 'node:vm'
import { writeWorker } from '../../scripts/publish.mjs'
import { DIST, ONE_FILE, PROJECT, ROOT, closeAll, closePages, expectNoErrors, openPage } from './helpers.mjs'
import { HASHED, startHost } from './host.mjs'
import { until } from './driver.mjs'

const left = []

afterEach(closePages)
after(async () => {
  await closeAll()
  for (const clear of left) await clear()
})

async function hosting(folder) {
  const host = await startHost(folder)
  left.push(host.stop)
  return host
}

/** The page of somebody whose browser keeps it, once it is kept. */
async function keptPage(host) {
  const page = await openPage('', { url: host.address, serviceWorkers: 'allow' })
  // A browser does this behind everything else, which on a busy machine may take long.
  await page.waitForFunction(() => navigator.serviceWorker.controller, undefined, { timeout: 60_000 })
  return page
}

/** Has the browser look for a new release, which then takes over. */
function update(page) {
  return page.evaluate(async () => {
    const taken = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
    await (await navigator.serviceWorker.ready).update()
    await taken
  })
}

/** The names of the releases that the browser keeps. */
const releases = (page) => page.evaluate(() => caches.keys())

/** Another release: the first script that the page names has another name, and the page says which release it is (a digit). */
async function nextRelease(number = 1) {
  const folder = await mkdtemp(join(tmpdir(), 'synod-'))
  left.push(() => rm(folder, { recursive: true }))
  await cp(DIST, folder, { recursive: true })
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  const [old] = (await readdir(folder)).filter((name) => name.endsWith('.js') && HASHED.test(name) && page.includes(name))
  const renamed = old.replace(/[0-9a-f]{8,}/, (hash) => `${number}`.repeat(hash.length))
  await rename(join(folder, old), join(folder, renamed))
  await writeFile(join(folder, 'index.html'), page.replaceAll(old, renamed).replace('<html', `<html data-release="${number}"`))
  // The packed files are those of the old page.
  for (const name of await readdir(folder)) if (name.endsWith('.br')) await rm(join(folder, name))
  writeWorker(folder)
  return { folder, old }
}

const releaseOf = (page) => page.locator('html').getAttribute('data-release')

test('who has seen the page once opens it without a network, at any link, and reaches what was not seen before', async () => {
  const host = await hosting()
  const first = await keptPage(host)
  await host.stop()
  await first.context().setOffline(true)
  for (const link of ['', '#raft/first-election?v=2&t=100ms', 'index.html#multi-paxos/leader-crash?v=2&t=50ms', '?token-ring/plain&t=20ms']) {
    const page = await first.context().newPage()
    await page.goto(host.address + link)
    await page.locator(ROOT).waitFor()
    await page.getByTestId('stage').locator('.process').first().waitFor()
    await page.getByTestId('share').click()
    await page.getByRole('dialog').waitFor()
    await page.close()
  }
  expectNoErrors(first)
})

test('a page goes on with its own files when new releases arrive, the newest of which is shown at the next load', async () => {
  const host = await hosting()
  const page = await keptPage(host)
  for (const number of [1, 2]) {
    const next = await nextRelease(number)
    host.folder = next.folder
    await update(page)
    assert.equal((await fetch(host.address + next.old)).status, 404, 'the host has given up the first release')
    assert.equal(await page.evaluate(async (name) => (await fetch(name)).status, next.old), 200, 'the page that is open has it')
  }
  await page.reload()
  assert.equal(await releaseOf(page), '2')
  await page.locator(ROOT).waitFor()
  assert.equal((await releases(page)).length, 3, 'somebody may still have an old one open')
  expectNoErrors(page)
})

test('an old release goes once the page is opened while no other one is open', async () => {
  const host = await hosting()
  const page = await keptPage(host)
  const [old] = await releases(page)
  host.folder = (await nextRelease()).folder
  await update(page)
  assert.equal((await releases(page)).length, 2)
  await page.goto('about:blank')
  await page.goto(host.address)
  await page.locator(ROOT).waitFor()
  assert.equal(await releaseOf(page), '1')
  await until(async () => (await releases(page)).length === 1)
  assert.notDeepEqual(await releases(page), [old])
})

test('a host that is just being given another release has nothing kept of either', async () => {
  const host = await hosting()
  const next = await nextRelease()
  const page = await openPage('', { url: host.address, serviceWorkers: 'block' })
  // The worker is of the new release, the page still of the old one.
  await writeFile(join(next.folder, 'index.html'), await readFile(join(DIST, 'index.html')))
  host.folder = next.folder
  const other = await openPage('', { url: `${host.address}manifest.webmanifest`, serviceWorkers: 'allow', wait: false })
  const refused = await other.evaluate(() => navigator.serviceWorker.register('sw.js').then((registration) => new Promise((resolve) => {
    const worker = registration.installing
    worker.addEventListener('statechange', () => resolve(worker.state))
  })))
  assert.equal(refused, 'redundant')
  assert.deepEqual(await releases(other), [])
  expectNoErrors(page)
})

test('what is kept is the page with every chunk of it, and nothing that others name', async () => {
  const host = await hosting()
  const page = await keptPage(host)
  const kept = await page.evaluate(async () => {
    const [name] = await caches.keys()
    return (await (await caches.open(name)).keys()).map(({ url }) => url)
  })
  const written = (await readdir(DIST)).filter((name) => !/\.(br|gz)$/.test(name) && !['sw.js', 'synod.html', 'embed.js', 'preview.png'].includes(name))
  assert.deepEqual(kept.map((url) => url.replace(host.address, '')).sort(), written.sort())
  assert(written.some((name) => name.endsWith('.wasm')))
  expectNoErrors(page)
})

test('only a page that stands by itself on a host has itself kept', async () => {
  const script = await readFile(join(PROJECT, 'scripts/keep.js'), 'utf8')
  /** What the script registers in a window that differs from a usual one so. */
  const registers = ({ framed = false, protocol = 'https:', saveData = false, register = () => Promise.resolve() } = {}) => {
    const registered = []
    const serviceWorker = { register: (name) => registered.push(name) && register() }
    const window = { addEventListener: (_, then) => then() }
    window.parent = framed ? {} : window
    const document = { querySelector: () => ({}) }
    runInNewContext(script, { window, document, location: { protocol }, navigator: { serviceWorker, connection: { saveData } }, setTimeout: (then) => then() })
    return registered
  }
  assert.deepEqual(registers(), ['sw.js'])
  assert.deepEqual(registers({ framed: true }), [])
  assert.deepEqual(registers({ protocol: 'file:' }), [])
  assert.deepEqual(registers({ saveData: true }), [])
  assert.deepEqual(registers({ register: () => { throw new Error('sandboxed') } }), ['sw.js'], 'and nothing is thrown')
  assert.doesNotMatch(await readFile(ONE_FILE, 'utf8'), /serviceWorker\.register/, 'the one file')
  assert.doesNotMatch(await readFile(join(PROJECT, 'index.html'), 'utf8'), /serviceWorker\.register/, 'the page while it is developed')
})
