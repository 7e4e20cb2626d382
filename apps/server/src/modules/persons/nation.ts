/**
 * What this register needs of the nation. It takes it from the profile itself, because reference-data stands in the
 * same tier of modules and may not be called from here.
 */
export {
  ageOfMajority,
  country,
  formatAddress,
  isSameBuilding,
  findArea,
  governorateName,
  normaliseMobile,
  normalisePersonalNumber,
  parseAddress,
  type Address,
  type AddressPart,
} from '../../../../../country/bh/index.ts'
