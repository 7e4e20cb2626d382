/** A process that logs and ends at once, in the way it is told: for looking at what is left of its log. */
import { createLogger, endOnCrash } from '../log.ts'

const log = createLogger('info')
endOnCrash(log)
log.info('first')
const ways: Record<string, () => void> = {
  throws: () => {
    throw new Error('of no use any more')
  },
  rejects: () => void Promise.reject(new Error('of no use any more')),
  exits: () => process.exit(0),
  'is killed after an error': () => {
    log.error('last')
    process.kill(process.pid, 'SIGKILL')
  },
}
ways[process.argv[2] ?? '']?.()
