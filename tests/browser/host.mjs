// A static host as people have them: it sends packed files, lets whatever has a hash in its name be cached for ever, has everything else
// asked for again. It can be given another release, and be switched off.

import { createServer } from 'node:http'
import { extname } from 'node:path'
import { DIST, TYPES, contentOf } from './helpers.mjs'

/** The page does not stand at the top of its host, as on most. */
const FOLDER = '/a course/'
/** What a build names after its content. */
export const HASHED = /[-.][0-9a-f]{8,}[\w-]*\.\w+$/

/** Starts a host on a free port. `address` is where the page stands, `folder` what is sent. */
export async function startHost(folder = DIST) {
  const host = { folder }
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname)
    const name = path === FOLDER ? `${path}index.html` : path
    const body = await contentOf(host.folder, FOLDER, name)
    const packed = /\bbr\b/.test(request.headers['accept-encoding']) ? await contentOf(host.folder, FOLDER, `${name}.br`) : undefined
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
      'cache-control': HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(packed && { 'content-encoding': 'br', vary: 'accept-encoding' }),
    })
    response.end(packed ?? body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  host.address = `http://127.0.0.1:${server.address().port}${encodeURI(FOLDER)}`
  host.stop = () => new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
  return host
}
