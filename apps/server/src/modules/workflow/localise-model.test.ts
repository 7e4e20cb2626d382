import { describe, expect, it } from 'vitest'
import { localiseModel } from './localise-model.ts'
import { sharedXml } from './testing/running.ts'

describe('a model in the language of the reader', () => {
  it('bears the Arabic names in Arabic and is untouched in English', async () => {
    const xml = await sharedXml('review-pay')
    expect(localiseModel(xml, 'en')).toBe(xml)
    const arabic = localiseModel(xml, 'ar')
    expect(arabic).toMatch(/<bpmn:userTask id="decide" name="[\u0600-\u06ff ]+"/)
    expect(arabic.match(/<bpmndi:BPMNShape/g)).toHaveLength(xml.match(/<bpmndi:BPMNShape/g)!.length)
  })

  it('keeps names that have no Arabic one, and text that only looks like an attribute', () => {
    const xml = '<b:task id="a" name="$1"/><b:task name="x" d:nameAr="$&amp;"/><b:text>name="x" d:nameAr="y"</b:text>'
    expect(localiseModel(xml, 'ar')).toBe(
      '<b:task id="a" name="$1"/><b:task name="$&amp;" d:nameAr="$&amp;"/><b:text>name="x" d:nameAr="y"</b:text>',
    )
  })
})
