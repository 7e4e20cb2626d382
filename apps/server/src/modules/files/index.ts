import { sweepOrphansJob } from './sweep-orphans.job.ts'

export { configureFiles, type FilesConfiguration } from './configuration.ts'
export { storeFile } from './store-file.ts'
export { readFile } from './read-file.ts'
export { reassignFiles } from './reassign-files.ts'
export { deleteFile, deleteFilesOf } from './delete-files.ts'
export { scheduleSweep } from './sweep-orphans.job.ts'
export { errors } from './errors.ts'
export type { FileContent, FileKind, MediaType, StoreFile, StoredFile, Subject } from './schema.ts'

export const jobs = [sweepOrphansJob]
