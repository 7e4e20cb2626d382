import { describe, expect, it } from 'vitest'
import {
  country,
  entities,
  entityAndParents,
  findEntity,
  lifeEvents,
  publishedBenchmarks,
  sectors,
  timeZone,
} from './index.ts'

const isUnique = (ids: readonly string[]) => new Set(ids).size === ids.length

describe('the national profile', () => {
  it('has ten sectors and twenty-seven entities with names in both languages', () => {
    expect(sectors).toHaveLength(10)
    expect(entities).toHaveLength(27)
    expect(isUnique(sectors.map(({ id }) => id)) && isUnique(entities.map(({ id }) => id))).toBe(true)
    for (const { name } of [...sectors, ...entities, ...lifeEvents]) {
      expect(name.ar).toMatch(/\p{Script=Arabic}/u)
      expect(name.en).toMatch(/^[A-Z]/)
    }
  })

  it('knows which entity is part of which', () => {
    expect(entities.filter(({ parent }) => parent !== null && !findEntity(parent))).toEqual([])
    expect(entityAndParents('moi-cid').map(({ id }) => id)).toEqual(['moi-cid', 'moi'])
    expect(entityAndParents('iga').map(({ id }) => id)).toEqual(['iga'])
    expect(entityAndParents('nobody')).toEqual([])
  })

  it('has at least a dozen life events, none twice', () => {
    expect(lifeEvents.length).toBeGreaterThanOrEqual(12)
    expect(isUnique(lifeEvents.map(({ id }) => id))).toBe(true)
  })

  it('gives the published counts, 504 in all, with source and date', () => {
    expect(publishedBenchmarks.reduce((sum, { count }) => sum + count, 0)).toBe(504)
    for (const { source } of publishedBenchmarks) expect(source.url).toMatch(/^https:/)
  })

  it('keeps the clock of Bahrain: three hours before UTC, all year', () => {
    expect(country.timeZone).toBe(timeZone)
    for (const month of ['01', '07']) {
      const shown = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
        new Date(`2026-${month}-01T00:00:00Z`),
      )
      expect(shown).toBe('03:00')
    }
  })
})
