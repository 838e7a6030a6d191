// Acting on everything, in a real Chromium: by mouse, by finger and by keyboard, from a card at the thing itself; what would change
// nothing says why; processes are divided by dragging; lines of the script are rewritten where they stand.

import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import { closeAll, closePages, expectNoErrors, openPage, seriousFindings } from './helpers.mjs'
import { hashOf, pictureOf, press, until } from './driver.mjs'

afterEach(closePages)
after(closeAll)

const DUEL = '#paxos/dueling-proposers?v=2'
const RAFT = '#raft/plain?v=2&clients=1'
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** Waits until the address says that this was done. */
function done(page, line) {
  return until(async () => (await hashOf(page)).includes(line))
}

/** Selects a process by mouse, and presses a deed on its card. */
async function act(page, deed, more = false) {
  if (more && (await page.getByTestId('more').getAttribute('aria-expanded')) === 'false') await page.getByTestId('more').click()
  await page.getByTestId('card').getByTestId(deed).first().click()
}

/** The messages on the way, each with the place where it is drawn. */
function flights(page) {
  return page.locator('.messages > g').evaluateAll((all) =>
    Object.fromEntries(all.map((g) => [g.querySelector('[data-message]').dataset.message, g.getAttribute('transform')])))
}

test('everything that can be done to a process is done from its card', async () => {
  const page = await openPage(`${RAFT}&t=100ms&select=P2`)
  const deeds = [
    ['freeze', false, 'pause.P2'],
    ['resume', false, 'resume.P2'],
    ['time-out', false, 'timeout.P2.Election'],
    ['slow', true, 'slow.P2.by.3'],
    ['full-speed', true, 'slow.P2.by.1'],
    ['cut-off', false, 'partition.P2_P1'],
    ['crash-losing', true, 'crash.P2.losing.disk'],
    ['recover', false, 'recover.P2'],
    ['crash', false, 'crash.P2'],
  ]
  for (const [deed, more, line] of deeds) {
    await act(page, deed, more)
    await done(page, line)
  }
  expectNoErrors(page)
})

test('a process crashes in the middle of its next multicast, which only some get', async () => {
  const page = await openPage(`${RAFT}&t=100ms&select=P2`)
  await page.getByTestId('more').click()
  await page.locator('.midway').getByRole('button', { name: 'P4' }).click()
  await page.getByTestId('crash-midway').click()
  await done(page, 'crash.P2.reaching.P4')
  expectNoErrors(page)
})

test('a client is asked for something with a value', async () => {
  const page = await openPage(`${RAFT}&t=100ms&select=C1`)
  const form = page.getByTestId('card').locator('[data-verb="put"]')
  await form.locator('input').nth(0).fill('x')
  await form.locator('input').nth(1).fill('5')
  await form.getByRole('button').click()
  await done(page, 'C1.put.x.5')
  expectNoErrors(page)
})

test('everything that can be done to a message is done from its card', async () => {
  for (const [deed, line] of [['drop', '.drop.P1-P3'], ['deliver', '.deliver.P1-P3'], ['duplicate', '.duplicate.P1-P3'], ['hold', '.hold.P1-P3']]) {
    const page = await openPage(`${DUEL}&t=5ms`)
    await page.locator('[data-message="P1>P3#1/1"]').click()
    await act(page, deed)
    await done(page, line)
    expectNoErrors(page)
    await page.context().close()
  }
})

test('a link is selected by pressing the line between two processes, cut in one direction, in both, and mended', async () => {
  const page = await openPage(`${DUEL}&t=1ms`)
  const link = await page.locator('[data-link="P4-P6"]').evaluate((path) => {
    const at = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM())
    return { x: at.x, y: at.y }
  })
  await page.mouse.click(link.x, link.y)
  await until(async () => /select=P\d-P\d/.test(await hashOf(page)))
  const name = (await hashOf(page)).match(/select=(P\d)-(P\d)/)
  await act(page, 'cut')
  await done(page, `cut.${name[1]}-${name[2]}`)
  await act(page, 'cut')
  await done(page, `cut.${name[2]}-${name[1]}`)
  await page.getByTestId('both').click()
  await done(page, `mend.${name[2]}-${name[1]}`)
  assert.match(await hashOf(page), new RegExp(`mend.${name[1]}-${name[2]}`))
  expectNoErrors(page)
})

test('what would change nothing says why, and can still be reached', async () => {
  const page = await openPage(`${DUEL}&t=40ms&do=20ms.crash.P3&select=P3`)
  const freeze = page.getByTestId('card').getByTestId('freeze')
  assert.equal(await freeze.getAttribute('aria-disabled'), 'true')
  const why = await freeze.evaluate((button) => document.getElementById(button.getAttribute('aria-describedby')).textContent)
  assert.equal(why, 'P3 is down.')
  assert.equal(await page.getByText('P3 is down.').first().isVisible(), true)
  const before = await hashOf(page)
  await freeze.click({ force: true })
  await until(async () => (await page.getByTestId('announcement').textContent()) === 'P3 is down.')
  assert.equal(await hashOf(page), before)
  expectNoErrors(page)
})

test('the card stands beside its thing and covers neither it nor another process', async () => {
  for (const viewport of [{ width: 1280, height: 720 }, { width: 1920, height: 1080 }]) {
    const page = await openPage(`${DUEL}&t=66ms`, { viewport })
    const boxes = await page.locator('.process .body').evaluateAll((all) => all.map((body) => body.getBoundingClientRect().toJSON()))
    for (let number = 1; number <= boxes.length; number++) {
      await page.locator(`[data-process="P${number}"]`).focus()
      await press(page, 'Enter')
      await page.waitForTimeout(150)
      const card = await page.getByTestId('card').evaluate((card) => card.getBoundingClientRect().toJSON())
      for (const [place, box] of boxes.entries()) {
        const apart = card.right < box.left || box.right < card.left || card.bottom < box.top || box.bottom < card.top
        // A circle is smaller than its box: corners may share some pixels.
        const shared = Math.min(card.right, box.right) - Math.max(card.left, box.left)
        const high = Math.min(card.bottom, box.bottom) - Math.max(card.top, box.top)
        assert(apart || Math.min(shared, high) < 14, `the card of P${number} lies on P${place + 1} at ${viewport.width}`)
      }
      await press(page, 'Escape')
    }
    await page.context().close()
  }
})

test('by keyboard alone: select, go on to the card, act, and come back', async () => {
  const page = await openPage(`${DUEL}&t=40ms`)
  const focused = () => page.evaluate(() => document.activeElement.dataset.testid ?? document.activeElement.dataset.process ?? document.activeElement.dataset.message)
  await page.locator('[data-process="P3"]').focus()
  await press(page, 'Enter', 'Tab')
  assert.equal(await focused(), 'crash')
  await press(page, 'Enter')
  await done(page, 'crash.P3')
  assert.equal(await focused(), 'recover')
  await press(page, 'Shift+Tab')
  assert.equal(await focused(), 'P3')
  await press(page, 'Tab', 'Enter')
  await done(page, 'recover.P3')
  await press(page, 'Escape')
  assert.equal(await focused(), 'P3')
  assert.equal(await page.getByTestId('card').count(), 0)
  expectNoErrors(page)
})

test('by keyboard alone: from a process to one of its links, which is cut', async () => {
  const page = await openPage(`${DUEL}&t=40ms`)
  await page.locator('[data-process="P3"]').focus()
  await press(page, 'Enter')
  await page.getByTestId('more').focus()
  await press(page, 'Enter')
  await page.locator('[data-link-of="P5"]').focus()
  await press(page, 'Enter')
  await until(() => page.evaluate(() => document.activeElement.dataset.testid === 'cut'))
  await press(page, 'Enter')
  await done(page, 'cut.P3-P5')
  expectNoErrors(page)
})

test('a message is acted on by keyboard alone, and the focus is not lost with it', async () => {
  const page = await openPage(`${DUEL}&t=5ms`)
  await page.locator('[data-message="P1>P3#1/1"]').focus()
  await press(page, 'Enter', 'Tab', 'Enter')
  await done(page, '.drop.P1-P3')
  assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), 'drop')
  await press(page, 'Escape')
  assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'BODY')
  expectNoErrors(page)
})

test('a process is dragged away and stands alone; another joins it; back home they are one again', async () => {
  const page = await openPage(`${DUEL}&t=1ms`)
  const middle = (name) => page.locator(`[data-process="${name}"]`).evaluate((hit) => {
    const { left, right, top, bottom } = hit.parentElement.querySelector('.body').getBoundingClientRect()
    return { x: (left + right) / 2, y: (top + bottom) / 2 }
  })
  const drag = async (name, to) => {
    const from = await middle(name)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
    await page.mouse.move(to.x, to.y)
    await until(async () => {
      const box = await page.locator('.ghost circle').boundingBox()
      return box && Math.hypot(box.x + box.width / 2 - to.x, box.y + box.height / 2 - to.y) < 3
    })
    await page.mouse.up()
  }
  const p3 = await middle('P3')
  await drag('P3', { x: p3.x + 90, y: p3.y + 60 })
  await done(page, 'partition.P1.P2.P4.P5.P6_P3')
  assert.equal(await page.getByTestId('card').count(), 0, 'a drag is no click')
  await drag('P4', await middle('P3'))
  await done(page, 'partition.P1.P2.P5.P6_P3.P4')
  await drag('P4', await middle('P1'))
  await drag('P3', await middle('P1'))
  await done(page, 'heal')
  expectNoErrors(page)
})

test('on a phone everything is done in the sheet, by finger', async () => {
  const page = await openPage(`${DUEL}&t=40ms`, PHONE)
  await page.locator('[data-process="P3"]').tap()
  assert.equal(await page.getByTestId('card').count(), 0)
  const sheet = page.locator('.sheet-deeds')
  await sheet.getByTestId('freeze').tap()
  await done(page, 'pause.P3')
  await sheet.getByTestId('crash').tap()
  await done(page, 'crash.P3')
  const low = await sheet.locator('button:visible').evaluateAll((all) => all.filter((button) => button.getBoundingClientRect().height < 43).map((button) => button.textContent))
  assert.deepEqual(low, [], 'targets are large enough for a finger')
  expectNoErrors(page)
})

test('a message dropped leaves every other message its delay', async () => {
  const page = await openPage(`${DUEL}&t=5ms`)
  const before = await flights(page)
  await page.locator('[data-message="P1>P3#1/1"]').click()
  await act(page, 'drop')
  await press(page, 'Escape')
  await until(async () => Object.keys(await flights(page)).length === Object.keys(before).length - 1)
  const after = await flights(page)
  for (const [name, place] of Object.entries(after)) assert.equal(place, before[name], name)
  // Later too, for those that the lost one had no part in.
  const arrivals = async (link) => {
    const other = await openPage(link)
    await other.waitForTimeout(300)
    return flights(other)
  }
  const [with_, without] = [await arrivals(`${DUEL}&t=11ms`), await arrivals(`${DUEL}&t=11ms&do=5ms.drop.P1-P3:1`)]
  const shared = Object.keys(without).filter((name) => name in with_)
  assert(shared.length >= 2, `${shared}`)
  for (const name of shared) assert.equal(without[name], with_[name], name)
  expectNoErrors(page)
})

test('a line is rewritten where it stands; a mistake says what to do; Escape leaves it', async () => {
  const page = await openPage(`${DUEL}&t=66ms&do=20ms.crash.P4,30ms.crash.P4`)
  const script = page.getByTestId('script')
  await until(async () => (await script.locator('.skipped .why').textContent()) === 'P4 is down.')
  await script.locator('.edit').first().click()
  const field = script.locator('input')
  await field.fill('20ms crash P9')
  await press(page, 'Enter')
  assert.match(await script.getByRole('alert').textContent(), /there is no P9/)
  await field.fill('35ms crash P5')
  await press(page, 'Enter')
  await done(page, 'do=30ms.crash.P4,35ms.crash.P5')
  assert.equal(await script.locator('.skipped').count(), 0)
  await script.locator('.edit').first().click()
  await field.fill('nonsense')
  await press(page, 'Escape')
  assert.equal(await script.locator('input').count(), 0)
  assert.match(await hashOf(page), /do=30ms\.crash\.P4,35ms\.crash\.P5/)
  await script.getByRole('button', { name: /^Remove/ }).first().click()
  // What was done before stays as a branch: only the script itself is looked at.
  await until(async () => !/[?&]do=[^&]*30ms\.crash\.P4/.test(await hashOf(page)))
  await page.getByTestId('undo').click()
  await done(page, 'do=30ms.crash.P4')
  expectNoErrors(page)
})

test('the card has no serious accessibility findings, light and dark', async () => {
  for (const colorScheme of ['light', 'dark']) {
    for (const select of ['P3', 'P1-P3']) {
      const page = await openPage(`${DUEL}&t=40ms&do=20ms.crash.P3&select=${select}`, { colorScheme })
      await page.getByTestId('card').waitFor()
      assert.deepEqual(await seriousFindings(page), [])
      await page.context().close()
    }
  }
})

test('a card that opens and closes changes nothing of the picture of the run', async () => {
  const page = await openPage(`${DUEL}&t=40ms`)
  const before = await pictureOf(page)
  await page.locator('[data-process="P3"]').click()
  await page.getByTestId('card').waitFor()
  await press(page, 'Escape')
  assert.equal(await pictureOf(page), before)
})
