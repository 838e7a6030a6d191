// Replicated logs and their leaders: what is committed is filled, who leads is marked, votes are split on purpose.

import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import { closeAll, closePages, expectNoErrors, openPage, seriousFindings } from './helpers.mjs'
import { hashOf, press, until } from './driver.mjs'

afterEach(closePages)
after(closeAll)

const ELECTION = '#raft/plain?v=2'
const PHONE = { width: 390, height: 844 }
const PROJECTOR = { width: 1280, height: 720 }
/** More entries than there is room for: P2 leads, and has committed them all within four seconds. */
const LONG = `#raft/plain?v=2&until=5s&t=4200ms&do=${Array.from({ length: 40 }, (_, i) => `${400 + i}ms.C1.put.x.${i}`).join(',')}`

const slot = (page, who, index) => page.locator(`[data-row=${who}] [data-cell="${index}"]`)
const classOf = (locator) => locator.getAttribute('class')

test('an entry is outlined until it is committed, and then filled', async () => {
  const before = await openPage(`${ELECTION}&t=190ms`)
  assert.match(await classOf(slot(before, 'P2', 1)), /tentative/)
  assert.equal(await slot(before, 'P1', 1).count(), 0, 'nobody else has it yet')
  const page = await openPage(`${ELECTION}&t=215ms`)
  assert.match(await classOf(slot(page, 'P2', 1)), /settled/)
  assert.match(await classOf(slot(page, 'P1', 1)), /tentative.*dotted/, 'a follower learns it with the next heartbeat')
  assert.equal((await slot(page, 'P2', 1).locator('.aside').textContent()).trim(), 'P2, index 1, term 1, empty entry, committed')
  const later = await openPage(`${ELECTION}&t=400ms`)
  assert.match(await classOf(slot(later, 'P1', 1)), /settled/)
  expectNoErrors(page)
})

test('each box says in words what it shows, in three languages', async () => {
  for (const [lang, said] of [['en', /^P2, index 2, term 1, x = 5, committed/], ['es', /^P2, índice 2, mandato 1, x = 5, confirmada/], ['fr', /^P2, indice 2, mandat 1, x = 5, validée/]]) {
    const page = await openPage(`#raft/plain?v=2&t=600ms&do=400ms.C1.put.x.5&lang=${lang}`)
    assert.match((await slot(page, 'P2', 2).locator('.aside').textContent()).trim(), said)
    assert.match(await page.locator('[data-row=P2] .beside').textContent(), /x = 5/)
    expectNoErrors(page)
  }
})

test('the leader is marked in its row, on the stage and in the ribbon', async () => {
  const page = await openPage(`${ELECTION}&t=215ms`)
  assert.match(await classOf(page.locator('[data-row=P2]')), /leads/)
  assert.match(await page.locator('[data-row=P2] th').textContent(), /leads/)
  assert.equal(await page.locator('.process.leader').count(), 1)
  assert.match(await page.getByTestId('office').textContent(), /P2 leads term 1.*index 1/)
  const crashed = await openPage(`${ELECTION}&t=230ms&do=220ms.crash.P2`)
  assert.match(await classOf(crashed.locator('[data-row=P2]')), /crashed/)
  assert.match(await crashed.getByTestId('office').textContent(), /nobody leads/)
  expectNoErrors(crashed)
})

test('aligned timers make candidates that start together, and spreading them undoes it', async () => {
  const page = await openPage(`${ELECTION}&t=100ms`)
  assert.equal(await page.getByTestId('spread').isDisabled(), true)
  await page.getByTestId('align').click()
  await until(async () => (await page.getByTestId('align').isDisabled()) && (await page.getByTestId('spread').isEnabled()))
  for (let step = 0; step < 5; step++) await press(page, '.')
  assert((await page.locator('.process.contender').count()) >= 2, 'there are several candidates')
  expectNoErrors(page)
})

test('the keys a, t and c align, spread and ask', async () => {
  const page = await openPage(`${ELECTION}&t=100ms`)
  await press(page, 'a')
  assert.match(await hashOf(page), /align/)
  await press(page, 't')
  assert.match(await hashOf(page), /spread/)
  await press(page, 'c')
  assert.match(await hashOf(page), /C1\.put\.x\.1/)
  expectNoErrors(page)
})

test('of a long log a window is drawn, which follows the end and can be moved by buttons, keys and dragging', async () => {
  const page = await openPage(LONG)
  const seen = () => page.getByTestId('sheet-seen').textContent()
  await until(async () => /of 41/.test(await seen()))
  assert((await page.locator('.sheet-view td').count()) < 100)
  assert.equal(await slot(page, 'P2', 41).count(), 1)
  await page.getByTestId('sheet-earlier').click()
  await until(async () => (await slot(page, 'P2', 41).count()) === 0)
  await page.getByTestId('sheet-view').focus()
  await press(page, 'Home')
  assert.match(await seen(), /^1–/)
  await press(page, 'ArrowRight')
  assert.match(await seen(), /^2–/)
  const box = await page.getByTestId('sheet-view').boundingBox()
  await page.mouse.move(box.x + 400, box.y + 50)
  await page.mouse.down()
  await page.mouse.move(box.x + 200, box.y + 50, { steps: 4 })
  await page.mouse.up()
  await until(async () => !/^2–/.test(await seen()))
  await page.getByTestId('sheet-follow').click()
  await until(async () => (await slot(page, 'P2', 41).count()) === 1)
  expectNoErrors(page)
})

test('the log is reached by Tab, and can be folded away', async () => {
  const page = await openPage(`${ELECTION}&t=215ms`)
  const reached = new Set()
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    reached.add(await page.evaluate(() => document.activeElement.dataset.testid ?? document.activeElement.tagName))
  }
  assert(reached.has('sheet-view'), [...reached].join(' '))
  const high = async () => (await page.getByTestId('stage').boundingBox()).height
  const before = await high()
  await page.getByTestId('sheet').locator('summary').click()
  await until(async () => (await high()) > before + 80)
  expectNoErrors(page)
})

for (const [screen, viewport] of [['a phone', PHONE], ['a projector', PROJECTOR]]) {
  test(`on ${screen} nothing hangs over the side, boxes can be read, and axe finds nothing serious`, async () => {
    for (const colorScheme of ['light', 'dark']) {
      const page = await openPage(`${LONG}&select=P2`, { viewport, colorScheme })
      await page.getByTestId('sheet-view').waitFor()
      await until(async () => (await page.locator('.sheet-view .box').count()) > 10)
      assert((await page.evaluate(() => document.documentElement.scrollWidth)) <= viewport.width)
      const { width, height } = await page.locator('.sheet-view .box').first().boundingBox()
      assert(width >= 44 && height >= 18, `${width} x ${height}`)
      assert.deepEqual(await seriousFindings(page), [])
      expectNoErrors(page)
      await page.close()
    }
  })
}

test('a sheet is turned page by page, tells who lies to whom, and a row opens its process', async () => {
  const page = await openPage('#phase-king/only-the-last-king-is-honest?v=1&t=90ms&panels=heard,inspector')
  const seen = () => page.getByTestId('sheet-seen').textContent()
  const cells = (from) => page.locator(`[data-row] [data-cell="${from}"]`)
  await until(async () => /round 3 of 9/.test(await seen()))
  assert.equal(await cells('P1').count(), 7, 'the king speaks to all')
  assert.equal(await cells('P3').count(), 0, 'and nobody else speaks')
  const said = await cells('P1').locator('.box').allTextContents()
  assert.equal(new Set(said).size, 2, `it tells them different things: ${said}`)
  assert.match(await cells('P1').first().locator('.aside').textContent(), /P1, heard [01] from P1, from a traitor/)
  await page.getByTestId('sheet-earlier').click()
  await until(async () => /round 2 of 9/.test(await seen()))
  assert.equal(await page.locator('[data-row=P3] .tally-of.reached').count(), 1, 'five say the same')
  await page.getByTestId('sheet-follow').click()
  await until(async () => /round 3 of 9/.test(await seen()))
  await page.locator('[data-row=P5] .who button').click()
  await until(async () => /select=P5/.test(await hashOf(page)))
  expectNoErrors(page)
})

test('what comes before what is drawn with arrows, and is a list for who hears the page', async () => {
  const page = await openPage('#multicast/question-and-answer?v=1&t=30ms&panels=causes')
  await until(async () => (await page.locator('.graph .leaf-box').count()) === 2)
  assert.equal(await page.locator('.graph .leaf-tip').count(), 1, 'the answer comes after the question')
  assert.match(await page.locator('.sheet-view li').nth(1).textContent(), /b1 of P2, delivered by P1 and P2, held back by P3, right after a1/)
  assert.deepEqual(await seriousFindings(page), [])
  expectNoErrors(page)
})

test('where nobody keeps a log, none is shown', async () => {
  const page = await openPage('#paxos/dueling-proposers?v=2&t=62ms')
  assert.equal(await page.getByTestId('sheet').count(), 0)
  assert.equal(await page.getByTestId('office').isVisible(), false)
  expectNoErrors(page)
})

test('a heartbeat is drawn small and without a label while the run plays', async () => {
  const page = await openPage(`${ELECTION}&t=280ms&autoplay=1&speed=1/1000`)
  await until(async () => (await page.locator('.message.routine').count()) >= 4)
  assert.equal(await page.locator('.message.routine .label').count(), 0)
  expectNoErrors(page)
})
