import { onServicePublished } from './on-service-published.ts'
import { onServiceRetired } from './on-service-retired.ts'

export { searchServices, type SearchServices } from './search-services.ts'
export { indexService, rebuildIndex } from './index-service.ts'
export { normalise, normaliseArabic, type SearchableService } from './rules.ts'

export const subscriptions = [onServicePublished, onServiceRetired]
