export * from './on-error'
