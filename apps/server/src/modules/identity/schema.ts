import type { Locale, LocalisedText } from '@diwan/service-kit'
import { Type } from 'typebox'

/** Levels of assurance of the national eKey: password alone, or password and one-time code after an identity check. */
export type Assurance = 'basic' | 'advanced'
export type AccountKind = 'person' | 'officer'

export interface Account {
  readonly id: string
  readonly kind: AccountKind
  /** Personal number of a person, user name of an officer. */
  readonly login: string
  readonly personId: string | null
  readonly entityId: string | null
  readonly roles: readonly string[]
  readonly name: LocalisedText
  /** Highest level the holder can reach. */
  readonly assurance: Assurance
  readonly email: string | null
  readonly isActive: boolean
  readonly createdAt: Date
}

interface NewAccount {
  readonly login: string
  readonly name: LocalisedText
  readonly email?: string
}

/** What an account is made of; the password is given apart, so that it is never kept with the rest. */
export type AccountInput =
  | (NewAccount & { readonly kind: 'person'; readonly personId: string; readonly assurance: Assurance })
  | (NewAccount & { readonly kind: 'officer'; readonly entityId: string; readonly roles: readonly string[] })

export type CreateAccount = AccountInput & { readonly password: string }

export interface CodeChallenge {
  readonly id: string
  readonly accountId: string
  readonly locale: Locale
}

/** A completed log-in. */
export interface LogIn {
  readonly id: string
  readonly at: Date
  readonly assurance: Assurance
  readonly idToken: string | null
}

export const SignInQuery = Type.Object({
  return: Type.Optional(Type.String({ maxLength: 2000 })),
  level: Type.Optional(Type.Literal('advanced')),
})

/** The rest of an authorization response is checked by the OpenID client over the whole URL. */
export const CallbackQuery = Type.Object({ state: Type.Optional(Type.String({ maxLength: 500 })) })
