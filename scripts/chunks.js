// Fetches the chunks of the program. It takes the place of the loader that the splitter writes: that one asks for every piece by itself, and
// there are a hundred, since whatever some parts share is a piece of its own. Here the pieces lie in packs.
//
// SHARED, PACKS, PIECES and ROOTS stand before this text: what pieces need of the program; the files; the pack of each piece; the pieces of
// each chunk. A pack is a module whose custom sections are its pieces.

import { initSync } from "./main.js";

const packs = new Map();
const pieces = new Map();

// Once it is there it stays; what failed is asked for again by whoever asks again.
function once(known, key, make) {
  if (!known.has(key)) {
    const made = make();
    known.set(key, made);
    made.catch(() => known.delete(key));
  }
  return known.get(key);
}

async function open(pack) {
  // The page in one file has its packs inside.
  const bytes = globalThis.synodPack ? await globalThis.synodPack(PACKS[pack]) : await download(new URL(PACKS[pack], document.baseURI));
  return WebAssembly.compile(bytes);
}

async function download(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.arrayBuffer();
}

async function start(piece) {
  const pack = await once(packs, PIECES[piece], () => open(PIECES[piece]));
  const [bytes] = WebAssembly.Module.customSections(pack, String(piece));
  await WebAssembly.instantiate(bytes, imports());
}

function imports() {
  const program = initSync();
  return { __wasm_split: Object.fromEntries(SHARED.map((name) => [name, program[name]])) };
}

// The program waits for `callback(data, success)`, which it names by its place in its table of functions.
function load(root) {
  return async (callback, data) => {
    let success = true;
    try {
      await Promise.all(ROOTS[root].map((piece) => once(pieces, piece, () => start(piece))));
    } catch (error) {
      console.error(error);
      success = false;
    }
    imports().__wasm_split.__indirect_function_table.get(callback)(data, success);
  };
}
