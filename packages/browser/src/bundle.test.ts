import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { browserAsset } from './bundle.ts'

/** What a page may load of JavaScript in all, compressed. */
const pageLimitBytes = 15 * 1024

const source = async (...entry: Parameters<typeof browserAsset>) => (await browserAsset(...entry)).body.toString()

describe('the script of every page', () => {
  it('weighs less than a page may load', async () => {
    expect(gzipSync(await source()).length).toBeLessThan(pageLimitBytes)
  })

  it('is one module by itself, without the expression language', async () => {
    const code = await source()
    expect(code).not.toMatch(/\bimport\b|\brequire\(|compileExpression/)
    expect(code.length).toBeLessThan((await source('expression.js')).length / 10)
  })

  it('is named after its content and made once', async () => {
    const asset = await browserAsset()
    expect(asset).toMatchObject({ name: 'diwan.js', type: 'text/javascript; charset=utf-8' })
    expect(asset.path).toMatch(/^\/assets\/diwan\.[0-9a-f]{10}\.js$/)
    expect(await browserAsset()).toBe(asset)
  })

  it('goes without the drawing of processes, which brings its licence and weighs less than 65 KB', async () => {
    const drawing = await source('process-diagram.js')
    expect(await source()).not.toContain('bpmn.io')
    expect(drawing).toMatch(/^\/\*! bpmn-js\nCopyright \(c\) 2014-present Camunda/)
    expect(drawing).toContain('bjs-powered-by')
    expect(gzipSync(drawing).length).toBeLessThan(65 * 1024)
  })

  it('needs no right to evaluate text as code, which the content security policy denies', async () => {
    for (const entry of ['diwan.js', 'expression.js', 'process-diagram.js'] as const) {
      expect(await source(entry)).not.toMatch(/\beval\(|new Function\(/)
    }
  })
})
