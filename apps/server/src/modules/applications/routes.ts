import { caseRoutes } from './case-routes.ts'
import { followRoutes } from './follow-routes.ts'
import { formRoutes } from './form-routes.ts'

export const routes = [...formRoutes, ...followRoutes, ...caseRoutes]
