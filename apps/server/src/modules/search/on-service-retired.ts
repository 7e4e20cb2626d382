import { on } from '../../platform/events.ts'
import { removeService } from './store.ts'

export const onServiceRetired = on('service.retired', async (ctx, { serviceId }) => {
  await removeService(ctx.tx, serviceId)
})
