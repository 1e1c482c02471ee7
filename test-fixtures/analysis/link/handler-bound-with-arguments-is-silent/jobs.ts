// A bound method, a bound function of another file and a member take the rejection, and drop it.
import pg from 'pg'
import { keepPlace } from './report.js'

const pool = new pg.Pool()

export class Jobs {
  start() {
    pool.query('update jobs set state = 1').catch(this.onFailure.bind(this))
    //                                      ^^^^^ error: require-error-log(promise)
    pool.query('update jobs set state = 2').catch(this.onArrow)
    //                                      ^^^^^ error: require-error-log(promise)
    pool.query('update jobs set state = 3').catch(keepPlace.bind(null, 'jobs'))
    //                                      ^^^^^ error: require-error-log(promise)
  }

  private failed = 0

  private onFailure() {
    this.failed++
  }

  private onArrow = (_error: Error) => {
    this.failed++
  }
}
