import { describe, expect, test } from 'vitest'
import { decision, input, knowledge, model } from '../testing/answer.ts'
import { NotDmnError, readModel } from './read-model.ts'

describe('a decision model is read', () => {
  test('with its elements and what they require', () => {
    const fee = decision('fee', 'income * 2', { inputs: ['income'], knowledge: ['rate'] })
    const { namespace, elements } = readModel(model(input('income', 'number') + fee + knowledge('rate', {}, '1')))
    expect(namespace).toBe('urn:test')
    expect(elements.map(({ kind, name }) => [kind, name])).toEqual([
      ['input', 'income'],
      ['decision', 'fee'],
      ['knowledge', 'rate'],
    ])
    expect(elements[1]).toMatchObject({
      requires: [
        { namespace: 'urn:test', id: '_income' },
        { namespace: 'urn:test', id: '_rate' },
      ],
      logic: { kind: 'literal', text: 'income * 2' },
    })
  })

  test('with names whose white space FEEL does not tell apart', () => {
    const birth = '<inputData id="a" name="date  of\n birth"><variable name="date of birth"/></inputData>'
    const { elements } = readModel(model(birth))
    expect(elements[0]?.name).toBe('date of birth')
  })

  const versions = ['20151101/dmn.xsd', '20180521/MODEL/', '20191111/MODEL/', '20211108/MODEL/']
  test.each(versions)('of version %s', (version) => {
    const xml = `<definitions xmlns="http://www.omg.org/spec/DMN/${version}" namespace="urn:a" name="a"/>`
    expect(readModel(xml).name).toBe('a')
  })

  test('with its item definitions, components and allowed values', () => {
    const { items } = readModel(
      model(`<itemDefinition name="tPerson" isCollection="true">
        <itemComponent name="sex">
          <typeRef>string</typeRef>
          <allowedValues><text>"F","M"</text></allowedValues>
        </itemComponent>
      </itemDefinition>`),
    )
    expect(items).toMatchObject([
      { name: 'tPerson', isCollection: true, components: [{ name: 'sex', type: 'string', allowedValues: '"F","M"' }] },
    ])
  })

  test('and another document is refused', () => {
    expect(() => readModel('<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>')).toThrow(NotDmnError)
  })
})
