/** What every line of the table of routes has to say, as a rule that can fail. */
import type { Route } from '../src/platform/http/index.ts'
import type { Permissions } from '../src/platform/policy.ts'

export function routeFaults(routes: readonly Route[], permissions: Permissions): string[] {
  const names = routes.map(({ method, path }) => `${method} ${path}`)
  return routes.flatMap(({ method, path, spec }, index) => {
    const name = `${method} ${path}`
    const granted = permissions[spec.permission]
    return [
      ...(spec.permission ? [] : [`${name} names no permission`]),
      ...(spec.permission && !granted?.length ? [`${name}: nobody is granted ${spec.permission}`] : []),
      ...(method !== 'GET' && !spec.audit ? [`${name} writes without an audit event`] : []),
      ...(names.indexOf(name) < index ? [`${name} is there twice`] : []),
    ]
  })
}
