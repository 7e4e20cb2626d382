import { describe, expect, test } from 'vitest'
import { parseXml } from './parse-xml.ts'
import { attribute, child, children, XmlError } from './xml-element.ts'

describe('an XML document is read', () => {
  test('with the names of its elements resolved, whatever their prefix', () => {
    const parts = '<a:part id="1"/><part xmlns="urn:a" id="2"/><b:part xmlns:b="urn:b"/>'
    const root = parseXml(`<a:model xmlns:a="urn:a">${parts}</a:model>`)
    expect(root).toMatchObject({ name: 'model', namespace: 'urn:a' })
    expect(children(root, 'part').map((part) => attribute(part, 'id'))).toEqual(['1', '2'])
  })

  test('with entities, characters beyond the basic plane and CDATA decoded', () => {
    const root = parseXml('<t>a &lt; b &amp;&amp; &#x1F40E;&#65; <![CDATA[<c>]]></t>')
    expect(root.text).toBe('a < b && 🐎A <c>')
  })

  test('with line ends as one character', () => {
    expect(parseXml('<t>a\r\nb</t>').text).toBe('a\nb')
  })

  test('with a byte order mark before it', () => {
    expect(parseXml('\uFEFF<?xml version="1.0"?><t/>').name).toBe('t')
  })

  test('without the entities of a document type, which could blow up or read files', () => {
    const root = parseXml('<!DOCTYPE t [<!ENTITY e SYSTEM "file:///etc/hostname">]><t>&e;</t>')
    expect(root.text).toBe('&e;')
  })

  test('and prefixes are known where they were declared', () => {
    const root = parseXml('<t xmlns:x="urn:x"><u xmlns:y="urn:y"/></t>')
    expect(child(root, 'u')?.namespaces).toEqual(
      new Map([
        ['x', 'urn:x'],
        ['y', 'urn:y'],
      ]),
    )
  })

  test.each(['<a><b></a>', '<a', 'no xml', ''])('a text that is none is refused: %s', (text) => {
    expect(() => parseXml(text)).toThrow(XmlError)
  })
})
