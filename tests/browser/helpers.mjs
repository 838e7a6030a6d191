// The harness of the browser tests: serves the built page, drives a real Chromium, collects what goes wrong.
// `node helpers.mjs chromium` prints where Chromium is, for the scripts.

import assert from 'node:assert/strict'
import { accessSync, constants, realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { delimiter, extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The element the program mounts. It is there when the page has drawn for the first time. */
export const ROOT = '[data-synod]'

/** How long a page may take for what a test waits for, in milliseconds: generous, for busy machines. */
const PATIENCE = 15_000

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url))
export const DIST = join(PROJECT, 'dist')
export const ONE_FILE = join(DIST, 'synod.html')

// ---- the browser ----

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MACOS = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The Chromium of CHROMIUM=, of the PATH or of macOS; undefined where there is none. */
export function findChromium() {
  if (process.env.CHROMIUM) return runnable(process.env.CHROMIUM) ? process.env.CHROMIUM : undefined
  return programOnPath(...NAMES) ?? MACOS.find(runnable)
}

/** Where the first of some programs is that the PATH leads to. */
export function programOnPath(...names) {
  return names.flatMap((name) => process.env.PATH.split(delimiter).map((folder) => join(folder, name))).find(runnable)
}

export function runnable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

let starting

/** One browser for a test file, started when it is first asked for. End it with `after(closeAll)`. */
export function browser() {
  starting ??= launch()
  return starting
}

async function launch() {
  const executablePath = findChromium()
  assert(executablePath, 'there is no Chromium: run `make setup`, or say where one is with CHROMIUM=/path/to/it')
  const { chromium } = await import('playwright-core')
  return chromium.launch({ executablePath, args: FLAGS })
}

const closing = []

/** Ends the pages of a test: runs that play on would slow down whatever comes next. Say `afterEach(closePages)`. */
export async function closePages() {
  if (starting) await Promise.all((await starting).contexts().map(close))
}

/** What a test held back on its way and has not answered yet, nobody waits for any more. */
async function close(context) {
  await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })))
  await context.close()
}

/** Ends the browser and every server of this test file. */
export async function closeAll() {
  if (starting) await (await starting).close()
  await Promise.all(closing.splice(0).map((close) => close()))
  starting = undefined
  serving = undefined
}

// ---- the server ----

export const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.json': 'application/json',
  '.png': 'image/png',
}

/**
 * Serves a folder as a static host would, on a free port; gives its address, which ends in `/`.
 * `at` puts it into a folder of the host (`/courses/`); `pages` adds pages of text: `{ '/frame.html': '<iframe ..>' }`.
 */
export async function serve(folder = DIST, { at = '/', pages = {} } = {}) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname)
    const body = pages[path] ?? (await contentOf(folder, at, path))
    const type = TYPES[extname(path) || '.html'] ?? 'application/octet-stream'
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type, 'cache-control': 'no-store' })
    response.end(body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  }))
  return `http://127.0.0.1:${server.address().port}${encodeURI(at)}`
}

/** The bytes of a file of a folder that stands at a path of the host; undefined where there is none. */
export async function contentOf(folder, at, path) {
  if (!path.startsWith(at)) return undefined
  const file = normalize(join(folder, path.slice(at.length) || 'index.html'))
  // A path with .. in it must not leave the folder.
  if (!file.startsWith(folder + sep)) return undefined
  return readFile(file.endsWith(sep) ? join(file, 'index.html') : file).catch(() => undefined)
}

let serving

/** The address of dist/, served once for a test file. */
export function site() {
  serving ??= serve()
  return serving
}

// ---- pages ----

const problems = new WeakMap()

/**
 * Opens the built page at a link (`openPage('#paxos/duel')`) in a fresh browser profile, and waits for its first frame.
 * `url` opens another address; `wait: false` does not wait; `opened: false` is somebody's first visit, who has opened nothing around
 * the stage yet; with `told: true` somebody's who was told the first story. Nothing is kept for a visit without network unless `serviceWorkers` says `allow`: no other test should wait for that.
 */
export async function openPage(hash = '', options = {}) {
  const {
    viewport = { width: 1280, height: 720 },
    colorScheme = 'light',
    locale = 'en-US',
    reducedMotion = 'no-preference',
    url = await site(),
    wait = true,
    opened = true,
    told = opened,
    serviceWorkers = 'block',
    ...more
  } = options
  const context = await (await browser()).newContext({ viewport, colorScheme, locale, reducedMotion, serviceWorkers, ...more })
  context.setDefaultTimeout(PATIENCE)
  if (told) await context.addInitScript(remember, opened)
  const page = await context.newPage()
  collectProblems(page)
  await page.goto(url + hash)
  if (wait) await hasCome(page)
  return page
}

/** Waits until the program is there, and whatever it shows, each thing at its place: what comes later is said to be coming, and what has come is measured in the frames after. */
export async function hasCome(page) {
  await page.locator(ROOT).waitFor()
  await page.getByTestId('coming').first().waitFor({ state: 'detached' })
  await framesLater(page, 3)
}

/** Waits until the page has drawn some frames more. */
export const framesLater = (page, frames) => page.evaluate(async (frames) => {
  for (let frame = 0; frame < frames; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
}, frames)

/** What the page remembers of somebody who was told the first story, and has opened what stands around the stage. A sandboxed frame has no memory. */
function remember(opened) {
  try {
    if (!localStorage.getItem('synod-settings')) localStorage.setItem('synod-settings', JSON.stringify({ side: opened, below: opened, seen: 'first:12' }))
  } catch {}
}

function collectProblems(page) {
  const found = []
  problems.set(page, found)
  page.on('pageerror', (error) => found.push(`uncaught: ${error.stack ?? error}`))
  page.on('crash', () => found.push('the page crashed'))
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`console: ${message.text()} (${message.location().url})`)
  })
}

/** What went wrong on the page so far: console errors, uncaught exceptions, in frames too. */
export function problemsOf(page) {
  return problems.get(page)
}

/** Fails with the page's console errors and uncaught exceptions, if there are any. */
export function expectNoErrors(page) {
  assert.deepEqual(problemsOf(page), [], 'the page reported errors')
}

/** Serious and critical findings of axe-core, as lines that say what and where. */
export async function seriousFindings(page, context = undefined) {
  const { source } = createRequire(import.meta.url)('axe-core')
  await page.evaluate(source)
  const { violations } = await page.evaluate((context) => window.axe.run(context ?? document), context)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`))
}

// ---- on the command line ----

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url) && process.argv[2] === 'chromium') {
  const path = findChromium()
  if (path) console.log(path)
  else process.exitCode = 1
}
