export { note as keep, default as other } from './note'
