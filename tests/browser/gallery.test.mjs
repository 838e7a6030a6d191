// Where to begin and where to go on: the first visit and its three ways on; the gallery, its tabs, its filter and its small pictures.

import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import { closeAll, closePages, expectNoErrors, framesLater, openPage } from './helpers.mjs'
import { attribute, stateOf, until } from './driver.mjs'

afterEach(closePages)
after(closeAll)

const PHONE = { width: 390, height: 844 }
const PROJECTOR = { width: 1280, height: 720 }
const END = '#paxos/happy-path?v=2&t=103ms'

const first = (link, options = {}) => openPage(link, { opened: false, reducedMotion: 'reduce', ...options })

/** Opens the gallery and waits until it is drawn. */
async function openGallery(page) {
  await page.getByTestId('gallery').click()
  await page.getByRole('tab', { selected: true }).waitFor()
  await framesLater(page, 2)
}

const runsIn = (page) => page.locator('dialog .picture').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) =>
  `${one.closest('[data-of]')?.dataset.of ?? one.closest('[data-shelf]').dataset.shelf}/${one.dataset.preset}`))

const boxOf = (locator) => locator.evaluate((one) => {
  const { left, top, right, bottom } = one.getBoundingClientRect()
  return { left, top, right, bottom }
})

test('to whoever was told the first story the bare address opens the happy path of five, already moving, which ends with three ways on', async () => {
  const page = await openPage('', { opened: false, told: true })
  assert.equal(await attribute(page, 'data-scenario'), 'paxos/happy-path')
  assert.equal(await page.locator('.process').count(), 5)
  await until(async () => (await page.locator('[data-message]').count()) > 0, 3000)
  assert.equal((await stateOf(page)).playing, 'true')
  assert(await page.getByTestId('ways-on').isHidden(), 'not before the end')
  const stage = await boxOf(page.getByTestId('stage'))
  await page.keyboard.press('q')
  await page.getByTestId('ways-on').waitFor()
  assert.equal(await page.locator('.way-on').count(), 3)
  assert.deepEqual(await boxOf(page.getByTestId('stage')), stage, 'nothing moves when they come')
  await page.keyboard.press(',')
  assert(await page.getByTestId('ways-on').isHidden(), 'whoever goes back sees the run')
  expectNoErrors(page)
})

test('the ways on lead to the duel, to a crash, and to where the gallery begins', async () => {
  const page = await first(END)
  for (const [way, run] of [['dueling-proposers', 'paxos/dueling-proposers'], ['proposer-crashes-in-phase-2', 'paxos/proposer-crashes-in-phase-2']]) {
    await page.locator(`[data-way=${way}]`).click()
    await until(async () => (await attribute(page, 'data-scenario')) === run)
    assert(await page.getByTestId('ways-on').isHidden())
    await page.goBack()
    await page.getByTestId('ways-on').waitFor()
  }
  await page.locator('[data-way=gallery]').focus()
  await page.keyboard.press('Enter')
  assert.equal(await page.getByRole('tab', { selected: true }).getAttribute('data-tab'), 'begin')
  expectNoErrors(page)
})

test('nothing lies below the ways on, whatever the window and the language', async () => {
  for (const viewport of [PROJECTOR, { width: 1920, height: 1080 }, { width: 1024, height: 768 }, PHONE, { width: 844, height: 390 }, { width: 320, height: 640 }]) {
    for (const lang of ['en', 'es', 'fr']) {
      for (const opened of viewport.width < 900 ? [false] : [false, true]) {
        const page = await first(`${END}&lang=${lang}`, { viewport, opened })
        await page.getByTestId('ways-on').waitFor()
        const found = await page.evaluate(() => {
          const boxes = (selector) => [...document.querySelectorAll(selector)].map((one) => one.getBoundingClientRect()).filter((box) => box.width > 0)
          const ways = boxes('.way-on')
          const over = (way, { left, right, top, bottom, width }) => {
            const [x, y] = [(left + right) / 2, (top + bottom) / 2]
            return Math.hypot(Math.max(way.left - x, 0, x - way.right), Math.max(way.top - y, 0, y - way.bottom)) < width / 2
          }
          const meets = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
          const onBodies = boxes('.process .body').filter((body) => ways.some((way) => over(way, body)))
          const onNames = boxes('.process .name text').filter((name) => ways.some((way) => meets(way, name)))
          return { small: ways.filter((way) => way.height < 32 || way.width < 150).length, onBodies: onBodies.length, onNames: onNames.length, ways: ways.length }
        })
        assert.deepEqual(found, { small: 0, onBodies: 0, onNames: 0, ways: 3 }, `${viewport.width}x${viewport.height} ${lang} ${opened}`)
        await page.close()
      }
    }
  }
})

test('who has changed the run, or another one, is not led on', async () => {
  for (const link of ['#paxos/happy-path?v=2&seed=5&t=200ms', '#paxos/happy-path?v=2&embed=1&t=103ms', '#raft/first-election?v=2&t=330ms']) {
    const page = await first(link)
    await page.locator('.process').first().waitFor()
    assert(await page.getByTestId('ways-on').first().isHidden(), link)
    await page.close()
  }
})

test('a tap on a process or a message says what its signs mean, at the thing or in the sheet', async () => {
  for (const [viewport, place] of [[PROJECTOR, '.deed-card'], [PHONE, '.panel']]) {
    const page = await first('#paxos/dueling-proposers?v=2&t=62ms&lang=en', { viewport })
    await page.locator('[data-process=P1]').click()
    const signs = page.locator(place).getByTestId('signs')
    assert.match(await signs.innerText(), /2\.1\s*round 2 of P1/)
    assert.match(await signs.innerText(), /0 of 2 answers/)
    const number = await boxOf(signs.locator('dd').first())
    assert(number.bottom < viewport.height && number.top > 0, 'it is in sight')
    await page.keyboard.press('Escape')
    await page.locator('[data-message="P2>P3#2/1"]').click({ force: true })
    assert.match(await page.locator(place).getByTestId('meaning').innerText(), /Asks to accept blue in ballot 1\.2/)
    expectNoErrors(page)
    await page.close()
  }
})

test('the gallery opens at the run that is open, which has the focus and is in sight', async () => {
  for (const [link, tab, viewport] of [
    ['#raft/figure-8?v=2&t=100ms', 'agree', PROJECTOR], ['#raft/broken-truncation?v=2&t=90ms', 'agree', PHONE], ['#multi-paxos/plain?v=2&t=90ms', 'agree', PHONE], ['#phase-king/plain?v=1', 'lie', PHONE],
    ['#paxos/happy-path?v=2&t=20ms', 'begin', PROJECTOR], ['#raft/term-inflation?v=2&beside=raft/pre-vote/v=2&t=20ms', 'pairs', PHONE],
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
      const found = await runsIn(page)
      assert.deepEqual(found.slice(0, 2), ['single-round/split-vote', 'raft/split-vote'], asked)
      assert(found.length < 6, `${asked}: ${found}`)
      assert.match(await page.getByTestId('found').innerText(), new RegExp(`^${found.length} `))
    }
    await page.getByTestId('filter').fill('panne')
    const found = await runsIn(page)
    assert(found.includes('raft/leader-crash') && found.includes('raft/broken-forgotten-votes'), 'rules to break unfold where they match')
    assert(!found.includes('paxos/happy-path'))
    await page.locator('[data-tab=agree]').click()
    const left = await runsIn(page)
    assert(left.includes('raft/leader-crash') && left.every((run) => found.includes(run)), `a tab leaves its own: ${left}`)
    assert.deepEqual(await page.locator('[data-shelf]').evaluateAll((all) => all.map((one) => one.dataset.shelf)), ['agree'])
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
  await page.locator('[data-of=paxos] .to-break summary').click()
  assert((await runsIn(page)).some((run) => run.includes('broken-')))
  expectNoErrors(page)
})

test('a question shows its algorithms, a card each, and unfolds that of the run that is open, or the only one', async () => {
  for (const [viewport, lang] of [[PROJECTOR, 'en'], [PHONE, 'fr']]) {
    const page = await first(`#raft/figure-8?v=2&t=100ms&lang=${lang}`, { viewport })
    await openGallery(page)
    const tabs = await page.getByRole('tab').evaluateAll((all) => all.map((one) => one.dataset.tab))
    assert.deepEqual([tabs.at(0), tabs.at(1), tabs.at(-1), new Set(tabs).size], ['stories', 'begin', 'pairs', tabs.length])
    for (const tab of tabs.slice(2, -1)) {
      await page.locator(`[data-tab=${tab}]`).click()
      const cards = page.locator(`[data-shelf=${tab}] [data-of]`)
      const unfolded = await cards.evaluateAll((all) => all.filter((one) => one.open).map((one) => one.dataset.of))
      const [alone] = await cards.evaluateAll((all) => all.length === 1 ? all.map((one) => one.dataset.of) : [])
      assert.deepEqual(unfolded, [alone ?? (tab === 'agree' ? 'raft' : [])].flat(), tab)
      for (const card of await cards.all()) {
        const said = await card.locator(':scope > summary > *').evaluateAll((all) => all.map((one) => one.innerText.trim().length))
        assert(said.length === 4 && said.every((length) => length > 0), 'title, number of runs, claim, source')
        await card.evaluate((one) => one.querySelectorAll('details').forEach((inner) => { inner.open = one.open = true }))
        const runs = await card.locator('[data-preset]').count()
        assert.equal(parseInt(await card.locator('.runs').innerText(), 10), runs)
        const low = await card.locator('summary, .picture').evaluateAll((all) => all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44).length)
        assert.equal(low, 0, 'whatever can be tapped is high enough')
      }
    }
    expectNoErrors(page)
    await page.close()
  }
})

test('what is found is unfolded though somebody has folded it, and seen from its top', async () => {
  const page = await first('#raft/figure-8?v=2&t=100ms&lang=en')
  await openGallery(page)
  await page.locator('[data-of=raft] > summary').click()
  assert.deepEqual(await runsIn(page), [])
  await page.locator('.scenarios .dialog-body').evaluate((body) => { body.scrollTop = 200 })
  await page.getByTestId('filter').fill('split vote')
  assert((await runsIn(page)).includes('raft/split-vote'))
  assert.equal(await page.locator('.scenarios .dialog-body').evaluate((body) => body.scrollTop), 0)
  await page.getByTestId('filter').fill('who lies')
  assert.deepEqual([...new Set(await page.locator('[data-shelf]').evaluateAll((all) => all.map((one) => one.dataset.shelf)))], ['lie'])
  expectNoErrors(page)
})

test('on a phone any algorithm is within two screens of scrolling, and any run within two of its algorithm', async () => {
  for (const lang of ['en', 'fr']) {
    const page = await first(`#paxos/happy-path?v=2&t=20ms&lang=${lang}`, { viewport: PHONE })
    await openGallery(page)
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      const ways = await page.locator('.scenarios .dialog-body').evaluate((body) => {
        const cards = [...body.querySelectorAll('[data-of]:not(button)')]
        const unfold = (all, open) => all.forEach((one) => [one, ...one.querySelectorAll('details')].forEach((each) => { each.open = open }))
        unfold(cards, false)
        const way = () => ({ way: body.scrollHeight - body.clientHeight, wide: body.scrollWidth - body.clientWidth })
        const inside = cards.map((card) => {
          unfold([card], true)
          const { wide } = way()
          const high = card.getBoundingClientRect().height - body.clientHeight
          unfold([card], false)
          return { way: high, wide }
        })
        return [way(), ...inside]
      })
      for (const { way, wide } of ways) {
        assert(way <= 2 * PHONE.height, `${await tab.innerText()}: ${way} px`)
        assert.equal(wide, 0)
      }
      await page.locator('.scenarios .dialog-body').evaluate((body) => { body.scrollTop = 150 })
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
  const tabs = await page.getByRole('tab').evaluateAll((all) => all.map((one) => one.dataset.tab))
  await page.keyboard.press('ArrowRight')
  const next = tabs[tabs.indexOf('agree') + 1]
  assert.equal(await page.evaluate(() => document.activeElement.dataset.tab), next)
  assert.equal(await page.getByRole('tab', { selected: true }).getAttribute('data-tab'), next)
  await page.keyboard.press('ArrowLeft')
  await page.locator('[data-of=raft] > summary').focus()
  for (const key of ['Enter', 'Space', 'Space']) await page.keyboard.press(key)
  assert((await runsIn(page)).includes('raft/figure-7'), 'an algorithm is unfolded, folded and unfolded')
  await page.getByRole('tab', { selected: true }).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowRight')
  assert.equal(await page.getByRole('tab', { selected: true }).getAttribute('data-tab'), 'stories')
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
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await until(async () => (await page.getByRole('dialog').count()) === 0)
  expectNoErrors(page)
})

test('the small pictures come without moving anything, and say nothing that nobody could read', async () => {
  for (const viewport of [PROJECTOR, PHONE]) {
    const page = await first('#paxos/happy-path?v=2&t=20ms', { viewport })
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
