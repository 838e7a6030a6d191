// The program comes in chunks: each when it is asked for, or when nothing else is to be done. What can't be had is said in one sentence,
// with a way to go on, and what runs goes on.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, afterEach, test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { PROJECT, ROOT, closeAll, closePages, expectNoErrors, openPage, site } from './helpers.mjs'

afterEach(closePages)
after(closeAll)

const files = JSON.parse(readFileSync(join(PROJECT, 'target/web/pieces/files.json'), 'utf8'))
const NETWORK = ['This could not be loaded', 'could not be loaded, so the run stays as it is']

/**
 * Opens a link and notes the chunks that are asked for; those whose names fit `refused` are not to be had until that is taken back, those
 * that are `late` come once they are released.
 */
async function visit(hash, { refused, late, ...options } = {}) {
  const page = await openPage('', { url: 'about:blank', wait: false, opened: false, ...options })
  const asked = new Set()
  const host = { page, asked, refused }
  const released = new Promise((resolve) => { host.release = resolve })
  await page.route('**/*.wasm', async (route) => {
    const name = route.request().url().split('/').pop()
    asked.add(name)
    if (late?.test(name)) await released
    return host.refused?.test(name) ? route.abort() : route.continue()
  })
  await page.goto((await site()) + hash)
  return host
}

const wasm = (names) => names.filter((name) => name.endsWith('.wasm')).sort()
const time = (page) => page.locator(ROOT).getAttribute('data-time').then(Number)

/** What is asked for before what is done to a run, which comes right after its first frames. */
const first = (asked) => {
  const all = [...asked]
  const later = all.findIndex((name) => files.chunks.acting.some((file) => file === name && /^(acting|page)-/.test(file)))
  return all.slice(0, later < 0 ? undefined : later).sort()
}

test('a first visit asks for the program and for what its run needs, and for no more until that moves', async () => {
  const { page, asked } = await visit('')
  await page.locator(ROOT).waitFor()
  assert.deepEqual(first(asked), wasm(files.first))
  expectNoErrors(page)
})

test('a link asks for what its algorithm needs, and not for that of a first visit', async () => {
  const { page, asked } = await visit('#raft/first-election?v=2&t=100ms')
  await page.locator(ROOT).waitFor()
  const [program] = wasm(files.first).filter((name) => name.startsWith('synod'))
  assert.deepEqual(first(asked), [...new Set([program, ...files.chunks.texts, ...files.chunks.raft])].sort())
  assert.equal(await page.title(), 'Raft: The first election – Synod')
  expectNoErrors(page)
})

test('what nobody asked for comes when nothing else is to be done', async () => {
  const { page, asked } = await visit('#paxos/happy-path?v=2&t=40ms')
  await page.locator(ROOT).waitFor()
  const all = new Set(['workbench', 'telling', 'acting', 'texts', 'desk', 'scenarios', 'sharing', 'helping', ...files.algorithms].flatMap((root) => files.chunks[root]))
  await page.waitForRequest((request) => (asked.add(request.url().split('/').pop()), [...all].every((name) => asked.has(name))), { timeout: 15_000 }).catch(() => {})
  assert.deepEqual([...all].filter((name) => !asked.has(name)), [])
  expectNoErrors(page)
})

test('the address of a run that nobody asked for is written once something can write it', async () => {
  const { page } = await visit('', { told: true })
  await page.waitForFunction(() => Number(document.querySelector('[data-synod]')?.dataset.time) > 5_000)
  assert.equal(await page.locator('.notice:visible').count(), 0)
  await done(page, '#paxos/happy-path?')
  expectNoErrors(page)
})

test('a story is told without the workbench, and who wants to leave it for the run hears that it can’t be had, and can ask again', async () => {
  const host = await visit('', { refused: /^workbench-/, reducedMotion: 'reduce' })
  const { page } = host
  await page.locator('[data-testid=story][data-stop="1"][data-done]').waitFor()
  await page.getByTestId('explore').click()
  await page.getByText(NETWORK[0]).waitFor()
  assert.equal(await page.getByTestId('play').count(), 0)
  await page.getByTestId('story-on').click()
  await page.locator('[data-testid=story][data-stop="2"][data-done]').waitFor()
  host.refused = undefined
  await page.getByTestId('explore').click()
  await page.getByTestId('play').waitFor()
  assert.deepEqual(host.page.url().match(/#paxos.happy-path/)?.length, 1)
})

/** Parts of the page: the chunk, what asks for it, and what is there once it has come. */
const PARTS = [
  ['desk', (page) => page.getByTestId('side').click(), (page) => page.locator('.panel .score')],
  ['desk', (page) => page.getByTestId('tab-diagram').click(), (page) => page.getByTestId('diagram')],
  ['desk', (page) => page.getByTestId('why').click(), (page) => page.locator('#why .part').first()],
  ['scenarios', (page) => page.getByTestId('gallery').click(), (page) => page.getByTestId('scenarios').locator('.shelf-tabs')],
  ['sharing', (page) => page.getByTestId('share').click(), (page) => page.getByTestId('share').locator('.share-link')],
  ['helping', (page) => page.getByTestId('help').click(), (page) => page.getByTestId('help').locator('.keys')],
]

for (const [place, [chunk, ask, seen]] of PARTS.entries()) {
  test(`part ${place + 1} (${chunk}) that can't be had says so, can be asked for again, and stops nothing`, async () => {
    const own = files.chunks[chunk].find((name) => name.startsWith(`${chunk}-`))
    const host = await visit('#paxos/dueling-proposers?v=2', { refused: new RegExp(own) })
    const { page } = host
    await page.locator(ROOT).waitFor()
    await ask(page)
    const said = page.getByTestId('coming')
    await page.getByText(NETWORK[0]).waitFor()
    const before = await time(page)
    // A run that is shared stands still, and so does one whose sentence is asked about.
    if (place !== 2 && chunk !== 'sharing') await page.waitForFunction((before) => Number(document.querySelector('[data-synod]').dataset.time) > before, before)
    host.refused = undefined
    await page.getByTestId('fetch-again').click()
    await seen(page).waitFor()
    assert.equal(await said.count(), 0)
  })
}

/** What takes what is done to a run: what is pressed before that is there, and what is to be seen once it has come. */
const PRESSES = {
  'a press on a process': [(page) => page.locator('[data-process="P2"]').click(), (page) => page.getByTestId('card').waitFor()],
  'the key of what is worth trying': [(page) => page.keyboard.press('2'), (page) => done(page, 'backoff=random')],
  'a key that lets the selected process crash': [
    async (page) => {
      await page.locator('[data-process="P2"]').click()
      await page.keyboard.press('x')
    },
    (page) => done(page, 'crash.P2'),
  ],
  'the question why': [(page) => page.keyboard.press('k'), (page) => page.locator('#why .part').first().waitFor()],
}

const done = (page, line) => page.waitForFunction((line) => location.hash.includes(line), line)

for (const [name, [press, seen]] of Object.entries(PRESSES)) {
  test(`${name} that comes before what does it is done once that has come`, async () => {
    const host = await visit('#paxos/happy-path?v=2&t=20ms', { late: /^acting-/ })
    const { page } = host
    await page.locator(ROOT).waitFor()
    await press(page)
    assert.equal(await page.getByTestId('card').count(), 0)
    assert.equal(await page.locator('.demands button').count(), 0)
    host.release()
    await seen(page)
    await page.locator('.demands button').first().waitFor({ state: 'attached' })
    expectNoErrors(page)
  })
}

test('what is done to a run and can\'t be had says so, also to who presses a key, and can be asked for again', async () => {
  const host = await visit('#paxos/happy-path?v=2&t=20ms', { refused: /^acting-/ })
  const { page } = host
  await page.locator('.below').getByText(NETWORK[0]).waitFor()
  await page.keyboard.press('2')
  await page.getByTestId('notice').getByText(NETWORK[0]).waitFor()
  host.refused = undefined
  await page.getByTestId('fetch-again').first().click()
  await page.locator('.demands button').first().waitFor()
})

test('a run of the gallery whose algorithm can\'t be had leaves the run as it is, and opens once it can', async () => {
  const host = await visit('#paxos/dueling-proposers?v=2', { refused: /^raft-[0-9a-f]+\.wasm/ })
  const { page } = host
  await page.locator(ROOT).waitFor()
  const open = async () => {
    await page.getByTestId('gallery').click()
    await page.locator('[data-tab="begin"]').click()
    await page.locator('[data-preset="first-election"]').click()
  }
  await open()
  await page.getByText(NETWORK[1]).waitFor()
  assert.equal(await page.title(), 'Basic Paxos: Dueling proposers – Synod')
  host.refused = undefined
  await open()
  await page.waitForFunction(() => document.title === 'Raft: The first election – Synod')
})

test('another link in the address opens once its algorithm has come, and so does one in a link that is packed', async () => {
  const { page, asked } = await visit('#paxos/happy-path?v=2&t=40ms')
  await page.locator(ROOT).waitFor()
  await page.evaluate(() => { location.hash = '#token-ring/plain?v=1&lang=fr' })
  await page.waitForFunction(() => document.documentElement.lang === 'fr' && location.hash.startsWith('#token-ring'))
  await page.waitForFunction(() => /anneau/i.test(document.title))
  assert(files.chunks.token_ring.every((name) => asked.has(name)))
  const short = deflateRawSync('#phase-king/plain?v=1&lang=es').toString('base64url')
  await page.evaluate((short) => { location.hash = `#z:${short}` }, short)
  await page.waitForFunction(() => document.querySelector('[data-synod]').dataset.scenario.startsWith('phase-king') && document.documentElement.lang === 'es')
  assert(files.chunks.phase_king.every((name) => asked.has(name)))
  expectNoErrors(page)
})

test('an algorithm that nobody knows is answered with the names of all', async () => {
  const { page } = await visit('#quorum/plain')
  await page.getByTestId('notice').waitFor()
  const said = await page.getByTestId('notice').innerText()
  for (const name of files.algorithms) assert(said.includes(name.replaceAll('_', '-')), `${name}: ${said}`)
  expectNoErrors(page)
})

test('a link whose algorithm can\'t be had says so in the language of the browser, with the link', async () => {
  for (const [locale, said] of [['en-US', 'could not be loaded'], ['es-ES', 'No se ha podido cargar'], ['fr-FR', 'n’a pas pu être chargé']]) {
    const { page } = await visit('#raft/first-election?v=2&t=100ms', { refused: /^raft-[0-9a-f]+\.wasm/, locale })
    const screen = page.locator('.panic')
    await screen.getByText(said).waitFor()
    assert.match(await screen.innerText(), /#raft\/first-election\?v=2&t=100ms/)
    assert.equal(await page.locator(ROOT).count(), 0)
  }
})

test('a new release under an open page: what is gone with the old one is said, and the page can be loaded anew', async () => {
  const { page } = await visit('#paxos/happy-path?v=2&t=40ms')
  await page.locator(ROOT).waitFor()
  await page.unroute('**/*.wasm')
  await page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: '' }))
  await page.getByTestId('share').click()
  await page.getByText('If Synod was published anew meanwhile, reload the page.').waitFor()
})
