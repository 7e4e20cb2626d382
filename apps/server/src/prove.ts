/** `npm run prove`: says of every process and service what must be mended before it can be published. */
import { proveAll } from './prove-all.ts'

const proofs = await proveAll()
for (const { file, faults } of proofs) {
  process.stdout.write(`${faults.length === 0 ? 'proved ' : 'FAULTY '} ${file}\n`)
  for (const fault of faults) process.stdout.write(`          ${fault}\n`)
}
const faulty = proofs.filter(({ faults }) => faults.length > 0).length
process.stdout.write(`\n${proofs.length - faulty} proved, ${faulty} faulty\n`)
process.exitCode = faulty === 0 ? 0 : 1
