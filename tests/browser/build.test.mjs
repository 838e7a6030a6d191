// What `make build` promises: dist/ works in any folder of any host, synod.html works alone, by double click and in a sandbox.

import assert from 'node:assert/strict'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, afterEach, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { withAddress } from '../../scripts/publish.mjs'
import { DIST, ONE_FILE, ROOT, closeAll, closePages, expectNoErrors, openPage, problemsOf, serve } from './helpers.mjs'

afterEach(closePages)
after(closeAll)

/** Opens an address and gives the page with every address it asked for. */
async function openCounting(url) {
  const page = await openPage('', { url: 'about:blank', wait: false })
  const asked = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(url)
  return [page, asked]
}

test('the site works from a folder whose name has a space, and asks for nothing outside it', async () => {
  const url = await serve(DIST, { at: '/courses/week 3/' })
  const [page, asked] = await openCounting(url)
  await page.locator(ROOT).waitFor()
  assert.deepEqual(asked.filter((address) => !address.startsWith(url)), [])
  expectNoErrors(page)
})

test('all styles come with the page, and none is asked for', async () => {
  const [page, asked] = await openCounting(await serve())
  await page.locator(ROOT).waitFor()
  assert.deepEqual(asked.filter((address) => /\.css\b/.test(address)), [])
  const rules = await page.evaluate(() => [...document.styleSheets].map((sheet) => sheet.cssRules.length))
  assert.equal(rules.length, 1, 'those of the first scene have gone with it')
  // As many as the style sheets have, or somewhat fewer where equal ones were put together.
  assert(rules[0] > 500, `${rules[0]} rules`)
})

test('something moves with the second animation frame at the latest, and the stage is drawn once before', async () => {
  const page = await openPage('', { url: 'about:blank', wait: false, opened: false })
  await page.addInitScript(() => {
    window.seen = []
    const look = () => {
      const root = document.querySelector('[data-synod]')
      const drawing = document.querySelector('#synod .drawing > svg')
      if (root && drawing) seen.push([Number(root.dataset.time), drawing.getAttribute('viewBox')])
      if (seen.length < 5) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto(await serve())
  await page.waitForFunction(() => window.seen.length === 5)
  const seen = await page.evaluate(() => window.seen)
  assert.equal(new Set(seen.map(([, box]) => box)).size, 1, `it has its size from the beginning: ${seen}`)
  // One's own callback comes before the page's in each frame: it sees the first motion one frame later.
  assert.notEqual(seen[0][0], seen[2][0], `something moves: ${seen}`)
})

test('the site works on a host that serves wasm as plain bytes', async () => {
  const page = await openPage('', { url: 'about:blank', wait: false })
  await page.route('**/*.wasm', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { 'content-type': 'application/octet-stream' } })
  })
  await page.goto(await serve())
  await page.locator(ROOT).waitFor()
  expectNoErrors(page)
})

test('the one file opens by double click and asks for nothing else', async () => {
  const url = pathToFileURL(ONE_FILE).href
  const [page, asked] = await openCounting(url)
  await page.locator(ROOT).waitFor()
  assert.deepEqual(asked.filter((address) => !address.startsWith('data:')), [url])
  expectNoErrors(page)
})

test('the site opened by double click hands over to the one file, link and all', async () => {
  const page = await openPage('#a/b', { url: `${pathToFileURL(DIST).href}/index.html`, wait: false })
  await page.waitForURL(/synod\.html#/)
  await page.locator(ROOT).waitFor()
})

test('the one file opens in a sandboxed frame of an opaque origin', async () => {
  const pages = { '/lesson.html': '<!doctype html><title>Lesson</title><link rel="icon" href="data:,"><iframe title="Synod" sandbox="allow-scripts" src="synod.html"></iframe>' }
  const [page] = await openCounting((await serve(DIST, { pages })) + 'lesson.html')
  await page.frameLocator('iframe').locator(ROOT).waitFor()
  assert.equal(await page.frames()[1].evaluate(() => window.origin), 'null')
  expectNoErrors(page)
})

test('the one file opens in a sandboxed frame made from its text', async () => {
  const page = await openPage('', { url: await serve(DIST, { pages: { '/empty.html': '<!doctype html><link rel="icon" href="data:,">' } }) + 'empty.html', wait: false })
  await page.evaluate((text) => {
    const frame = document.createElement('iframe')
    frame.sandbox = 'allow-scripts'
    frame.srcdoc = text
    document.body.append(frame)
  }, await readFile(ONE_FILE, 'utf8'))
  await page.frameLocator('iframe').locator(ROOT).waitFor()
  expectNoErrors(page)
})

test('the one file opens in a browser without DecompressionStream', async () => {
  const page = await openPage('', { url: 'about:blank', wait: false })
  await page.addInitScript(() => delete window.DecompressionStream)
  await page.goto(pathToFileURL(ONE_FILE).href)
  await page.locator(ROOT).waitFor()
  expectNoErrors(page)
})

test('the page says so in three languages when it cannot start', async () => {
  const page = await openPage('', { url: 'about:blank', wait: false })
  await page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: '' }))
  await page.goto(await serve())
  await page.getByText('could not start').waitFor()
  assert.deepEqual(await page.locator('.panic > p').evaluateAll((all) => all.map((one) => one.lang)), ['en', 'es', 'fr'])
  assert.notDeepEqual(problemsOf(page), [])
})

test('without JavaScript the page says what it needs', async () => {
  const page = await openPage('', { javaScriptEnabled: false, url: await serve(), wait: false })
  assert.deepEqual(await page.locator('noscript > p:visible').evaluateAll((all) => all.map((one) => one.lang)), ['en', 'es', 'fr'])
})

test('the security policy stops a script that is not the page\'s own', async () => {
  const page = await openPage('', { url: await serve() })
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.intruder = true'
    document.head.append(script)
  })
  assert.equal(await page.evaluate(() => window.intruder), undefined)
  assert.match(problemsOf(page).join(), /Content Security Policy/)
})

/** What a page says of itself to whoever shows its link. */
function saidOf(html) {
  return Object.fromEntries([...html.matchAll(/<meta (?:property|name)="([a-z:]+)" content="([^"]*)"/g)].map(([, name, text]) => [name, text]))
}

test('whoever is sent a link is shown a title, a sentence and a picture of the size that is cut off nowhere', async () => {
  const said = saidOf(await readFile(join(DIST, 'index.html'), 'utf8'))
  assert.equal(said['og:title'], 'Synod')
  assert.equal(said['og:description'], said.description)
  assert.equal(said['twitter:card'], 'summary_large_image')
  assert.equal(said['og:url'], undefined, 'a link is more than the page that it opens')
  const picture = await readFile(join(DIST, 'preview.png'))
  assert.equal(picture.subarray(1, 4).toString(), 'PNG')
  assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)].map(String), [said['og:image:width'], said['og:image:height']])
  assert.deepEqual([said['og:image:width'], said['og:image:height']], ['1200', '630'])
  assert(picture.length < 300_000, `some readers leave out a picture of ${picture.length} bytes`)
})

test('the preview is found beside the page, and by its whole address where the builder says where the page will stand', () => {
  const html = '<meta property="og:image" content="preview.png">'
  assert.equal(withAddress(html, undefined), html)
  assert.equal(withAddress(html, ''), html)
  for (const address of ['https://example.org/synod', 'https://example.org/synod/']) {
    assert.equal(saidOf(withAddress(html, address))['og:image'], 'https://example.org/synod/preview.png')
  }
  for (const address of ['example.org/synod', 'https://', 'file:///synod/']) {
    assert.throws(() => withAddress(html, address), /SYNOD_URL=.* is no address: write it whole/, address)
  }
  assert.throws(() => withAddress('<title>Synod</title>', 'https://example.org/'), /there is no content="preview.png"/)
})

test('beside each file that a host sends packed stands the same one packed', async () => {
  const names = await readdir(DIST)
  const packed = names.filter((name) => name.endsWith('.br')).map((name) => name.slice(0, -3))
  for (const wanted of [/^index\.html$/, /^synod\.html$/, /\.wasm$/, /\.js$/]) assert(packed.some((name) => wanted.test(name)), `${wanted}`)
  for (const name of packed) {
    const bytes = await readFile(join(DIST, name))
    assert(brotliDecompressSync(await readFile(join(DIST, `${name}.br`))).equals(bytes), name)
    assert(gunzipSync(await readFile(join(DIST, `${name}.gz`))).equals(bytes), name)
  }
})
