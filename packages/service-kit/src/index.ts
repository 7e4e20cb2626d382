export * from './localised-text.ts'
