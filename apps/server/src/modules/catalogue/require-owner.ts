import type { PublicService } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { platformErrors } from '../../platform/http/errors.ts'
import { nation } from '../reference-data/index.ts'
import { isOwner, mayOwn, type Owner } from './policy.ts'

export function requireOwner({ actor }: Pick<Ctx, 'actor'>): Owner {
  if (!isOwner(actor)) throw platformErrors.not_permitted()
  return actor
}

export const ownsService = (owner: Owner, { competentAuthority }: Pick<PublicService, 'competentAuthority'>): boolean =>
  mayOwn(owner, nation.entityAndParents(competentAuthority))

/** @throws platform.not_permitted for owners of other entities */
export function requireOwnerOf(ctx: Pick<Ctx, 'actor'>, service: Pick<PublicService, 'competentAuthority'>): Owner {
  const owner = requireOwner(ctx)
  if (!ownsService(owner, service)) throw platformErrors.not_permitted()
  return owner
}
