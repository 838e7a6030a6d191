// The page in two more engines, Firefox and WebKit: it opens, plays, is acted on, is shared, is kept, and stands in one file. The steps are the
// same for both. Where an engine can't be had, the summary of `make test` says so.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { findFirefox, findWebKit, startFirefox, startWebKit } from './engines.mjs'
import { ONE_FILE, closeAll, site } from './helpers.mjs'
import { startHost } from './host.mjs'

after(closeAll)

const LINK = '#raft/first-election?v=2&t=100ms&select=P2'

async function aFirstVisitPlays(engine) {
  await engine.open(await site())
  await engine.sees('document.querySelector("[data-synod][data-playing=true]")')
  const before = await engine.run('return Number(document.querySelector("[data-synod]").dataset.time)')
  await engine.sees('Number(document.querySelector("[data-synod]").dataset.time) > arguments[0]', before)
  await engine.sees('document.querySelectorAll("[data-message]").length > 0')
}

async function aLinkOpensAtItsMoment(engine) {
  await engine.open((await site()) + LINK)
  await engine.sees('document.querySelector("[data-synod][data-time=\'100000\'][data-playing=false]")')
}

async function aCrashedProcessStandsInTheLink(engine) {
  await engine.press('[data-testid=card] [data-testid=crash]')
  await engine.sees('document.querySelectorAll(".process.crashed").length === 1')
  await engine.sees('location.hash.includes("100ms.crash.P2")')
}

async function sharingGivesThatLink(engine) {
  await engine.press('[data-testid=share]')
  await engine.sees('document.querySelector("dialog[open] [data-testid=link]")')
  const link = await engine.run('return document.querySelector("dialog [data-testid=link]").value')
  assert(link.startsWith(`${await site()}#raft/first-election?`), link)
  assert.match(link, /100ms\.crash\.P2/)
}

async function theOneFileOpensByDoubleClick(engine) {
  await engine.open(pathToFileURL(ONE_FILE).href + LINK)
  await engine.sees('location.protocol === "file:" && document.querySelector("[data-synod][data-time=\'100000\']")')
}

async function aSecondVisitNeedsNoNetwork(engine) {
  const host = await startHost()
  try {
    await engine.open(host.address)
    await engine.sees('navigator.serviceWorker.controller')
  } finally {
    await host.stop()
  }
  await engine.open(host.address + LINK)
  await engine.sees('document.querySelector("[data-synod][data-time=\'100000\']")')
}

const STEPS = [
  ['a first visit plays', aFirstVisitPlays],
  ['a link opens at its moment', aLinkOpensAtItsMoment],
  ['a process that is crashed stands in the link', aCrashedProcessStandsInTheLink],
  ['sharing gives that link', sharingGivesThatLink],
  ['a second visit needs no network', aSecondVisitNeedsNoNetwork],
  ['the one file opens by double click', theOneFileOpensByDoubleClick],
]

for (const [name, find, start] of [['Firefox', findFirefox, startFirefox], ['WebKit', findWebKit, startWebKit]]) {
  if (!find()) continue
  test(`in ${name} the page opens, plays, is acted on, is shared, is kept, and stands in one file`, async (context) => {
    const engine = await start()
    context.after(() => engine.quit())
    // One after the other: a step goes on where the one before has left the page.
    for (const [claim, step] of STEPS) {
      await step(engine).catch((error) => { throw new Error(`this is not so: ${claim}`, { cause: error }) })
    }
  })
}
