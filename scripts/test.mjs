// Everything that is checked before a change goes in: types, lint, vitest, then the journeys in a browser.
//   npm test                                    all of it
//   npm test -- --only vitest                   one step: types, lint, vitest or journeys
//   npm test -- apps/server/src/modules/audit   only the tests under a path
// A failing step does not hide the others. The last line is always "N passed, N failed, N skipped".
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const modules = path.join(root, 'node_modules')
const pinnedNode = path.join(modules, '.bin', 'node')
const node = existsSync(pinnedNode) ? pinnedNode : process.execPath
const reports = mkdtempSync(path.join(os.tmpdir(), 'diwan-reports-'))

const { only, paths } = readArguments(process.argv.slice(2))
const journeyPaths = paths.filter((name) => /^(\.\/)?e2e(\/|$)/.test(name))
const otherPaths = paths.filter((name) => !journeyPaths.includes(name))
const lintArguments = existsSync(path.join(modules, 'oxlint-tsgolint')) ? ['--type-aware'] : []

const steps = [
  { name: 'types', script: 'typescript/bin/tsc', args: ['-p', 'tsconfig.json'], wanted: paths.length === 0 },
  { name: 'lint', script: 'oxlint/bin/oxlint', args: ['-c', '.oxlintrc.json', ...lintArguments, '.'], wanted: paths.length === 0 },
  {
    name: 'vitest',
    script: 'vitest/vitest.mjs',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report('vitest')}`, ...otherPaths],
    wanted: paths.length === 0 || otherPaths.length > 0,
    count: () => {
      const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readReport('vitest')
      return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
    },
  },
  {
    name: 'journeys',
    script: '@playwright/test/cli.js',
    args: ['test', '--reporter=list,json', ...journeyPaths],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report('journeys') },
    wanted: (paths.length === 0 || journeyPaths.length > 0) && hasJourneys(),
    count: () => {
      const { expected, flaky, unexpected, skipped } = readReport('journeys').stats
      return { passed: expected + flaky, failed: unexpected, skipped }
    },
  },
]

function readArguments(given) {
  const all = [...given]
  const at = all.indexOf('--only')
  const chosen = at < 0 ? undefined : all.splice(at, 2)[1]
  return { only: chosen, paths: all.filter((argument) => !argument.startsWith('--')) }
}

function report(name) {
  return path.join(reports, `${name}.json`)
}

function readReport(name) {
  return JSON.parse(readFileSync(report(name), 'utf8'))
}

function hasJourneys() {
  return readdirSync(path.join(root, 'e2e'), { recursive: true }).some((name) => String(name).endsWith('.spec.ts'))
}

function run({ script, args, env }) {
  return new Promise((resolve) => {
    const child = spawn(node, [path.join(modules, script), ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PATH: `${path.join(modules, '.bin')}${path.delimiter}${process.env.PATH}`, ...env },
    })
    child.on('error', (error) => {
      console.error(String(error))
      resolve(1)
    })
    child.on('close', (status) => resolve(status ?? 1))
  })
}

/** What a step adds to the last line. A step that fails without a failing test (it crashed, or has none) counts as one. */
function countOf(step, status) {
  let counted = { passed: 0, failed: 0, skipped: 0 }
  try {
    counted = step.count?.() ?? counted
  } catch (error) {
    console.error(`${step.name} left no report: ${error.message}`)
  }
  return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}

const chosen = steps.filter((step) => (only ? step.name === only : step.wanted))
if (chosen.length === 0) {
  console.error(`Nothing to run. Steps: ${steps.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

const total = { passed: 0, failed: 0, skipped: 0 }
const summary = []
for (const step of chosen) {
  console.log(`\n── ${step.name} ──`)
  const started = performance.now()
  const status = await run(step)
  const counted = countOf(step, status)
  for (const kind of Object.keys(total)) total[kind] += counted[kind]
  summary.push(`${step.name.padEnd(9)} ${status === 0 ? 'ok    ' : 'FAILED'} ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
rmSync(reports, { recursive: true, force: true })
console.log(`\n${summary.join('\n')}\n`)
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed > 0 ? 1 : 0
