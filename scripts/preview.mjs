// Draws static/preview.png, what mailers and chats show of a link: a moment of the stage as the command line draws it, on the ground of
// its own. It is kept in the repository, since it changes only when the drawing does and a build should not need a browser:
//
//     node scripts/preview.mjs
//
// It wants `make setup` once, for the browser.

import { execFileSync } from 'node:child_process'
import { PROJECT, browser, closeAll } from '../tests/browser/helpers.mjs'

/** What a first visit opens on, while a value is on its way to all. */
const RUN = ['paxos/happy-path', '--stage', '--at', '45ms']
/** What readers of links cut nothing off. */
const SIZE = { width: 1200, height: 630 }

const cargo = ['run', '--quiet', '--', 'figure', ...RUN]
const svg = execFileSync('cargo', cargo, { cwd: PROJECT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const ground = /<rect fill="([^"]+)"/.exec(svg)[1]
const page = await (await browser()).newPage({ viewport: SIZE })
await page.setContent(`<style>body { margin: 0; background: ${ground} } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`)
await page.screenshot({ path: `${PROJECT}static/preview.png` })
await closeAll()
