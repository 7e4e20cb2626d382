import { Parser, Store } from 'n3'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PublicService } from '@diwan/service-kit'
import { loadDefinitions } from '../load-definitions.ts'
import { catalogueTurtle } from './catalogue-turtle.ts'

const base = 'https://diwan.example.org'
const vocabularies = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
}
const full = (name: string): string => {
  const [prefix, local] = name.split(':') as [keyof typeof vocabularies, string]
  return vocabularies[prefix] + local
}

/** What CPSV-AP 3.2.0 asks for: how many values, and of which class the things are that they refer to. */
const shapes: readonly { of: string; path: string; min?: number; max?: number; class?: string; languages?: true }[] = [
  { of: 'cpsv:PublicService', path: 'dct:identifier', min: 1, max: 1 },
  { of: 'cpsv:PublicService', path: 'dct:title', min: 2, languages: true },
  { of: 'cpsv:PublicService', path: 'dct:description', min: 2, languages: true },
  { of: 'cpsv:PublicService', path: 'cv:hasCompetentAuthority', min: 1, class: 'cv:PublicOrganisation' },
  { of: 'cpsv:PublicService', path: 'cv:hasChannel', min: 1, class: 'cv:Channel' },
  { of: 'cpsv:PublicService', path: 'cv:holdsRequirement', class: 'cv:Requirement' },
  { of: 'cpsv:PublicService', path: 'cv:hasLegalResource', class: 'eli:LegalResource' },
  { of: 'cpsv:PublicService', path: 'cv:hasCost', min: 1, class: 'cv:Cost' },
  { of: 'cpsv:PublicService', path: 'cv:isGroupedBy', class: 'cv:Event' },
  { of: 'cpsv:PublicService', path: 'cpsv:hasInput', class: 'cv:Evidence' },
  { of: 'cpsv:PublicService', path: 'cpsv:produces', min: 1, class: 'cv:Output' },
  { of: 'cpsv:PublicService', path: 'cv:processingTime', max: 1 },
  { of: 'cv:PublicOrganisation', path: 'dct:spatial', min: 1, class: 'dct:Location' },
  { of: 'cv:PublicOrganisation', path: 'skos:prefLabel', min: 2, languages: true },
  { of: 'cv:Requirement', path: 'dct:identifier', min: 1, max: 1 },
  { of: 'cv:Requirement', path: 'dct:title', min: 2, languages: true },
  { of: 'cv:Evidence', path: 'dct:title', min: 2, languages: true },
  { of: 'cv:Output', path: 'dct:title', min: 2, languages: true },
  { of: 'cv:Output', path: 'dct:type', class: 'skos:Concept' },
  { of: 'cv:Channel', path: 'dct:identifier', min: 1, max: 1 },
  { of: 'cv:Channel', path: 'dct:type', min: 1, max: 1, class: 'skos:Concept' },
  { of: 'cv:Cost', path: 'dct:identifier', min: 1, max: 1 },
  { of: 'cv:Cost', path: 'cv:hasValue', max: 1 },
  { of: 'cv:Event', path: 'dct:title', min: 2, languages: true },
]

const violations = (store: Store): string[] =>
  shapes.flatMap((shape) =>
    store.getSubjects(full('rdf:type'), full(shape.of), null).flatMap((subject) => {
      const values = store.getObjects(subject.value, full(shape.path), null)
      const at = `${subject.value} ${shape.path}`
      const untyped = shape.class
        ? values.filter(
            ({ value }) => store.getQuads(value, full('rdf:type'), full(shape.class as string), null).length === 0,
          )
        : []
      return [
        ...(values.length < (shape.min ?? 0) || values.length > (shape.max ?? Infinity)
          ? [`${at}: ${values.length} values`]
          : []),
        ...untyped.map(({ value }) => `${at}: ${value} is not a ${shape.class}`),
        ...(shape.languages && new Set(values.map(({ language }) => language)).size < 2
          ? [`${at}: one language only`]
          : []),
      ]
    }),
  )

describe('the catalogue in Turtle', () => {
  let definitions: readonly PublicService[]
  let store: Store
  beforeAll(async () => {
    definitions = await loadDefinitions({ fixtures: true })
    store = new Store(new Parser().parse(catalogueTurtle(definitions, base)))
  })

  it('describes every service', () => {
    expect(store.getSubjects(full('rdf:type'), full('cpsv:PublicService'), null)).toHaveLength(definitions.length)
  })

  it('has the values and classes that CPSV-AP asks for', () => {
    expect(violations(store)).toEqual([])
  })

  it('would be caught if a service had no title in Arabic', () => {
    const broken = catalogueTurtle(definitions, base).replaceAll(/dct:title "[^"]*"@ar, /g, 'dct:title ')
    expect(violations(new Store(new Parser().parse(broken)))).not.toEqual([])
  })

  const costsOf = (id: string) =>
    store
      .getObjects(`${base}/services/${id}`, full('cv:hasCost'), null)
      .flatMap(({ value }) => store.getObjects(value, full('cv:hasValue'), null))
      .map(({ value }) => Number(value))

  it('gives each tier of a published tariff', () => {
    expect(costsOf('traffic.licence-replace').toSorted((a, b) => a - b)).toEqual([10, 15, 20])
  })

  it('never gives a proposed fee or time as official', () => {
    expect(costsOf('cid.good-conduct')).toEqual([])
    expect(store.getObjects(`${base}/services/cid.good-conduct`, full('cv:processingTime'), null)).toEqual([])
    expect(store.getObjects(`${base}/services/traffic.licence-replace`, full('cv:processingTime'), null)).toHaveLength(
      1,
    )
  })

  it('keeps quotes, line breaks and hostile addresses inside their terms', () => {
    const [service] = definitions
    if (!service) throw new Error('no definition')
    const title = { ar: 'عنوان "مقتبس"\nبسطرين', en: 'A "quoted" \\ title' }
    const hostile = { ...service, title, sources: ['https://example.org/> a <https://example.org/x'] }
    const parsed = new Store(new Parser().parse(catalogueTurtle([hostile], base)))
    const titles = parsed
      .getObjects(`${base}/services/${service.id}`, full('dct:title'), null)
      .map(({ value }) => value)
    expect(titles.toSorted()).toEqual([title.en, title.ar])
  })
})
