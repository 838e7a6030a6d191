// Behind scripts/assemble.mjs, or Trunk: it puts the overture and the styles into the page, gives the page its security policy, writes the
// page in one file (synod.html), makes all of it ready for a host (publish.mjs) and prints what everything weighs. While developing
// (`make serve`) it does only the first.

import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { transform } from 'esbuild'
import { pack, withAddress, withKeeper, writeWorker } from './publish.mjs'

const STAGING = process.env.TRUNK_STAGING_DIR
const ONE_FILE = 'synod.html'
/** The program; the other files of its kind are packs of chunks. */
const PROGRAM = /^synod.*_bg\b.*\.wasm$/

const OVERTURE = 'target/overture.html'

write('index.html', withOverture(read('index.html').toString()))
if (process.env.TRUNK_PROFILE === 'release') await finish()

async function finish() {
  const page = await withStyles(addressed(read('index.html').toString()))
  write('index.html', withPolicy(withKeeper(page), "'self'"))
  write(ONE_FILE, withPolicy(inOneFile(page), ''))
  writeWorker(STAGING)
  pack(STAGING)
  report()
}

function addressed(page) {
  try {
    return withAddress(page, process.env.SYNOD_URL)
  } catch (problem) {
    stop(problem.message)
  }
}

/** The page with what is seen before its program is there, as `headless overture` wrote it; the story behind it is for the program, and comes later. */
function withOverture(html) {
  const [overture, tale] = readFileSync(OVERTURE, 'utf8').trim().split(/(?=<script [^>]*id="synod-tale">)/)
  return change(change(html, '<!-- overture -->', () => overture), '<!-- tale -->', () => tale)
}

// ---- the styles ----

/**
 * The page with all style sheets as one, where the first of them stood: they arrive with it, together a quarter lighter than each by
 * itself. That is behind the overture, which has the styles that it needs: these hold from the moment on at which something else is shown
 * (`synodStyles`), so that what moves is not laid out anew meanwhile.
 */
async function withStyles(page) {
  const sheets = []
  const bare = change(page, /<link\b[^>]*rel="?stylesheet[^>]*>\s*/g, (tag) => (sheets.push(href(tag)) === 1 ? '<!-- styles -->' : ''))
  const { code } = await transform(sheets.map((sheet) => read(sheet)).join('\n'), { loader: 'css', minify: true })
  for (const sheet of sheets) rmSync(join(STAGING, sheet))
  return change(bare, '<!-- styles -->', () => `<style id="synod-styles" media="not all">${code.trim()}</style>\n  `)
}

// ---- the page in one file ----

/**
 * The page with its icon, glue and wasm inside as well: no request is left, so it opens from a file and in a sandbox. All of it is there
 * before any of it is shown, so of the overture the frame is enough: its drawings would be an eighth of the file.
 */
function inOneFile(page) {
  let html = change(page, /(<div class="drawing" aria-hidden="true">)[\s\S]*?(<\/div><\/div><\/section>)/, (drawn, opening, end) => opening + end)
  html = change(html, /<link\b[^>]*rel="?preload[^>]*>/, () => '')
  for (const early of ['ahead', 'asked']) html = change(html, new RegExp(`<script id="?synod-${early}\\b[^>]*>[\\s\\S]*?</script>`), () => '')
  html = change(html, /<link\b[^>]*rel="?manifest[^>]*>/, () => '')
  html = change(html, /<link\b[^>]*rel="?icon[^>]*>/, () => `<link rel="icon" href="${dataUrl('icon.svg', 'image/svg+xml')}">`)
  html = change(html, /<script id="?synod-glue\b[^>]*>\s*<\/script>/, (tag) => {
    const names = readdirSync(STAGING)
    const inside = (id, name) => `<script id="${id}" type="text/plain">${gzipSync(read(name), { level: 9 }).toString('base64')}</script>`
    const packs = names.filter((name) => name.endsWith('.wasm') && !PROGRAM.test(name))
    const data = [inside('synod-wasm', one(names, PROGRAM)), ...packs.map((name) => inside(name, name))].join('')
    const glue = escapeScript(read(href(tag)).toString())
    // The data stands before the scripts, so that they find it.
    return `${data}<script id="synod-glue">${glue}</script>`
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
  const loaded = files.filter((name) => name === 'index.html' || (/\.(wasm|js|css)$/.test(name) && !['sw.js', 'embed.js'].includes(name)))
  const rows = loaded.map((name) => [name, ...weights(name)])
  const total = [1, 2, 3].map((column) => rows.reduce((sum, row) => sum + row[column], 0))
  console.log(`\n${'what the page weighs, in KB'.padEnd(34)}     raw    gzip  brotli`)
  for (const row of [...rows, ['the page together', ...total], [ONE_FILE, ...weights(ONE_FILE)]]) console.log(line(...row))
}

function weights(name) {
  return [name, `${name}.gz`, `${name}.br`].map((one) => read(one).length)
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
