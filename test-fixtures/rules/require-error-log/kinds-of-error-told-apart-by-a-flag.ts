// Good: two classes of errors are expected; every other error is logged. Bad: the flag says nothing of the error.
import { logger } from './logger'
import { run, EarlyExit, AlreadyDone } from './steps'

export async function step(id: string) {
  try {
    await run(id)
  } catch (error) {
    const isExit = error instanceof EarlyExit
    const isDone = error instanceof AlreadyDone
    const isExpected = isExit || isDone
    if (!isExpected) logger.error(error)
  }
}

export async function stepOf(id: string, count: number) {
  try {
    await run(id)
  } catch (error) {
  //^^^^^^^^^^^^^ error: require-error-log(catchSome)
    const isExpected = count > 3
    if (!isExpected) logger.error(error)
    //   ^^^^^^^^^^ step 2: "on one side of this it is not logged"
  }
}
