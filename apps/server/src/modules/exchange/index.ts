export { configureExchange, type ExchangeConfiguration } from './configuration.ts'
export { lookUpFact } from './look-up-fact.ts'
export { postDue } from './post-due.ts'
export { recordLicenceReplacement } from './record-licence-replacement.ts'
export { applyRegisterUpdate } from './apply-register-update.ts'
export { errors } from './errors.ts'
export type {
  ApplyRegisterUpdate,
  DueFact,
  FoundFact,
  LicenceReplacement,
  LookUpFact,
  PostDue,
  RecordLicenceReplacement,
  TrafficFact,
} from './schema.ts'
