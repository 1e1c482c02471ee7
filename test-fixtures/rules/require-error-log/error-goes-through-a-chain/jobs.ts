// The error is handed to a chain of functions: one of them logs it, or none does.
import { pipe } from 'fp-ts/function'
import { report, short, toText } from './report'

export async function run(job: () => Promise<void>) {
  try {
    await job()
  } catch (error) {
    pipe(error, toText, report)
  }
}

export async function runSilently(job: () => Promise<void>) {
  try {
    await job()
  } catch (error) {
    //<^^^^^^^^ missing error: require-error-log(catch)
    pipe(error, toText, short)
  }
}
