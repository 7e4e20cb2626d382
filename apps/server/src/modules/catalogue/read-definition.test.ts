import { describe, expect, it } from 'vitest'
import { loadServiceFolders } from './load-definitions.ts'
import { readDefinition } from './read-definition.ts'

describe('a definition brought as JSON', async () => {
  const folders = await loadServiceFolders({ fixtures: true })
  const [first] = folders

  it('is read back as it was, for every service there is', () => {
    for (const { service, examples } of folders) {
      const brought = { service, examples }
      expect(readDefinition(JSON.stringify(brought))).toEqual({ brought, faults: [] })
      expect(readDefinition(JSON.stringify(service)).brought).toEqual({ service, examples: [] })
    }
  })

  it.each([
    ['{', 'it is not JSON'],
    ['[]', 'it is not an object'],
    ['{}', 'definition must have required properties'],
    [JSON.stringify({ ...first!.service, version: 'two' }), 'version must be integer'],
    [JSON.stringify({ ...first!.service, surprise: true }), 'definition must not have additional properties'],
    [JSON.stringify({ ...first!.service, cost: { model: 'gift' } }), 'cost must'],
    [JSON.stringify({ service: first!.service, examples: [{}] }), 'examples: each needs a name'],
  ])('is refused with the place and the reason: %.30s', (json, fault) => {
    const { brought, faults } = readDefinition(json)
    expect(brought).toBeNull()
    expect(faults.join('\n')).toContain(fault)
  })
})
