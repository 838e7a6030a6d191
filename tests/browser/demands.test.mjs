// What is worth trying, in a real Chromium: each at one press or drag, by mouse, by finger and by keyboard, with everything around the
// stage closed; where a row of buttons has no room, one more press opens the list.

import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import { closeAll, closePages, expectNoErrors, openPage } from './helpers.mjs'
import { until } from './driver.mjs'

afterEach(closePages)
after(closeAll)

const RAFT = '#raft/plain?v=2&t=600ms'
const PAXOS = '#paxos/happy-path?v=2&t=20ms'
/** Nothing on its way that a line could begin on. */
const CALM = '#raft/plain?v=2&t=100ms'
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const first = (link, options = {}) => openPage(link, { opened: false, reducedMotion: 'reduce', ...options })
const button = (page, want) => page.locator(`.demands [data-demand="${want}"]`)

/** What each leaves in the link, from a run that allows it, and the key that does it. */
const WANTS = [
  [PAXOS, 'duel', '1', /propose.*hold/],
  [PAXOS, 'turn', '2', /backoff=random/],
  [RAFT, 'split-vote', '1', /timeout.*timeout.*timeout/],
  [RAFT, 'crash-leader', '2', /crash\.P\d/],
  [RAFT, 'align', '3', /align/],
  [`${RAFT}&do=600ms.align`, 'spread', '4', /spread/],
  [RAFT, 'part', '5', /partition\.P\d\.P\d_P\d\.P\d\.P\d/],
  [`${RAFT}&do=600ms.partition.P1.P2_P3.P4.P5`, 'heal', '6', /heal/],
]

const hands = {
  mouse: [{}, (page, want) => button(page, want).click()],
  finger: [PHONE, (page, want) => button(page, want).tap()],
  keyboard: [{}, (page, _, key) => page.keyboard.press(key)],
}
for (const [hand, [options, act]] of Object.entries(hands)) {
  test(`by ${hand}, each is one press, and one press takes it back`, async () => {
    const page = await first(RAFT, options)
    for (const [link, want, key, line] of WANTS) {
      await page.evaluate((link) => { location.hash = link }, link)
      await page.waitForFunction((time) => document.querySelector('[data-synod]').dataset.time === time, `${link.match(/t=(\d+)ms/)[1]}000`)
      await act(page, want, key)
      await until(async () => line.test((await page.evaluate(() => location.hash)).replace(link, '')))
      assert(await page.getByTestId('said').isVisible(), `${want} is said`)
      assert.notEqual(await page.getByTestId('announcement').textContent(), '', `${want} is announced`)
      await page.keyboard.press('u')
      await until(async () => (await page.evaluate(() => location.hash)) === link)
    }
    expectNoErrors(page)
  })
}

test('the button says how the vote is split, and why it is dead', async () => {
  const page = await first(RAFT)
  assert.match(await button(page, 'split-vote').textContent(), /^Split the vote 2-2-1/)
  assert.match(await button(page, 'part').textContent(), /^Part 2 \| 3/)
  assert.equal(await button(page, 'heal').getAttribute('aria-disabled'), 'true')
  await button(page, 'heal').click({ force: true })
  await until(async () => (await page.getByTestId('said').textContent()) === 'No link is cut.')
  expectNoErrors(page)
})

test('a random wait goes on with the same run, and says from where on it is another', async () => {
  const page = await first('#paxos/dueling-proposers?v=2&t=30ms')
  await button(page, 'turn').click()
  await until(async () => (await page.getByTestId('said').textContent()).startsWith('The same run up to here; from now on'))
  assert.equal(await page.locator('[data-synod]').getAttribute('data-time'), '30000')
  expectNoErrors(page)
})

test('at every size they are in sight, or one press away', async () => {
  for (const [width, height] of [[1280, 720], [1920, 1080], [1024, 768], [390, 844]]) {
    const page = await first(RAFT, { viewport: { width, height } })
    const box = await button(page, 'split-vote').boundingBox()
    assert(box && box.x >= 0 && box.x + box.width <= width && box.y + box.height <= height, `${width}x${height}: ${JSON.stringify(box)}`)
    const covered = await button(page, 'split-vote').evaluate((one) => {
      const { left, top, width, height } = one.getBoundingClientRect()
      return !one.contains(document.elementFromPoint(left + width / 2, top + height / 2))
    })
    assert(!covered, `${width}x${height}: nothing lies over it`)
    await page.context().close()
  }
  for (const [width, height, embed] of [[844, 390, ''], [640, 360, '&embed=1'], [960, 540, '&embed=1'], [480, 300, '&embed=1'], [320, 180, '&embed=1']]) {
    const page = await first(RAFT + embed, { viewport: { width, height } })
    await page.getByTestId('try').click()
    await page.locator('.try-menu [data-demand="part"]').click()
    await until(async () => (await page.getByTestId('announcement').textContent()).length > 0)
    assert.match(await page.getByTestId('announcement').textContent(), /\|/, `${width}x${height}`)
    expectNoErrors(page)
    await page.context().close()
  }
})

/** Where processes stand on the screen. */
const places = (page) => page.locator('.process:not(.client) .body').evaluateAll((all) => all.map((body) => {
  const { left, top, width, height } = body.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2, r: width / 2 }
}))

/** A line around the second and third process, who stand at the right; it begins on the empty stage, and goes sidewards first. */
async function around(page) {
  const [, two, three] = await places(page)
  const { x: edge, width } = await page.locator('.drawing').boundingBox()
  const [left, right] = [Math.min(two.x, three.x) - two.r - 8, Math.min(Math.max(two.x, three.x) + two.r + 8, edge + width - 2)]
  const [top, bottom] = [two.y - two.r - 12, three.y + three.r + 6]
  return [[left, top], [left + 12, top], [right, top], [right, bottom], [left, bottom]]
}

test('one drag around some of them parts the network, by mouse and by finger', async () => {
  const page = await first(CALM)
  const line = await around(page)
  await page.mouse.move(...line[0])
  await page.mouse.down()
  for (const [x, y] of line) await page.mouse.move(x, y, { steps: 4 })
  await page.mouse.up()
  await until(async () => (await page.evaluate(() => location.hash)).includes('partition.P2.P3_P1'))
  expectNoErrors(page)

  const phone = await first(CALM, PHONE)
  const session = await phone.context().newCDPSession(phone)
  const touch = (type, point) => session.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [{ x: point[0], y: point[1] }] : [] })
  const drawn = await around(phone)
  await touch('touchStart', drawn[0])
  for (const point of drawn) await touch('touchMove', point)
  await touch('touchEnd')
  await until(async () => (await phone.evaluate(() => location.hash)).includes('partition.P2.P3_P1'))
  expectNoErrors(phone)
})

test('with Shift held, those that are pressed are on the other side, by mouse and by keyboard', async () => {
  for (const press of [(page, name) => page.locator(`[data-process="${name}"]`).click(), (page, name) => page.locator(`[data-process="${name}"]`).press('Shift+Enter')]) {
    const page = await first(RAFT)
    await page.keyboard.down('Shift')
    await press(page, 'P4')
    await page.keyboard.down('Shift')
    assert.equal(await page.locator('.process.gathered').count() <= 1, true)
    await page.keyboard.up('Shift')
    await until(async () => (await page.evaluate(() => location.hash)).includes('partition.P4_P1'))
    expectNoErrors(page)
    await page.context().close()
  }
})
