import type { PublicService } from '@diwan/service-kit'

export interface ServicePublished {
  readonly service: PublicService
}

export interface ServiceRetired {
  readonly serviceId: string
  readonly version: number
}

declare module '../../platform/events.ts' {
  interface DomainEvents {
    /** A new version is offered from now on. */
    'service.published': ServicePublished
    'service.retired': ServiceRetired
  }
}
