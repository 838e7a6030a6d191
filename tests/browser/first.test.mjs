// A first visit: the stage has the room, everything on it is large enough for the last row, nothing lies over anything, and what somebody
// opens around it stays open.

import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import { closeAll, closePages, expectNoErrors, hasCome, openPage, site } from './helpers.mjs'

afterEach(closePages)
after(closeAll)

const PHONE = { width: 390, height: 844 }
const PROJECTORS = [{ width: 1280, height: 720 }, { width: 1920, height: 1080 }, { width: 1024, height: 768 }]

const first = (link, options = {}) => openPage(link, { opened: false, reducedMotion: 'reduce', ...options })

/** Boxes of a selector, in pixels. */
const boxesOf = (page, selector) => page.locator(selector).evaluateAll((all) => all.map((one) => {
  const { left, top, right, bottom, width, height } = one.getBoundingClientRect()
  return { text: one.textContent, left, top, right, bottom, width, height }
}).filter(({ width }) => width > 0))

/** How large the letters of a selector are on the screen. */
const lettersOf = (page, selector) => page.locator(selector).first().evaluate((one) => {
  const svg = one.ownerSVGElement
  return parseFloat(getComputedStyle(one).fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
})

for (const viewport of [...PROJECTORS, PHONE]) {
  const size = `${viewport.width}x${viewport.height}`
  test(`at ${size} stage, ring, nodes and letters are as large as the last row needs`, async () => {
    const phone = viewport === PHONE
    const page = await first('#paxos/happy-path?v=2&t=45ms&lang=es', { viewport })
    const whole = viewport.width * viewport.height
    const [stage] = await boxesOf(page, '.stage')
    const share = stage.width * stage.height / whole
    assert(share >= (phone ? 0.55 : 0.66), `the stage has ${share} of the window`)
    const bodies = await boxesOf(page, '.process:not(.client) .body')
    const reach = (low, high) => Math.max(...bodies.map((body) => body[high])) - Math.min(...bodies.map((body) => body[low]))
    const ring = reach('left', 'right') * reach('top', 'bottom') / whole
    assert(ring >= 0.3, `the ring has ${ring} of the window`)
    for (const body of bodies) assert(body.width >= (phone ? 59 : 90), `a node is ${body.width} px wide`)
    assert(await lettersOf(page, '.process .name .id') >= (phone ? 16 : 24), 'names')
    assert(await lettersOf(page, '.message .label text') >= (phone ? 12.9 : 18), 'labels')
    assert(phone || await page.locator('.caption p').evaluate((p) => parseFloat(getComputedStyle(p).fontSize)) >= 28, 'the caption')
    expectNoErrors(page)
  })
}

test('what is opened stays open for this person, and what is closed stays closed', async () => {
  const page = await first('#raft/first-election?v=2&t=100ms')
  const isOpen = async () => [await page.locator('.panel').isVisible(), await page.locator('.below[data-below]').count() > 0]
  const anotherDay = async (link) => {
    await page.goto(await site() + link)
    await page.reload()
    await hasCome(page)
  }
  assert.deepEqual(await isOpen(), [false, false], 'the stage alone')
  await page.getByTestId('side').click()
  await page.getByTestId('tab-diagram').click()
  assert.deepEqual(await isOpen(), [true, true])
  await anotherDay('#paxos/happy-path?v=2&t=40ms')
  assert.deepEqual(await isOpen(), [true, true], 'in another run, another day')
  await page.keyboard.press('p')
  await page.getByTestId('tab-diagram').click()
  await anotherDay('#raft/first-election?v=2&t=100ms')
  assert.deepEqual(await isOpen(), [false, false])
  expectNoErrors(page)
})

test('a link that names panels opens those, whoever opens it', async () => {
  const page = await first('#paxos/happy-path?v=2&t=40ms&panels=events,score')
  assert(await page.locator('.panel .score').isVisible())
  assert.equal(await page.locator('.below').getAttribute('data-below'), 'events')
  assert.equal(await page.getByTestId('side').getAttribute('aria-expanded'), 'true')
  expectNoErrors(page)
})

test('where the scenario ends the run goes on at one press, and a leader that is crashed is followed by another', async () => {
  const page = await first('#raft/first-election?v=2&t=330ms')
  await page.getByTestId('go-on').click()
  await page.waitForFunction(() => Number(document.querySelector('.page').dataset.time) > 345_000)
  assert.equal(await page.locator('.page').getAttribute('data-playing'), 'true')
  assert(await page.getByTestId('go-on').isHidden())
  await page.keyboard.press(' ')
  await page.locator('.process.leader .hit').focus()
  await page.keyboard.press('Enter')
  const leader = await page.locator('.process.leader .hit').getAttribute('data-process')
  await page.keyboard.press('x')
  assert.equal(await page.locator('.process.crashed').count(), 1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('l')
  await page.locator('.process.leader:not(.crashed)').waitFor()
  assert.notEqual(await page.locator('.process.leader:not(.crashed) .hit').getAttribute('data-process'), leader)
  await page.waitForFunction(() => location.hash.includes('until='), null, { timeout: 5000 })
  expectNoErrors(page)
})

test('the tab is called after the run, in the language of the page', async () => {
  const page = await first('#raft/first-election?v=2&t=100ms&lang=es')
  assert.equal(await page.title(), 'Raft: La primera elección – Synod')
  await page.evaluate(() => { location.hash = '#paxos/plain?v=2&lang=fr' })
  await page.waitForFunction(() => document.title === 'Paxos de base – Synod')
  expectNoErrors(page)
})
