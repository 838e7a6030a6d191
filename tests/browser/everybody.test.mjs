// The page for everybody: languages, sizes, colours, assistive tools; and every scenario of the gallery.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, afterEach, test } from 'node:test'
import { PROJECT, closeAll, closePages, expectNoErrors, openPage, seriousFindings } from './helpers.mjs'
import { attribute, stateOf, until } from './driver.mjs'

afterEach(closePages)
after(closeAll)

const DUEL = '#paxos/dueling-proposers?v=2'
const PHONE = { width: 390, height: 844 }
const PROJECTOR = { width: 1280, height: 720 }

/** What the command-line tool prints, line by line. */
function headless(...words) {
  const binary = `${PROJECT}target/debug/headless`
  return execFileSync(binary, words, { encoding: 'utf8' }).trimEnd().split('\n')
}

const cards = headless('list').map((line) => line.split('\t')[0])
const presets = cards.flatMap((card) => headless('list', card).filter((line) => line.startsWith('preset')).map((line) => `${card}/${line.split('\t')[1]}`))

/** The version that a preset is published in: its script says it. */
const versionOf = (preset) => /@(\d+)/.exec(headless('preset', preset)[0])[1]

test('Spanish and French come from the browser, and from the link', async () => {
  for (const [locale, lang, word] of [['es-MX', 'es', 'Acuerdo'], ['fr-CA', 'fr', 'Accord'], ['de-DE', 'en', 'Agreement']]) {
    const page = await openPage(DUEL, { locale })
    assert.equal(await page.locator('html').getAttribute('lang'), lang)
    assert.match(await page.locator('[data-goal="Agreement"]').innerText(), new RegExp(word))
    expectNoErrors(page)
  }
  const page = await openPage(`${DUEL}&lang=fr`)
  assert.equal(await page.locator('html').getAttribute('lang'), 'fr')
})

test('the language is chosen on the page, and kept', async () => {
  const page = await openPage(DUEL)
  await page.getByTestId('lang').selectOption('es')
  await until(async () => (await page.locator('html').getAttribute('lang')) === 'es')
  await page.evaluate(() => { location.hash = '' })
  await page.reload()
  await until(async () => (await page.locator('html').getAttribute('lang')) === 'es')
  expectNoErrors(page)
})

test('the page follows the colour scheme, and the switch overrides it', async () => {
  const background = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await openPage(DUEL, { colorScheme: 'light' })
  const dark = await openPage(DUEL, { colorScheme: 'dark' })
  assert.notEqual(await background(light), await background(dark))
  const forced = await openPage(`${DUEL}&theme=dark`, { colorScheme: 'light' })
  assert.equal(await background(forced), await background(dark))
})

for (const [name, viewport] of [['a phone', PHONE], ['a small phone', { width: 320, height: 640 }], ['a projector', PROJECTOR]]) {
  test(`on ${name} nothing hangs over the side, and the stage and the transport are in view`, async () => {
    const page = await openPage(`${DUEL}&t=62ms`, { viewport })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    assert(width <= viewport.width, `${width} px wide`)
    for (const id of ['stage', 'play', 'step-forward', 'step-back']) {
      const box = await page.getByTestId(id).boundingBox()
      assert(box.y >= 0 && box.y + box.height <= viewport.height, `${id} is out of view: ${JSON.stringify(box)}`)
    }
    expectNoErrors(page)
  })
}

test('what can be pressed is at least 24 pixels wide and high', async () => {
  for (const viewport of [PHONE, PROJECTOR]) {
    const page = await openPage(`${DUEL}&t=62ms&select=P3`, { viewport })
    const small = await page.locator('button:visible, [role=button]:visible, summary:visible, input[type=range]:visible').evaluateAll((all) =>
      all.map((one) => [one.dataset.testid ?? one.dataset.process ?? one.dataset.message ?? one.textContent, one.getBoundingClientRect()])
        .filter(([, box]) => box.width < 24 || box.height < 24)
        .map(([name, box]) => `${name}: ${Math.round(box.width)} x ${Math.round(box.height)}`))
    assert.deepEqual(small, [])
  }
})

for (const colorScheme of ['light', 'dark']) {
  for (const lang of ['en', 'es', 'fr']) {
    test(`axe finds nothing serious: ${colorScheme}, ${lang}, phone and projector, stage, gallery and help`, async () => {
      for (const viewport of [PHONE, PROJECTOR]) {
        const page = await openPage(`${DUEL}&t=62ms&select=P3&lang=${lang}`, { viewport, colorScheme })
        assert.deepEqual(await seriousFindings(page), [])
        for (const dialog of ['gallery', 'help']) {
          await page.getByTestId(dialog).click()
          await page.getByRole('dialog').waitFor()
          assert.deepEqual(await seriousFindings(page), [], dialog)
          await page.keyboard.press('Escape')
        }
        expectNoErrors(page)
      }
    })
  }
}

test('every scenario of the gallery opens, moves and runs through without an error', async () => {
  const page = await openPage(DUEL)
  for (const preset of presets) {
    await page.evaluate((hash) => { location.hash = hash }, `#${preset}?v=${versionOf(preset)}&speed=1/5`)
    await until(async () => (await attribute(page, 'data-scenario')) === preset)
    const { time } = await stateOf(page)
    await until(async () => (await stateOf(page)).time > time || (await stateOf(page)).playing === 'false')
    await page.waitForTimeout(300)
  }
  expectNoErrors(page)
})

test('wasm and native give the same trace for the whole catalogue', async () => {
  const page = await openPage(DUEL)
  for (const preset of presets) {
    const script = headless('preset', preset).join('\n')
    const [native] = headless('trace', '--hash', `#${preset}?v=${versionOf(preset)}`)
    assert.equal(await page.evaluate((script) => wasm_bindgen.traceHash(script), script), native, preset)
  }
})

test('the run is told to screen readers: a table of the processes and a line for steps', async () => {
  const page = await openPage(`${DUEL}&t=62ms`)
  const rows = page.getByRole('table').first().getByRole('row')
  assert((await rows.count()) >= 6, 'a head and five processes')
  await page.getByTestId('step-forward').click()
  await until(async () => (await page.locator('[aria-live=polite]').innerText()).length > 0)
})

test('forced colours keep the stage readable', async () => {
  const page = await openPage(`${DUEL}&t=62ms`, { forcedColors: 'active' })
  await page.locator('[data-process="P1"]').waitFor()
  expectNoErrors(page)
})
