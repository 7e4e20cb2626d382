export { testCtx, testDatabase, testNow, type TestDatabase } from './database.ts'
export { aPerson, anOfficer, anonymous, nextTestId } from './actors.ts'
