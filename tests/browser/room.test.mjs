// Nothing lies over anything that is to be read: signs, names, messages, the panel and what is selected have room of their own.

import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import { closeAll, closePages, expectNoErrors, openPage } from './helpers.mjs'

afterEach(closePages)
after(closeAll)

const PHONE = { width: 390, height: 844 }
const PROJECTOR = { width: 1280, height: 720 }
const LANGUAGES = ['en', 'es', 'fr']
const NAMES = '.process .name text'
/** Rounding of positions, in pixels. */
const SLACK = 0.5

/** Where everything visible of a selector is: text, left, top, right, bottom. */
function boxesOf(page, selector) {
  return page.locator(selector).evaluateAll((all) => all.map((one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect()
    return { text: one.textContent, left, top, right, bottom }
  }).filter(({ left, right }) => right > left))
}

const meets = (one, other) =>
  one.left < other.right - SLACK && other.left < one.right - SLACK && one.top < other.bottom - SLACK && other.top < one.bottom - SLACK

async function expectApart(page, selector, others) {
  const [some, rest] = [await boxesOf(page, selector), await boxesOf(page, others)]
  assert(some.length > 0 && rest.length > 0, `there are ${some.length} of ${selector} and ${rest.length} of ${others}`)
  for (const one of some) {
    for (const other of rest) assert(!meets(one, other), `${selector} lies over ${others}: ${JSON.stringify([one, other])}`)
  }
}

async function expectWithin(page, selector, frame) {
  const [[whole], parts] = [await boxesOf(page, frame), await boxesOf(page, selector)]
  for (const part of parts) {
    const is = part.left >= whole.left - SLACK && part.right <= whole.right + SLACK && part.top >= whole.top - SLACK && part.bottom <= whole.bottom + SLACK
    assert(is, `${selector} hangs out of ${frame}: ${JSON.stringify([part, whole])}`)
  }
}

for (const [screen, viewport] of [['a phone', PHONE], ['a projector', PROJECTOR]]) {
  for (const preset of ['broken-any-value', 'broken-counting']) {
    test(`on ${screen} what is known from outside covers no name: ${preset}`, async () => {
      for (const lang of LANGUAGES) {
        const page = await openPage(`#paxos/${preset}?v=2&t=9s&lang=${lang}`, { viewport })
        await page.getByTestId('broken-rules').waitFor()
        await expectApart(page, '.observer, .broken-rules', `${NAMES}, .process .body`)
        await expectApart(page, '.observer', '.broken-rules')
        await expectWithin(page, NAMES, '.drawing')
        expectNoErrors(page)
        await page.close()
      }
    })
  }

  test(`on ${screen} the moment a value is chosen is seen, and hides no message`, async () => {
    const before = await openPage('#paxos/happy-path?v=2&t=45ms', { viewport })
    const page = await openPage('#paxos/happy-path?v=2&t=62ms', { viewport })
    await page.locator('[data-testid=chosen] .now').waitFor()
    assert.equal(await page.locator('.light path').count(), 1, 'the ring lights up')
    assert.equal(await page.locator('.process.elects').count(), 5, 'whoever made the choice lights up')
    await expectApart(page, '.ribbon', '[data-message]')
    assert.deepEqual(await boxesOf(page, '.drawing svg').then(sizes), await boxesOf(before, '.drawing svg').then(sizes), 'the stage does not jump')
    expectNoErrors(page)
  })

  test(`on ${screen} no halo touches a name`, async () => {
    for (const link of ['#paxos/happy-path?v=2&t=62ms&select=P4', '#single-round/every-value?v=2&t=12ms', '#paxos/broken-any-value?v=2&t=150ms']) {
      const page = await openPage(link, { viewport, reducedMotion: 'reduce' })
      const names = await boxesOf(page, NAMES)
      const halos = await page.locator('.process.elects .halo, .process.selected .halo').evaluateAll((all) => all.map((halo) => {
        const { left, right, top, bottom } = halo.getBoundingClientRect()
        return { x: (left + right) / 2, y: (top + bottom) / 2, radius: (right - left + parseFloat(getComputedStyle(halo).strokeWidth)) / 2 }
      }))
      assert(halos.length > 0, link)
      for (const { x, y, radius } of halos) {
        for (const { text, left, right, top, bottom } of names) {
          const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
          assert(away > radius, `${link}: ${text} is ${away} px from the middle of a halo of ${radius} px`)
        }
      }
    }
  })
}

const sizes = (boxes) => boxes.map(({ left, right, top, bottom }) => [right - left, bottom - top])

test('with a process selected every row of the contention panel is in sight', async () => {
  for (const lang of LANGUAGES) {
    const page = await openPage(`#paxos/dueling-proposers?v=2&t=62ms&select=P1&lang=${lang}`, { viewport: PROJECTOR })
    await page.getByTestId('process-panel').waitFor()
    await expectApart(page, '.selection', '.cards')
    await expectWithin(page, '.contention .control', '.cards')
    await expectWithin(page, '.selection button, .selection .field', '.selection')
    expectNoErrors(page)
  }
})

test('on a phone what is selected covers neither the stage nor the caption', async () => {
  for (const lang of LANGUAGES) {
    const page = await openPage(`#paxos/dueling-proposers?v=2&t=62ms&select=P1&lang=${lang}`, { viewport: PHONE })
    await page.getByTestId('process-panel').waitFor()
    await expectApart(page, '.selection', '.stage, .caption, .transport')
    await expectApart(page, NAMES, '.ribbon')
    expectNoErrors(page)
  }
})

test('on a phone a message without room for a label still shows the value that it carries', async () => {
  const page = await openPage('#single-round/split-vote?v=2&t=12ms', { viewport: PHONE })
  const said = await page.locator('.message').evaluateAll((all) => all.map((one) => one.querySelector('.chip text')?.textContent ?? ''))
  assert(said.length > 20, `${said.length} messages`)
  assert.deepEqual(said.filter((text) => text === ''), [])
  expectNoErrors(page)
})

test('what a run cost stays within the panel, and no heading lies under a button', async () => {
  for (const [lang, viewport] of [['es', PROJECTOR], ['fr', PROJECTOR], ['fr', { width: 1024, height: 768 }]]) {
    const page = await openPage(`#paxos/restart-without-disk?v=2&t=140ms&lang=${lang}`, { viewport })
    await expectWithin(page, '.counts .count', '.cards')
    await expectApart(page, '.contention h2', '.contention .timers .button')
    await page.close()
  }
})

test('nothing moves but what runs: neither the stage nor the panel when something has come true or the run is over', async () => {
  for (const [link, before, after] of [['paxos/happy-path?v=2', '62ms', '90ms'], ['raft/first-election?v=2', '100ms', '330ms']]) {
    const boxes = async (t) => {
      const page = await openPage(`#${link}&t=${t}`, { viewport: PROJECTOR })
      const at = await boxesOf(page, '.drawing, .caption, .score .counts, .contention, .below')
      await page.close()
      return at.map(({ left, right, top, bottom }) => [left, right, top, bottom])
    }
    assert.deepEqual(await boxes(after), await boxes(before), link)
  }
})

test('in the smallest frames neither the title nor what is known lies over a process', async () => {
  for (const [width, height] of [[480, 270], [320, 180]]) {
    for (const link of ['paxos/dueling-proposers?v=2&t=100ms', 'paxos/separate-roles?v=2&t=94ms', 'paxos/happy-path?v=2&t=65ms']) {
      const page = await openPage(`#${link}&embed=1&autoplay=0`, { viewport: { width, height }, reducedMotion: 'reduce' })
      await expectApart(page, '.process .body', '.open-in a, .observer li, .observer .nothing')
      await page.close()
    }
  }
})

test('labels are as wide as what they say, as the library takes it to be', async () => {
  let seen = 0
  for (const link of ['paxos/dueling-proposers?v=2&t=62ms', 'single-round/split-vote?v=2&t=12ms', 'raft/replication?v=2&t=80ms&lang=es', 'multi-paxos/stable-leader?v=2&t=60ms&lang=fr']) {
    const page = await openPage(`#${link}`, { viewport: PROJECTOR, reducedMotion: 'reduce' })
    const labels = await page.locator('.message:has(rect.pill)').evaluateAll((all) => all.map((one) => {
      const texts = [...one.querySelectorAll('text')]
      const said = texts.filter((text) => text.textContent !== ')').reduce((sum, text) => sum + text.getComputedTextLength(), 0)
      // Around all, between its pieces, around the word of a chip, and a reply's sign: as src/figure/label.rs has them.
      const around = 20 + 6 * (texts.length - 1) + 12 * one.querySelectorAll('.chip').length + (one.querySelector('.sense') ? 19 : 0)
      return { text: one.textContent, pieces: texts.length, wide: one.querySelector('rect.pill').width.baseVal.value - around, said }
    }))
    for (const { text, pieces, wide, said } of labels) {
      // Letters are taken by their kind: of few of them, each may be another one than usual.
      assert(Math.abs(wide - said) <= Math.max(0.03 * said, 2.5 * pieces), `${link}: “${text}” is ${said} wide, and taken to be ${wide}`)
    }
    seen += labels.length
    await page.close()
  }
  assert(seen > 10, `${seen} labels`)
})
