// Two runs side by side: two stages on one clock, what is counted of both, and where they part.

import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import { until } from './driver.mjs'
import { closeAll, closePages, expectNoErrors, openPage, seriousFindings } from './helpers.mjs'

afterEach(closePages)
after(closeAll)

const PHONE = { width: 390, height: 844 }
const PAIR =
  '#raft/plain?v=2&n=3&seed=28&latency=10ms&until=300ms&election=50..100ms&heartbeat=25ms&t=118ms' +
  '&beside=multi-paxos/plain/v=2/heartbeat=25ms&do=100ms.C1.put.x.1,150ms.crash.P3'
const DUEL = '#paxos/dueling-proposers?v=2&seed=40&t=95ms&beside=paxos/duel-with-backoff/v=2'
/** A crash at 22 ms beside the same run without it: the branch that is shown is the later one. */
const BRANCHES = '#paxos/happy-path?v=2&t=40ms&beside=1&do=22ms.crash.P2&branches=:'

const pane = (page, side) => page.locator(`.pane[data-side=${side}]`)

/** What is to be seen of a stage: how everybody stands, and where each message is. */
function picture(page, side) {
  return pane(page, side).evaluate((pane) => ({
    states: [...pane.querySelectorAll('[data-testid=states] td')].map((cell) => cell.textContent),
    messages: [...pane.querySelectorAll('.messages > g')].map((one) => one.getAttribute('transform')),
  }))
}

const clock = (page) => page.locator('.page').getAttribute('data-time').then(Number)

test('a link with two stages opens in a fresh profile as it was left', async () => {
  const page = await openPage(PAIR)
  await pane(page, 'there').waitFor()
  assert.deepEqual(await page.locator('.pane h2').allTextContents(), ['Raft', 'Multi-Paxos'])
  const address = await page.evaluate(() => location.hash)
  assert.equal(address, PAIR, 'the link is canonical')
  const again = await openPage(address)
  for (const side of ['here', 'there']) assert.deepEqual(await picture(again, side), await picture(page, side), side)
  assert.notDeepEqual(await picture(page, 'here'), await picture(page, 'there'))
  expectNoErrors(page)
  expectNoErrors(again)
})

test('both stages move on one clock', async () => {
  const page = await openPage(PAIR)
  const before = [await picture(page, 'here'), await picture(page, 'there')]
  await page.getByTestId('play').click()
  await page.waitForFunction(() => Number(document.querySelector('.page').dataset.time) > 128_000)
  await page.getByTestId('play').click()
  assert.notDeepEqual(await picture(page, 'here'), before[0])
  assert.notDeepEqual(await picture(page, 'there'), before[1])
  expectNoErrors(page)
})

test('dragging the tape moves both, and back shows what was there', async () => {
  const page = await openPage(PAIR)
  const before = [await picture(page, 'here'), await picture(page, 'there')]
  const tape = page.getByTestId('tape')
  for (const at of [148_000, 178_000]) {
    await tape.press('PageUp')
    await until(async () => await clock(page) === at)
  }
  for (const side of ['here', 'there']) assert.equal(await pane(page, side).locator('.process.crashed').count(), 1, `P3 is down ${side}`)
  for (const at of [148_000, 118_000]) {
    await tape.press('PageDown')
    await until(async () => await clock(page) === at)
  }
  assert.deepEqual([await picture(page, 'here'), await picture(page, 'there')], before)
  expectNoErrors(page)
})

test('what is counted stands side by side, by the same words where both have them', async () => {
  const page = await openPage(PAIR)
  const rows = await page.locator('.counts-of-two tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)))
  const messages = rows.find(([name]) => name === 'Messages')
  assert(Number(messages[1]) > 0 && Number(messages[2]) > 0, `${messages}`)
  assert(rows.some(([name, , there]) => name === 'Elections' && there === '–'), 'what only one counts is a dash for the other')
  assert.equal(rows.filter(([name]) => name === 'Messages').length, 1)
  expectNoErrors(page)
})

test('acting on the run acts on both', async () => {
  const page = await openPage(PAIR)
  await pane(page, 'here').locator('[data-process=P2]').click()
  await page.keyboard.press('x')
  for (const side of ['here', 'there']) await pane(page, side).locator('.process.crashed').waitFor()
  expectNoErrors(page)
})

test('a process that is selected on the second stage is selected on both', async () => {
  const page = await openPage(PAIR)
  await pane(page, 'there').locator('[data-process=P1]').click()
  for (const side of ['here', 'there']) await pane(page, side).locator('[data-process=P1][aria-pressed=true]').waitFor()
  expectNoErrors(page)
})

test('branches show where they part, and light up what differs', async () => {
  const page = await openPage(BRANCHES)
  const parting = page.locator('[data-testid=parting][data-at="22000"]')
  await parting.waitFor()
  assert.match(await parting.textContent(), /They part at 22 ms\. Only in the first: P2 crashes; its disk is kept\./)
  await page.getByTestId('parts').waitFor()
  for (const side of ['here', 'there']) {
    assert.deepEqual(await pane(page, side).locator('.process.differs .id').allTextContents(), ['P2'], `what differs is lit up ${side}`)
  }
  await page.getByTestId('tape').focus()
  await page.keyboard.press('Home')
  assert.equal(await page.locator('.differs').count(), 0, 'before they part nothing differs')
  await page.getByTestId('go-there').click()
  assert.equal(await clock(page), 22_000)
  expectNoErrors(page)
})

test('branches change places', async () => {
  const page = await openPage(BRANCHES)
  await pane(page, 'here').locator('.process.crashed').waitFor()
  await page.getByTestId('swap').click()
  await pane(page, 'there').locator('.process.crashed').waitFor()
  assert.equal(await pane(page, 'here').locator('.process.crashed').count(), 0)
  expectNoErrors(page)
})

test('on a projector no name of one stage reaches into the other', async () => {
  for (const link of [PAIR, DUEL, BRANCHES]) {
    const page = await openPage(link)
    for (const side of ['here', 'there']) {
      const out = await pane(page, side).evaluate((pane) => {
        const { left, right } = pane.getBoundingClientRect()
        const names = [...pane.querySelectorAll('.process .name text')].map((name) => ({ text: name.textContent, box: name.getBoundingClientRect() }))
        return names.filter(({ box }) => box.width > 0 && (box.left < left || box.right > right)).map(({ text }) => text)
      })
      assert.deepEqual(out, [], `${link}: ${side}`)
    }
    expectNoErrors(page)
  }
})

test('a comparison is begun from the gallery, and ended', async () => {
  const page = await openPage('#paxos/dueling-proposers?v=2&t=95ms')
  assert.equal(await page.locator('.pane').count(), 1)
  await page.getByTestId('gallery').click()
  await page.locator('[data-tab=pairs]').click()
  await page.locator('.pairs [data-preset=compare]').click()
  await page.locator('[data-tab=agree]').click()
  await page.locator('[data-of=paxos] [data-preset=duel-with-backoff]').click()
  await pane(page, 'there').waitFor()
  await page.waitForFunction(() => location.hash.includes('beside=paxos/duel-with-backoff'))
  assert.equal(await clock(page), 95_000, 'the run stays where it is')
  await page.getByTestId('swap').click()
  assert.deepEqual(await page.locator('.pane h2').allTextContents(), ['The duel, with randomized backoff', 'Dueling proposers'])
  await page.getByTestId('end-comparison').click()
  assert.equal(await page.locator('.pane').count(), 1)
  await page.waitForFunction(() => !location.hash.includes('beside'))
  expectNoErrors(page)
})

test('a pair is one click away in the gallery', async () => {
  const page = await openPage('#paxos/happy-path?v=2&t=20ms')
  await page.getByTestId('gallery').click()
  await page.locator('[data-tab=pairs]').click()
  await page.locator('.pairs [data-preset=leader-crash]').click()
  await pane(page, 'there').waitFor()
  assert.deepEqual(await page.locator('.pane h2').allTextContents(), ['Raft', 'Multi-Paxos'])
  expectNoErrors(page)
})

test('what is wrong with what should stand beside is said, and the run stands', async () => {
  for (const beside of ['raffft/plain', '7', 'raft/plain/v=2/n=999']) {
    const page = await openPage(`#raft/leader-crash?v=2&t=40ms&beside=${beside}`)
    assert.match(await page.getByTestId('notice').textContent(), /beside: /)
    await pane(page, 'here').locator('.process').first().waitFor()
    expectNoErrors(page)
  }
  const page = await openPage('#raft/plain?v=2&t=20ms&beside=paxos/plain/v=2&do=30ms.C1.put.x.1,40ms.crash.P2')
  await page.locator('.left-out', { hasText: 'C1 put x 1' }).waitFor()
  expectNoErrors(page)
})

for (const lang of ['en', 'es', 'fr']) {
  test(`on a phone both stages stand one below the other, and nothing hangs out: ${lang}`, async () => {
    for (const link of [PAIR, DUEL, BRANCHES]) {
      const page = await openPage(`${link.replace('&beside', `&lang=${lang}&beside`)}`, { viewport: PHONE })
      await pane(page, 'there').waitFor()
      const [here, there] = await page.locator('.pane').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))
      assert(here.bottom <= there.top + 1 && here.width === 390 && there.width === 390, JSON.stringify([here, there]))
      assert(here.height >= 280, `a stage of ${here.height} px can be read`)
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390, 'the page is as wide as the phone')
      const out = await page.locator('.process .name text').evaluateAll((all) => all.map((one) => ({ text: one.textContent, ...one.getBoundingClientRect().toJSON() })))
      assert.deepEqual(out.filter(({ left, right }) => right > left && (left < 0 || right > 390)).map(({ text }) => text), [])
      expectNoErrors(page)
      await page.close()
    }
  })
}

for (const colorScheme of ['light', 'dark']) {
  test(`two stages have no serious accessibility findings: ${colorScheme}`, async () => {
    for (const [link, options] of [[PAIR, {}], [BRANCHES, { viewport: PHONE }]]) {
      const page = await openPage(link, { colorScheme, reducedMotion: 'reduce', ...options })
      await pane(page, 'there').waitFor()
      assert.deepEqual(await seriousFindings(page, '.main'), [])
    }
  })
}
