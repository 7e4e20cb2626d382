/**
 * `npm run bench -- NAME`: one benchmark; alone: the names, then the quick ones. Progress goes to the error output; the
 * last line of each benchmark on the output is one line of JSON: figure, limit of the same run, ratio.
 */
import { progress } from './progress.ts'

/** `ratio` is value/limit for a rate and limit/value for a time: higher is always better. */
export interface Result {
  readonly bench: string
  readonly value: number
  readonly unit: string
  readonly limit: number
  readonly limitOf: string
  readonly ratio: number
  readonly [more: string]: unknown
}

interface Benchmark {
  readonly about: string
  /** Less than about ten seconds. */
  readonly quick?: true
  readonly load: () => Promise<{ run(): Promise<Result> }>
}

const benchmarks: Readonly<Record<string, Benchmark>> = {
  page: { about: 'the service card, signed in, against a bare HTTP server', load: () => import('./page.ts') },
  submit: {
    about: 'whole submissions over HTTP, against one statement that writes their rows',
    load: () => import('./submit.ts'),
  },
  transitions: {
    about: 'persisted transitions of a process, against raw statements and a general engine',
    load: () => import('./transitions.ts'),
  },
  timers: {
    about: 'a million timers that wait, ten thousand that fall due at once',
    load: () => import('./timers.ts'),
  },
  weight: { about: 'what a first visit of home, card and form weighs', quick: true, load: () => import('./weight.ts') },
  start: { about: 'fresh clone to the first page, and restart', load: () => import('./start.ts') },
  search: { about: 'bilingual search over 600 services', quick: true, load: () => import('./search.ts') },
}

const name = process.argv[2]
if (name !== undefined && !(name in benchmarks)) {
  process.stderr.write(`There is no benchmark ${name}. There are: ${Object.keys(benchmarks).join(', ')}\n`)
  process.exit(2)
}

if (name === undefined) {
  for (const [key, { about, quick }] of Object.entries(benchmarks))
    progress(`${key.padEnd(8)} ${about}${quick ? ' (quick)' : ''}`)
}
const chosen = name === undefined ? Object.keys(benchmarks).filter((key) => benchmarks[key]?.quick) : [name]
for (const key of chosen) {
  progress(`— ${key}`)
  const result = await (await benchmarks[key]?.load())?.run()
  process.stdout.write(`${JSON.stringify(result)}\n`)
}
process.exit(0)
