/**
 * `npm run -s conformance -- SUITE PATH`: plays the models of a standard's suite; alone: the names. The last line of
 * the output is one line of JSON with what came of it. Nothing is left running.
 */
interface Suite {
  readonly about: string
  readonly load: () => Promise<{ run(path: string): Promise<unknown> }>
}

const suites: Readonly<Record<string, Suite>> = {
  bpmn: {
    about: 'CASES.json: BPMN models played on a virtual clock, with their traces',
    load: () => import('./bpmn.ts'),
  },
  'bpmn-roundtrip': {
    about: 'FOLDER: BPMN files imported and exported, with what was lost on the way',
    load: () => import('./bpmn-roundtrip.ts'),
  },
  dmn: {
    about: 'FOLDER: DMN models evaluated on the test cases beside them, in the format of the TCK',
    load: () => import('./dmn.ts'),
  },
}

const [name, path] = process.argv.slice(2)
const suite = name === undefined ? undefined : suites[name]
if (!suite || path === undefined) {
  process.stderr.write('Usage: npm run -s conformance -- SUITE PATH\n')
  for (const [key, { about }] of Object.entries(suites)) process.stderr.write(`${key.padEnd(16)} ${about}\n`)
  process.exit(2)
}
const result = await (await suite.load()).run(path)
process.stdout.write(`${JSON.stringify(result)}\n`)
process.exit(0)
