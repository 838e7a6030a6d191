// A story is told one sentence at a time: on and back, by button, key and remote, in three languages, at the sizes of a projector and a phone.

import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, afterEach, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { DIST, ONE_FILE, PROJECT, closeAll, closePages, expectNoErrors, openPage, seriousFindings, serve, site } from './helpers.mjs'
import { until } from './driver.mjs'

afterEach(closePages)
after(closeAll)

const STORIES = readdirSync(join(PROJECT, 'stories')).map((name) => {
  const text = readFileSync(join(PROJECT, 'stories', name), 'utf8')
  const said = (lang) => [...text.matchAll(new RegExp(`^stop.*\\n(?:(?!stop|run).*\\n)*?${lang}: (.*)$`, 'gm'))].map(([, sentence]) => sentence)
  return { id: name.replace('.story', ''), said }
})
const LOCALES = { en: 'en-US', es: 'es-ES', fr: 'fr-FR' }
const SIZES = [{ width: 1280, height: 720 }, { width: 1920, height: 1080 }, { width: 390, height: 844 }, { width: 844, height: 390 }]

const tell = (id, options = {}) => openPage(`#story/${id}`, { opened: false, reducedMotion: 'reduce', ...options })
const sentence = (page) => page.getByTestId('sentence').innerText()
const stop = (page) => page.getByTestId('story').getAttribute('data-stop').then(Number)
/** What a stop shows besides the stage may still be on its way. */
const atStop = async (page, number) => {
  await page.locator(`[data-testid=story][data-stop="${number}"][data-done]`).waitFor()
  await page.getByTestId('coming').first().waitFor({ state: 'detached' })
}
/** The stage as it is drawn: an attribute that was set later stands behind the others, and is the same. */
const picture = (page) => page.locator('.stage svg').first().evaluate((svg) => {
  const told = (one) => [one.tagName, [...one.attributes].map(({ name, value }) => `${name}=${value}`).sort().join(' '), one.children.length ? [...one.children].map(told).join('\n') : one.textContent].join(' ')
  return told(svg)
})
/** Whether two are the same; where they are not, where they part. */
function assertSame(one, other, said) {
  if (one === other) return
  const at = [...one].findIndex((letter, place) => letter !== other[place])
  assert.fail(`${said}: ${one.slice(Math.max(0, at - 80), at + 80)} | ${other.slice(Math.max(0, at - 80), at + 80)}`)
}
const plain = (text) => text.replaceAll(/\{\w+\}/g, '')

for (const [place, { id, said }] of STORIES.entries()) {
  const lang = Object.keys(LOCALES)[place % 3]
  const viewport = SIZES[place % SIZES.length]
  test(`${id} is told to its end and back again, in ${lang} at ${viewport.width}x${viewport.height}`, async () => {
    const page = await tell(id, { locale: LOCALES[lang], viewport })
    const seen = []
    for (const [place, wanted] of said(lang).entries()) {
      await atStop(page, place + 1)
      const now = await sentence(page)
      // What a sentence leaves to the run is filled in.
      assert(!now.includes('{') && now.replaceAll(/\s/g, '').length >= plain(wanted).replaceAll(/\s/g, '').length, now)
      seen.push([now, await picture(page)])
      const fits = await page.getByTestId('story').evaluate((foot) => foot.scrollHeight <= foot.clientHeight && document.documentElement.scrollWidth <= innerWidth)
      assert(fits, `“${now}” has no room`)
      if (place + 1 < said(lang).length) await page.getByTestId('story-on').click()
    }
    assert(await page.getByTestId('story-all').isVisible() && await page.getByTestId('story-on').isHidden(), 'behind the last stop there are others')
    for (let place = seen.length - 2; place >= 0; place--) {
      await page.getByTestId('story-back').click()
      await atStop(page, place + 1)
      assert.equal(await sentence(page), seen[place][0])
      assertSame(await picture(page), seen[place][1], `another picture at stop ${place + 1} on the way back`)
    }
    assert(await page.getByTestId('story-back').isDisabled(), 'before the first stop there is nothing')
    expectNoErrors(page)
  })
}

for (const id of ['first', 'raft-safety']) {
  for (const viewport of [SIZES[0], SIZES[1], SIZES[2]]) {
    test(`every stop of ${id} has room at ${viewport.width}x${viewport.height} in three languages, by touch alone where that is a phone`, async () => {
      const isPhone = viewport.width < 500
      for (const [lang, locale] of Object.entries(LOCALES)) {
        const page = await tell(id, { locale, viewport, hasTouch: isPhone, colorScheme: lang === 'es' ? 'dark' : 'light' })
        const { said } = STORIES.find((story) => story.id === id)
        for (let number = 1; number <= said(lang).length; number++) {
          await atStop(page, number)
          const found = await page.getByTestId('story').evaluate((foot) => {
            const box = (one) => one.getBoundingClientRect()
            const sentence = foot.querySelector('.sentence')
            const inside = [sentence, ...foot.querySelectorAll('button')].filter((one) => box(one).width > 0)
            const stage = box(document.querySelector('.stage'))
            return {
              out: inside.filter((one) => box(one).bottom > innerHeight + 0.5 || box(one).right > innerWidth + 0.5 || box(one).left < 0).length,
              cut: sentence.scrollHeight > sentence.clientHeight + 1 || document.documentElement.scrollWidth > innerWidth,
              covered: box(foot).top < stage.bottom - 0.5,
            }
          })
          assert.deepEqual(found, { out: 0, cut: false, covered: false }, `stop ${number} in ${lang}`)
          const on = page.getByTestId('story-on')
          if (number < said(lang).length) await (isPhone ? on.tap() : on.click())
        }
        expectNoErrors(page)
        await page.close()
      }
    })
  }
}

test('the bare address tells the first story, in the language of the browser or of the address; who was told it finds the run', async () => {
  const page = await openPage('?lang=fr', { opened: false, reducedMotion: 'reduce' })
  await atStop(page, 1)
  assert.match(await sentence(page), /^P1 veut/)
  assert.equal(await page.getByTestId('play').count(), 0, 'nothing else is there')
  await page.waitForFunction(() => location.hash === '#story/first?stop=1&lang=fr')
  await page.getByTestId('story-on').click()
  await atStop(page, 2)
  await page.goto(await site())
  await page.getByTestId('play').waitFor()
  assert.equal(await page.getByTestId('story').count(), 0, 'nobody is told twice')
  assert.match(await page.title(), /Happy path/)
  await page.getByTestId('gallery').click()
  await page.locator('[data-tab="stories"]').click()
  await page.locator('[data-story="first"]').click()
  await atStop(page, 1)
  expectNoErrors(page)
})

test('the sentence comes before the motion, and the way on fills meanwhile; pressed early it leads to the end of the beat', async () => {
  const page = await tell('first', { reducedMotion: 'no-preference' })
  assert.equal(await stop(page), 1)
  assert.equal(await page.locator('.page').getAttribute('data-playing'), 'true', 'it moves at once')
  // It is pressed in the very frame in which it is seen half full: a beat does not wait for a test.
  await page.getByTestId('story-again').click()
  await page.waitForFunction(() => {
    const button = document.querySelector('[data-testid=story-on]')
    const filled = parseFloat(button.style.getPropertyValue('--done'))
    const isOnItsWay = filled > 0 && filled < 100
    if (isOnItsWay) button.click()
    return isOnItsWay
  })
  await atStop(page, 1)
  assert.equal(await page.locator('.page').getAttribute('data-playing'), 'false')
  await page.getByTestId('story-again').click()
  await page.waitForFunction(() => document.querySelector('.page').dataset.playing === 'true')
  expectNoErrors(page)
})

test('a beat ends where its moment comes, and waits there', async () => {
  const page = await tell('first', { reducedMotion: 'no-preference' })
  await page.locator('[data-testid=story][data-stop="1"][data-done]').waitFor({ timeout: 30_000 })
  assert.equal(await page.locator('.page').getAttribute('data-playing'), 'false')
  assert.equal(await page.locator('.page').getAttribute('data-time'), '14239')
  expectNoErrors(page)
})

test('a keyboard and a presenter’s remote turn its pages', async () => {
  const page = await tell('first')
  await atStop(page, 1)
  for (const [key, number] of [['PageDown', 2], [' ', 3], ['ArrowRight', 4], ['PageUp', 3], ['ArrowLeft', 2]]) {
    await page.keyboard.press(key)
    await atStop(page, number)
  }
  await page.keyboard.press('b')
  assert(await page.getByTestId('blackout').isVisible(), 'who listens does not look')
  await page.keyboard.press('PageDown')
  assert(await page.getByTestId('blackout').isHidden())
  assert.equal(await stop(page), 2, 'the picture comes first')
  await page.getByTestId('story-on').focus()
  await page.keyboard.press('Enter')
  await atStop(page, 3)
  assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), 'story-on', 'the focus stays where it is')
  expectNoErrors(page)
})

test('a link opens at its stop and in its language, and the address is the link of the stop', async () => {
  const page = await openPage('#story/first?stop=7&lang=es', { opened: false, reducedMotion: 'reduce' })
  await atStop(page, 7)
  assert((await sentence(page)).startsWith('P2 también pide promesas'))
  await page.getByTestId('story-on').click()
  await page.waitForFunction(() => location.hash === '#story/first?stop=8&lang=es')
  await page.reload()
  await atStop(page, 8)
  expectNoErrors(page)
})

test('a run can be explored where the story stands, and the way back leads into the story', async () => {
  const page = await tell('first')
  await atStop(page, 1)
  await page.getByTestId('story-on').click()
  await atStop(page, 2)
  const time = await page.locator('.page').getAttribute('data-time')
  await page.getByTestId('explore').click()
  await page.waitForFunction(() => location.hash.startsWith('#paxos/happy-path'))
  assert.equal(await page.locator('.page').getAttribute('data-time'), time)
  assert(await page.getByTestId('play').isVisible(), 'the workbench has its transport')
  await page.goBack()
  await atStop(page, 2)
  await page.keyboard.press('e')
  await page.getByTestId('return').click()
  await atStop(page, 2)
  await page.keyboard.press('e')
  await page.getByTestId('play').waitFor()
  await page.keyboard.press('PageDown')
  await atStop(page, 2)
  expectNoErrors(page)
})

test('as a talk it begins each chapter with its title, heeds a presenter’s remote, and tells the time', async () => {
  const page = await tell('raft-election?stop=1&talk=1', { viewport: { width: 1280, height: 720 } })
  const card = page.getByTestId('title-card')
  assert.match(await card.innerText(), /The first election/)
  await page.keyboard.press('PageDown')
  await atStop(page, 1)
  assert(await card.isHidden())
  assert.match(await page.getByTestId('talk-clock').innerText(), /^\d+:\d\d\s+\d+:\d\d$/)
  const letters = await page.getByTestId('sentence').evaluate((one) => parseFloat(getComputedStyle(one).fontSize))
  assert(letters >= 32, `${letters} px are read from the last row`)
  for (const number of [2, 3, 4, 5]) {
    await page.keyboard.press('PageDown')
    await atStop(page, number)
  }
  await page.keyboard.press('PageDown')
  assert.match(await card.innerText(), /The leader crashes/, 'before another run its title')
  await page.keyboard.press('.')
  assert(await page.getByTestId('blackout').isVisible())
  await page.keyboard.press('.')
  assert.match(await card.innerText(), /The leader crashes/)
  await page.keyboard.press('PageDown')
  await atStop(page, 6)
  await page.keyboard.press('PageUp')
  await atStop(page, 5)
  await page.keyboard.press('F5')
  assert.match(await card.innerText(), /The first election/, 'from the first stop')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('Escape')
  assert.equal(await page.getByTestId('talk-clock').count(), 0)
  await page.waitForFunction(() => location.hash === '#story/raft-election?stop=1')
  expectNoErrors(page)
})

test('a deck turns a story in a sandboxed frame by its keys, is told each stop, and turns its own pages behind the last', async () => {
  const frame = '<!doctype html><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="synod.html#story/first?stop=11&embed=1" style="width:900px;height:500px"></iframe><script>heard = []; addEventListener("message", (event) => heard.push(event.data))</script>'
  const page = await openPage('', { url: `${await serve(DIST, { pages: { '/deck.html': frame } })}deck.html`, wait: false, opened: false, reducedMotion: 'reduce' })
  const inside = page.frameLocator('iframe')
  await inside.locator('[data-testid=story][data-stop="11"][data-done]').waitFor()
  const heard = (event) => page.evaluate((event) => window.heard.filter((message) => message.event === event), event)
  await page.waitForFunction(() => window.heard.some(({ event }) => event === 'stop'))
  await inside.getByTestId('sentence').click()
  await page.keyboard.press('PageDown')
  await inside.locator('[data-testid=story][data-stop="12"][data-done]').waitFor()
  assert.deepEqual((await heard('stop')).at(-1), { synod: 1, event: 'stop', story: 'first', stop: 12, of: 12, text: 'While P1 waits, P2 finishes: blue is chosen. P1 hears that and adopts blue.' })
  assert.deepEqual(await heard('key'), [])
  await page.keyboard.press('PageDown')
  await page.waitForFunction(() => window.heard.some(({ event, key }) => event === 'key' && key === 'PageDown'))
  assert.equal(await inside.getByTestId('story').getAttribute('data-stop'), '12')
  expectNoErrors(page)
})

test('somebody’s own story is told from a file; one that is wrong says in which line, and the run stays', async () => {
  const page = await openPage('#paxos/happy-path?v=2&t=20ms', { opened: false, reducedMotion: 'reduce' })
  const bring = async (text) => {
    await page.getByTestId('share').click()
    await page.getByTestId('open-file').setInputFiles({ name: 'own.story', mimeType: 'text/plain', buffer: Buffer.from(text) })
  }
  await bring('en: Mine\nrun #raft/leader-crash?v=2\nen: One\nstop until elephant\nen: Never.\n')
  await page.getByTestId('notice').waitFor()
  assert.match(await page.getByTestId('notice').innerText(), /line 4.*elephant/)
  assert.match(await page.title(), /Happy path/)
  await bring('en: Mine\nrun #raft/leader-crash?v=2\nen: One\nstop until P1 crashed\nen: The leader crashes.\nstop until elected\nen: {who} is next.\n')
  await atStop(page, 1)
  await page.getByTestId('story-on').click()
  await atStop(page, 2)
  assert.match(await sentence(page), /^P\d is next\.$/)
  assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /Mine/)
  expectNoErrors(page)
})

test('a run that is opened from the gallery ends the story', async () => {
  const page = await tell('first')
  await atStop(page, 1)
  await page.goto((await page.evaluate(() => location.href)).replace(/#.*/, '#story/first?stop=12'))
  await atStop(page, 12)
  await page.getByTestId('story-all').click()
  await page.locator('[data-tab="begin"]').click()
  await page.locator('[data-preset="happy-path"]').click()
  await page.getByTestId('play').waitFor()
  assert.equal(await page.getByTestId('story').count(), 0)
  await page.waitForFunction(() => location.hash.startsWith('#paxos/happy-path'))
  const plays = () => page.locator('.page').getAttribute('data-playing')
  const before = await plays()
  await page.keyboard.press(' ')
  assert.notEqual(await plays(), before, 'the keys are those of the run again')
  expectNoErrors(page)
})

test('an address that somebody writes is opened, even where the page was about to write its own', async () => {
  const page = await tell('first')
  await atStop(page, 1)
  await page.evaluate(() => {
    location.hash = '#story/first?stop=4'
    document.querySelector('[data-testid=story-on]').click()
  })
  await atStop(page, 4)
  await page.waitForFunction(() => location.hash === '#story/first?stop=4')
  expectNoErrors(page)
})

test('keys of a single sign turn no pages for whoever has switched them off', async () => {
  const page = await openPage('', { url: 'about:blank', wait: false, opened: false, reducedMotion: 'reduce' })
  await page.addInitScript(() => localStorage.setItem('synod-settings', JSON.stringify({ single_keys: false })))
  await page.goto((await site()) + '#story/first')
  await atStop(page, 1)
  for (const key of [' ', 'b', 'r']) await page.keyboard.press(key)
  assert.equal(await stop(page), 1)
  assert(await page.getByTestId('blackout').isHidden())
  await page.keyboard.press('PageDown')
  await atStop(page, 2)
  expectNoErrors(page)
})

test('the gallery lists the stories, opens them, says what was seen and forgets it', async () => {
  const page = await openPage('#raft/first-election?v=2&t=100ms', { opened: false, reducedMotion: 'reduce' })
  await page.getByTestId('gallery').click()
  await page.locator('[data-tab="stories"]').click()
  assert.equal(await page.locator('[data-story]').count(), STORIES.length)
  await page.locator('[data-story="one-vote"]').click()
  await atStop(page, 1)
  assert.equal(await page.getByRole('dialog').count(), 0)
  await page.getByTestId('story-on').click()
  await atStop(page, 2)
  await page.goto(await page.evaluate(() => location.href.replace(/#.*/, '#story/one-vote?stop=6')))
  await atStop(page, 6)
  await page.getByTestId('story-all').click()
  assert.match(await page.locator('[data-story="one-vote"]').innerText(), /seen/)
  await page.getByTestId('forget-seen').click()
  assert.doesNotMatch(await page.locator('[data-story="one-vote"]').innerText(), /seen/)
  assert.equal(await page.evaluate(() => JSON.parse(localStorage.getItem('synod-settings')).seen ?? null), null, 'nothing of it is left')
  expectNoErrors(page)
})

test('a story that nobody knows is answered with those that there are', async () => {
  const page = await openPage('#story/sirst', { opened: false })
  const notice = await page.getByTestId('notice').innerText()
  for (const { id } of STORIES) assert(notice.includes(id), notice)
  assert.equal(await page.getByTestId('story').count(), 0)
})

test('what is said along a run is told as a story from its link, in the languages that it has; the run is explored with what is said, and shared as either', async () => {
  const cues = 'cue=until.2.get.Prepare/en.P1%20asks%20the%20others/es.P1%20pregunta%20a%20los%20otros/light.P1/show.diagram,until.chosen/en.Now%20%7Bvalue%7D%20is%20chosen'
  const page = await openPage(`#paxos/plain?v=2&n=3&story=1&lang=es&${cues}`, { reducedMotion: 'reduce', opened: false })
  await page.getByTestId('story').waitFor()
  assert.equal(await page.getByTestId('sentence').innerText(), 'P1 pregunta a los otros')
  assert.equal(await page.locator('.to-come').evaluate((veil) => getComputedStyle(veil).opacity), '1', 'no diagram tells what comes')
  await page.getByTestId('story-on').click()
  await until(async () => (await page.getByTestId('sentence').innerText()) === 'Now red is chosen')
  await until(async () => page.url().includes('story=1') && page.url().includes('stop=2'))
  await page.getByTestId('explore').click()
  await page.getByTestId('tape').waitFor()
  assert.equal(await page.locator('.mark.cue').count(), 2, 'the run has its sentences')
  assert(!page.url().includes('story=1'))
  await page.getByTestId('share').click()
  await page.locator('[data-choice=story]').click()
  await until(async () => (await page.getByTestId('link').inputValue()).includes('&story=1&cue=until.2'))
  expectNoErrors(page)
})

test('a story is printed: each stop with its picture and its sentence, and then the page is as it was', async () => {
  const page = await openPage('#story/one-vote', { reducedMotion: 'reduce' })
  await page.getByTestId('story').waitFor()
  await page.evaluate(() => { window.print = () => { window.printed = document.querySelectorAll('.handout figure svg').length } })
  await page.getByTestId('print').click()
  await page.waitForFunction(() => window.printed > 0)
  const stops = await page.locator('.story-head .dot').count()
  assert.equal(await page.evaluate(() => window.printed), stops)
  await page.emulateMedia({ media: 'print' })
  assert(await page.getByTestId('story').isHidden() && await page.locator('.handout figcaption').first().isVisible())
  await page.emulateMedia({ media: 'screen' })
  assert(await page.getByTestId('story').isVisible() && await page.locator('.handout').isHidden())
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  assert.equal(await page.locator('.handout').count(), 0)
  expectNoErrors(page)
})

test('a story is told from a file without a server', async () => {
  const page = await tell('one-vote', { url: pathToFileURL(ONE_FILE).href })
  await atStop(page, 1)
  await page.getByTestId('story-on').click()
  await atStop(page, 2)
  expectNoErrors(page)
})

test('who hears the page hears each sentence, where the story stands, and what is drawn', async () => {
  const page = await tell('first')
  await atStop(page, 1)
  assert.equal(await page.getByTestId('sentence').getAttribute('aria-live'), 'polite')
  assert.equal(await page.getByTestId('announcement').innerText(), '', 'nothing else speaks meanwhile')
  assert.equal(await page.getByTestId('dots').getAttribute('aria-label'), 'Stop 1 of 12')
  assert(await page.locator('.stage table').count() > 0, 'the picture has words')
  assert.deepEqual(await seriousFindings(page), [])
})
