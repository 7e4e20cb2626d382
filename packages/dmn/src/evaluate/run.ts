import type { Environment, FeelValue } from '@diwan/feel'
import type { Depth } from './depth.ts'
import type { Frame } from './frame.ts'
import type { Recorder } from './recorder.ts'

/** Values by the names of the place: plain, or below the name of an import. */
export type Scope = ReadonlyMap<string, FeelValue>

/** One evaluation. A decision service has a frame of its own; clock, record and depth are shared. */
export interface Run {
  readonly env: Environment
  readonly frame: Frame
  readonly recorder: Recorder
  readonly depth: Depth
}

/** Logic made ready to run. It never throws for data: what cannot be computed is null, with a warning. */
export type Compiled = (scope: Scope, run: Run) => FeelValue
