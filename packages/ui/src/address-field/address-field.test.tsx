import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { AddressField } from './address-field.tsx'

test('an address has flat, building, road, block and area under one name', () => {
  const html = render(
    <AddressField locale="en" name="home" label="Home" value={{ road: '4626' }} partErrors={{ block: 'Enter it' }} />,
  )
  expect([...html.matchAll(/ name="(home-\w+)"/g)].map((match) => match[1])).toEqual([
    'home-flat',
    'home-building',
    'home-road',
    'home-block',
    'home-area',
  ])
  expect(html).toMatch(/name="home-block"[^>]*aria-describedby="error-home-block"/)
  expect(html).toContain('value="4626"')
})

test('known areas are chosen from a list', () => {
  expect(
    render(<AddressField locale="en" name="home" label="Home" areas={[{ value: 's', label: 'Sanad' }]} />),
  ).toContain('<select')
})
