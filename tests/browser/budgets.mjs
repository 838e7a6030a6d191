// The table of budgets: how soon something moves and the program is in charge, how many bytes that takes, and what a frame costs the main
// thread. Each figure is the median of several rounds, which take turns; the budget stands beside it. It prints; it does not gate.
//
// First motion is the first animation frame in which something has moved on the screen, whoever moves it. Before the program is there it
// is what index.html carries (`#overture`), moved by the style sheet: then boxes of animated elements change their place within the box
// around them, so that a page that is only laid out anew does not count. Afterwards it is the stage: then model time has passed since it was
// first drawn, which moves messages, timers or both.
//
// The program is in charge when a press is answered: from the first frame on in which there is a button that plays and stops it is
// pressed, and the run stops.

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DIST, ONE_FILE, PROJECT, browser } from './helpers.mjs'
import { startHost } from './host.mjs'

const ROUNDS = 5
/** How long the frames of a run are measured, in seconds. */
const SECONDS = 4

/** Conditions of the first visit: what the browser is slowed down to. */
const LOOPBACK = { name: 'loopback', budgets: { motion: 150, charge: 250 } }
const SLOW = { name: 'slow 4G, CPU 4x slower', network: { latency: 150, bits: 1_600_000 }, cpu: 4, budgets: { motion: 700, charge: 2000 } }
const BYTES = 260_000

/** Runs whose frames are measured: nothing but timers and a heartbeat now and then; five proposers who get in each other's way. */
const AT_REST = { name: '5 servers at rest', hash: '#raft/plain?v=2&every=0ms&pace=even&speed=1/75', budget: 2.5 }
const DUEL = { name: 'a duel of 5', hash: '#paxos/plain?v=2&latency=20ms&proposers=5&offset=2ms&think=10ms&pace=even&speed=1/75', budget: 4 }

/** Bytes of the one-file page: to begin with, and for each algorithm. */
const ONE_FILE_BYTES = 760_000
const ALGORITHM_BYTES = 18_000

// ---- the first visit ----

/** Runs in the page before anything else: notes when something first moved. */
function watchMotion() {
  const places = new WeakMap()
  let first
  const moved = (element) => {
    const around = element.closest('#overture')?.getBoundingClientRect()
    if (!around) return false
    const box = element.getBoundingClientRect()
    const place = around.width && [(box.x - around.x) / around.width, (box.y - around.y) / around.width].map((share) => Math.round(share * 2000)).join()
    const before = places.get(element)
    places.set(element, place)
    return Boolean(place) && before !== undefined && before !== place
  }
  const look = () => {
    const time = document.querySelector('[data-synod]')?.dataset.time
    first ??= time
    // What is not animated can't move by itself: looking at it would only slow the page down.
    const animated = document.getElementById('overture') ? document.getAnimations().map(({ effect }) => effect.target) : []
    if ((time !== undefined && time !== first) || animated.map(moved).includes(true)) window.noted = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Runs in the page before anything else: presses, and notes when that was answered. */
function watchCharge() {
  let pressed = -Infinity
  const look = () => {
    const root = document.querySelector('[data-synod]')
    if (root && pressed > 0 && root.dataset.playing === 'false') {
      window.noted = performance.now()
      return
    }
    // Of a story the way on, which leads to the end of its beat.
    const button = root?.querySelector('[data-testid=play], [data-testid=story-on]')
    // A press that came before somebody listened is lost; one that is being answered is not repeated.
    if (button && performance.now() > pressed + 500) {
      pressed = performance.now()
      button.click()
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Milliseconds of a first visit until what is watched for, and the bytes of bodies that had arrived by then. */
async function visit({ network, cpu }, watch) {
  const host = await startHost()
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 720 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const arrivals = await watchArrivals(session)
  if (network) {
    const throughput = network.bits / 8
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: network.latency, downloadThroughput: throughput, uploadThroughput: throughput })
  }
  if (cpu) await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  const { time, wall } = await noted(page, host.address, watch)
  await context.close()
  await host.stop()
  return { time, bytes: arrivals(wall) }
}

/** Milliseconds of a visit without a network, of somebody who was there before, until what is watched for. */
async function visitAgain({ cpu }, watch) {
  const host = await startHost()
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 720 } })
  const first = await context.newPage()
  await first.goto(host.address)
  await first.waitForFunction(() => navigator.serviceWorker.controller, undefined, { timeout: 60_000 })
  await first.close()
  await host.stop()
  const page = await context.newPage()
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: cpu })
  const { time } = await noted(page, host.address, watch)
  await context.close()
  return { time }
}

/** Opens an address and gives when what is watched for was noted: since the page began to load, and by the wall clock. */
async function noted(page, address, watch) {
  await page.addInitScript(watch)
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.noted, undefined, { timeout: 60_000, polling: 50 })
  return page.evaluate(() => ({ time: window.noted, wall: performance.timeOrigin + window.noted }))
}

/** Listens to what arrives; gives a function that says how many bytes that were by a moment, in milliseconds of the wall clock. */
async function watchArrivals(session) {
  const arrived = []
  let clock
  session.on('Network.requestWillBeSent', ({ timestamp, wallTime }) => { clock ??= wallTime - timestamp })
  session.on('Network.dataReceived', ({ timestamp, encodedDataLength }) => arrived.push([timestamp, encodedDataLength]))
  await session.send('Network.enable')
  return (wall) => arrived.reduce((total, [timestamp, bytes]) => total + ((timestamp + clock) * 1000 <= wall ? bytes : 0), 0)
}

// ---- frames ----

/** What a frame of a run costs the main thread, in milliseconds, with the number of messages on the way. */
export async function framesOf({ hash }) {
  const host = await startHost()
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(host.address + hash)
  await page.waitForSelector('[data-synod][data-playing=true]')
  const session = await context.newCDPSession(page)
  // The thread's own time: what else the machine does is left out.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async () => Object.fromEntries((await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value * 1000]))
  const before = await read()
  const { frames, messages } = await page.evaluate(countFrames, SECONDS)
  const after = await read()
  await context.close()
  await host.stop()
  const [script, style, all] = ['ScriptDuration', 'RecalcStyleDuration', 'TaskDuration'].map((name) => (after[name] - before[name]) / frames)
  return { script, style, all, messages, rate: frames / SECONDS }
}

function countFrames(seconds) {
  return new Promise((resolve) => {
    let [frames, messages] = [0, 0]
    const end = performance.now() + seconds * 1000
    const look = () => {
      frames += 1
      messages += document.querySelectorAll('[data-message]').length
      if (performance.now() < end) requestAnimationFrame(look)
      else resolve({ frames, messages: messages / frames })
    }
    requestAnimationFrame(look)
  })
}

// ---- the table ----

function median(numbers) {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1]
}

/** Each measurement once a round, one after the other, so that what slows the machine down meets all of them. */
async function inTurns(measurements) {
  const results = measurements.map(() => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [place, measure] of measurements.entries()) results[place].push(await measure())
  }
  return results.map((rounds) => Object.fromEntries(Object.keys(rounds[0]).map((name) => [name, median(rounds.map((round) => round[name]))])))
}

const kb = (bytes) => `${(bytes / 1000).toFixed(0)} KB`
const ms = (time) => (time < 20 ? `${time.toFixed(1)} ms` : time < 1000 ? `${time.toFixed(0)} ms` : `${(time / 1000).toFixed(2)} s`)

function row(what, measured, budget) {
  console.log(`${what.padEnd(52)}${measured.padStart(12)}${budget.padStart(12)}`)
}

/** How many algorithms the catalogue has: each cites its rules in a file of its own. */
function algorithms() {
  return readdirSync(join(PROJECT, 'docs', 'rules')).filter((name) => name.endsWith('.md') && name !== 'README.md').length
}

/** Measures everything and prints the table. */
export async function printBudgets() {
  const visits = [LOOPBACK, SLOW].flatMap((condition) => [watchMotion, watchCharge].map((watch) => () => visit(condition, watch)))
  const runs = [AT_REST, DUEL]
  const again = () => visitAgain(SLOW, watchCharge)
  const [quick, quickCharge, slow, slowCharge, kept, ...frames] = await inTurns([...visits, again, ...runs.map((run) => () => framesOf(run))])
  console.log('')
  row(`the median of ${ROUNDS} rounds`, 'measured', 'budget')
  for (const [{ name, budgets }, motion, charge] of [[LOOPBACK, quick, quickCharge], [SLOW, slow, slowCharge]]) {
    row(`first motion, ${name}`, ms(motion.time), ms(budgets.motion))
    row(`the program is in charge, ${name}`, ms(charge.time), ms(budgets.charge))
  }
  row('the same at a second visit without network', ms(kept.time), '')
  row('bytes until the first motion, brotli', kb(slow.bytes), '')
  row('bytes until the program is in charge, brotli', kb(slowCharge.bytes), kb(BYTES))
  for (const [place, { name, budget }] of runs.entries()) {
    const { script, style, all, messages, rate } = frames[place]
    row(`a frame, ${name} (${messages.toFixed(0)} messages, ${rate.toFixed(0)} a second)`, ms(all), ms(budget))
    row(`    of it script ${ms(script)}, style ${ms(style)}`, '', '')
  }
  const count = algorithms()
  row(`the one-file page, ${count} algorithms`, kb(readFileSync(ONE_FILE).length), kb(ONE_FILE_BYTES + count * ALGORITHM_BYTES))
  console.log(`all of dist/ but that, brotli: ${kb(packedBytes())}\n`)
}

/** What somebody loads who looks at everything. */
function packedBytes() {
  const names = readdirSync(DIST).filter((name) => name.endsWith('.br') && !['synod.html.br', 'sw.js.br', 'embed.js.br'].includes(name))
  return names.reduce((total, name) => total + readFileSync(join(DIST, name)).length, 0)
}
