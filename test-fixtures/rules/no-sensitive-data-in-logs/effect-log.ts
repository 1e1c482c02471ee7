// Effect: the program that is made here logs when it runs.
import { Effect } from 'effect'

export const login = (name: string, password: string) =>
  Effect.logInfo('login', { name, password }) //! no-sensitive-data-in-logs(reaches)
