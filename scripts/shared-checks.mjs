// Checks against published standards that are not part of this repository.
//   node scripts/shared-checks.mjs STANDARDS [CATALOGUE.ttl]
// STANDARDS holds cpsv-ap/cpsv-ap-SHACL.ttl (CPSV-AP 3.2.0). Without a file, the platform is started on free ports with
// the demo nation and asked for its catalogue, as any harvester would.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DataFactory, Parser, Store } from 'n3'
import Validator from 'rdf-validate-shacl'

const classConstraint = 'http://www.w3.org/ns/shacl#ClassConstraintComponent'

const [standards, file] = process.argv.slice(2)
if (!standards) {
  console.error('usage: node scripts/shared-checks.mjs STANDARDS [CATALOGUE.ttl]')
  process.exit(2)
}

const turtle = file ? readFileSync(file, 'utf8') : await askPlatform()
const { services, errors, warnings } = await validate(turtle)
for (const line of [...new Set(errors)].slice(0, 40)) console.error(`  ${line}`)
if (services === 0) console.error('  the catalogue holds no cpsv:PublicService')
console.log(`CPSV-AP 3.2.0: ${services} public services, ${errors.length} errors, ${warnings.length} warnings`)
process.exitCode = services > 0 && errors.length === 0 ? 0 : 1

async function askPlatform() {
  const { default: startApp } = await import('../e2e/start-app.ts')
  const stop = await startApp()
  try {
    const reply = await fetch(`${process.env.DIWAN_E2E_URL}/api/v1/catalogue.ttl`)
    if (!reply.ok) throw new Error(`GET /api/v1/catalogue.ttl answered ${reply.status}`)
    return await reply.text()
  } finally {
    await stop()
  }
}

/** sh:class on concepts counts as a warning: the standard's own example does not type the concepts it refers to. */
async function validate(text) {
  const data = new Store(new Parser().parse(text))
  const shapes = new Store(new Parser().parse(readFileSync(path.join(standards, 'cpsv-ap', 'cpsv-ap-SHACL.ttl'), 'utf8')))
  const report = await new Validator(shapes).validate(data)
  const errors = []
  const warnings = []
  for (const result of report.results) {
    const isClass = result.sourceConstraintComponent?.value === classConstraint
    const message = result.message.map((part) => part.value).join(' ')
    const line = `${result.focusNode?.value} ${result.path?.value ?? ''}: ${message}`
    ;(isClass ? warnings : errors).push(line)
  }
  const type = DataFactory.namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')
  const services = data.countQuads(null, type, DataFactory.namedNode('http://purl.org/vocab/cpsv#PublicService'), null)
  return { services, errors, warnings }
}
