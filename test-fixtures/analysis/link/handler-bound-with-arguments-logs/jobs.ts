// A bound method, a bound function of another file and a member take the rejection, and log it.
import pg from 'pg'
import { logAt } from './report.js'

const pool = new pg.Pool()

export class Jobs {
  start() {
    pool.query('update jobs set state = 1').catch(this.onFailure.bind(this))
    pool.query('update jobs set state = 2').catch(this.onArrow)
    pool.query('update jobs set state = 3').catch(logAt.bind(null, 'jobs'))
  }

  private onFailure(error: Error) {
    logAt('jobs', error)
  }

  private onArrow = (error: Error) => {
    logAt('jobs', error)
  }
}
