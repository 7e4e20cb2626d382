import { readModel, type Model } from '@diwan/dmn'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** The model of that file name and, found by namespace in the same folder, all it imports; the model itself first. */
export async function loadModels(folder: string, name: string): Promise<Model[]> {
  const main = readModel(await readFile(path.join(folder, name), 'utf8'))
  const models = [main]
  if (main.imports.length === 0) return models
  const neighbours = new Map<string, Model>()
  for (const file of await readdir(folder)) {
    if (!file.endsWith('.dmn') || file === name) continue
    const model = readModel(await readFile(path.join(folder, file), 'utf8'))
    neighbours.set(model.namespace, model)
  }
  for (const { imports } of models) {
    for (const { namespace } of imports) {
      const model = neighbours.get(namespace)
      if (model && !models.includes(model)) models.push(model)
    }
  }
  return models
}
