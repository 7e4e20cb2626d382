import type { LocalisedText } from '@diwan/service-kit'

export interface DefinitionProblem {
  /** The BPMN element to mend; the process or definitions where no smaller one is to blame. */
  readonly elementId: string
  readonly reason: LocalisedText
}

/** A process that cannot be executed as it is drawn, with everything that must be mended. */
export class DefinitionRefused extends Error {
  override readonly name = 'DefinitionRefused'
  readonly problems: readonly DefinitionProblem[]

  constructor(problems: readonly DefinitionProblem[]) {
    super(problems.map(({ elementId, reason }) => `${elementId}: ${reason.en}`).join('\n'))
    this.problems = problems
  }
}

/** Collects every problem, so that an author mends them in one round. */
export class Problems {
  private readonly found: DefinitionProblem[] = []

  add(elementId: string, reason: LocalisedText): void {
    this.found.push({ elementId, reason })
  }

  get any(): boolean {
    return this.found.length > 0
  }

  /** @throws DefinitionRefused when anything was found. */
  throwIfAny(): void {
    if (this.any) throw new DefinitionRefused(this.found)
  }
}
