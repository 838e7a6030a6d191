// Measures the page in Chromium: its weight, the first frame that moves, the main thread's time per animation frame.
// It prints; it does not gate.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { DIST, browser, closeAll, site } from './helpers.mjs'

/** Runs whose frames are measured; the counts that come out are printed, since a run has as many messages as it has. */
const RUNS = [
  ['a brawl, 5 processes', '#paxos/plain?v=1&latency=20ms&proposers=5&offset=4ms&think=10ms&learn=decide'],
  ['a crowd, 25 processes', '#paxos/plain?v=1&n=25&latency=20ms&proposers=12&offset=5ms&think=10ms&learn=decide'],
]
/** Runs whose diagram is measured while they play, and while the tape is dragged through all of them. */
const DIAGRAMS = [
  ['ten thousand events', '#raft/plain?v=1&every=10ms&until=24s&panels=diagram'],
  ['a hundred thousand events', '#raft/plain?v=1&every=10ms&until=240s&panels=diagram'],
]
/** Scripts that are played to their end without a page around them. */
const MARATHONS = [
  ['an hour of Raft, 5 servers, one request a second', 'raft every=1s until=3600s'],
  ['a minute of Raft, 51 servers, one request a second', 'raft n=51 every=1s until=60s'],
]
const SEEKS = 200
const LOADS = 7
const SECONDS = 6

function weigh() {
  const files = readdirSync(DIST, { withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name)
  const size = (name, pack) => pack(readFileSync(join(DIST, name))).length
  const sum = (names, pack) => names.reduce((total, name) => total + size(name, pack), 0)
  const page = files.filter((name) => /\.(html|js|css|wasm)$/.test(name) && name !== 'synod.html')
  const kb = (bytes) => `${(bytes / 1000).toFixed(0)} KB`
  console.log(`weight of the page: gzip ${kb(sum(page, gzipSync))}, brotli ${kb(sum(page, brotliCompressSync))}; the single file ${kb(size('synod.html', (bytes) => bytes))}`)
}

/** Milliseconds from the start of loading to the first frame that shows something at another place. */
async function firstMove() {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 720 } })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const look = () => {
      const root = document.querySelector('[data-synod]')
      if (root && Number(root.dataset.time) > 0) window.moved = performance.now()
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto(await site())
  await page.waitForFunction(() => window.moved)
  const moved = await page.evaluate(() => window.moved)
  await context.close()
  return moved
}

/** The main thread's time for each animation frame, in milliseconds, with the number of messages that were drawn. */
async function frames(hash) {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 720 } })
  const page = await context.newPage()
  await page.goto((await site()) + hash)
  await page.waitForSelector('[data-message]')
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  const read = async () => Object.fromEntries((await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]))
  const before = await read()
  const { drawn, messages } = await page.evaluate((seconds) => new Promise((resolve) => {
    let drawn = 0
    let messages = 0
    const end = performance.now() + seconds * 1000
    const look = () => {
      drawn += 1
      messages += document.querySelectorAll('[data-message]').length
      if (performance.now() < end) requestAnimationFrame(look)
      else resolve({ drawn, messages: messages / drawn })
    }
    requestAnimationFrame(look)
  }), SECONDS)
  const after = await read()
  const per = (name) => (((after[name] - before[name]) * 1000) / drawn).toFixed(2)
  await context.close()
  return `${messages.toFixed(0)} messages on average, script ${per('ScriptDuration')} ms, main thread ${per('TaskDuration')} ms a frame, ${(drawn / SECONDS).toFixed(0)} frames a second`
}

/** The main thread's own time for each frame of a diagram: playing, and dragged by the tape from one end of the run to the other. */
async function diagram(hash) {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 720 } })
  const page = await context.newPage()
  await page.goto((await site()) + hash)
  await page.waitForSelector('.roll.ink path', { state: 'attached' })
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async () => Object.fromEntries((await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value * 1000]))
  const frames = (seconds, move) => page.evaluate(([seconds, move]) => new Promise((resolve) => {
    const bar = document.querySelector('[data-testid=tape]')
    const { left, top, width } = bar.getBoundingClientRect()
    const tell = (type, share) => bar.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, clientX: left + width * share, clientY: top + 20 }))
    const start = performance.now()
    let drawn = 0
    if (move) tell('pointerdown', 0)
    const look = () => {
      const share = (performance.now() - start) / (seconds * 1000)
      drawn += 1
      if (move) tell('pointermove', Math.min(share, 1))
      if (share < 1) requestAnimationFrame(look)
      else {
        if (move) tell('pointerup', 1)
        resolve(drawn)
      }
    }
    requestAnimationFrame(look)
  }), [seconds, move])
  const measured = []
  for (const move of [false, true]) {
    const before = await read()
    const drawn = await frames(SECONDS, move)
    const after = await read()
    const per = (name) => ((after[name] - before[name]) / drawn).toFixed(2)
    measured.push(`${move ? 'dragged' : 'playing'}: script ${per('ScriptDuration')} ms, main thread ${per('TaskDuration')} ms a frame, ${(drawn / SECONDS).toFixed(0)} frames a second`)
  }
  const nodes = await page.evaluate(() => document.querySelectorAll('.roll *').length)
  await context.close()
  return `${measured.join('; ')}; ${nodes} nodes`
}

/** Events a second in the browser, cold and once the program is warm, and the time to seek anywhere in the run. */
async function marathon(script) {
  const context = await (await browser()).newContext()
  const page = await context.newPage()
  await page.goto(`${await site()}#paxos/plain?v=1&autoplay=0`)
  await page.waitForSelector('[data-synod]')
  const { events, cold, wall, seeks } = await page.evaluate(async ([script, count]) => {
    const explore = async () => {
      const started = performance.now()
      const run = await wasm_bindgen.explore(script)
      return { run, wall: performance.now() - started }
    }
    const cold = await explore()
    cold.run.free()
    for (let warming = 0; warming < 3; warming++) (await explore()).run.free()
    const { run, wall } = await explore()
    const seeks = Array.from({ length: count }, (_, place) => {
      const before = performance.now()
      run.seek((place * 0.618034) % 1)
      return performance.now() - before
    }).sort((one, other) => one - other)
    const { events } = run
    run.free()
    return { events, cold: cold.wall, wall, seeks }
  }, [script, SEEKS])
  await context.close()
  const rate = (events / wall / 1000).toFixed(2)
  return `${events} events in ${wall.toFixed(0)} ms (${cold.toFixed(0)} ms cold), ${rate} M a second; a seek: median ${seeks[SEEKS >> 1].toFixed(2)} ms, 95 % within ${seeks[Math.floor(SEEKS * 0.95)].toFixed(2)} ms`
}

weigh()
const moves = []
for (let load = 0; load < LOADS; load++) moves.push(await firstMove())
moves.sort((one, other) => one - other)
console.log(`first frame that moves: median ${moves[LOADS >> 1].toFixed(0)} ms, from ${moves[0].toFixed(0)} to ${moves[LOADS - 1].toFixed(0)} ms over ${LOADS} loads`)
for (const [name, hash] of RUNS) console.log(`${name}: ${await frames(hash)}`)
for (const [name, hash] of DIAGRAMS) console.log(`the diagram of ${name}: ${await diagram(hash)}`)
for (const [name, script] of MARATHONS) console.log(`${name}: ${await marathon(script)}`)
await closeAll()
