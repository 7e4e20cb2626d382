import { compileModel } from '../compile/compile-process.ts'
import { DefinitionRefused } from '../compile/definition-refused.ts'
import type { Variables } from '../engine/state.ts'
import { World, type Played } from './world.ts'

export type PlayedModel =
  Played | { readonly state: 'refused'; readonly trace: readonly string[]; readonly error: string }

/** Plays a BPMN file from its beginning until nothing more happens by itself: no database, no waiting. */
export async function playModel(xml: string, variables: Variables = {}): Promise<PlayedModel> {
  try {
    return new World(await compileModel(xml), variables).play()
  } catch (error) {
    if (error instanceof DefinitionRefused) return { state: 'refused', trace: [], error: error.message }
    throw error
  }
}
