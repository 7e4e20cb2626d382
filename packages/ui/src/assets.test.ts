import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { assetUrl, loadAssets } from './assets.ts'

test('every asset carries the hash of its content and can be unpacked to it', () => {
  for (const asset of loadAssets()) {
    expect(asset.path).toMatch(/^\/assets\/[\w.-]+\.[0-9a-f]{10}\.\w+$/)
    expect(gunzipSync(asset.gzip ?? gzipSync(asset.body)).equals(asset.body)).toBe(true)
  }
})

test('an asset that does not exist is refused', () => {
  expect(() => assetUrl('nothing.css')).toThrow('no asset named nothing.css')
})
