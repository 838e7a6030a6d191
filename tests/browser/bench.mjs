// Measures the page in Chromium: the table of budgets, then what a crowd, long diagrams and long runs cost.
// It prints; it does not gate.

import { framesOf, printBudgets } from './budgets.mjs'
import { browser, closeAll, site } from './helpers.mjs'

/** A run whose frames are measured; the count of messages that comes out is printed, since a run has as many as it has. */
const CROWD = '#paxos/plain?v=1&n=25&latency=20ms&proposers=12&offset=5ms&think=10ms&learn=decide'
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
const SECONDS = 6

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

await printBudgets()
const crowd = await framesOf({ hash: CROWD })
console.log(`a crowd of 25 processes: ${crowd.messages.toFixed(0)} messages on average, script ${crowd.script.toFixed(2)} ms, main thread ${crowd.all.toFixed(2)} ms a frame, ${crowd.rate.toFixed(0)} frames a second`)
for (const [name, hash] of DIAGRAMS) console.log(`the diagram of ${name}: ${await diagram(hash)}`)
for (const [name, script] of MARATHONS) console.log(`${name}: ${await marathon(script)}`)
await closeAll()
