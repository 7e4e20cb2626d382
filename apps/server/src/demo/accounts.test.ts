import { expect, it } from 'vitest'
import { officerAccounts, personaAccounts } from './accounts.ts'
import { makePersonas, personas } from './personas.ts'

const accounts = personaAccounts(makePersonas('2026-03-01').people)

it('every persona who is grown up and alive has an account, nobody else', () => {
  const logins = accounts.map(({ login }) => login)
  const { daughter, son, orphan, lateFather, ...others } = personas
  expect(logins.toSorted()).toEqual(Object.values(others).map(({ personalNumber }) => personalNumber).toSorted())
  for (const { personalNumber } of [daughter, son, orphan, lateFather]) expect(logins).not.toContain(personalNumber)
})

it('the main persona has the advanced level, and some have only the basic one', () => {
  expect(accounts.find(({ login }) => login === personas.main.personalNumber)).toMatchObject({
    assurance: 'advanced',
    name: { ar: 'مريم العلوي', en: 'Maryam Alalawi' },
  })
  expect(accounts.filter(({ assurance }) => assurance === 'basic')).toHaveLength(2)
})

it('officers have accounts of their own, apart from persons', () => {
  expect(officerAccounts().find(({ login }) => login === 'npra.reviewer')).toMatchObject({
    kind: 'officer',
    entityId: 'moi-npra',
    roles: ['reviewer'],
  })
})
