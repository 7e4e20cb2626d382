import { beforeAll, describe, expect, it, test } from 'vitest'
import type { PublicService } from '@diwan/service-kit'
import { nation } from '../reference-data/index.ts'
import { loadServiceFolders, type ServiceFolder } from './load-definitions.ts'
import { findDefinitionFaults } from './prove-definition.ts'

let folders: readonly ServiceFolder[]
let library: PublicService
beforeAll(async () => {
  folders = await loadServiceFolders({ fixtures: true })
  library = folders.find(({ service }) => service.id === 'library-card')?.service as PublicService
})

/** What the examples of a service name and the service does not have. */
function unknownNames({ folder, service, examples }: ServiceFolder): string[] {
  const fields = service.form.flatMap((page) => page.fields)
  const known = new Set([...fields, ...service.requirements, ...service.outputs].map(({ id }) => id))
  const named = examples.flatMap(({ answers, files = {}, steps, end }) => [
    ...Object.keys(answers),
    ...Object.keys(files),
    ...steps.flatMap((step) => (step.as === 'officer' ? (step.fields ?? []) : [])),
    ...('notAccepted' in end ? end.notAccepted : []),
    ...('outcome' in end ? (end.outputs ?? []) : []),
  ])
  return named.filter((id) => !known.has(id)).map((id) => `${folder} ${id}`)
}

describe('every service under services/', () => {
  it('is found by its folder, fictional ones only when asked for', async () => {
    expect(folders.map(({ service }) => service.id)).toContain('iga.address-update')
    expect((await loadServiceFolders()).map(({ service }) => service.id)).not.toContain('library-card')
  })

  it('has no fault', () => {
    expect(Object.fromEntries(folders.map(({ service }) => [service.id, findDefinitionFaults(service)]))).toEqual(
      Object.fromEntries(folders.map(({ service }) => [service.id, []])),
    )
  })

  it('names a sector, an entity and life events of the nation', () => {
    const named = folders.flatMap(({ service: { id, sector, competentAuthority, lifeEvents } }) => [
      { id, name: sector, found: nation.findSector(sector) },
      { id, name: competentAuthority, found: nation.findEntity(competentAuthority) },
      ...lifeEvents.map((name) => ({ id, name, found: nation.findLifeEvent(name) })),
    ])
    expect(named.filter(({ found }) => found === undefined)).toEqual([])
  })

  it('has examples that end well and that are not accepted', () => {
    const withProcess = folders.filter(({ service }) => service.journey.kind === 'process')
    const ends = ({ examples }: ServiceFolder) =>
      examples.map(({ end }) => ('outcome' in end ? end.outcome : Object.keys(end)[0]))
    const lacking = withProcess.filter(
      (folder) => !['completed', 'notAccepted'].every((end) => ends(folder).includes(end)),
    )
    expect(lacking.map(({ folder }) => folder)).toEqual([])
  })

  it('has examples that name its own questions, documents, requirements and outputs', () => {
    expect(folders.flatMap(unknownNames)).toEqual([])
  })

  it('of the cohort fixture, uses every type of question', () => {
    const types = new Set(library.form.flatMap((page) => page.fields.map(({ type }) => type)))
    expect([...types].toSorted()).toEqual([
      'address',
      'checkbox',
      'choice',
      'date',
      'email',
      'file',
      'number',
      'personal-number',
      'phone',
      'text',
      'textarea',
    ])
  })
})

describe('a fault in a definition is named', () => {
  const faultsOf = (change: object) => findDefinitionFaults({ ...library, ...change }).join('; ')

  test('when a text lacks a language', () => {
    expect(faultsOf({ title: { ar: 'بطاقة', en: ' ' } })).toContain('definition.title is not whole')
  })

  test('when it holds what JSON cannot carry', () => {
    expect(faultsOf({ launchedOn: () => '2026' })).toContain('definition.launchedOn does not survive JSON')
  })

  test('when an expression cannot be parsed', () => {
    const [requirement] = library.requirements
    expect(faultsOf({ requirements: [{ ...requirement, condition: 'age >' }] })).toContain('requirement adult')
  })

  test('when an expression names a question that does not exist', () => {
    const [requirement] = library.requirements
    expect(faultsOf({ requirements: [{ ...requirement, condition: 'height > 2' }] })).toContain('names height')
  })

  test('when a page depends on a question that is asked later', () => {
    const [first, ...rest] = library.form
    expect(faultsOf({ form: [{ ...first, visibleWhen: 'membership = "adult"' }, ...rest] })).toContain(
      'page reader names membership',
    )
  })

  test('when two questions have the same name', () => {
    const [first, ...rest] = library.form
    expect(faultsOf({ form: [first, { ...first, id: 'again' }, ...rest] })).toContain('question cpr')
  })

  test('when the officer is to see what was not asked', () => {
    expect(faultsOf({ review: { fields: ['height'], facts: [] } })).toContain(
      'review names the unknown question height',
    )
  })
})
