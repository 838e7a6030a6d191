// What people do on the page, in a real Chromium: it opens, moves, stands still, goes back, is interfered with, and is shared.

import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import { ROOT, closeAll, closePages, expectNoErrors, openPage } from './helpers.mjs'
import { attribute, hashOf, pictureOf, play, press, stateOf, until } from './driver.mjs'

afterEach(closePages)
after(closeAll)

const DUEL = '#paxos/dueling-proposers?v=2'

test('the first visit is already moving within three seconds', async () => {
  const page = await openPage()
  await until(async () => (await page.locator('[data-message]').count()) > 0, 3000)
  const before = await stateOf(page)
  await until(async () => (await stateOf(page)).time > before.time)
  assert.equal(before.playing, 'true')
  expectNoErrors(page)
})

test('a presenter’s keys go from cue to cue, and each sentence stands below the stage', async () => {
  const page = await openPage('#paxos/happy-path?cue=20ms.pause.First%20a%20promise.,45ms.pause.Then%20a%20value.')
  const says = async (text) => (await page.getByTestId('caption').innerText()).includes(text)
  await until(() => says('First a promise.'))
  assert.equal((await stateOf(page)).playing, 'false')
  await page.keyboard.press('PageDown')
  await until(() => says('Then a value.'))
  assert.deepEqual([(await stateOf(page)).playing, (await stateOf(page)).time], ['false', 45_000])
  await page.keyboard.press('PageUp')
  await until(() => says('First a promise.'))
  assert.equal((await stateOf(page)).time, 20_000)
  expectNoErrors(page)
})

test('it pauses, and then nothing moves', async () => {
  const page = await openPage(DUEL)
  await until(async () => (await stateOf(page)).time > 10_000)
  await page.getByTestId('play').click()
  const picture = await pictureOf(page)
  await page.waitForTimeout(400)
  assert.equal(await pictureOf(page), picture)
  assert.equal((await stateOf(page)).playing, 'false')
  expectNoErrors(page)
})

test('stepping forward and back shows the identical picture', async () => {
  const page = await openPage(`${DUEL}&t=62ms`)
  await page.getByTestId('step-forward').click()
  const pictures = []
  for (let step = 0; step < 12; step++) {
    pictures.push(await pictureOf(page))
    await page.getByTestId('step-forward').click()
  }
  for (const picture of pictures.reverse()) {
    await page.getByTestId('step-back').click()
    assert.equal(await pictureOf(page), picture)
  }
  expectNoErrors(page)
})

test('a message is dropped by click', async () => {
  const page = await openPage(`${DUEL}&t=5ms`)
  const message = page.locator('[data-message]').first()
  const name = await message.getAttribute('data-message')
  await message.click()
  await page.getByTestId('drop').click()
  await until(async () => (await page.locator(`[data-message="${name}"]`).count()) === 0)
  assert.match(await hashOf(page), /do=5ms.*\.drop\./)
  expectNoErrors(page)
})

test('a message is dropped by keyboard alone', async () => {
  const page = await openPage(`${DUEL}&t=5ms`)
  const message = page.locator('[data-message]').nth(1)
  const name = await message.getAttribute('data-message')
  await message.focus()
  await press(page, 'Enter', 'Delete')
  await until(async () => (await page.locator(`[data-message="${name}"]`).count()) === 0)
  assert.match(await hashOf(page), /drop/)
  expectNoErrors(page)
})

test('a process is crashed and comes back, and undo takes it back', async () => {
  const page = await openPage(`${DUEL}&t=40ms`)
  const before = await pictureOf(page)
  await page.locator('[data-process="P3"]').click()
  await press(page, 'x')
  await until(async () => /crash\.P3/.test(await hashOf(page)))
  await press(page, 'r')
  await until(async () => /recover\.P3/.test(await hashOf(page)))
  await page.getByTestId('undo').click()
  await page.getByTestId('undo').click()
  await press(page, 'Escape')
  assert.equal(await pictureOf(page), before)
  expectNoErrors(page)
})

test('a duel goes on for at least twenty ballots, and the backoff switch ends it', async () => {
  const page = await openPage(`${DUEL}&speed=1/1`)
  await until(async () => Number(await page.locator('.counts .count dd').last().textContent()) >= 20)
  assert.equal(await page.getByTestId('chosen').isVisible(), false)
  await page.locator('[data-choice=random]').click()
  await until(() => page.getByTestId('chosen').isVisible())
  assert.match(await hashOf(page), /backoff=random/)
  expectNoErrors(page)
})

test('the address bar restores what is on screen', async () => {
  const page = await openPage(DUEL)
  await until(async () => (await stateOf(page)).time > 20_000)
  await page.getByTestId('play').click()
  await page.getByTestId('step-forward').click()
  await page.locator('[data-process="P2"]').click()
  await until(async () => /select=P2/.test(await hashOf(page)))
  const again = await openPage(await hashOf(page))
  assert.equal(await pictureOf(again), await pictureOf(page))
  expectNoErrors(again)
})

test('a link pasted into the open page opens its run, and Back returns', async () => {
  const page = await openPage(DUEL)
  await page.evaluate(() => { location.hash = '#paxos/happy-path?v=2&t=30ms' })
  await until(async () => (await attribute(page, 'data-scenario')) === 'paxos/happy-path')
  await page.goBack()
  await until(async () => (await attribute(page, 'data-scenario')) === 'paxos/dueling-proposers')
  expectNoErrors(page)
})

test('a link in the query works too, and the fragment wins', async () => {
  const page = await openPage('?paxos/happy-path&v=2&t=30ms')
  assert.equal(await attribute(page, 'data-scenario'), 'paxos/happy-path')
  expectNoErrors(page)
})

test('a bad link shows the nearest run and says what is wrong', async () => {
  const page = await openPage('#paxos/dueling-proposers?v=2&n=99&what=7')
  const notice = page.getByTestId('notice')
  assert.match(await notice.innerText(), /99/)
  assert.equal(await attribute(page, 'data-scenario'), 'paxos/dueling-proposers')
  await notice.getByRole('button').click()
  await until(async () => !(await notice.isVisible()))
  expectNoErrors(page)
})

test('hostile links never blank the page', async () => {
  for (const hash of ['#', '#/', '#paxos', '#paxos/', '#nothing/at-all?v=9', '#paxos/plain?v=2&do=%FF%FE,,,', `#paxos/plain?${'a'.repeat(5000)}`,
    '#paxos/plain?v=2&n=51&latency=0ms&think=0ms&proposers=51&until=86400s', '#paxos/plain?v=2&t=86400s&until=86400s&proposers=2&offset=25ms&latency=10ms&think=10ms']) {
    const page = await openPage(hash)
    await page.getByTestId('play').waitFor()
    await page.getByTestId('step-forward').click()
    expectNoErrors(page)
    await page.close()
  }
})

test('a violation stops the run, and the scorecard says why', async () => {
  const page = await openPage('#paxos/restart-without-disk?v=2&speed=1/10')
  await until(async () => (await stateOf(page)).playing === 'false' && (await stateOf(page)).time > 0)
  assert.equal((await stateOf(page)).time, 110_000)
  assert.match(await page.locator('[data-goal="Agreement"]').innerText(), /red.*blue/s)
  expectNoErrors(page)
})

test('keys play, step, change the speed and can be switched off', async () => {
  const page = await openPage(`${DUEL}&t=30ms`)
  const { steps } = await stateOf(page)
  await press(page, '.')
  assert.equal((await stateOf(page)).steps, steps + 1)
  await press(page, ',')
  assert.equal((await stateOf(page)).steps, steps)
  await press(page, ' ')
  assert.equal((await stateOf(page)).playing, 'true')
  await press(page, ' ')
  await press(page, '?')
  await page.getByTestId('keys').uncheck()
  await press(page, 'Escape')
  await press(page, '.')
  assert.equal((await stateOf(page)).playing, 'false')
  expectNoErrors(page)
})

test('after a click on a process the space bar still plays and pauses', async () => {
  const page = await openPage(`${DUEL}&t=15ms`)
  await page.locator('.process').first().click()
  await until(async () => (await page.locator('.process.selected').count()) === 1)
  await press(page, 'Space')
  assert.equal((await stateOf(page)).playing, 'true')
  assert.equal(await page.locator('.process.selected').count(), 1, 'it stays selected')
  expectNoErrors(page)
})

test('with the keyboard alone one reaches every control of the stage and the transport', async () => {
  const page = await openPage(`${DUEL}&t=5ms`)
  const reached = new Set()
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    reached.add(await page.evaluate(() => {
      const at = document.activeElement
      return at.dataset.testid ?? at.dataset.process ?? at.dataset.message ?? at.tagName
    }))
  }
  for (const wanted of ['gallery', 'P1', 'P5', 'P1>P3#1/1', 'play', 'step-forward', 'step-back']) {
    assert(reached.has(wanted), `${wanted} is not reached by Tab: ${[...reached].join(' ')}`)
  }
})

test('reduced motion does not play by itself, and messages do not fly', async () => {
  const page = await openPage(DUEL, { reducedMotion: 'reduce' })
  await page.waitForTimeout(600)
  const still = await stateOf(page)
  assert.equal(still.playing, 'false')
  await play(page)
  await until(async () => (await stateOf(page)).steps > still.steps)
  expectNoErrors(page)
})

test('a scenario of the gallery opens by click', async () => {
  const page = await openPage(DUEL)
  await page.getByTestId('gallery').click()
  await page.locator('dialog [data-tab=agree]').click()
  await page.locator('dialog [data-of=single-round] > summary').click()
  await page.locator('dialog [data-of=single-round] [data-preset=split-vote]').click()
  await until(async () => (await attribute(page, 'data-scenario')) === 'single-round/split-vote')
  expectNoErrors(page)
})

test('the roll of the dice changes the seed and starts again', async () => {
  const page = await openPage('#paxos/happy-path?v=2&t=30ms')
  const before = await page.getByTestId('seed').inputValue()
  await page.getByTestId('roll').click()
  await until(async () => (await page.getByTestId('seed').inputValue()) !== before)
  assert.match(await hashOf(page), /seed=/)
  await page.locator(ROOT).waitFor()
  expectNoErrors(page)
})
