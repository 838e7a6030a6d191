// Branches in a real Chromium: what was seen stays when somebody acts in the past, on the tape, in the list and in the link.

import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import { closeAll, closePages, expectNoErrors, openPage } from './helpers.mjs'
import { hashOf, pictureOf, press, until } from './driver.mjs'

afterEach(closePages)
after(closeAll)

/** A duel with one branch more, so that the row below the tape is there already, opened at 91 ms and gone back to 35 ms. */
async function inThePast(options = {}) {
  const page = await openPage('#paxos/dueling-proposers?v=2&t=91ms&branches=./:399ms.heal', options)
  const before = await pictureOf(page)
  await seek(page, -49)
  return { page, before }
}

/** So many milliseconds on, by the arrow keys of the tape: one is a fiftieth of its 400 ms. */
async function seek(page, ms) {
  await page.getByTestId('tape').focus()
  const key = ms < 0 ? 'ArrowLeft' : 'ArrowRight'
  for (let moved = 0; moved < Math.abs(ms); moved += 8) await press(page, key)
}

const crash = async (page, name) => {
  await page.locator(`[data-process="${name}"]`).click()
  await press(page, 'x')
  await until(async () => (await hashOf(page)).includes(`crash.${name}`))
  await press(page, 'Escape')
}

const forks = (page) => page.getByTestId('forks').locator('button')
const names = (page) => page.getByTestId('branches').locator('.branch-name').allTextContents()

test('acting in the past keeps the run as it was, on the tape and in the list', async () => {
  const { page, before } = await inThePast()
  await crash(page, 'P3')
  await until(async () => (await forks(page).count()) === 2)
  assert.deepEqual(await names(page), ['Original', 'heal · 399.0 ms', 'crash P3 · 35.0 ms'])
  await seek(page, 56)
  assert.notEqual(await pictureOf(page), before, 'the crash makes a difference')
  assert.equal(await forks(page).first().getAttribute('aria-label'), 'Show the branch: Original')
  await forks(page).first().click()
  await until(async () => (await pictureOf(page)) === before)
  expectNoErrors(page)
})

test('a run without branches has no row for them', async () => {
  const page = await openPage('#paxos/dueling-proposers?v=2&t=91ms')
  assert.equal(await page.getByTestId('forks').isVisible(), false)
  expectNoErrors(page)
})

test('undo takes a branch away and redo brings it back', async () => {
  const { page } = await inThePast()
  await crash(page, 'P3')
  const all = await names(page)
  await press(page, 'u')
  await until(async () => (await names(page)).length === 2)
  await press(page, 'y')
  await until(async () => (await names(page)).length === 3)
  assert.deepEqual(await names(page), all)
  expectNoErrors(page)
})

test('a branch is renamed and deleted, and the keys of the page do not act in its name', async () => {
  const { page } = await inThePast()
  await crash(page, 'P3')
  await page.getByTestId('rename-branch').nth(2).click()
  await page.keyboard.type('x: no leader?')
  await press(page, 'Enter')
  await until(async () => (await names(page))[2] === 'x: no leader?')
  assert.equal((await hashOf(page)).match(/crash/g).length, 1)
  await page.getByTestId('rename-branch').nth(2).click()
  await page.keyboard.type('something else')
  await press(page, 'Escape')
  await until(async () => (await names(page))[2] === 'x: no leader?')
  assert.equal(await page.getByTestId('delete-branch').first().isDisabled(), true, 'the original stays')
  await page.getByTestId('delete-branch').nth(2).click()
  await until(async () => (await names(page)).length === 2)
  assert.doesNotMatch(await hashOf(page), /crash/)
  expectNoErrors(page)
})

test('the link shows the same branches and the same pictures in a fresh profile', async () => {
  const { page } = await inThePast()
  await crash(page, 'P3')
  await page.getByTestId('rename-branch').nth(0).click()
  await page.keyboard.type('As it was')
  await press(page, 'Enter')
  await seek(page, 56)
  await until(async () => /branches=As%20it%20was:/.test(await hashOf(page)))
  await page.waitForTimeout(500)
  const again = await openPage(await hashOf(page))
  assert.deepEqual(await names(again), await names(page))
  for (let shown = 0; shown < 2; shown++) {
    assert.equal(await pictureOf(again), await pictureOf(page))
    await forks(page).first().click()
    await forks(again).first().click()
  }
  expectNoErrors(again)
})

test('where there are many branches, the tape offers them in a list', async () => {
  const others = [1, 2, 3, 4, 5, 6].map((number) => `:${number}0ms.crash.P3`).join('/')
  const page = await openPage(`#paxos/dueling-proposers?v=2&t=90ms&branches=${others}`)
  const list = page.getByTestId('forks').locator('select')
  assert.equal(await list.locator('option').count(), 7)
  await list.selectOption({ index: 2 })
  await until(async () => (await hashOf(page)).includes('do=30ms.crash.P3'))
  expectNoErrors(page)
})

for (const viewport of [{ width: 1280, height: 720 }, { width: 390, height: 844 }, { width: 320, height: 640 }]) {
  test(`names on the tape are large enough and do not lie over each other at ${viewport.width} pixels`, async () => {
    const others = [38, 39, 40, 399].map((at) => `:${at}ms.crash.P3`).join('/')
    const page = await openPage(`#paxos/dueling-proposers?v=2&t=90ms&branches=${others}`, { viewport })
    const boxes = await forks(page).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))
    assert.equal(boxes.length, 4)
    for (const [place, box] of boxes.entries()) {
      assert(box.width >= 24 && box.height >= 24, `${box.width} by ${box.height}`)
      assert(box.right <= (boxes[place + 1]?.left ?? viewport.width) + 0.5, `${place} ends at ${box.right}`)
    }
    expectNoErrors(page)
  })
}
