// Sharing: whatever is taken away from the page brings the same run back, wherever it is opened.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, afterEach, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { DIST, ONE_FILE, closeAll, closePages, expectNoErrors, openPage, seriousFindings, serve, site } from './helpers.mjs'
import { attribute, hashOf, pictureOf, press, stateOf, until } from './driver.mjs'

afterEach(closePages)
after(closeAll)

const STORY = '#paxos/dueling-proposers?v=2&t=62ms&select=P3&do=20ms.crash.P4,50ms.recover.P4'
const LONG = `#raft/plain?v=2&until=2s&t=300ms&do=${Array.from({ length: 150 }, (_, i) => `${40 + i * 7}ms.drop.P${(i % 5) + 1}-P${((i + 2) % 5) + 1}:${(i % 9) + 1}`).join(',')}`
const PHONE = { width: 390, height: 844 }

/** The page with the dialog open, and a clipboard that may be read. */
async function openShare(hash, options) {
  const page = await openPage(hash, { permissions: ['clipboard-read', 'clipboard-write'], ...options })
  await until(async () => (await stateOf(page)).steps > 0)
  await page.getByTestId('share').click()
  await page.getByRole('dialog').waitFor()
  return page
}

/** Presses the button of a field and gives what is on the clipboard then. */
async function copied(page, name) {
  await page.evaluate(() => navigator.clipboard.writeText('nothing'))
  await page.getByTestId(`copy-${name}`).click()
  await page.getByText('Copied.').first().waitFor()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  assert.equal(text.replaceAll('\r', ''), await page.getByTestId(name).inputValue())
  return text
}

/** The drawing whatever was drawn before it: the attributes of an element that is used again stand in another order. */
function drawingOf(page) {
  return page.locator('.drawing').evaluate(async (drawing) => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const lines = []
    for (const one of drawing.querySelectorAll('*')) {
      const attributes = [...one.attributes].map(({ name, value }) => `${name}=${value}`).sort()
      lines.push([one.tagName, ...attributes, one.children.length ? '' : one.textContent].join(' '))
    }
    return lines.join('\n')
  })
}

/** Fails where two drawings differ, with the first place only: they are long. */
function sameDrawing(found, wanted) {
  const [left, right] = [found.split('\n'), wanted.split('\n')]
  const at = left.findIndex((line, place) => line !== right[place])
  assert.deepEqual([left.length, left[at]], [right.length, right[at]])
}

/** The picture behind the dialog. */
async function pictureBehind(page) {
  await press(page, 'Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  return pictureOf(page)
}

test('the link is copied with two keys, and opens to the same picture in a fresh profile', async () => {
  const page = await openPage(STORY, { permissions: ['clipboard-read', 'clipboard-write'] })
  await press(page, 's')
  await page.getByTestId('link').waitFor()
  assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), 'copy-link')
  await press(page, 'Enter')
  await page.getByText('Copied.').waitFor()
  const address = await page.evaluate(() => navigator.clipboard.readText())
  assert(address.startsWith(`${await site()}#paxos/dueling-proposers?`), address)
  const again = await openPage('', { url: address })
  assert.equal(await pictureOf(again), await pictureBehind(page))
  expectNoErrors(page)
  expectNoErrors(again)
})

test('the link of the whole run begins at its beginning, that of the moment where it stands', async () => {
  const page = await openShare(STORY)
  assert.match(await copied(page, 'link'), /t=62ms/)
  await page.locator('dialog [data-choice=run]').click()
  const whole = await copied(page, 'link')
  assert.doesNotMatch(whole, /[?&](t|select)=/)
  assert.match(whole, /20ms\.crash\.P4/)
  const again = await openPage('', { url: whole })
  assert.equal((await stateOf(again)).playing, 'true')
  expectNoErrors(page)
})

test('a run that plays stands still while it is shared, and goes on afterwards', async () => {
  const page = await openShare('#paxos/dueling-proposers?v=2')
  assert.equal((await stateOf(page)).playing, 'false')
  assert.doesNotMatch(await page.getByTestId('link').inputValue(), /t=/, 'who shares a run that plays means the run')
  await press(page, 'Escape')
  await until(async () => (await stateOf(page)).playing === 'true')
  expectNoErrors(page)
})

test('each snippet holds the run, and its frame shows the same picture in a sandbox', async () => {
  const page = await openShare(STORY)
  const texts = {}
  for (const name of ['HTML', 'reveal.js, Quarto', 'Slidev', 'Markdown']) {
    await page.locator(`dialog [data-choice="${name}"]`).click()
    texts[name] = await copied(page, 'snippet')
  }
  assert.match(texts.HTML, /^<iframe title="Basic Paxos: Dueling proposers" src="http[^"]*\/synod\.html#paxos[^"]*embed=1[^"]*"/)
  for (const wanted of ['loading="lazy"', 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"', 'allow="fullscreen; clipboard-write"', 'aspect-ratio: 16 / 9']) assert(texts.HTML.includes(wanted), wanted)
  assert.match(texts['reveal.js, Quarto'], /<section>\s*<iframe [^>]*data-src="/)
  assert.match(texts.Slidev, /layout: iframe\nurl: http/)
  const [, address] = /^\[.*\]\((.*)\)$/.exec(texts.Markdown)
  const picture = await pictureBehind(page)
  assert.equal(await pictureOf(await openPage('', { url: address })), picture)

  const frame = texts.HTML.replace(await site(), '')
  const host = await serve(DIST, { pages: { '/slide.html': `<!doctype html><title>Slide</title><link rel="icon" href="data:,"><body style="margin:0">${frame}` } })
  const slide = await openPage('', { url: `${host}slide.html`, wait: false })
  const inside = slide.frameLocator('iframe')
  await inside.locator('[data-synod]').waitFor()
  assert.equal(await inside.locator('[data-synod]').getAttribute('data-time'), '62000')
  assert.equal(await slide.frames()[1].evaluate(() => window.origin), 'null')
  expectNoErrors(page)
})

test('where the clipboard refuses, the text is selected and the page says so', async () => {
  const page = await openPage(STORY)
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'))
    document.execCommand = () => false
  })
  await press(page, 's')
  await page.getByTestId('link').waitFor()
  await press(page, 'Enter')
  await page.getByText('copy it yourself').waitFor()
  const selected = await page.getByTestId('link').evaluate((field) => [document.activeElement === field, field.value.slice(field.selectionStart, field.selectionEnd)])
  assert.deepEqual(selected, [true, await page.getByTestId('link').inputValue()])
  expectNoErrors(page)
})

test('a sandboxed frame can share: what it copies opens elsewhere', async () => {
  const pages = { '/lesson.html': `<!doctype html><title>Lesson</title><link rel="icon" href="data:,"><iframe title="Synod" style="width:1200px;height:680px" sandbox="allow-scripts" src="synod.html${STORY}"></iframe>` }
  const host = await serve(DIST, { pages })
  const page = await openPage('', { url: `${host}lesson.html`, wait: false })
  const inside = page.frameLocator('iframe')
  await inside.getByTestId('share').click()
  await inside.getByTestId('copy-link').click()
  await inside.getByText(/^(Copied|It is selected)/).waitFor()
  const again = await openPage('', { url: await inside.getByTestId('link').inputValue() })
  assert.equal((await stateOf(again)).time, 62_000)
})

/** The file that the dialog saves: its name and its text. */
async function savedFile(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('save-file').click()])
  return [download.suggestedFilename(), await readFile(await download.path(), 'utf8')]
}

/** Drags a file over the page and lets it fall. */
async function drop(page, text, name = 'run.synod.txt') {
  const fire = (kind) => page.evaluate(([kind, text, name]) => {
    const carried = new DataTransfer()
    carried.items.add(new File([text], name, { type: 'text/plain' }))
    const event = new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true })
    document.elementFromPoint(300, 300).dispatchEvent(event)
    return event.defaultPrevented
  }, [kind, text, name])
  assert.equal(await fire('dragover'), true, 'the page takes the file, not the browser')
  assert.equal(await page.getByTestId('drop-zone').isVisible(), true)
  await fire('drop')
  await until(async () => !(await page.getByTestId('drop-zone').isVisible()))
}

test('a saved file brings everything back, chosen or dropped', async () => {
  const page = await openShare(`${STORY}&theme=dark&lang=fr&speed=1/20`, { locale: 'en-US' })
  const [name, text] = await savedFile(page)
  assert.equal(name, 'paxos-dueling-proposers.synod.txt')
  assert.match(text, /^# http.*\npaxos@2 /)
  await pictureBehind(page)
  const [hash, drawing] = [await hashOf(page), await drawingOf(page)]

  const chosen = await openShare('#raft/first-election?v=2')
  await chosen.getByTestId('open-file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await until(async () => (await attribute(chosen, 'data-scenario')) === 'paxos/dueling-proposers')
  await until(async () => (await hashOf(chosen)) === hash)
  sameDrawing(await drawingOf(chosen), drawing)

  const dropped = await openPage('#raft/first-election?v=2')
  await drop(dropped, text)
  await until(async () => (await hashOf(dropped)) === hash)
  sameDrawing(await drawingOf(dropped), drawing)
  await dropped.goBack()
  await until(async () => (await attribute(dropped, 'data-scenario')) === 'raft/first-election')
  for (const one of [page, chosen, dropped]) expectNoErrors(one)
})

test('a script without a link opens, under its preset\'s name where it is one', async () => {
  const page = await openPage('#raft/first-election?v=2')
  await drop(page, 'paxos n=3 seed=4\nat 5ms crash P3\n')
  await until(async () => (await attribute(page, 'data-scenario')) === 'paxos/plain')
  assert.match(await hashOf(page), /n=3.*do=5ms\.crash\.P3/)
  expectNoErrors(page)
})

test('a hostile file opens nothing, says where and why, and loses nothing', async () => {
  const page = await openPage(STORY)
  const [hash, drawing] = [await hashOf(page), await drawingOf(page)]
  for (const [text, said] of [
    ['raft n=5\nat 5ms crash P9\n', /line 2, column 14.*P9/],
    ['', /algorithm/],
    ['\u0000\u0001\ufffd GIF89a', /line 1, column 1/],
    ['{"k":"run"}', /line 1, column 1/],
    [`raft\n${'at 1ms crash P1\n'.repeat(40_000)}`, /too long|too many|at most/],
  ]) {
    await drop(page, text)
    const notice = page.getByTestId('notice')
    await until(async () => said.test(await notice.innerText()))
    await notice.getByRole('button').click()
    await until(async () => !(await notice.isVisible()))
    assert.equal(await hashOf(page), hash)
    sameDrawing(await drawingOf(page), drawing)
  }
  expectNoErrors(page)
})

test('a long link has a short form that opens to the same run, and the address bar stays readable', async () => {
  const page = await openShare(LONG)
  await page.getByTestId('length').waitFor()
  const long = await copied(page, 'link')
  await page.getByTestId('short-form').check()
  await until(async () => /#z:/.test(await page.getByTestId('link').inputValue()))
  const short = await copied(page, 'link')
  assert(long.length > 1500 && short.length < long.length / 1.8, `${long.length} and ${short.length}`)
  const picture = await pictureBehind(page)
  const again = await openPage('', { url: short })
  assert.equal(await pictureOf(again), picture)
  assert.equal(`${await site()}${await hashOf(again)}`, long)
  await again.evaluate((hash) => { location.hash = hash }, short.slice(short.indexOf('#')).replace(/.{40}$/, ''))
  await until(async () => /the end of the link is missing/.test(await again.getByTestId('notice').innerText()))
  assert.equal(await attribute(again, 'data-scenario'), 'raft/plain')
  expectNoErrors(page)
  expectNoErrors(again)
})

test('a short link that is no link shows the first scenario and a notice', async () => {
  for (const hash of ['#z:', '#z:!!!', '#z:AAAAAAAAAAAA']) {
    const page = await openPage(hash)
    assert.match(await page.getByTestId('notice').innerText(), /link: the (link is damaged|end of the link is missing)/)
    await page.locator('[data-process="P1"]').waitFor()
    expectNoErrors(page)
    await page.close()
  }
})

test('a browser that cannot pack offers no short form, and reads one all the same', async () => {
  const page = await openPage('', { url: 'about:blank', wait: false })
  await page.addInitScript(() => delete window.CompressionStream)
  await page.goto((await site()) + LONG)
  await page.getByTestId('share').click()
  await page.getByTestId('length').waitFor()
  assert.equal(await page.getByTestId('short-form').isVisible(), false)
  await page.getByTestId('no-qr').waitFor()
  await page.evaluate(() => { location.hash = '#z:K0isyC_Wz0gsKKjULUgsybAvszVUK7E1NsgtBgA' })
  await until(async () => (await attribute(page, 'data-scenario')) === 'paxos/happy-path')
  expectNoErrors(page)
})

test('old, cut-off and hand-edited links say precisely what is wrong', async () => {
  for (const [hash, said] of [
    ['#paxos/happy-path?v=9&seed=3', /v: paxos has no version “9” here; write version 2/],
    ['#paxos/happy-path?v=1&t=9s', /t: this run ends at .* before 9s/],
    ['#paxos/happy-path?v=2&t=9s', /t: this run ends at .* before 9s/],
    ['#paxos/happy-path?v=2&t=30ms&select=P1-P3:77', /select: there is no P1-P3:77 in this run/],
    ['#paxos/happy-path?v=2&select=P77', /select: there is no P77/],
    ['#paxos/plain?v=2&do=40ms.cra', /do, item 1: .*cra/],
    ['#rafft/split-vote?v=2', /link: there is no algorithm “rafft”; did you mean raft\?/],
  ]) {
    const page = await openPage(hash)
    await until(async () => said.test(await page.getByTestId('notice').innerText()))
    expectNoErrors(page)
    await page.close()
  }
})

test('the code for cameras is shown, becomes as large as the page, and is missing where none could be read', async () => {
  const page = await openShare(STORY)
  const code = page.getByTestId('qr')
  const small = await code.locator('svg').boundingBox()
  assert(small.width >= 200, `${small.width} px`)
  await code.click()
  await until(async () => (await code.locator('svg').boundingBox()).height > 600)
  await code.click()
  expectNoErrors(page)
})

for (const [lang, colorScheme] of [['en', 'light'], ['es', 'dark'], ['fr', 'light']]) {
  test(`the dialog fits a phone and a projector, and axe finds nothing serious: ${lang}, ${colorScheme}`, async () => {
    for (const viewport of [PHONE, { width: 320, height: 640 }, { width: 1280, height: 720 }]) {
      const page = await openShare(`${LONG}&lang=${lang}`, { viewport, colorScheme })
      await page.getByTestId('short-form').waitFor()
      const over = await page.locator('dialog, dialog *').evaluateAll((all) => all
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline' && one.tagName !== 'TEXTAREA' && one.clientWidth > 0)
        .map((one) => `${one.tagName}.${one.className}: ${one.scrollWidth} > ${one.clientWidth}`))
      assert.deepEqual(over, [])
      assert.deepEqual(await seriousFindings(page), [])
      expectNoErrors(page)
    }
  })
}

/** What a button saves: its name and its bytes. */
async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(button).click()])
  return [download.suggestedFilename(), await readFile(await download.path())]
}

test('the saved picture opens alone and shows the same processes and messages as the stage', async () => {
  const page = await openShare(STORY)
  const [name, bytes] = await saved(page, 'save-svg')
  assert.equal(name, 'paxos-dueling-proposers-stage.svg')
  const stage = await page.evaluate(() => {
    const middle = (one) => { const box = one.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2] }
    return {
      processes: [...document.querySelectorAll('.process .body')].map(middle),
      messages: [...document.querySelectorAll('[data-message]')].map((one) => [...middle(one), one.ariaLabel]),
      tails: [...document.querySelectorAll('.trails line')].length,
    }
  })
  const alone = await openPage('', { url: `data:image/svg+xml;base64,${bytes.toString('base64')}`, wait: false })
  const picture = await alone.evaluate(() => ({
    styled: document.querySelectorAll('style, [class], [style]').length,
    words: document.documentElement.textContent,
    processes: [...document.querySelectorAll('rect[rx]')].filter((one) => one.getAttribute('width') === one.getAttribute('height'))
      .map((one) => { const box = one.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2] }),
    tails: [...document.querySelectorAll('path')].filter((one) => one.getAttribute('opacity') === '.45').length,
  }))
  assert.equal(picture.styled, 0, 'it needs no style sheet')
  assert.equal(picture.processes.length, stage.processes.length)
  assert.equal(picture.tails, stage.tails)
  // The same ring on a stage of another size: everybody is in the same direction from everybody else.
  for (let one = 0; one < stage.processes.length; one++) {
    for (let other = 0; other < one; other++) {
      const way = (places, axis) => Math.sign(Math.round((places[one][axis] - places[other][axis]) / 4))
      for (const axis of [0, 1]) assert.equal(way(picture.processes, axis), way(stage.processes, axis), `P${one + 1} and P${other + 1}`)
    }
  }
  for (const said of ['P1', 'P6', 'Accept 1.2', 'Promise 2.1', 'at 62 ms', '#paxos/dueling-proposers?']) assert(picture.words.includes(said), said)
  expectNoErrors(page)
})

/** Width, height and how many colours there are in a PNG. */
function lookAt(page, bytes) {
  return page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: image.naturalWidth, height: image.naturalHeight })
    const context = canvas.getContext('2d')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    const colours = new Set()
    for (let at = 0; at < data.length; at += 4) colours.add(data[at] * 65536 + data[at + 1] * 256 + data[at + 2])
    return { width: canvas.width, height: canvas.height, colours: colours.size, corner: data[0] }
  }, bytes.toString('base64'))
}

test('a PNG has two or three pixels for each of the picture, light or dark, of the stage or the diagram', async () => {
  const page = await openShare(STORY)
  for (const [what, colour] of [['stage', 'light'], ['diagram', 'dark']]) {
    await page.locator(`.share-pictures [data-choice=${what}]`).click()
    await page.locator(`.share-pictures [data-choice=${colour}]`).click()
    const [, svg] = await saved(page, 'save-svg')
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg.toString()).map(Number)
    for (const scale of [2, 3]) {
      const [name, bytes] = await saved(page, `save-png-${scale}`)
      assert.equal(name, `paxos-dueling-proposers-${what}-${scale}x.png`)
      const seen = await lookAt(page, bytes)
      assert(Math.abs(seen.width - width * scale) <= scale && Math.abs(seen.height - height * scale) <= scale, JSON.stringify(seen))
      assert(seen.colours > 50, `${seen.colours} colours`)
      assert.equal(seen.corner > 128, colour === 'light')
    }
  }
  expectNoErrors(page)
})

test('pictures are saved from a double-clicked file, and shown for saving by hand in a sandboxed frame', async () => {
  const file = await openPage(STORY, { url: pathToFileURL(ONE_FILE).href })
  await file.getByTestId('share').click()
  const [name, bytes] = await saved(file, 'save-png-2')
  assert.equal(name, 'paxos-dueling-proposers-stage-2x.png')
  assert.equal((await lookAt(await openPage(), bytes)).width, 1920)
  expectNoErrors(file)

  const pages = { '/lesson.html': `<!doctype html><title>Lesson</title><link rel="icon" href="data:,"><iframe title="Synod" style="width:1200px;height:680px" sandbox="allow-scripts" src="synod.html${STORY}"></iframe>` }
  const page = await openPage('', { url: `${await serve(DIST, { pages })}lesson.html`, wait: false })
  const inside = page.frameLocator('iframe')
  await inside.getByTestId('share').click()
  await inside.getByTestId('save-png-2').click()
  await inside.getByText('save the picture below by hand').waitFor()
  assert.match(await inside.getByTestId('picture').getAttribute('src'), /^data:image\/png/)
  expectNoErrors(page)
})
