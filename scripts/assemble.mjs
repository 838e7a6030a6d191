// Puts the published page together out of the program's pieces, as Trunk does with a program in one piece: it writes what index.html names
// to a folder, under names that change with their content. scripts/finish.mjs does the rest, as behind Trunk.
//
//   node scripts/assemble.mjs PIECES STAGING
//
// PIECES holds what the splitter wrote (split/) and what wasm-bindgen made of the main piece (glue/).

import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, parse } from 'node:path'
import { buildSync } from 'esbuild'

const [SOURCE, STAGING] = process.argv.slice(2)

/** The chunk that has the cards of all algorithms: what it shares with one alone is the card of that one. */
const CARDS = 'scenarios'
/** The chunk that reads addresses, which is fetched for every one that is not empty. */
const TEXTS = 'texts'
/** A piece that several algorithms share, but less than half of them, and that is larger than this, is worth a request of its own. */
const WORTH_A_REQUEST = 8000

/** Begins to fetch some files before the program is there to ask for them. */
const PRELOAD = `function (file) {
        var link = document.createElement("link");
        link.rel = "preload";
        link.as = "fetch";
        link.crossOrigin = "anonymous";
        link.href = file;
        document.head.appendChild(link);
      }`

rmSync(STAGING, { recursive: true, force: true })
mkdirSync(STAGING, { recursive: true })
const splitter = readFileSync(join(SOURCE, 'split/__wasm_split.js'), 'utf8')
const packs = pack(pieces(), roots())
const js = put('synod.js', glue(packs))
const wanted = filesOf(packs)
const wasm = put('synod_bg.wasm', withoutNames(readFileSync(join(SOURCE, 'glue/main_bg.wasm'))))
writeFileSync(join(STAGING, 'index.html'), page(readFileSync('index.html', 'utf8')))
// For who weighs them.
writeFileSync(join(SOURCE, 'files.json'), JSON.stringify({ std: process.env.SYNOD_STD, first: [js, wasm, ...wanted.get(first())], chunks: Object.fromEntries(wanted), algorithms: [...wanted.keys()].filter(isAlgorithm) }))

// ---- the pieces ----

/** The files of the pieces that several chunks share, with the names of these. */
function pieces() {
  const found = [...splitter.matchAll(/\/\* (.*) \*\/\s*const __(chunk_\d+) =/g)].map(([, users, name]) => [name, users.split(', ')])
  if (found.length === 0) stop('the splitter says nothing of pieces that are shared')
  return new Map(found)
}

/** What each chunk is put together from: the pieces that it shares, and its own. */
function roots() {
  const found = splitter.matchAll(/export const __wasm_split_load_(\w+) = wrapAsyncCb\(makeLoad\(([\s\S]*?), \[([^\]]*)\]\)\);/g)
  return new Map([...found].map(([, name, own, shared]) => {
    const parts = [...shared.matchAll(/__(chunk_\d+)/g)].map(([, part]) => part)
    return [name, own.includes('fetch(') ? [...parts, `split_${name}`] : parts]
  }))
}

/** The files that each chunk needs. */
function filesOf({ names, roots }) {
  return new Map([...roots].map(([root, parts]) => [root, names.filter(([, held]) => held.some((piece) => parts.includes(piece))).map(([name]) => name)]))
}

/** The chunk of what a first visit opens on. */
function first() {
  const [, id] = /FIRST: Listed = Listed::run\("([^"]+)"/.exec(readFileSync('src/protocols/begin.rs', 'utf8')) ?? stop('what a first visit opens on is not to be found')
  return id.replaceAll('-', '_')
}

/** Which algorithms there are: whatever is no part of the page. */
function isAlgorithm(root) {
  return new RegExp(`^ +${root}: \\$crate::`, 'm').test(readFileSync('src/protocols/mod.rs', 'utf8'))
}

/** Puts the pieces into files: each chunk's own, what parts of the page share, the card of each algorithm, what only others than the first share, and the rest. */
function pack(shared, roots) {
  const all = [...roots.keys()].filter(isAlgorithm).length
  const begins = first()
  const files = new Map()
  const numbers = new Map()
  const add = (piece, name) => {
    numbers.set(piece, numbers.size)
    files.set(name, [...(files.get(name) ?? []), piece])
  }
  for (const [piece, users] of shared) {
    const of = users.filter(isAlgorithm)
    const size = readFileSync(join(SOURCE, `split/${piece}.wasm`)).length
    if (of.length === 0 && users.includes(TEXTS)) add(piece, TEXTS)
    else if (of.length === 0) add(piece, 'page')
    else if (of.length === 1 && users.length === 2 && users.includes(CARDS)) add(piece, `${of[0]}-card`)
    else if (of.length > 1 && of.length * 2 < all && size > WORTH_A_REQUEST) add(piece, of.join('-'))
    // What the first visit has no use for, it does not pay for.
    else if (of.length > 0 && !of.includes(begins)) add(piece, 'others')
    else add(piece, 'common')
  }
  for (const [root, parts] of roots) if (parts.includes(`split_${root}`)) add(`split_${root}`, root)
  const names = [...files].map(([name, parts]) => [put(`${name.replaceAll('_', '-')}.wasm`, module(parts, numbers)), parts])
  return { names, numbers, roots }
}

/** A module whose custom sections are some pieces, each under its number. */
function module(parts, numbers) {
  const sections = parts.map((piece) => {
    const bytes = withoutNames(readFileSync(join(SOURCE, `split/${piece}.wasm`)))
    const name = Buffer.from(String(numbers.get(piece)))
    const content = Buffer.concat([leb128(name.length), name, bytes])
    return Buffer.concat([Buffer.from([0]), leb128(content.length), content])
  })
  return Buffer.concat([Buffer.from('0061736d01000000', 'hex'), ...sections])
}

/** The names of functions, which nobody needs who runs it, and whatever else stands in custom sections. */
function withoutNames(wasm) {
  const kept = [wasm.subarray(0, 8)]
  for (let at = 8; at < wasm.length; ) {
    const [length, content] = unleb128(wasm, at + 1)
    if (wasm[at] !== 0) kept.push(wasm.subarray(at, content + length))
    at = content + length
  }
  return Buffer.concat(kept)
}

function leb128(value) {
  const bytes = []
  for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80)
  return Buffer.from([...bytes, value])
}

/** The unsigned number at `at`, and the position after it. */
function unleb128(bytes, at) {
  let value = 0
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++]
    value += (byte & 0x7f) * 2 ** shift
    if (byte < 0x80) return [value, at]
  }
}

// ---- the glue ----

/** What wasm-bindgen wrote and our loader, as one classic script that defines `wasm_bindgen`. */
function glue({ names, numbers, roots }) {
  const [, shared] = /const \{ (.*?) \} = initSync/.exec(splitter) ?? stop('the splitter does not say what pieces need of the program')
  const packOf = [...numbers.keys()].map((piece) => names.findIndex(([, parts]) => parts.includes(piece)))
  const tables = {
    SHARED: shared.split(',').map((name) => name.trim()).filter(Boolean),
    PACKS: names.map(([name]) => name),
    PIECES: packOf,
    ROOTS: Object.fromEntries([...roots].map(([name, parts]) => [name, parts.map((piece) => numbers.get(piece))])),
  }
  const loads = [...roots.keys()].map((name) => `export const __wasm_split_load_${name} = load(${JSON.stringify(name)});\n`)
  const head = Object.entries(tables).map(([name, table]) => `const ${name} = ${JSON.stringify(table)};\n`)
  writeFileSync(join(SOURCE, 'glue/__wasm_split.js'), [...head, readFileSync('scripts/chunks.js', 'utf8'), ...loads].join(''))
  writeFileSync(join(SOURCE, 'glue/entry.js'), 'import start, * as exported from "./main.js"; globalThis.wasm_bindgen = Object.assign(start, exported);\n')
  // The splitter's loader may ask for itself by its address; a classic script has none, and the page's serves as well.
  const built = buildSync({
    entryPoints: [join(SOURCE, 'glue/entry.js')],
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
    define: { 'import.meta.url': 'document.baseURI' },
    logLevel: 'error',
  })
  return built.outputFiles[0].contents
}

// ---- the page ----

/** index.html with what Trunk would have put for its own elements. */
function page(html) {
  const filled = html.replace(/[ \t]*<link data-trunk ([^>]*)>\n?/g, (_, attributes) => {
    const [, rel] = /rel="([^"]*)"/.exec(attributes)
    const [, href] = /href="([^"]*)"/.exec(attributes) ?? []
    if (rel === 'css') return `  <link rel="stylesheet" href="./${put(basename(href), readFileSync(href))}">\n`
    if (rel === 'copy-file') return copy(href, basename(href))
    if (rel === 'rust') return ''
    return stop(`index.html asks Trunk for ${rel}, which scripts/assemble.mjs does not know`)
  })
  // As early as can be, and behind what says how the text is written; what only a link asks for is listed behind the first scene.
  return filled
    .replace(/(<meta name="viewport"[^>]*>\n)/, `$1  ${pattern('preload')}\n${ahead()}`)
    .replace(/( *<div id="synod">)/, `${asked()}$1`)
    .replace('</body>', `${pattern('script')}</body>`)
}

/** What a first visit shows, where the address asks for nothing. Nothing of it grows with the catalogue. */
function ahead() {
  return `  <script id="synod-ahead">
    if (location.hash.length < 2 && location.search.length < 2) ${JSON.stringify(wanted.get(first()))}.forEach(${PRELOAD});
  </script>
`
}

/** What the address asks for. */
function asked() {
  const files = packs.names.map(([name]) => name)
  const placesOf = (needed) => needed.map((name) => files.indexOf(name))
  const places = [...wanted].filter(([root]) => isAlgorithm(root)).map(([root, needed]) => [root.replaceAll('_', '-'), placesOf(needed)])
  return `  <script id="synod-asked">
    (function (packs, wanted, texts) {
      var asked = location.hash.length > 1 ? location.hash : location.search;
      if (asked.length < 2) return;
      var first = wanted[asked.replace(/^[#?/]+/, "").split(/[/?&]/)[0] || ${JSON.stringify(first().replaceAll('_', '-'))}] || [];
      texts.concat(first).filter(function (place, at, all) {
        return all.indexOf(place) === at;
      }).map(function (place) { return packs[place]; }).forEach(${PRELOAD});
    })(${JSON.stringify(files)}, ${JSON.stringify(Object.fromEntries(places))}, ${JSON.stringify(placesOf(wanted.get(TEXTS)))});
  </script>
`
}

function copy(from, name) {
  cpSync(from, join(STAGING, name), { recursive: true })
  return ''
}

/** What stands in Trunk.toml for the program's files, so that the served page and the published one start alike. */
function pattern(name) {
  const [, text] = new RegExp(`^pattern_${name} = '(?:'')?\n?([\\s\\S]*?)'(?:'')?$`, 'm').exec(readFileSync('Trunk.toml', 'utf8'))
  return text.replaceAll('{base}', './').replaceAll('{js}', js).replaceAll('{wasm}', wasm)
}

// ---- files ----

/** Writes a file under a name that changes with its content, so that it may be kept for ever. */
function put(name, content) {
  const { name: stem, ext } = parse(name)
  const named = `${stem}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}${ext}`
  writeFileSync(join(STAGING, named), content)
  return named
}

function stop(sentence) {
  console.error(`synod: ${sentence}.`)
  process.exit(1)
}
