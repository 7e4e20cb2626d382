/** Officers of the demo nation: their accounts are not persons, and they serve one entity each. */
import type { LocalisedText } from '@diwan/service-kit'
import { entities } from '../../../../country/bh/index.ts'
import { familyNames, femaleNames, maleNames } from './names.ts'
import { createRandom } from './random.ts'

export interface DemoOfficer {
  /** `npra.reviewer`. */
  readonly login: string
  readonly entityId: string
  readonly roles: readonly string[]
  readonly name: LocalisedText
  readonly email: string
}

const posts = [
  { post: 'reviewer', roles: ['reviewer'] },
  { post: 'supervisor', roles: ['reviewer', 'supervisor'] },
  { post: 'counter', roles: ['counter'] },
] as const

/** Posts at the keeper of the platform besides: two owners, because one publishes what the other proposes. */
const platformPosts = [
  { post: 'owner', roles: ['service-owner'] },
  { post: 'co-owner', roles: ['service-owner'] },
  { post: 'admin', roles: ['administrator'] },
] as const

/** Ministries whose parts have officers of their own still have some; names do not depend on the seed of the nation. */
export const officers: readonly DemoOfficer[] = makeOfficers()

function makeOfficers(): DemoOfficer[] {
  const random = createRandom(444)
  return entities.flatMap(({ id }) =>
    [...posts, ...(id === 'iga' ? platformPosts : [])].map(({ post, roles }): DemoOfficer => {
      const given = random.pick(random.chance(0.5) ? femaleNames : maleNames)
      const family = random.pick(familyNames)
      const login = `${id.replace(/^moi-/, '')}.${post}`
      return {
        login,
        entityId: id,
        roles,
        name: { ar: `${given.ar} ${family.ar}`, en: `${given.en} ${family.en}` },
        email: `${login}@example.com`,
      }
    }),
  )
}
