import { nodeOf } from '../../compiled-process.ts'
import { cancelInside } from '../activities/cancel.ts'
import type { LiveToken, Run } from '../run.ts'
import { undoNext } from './compensation.ts'
import { dropWaits } from './listeners.ts'

/** Ends the transaction, compensates what was completed in it, then leaves by its cancel event (BPMN 2.0.2 §13.3.3). */
export function cancelTransaction(run: Run, from: LiveToken): void {
  let transaction = run.parentOf(from)
  while (!run.isRoot(transaction) && !isTransaction(run, transaction)) transaction = run.parentOf(transaction)
  if (run.isRoot(transaction)) return
  const { completed = [] } = transaction
  cancelInside(run, transaction)
  dropWaits(run, transaction)
  delete transaction.completed
  transaction.undo = completed
  transaction.mode = 'cancelling'
  run.left.set(transaction.id, transaction)
}

const isTransaction = (run: Run, { at }: LiveToken): boolean => {
  const node = nodeOf(run.process, at)
  return node.type === 'sub-process' && node.kind === 'transaction'
}

/** Nothing is left inside a transaction that is being cancelled: the next to compensate, or out by the cancel event. */
export function continueCancel(run: Run, transaction: LiveToken): void {
  if (undoNext(run, transaction)) return
  const parent = run.parentOf(transaction)
  const isInstance = parent.at === transaction.at && parent.repetition !== undefined
  const whole = isInstance ? parent : transaction
  const scope = run.parentOf(whole)
  run.note('activity-cancelled', transaction)
  run.remove(transaction)
  if (isInstance) {
    for (const other of run.childrenOf(parent)) {
      cancelInside(run, other)
      dropWaits(run, other)
      run.remove(other)
    }
    run.forget(parent)
    dropWaits(run, parent)
    run.remove(parent)
  }
  const node = nodeOf(run.process, transaction.at)
  for (const id of ('boundary' in node && node.boundary) || []) {
    const event = nodeOf(run.process, id)
    if (event.type === 'boundary' && event.events.some(({ on }) => on === 'cancel')) run.arrive(id, scope)
  }
}
