// Where to begin: the gallery, its tabs, its filter and its small pictures.

import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import { closeAll, closePages, expectNoErrors, openPage } from './helpers.mjs'
import { attribute, until } from './driver.mjs'

afterEach(closePages)
after(closeAll)

const PHONE = { width: 390, height: 844 }
const PROJECTOR = { width: 1280, height: 720 }

const first = (link, options = {}) => openPage(link, { opened: false, reducedMotion: 'reduce', ...options })

/** Opens the gallery and waits until it is drawn. */
async function openGallery(page) {
  await page.getByTestId('gallery').click()
  await page.getByRole('tab', { selected: true }).waitFor()
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

const runsIn = (page) => page.locator('dialog .picture').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) =>
  `${one.dataset.of ?? one.closest('[data-shelf]').dataset.shelf}/${one.dataset.preset}`))

const boxOf = (locator) => locator.evaluate((one) => {
  const { left, top, right, bottom } = one.getBoundingClientRect()
  return { left, top, right, bottom }
})

test('the gallery opens at the run that is open, which has the focus and is in sight', async () => {
  for (const [link, tab, viewport] of [
    ['#raft/figure-8?v=2&t=100ms', 'raft', PROJECTOR], ['#raft/broken-truncation?v=2&t=90ms', 'raft', PHONE], ['#multi-paxos/plain?v=2&t=90ms', 'multi-paxos', PHONE],
    ['#paxos/happy-path?v=2&t=20ms', 'paxos', PROJECTOR], ['#raft/term-inflation?v=2&beside=raft/pre-vote/v=2&t=20ms', 'pairs', PHONE],
  ]) {
    const page = await first(link, { viewport })
    await openGallery(page)
    assert.equal(await page.getByRole('tab', { selected: true }).getAttribute('data-tab'), tab, link)
    const current = page.locator('dialog [aria-current=true]')
    assert.equal(await current.count(), 1)
    assert(await current.evaluate((one) => one === document.activeElement), `${link}: it has the focus`)
    const [box, head] = [await boxOf(current), await boxOf(page.locator('.gallery-head'))]
    assert(box.top >= head.bottom - 1 && box.bottom <= viewport.height, `${link}: it is in sight: ${JSON.stringify([box, head])}`)
    const chosen = await boxOf(page.getByRole('tab', { selected: true }))
    assert(chosen.left >= 0 && chosen.right <= viewport.width, `${link}: and its tab`)
    expectNoErrors(page)
    await page.close()
  }
})

test('the filter finds a run in any language, whatever the page speaks, and says how many', async () => {
  for (const lang of ['en', 'es', 'fr']) {
    const page = await first(`#paxos/happy-path?v=2&t=20ms&lang=${lang}`)
    await openGallery(page)
    for (const asked of ['split vote', 'voto dividido', 'Vote PARTAGE']) {
      await page.getByTestId('filter').fill(asked)
      assert.deepEqual(await runsIn(page), ['single-round/split-vote', 'raft/split-vote'], asked)
      assert.match(await page.getByTestId('found').innerText(), /^2 /)
    }
    await page.getByTestId('filter').fill('panne')
    const found = await runsIn(page)
    assert(found.includes('raft/leader-crash') && found.includes('raft/broken-forgotten-votes'), 'rules to break unfold where they match')
    assert(!found.includes('paxos/happy-path'))
    await page.locator('[data-tab=raft]').click()
    assert((await runsIn(page)).every((run) => run.startsWith('raft/')), 'a tab leaves its own')
    await page.getByTestId('filter').fill('xyzzy')
    assert.deepEqual(await runsIn(page), [])
    assert(await page.getByTestId('remedy').isVisible())
    assert((await page.getByTestId('found').innerText()).length > 0)
    expectNoErrors(page)
    await page.close()
  }
})

test('rules to break are folded until somebody wants them', async () => {
  const page = await first('#paxos/separate-roles?v=2&t=20ms')
  await openGallery(page)
  assert(!(await runsIn(page)).some((run) => run.includes('broken-')))
  await page.locator('.to-break summary').click()
  assert((await runsIn(page)).some((run) => run.includes('broken-')))
  expectNoErrors(page)
})

test('on a phone any run is within two screens of scrolling', async () => {
  for (const lang of ['en', 'fr']) {
    const page = await first(`#paxos/happy-path?v=2&t=20ms&lang=${lang}`, { viewport: PHONE })
    await openGallery(page)
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      await page.locator('details.to-break').evaluateAll((all) => all.forEach((one) => { one.open = true }))
      const { way, wide } = await page.locator('.scenarios .dialog-body').evaluate((body) => ({ way: body.scrollHeight - body.clientHeight, wide: body.scrollWidth - body.clientWidth }))
      assert(way <= 2 * PHONE.height, `${await tab.innerText()}: ${way} px`)
      assert.equal(wide, 0)
      assert.equal((await boxOf(page.locator('.gallery-head'))).top, (await boxOf(page.locator('.scenarios .dialog-body'))).top, 'the tabs stay')
    }
    const small = await page.locator('dialog button:visible').evaluateAll((all) => all.map((one) => [one.textContent, one.getBoundingClientRect()])
      .filter(([, box]) => box.height < 24 || box.width < 24).map(([name]) => name))
    assert.deepEqual(small, [])
    expectNoErrors(page)
    await page.close()
  }
})

test('by keyboard: tabs by arrows, words in the field, a run by Enter, and Escape takes back what was looked for first', async () => {
  const page = await first('#paxos/separate-roles?v=2&t=20ms')
  await page.keyboard.press('g')
  await page.getByRole('tab', { selected: true }).focus()
  await page.keyboard.press('ArrowRight')
  assert.equal(await page.evaluate(() => document.activeElement.dataset.tab), 'multi-paxos')
  assert.equal(await page.getByRole('tab', { selected: true }).getAttribute('data-tab'), 'multi-paxos')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowRight')
  assert.equal(await page.getByRole('tab', { selected: true }).getAttribute('data-tab'), 'begin')
  await page.getByTestId('filter').focus()
  await page.keyboard.type('figure 8')
  assert((await runsIn(page)).includes('raft/figure-8-protected'))
  await page.keyboard.press('Escape')
  assert.equal(await page.getByTestId('filter').inputValue(), '')
  assert(await page.getByRole('dialog').isVisible(), 'the gallery stays')
  await page.keyboard.type('figure 7')
  await page.locator('[data-preset=figure-7]').focus()
  await page.keyboard.press('Enter')
  await until(async () => (await attribute(page, 'data-scenario')) === 'raft/figure-7')
  assert.equal(await page.getByRole('dialog').count(), 0)
  await page.keyboard.press('g')
  await page.keyboard.press('Escape')
  await until(async () => (await page.getByRole('dialog').count()) === 0)
  expectNoErrors(page)
})

test('the small pictures come without moving anything, and say nothing that nobody could read', async () => {
  for (const viewport of [PROJECTOR, PHONE]) {
    const page = await first('#paxos/dueling-proposers?v=2&t=20ms', { viewport })
    const boxes = () => page.locator('.picture.start').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
    await page.getByTestId('gallery').click()
    await page.locator('.picture.start').first().waitFor()
    const before = await boxes()
    await page.locator('.glimpse').nth(5).waitFor({ state: 'attached' })
    assert.deepEqual(await boxes(), before)
    assert.equal(await page.locator('.glimpse').count(), 6)
    const letters = await page.locator('.glimpse text').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => {
      const { a } = one.getScreenCTM()
      return parseFloat(getComputedStyle(one).fontSize) * a
    }))
    assert(letters.every((size) => size >= 8.9), `${letters}`)
    assert(viewport === PHONE || letters.length > 10)
    expectNoErrors(page)
    await page.close()
  }
})
