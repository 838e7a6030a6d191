// Drives the other engines: Firefox by Marionette, its own protocol on a plain socket, and WebKit by WebDriver over HTTP. Both take the
// commands of the WebDriver standard (https://www.w3.org/TR/webdriver2/), so nothing needs to be installed but the browsers.
// `node engines.mjs firefox` and `node engines.mjs webkit` say where one is, for the scripts.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { until } from './driver.mjs'
import { PROJECT, programOnPath, runnable } from './helpers.mjs'

/** How a page that animates is opened: nobody waits for it to have finished. */
const CAPABILITIES = { pageLoadStrategy: 'none' }
/** How an element stands in the answers of the standard. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

/**
 * What a test does with an engine. `send` carries one command of the standard, by the name that it has in both protocols' table, and
 * gives its answer.
 */
class Engine {
  constructor(name, send, quit) {
    Object.assign(this, { name, send, quit })
  }

  /** Opens an address in a page of its own: a fragment alone would not load the page again. */
  async open(url) {
    await this.send('go', { url: 'about:blank' })
    await this.sees('location.href === "about:blank"')
    await this.send('go', { url })
    await this.sees('location.href !== "about:blank"')
  }

  /** Waits until an expression holds in the page. One that is just being left answers nothing. */
  sees(expression, ...args) {
    return until(() => this.run(`return Boolean(${expression})`, ...args).catch(() => false))
  }

  /** Runs a function's body in the page and gives what it returns. */
  run(script, ...args) {
    return this.send('run', { script, args })
  }

  /** Waits for an element and presses it where it is, as a mouse does. */
  async press(selector) {
    await this.sees('document.querySelector(arguments[0])', selector)
    const { [ELEMENT]: id } = await this.send('find', { using: 'css selector', value: selector })
    await this.send('click', { id })
  }
}

// ---- Firefox ----

const MACOS_FIREFOX = '/Applications/Firefox.app/Contents/MacOS/firefox'

/** The Firefox of FIREFOX=, of the PATH or of macOS; undefined where there is none. */
export function findFirefox() {
  if (process.env.FIREFOX) return runnable(process.env.FIREFOX) ? process.env.FIREFOX : undefined
  return programOnPath('firefox-esr', 'firefox') ?? [MACOS_FIREFOX].find(runnable)
}

const MARIONETTE = { go: 'WebDriver:Navigate', run: 'WebDriver:ExecuteScript', find: 'WebDriver:FindElement', click: 'WebDriver:ElementClick' }

export async function startFirefox() {
  // Within the project: a Firefox that is boxed in may not read the system's folder for temporary files.
  mkdirSync(join(PROJECT, 'target'), { recursive: true })
  const profile = mkdtempSync(join(PROJECT, 'target', 'firefox-'))
  writeFileSync(join(profile, 'user.js'), 'user_pref("marionette.port", 0);\n')
  const flags = ['--marionette', '--headless', '--no-remote', '--width', '1280', '--height', '720', '--profile', profile]
  const program = spawn(findFirefox(), flags, { stdio: 'ignore', detached: true })
  const portFile = join(profile, 'MarionetteActivePort')
  await until(() => existsSync(portFile) && readFileSync(portFile, 'utf8') !== '')
  const ask = await marionette(Number(readFileSync(portFile, 'utf8')))
  await ask('WebDriver:NewSession', CAPABILITIES)
  const send = async (name, parameters) => {
    const answer = await ask(MARIONETTE[name], parameters)
    return answer?.value ?? answer
  }
  return new Engine('Firefox', send, async () => {
    await end(program)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })
}

/**
 * Connects to Marionette: each message is its length in bytes, a colon and JSON. Commands are `[0, number, name, parameters]`, answers
 * `[1, number, error, result]`.
 */
async function marionette(port) {
  const socket = connect(port, '127.0.0.1')
  const waiting = new Map()
  let received = Buffer.alloc(0)
  socket.on('data', (bytes) => {
    received = Buffer.concat([received, bytes])
    for (let colon; (colon = received.indexOf(':')) >= 0; ) {
      const end = colon + 1 + Number(received.subarray(0, colon))
      if (received.length < end) return
      const message = JSON.parse(received.subarray(colon + 1, end))
      received = received.subarray(end)
      if (Array.isArray(message)) waiting.get(message[1])(message)
    }
  })
  socket.on('error', () => {})
  await new Promise((resolve) => socket.once('data', resolve))
  let count = 0
  return (name, parameters) => new Promise((resolve, reject) => {
    const number = ++count
    waiting.set(number, ([, , error, result]) => (error ? reject(new Error(`${name}: ${error.message}`)) : resolve(result)))
    const text = JSON.stringify([0, number, name, parameters])
    socket.write(`${Buffer.byteLength(text)}:${text}`)
  })
}

// ---- WebKit ----

/** The driver of WebKit's GTK port and its browser; undefined where one is missing, or the screen that they want. */
export function findWebKit() {
  const [driver, screen] = [programOnPath('WebKitWebDriver'), programOnPath('xvfb-run')]
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name)) : []
  const browsers = [...folders, '/usr/libexec'].flatMap((folder) => ['4.1', '4.0'].map((version) => join(folder, `webkit2gtk-${version}`, 'MiniBrowser')))
  const binary = browsers.find(runnable)
  return driver && screen && binary ? { driver, screen, binary } : undefined
}

const ROUTES = { go: 'url', run: 'execute/sync', find: 'element' }

export async function startWebKit() {
  const { driver, screen, binary } = findWebKit()
  const port = await freePort()
  // A machine without a graphics card; a user who may not make boxes of their own, as root in a container.
  const env = { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }
  const program = spawn(screen, ['-a', driver, `--port=${port}`], { env, stdio: 'ignore', detached: true })
  const address = `http://127.0.0.1:${port}`
  await until(() => fetch(`${address}/status`).then(() => true, () => false))
  const alwaysMatch = { ...CAPABILITIES, 'webkitgtk:browserOptions': { binary, args: ['--automation'] } }
  const { sessionId } = await post(`${address}/session`, { capabilities: { alwaysMatch } })
  const send = (name, { id, ...parameters }) => {
    const route = name === 'click' ? `element/${id}/click` : ROUTES[name]
    return post(`${address}/session/${sessionId}/${route}`, parameters)
  }
  return new Engine('WebKit', send, () => end(program))
}

async function post(address, parameters) {
  const answer = await fetch(address, { method: 'POST', body: JSON.stringify(parameters) })
  const { value } = await answer.json()
  assert(answer.ok, `${address}: ${value?.message}`)
  return value
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Ends a program with all that it started: it leads a group of its own. */
async function end(program) {
  const ended = new Promise((resolve) => program.once('exit', resolve))
  process.kill(-program.pid, 'SIGTERM')
  await ended
}

// ---- on the command line ----

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const found = { firefox: findFirefox, webkit: findWebKit }[process.argv[2]]?.()
  if (found) console.log(found)
  else process.exitCode = 1
}
