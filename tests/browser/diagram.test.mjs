// The space-time diagram: the same run as the stage, in step with it; what is selected lights its past and future; zoom and pan.

import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import { closeAll, closePages, expectNoErrors, openPage, seriousFindings } from './helpers.mjs'
import { hashOf, press, until } from './driver.mjs'

afterEach(closePages)
after(closeAll)

const DUEL = '#paxos/dueling-proposers?v=2'
const PHONE = { width: 390, height: 844 }
/** Some hundred thousand events. */
const LONG = '#raft/plain?v=2&every=2ms&until=60s&panels=diagram'

const drawn = (page) => page.locator('.roll.ink path').first().waitFor({ state: 'attached' })

/** Everything that can be measured of the diagram at one moment, in pixels of the screen. */
const look = (page) => page.evaluate(() => {
  const box = (element) => element.getBoundingClientRect()
  const arrows = [...document.querySelectorAll('[data-arrow]')].map((path) => {
    const { x, y } = box(path.ownerSVGElement)
    const [fromX, fromY, toX, toY] = path.getAttribute('d').match(/-?[\d.]+/g).slice(0, 4).map(Number)
    return { name: path.dataset.arrow, class: path.getAttribute('class'), from: { x: x + fromX, y: y + fromY }, to: { x: x + toX, y: y + toY } }
  })
  const axis = [...document.querySelectorAll('.axis-word')].map((word) => {
    return { at: parseFloat(word.textContent) * (word.textContent.endsWith('ms') ? 1 : 1000), x: box(word).x + box(word).width / 2 }
  })
  const unit = (axis.at(-1).x - axis[0].x) / (axis.at(-1).at - axis[0].at)
  const root = document.querySelector('[data-synod]')
  return {
    arrows,
    unit,
    now: Number(root.dataset.time) / 1000,
    due: axis[0].x + (Number(root.dataset.time) / 1000 - axis[0].at) * unit,
    playhead: box(document.querySelector('.now-line')).x + 1,
    messages: [...document.querySelectorAll('[data-message]')].map((message) => message.dataset.message),
    nodes: document.querySelectorAll('.roll *').length,
    field: box(document.querySelector('.lanes')).toJSON(),
  }
})

async function open(hash, options) {
  const page = await openPage(hash, options)
  await drawn(page)
  return page
}

test('the messages on the stage are the lines under the playhead', async () => {
  const page = await open(`${DUEL}&t=58ms`)
  const { arrows, playhead, messages } = await look(page)
  const under = new Set(arrows.filter(({ from, to }) => from.x < playhead && playhead < to.x).map(({ name }) => name))
  assert(messages.length >= 6, 'messages are on the way')
  assert.deepEqual([...under].sort(), [...messages].sort())
  expectNoErrors(page)
})

test('the playhead is in step: standing, stepping, seeking, playing', async () => {
  const page = await open(`${DUEL}&t=58ms`)
  const inStep = async () => {
    const { due, playhead } = await look(page)
    assert(Math.abs(due - playhead) < 2, `the playhead is at ${playhead} and should be at ${due}`)
  }
  await inStep()
  await press(page, '.')
  await inStep()
  await press(page, ',')
  await inStep()
  await page.getByTestId('tape').focus()
  await page.keyboard.press('PageUp')
  await page.keyboard.press('PageUp')
  await until(async () => (await look(page)).now > 100)
  await inStep()
  await page.getByTestId('play').click()
  const { now } = await look(page)
  await until(async () => (await look(page)).now > now + 3)
  await inStep()
  expectNoErrors(page)
})

test('a click on a line selects the message, on the stage too; Escape lets go', async () => {
  const page = await open(`${DUEL}&t=58ms`)
  const { arrows, messages } = await look(page)
  const { from, to, name } = arrows.find(({ name }) => messages.includes(name))
  await page.mouse.click(from.x + (to.x - from.x) * 0.3, from.y + (to.y - from.y) * 0.3)
  await until(async () => /select=/.test(await hashOf(page)))
  const chosen = (await look(page)).arrows.filter((arrow) => arrow.class.includes('itself'))
  assert.equal(chosen.length, 1)
  assert.equal(await page.locator(`[data-message="${chosen[0].name}"]`).getAttribute('aria-pressed'), 'true', `${name} or its neighbour is selected on the stage`)
  await page.getByTestId('strip').focus()
  await page.keyboard.press('Escape')
  await until(async () => !/select=/.test(await hashOf(page)))
  assert.equal(await page.locator('.roll .itself').count(), 0)
  expectNoErrors(page)
})

test('a message that is selected on the stage is strong on the diagram', async () => {
  const page = await open(`${DUEL}&t=58ms`)
  const message = page.locator('[data-message]').first()
  const name = await message.getAttribute('data-message')
  await message.focus()
  await page.keyboard.press('Enter')
  await until(async () => (await look(page)).arrows.some((arrow) => arrow.name === name && arrow.class.includes('itself')))
  expectNoErrors(page)
})

test('an event lights its past and its future, and dims what is concurrent; keys lead on', async () => {
  const page = await open(`${DUEL}&t=120ms`)
  await page.getByTestId('strip').focus()
  await page.keyboard.press('Enter')
  await until(async () => /select=e/.test(await hashOf(page)))
  for (const sign of ['glow-past', 'glow-future', 'cone-past', 'cone-future', 'apart']) {
    assert((await page.locator(`.roll .${sign}`).count()) > 0, sign)
  }
  assert.equal(await page.locator('.light-key').isVisible(), true, 'it says which is which')
  const event = async () => page.locator('.itself-ring').first().getAttribute('data-event')
  const first = await event()
  await page.keyboard.press('ArrowLeft')
  await until(async () => (await event()) !== first)
  await page.keyboard.press('ArrowRight')
  await until(async () => (await event()) === first)
  await page.keyboard.press('ArrowUp')
  await until(async () => (await event()) !== first)
  expectNoErrors(page)
})

test('a click on the axis goes to that moment', async () => {
  const page = await open(`${DUEL}&t=58ms`)
  const { field, playhead, unit } = await look(page)
  await page.mouse.click(playhead + 30 * unit, field.y + field.height - 4)
  await until(async () => Math.abs((await look(page)).now - 88) < 1)
  expectNoErrors(page)
})

test('it is zoomed by buttons, keys and the wheel, dragged by the mouse, and follows again', async () => {
  const page = await open(`${DUEL}&t=120ms`)
  const unit = async () => (await look(page)).unit
  const first = await unit()
  await page.getByTestId('zoom-in').click()
  await until(async () => (await unit()) > first * 1.3)
  await page.getByTestId('zoom-out').click()
  await until(async () => Math.abs((await unit()) - first) < first / 50)
  await page.getByTestId('strip').focus()
  await page.keyboard.press('-')
  await until(async () => (await unit()) < first * 0.9)
  await page.keyboard.press('+')
  const { field, playhead } = await look(page)
  await page.mouse.move(field.x + 500, field.y + 60)
  await page.mouse.down()
  await page.mouse.move(field.x + 400, field.y + 62, { steps: 4 })
  await page.mouse.move(field.x + 300, field.y + 62, { steps: 4 })
  await page.mouse.up()
  await until(async () => Math.abs((await look(page)).playhead - (playhead - 200)) < 3)
  assert.equal(/select=/.test(await hashOf(page)), false, 'a drag selects nothing')
  await page.getByTestId('follow').click()
  await until(async () => Math.abs((await look(page)).playhead - playhead) < 2)
  await page.mouse.move(field.x + 300, field.y + 60)
  await page.keyboard.down('Control')
  const before = await unit()
  await page.mouse.wheel(0, -120)
  await page.keyboard.up('Control')
  await until(async () => (await unit()) > before * 1.3)
  expectNoErrors(page)
})

test('two fingers zoom, one drags', async () => {
  const page = await open(`${DUEL}&t=120ms`, { viewport: PHONE, hasTouch: true, isMobile: true })
  await page.locator('.lanes').scrollIntoViewIfNeeded()
  await page.evaluate(() => document.querySelector('.lanes').scrollIntoView({ block: 'center' }))
  const { field, unit } = await look(page)
  const session = await page.context().newCDPSession(page)
  const touch = (type, ...xs) => session.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((x, id) => ({ x, y: field.y + 60, id })) })
  await touch('touchStart', field.x + 140)
  await touch('touchStart', field.x + 140, field.x + 180)
  for (let apart = 40; apart <= 200; apart += 10) await touch('touchMove', field.x + 160 - apart / 2, field.x + 160 + apart / 2)
  await touch('touchEnd')
  await until(async () => (await look(page)).unit > unit * 1.5)
  await touch('touchStart', field.x + 200)
  for (let by = 0; by <= 120; by += 10) await touch('touchMove', field.x + 200 + by)
  await touch('touchEnd')
  await until(async () => page.getByTestId('follow').isVisible())
  expectNoErrors(page)
})

test('of a hundred thousand events only those in sight are there', async () => {
  const page = await open(`${LONG}&t=2s`)
  const tape = await page.getByTestId('tape').boundingBox()
  await page.mouse.move(tape.x + 10, tape.y + 20)
  await page.mouse.down()
  for (let part = 1; part <= 12; part++) {
    await page.mouse.move(tape.x + (tape.width * part) / 13, tape.y + 20)
    const { nodes } = await look(page)
    assert(nodes < 4000, `${nodes} nodes`)
  }
  await page.mouse.up()
  await until(async () => {
    const { due, playhead } = await look(page)
    return Math.abs(due - playhead) < 2
  })
  // Three or four pieces in sight, one on either side, each in two layers.
  assert((await page.locator('[data-piece]').count()) <= 12)
  for (let step = 0; step < 12; step++) await page.getByTestId('zoom-out').click()
  const { nodes } = await look(page)
  assert(nodes < 4000, `${nodes} nodes, far away`)
  expectNoErrors(page)
})

test('in three languages and on a phone nothing overlaps, and a screen reader knows what it is', async () => {
  for (const lang of ['en', 'es', 'fr']) {
    for (const viewport of [{ width: 1280, height: 720 }, PHONE]) {
      const page = await open(`${DUEL}&t=120ms&lang=${lang}&select=e62.1`, { viewport })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      assert(wide <= viewport.width, `${lang}: ${wide} pixels wide`)
      const boxes = await page.evaluate(() => ['.tab:last-child', '.diagram-bar', '.lanes'].map((name) => document.querySelector(name).getBoundingClientRect().toJSON()))
      assert(boxes[0].right <= boxes[1].left, `${lang}: the tabs end before the buttons begin`)
      assert(boxes[1].bottom <= boxes[2].top + 1, `${lang}: the buttons stand above the diagram`)
      for (const id of ['zoom-in', 'zoom-out']) {
        const { width, height } = await page.getByTestId(id).boundingBox()
        assert(width >= 24 && height >= 24, `${id} is ${width} by ${height}`)
      }
      assert.match(await page.getByTestId('strip').getAttribute('aria-label'), /^(Space-time|Diagrama|Diagramme)/)
      assert.deepEqual(await seriousFindings(page, '.below'), [])
      expectNoErrors(page)
    }
  }
})
