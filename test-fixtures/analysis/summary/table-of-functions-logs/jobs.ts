// A function is chosen by a key: one of the table logs the error, so that it may be logged; and all are given the secret.
import pg from 'pg'
import pino from 'pino'

const pool = new pg.Pool()
const logger = pino()
const onFailure = {
  retry: (error: unknown) => logger.error({ error }, 'failed'),
  drop: (error: unknown) => void error,
}
const writers = new Map([['info', (value: string) => logger.info({ value }, 'seen')]])

export async function run(kind: 'retry' | 'drop') {
  try {
    await pool.query('update jobs set state = 1')
  } catch (error) {
    onFailure[kind](error)
  }
}

export function login(password: string, level: string) {
  writers.get(level)?.(password)
  //                   ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
