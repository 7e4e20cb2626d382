import { on } from '../../platform/events.ts'
import { indexService } from './index-service.ts'

/** A service can be found from the moment it is published. */
export const onServicePublished = on('service.published', (ctx, { service }) => indexService(ctx, service))
