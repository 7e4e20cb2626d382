import { caseRoutes } from './case-routes.ts'
import { correspondenceRoutes } from './correspondence-routes.ts'
import { followRoutes } from './follow-routes.ts'
import { formRoutes } from './form-routes.ts'

export const routes = [...formRoutes, ...followRoutes, ...caseRoutes, ...correspondenceRoutes]
