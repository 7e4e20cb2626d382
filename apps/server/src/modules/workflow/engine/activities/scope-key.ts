import type { Node } from '../../compiled-process.ts'

/** What an activity contains: itself, or the process it calls; undefined for a task. */
export const scopeKey = (node: Node): string | undefined =>
  node.type === 'sub-process' ? node.id : node.type === 'call-activity' ? node.called : undefined
