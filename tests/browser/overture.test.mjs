// What is seen before the program is there: the first scene, moving, in the page itself; and how the program takes over from it.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, afterEach, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { DIST, ROOT, closeAll, closePages, expectNoErrors, openPage, site } from './helpers.mjs'

afterEach(closePages)
after(closeAll)

/** A page that waits for its wasm; `release` lets that come. */
async function held(hash = '', options = {}) {
  const page = await openPage('', { opened: false, url: 'about:blank', wait: false, ...options })
  let release
  const released = new Promise((resolve) => { release = resolve })
  await page.route('**/*.wasm', async (route) => {
    await released
    await route.continue().catch(() => {})
  })
  await page.goto(await site() + hash, { waitUntil: 'commit' })
  await page.locator('#overture').waitFor()
  return { page, release }
}

/** The middles of what a selector shows, in pixels. */
const middlesOf = (page, selector) => page.locator(selector).evaluateAll((all) => all.map((one) => {
  const { left, top, width, height } = one.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2, width }
}).filter(({ width }) => width > 0))

const NODES = '#overture .cut > .layer > g:first-of-type .still-body'

for (const colorScheme of ['light', 'dark']) {
  test(`without JavaScript the first scene stands there, and what the page needs, in ${colorScheme} colours`, async () => {
    const page = await openPage('', { javaScriptEnabled: false, colorScheme, wait: false })
    const canvas = await page.locator('#overture').evaluate((one) => getComputedStyle(one).backgroundColor)
    const brightness = Math.max(...canvas.match(/\d+/g).map(Number))
    assert(colorScheme === 'light' ? brightness > 200 : brightness < 60, canvas)
    assert(await page.locator('#overture h1').isVisible())
    assert.equal(new Set((await middlesOf(page, '#overture .cut .still-name')).map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size, 5)
    assert.deepEqual(await page.locator('noscript > p:visible').evaluateAll((all) => all.map((one) => one.lang)), ['en', 'es', 'fr'])
  })
}

test('it speaks the language of the browser, and where motion is not wanted nothing moves', async () => {
  const { page } = await held('', { reducedMotion: 'reduce', locale: 'es-MX' })
  assert.equal(await page.locator('html').getAttribute('lang'), 'es')
  assert.equal(await page.locator('#overture .chapter').innerText(), '1 · Uno propone')
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0)
  const seen = await page.locator('#overture .flies').evaluateAll((all) => all.filter((one) => getComputedStyle(one).opacity !== '0').length)
  assert.equal(seen, 0, 'no message is on its way when the run opens')
  expectNoErrors(page)
})

test('a link shows at once what it opens, and not the first scene', async () => {
  const { page, release } = await held('#raft/first-election?v=2&t=100ms&lang=fr')
  assert.equal(await page.locator('#overture .opens').innerText(), 'Raft')
  assert.equal(await page.locator('#overture .loading').innerText(), 'Synod arrive…')
  assert(await page.locator('#overture .wordmark:visible').count() === 1 && await page.locator('#overture .drawing').isHidden())
  release()
  await page.locator(ROOT).waitFor()
  assert.equal(await page.locator('#overture').count(), 0)
  const { page: framed } = await held('#raft/first-election?embed=1')
  assert.equal(await framed.locator('#overture .wordmark:visible').count(), 0, 'a frame has no bar at the top')
  const { page: packed } = await held('#z:AAAA')
  assert.equal(await packed.locator('#overture .opens').innerText(), '', 'nobody can read what a packed link opens')
  assert(await packed.locator('#overture .loading').isVisible())
  expectNoErrors(page)
})

for (const viewport of [{ width: 1280, height: 720 }, { width: 1920, height: 1080 }, { width: 390, height: 844 }, { width: 844, height: 390 }]) {
  test(`at ${viewport.width}x${viewport.height} nothing jumps when the program takes over`, async () => {
    const { page, release } = await held('', { viewport })
    const before = await page.evaluate(() => {
      for (const animation of document.getAnimations()) {
        animation.pause()
        animation.currentTime = 1500
      }
      const flying = [...document.querySelectorAll('#overture .flies')].filter((one) => one.getClientRects().length && getComputedStyle(one).opacity === '1')
      const nodes = new Map([...document.querySelectorAll('#overture .cut > .layer .still-body')].filter((one) => one.getClientRects().length).map((one) => {
        const { left, top, width, height } = one.getBoundingClientRect()
        return [`${Math.round(left)} ${Math.round(top)}`, { x: left + width / 2, y: top + height / 2 }]
      }))
      // A sentence begins where its first letter stands.
      window.beginning = (of) => {
        const letters = document.createRange()
        letters.selectNodeContents([...document.querySelectorAll(of)].find((one) => one.getClientRects().length))
        const { left, top } = letters.getClientRects()[0]
        return { x: left, y: top }
      }
      // What the program has drawn at the very moment at which the overture goes.
      new MutationObserver(() => {
        if (document.getElementById('overture') || window.after) return
        const messages = [...document.querySelectorAll('.messages > g')].map((one) => one.getScreenCTM()).map(({ e, f }) => ({ x: e, y: f }))
        const nodes = [...document.querySelectorAll('.process .body')].map((one) => one.getBoundingClientRect()).map(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }))
        window.after = { messages, nodes, sentences: [window.beginning('#synod .sentence .said')], said: document.querySelector('.sentence').textContent }
      }).observe(document.body, { childList: true, subtree: true })
      const messages = flying.map((one) => one.getBoundingClientRect()).map(({ left, top }) => ({ x: left, y: top }))
      return { messages, nodes: [...nodes.values()], sentences: [window.beginning('#overture .sentence [lang]')] }
    })
    release()
    await page.waitForFunction(() => window.after)
    const there = await page.evaluate(() => window.after)
    for (const kind of ['nodes', 'messages', 'sentences']) {
      assert.equal(there[kind].length, before[kind].length, kind)
      for (const { x, y } of before[kind]) {
        const away = Math.min(...there[kind].map((other) => Math.hypot(other.x - x, other.y - y)))
        assert(away < 2, `one of the ${kind} jumps by ${away} px: ${JSON.stringify(before[kind])} ${JSON.stringify(there[kind])}`)
      }
    }
    assert(before.messages.length > 0 && there.said.startsWith('P1 wants'), there.said)
    await page.locator(ROOT).waitFor()
    expectNoErrors(page)
  })
}

test('who goes on before the program is there has gone on once it is', async () => {
  const { page, release } = await held()
  await page.locator('#overture .on').click()
  release()
  await page.locator('[data-testid=story][data-done]').waitFor()
  assert.equal(await page.locator('#overture').count(), 0)
  assert.equal(await page.locator('.page').getAttribute('data-playing'), 'false', 'at the end of its beat')
  expectNoErrors(page)
})

test('the program has the page for itself afterwards, and plays on', async () => {
  const page = await openPage('', { opened: false })
  assert.equal(await page.locator('#overture').count(), 0)
  await page.getByTestId('story-again').click()
  const time = () => page.locator('.page').getAttribute('data-time').then(Number)
  const then = await time()
  await page.waitForFunction((then) => Number(document.querySelector('.page').dataset.time) > then, then)
  expectNoErrors(page)
})

test('all that comes before the first scene weighs no more than 14 KB', () => {
  const [before] = readFileSync(join(DIST, 'index.html'), 'utf8').split('<div id="synod">')
  const styles = before.indexOf('<style id="synod-styles"')
  assert(styles > 0, 'the styles of the page stand behind its first scene')
  const bytes = brotliCompressSync(before.slice(0, styles)).length
  assert(bytes <= 14_000, `what comes before the first scene weighs ${bytes} bytes`)
})
