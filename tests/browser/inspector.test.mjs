// Looking into a run: the events in sentences, what is inside of a selection, running until something happens, why nothing does.

import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import { closeAll, closePages, expectNoErrors, openPage, seriousFindings } from './helpers.mjs'
import { hashOf, press, stateOf, until } from './driver.mjs'

afterEach(closePages)
after(closeAll)

const PHONE = { width: 390, height: 844 }
const PAXOS = '#paxos/plain?v=2&t=30ms&panels=score,inspector,controls,events'
const RAFT = '#raft/plain?v=2&t=150ms'
const BROKEN = '#paxos/broken-promises-forgotten?v=2&t=0ms'

const lines = (page) => page.locator('.event-view li')
const present = (page) => page.locator('.event-view [aria-current]')
const caption = (page) => page.getByTestId('caption').textContent()
const scrolled = (page) => page.evaluate(() => [scrollX, scrollY, document.activeElement.tagName])

async function runUntil(page, target) {
  await page.getByTestId('until').click()
  await page.locator(`[data-until=${target}]`).click()
}

test('the list is in step with the playhead, without moving the page or taking the focus', async () => {
  const page = await openPage(PAXOS)
  await present(page).waitFor()
  const before = await scrolled(page)
  const first = await present(page).getAttribute('data-event')
  for (let step = 0; step < 12; step++) await press(page, '.')
  const event = await present(page).getAttribute('data-event')
  assert.notEqual(event, first)
  assert.equal(event.split('.')[0], `e${(await stateOf(page)).steps}`)
  await until(async () => {
    const [line, list] = [await present(page).boundingBox(), await page.getByTestId('event-view').boundingBox()]
    return line.y >= list.y - 1 && line.y + line.height <= list.y + list.height + 1
  })
  assert.deepEqual(await scrolled(page), before)
  assert.equal(await page.locator('.event-view ol').count(), 1)
  expectNoErrors(page)
})

test('the sentences speak the language of the page', async () => {
  for (const [lang, said] of [['en', /P2 gets Prepare 1\.1 from P1\./], ['es', /P2 recibe Prepare 1\.1 de P1\./], ['fr', /P2 reçoit Prepare 1\.1 de P1\./]]) {
    const page = await openPage(`${PAXOS}&lang=${lang}`)
    await until(async () => said.test(await page.getByTestId('event-view').textContent()))
    expectNoErrors(page)
  }
})

test('it shows the events of one process and of one kind', async () => {
  const page = await openPage(`#raft/plain?v=2&t=400ms&panels=score,inspector,controls,events&do=300ms.crash.P1,350ms.recover.P1`)
  await page.getByTestId('events-show').selectOption('deeds')
  await until(async () => (await lines(page).count()) === 2)
  assert.match(await lines(page).first().textContent(), /P1 crashes; its disk is kept/)
  await page.getByTestId('events-show').selectOption('all')
  await page.getByTestId('events-of').selectOption('P3')
  await until(async () => {
    const all = await lines(page).locator('.what').allTextContents()
    return all.length > 3 && all.every((line) => /^P3|to P3|from P3/.test(line))
  })
  expectNoErrors(page)
})

test('somebody who scrolls the list stays there, sees more of it at its end, and comes back to the present', async () => {
  const page = await openPage('#raft/plain?v=2&until=20s&t=2s&panels=score,inspector,controls,events')
  await until(async () => (await lines(page).count()) > 40)
  const last = await lines(page).last().getAttribute('data-event')
  await page.getByTestId('event-view').hover()
  await page.mouse.wheel(0, 20)
  await until(async () => page.getByTestId('events-present').isEnabled())
  await page.getByTestId('event-view').evaluate((list) => { list.scrollTop = list.scrollHeight })
  await until(async () => (await lines(page).last().getAttribute('data-event')) !== last)
  assert((await lines(page).count()) <= 80)
  await page.getByTestId('events-place').fill('0')
  await until(async () => (await lines(page).first().getAttribute('data-event')) === 'e1.1')
  await page.getByTestId('events-present').click()
  await present(page).waitFor()
  expectNoErrors(page)
})

test('a click on an event goes there, selects it, and shows its cause and its effects', async () => {
  const page = await openPage(PAXOS)
  await lines(page).filter({ hasText: 'P2 gets Prepare 1.1 from P1.' }).locator('button').click()
  const panel = page.getByTestId('event-panel')
  await panel.waitFor()
  assert.match(await panel.textContent(), /Because of.*P1 starts\./)
  assert.match(await panel.textContent(), /Why it may.*promise/)
  assert.match(await panel.textContent(), /What it changed.*promised.*1\.1/)
  assert.match(await panel.textContent(), /What followed.*P2 sends Promise 1\.1 to P1\..*P1 gets Promise 1\.1 from P2\./)
  assert.match(await hashOf(page), /select=e\d+\.\d+/)
  const name = await panel.getAttribute('data-event')
  assert.equal(name.split('.')[0], `e${(await stateOf(page)).steps}`)
  await panel.locator('.way').first().click()
  await until(async () => (await panel.getAttribute('data-event')) !== name)
  assert.match(await panel.textContent(), /P1 starts\./)
  await page.getByTestId('next-event').click()
  await until(async () => /P1 hands itself Prepare/.test(await panel.locator('h2').textContent()))
  const again = await openPage(await hashOf(page))
  assert.equal(await again.getByTestId('event-panel').textContent(), await panel.textContent(), 'the link shows the same')
  expectNoErrors(again)
})

test('arrows go from event to event, Enter goes there', async () => {
  const page = await openPage(PAXOS)
  await present(page).locator('button').focus()
  await press(page, 'ArrowUp', 'ArrowUp')
  const name = await page.evaluate(() => document.activeElement.closest('li').dataset.event)
  await press(page, 'Enter')
  await until(async () => (await page.getByTestId('event-panel').getAttribute('data-event')) === name)
  expectNoErrors(page)
})

test('a message shows what became of it, also after it has arrived', async () => {
  const page = await openPage('#paxos/plain?v=2&t=800ms&select=P1-P2:1&until=900ms')
  const panel = page.getByTestId('message-panel')
  assert.match(await panel.textContent(), /Prepare.*It arrived at.*P1 starts\..*P2 gets Prepare 1\.1 from P1\..*P2 sends Promise/)
  const lost = await openPage('#paxos/plain?v=2&t=800ms&select=P1-P2:1&until=900ms&do=2ms.drop.P1-P2:1')
  assert.match(await lost.getByTestId('message-panel').textContent(), /It was lost at 2\.0 ms: somebody dropped it/)
  expectNoErrors(lost)
})

test('a process shows its fields role by role, and what its last event changed', async () => {
  const page = await openPage('#paxos/plain?v=2&t=30ms&select=P1')
  const panel = page.getByTestId('process-panel')
  assert.deepEqual(await panel.locator('.disk [data-role]').evaluateAll((all) => all.map((one) => one.dataset.role)), ['acceptor', 'proposer', 'learner'])
  assert((await panel.locator('.field.changed').count()) > 0)
  assert.match(await panel.textContent(), /Its last event/)
  expectNoErrors(page)
})

test('running until something stops right behind it and says what it is', async () => {
  const page = await openPage('#paxos/plain?v=2&t=0ms')
  await runUntil(page, 'decision')
  await until(async () => /red is chosen in 1\.1\./.test(await caption(page)))
  assert.equal((await stateOf(page)).playing, 'false')
  assert.match(await page.getByTestId('announcement').textContent(), /red is chosen/)
  await runUntil(page, 'violation')
  await until(async () => /no property breaks in this run/.test(await caption(page)))
  await runUntil(page, 'quiet')
  await until(async () => /Nothing more will happen/.test(await caption(page)))
  const raft = await openPage(RAFT)
  await runUntil(raft, 'leader')
  await until(async () => /P2 becomes leader of term 1\./.test(await caption(raft)))
  expectNoErrors(raft)
})

test('a run goes on until a moment in words, and says what is wrong with one that it does not know', async () => {
  const page = await openPage(PAXOS)
  const ask = async (text) => {
    await page.getByTestId('until').click()
    await page.getByTestId('until-moment').fill(text)
    await page.keyboard.press('Enter')
  }
  await ask('P2 gets Accept')
  await until(async () => /P2.*Accept/.test(await caption(page)))
  assert(await page.getByTestId('until-menu').isHidden())
  assert.equal((await stateOf(page)).playing, 'false')
  await ask('P2 explodes')
  await until(async () => /P2 explodes|explodes/.test(await page.getByTestId('notice').textContent()))
  expectNoErrors(page)
})

test('keys run until something too, and the next event needs a process', async () => {
  const page = await openPage(RAFT)
  await page.getByTestId('until').click()
  assert.equal(await page.locator('[data-until=event]').isDisabled(), true)
  assert.match(await page.locator('[data-until=event]').textContent(), /select a process/)
  await page.keyboard.press('Escape')
  await press(page, 'l')
  await until(async () => /becomes leader/.test(await caption(page)))
  const selected = await openPage(`${RAFT}&select=P4`)
  await press(selected, 'e')
  await until(async () => /^P4/.test((await caption(selected)).trim()))
  expectNoErrors(selected)
})

test('a violation leads to the event that broke the property, lights up what led to it, and offers the link', async () => {
  const page = await openPage(`${BROKEN}&panels=score,inspector,controls,events`)
  assert.equal(await page.getByTestId('broken-rules').isVisible(), true, 'every page of a broken algorithm says so')
  await press(page, 'v')
  const broken = page.locator('[data-verdict=broken]').first()
  await broken.waitFor()
  assert.match(await caption(page), /is broken/)
  assert((await broken.locator('.why').textContent()).length > 10)
  await until(async () => (await page.locator('.event-view .leads-up').count()) > 5)
  await page.getByTestId('what-led-to-it').first().click()
  await page.getByTestId('event-panel').waitFor()
  await page.getByTestId('events-show').selectOption('causes')
  await until(async () => (await page.locator('.event-view li:not(.leads-up)').count()) === 0)
  await page.getByTestId('share-that-moment').first().click()
  const shared = await page.getByTestId('link').inputValue()
  assert.match(shared, /t=.*select=e/)
  const link = await hashOf(page)
  assert(shared.endsWith(link), `${shared} is not of ${link}`)
  const again = await openPage(link)
  assert.equal(await again.locator('[data-verdict=broken]').count(), await page.locator('[data-verdict=broken]').count())
  expectNoErrors(again)
})

test('a violation lights up what led to it in the diagram, before anybody asks', async () => {
  const page = await openPage(`${BROKEN}&panels=score,diagram`)
  assert.equal(await page.locator('.strip.lit').count(), 0)
  await press(page, 'v')
  await page.locator('.strip.lit').waitFor()
  assert(await page.locator('.strip .glow-past').count() > 0, 'messages that led to it')
  expectNoErrors(page)
})

test('the page says who waits for what from whom', async () => {
  const page = await openPage('#paxos/plain?v=2&do=1ms.crash.P3,1ms.crash.P4,1ms.crash.P5&t=100ms')
  await page.getByTestId('waits').click()
  const card = page.getByTestId('why-card')
  await card.waitFor()
  assert.match(await card.textContent(), /P1 has 2 of the 3 answers that it needs\..*P3, P4 and P5 are down\./)
  assert.match(await card.textContent(), /What happens next.*P1’s retry timer runs out\./)
  await press(page, 'w')
  await until(async () => (await card.count()) === 0)
  const french = await openPage('#paxos/plain?v=2&do=1ms.crash.P3,1ms.crash.P4,1ms.crash.P5&t=100ms&lang=fr')
  await press(french, 'w')
  assert.match(await french.getByTestId('why-card').textContent(), /P3, P4 et P5 sont en panne\./)
  expectNoErrors(french)
})

test('why the sentence is true is told beside it, with the place in the paper and the way there on the stage', async () => {
  const page = await openPage('#raft/leader-crash?v=2&t=290ms&lang=es')
  await page.getByTestId('why').click()
  const card = page.getByTestId('why-card')
  await card.waitFor()
  assert.match(await card.textContent(), /Qué dice el artículo.*Raft, 5\.2.*Qué ocurrió.*recibe RequestVote.*A causa de qué.*Se agota el temporizador de elección de P3/)
  assert.equal(await page.locator('.ways-there line').count(), 1)
  await press(page, 'Escape')
  await until(async () => (await card.count()) === 0)
  assert.equal(await page.locator('.ways-there line').count(), 0)
  await press(page, 'k')
  await card.waitFor()
  await press(page, 'i')
  await until(async () => /P3 tiene 1 de las 3 respuestas/.test(await page.getByTestId('announcement').textContent()))
  expectNoErrors(page)
})

for (const [screen, viewport] of [['a phone', PHONE], ['a projector', { width: 1280, height: 720 }]]) {
  test(`on ${screen} nothing hangs over the side, targets are large enough, and axe finds nothing serious`, async () => {
    for (const colorScheme of ['light', 'dark']) {
      const page = await openPage(`${BROKEN}&panels=score,inspector,controls,events&lang=fr`, { viewport, colorScheme })
      await press(page, 'v')
      await page.locator('[data-verdict=broken]').first().waitFor()
      await press(page, 'w')
      await page.getByTestId('what-led-to-it').first().click()
      await page.getByTestId('event-panel').waitFor()
      assert((await page.evaluate(() => document.documentElement.scrollWidth)) <= viewport.width)
      assert.equal(await page.getByTestId('broken-rules').isVisible(), true)
      const small = await page.locator('.events button, .events select, .why button, .until button, .evidence button, [data-testid=event-panel] button').evaluateAll((all) =>
        all.map((one) => [one.textContent, one.getBoundingClientRect()]).filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24)).map(([text]) => text))
      assert.deepEqual(small, [])
      assert.deepEqual(await seriousFindings(page, { include: [['.main'], ['.transport'], ['.selection'], ['.score']] }), [])
      expectNoErrors(page)
    }
  })
}

/** What is said of a sign that is tapped, and whether the run stayed where it was. */
async function saidOf(page, tap) {
  const time = await page.locator('[data-synod]').getAttribute('data-time')
  await tap()
  const said = await page.getByTestId('said').innerText()
  await page.getByTestId('announcement').getByText(said.slice(-12)).waitFor({ state: 'attached' })
  assert.equal(await page.locator('[data-synod]').getAttribute('data-time'), time)
  return said
}

test('a tap on a number, on infinity, on a wall says what it means, and the run stays where it is', async () => {
  const paxos = await openPage('#paxos/happy-path?v=1&t=15ms&autoplay=0', { opened: false })
  assert.match(await saidOf(paxos, () => paxos.locator('.caption .ballot').click()), /^1\.1: round 1 of P1\. /)
  const log = await openPage('#multi-paxos/stable-leader?v=1&t=150ms&autoplay=0&panels=logs', { opened: false })
  assert.match(await saidOf(log, () => log.locator('[data-cell] [data-sign="infinity"]').first().click()), /^∞: chosen\. No number is higher/)
  const raft = await openPage('#raft/minority-partition?v=1&t=300ms&autoplay=0&lang=fr', { opened: false })
  const wall = await raft.locator('.wall-shade').first().boundingBox()
  assert.match(await saidOf(raft, () => raft.mouse.click(wall.x + wall.width / 2, wall.y + wall.height / 2)), /^Une partition/)
  for (const page of [paxos, log, raft]) expectNoErrors(page)
})
