/** Small models written in tests, and what comes out of them as JSON. */
import { fromJson, toJson } from '@diwan/feel'
import { compileModels } from '../compile/compile-models.ts'
import { evaluate, type Evaluation, type Question } from '../evaluate/evaluate.ts'
import { readModel } from '../read/read-model.ts'

const dmn = 'https://www.omg.org/spec/DMN/20230324/MODEL/'

/** A model with that content; its namespace is `urn:` and the name. */
export const model = (content: string, name = 'test'): string =>
  `<definitions xmlns="${dmn}" namespace="urn:${name}" name="${name}">${content}</definitions>`

export const importOf = (name: string, as = name): string =>
  `<import name="${as}" namespace="urn:${name}" importType="${dmn}"/>`

export const input = (name: string, type = 'Any'): string =>
  `<inputData id="${idOf(name)}" name="${name}"><variable name="${name}" typeRef="${type}"/></inputData>`

const idOf = (name: string): string => `_${name.replaceAll(' ', '_')}`

const hrefOf = (name: string): string => (name.includes('#') ? name : `#${idOf(name)}`)

interface Needs {
  readonly inputs?: readonly string[]
  readonly decisions?: readonly string[]
  readonly knowledge?: readonly string[]
}

const requirements = ({ inputs = [], decisions = [], knowledge = [] }: Needs): string =>
  [
    ...inputs.map((name) => `<informationRequirement><requiredInput href="${hrefOf(name)}"/></informationRequirement>`),
    ...decisions.map(
      (name) => `<informationRequirement><requiredDecision href="${hrefOf(name)}"/></informationRequirement>`,
    ),
    ...knowledge.map(
      (name) => `<knowledgeRequirement><requiredKnowledge href="${hrefOf(name)}"/></knowledgeRequirement>`,
    ),
  ].join('')

/** @param logic a boxed expression, or FEEL, which is put into a literal one */
export const decision = (name: string, logic: string, needs: Needs & { readonly type?: string } = {}): string => {
  const type = needs.type === undefined ? '' : ` typeRef="${needs.type}"`
  return `<decision id="${idOf(name)}" name="${name}"><variable name="${name}"${type}/>
    ${requirements(needs)}${boxed(logic)}</decision>`
}

export const boxed = (logic: string): string => (logic.startsWith('<') ? logic : literal(logic))

export const literal = (feel: string): string =>
  `<literalExpression><text>${feel.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text></literalExpression>`

/** @param parameters types by name */
export function knowledge(
  name: string,
  parameters: Readonly<Record<string, string>>,
  logic: string,
  needs: Needs = {},
): string {
  const formal = Object.entries(parameters).map(([each, type]) => `<formalParameter name="${each}" typeRef="${type}"/>`)
  return `<businessKnowledgeModel id="${idOf(name)}" name="${name}"><variable name="${name}"/>
    <encapsulatedLogic>${formal.join('')}${boxed(logic)}</encapsulatedLogic>
    ${requirements(needs)}</businessKnowledgeModel>`
}

export const service = (
  name: string,
  { outputs, inputs = [], inputDecisions = [] }: { outputs: string[]; inputs?: string[]; inputDecisions?: string[] },
): string =>
  `<decisionService id="${idOf(name)}" name="${name}"><variable name="${name}"/>${[
    ...outputs.map((each) => `<outputDecision href="${hrefOf(each)}"/>`),
    ...inputDecisions.map((each) => `<inputDecision href="${hrefOf(each)}"/>`),
    ...inputs.map((each) => `<inputData href="${hrefOf(each)}"/>`),
  ].join('')}</decisionService>`

type Json = Readonly<Record<string, unknown>>

/** Evaluates the first of the models at a fixed time. */
export function ask(models: string | readonly string[], question: string | Question, inputs: Json = {}): Evaluation {
  const program = compileModels([models].flat().map(readModel))
  const given = new Map(Object.entries(inputs).map(([name, value]) => [name, fromJson(value)]))
  const asked = typeof question === 'string' ? { decision: question } : question
  return evaluate(program, asked, given, { now: new Date('2026-11-24T09:00:00Z') })
}

export const answer = (models: string | readonly string[], question: string | Question, inputs: Json = {}): unknown =>
  toJson(ask(models, question, inputs).value)
