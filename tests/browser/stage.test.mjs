// The stage as it is drawn: at every size nothing lies over a process, a name or the edge, and while a run plays nothing moves but what runs.

import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import { closeAll, closePages, expectNoErrors, framesLater, openPage } from './helpers.mjs'

afterEach(closePages)
after(closeAll)

/** Pages, and frames of other pages. */
const PAGES = [[1280, 720], [1920, 1080], [1024, 768], [390, 844], [844, 390]]
const FRAMES = [[960, 540], [640, 360], [480, 300]]
/** One run for each kind of stage, with the moments that are looked at. */
const STAGES = {
  'paxos/happy-path?v=2': ['23ms', '52ms', '66ms'],
  'paxos/dueling-proposers?v=2': ['33ms', '62ms', '130ms'],
  'paxos/separate-roles?v=2': ['12ms', '45ms', '94ms'],
  'paxos/duel-all-in-one?v=2': ['15ms', '62ms', '95ms'],
  'paxos/broken-any-value?v=2': ['30ms', '90ms', '160ms'],
  'single-round/split-vote?v=2': ['5ms', '12ms', '19ms'],
  'raft/replication?v=2': ['30ms', '80ms', '130ms'],
  'raft/minority-partition?v=2': ['120ms', '320.3ms', '345ms'],
  'multi-paxos/two-leaders?v=2': ['60ms', '200ms', '400ms'],
  'multi-paxos/broken-ballot?v=2': ['60ms', '158ms', '300ms'],
}

/** What lies over something that is to be read, or hangs over the edge; measured in the page. */
const STRAY = () => {
  const SLACK = 1.5
  const boxes = (selector) => [...document.querySelectorAll(selector)].map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() })).filter(({ box }) => box.width > 0)
  const meets = (one, other) => one.left < other.right - SLACK && other.left < one.right - SLACK && one.top < other.bottom - SLACK && other.top < one.bottom - SLACK
  // A process is round: a box may stand in the corner of its box.
  const isOver = (one, { left, right, top, bottom, width }) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    return Math.hypot(Math.max(one.left - x, 0, x - one.right), Math.max(one.top - y, 0, y - one.bottom)) < width / 2 - SLACK
  }
  const found = []
  const [bodies, names] = [boxes('.process .body'), boxes('.process .name text')]
  for (const over of boxes('.message .label .pill, .observer li, .broken-rules, .open-in')) {
    found.push(...names.filter((name) => meets(over.box, name.box)).map((name) => `“${over.text}” over the name “${name.text}”`))
    found.push(...bodies.filter((body) => isOver(over.box, body.box)).map(() => `“${over.text}” over a process`))
  }
  const edge = document.querySelector('.drawing').getBoundingClientRect()
  const hangs = ({ box }) => box.left < edge.left - SLACK || box.right > edge.right + SLACK || box.top < edge.top - SLACK || box.bottom > edge.bottom + SLACK
  found.push(...names.filter(hangs).map((name) => `the name “${name.text}” is cut off`))
  return found
}

for (const [link, moments] of Object.entries(STAGES)) {
  test(`nothing lies over a process, a name or the edge, at eight sizes: ${link}`, async () => {
    const page = await openPage(`#${link}&t=${moments[0]}&lang=es`, { opened: false, reducedMotion: 'reduce' })
    for (const [sizes, framed] of [[PAGES, ''], [FRAMES, '&embed=1&autoplay=0']]) {
      for (const t of moments) {
        await page.evaluate((hash) => { location.hash = hash }, `#${link}&t=${t}&lang=es${framed}`)
        await page.waitForFunction((framed) => document.querySelector('.page').classList.contains('embed') === framed, framed !== '')
        for (const [width, height] of sizes) {
          await page.setViewportSize({ width, height })
          await framesLater(page, 3)
          assert.deepEqual(await page.evaluate(STRAY), [], `${link} at ${t}, ${width}x${height}`)
        }
      }
    }
    expectNoErrors(page)
  })
}

test('whoever is still to speak has a pale name, and the sentence stays as it is when they do', async () => {
  const page = await openPage('#paxos/happy-path?pace=read&speed=1/150', { opened: false })
  await page.waitForFunction(() => document.querySelectorAll('.caption .unsaid').length > 0)
  const said = () => page.locator('.caption p').evaluate((p) => [p.textContent, p.getBoundingClientRect().width, p.querySelector('b').getBoundingClientRect().left])
  assert(await page.locator('.caption .unsaid').evaluateAll((all) => all.every((one) => getComputedStyle(one).position === 'static')))
  const before = await said()
  await page.waitForFunction(() => document.querySelectorAll('.caption .unsaid').length === 0)
  assert.deepEqual(await said(), before)
  expectNoErrors(page)
})

/** Watches a run for so long: what moved that does not run, and labels that lay over a process. */
const WATCH = (during) => new Promise((done) => {
  const still = '.stage, .drawing, .caption, .below, .transport, .top, .process .body, .process .name .id'
  const places = () => [...document.querySelectorAll(still)].map((one) => {
    const { left, top } = one.getBoundingClientRect()
    return `${Math.round(left)},${Math.round(top)}`
  }).join(' ')
  const [began, start, seen] = [performance.now(), places(), { frames: 0, moved: 0, covered: 0 }]
  const look = () => {
    seen.frames += 1
    seen.moved += places() === start ? 0 : 1
    const bodies = [...document.querySelectorAll('.process .body')].map((one) => one.getBoundingClientRect())
    const covers = (label) => bodies.some(({ left, right, top, bottom, width }) => {
      const [x, y] = [(left + right) / 2, (top + bottom) / 2]
      return Math.hypot(Math.max(label.left - x, 0, x - label.right), Math.max(label.top - y, 0, y - label.bottom)) < width / 2 - 1.5
    })
    seen.covered += [...document.querySelectorAll('.message .label .pill')].some((one) => covers(one.getBoundingClientRect())) ? 1 : 0
    if (performance.now() - began < during) requestAnimationFrame(look)
    else done(seen)
  }
  requestAnimationFrame(look)
})

for (const link of ['paxos/happy-path', 'paxos/dueling-proposers', 'raft/split-vote', 'raft/replication', 'multi-paxos/two-leaders', 'single-round/split-vote']) {
  test(`while it plays nothing moves but what runs, and no label lies over a process: ${link}`, async () => {
    const page = await openPage(`#${link}?lang=es`, { opened: false })
    const { frames, moved, covered } = await page.evaluate(WATCH, 4000)
    assert(frames > 20, `${frames} frames`)
    assert.deepEqual({ moved, covered }, { moved: 0, covered: 0 }, `of ${frames} frames`)
    expectNoErrors(page)
  })
}
