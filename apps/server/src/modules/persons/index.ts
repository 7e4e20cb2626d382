import './events.ts'

export { tellRead } from './authorise-read.ts'
export { getPerson } from './get-person.ts'
export { findPersonByNumber } from './find-person-by-number.ts'
export { getPersonFacts } from './get-person-facts.ts'
export { checkKnowledge } from './check-knowledge.ts'
export { changeAddress } from './change-address.ts'
export { changeContact } from './change-contact.ts'
export { listAddresses } from './list-addresses.ts'
export { listDependants } from './list-dependants.ts'
export { listCompanyOffices } from './list-company-offices.ts'
export { findLawyerLicence } from './find-lawyer-licence.ts'
export { importPeople, type ImportedAddress, type PeopleBatch } from './import-people.ts'
export { addressOn, ageOn } from './rules.ts'
export { permissions } from './policy.ts'
export { errors } from './errors.ts'
export type { PersonAddressChanged, PersonContactChanged, PersonRead } from './events.ts'
export type {
  Address,
  AddressPeriod,
  ChangeAddress,
  ChangeContact,
  CompanyOffice,
  CompanyRole,
  CompanyStatus,
  Dependant,
  KnowledgeCheck,
  Person,
  PersonFacts,
  PersonName,
  PersonSummary,
  ReadOptions,
  RelationshipKind,
  Sex,
} from './schema.ts'
