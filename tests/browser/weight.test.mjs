// What the page weighs, held to the numbers in weights.json: a first visit until the program is in charge, each part of the page, each
// algorithm, the one-file page. Bytes as a host sends them, packed by brotli; the one-file page as it is. Each has the most that it may
// weigh, and what it weighed when that was last noted, so that a commit that makes something heavier says so:
//
//   SYNOD_NOTE=1 node --test tests/browser/weight.test.mjs

import assert from 'node:assert/strict'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { DIST, ONE_FILE, PROJECT } from './helpers.mjs'

const NUMBERS = join(import.meta.dirname, 'weights.json')
/** Two builds of the same sources in folders of other names differ by so much, as a share. */
const SAME = 0.01
/** A ready-made standard library brings the texts of all panics: the limits are then so much higher, as a share. */
const READY_MADE = 0.15

/** What algorithms share: with that of a first visit, and without it. */
const SHARED = { common: 'shared by algorithms', others: 'shared by others' }

const files = JSON.parse(readFileSync(join(PROJECT, 'target/web/pieces/files.json'), 'utf8'))
const packed = (names) => names.reduce((sum, name) => sum + statSync(join(DIST, `${name}.br`)).size, 0)

/** Everything that is held, in the order in which it is printed. */
function weigh() {
  const own = (root) => files.chunks[root].filter((name) => new RegExp(`^${root.replaceAll('_', '-')}(-card)?-[0-9a-f]+\\.wasm$`).test(name))
  const roots = Object.keys(files.chunks).sort()
  return Object.fromEntries([
    ['first visit', packed(['index.html', ...files.first])],
    ['one-file page', statSync(ONE_FILE).size],
    ...['common', 'others'].map((pack) => [SHARED[pack], packed([...new Set(files.algorithms.flatMap((root) => files.chunks[root]))].filter((name) => name.startsWith(`${pack}-`)))]),
    ...roots.filter((root) => !files.algorithms.includes(root)).map((root) => [`part ${root}`, packed(own(root))]),
    ...roots.filter((root) => files.algorithms.includes(root)).map((root) => [`algorithm ${root}`, packed(own(root))]),
  ])
}

const kb = (bytes) => (bytes / 1000).toFixed(1)

test('nothing weighs more than it may, and what it weighs is noted', (context) => {
  const now = weigh()
  const numbers = JSON.parse(readFileSync(NUMBERS, 'utf8'))
  if (process.env.SYNOD_NOTE) {
    const noted = Object.entries(now).map(([name, bytes]) => [name, { most: numbers[name]?.most ?? bytes, noted: bytes }])
    writeFileSync(NUMBERS, `${JSON.stringify(Object.fromEntries(noted), null, 2)}\n`)
  }
  const held = process.env.SYNOD_NOTE ? JSON.parse(readFileSync(NUMBERS, 'utf8')) : numbers
  for (const [name, bytes] of Object.entries(now)) {
    const { most, noted } = held[name] ?? {}
    context.diagnostic(`${name.padEnd(30)} ${kb(bytes).padStart(8)} KB, ${kb(bytes - noted)} since it was noted, at most ${kb(most)}`)
  }
  assert.deepEqual(Object.keys(held).sort(), Object.keys(now).sort(), 'weights.json has a line for everything that is weighed')
  const share = files.std !== 'built' ? READY_MADE : 0
  const heavy = Object.entries(now).filter(([name, bytes]) => bytes > held[name].most * (1 + share))
  assert.deepEqual(heavy.map(([name, bytes]) => `${name}: ${kb(bytes)} KB of ${kb(held[name].most)}`), [])
  const unnoted = Object.entries(now).filter(([name, bytes]) => Math.abs(bytes - held[name].noted) > held[name].noted * (SAME + share))
  assert.deepEqual(unnoted.map(([name, bytes]) => `${name}: ${kb(bytes)} KB, noted ${kb(held[name].noted)}`), [], 'what changed its weight is noted with SYNOD_NOTE=1')
})
