import { expect, test } from 'vitest'
import { compareXml } from './compare-xml.ts'
import { decodeXml } from './decode-xml.ts'

const process = (content: string) =>
  `<process xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:t="urn:t" id="p">${content}</process>`

test.each<[string, string, string]>([
  ['the order of BPMN elements of different kinds', process('<association/><task/>'), process('<task/><association/>')],
  ['prefixes', '<a:x xmlns:a="urn:1"/>', '<x xmlns="urn:1"/>'],
  ['the order of attributes', '<x b="2" a="1"/>', '<x a="1" b="2"></x>'],
  ['white space and comments', '<x>\n  <y/> <!-- note -->\n</x>', '<x><y/></x>'],
  ['how characters are written', '<x a="1 &lt; 2">a &amp; b</x>', "<x a='1 &#60; 2'><![CDATA[a & b]]></x>"],
  ['ends of lines, and which white space a value has', '<x a="1\t2\n3">a\r\nb</x>', '<x a="1 2 3">a\nb</x>'],
  ['prefixes in values', '<x xmlns:p="urn:1" t="p:n">p:m</x>', '<x xmlns:q="urn:1" t="q:n">q:m</x>'],
])('%s do not count', (_what, one, other) => {
  expect(compareXml(one, other)).toEqual([])
})

test.each<[string, string, string, string]>([
  ['an element', '<x><y id="1"/><z/></x>', '<x><y id="1"/></x>', '/x: <z> became nothing'],
  ['the order of elements', '<x><y/><z/></x>', '<x><z/><y/></x>', '/x/y became z'],
  [
    'the order of BPMN elements of one kind',
    process('<task id="a"/><task id="b"/>'),
    process('<task id="b"/><task id="a"/>'),
    '/process[p]/task[a]/@id: “a” became “b”',
  ],
  [
    'the order of extensions',
    process('<extensionElements><t:b/><t:a/></extensionElements>'),
    process('<extensionElements><t:a/><t:b/></extensionElements>'),
    '/process[p]/extensionElements/b became a',
  ],
  ['an attribute', '<x id="e" a="1"/>', '<x id="e"/>', '/x[e]/@a: “1” became nothing'],
  ['an invented default', '<x/>', '<x a="false"/>', '/x/@a: nothing became “false”'],
  ['a value', '<x a="30.0"/>', '<x a="30"/>', '/x/@a: “30.0” became “30”'],
  ['a text', '<x><y>one</y></x>', '<x><y>two</y></x>', '/x/y: “one” became “two”'],
  ['a line within a value', '<x a="1&#10;2"/>', '<x a="1 2"/>', '/x/@a: “1\n2” became “1 2”'],
  ['a return within a value', '<x a="1&#13;2"/>', '<x a="1\r2"/>', '/x/@a: “1\r2” became “1 2”'],
  ['a namespace', '<x xmlns="urn:1"/>', '<x xmlns="urn:2"/>', '/x became x'],
  [
    'whether an attribute has one',
    '<p:x xmlns:p="u" p:a="1"/>',
    '<p:x xmlns:p="u" a="1"/>',
    '/x/@{u}a: “1” became nothing',
  ],
  ['a declaration that a value needs', '<x xmlns:p="u" t="p:n"/>', '<x t="p:n"/>', '/x/@t: “{u}n” became “p:n”'],
])('%s counts', (_what, one, other, difference) => {
  expect(compareXml(one, other)).toContain(difference)
})

test('what is not well-formed is not compared', () => {
  expect(() => compareXml('<x><y></x>', '<x/>')).toThrow(/missing closing|closing tag|mismatch/i)
  expect(() => compareXml('<p:x/>', '<p:x/>')).toThrow(/prefix of p:x/)
})

test('a file is read in the encoding that it declares, or that its first bytes tell', () => {
  const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><x a="caf\u00e9"/>', 'latin1')
  expect(decodeXml(latin)).toBe('<?xml version="1.0" encoding="UTF-8"?><x a="caf\u00e9"/>')
  expect(decodeXml(Buffer.from('\ufeff<x a="ديوان"/>', 'utf8'))).toBe('<x a="ديوان"/>')
  expect(decodeXml(Buffer.from('\ufeff<x a="ديوان"/>', 'utf16le'))).toBe('<x a="ديوان"/>')
  expect(decodeXml(Buffer.from('<x a="ديوان"/>'))).toBe('<x a="ديوان"/>')
})
