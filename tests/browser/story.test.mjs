// What nobody needs a second tool for: act in the past, compare the branches, share the link, and find the same pictures elsewhere.

import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import { closeAll, closePages, expectNoErrors, openPage } from './helpers.mjs'
import { hashOf, press, until } from './driver.mjs'

afterEach(closePages)
after(closeAll)

/** What is to be seen of one of two stages: how everybody stands, and where each message is. */
const paneOf = (page, side) =>
  page.locator(`.pane[data-side=${side}]`).evaluate((pane) => ({
    states: [...pane.querySelectorAll('[data-testid=states] td')].map((cell) => cell.textContent),
    messages: [...pane.querySelectorAll('.messages > g')].map((one) => one.getAttribute('transform')),
  }))

const branches = (page) => page.getByTestId('branches').locator('.branch-name').allTextContents()

test('act in the past, compare the branches, share the link, and find the same pictures in a fresh profile', async () => {
  const page = await openPage('#paxos/dueling-proposers?v=2&t=91ms')
  await page.getByTestId('tape').focus()
  for (let back = 0; back < 8; back++) await press(page, 'ArrowLeft')
  await page.locator('[data-process="P3"]').click()
  await press(page, 'x')
  await until(async () => (await branches(page)).length === 2)
  await press(page, 'Escape')
  await page.getByTestId('compare-branch').first().click()
  await page.locator('.pane[data-side=there]').waitFor()
  await page.getByTestId('tape').focus()
  for (let on = 0; on < 5; on++) await press(page, 'ArrowRight')
  await until(async () => (await hashOf(page)).includes('beside=1'))
  const [here, there] = [await paneOf(page, 'here'), await paneOf(page, 'there')]
  assert.notDeepEqual(here, there, 'the crash makes a difference')

  await press(page, 's')
  const link = await page.locator('dialog textarea').first().inputValue()
  assert.match(link, /&beside=1.*&do=\d+ms(~\d+)?\.crash\.P3&branches=:/)
  const again = await openPage(link.slice(link.indexOf('#')))
  await again.locator('.pane[data-side=there]').waitFor()
  assert.deepEqual(await branches(again), await branches(page))
  assert.deepEqual([await paneOf(again, 'here'), await paneOf(again, 'there')], [here, there])
  expectNoErrors(page)
  expectNoErrors(again)
})
