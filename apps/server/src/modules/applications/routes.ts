import { formRoutes } from './form-routes.ts'

export const routes = [...formRoutes]
