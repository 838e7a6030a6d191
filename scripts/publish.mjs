// What a page needs that stands on a host: a picture for whoever is sent its link, a worker that keeps it for a visit without network,
// and every file packed beside the original. scripts/finish.mjs calls it.
//
// Scripts, styles and wasm carry their hash in their name, so they may be cached for ever. What keeps its name is what others name:
// the page, the one-file page and embed.js in slides and lessons, the icon and the manifest in bookmarks, the preview in what readers of
// links have kept, sw.js in browsers.

import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const PAGE = 'index.html'
const WORKER = 'sw.js'
/** What is no part of the page: whoever asks for it has a network. */
const NOT_KEPT = [PAGE, WORKER, 'synod.html', 'embed.js', 'preview.png']
const PACKED = /\.(?:br|gz)$/
/** What a host sends packed. A picture is packed already. */
const WORTH_PACKING = /\.(?:html|js|css|wasm|svg|webmanifest|json)$/

/** The page with the script that has it kept. */
export function withKeeper(html) {
  const script = readFileSync('scripts/keep.js', 'utf8').replace(/^\s*\/\/.*\n/gm, '').replace(/\n\s*/g, '\n').trim()
  return replaced(html, '</body>', `<script id="synod-keep">${script}</script></body>`)
}

/**
 * The page with the whole address of its preview, where the builder says where it will stand: most readers of links want one that is
 * whole. Without it the address is relative, and the page fits any folder.
 */
export function withAddress(html, address) {
  if (!address) return html
  if (!/^https?:\/\/[^/]/.test(address) || !URL.canParse(address)) {
    throw new Error(`SYNOD_URL=${address} is no address: write it whole, like https://example.org/synod/`)
  }
  const folder = address.endsWith('/') ? address : `${address}/`
  return replaced(html, 'content="preview.png"', `content="${new URL('preview.png', folder)}"`)
}

/** Writes the worker with the list of what it keeps: all that is in the folder but what nobody needs without a network. */
export function writeWorker(folder) {
  const page = readFileSync(join(folder, PAGE), 'utf8')
  const files = filesOf(folder).filter((name) => !NOT_KEPT.includes(name))
  const hash = createHash('sha256').update(page)
  for (const name of files) hash.update(name).update(readFileSync(join(folder, name)))
  const filled = {
    "const RELEASE = ''": `const RELEASE = ${JSON.stringify(hash.digest('hex').slice(0, 16))}`,
    'const FILES = []': `const FILES = ${JSON.stringify(files)}`,
    'const NAMED = []': `const NAMED = ${JSON.stringify(files.filter((name) => page.includes(name)))}`,
  }
  const worker = Object.entries(filled).reduce((text, [empty, full]) => replaced(text, empty, full), readFileSync('static/sw.js', 'utf8'))
  writeFileSync(join(folder, WORKER), worker)
}

/** Writes each file packed beside itself, as hosts send it that look for such files. */
export function pack(folder) {
  for (const name of filesOf(folder).filter((name) => WORTH_PACKING.test(name))) {
    const bytes = readFileSync(join(folder, name))
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, { params }))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }))
  }
}

function filesOf(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile() && !PACKED.test(name))
  return names.map((name) => name.split(sep).join('/')).sort()
}

/** Replaces what must be there: a silent miss would give a page that is not kept, or not shown. */
function replaced(text, wanted, replacement) {
  if (!text.includes(wanted)) throw new Error(`there is no ${wanted} to replace`)
  return text.replace(wanted, () => replacement)
}
