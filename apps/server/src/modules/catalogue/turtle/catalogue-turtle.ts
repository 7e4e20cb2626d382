/**
 * The catalogue as CPSV-AP 3.2.0 (https://semiceu.github.io/CPSV-AP/releases/3.2.0/), for harvesters. Every term it
 * refers to is described in the same document. Values that are not official (proposed, assumed) are left out and said
 * to be so: a harvester would take them for the authority's word.
 */
import { locales, type Duration, type LegalResource, type LocalisedText, type PublicService } from '@diwan/service-kit'
import { nation } from '../../reference-data/index.ts'
import { evidenceOf, isOfficial } from '../rules.ts'
import { texts } from '../texts.ts'
import { describeCosts } from './costs.ts'
import { inLanguages, iri, literal, prefixed, tagged, TurtleGraph, typed, type Term } from './turtle-graph.ts'

const prefixes = {
  adms: 'http://www.w3.org/ns/adms#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  org: 'http://www.w3.org/ns/org#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const authority = 'http://publications.europa.eu/resource/authority'
const languageCodes = { ar: 'ARA', en: 'ENG' } as const

/** @param base beginning of every IRI, without a trailing slash: the installation's public address. */
export function catalogueTurtle(definitions: readonly PublicService[], base = 'https://diwan.example'): string {
  const graph = new TurtleGraph(prefixes)
  const at = (path: string) => iri(`${base}/${path}`)
  const concept = (scheme: string, id: string, name: LocalisedText): Term =>
    graph.add(at(`concepts/${scheme}/${id}`), { a: prefixed('skos:Concept'), 'skos:prefLabel': inLanguages(name) })

  const place = graph.add(iri(`${authority}/country/BHR`), {
    a: prefixed('dct:Location'),
    'skos:prefLabel': inLanguages(nation.country.name),
  })
  const languages = Object.values(languageCodes).map((code) =>
    graph.add(iri(`${authority}/language/${code}`), { a: prefixed('dct:LinguisticSystem') }),
  )

  const organisation = (id: string): Term => {
    const entity = nation.findEntity(id)
    const subject = at(`entities/${id}`)
    return graph.add(subject, {
      a: [prefixed('cv:PublicOrganisation'), prefixed('org:Organization')],
      'dct:identifier': literal(id),
      'skos:prefLabel': inLanguages(entity?.name ?? { ar: id, en: id }),
      'dct:spatial': place,
      ...(entity?.parent ? { 'org:subOrganizationOf': organisation(entity.parent) } : {}),
    })
  }

  const lifeEvent = (id: string): Term => {
    const event = nation.findLifeEvent(id)
    return graph.add(at(`life-events/${id}`), {
      a: [prefixed('cv:LifeEvent'), prefixed('cv:Event')],
      'dct:identifier': literal(id),
      'dct:title': inLanguages(event?.name ?? { ar: id, en: id }),
      ...(event ? { 'dct:description': inLanguages(event.lead) } : {}),
    })
  }

  const law = (resource: LegalResource, own: string): Term =>
    graph.add(iri(own), {
      a: prefixed('eli:LegalResource'),
      'dct:title': inLanguages(resource.title),
      'foaf:page': resource.url ? [iri(resource.url)] : [],
    })

  for (const service of definitions) {
    const own = (part: string) => `${base}/services/${service.id}#${part}`
    const identified = (part: string) => literal(`${service.id}#${part}`)
    const laws = service.legalBasis.map((resource, index) => law(resource, own(`law-${index + 1}`)))

    const channels = service.channels.map((channel) =>
      graph.add(iri(own(`channel-${channel}`)), {
        a: prefixed('cv:Channel'),
        'dct:identifier': identified(`channel-${channel}`),
        'dct:type': concept('channel', channel, texts.channels[channel]),
        'cv:ownedBy': organisation(service.competentAuthority),
      }),
    )
    const evidence = evidenceOf(service).map((field) =>
      graph.add(iri(own(`evidence-${field.id}`)), {
        a: prefixed('cv:Evidence'),
        'dct:identifier': identified(`evidence-${field.id}`),
        'dct:title': inLanguages(field.label),
        ...(field.hint ? { 'dct:description': inLanguages(field.hint) } : {}),
      }),
    )
    const requirements = service.requirements.map((requirement) =>
      graph.add(iri(own(`requirement-${requirement.id}`)), {
        a: prefixed('cv:Requirement'),
        'dct:identifier': identified(`requirement-${requirement.id}`),
        'dct:title': inLanguages(requirement.text),
        ...(requirement.remedy ? { 'dct:description': inLanguages(requirement.remedy) } : {}),
      }),
    )
    const outputs = service.outputs.map((output) =>
      graph.add(iri(own(`output-${output.id}`)), {
        a: prefixed('cv:Output'),
        'dct:identifier': identified(`output-${output.id}`),
        'dct:title': inLanguages(output.title),
        'dct:type': concept('output', output.kind, texts.outputKinds[output.kind]),
        'dct:language': languages,
      }),
    )
    const costs = describeCosts(service.cost).map(({ id, description, minor }) =>
      graph.add(iri(own(`cost-${id}`)), {
        a: prefixed('cv:Cost'),
        'dct:identifier': identified(`cost-${id}`),
        'dct:description': inLanguages(description),
        'cv:isDefinedBy': organisation(service.competentAuthority),
        ...(minor === null
          ? {}
          : {
              'cv:hasValue': typed((minor / 1_000).toFixed(3), 'xsd:double'),
              'cv:currency': graph.add(iri(`${authority}/currency/BHD`), {
                a: prefixed('skos:Concept'),
                'skos:notation': literal('BHD'),
              }),
            }),
      }),
    )

    graph.add(at(`services/${service.id}`), {
      a: prefixed('cpsv:PublicService'),
      'dct:identifier': literal(service.id),
      'dct:title': inLanguages(service.title),
      'dct:description': inLanguages(service.summary),
      'dcat:keyword': locales.flatMap((locale) => service.keywords[locale].map((word) => tagged(word, locale))),
      'cv:hasCompetentAuthority': organisation(service.competentAuthority),
      'cv:sector': concept('sector', service.sector, nation.findSector(service.sector)?.name ?? texts.unknown),
      'cv:isGroupedBy': service.lifeEvents.map(lifeEvent),
      'cv:hasLegalResource': laws,
      'cv:hasChannel': channels,
      'cpsv:hasInput': evidence,
      'cv:holdsRequirement': requirements,
      'cpsv:produces': outputs,
      'cv:hasCost': costs,
      'dct:audience': service.audience.map((audience) => concept('audience', audience, texts.audiences[audience])),
      'dct:language': languages,
      'dct:spatial': place,
      'adms:status': concept('status', 'active', texts.statusActive),
      ...(isOfficial(service.serviceLevel.confidence) ? { 'cv:processingTime': duration(service.serviceLevel) } : {}),
      'foaf:page': service.sources.filter((source) => URL.canParse(source)).map(iri),
    })
  }
  return graph.toString()
}

/** XML Schema has no working days: they are given as days, as the service pages that harvest this do. */
function duration({ value, unit }: Duration): Term {
  const text = { minutes: `PT${value}M`, hours: `PT${value}H`, days: `P${value}D`, 'working-days': `P${value}D` }[unit]
  return typed(text, 'xsd:duration')
}
