import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaOfBlock, formatAddress, isSameBuilding, parseAddress, type Address } from './address.ts'
import { areas, findArea, governorates } from './areas.ts'

const home: Address = {
  flat: '303',
  building: '150',
  road: '1507',
  block: '315',
  area: 'manama',
  governorate: 'capital',
}
const parsed = (typed: Parameters<typeof parseAddress>[0]) => {
  const result = parseAddress(typed)
  return 'address' in result ? result.address : result.issues.map(({ part }) => part)
}

describe('an address', () => {
  it.each([
    ['as it is kept', { ...home }],
    ['in Arabic digits', { flat: '٣٠٣', building: '١٥٠', road: '١٥٠٧', block: '٣١٥', area: 'المنامة' }],
    [
      'with the English name of the area',
      { flat: ' 303 ', building: '0150', road: '1507', block: '315', area: 'Manama' },
    ],
    [
      'without an area, where the block tells it',
      { flat: '303', building: '150', road: '1507', block: '315', area: '' },
    ],
  ])('is read %s', (_, typed) => {
    expect(parsed(typed)).toEqual(home)
  })

  it('of a house has no flat, and a building may carry a letter', () => {
    expect(parsed({ building: '1407 a', road: '4626', block: '745', area: 'sanad' })).toEqual({
      flat: null,
      building: '1407A',
      road: '4626',
      block: '745',
      area: 'sanad',
      governorate: 'capital',
    })
  })

  it('tells all that is wrong at once, in both languages', () => {
    expect(parsed({ flat: 'x', building: '', road: '12345', block: '99', area: 'Atlantis' })).toEqual([
      'flat',
      'building',
      'road',
      'block',
      'area',
    ])
    expect(parsed({})).toEqual(['building', 'road', 'block', 'area'])
  })

  it('in a block that the profile does not know is accepted when its area is named', () => {
    expect(areaOfBlock('399')).toBeUndefined()
    expect(parsed({ building: '1', road: '2', block: '399', area: 'zinj' })).toMatchObject({
      block: '399',
      area: 'zinj',
    })
    expect(parsed({ building: '1', road: '2', block: '1217', area: 'zinj' })).toEqual(['block'])
  })

  it('is written from the smallest part to the largest', () => {
    expect(formatAddress(home, 'en')).toBe('Flat 303, Building 150, Road 1507, Block 315, Manama')
    expect(formatAddress({ ...home, flat: null }, 'ar')).toBe('مبنى 150، طريق 1507، مجمع 315، المنامة')
  })

  it('is an address or a list of issues, whatever people type', () => {
    const anything = fc.record({
      flat: fc.anything(),
      building: fc.string(),
      road: fc.string(),
      block: fc.string(),
      area: fc.string(),
    })
    fc.assert(
      fc.property(anything, (typed) => {
        const result = parseAddress(typed)
        expect('address' in result || result.issues.length > 0).toBe(true)
      }),
    )
  })
})

it('buildings are compared as people type them', () => {
  expect(isSameBuilding('150A', ' ١٥٠ a')).toBe(true)
  expect(isSameBuilding('150', '150A')).toBe(false)
})

describe('the table of areas', () => {
  it('has about sixty areas in four governorates', () => {
    expect(areas.length).toBeGreaterThanOrEqual(60)
    expect(new Set(areas.map(({ governorate }) => governorate)).size).toBe(governorates.length)
  })

  it('names no area and no block twice', () => {
    const blocks = areas.flatMap((area) => area.blocks)
    expect(blocks.filter((block, index) => blocks.indexOf(block) !== index)).toEqual([])
    expect(new Set(areas.map(({ id }) => id)).size).toBe(areas.length)
    expect(blocks.filter((block) => !/^\d{3,4}$/.test(block) || Number(block) < 101 || Number(block) > 1216)).toEqual(
      [],
    )
  })

  it('finds each area by its id and by each of its names', () => {
    for (const area of areas) {
      expect(findArea(area.id)).toBe(area)
      for (const name of [area.name.ar, area.name.en]) {
        expect(parsed({ building: '1', road: '1', block: area.blocks[0] as string, area: name })).toMatchObject({
          area: area.id,
        })
      }
    }
  })
})
