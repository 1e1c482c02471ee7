export * from './user'
export { Row as Stored } from './row'
