// Trunk's post_build hook. It puts the overture into the page, shrinks wasm and styles, gives the page its security policy, writes the
// page in one file (synod.html) and prints what everything weighs. While developing (`make serve`) it does only the first.

import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const STAGING = process.env.TRUNK_STAGING_DIR
const ONE_FILE = 'synod.html'

const OVERTURE = 'target/overture.html'

write('index.html', withOverture(read('index.html').toString()))
if (process.env.TRUNK_PROFILE === 'release') finish()

function finish() {
  const names = readdirSync(STAGING)
  if (names.includes('snippets')) stop('a crate brings JavaScript snippets, which one self-contained file cannot import')
  const wasm = one(names, /\.wasm$/)
  write(wasm, withoutNames(read(wasm)))
  for (const sheet of names.filter((name) => name.endsWith('.css'))) write(sheet, withoutComments(read(sheet).toString()))

  const page = read('index.html').toString()
  write('index.html', withPolicy(page, "'self'"))
  write(ONE_FILE, withPolicy(inOneFile(page), ''))
  report()
}

/** The page with what is seen before its program is there, as `headless overture` wrote it. */
function withOverture(html) {
  return change(html, /<!-- overture -->/, () => readFileSync(OVERTURE, 'utf8').trim())
}

// ---- the wasm ----

/**
 * The names of functions are a quarter of a module and nothing to who runs it. (wasm-opt, measured: raw 5 % smaller,
 * compressed half a percent larger, and no faster; so it is not used.)
 * A module is an 8-byte header and then sections: an id byte, a length, the content. Names are the custom section "name".
 */
function withoutNames(wasm) {
  const kept = [wasm.subarray(0, 8)]
  for (let at = 8; at < wasm.length; ) {
    const [length, content] = leb128(wasm, at + 1)
    const [nameLength, name] = leb128(wasm, content)
    const isNames = wasm[at] === 0 && wasm.subarray(name, name + nameLength).toString() === 'name'
    if (!isNames) kept.push(wasm.subarray(at, content + length))
    at = content + length
  }
  return Buffer.concat(kept)
}

/** The unsigned number at `at`, and the position after it. */
function leb128(bytes, at) {
  let value = 0
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++]
    value += (byte & 0x7f) * 2 ** shift
    if (byte < 0x80) return [value, at]
  }
}

// ---- the styles ----

function withoutComments(css) {
  return css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\n\s*/g, '\n').trim()
}

// ---- the page in one file ----

/** The page with its styles, icon, glue and wasm inside: no request is left, so it opens from a file and in a sandbox. */
function inOneFile(page) {
  let html = page
  html = change(html, /<link\b[^>]*rel="?preload[^>]*>/, () => '')
  html = change(html, /<link\b[^>]*rel="?manifest[^>]*>/, () => '')
  html = change(html, /<link\b[^>]*rel="?icon[^>]*>/, () => `<link rel="icon" href="${dataUrl('icon.svg', 'image/svg+xml')}">`)
  html = change(html, /<link\b[^>]*rel="?stylesheet[^>]*>/g, (tag) => `<style>${read(href(tag))}</style>`)
  html = change(html, /<script id="?synod-glue\b[^>]*>\s*<\/script>/, (tag) => {
    const wasm = gzipSync(read(one(readdirSync(STAGING), /\.wasm$/)), { level: 9 }).toString('base64')
    // The glue wants to know its own address: an inlined script has none, and in a frame made from text nor has the page.
    const glue = change(escapeScript(read(href(tag)).toString()), 'document.currentScript.src', () => '"file:///"')
    // The data stands before the scripts, so that they find it.
    return `<script id="synod-wasm" type="text/plain">${wasm}</script><script id="synod-glue">${glue}</script>`
  })
  const start = escapeScript(readFileSync('scripts/one-file.js', 'utf8'))
  return change(html, /<script id="?synod-start\b[^>]*>[\s\S]*?<\/script>/, () => `<script id="synod-start">${start}</script>`)
}

/** Replaces what must be there: a silent miss would give a page that does not open. */
function change(html, pattern, replacement) {
  if (html.search(pattern) < 0) stop(`index.html has nothing like ${pattern}`)
  return html.replace(pattern, replacement)
}

/** Inside a script element these two would end it early or begin a comment. */
function escapeScript(text) {
  return text.replace(/<(\/script)/gi, '<\\$1').replace(/<!--/g, '<\\!--')
}

function href(tag) {
  return /(?:href|src)="?\.?\/?([^"\s>]+)/.exec(tag)[1]
}

function dataUrl(name, type) {
  return `data:${type};base64,${read(name).toString('base64')}`
}

// ---- the security policy ----

/** Allows the page's own scripts by their hashes, its own files (`self`, none in the one-file page), and nothing else. */
function withPolicy(html, self) {
  const scripts = [...html.matchAll(/<script(?![^>]*(?:\ssrc=|type="?text\/plain))[^>]*>([\s\S]*?)<\/script>/g)]
  const hashes = scripts.map(([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  const policy = [
    `default-src 'none'`,
    `script-src ${self} 'wasm-unsafe-eval' ${hashes.join(' ')}`,
    // The page sets style attributes for what moves.
    `style-src ${self} 'unsafe-inline'`,
    `img-src ${self} data: blob:`,
    `worker-src ${self} blob:`,
    self && `connect-src ${self}`,
    self && `manifest-src ${self}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ]
  const text = policy.filter(Boolean).join('; ').replace(/ +/g, ' ')
  return change(html, /<meta charset="?utf-8"?\s*\/?>/i, (tag) => `${tag}<meta http-equiv="Content-Security-Policy" content="${text}">`)
}

// ---- the size report ----

function report() {
  const files = readdirSync(STAGING).filter((name) => statSync(join(STAGING, name)).isFile())
  const loaded = files.filter((name) => name === 'index.html' || /\.(wasm|js|css)$/.test(name))
  const rows = loaded.map((name) => [name, ...weights(name)])
  const total = [1, 2, 3].map((column) => rows.reduce((sum, row) => sum + row[column], 0))
  console.log(`\n${'what the page weighs, in KB'.padEnd(34)}     raw    gzip  brotli`)
  for (const row of [...rows, ['the page together', ...total], [ONE_FILE, ...weights(ONE_FILE)]]) console.log(line(...row))
}

function weights(name) {
  const bytes = read(name)
  return [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length]
}

function line(name, ...sizes) {
  return name.padEnd(34) + sizes.map((size) => (size / 1000).toFixed(1).padStart(8)).join('')
}

// ---- files ----

function read(name) {
  return readFileSync(join(STAGING, name))
}

function write(name, content) {
  writeFileSync(join(STAGING, name), content)
}

function one(names, pattern) {
  const found = names.filter((name) => pattern.test(name))
  if (found.length !== 1) stop(`there should be one file like ${pattern} in ${STAGING}, not ${found.length}`)
  return found[0]
}

function stop(sentence) {
  console.error(`synod: ${sentence}.`)
  process.exit(1)
}
