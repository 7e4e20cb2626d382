// The sandbox as a process of its own. It tells its parent where it listens, on standard output as one JSON line and
// as a message if there is a channel, and ends with SIGTERM, SIGINT or the end of that channel.
import { readConfig } from './config.ts'
import { startSandbox } from './start-sandbox.ts'

try {
  const sandbox = await startSandbox(readConfig(process.env))
  const ready = { msg: 'sandbox.ready', url: sandbox.url, smtpPort: sandbox.smtpPort }
  console.log(JSON.stringify(ready))
  process.send?.(ready)

  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    await sandbox.stop()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('disconnect', stop)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
