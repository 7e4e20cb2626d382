import type { FeelType, FeelValue } from '@diwan/feel'
import type { Compiled, Run, Scope } from '../../evaluate/run.ts'
import type { DecisionTable, TableOutput } from '../../model/decision-table.ts'
import { compileTest, compileText } from '../compile-literal.ts'
import { enter, fit, type Place } from '../place.ts'
import { decideHits, type Hit } from './hit-policy.ts'
import { compileRanks } from './output-ranks.ts'

export function compileTable(table: DecisionTable, place: Place): Compiled {
  const withInput = enter(place, [['?', undefined]])
  const inputs = table.inputs.map((input) => ({
    name: input.label || input.text,
    value: compileText(input.text, place),
    type: place.types.find(input.type),
    allows: compileTest(input.allowed ?? '', withInput),
  }))
  const outputs = table.outputs.map((output) => compileOutput(output, withInput))
  const rules = table.rules.map((rule) => ({
    tests: inputs.map((_, at) => compileTest(rule.tests[at] ?? '-', withInput)),
    outputs: outputs.map((_, at) => compileText(rule.outputs[at] ?? '', place)),
  }))
  const ranks = compileRanks(table, place)

  return (scope, run) => {
    const given = inputs.map(({ name, value, type }) => fit(value(scope, run), type, name, place, run))
    const allowed = inputs.every(({ name, allows }, at) => isAllowed(given[at] ?? null, allows, name, scope, run))
    const hits: Hit[] = []
    if (allowed) {
      for (const [rule, { tests, outputs: cells }] of rules.entries()) {
        if (!tests.every((test, at) => !test || test(given[at] ?? null, scope, run))) continue
        hits.push({ rule, outputs: cells.map((cell, at) => outputs[at]?.check(cell(scope, run), scope, run) ?? null) })
        if (table.hitPolicy === 'FIRST') break
      }
    }
    const defaults = () => outputs.map((output) => output.fallback?.(scope, run) ?? null)
    const hasDefault = outputs.some(({ fallback }) => fallback)
    const { fired, value } = allowed
      ? decideHits(table, hits, ranks(scope, run), hasDefault ? defaults : undefined, run)
      : { fired: [], value: null }
    run.recorder.table({ table, element: place.element, inputs: given, fired, value })
    return value
  }
}

type Allows = ReturnType<typeof compileTest>

function isAllowed(value: FeelValue, allows: Allows, name: string, scope: Scope, run: Run): boolean {
  if (value === null || !allows || allows(value, scope, run)) return true
  run.recorder.warn('NOT_ALLOWED', `${name} is none of the allowed values`)
  return false
}

function compileOutput(output: TableOutput, place: Place) {
  const type: FeelType | undefined = place.types.find(output.type)
  const name = output.name ?? output.label ?? place.element.name
  const allows = compileTest(output.allowed ?? '', place)
  return {
    check(value: FeelValue, scope: Scope, run: Run): FeelValue {
      const fitting = fit(value, type, name, place, run)
      return isAllowed(fitting, allows, name, scope, run) ? fitting : null
    },
    fallback: output.defaultText === undefined ? undefined : compileText(output.defaultText, place),
  }
}
