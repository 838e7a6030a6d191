// What the page tests do again and again: look at the state, press keys, wait for a condition.

import assert from 'node:assert/strict'
import { ROOT, framesLater } from './helpers.mjs'

/** How long a condition may take, in milliseconds: generous, for busy machines. */
const PATIENCE = 20_000

/** Waits until a condition holds, and fails with its text if it never does. */
export async function until(condition, patience = PATIENCE) {
  const end = Date.now() + patience
  while (!(await condition())) {
    assert(Date.now() < end, `this never came true within ${patience} ms: ${condition}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** An attribute of the page's root. */
export function attribute(page, name) {
  return page.locator(ROOT).getAttribute(name)
}

/** Where the run stands: model time in microseconds, steps, and whether it plays. */
export async function stateOf(page) {
  return page.locator(ROOT).evaluate((root) => ({
    time: Number(root.dataset.time),
    steps: Number(root.dataset.steps),
    playing: root.dataset.playing,
  }))
}

/** The drawing of the stage as text: equal texts are equal pictures, in whatever order attributes were set. */
export function pictureOf(page) {
  return page.getByTestId('stage').evaluate(async (stage) => {
    // Two frames, so that what was just asked for is drawn.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const copy = stage.cloneNode(true)
    for (const element of [copy, ...copy.querySelectorAll('*')]) {
      const attributes = [...element.attributes].sort((one, other) => (one.name < other.name ? -1 : 1))
      for (const attribute of attributes) element.removeAttributeNode(attribute)
      for (const attribute of attributes) element.setAttributeNode(attribute)
    }
    return copy.outerHTML
  })
}

/** The fragment of the address, once the page has had the time to write it. */
export async function hashOf(page) {
  await page.waitForTimeout(500)
  return page.evaluate(() => location.hash)
}

/** Presses keys, one after the other, each with the time to be drawn. */
export async function press(page, ...keys) {
  for (const key of keys) {
    await page.keyboard.press(key)
    await framesLater(page, 2)
  }
}

/** Makes a run play that stands still. */
export async function play(page) {
  if ((await stateOf(page)).playing !== 'true') await page.getByTestId('play').click()
}
