// Good: the parameter says that the value is a path: of the file that holds the key.
import { readFileSync } from 'node:fs'
import { loaded } from './logger'

export function start(options: { apiKey: string }) {
  loaded(options.apiKey)
  return readFileSync(options.apiKey, 'utf8')
}
