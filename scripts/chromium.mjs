// Where a Chromium may be on this machine. Core modules only: boot.mjs uses this before anything is installed.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Names the browser that boot.mjs unpacked where the machine had none. */
export const unpackedMarker = path.resolve(import.meta.dirname, '../node_modules/.diwan-chromium')

const usualPlaces = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable]
    if (!folder) return []
    return ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((file) =>
      path.join(folder, file),
    )
  }),
}

/** Path of the browser for tests; undefined where there is none. $CHROME decides when it is set. */
export function findChromium() {
  const unpacked = existsSync(unpackedMarker) ? [readFileSync(unpackedMarker, 'utf8').trim()] : []
  const places = process.env.CHROME ? [process.env.CHROME] : [...(usualPlaces[process.platform] ?? []), ...unpacked]
  return places.find((place) => existsSync(place))
}
