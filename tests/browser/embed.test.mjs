// Runs in frames of other pages: in slides, in a sandbox, by message, by the custom element, and on paper.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, afterEach, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { DIST, ONE_FILE, PROJECT, ROOT, closeAll, closePages, expectNoErrors, openPage, seriousFindings, serve } from './helpers.mjs'
import { press, stateOf, until } from './driver.mjs'

afterEach(closePages)
after(closeAll)

const DUEL = 'paxos/dueling-proposers?v=2'
const SANDBOX = 'sandbox="allow-scripts"'
const HEAD = '<!doctype html><html lang="en"><title>Lesson</title><link rel="icon" href="data:,">'

/** A page with a frame, which writes down what the frame tells it. */
const lesson = (link, attributes = SANDBOX, more = '') => `${HEAD}<script>
  const told = []
  addEventListener('message', (event) => told.push(event.data))
  const send = (message) => document.querySelector('iframe').contentWindow.postMessage(message, '*')
</script><body style="margin:0"><iframe title="Synod" ${attributes} width="640" height="360" src="synod.html#${link}"></iframe>${more}`

/** Opens a page of the test's own beside the built page; gives it and the frame in it. */
async function open(body, options = {}) {
  const { path = 'lesson.html', pages = {}, ...more } = options
  const url = await serve(DIST, { pages: { [`/${path}`]: body, ...pages } })
  const page = await openPage('', { url: url + path, wait: false, ...more })
  return page
}

async function openLesson(link, attributes, more, options) {
  const page = await open(lesson(link, attributes, more), options)
  const frame = await inside(page)
  return [page, frame]
}

/** The page inside the first frame, once it is drawn. */
async function inside(page, selector = 'iframe') {
  const frame = await (await page.locator(selector).elementHandle()).contentFrame()
  await frame.locator(ROOT).waitFor({ state: 'attached' })
  return frame
}

/** What the frame told that is an event of that name. */
function told(page, name) {
  return page.evaluate((name) => told.filter((one) => one.event === name), name)
}

// ---- the link ----

test('a frame shows stage, caption and transport, and a link to the whole page', async () => {
  const page = await openPage(`#${DUEL}&t=62ms&embed=1`, { viewport: { width: 640, height: 360 } })
  for (const id of ['stage', 'caption', 'tape', 'open-in']) assert(await page.getByTestId(id).isVisible(), id)
  for (const gone of ['.top', '.panel', '.tabs']) assert.equal(await page.locator(gone).isVisible(), false, gone)
  const link = page.getByTestId('open-in')
  assert.equal(await link.getAttribute('target'), '_blank')
  assert.match(await link.innerText(), /Dueling proposers/)
  const href = await link.getAttribute('href')
  assert.match(href, /#paxos\/dueling-proposers\?v=2&t=62ms$/)
  expectNoErrors(page)
})

for (const [width, height] of [[320, 180], [480, 270], [640, 360], [960, 540], [1280, 720]]) {
  test(`nothing is cut off in a frame of ${width} x ${height}, in three languages`, async () => {
    for (const [lang, link] of [['en', DUEL], ['es', 'raft/split-vote?v=2'], ['fr', 'paxos/restart-without-disk?v=2']]) {
      for (const controls of [0, 1]) {
        const page = await openPage(`#${link}&t=62ms&embed=1&controls=${controls}&lang=${lang}`, { viewport: { width, height } })
        await page.getByTestId('play').waitFor()
        const cut = await page.locator('.stage, .caption, .caption p, .transport, .transport button:visible, .open-in a, .process .body, .process .name').evaluateAll(
          (all, [width, height]) => all.map((one) => [one.getAttribute('class') ?? one.parentElement.className, one.getBoundingClientRect()])
            .filter(([, box]) => box.width > 0 && (box.left < -1 || box.top < -1 || box.right > width + 1 || box.bottom > height + 1))
            .map(([name, box]) => `${name} ${JSON.stringify(box)}`), [width, height])
        assert.deepEqual(cut, [], `${link} ${lang}`)
        const [caption, bottom] = await page.locator('.caption').evaluate((caption) => {
          const transport = document.querySelector('.transport')
          return [caption.getBoundingClientRect().bottom, transport ? transport.getBoundingClientRect().top : innerHeight]
        })
        assert(caption <= bottom + 1, `the caption ends at ${caption}, under what begins at ${bottom}`)
        const play = await page.getByTestId('play').boundingBox()
        assert(play.width >= 24 && play.height >= 24, 'the pause button can be hit')
        expectNoErrors(page)
        await page.close()
      }
    }
  })
}

test('axe finds nothing serious in a frame, light and dark, with controls and without', async () => {
  for (const [colorScheme, more] of [['light', ''], ['dark', '&controls=0'], ['light', '&panels=score,inspector'], ['dark', '&static=1']]) {
    const page = await openPage(`#${DUEL}&t=62ms&embed=1${more}`, { viewport: { width: 640, height: 360 }, colorScheme })
    assert.deepEqual(await seriousFindings(page), [], more)
  }
})

test('without controls a pause button stays, and it works', async () => {
  const page = await openPage(`#${DUEL}&embed=1&controls=0`, { viewport: { width: 480, height: 270 } })
  assert.equal(await page.getByTestId('tape').count(), 0)
  await until(async () => (await stateOf(page)).time > 0)
  await page.getByTestId('play').click()
  assert.equal((await stateOf(page)).playing, 'false')
  expectNoErrors(page)
})

test('a run ends where the link says, or begins again there', async () => {
  const page = await openPage(`#${DUEL}&end=60ms&speed=1/10`)
  await until(async () => (await stateOf(page)).playing === 'false')
  assert.equal((await stateOf(page)).time, 60_000)
  const again = await openPage(`#${DUEL}&end=60ms&speed=1/10&loop=1`)
  await until(async () => (await stateOf(again)).time === 60_000)
  await until(async () => (await stateOf(again)).time < 30_000)
  assert.equal((await stateOf(again)).playing, 'true')
})

test('a locked run offers nothing to change, and its keys change nothing', async () => {
  const page = await openPage(`#${DUEL}&t=20ms&editable=0`)
  assert.equal(await page.locator('[data-panel]:visible').count(), 0)
  assert(await page.locator('.score').isVisible())
  await page.locator('[data-process="P3"]').click()
  await press(page, 'x', 'c', 'Delete', 'u')
  assert.doesNotMatch(await page.evaluate(() => location.hash), /do=/)
  assert.equal(await page.locator('[data-deeds]').count(), 0)
  expectNoErrors(page)
})

test('the link says which panels are open: none, one, or all', async () => {
  const visible = async (link) => {
    const page = await openPage(link)
    return page.locator('.score:visible, .selection:visible, [data-panel]:visible').evaluateAll((all) => all.map((one) => one.dataset.panel ?? one.classList[1]))
  }
  assert.deepEqual(await visible('#raft/split-vote?panels=&v=2'), [])
  assert.deepEqual(await visible('#raft/split-vote?panels=rules,score&v=2'), ['score', 'rules'])
  assert.equal((await visible('#raft/split-vote?v=2')).length, 9)
})

// ---- in a sandbox ----

test('a sandboxed frame moves, survives missing storage, and takes no focus', async () => {
  const [page, frame] = await openLesson(`${DUEL}&embed=1`, SANDBOX, '<input>')
  await page.locator('input').focus()
  await until(async () => (await frame.locator(ROOT).getAttribute('data-time')) > 1000)
  assert.equal(await frame.evaluate(() => { try { return localStorage.length } catch { return 'refused' } }), 'refused')
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'INPUT')
  const fresh = await open(lesson(`${DUEL}&embed=1`))
  await inside(fresh)
  assert.equal(await fresh.evaluate(() => document.activeElement.tagName), 'BODY')
  await frame.getByTestId('play').click()
  await until(async () => (await frame.locator(ROOT).getAttribute('data-playing')) === 'false')
  expectNoErrors(page)
})

test('the whole page works in a sandboxed frame too, and its settings are not kept', async () => {
  const [page, frame] = await openLesson(DUEL)
  await frame.getByTestId('lang').selectOption('fr')
  await until(async () => (await frame.locator('html').getAttribute('lang')) === 'fr')
  expectNoErrors(page)
})

test('the one file is a frame when it is opened by double click', async () => {
  const page = await openPage('', { url: `${pathToFileURL(ONE_FILE).href}#${DUEL}&embed=1&end=60ms&loop=1`, wait: false, viewport: { width: 480, height: 270 } })
  await page.locator(ROOT).waitFor()
  await until(async () => (await stateOf(page)).time > 1000)
  expectNoErrors(page)
})

test('a frame that was made from a text has no address to open, and says its name', async () => {
  const page = await open(`${HEAD}<body>`)
  await page.evaluate((text) => {
    const frame = document.createElement('iframe')
    frame.sandbox = 'allow-scripts'
    frame.srcdoc = text
    document.body.append(frame)
  }, await readFile(ONE_FILE, 'utf8'))
  const frame = await inside(page)
  assert.equal(await frame.locator('.page').getAttribute('data-playing'), 'true')
  expectNoErrors(page)
})

// ---- keys ----

test('keys that the frame does not use are passed on, and Escape gives the focus back', async () => {
  const [page, frame] = await openLesson(`${DUEL}&t=20ms&embed=1`, SANDBOX, '<input>')
  await frame.locator('.caption').click()
  for (const key of ['PageDown', 'ArrowLeft', 'b', ' ']) await page.keyboard.press(key)
  await until(async () => (await told(page, 'key')).length >= 3)
  assert.deepEqual((await told(page, 'key')).map((one) => one.key), ['PageDown', 'ArrowLeft', 'b'], 'the space bar plays')
  assert.deepEqual(await page.evaluate(() => told.filter((one) => typeof one === 'string')), ['{"method":"next"}', '{"method":"left"}'])
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'IFRAME')
  await page.keyboard.press('Escape')
  await until(() => page.evaluate(() => document.hasFocus() && document.activeElement.tagName !== 'IFRAME'))
})

test('what is selected takes the first Escape, and the tape its arrows', async () => {
  const [page, frame] = await openLesson(`${DUEL}&t=20ms&embed=1&select=P3`)
  await frame.getByTestId('tape').focus()
  await page.keyboard.press('ArrowRight')
  await until(async () => Number(await frame.locator(ROOT).getAttribute('data-time')) > 20_000)
  await page.keyboard.press('Escape')
  await until(async () => (await frame.locator('.process.selected').count()) === 0)
  assert.deepEqual(await told(page, 'key'), [])
  await page.keyboard.press('PageDown')
  await until(async () => (await told(page, 'key')).length === 1)
})

// ---- being seen ----

test('a run scrolled out of sight stands still, and goes on when it is back', async () => {
  const [page, frame] = await openLesson(`${DUEL}&embed=1`, SANDBOX, '<div style="height:4000px"></div>')
  await until(async () => Number(await frame.locator(ROOT).getAttribute('data-time')) > 1000)
  await page.evaluate(() => scrollTo(0, 3000))
  await until(async () => (await frame.locator(ROOT).getAttribute('data-playing')) === 'false')
  const there = await frame.locator(ROOT).getAttribute('data-time')
  await page.waitForTimeout(500)
  assert.equal(await frame.locator(ROOT).getAttribute('data-time'), there)
  await page.evaluate(() => scrollTo(0, 0))
  await until(async () => Number(await frame.locator(ROOT).getAttribute('data-time')) > Number(there))
  expectNoErrors(page)
})

test('a hidden page stands still, and goes on when it is shown', async () => {
  const page = await openPage(`#${DUEL}`)
  const hide = (hidden) => page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, hidden)
  await hide(true)
  await until(async () => (await stateOf(page)).playing === 'false')
  await hide(false)
  await until(async () => (await stateOf(page)).playing === 'true')
})

test('who minds motion is shown a run that stands still, on slides too', async () => {
  const [page, frame] = await openLesson(`${DUEL}&embed=1&autoplay=1`, SANDBOX, '', { reducedMotion: 'reduce' })
  await page.evaluate(() => send('slide:start'))
  await page.evaluate(() => send({ synod: 1, command: 'getState', id: 1 }))
  await until(async () => (await told(page, 'state')).some((one) => one.id === 1))
  assert.equal(await frame.locator(ROOT).getAttribute('data-playing'), 'false')
})

// ---- messages ----

test('a page moves a run by messages, and hears what happens in it', async () => {
  const [page, frame] = await openLesson('paxos/happy-path?v=2&embed=1&autoplay=0&speed=1/10')
  await until(async () => (await told(page, 'ready')).length === 1)
  const ask = async (message) => {
    const id = Math.random()
    await page.evaluate((message) => send(message), { synod: 1, id, ...message })
    const answer = () => page.evaluate((id) => told.find((one) => one.id === id), id)
    await until(async () => (await answer()) !== undefined)
    return answer()
  }
  assert.equal((await ask({ command: 'seek', to: 12 })).time, 12)
  assert.equal(await frame.locator(ROOT).getAttribute('data-time'), '12000')
  assert.equal((await ask({ command: 'step' })).event, 'state')
  assert.equal((await ask({ command: 'play' })).playing, true)
  await until(async () => (await told(page, 'ended')).length === 1)
  assert.equal((await told(page, 'decided')).length, 5)
  assert((await told(page, 'timeupdate')).length >= 2)
  assert.equal((await ask({ command: 'load', link: 'raft/split-vote' })).scenario, 'raft/split-vote')
  assert.equal(await frame.locator('.top').count(), 0, 'it stays a frame')
  assert.match((await ask({ command: 'setParam', name: 'seed', value: 7 })).link, /seed=7/)
  assert.equal((await ask({ command: 'pause' })).playing, false)
  await page.evaluate(() => { document.querySelector('iframe').width = 500 })
  await until(async () => (await told(page, 'resize')).some((one) => one.width === 500 && one.height === 360))
  expectNoErrors(page)
})

test('bad and hostile messages are answered or ignored, and nothing breaks', async () => {
  const [page, frame] = await openLesson(`${DUEL}&embed=1&t=20ms`)
  await page.evaluate(() => {
    const deep = {}
    let at = deep
    for (let level = 0; level < 500; level++) at = at.next = {}
    const strange = [null, 7, 'slide:', '{"method":"next"}', [1], { synod: {} }, deep, new Map([['synod', 1]]), new Uint8Array(1e6), /a/, new Date(), { synod: 1, command: null }]
    strange.forEach(send)
    send({ synod: 1, command: 'load', link: 'x'.repeat(5e6), id: 1 })
    send({ synod: 1, command: 'setParam', name: 'do', value: '%'.repeat(1e5), id: 2 })
    send({ synod: 1, command: 'seek', to: NaN, id: 3 })
    send({ synod: 1, command: '<img onerror=alert(1)>', id: 4 })
    send({ synod: 9, command: 'play', id: 5 })
  })
  await until(async () => (await told(page, 'error')).length === 5)
  const errors = await told(page, 'error')
  assert.deepEqual(errors.map((one) => [one.id, one.place]), [[1, 'link'], [2, 'do'], [3, 'to'], [4, 'command'], [5, 'synod']])
  assert(errors.every((one) => one.message.length > 20))
  assert.equal(await frame.locator(ROOT).getAttribute('data-time'), '20000')
  expectNoErrors(page)
})

// ---- slides ----

/** The example deck beside the built page, with reveal.js as npm gives it. */
async function openDeck() {
  const file = (path) => readFile(`${PROJECT}${path}`)
  const reveal = ['reveal.js', 'reveal.css', 'theme/white.css']
  const pages = Object.fromEntries(await Promise.all(reveal.map(async (name) => [`/reveal.js/dist/${name}`, await file(`tests/browser/node_modules/reveal.js/dist/${name}`)])))
  const page = await open(await file('docs/deck/index.html'), { path: 'deck.html', pages })
  await page.waitForFunction(() => globalThis.Reveal?.isReady())
  return page
}

const slide = (page) => page.evaluate(() => globalThis.Reveal.getIndices().h)

/** An attribute of the run on a slide. */
async function runOn(page, number, name = 'data-playing') {
  const frame = await inside(page, `section:nth-of-type(${number + 1}) iframe`)
  return frame.locator(ROOT).getAttribute(name)
}

test('runs start and stop with their slides', async () => {
  const page = await openDeck()
  await page.keyboard.press('PageDown')
  await until(async () => (await runOn(page, 1)) === 'true')
  await until(async () => Number(await runOn(page, 1, 'data-time')) > 1000)
  // The next slide is loaded already, and its run has played to nobody.
  const opened = Number(await runOn(page, 2, 'data-time'))
  await until(async () => Number(await runOn(page, 2, 'data-time')) > opened + 20_000)
  const early = Number(await runOn(page, 2, 'data-time'))
  await page.keyboard.press('PageDown')
  await until(async () => (await runOn(page, 2)) === 'true' && Number(await runOn(page, 2, 'data-time')) < early)
  await page.keyboard.press('PageDown')
  await until(async () => (await runOn(page, 2)) === 'false')
  const there = await runOn(page, 2, 'data-time')
  await page.waitForTimeout(500)
  assert.equal(await runOn(page, 2, 'data-time'), there)
  assert.equal(await runOn(page, 3), 'false', 'this one waits for its lecturer')
  await page.keyboard.press('PageUp')
  await until(async () => (await runOn(page, 2)) === 'true')
  expectNoErrors(page)
})

test('the keys of a presentation turn its pages also after a click into a run', async () => {
  const page = await openDeck()
  await page.keyboard.press('ArrowRight')
  assert.equal(await slide(page), 1)
  const frame = await inside(page, 'section.present iframe')
  await frame.getByTestId('tape').click()
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'IFRAME')
  await page.keyboard.press('PageDown')
  await until(async () => (await slide(page)) === 2)
  const next = await inside(page, 'section.present iframe')
  await next.getByTestId('stage').click({ position: { x: 5, y: 200 } })
  await page.keyboard.press('ArrowRight')
  await until(async () => (await slide(page)) === 3)
  const last = await inside(page, 'section.present iframe')
  await last.locator('.caption').click()
  await page.keyboard.press('PageUp')
  await until(async () => (await slide(page)) === 2)
  await (await inside(page, 'section.present iframe')).locator('.caption').click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowLeft')
  await until(async () => (await slide(page)) === 1)
  expectNoErrors(page)
})

// ---- the custom element ----

test('the custom element loads its run when it comes near, and speaks for it', async () => {
  const body = `${HEAD}<script src="embed.js"></script><body><div style="height:3000px"></div>
    <synod-run src="paxos/happy-path?autoplay=0&speed=1/10" title="A happy path" style="width:480px"></synod-run>`
  const page = await open(body)
  const run = page.locator('synod-run')
  assert.equal(await run.locator('iframe').count(), 0)
  assert.match(await run.locator('a').getAttribute('href'), /synod\.html#paxos\/happy-path\?autoplay=0&speed=1\/10$/)
  await page.evaluate(() => {
    const run = document.querySelector('synod-run')
    globalThis.heard = []
    for (const name of ['ready', 'decided', 'ended']) run.addEventListener(name, (event) => globalThis.heard.push(event.detail.event))
    run.play()
    run.scrollIntoView()
  })
  await until(() => page.evaluate(() => globalThis.heard.includes('ended')))
  assert.deepEqual(await page.evaluate(() => [globalThis.heard[0], globalThis.heard.filter((name) => name === 'decided').length]), ['ready', 5])
  const box = await run.boundingBox()
  assert.deepEqual([box.width, box.height], [480, 270])
  await page.evaluate(() => document.querySelector('synod-run').seek(12))
  const frame = await inside(page)
  await until(async () => (await frame.locator(ROOT).getAttribute('data-time')) === '12000')
  expectNoErrors(page)
})

// ---- paper ----

test('on paper stand the stage, the legend and the link, and nothing that can only be pressed', async () => {
  for (const link of [`#${DUEL}&t=62ms`, `#${DUEL}&t=62ms&embed=1&theme=dark`]) {
    const page = await openPage(link)
    await page.emulateMedia({ media: 'print' })
    const imprint = page.getByTestId('imprint')
    assert(await imprint.isVisible())
    await imprint.locator('.legend').waitFor()
    assert.match(await imprint.innerText(), /#paxos\/dueling-proposers\?v=2&t=62ms/)
    assert.equal(await imprint.locator('li').count(), 8)
    for (const gone of ['.transport', '.panel', '.top-actions']) assert.equal(await page.locator(gone).isVisible(), false, gone)
    assert((await page.locator('.drawing').boundingBox()).height > 300, 'the picture is large enough to be read')
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'light only')
  }
})

test('a picture for print shows the same on the screen, and never moves', async () => {
  const page = await openPage(`#${DUEL}&t=62ms&static=1&autoplay=1`)
  assert(await page.getByTestId('imprint').isVisible())
  assert((await page.locator('.drawing').boundingBox()).height > 300, 'the picture is large enough to be read')
  assert.equal(await page.getByTestId('play').count(), 0)
  await page.waitForTimeout(300)
  assert.equal((await stateOf(page)).time, 62_000)
  expectNoErrors(page)
})
