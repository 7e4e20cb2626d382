export { testCtx, testDatabase, testNow, type TestDatabase } from './database.ts'
export { until } from './until.ts'
export { aPerson, anOfficer, anonymous, nextTestId } from './actors.ts'
