// Settings from a file .env, where there is one; what the environment says wins. Only the commands a person types read
// it: what tests start must not depend on whose machine it is. Node's own option for it would tell that there is none.
import { existsSync } from 'node:fs'

if (existsSync('.env')) process.loadEnvFile('.env')
