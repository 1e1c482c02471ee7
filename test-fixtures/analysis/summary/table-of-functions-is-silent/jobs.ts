// A function is chosen by a key, and none of the table logs what it is given.
import pg from 'pg'

const pool = new pg.Pool()
const seen = { failures: 0 }
const onFailure = {
  count: (_error: unknown) => void seen.failures++,
  drop: (error: unknown) => void error,
}
const byName = new Map([['count', onFailure.count]])

export async function run(kind: 'count' | 'drop') {
  try {
    await pool.query('update jobs set state = 1')
  } catch (error) {
  //^^^^^^^^^^^^^ error: require-error-log(catch)
    onFailure[kind](error)
  }
}

export async function restart(kind: string) {
  try {
    await pool.query('update jobs set state = 2')
  } catch (error) {
  //^^^^^^^^^^^^^ error: require-error-log(catch)
    byName.get(kind)?.(error)
  }
}

export async function clear() {
  try {
    await pool.query('delete from jobs')
  } catch (error) {
  //^^^^^^^^^^^^^ error: require-error-log(catch)
    for (const handle of [onFailure.count, onFailure.drop]) handle(error)
  }
}
