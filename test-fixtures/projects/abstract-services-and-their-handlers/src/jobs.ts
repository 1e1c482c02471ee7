import pg from 'pg'
import got from 'got'
import { BaseService, QuietService } from './base.js'
const pool = new pg.Pool()
export class Import extends BaseService {
  constructor() { super('import') }
  protected async run(id: string) {
    try {
      await pool.query('insert into imports values ($1)', [id])
    } catch (error) {
      this.onError(error)
    }
  }
  async login(token: string) {
    this.logger.info({ token }, 'login')
    //                 ^^^^^ error: no-sensitive-data-in-logs(reaches)
  }
}
export class Sweep extends QuietService {
  constructor() { super('sweep') }
  protected async run(id: string) {
    try {
      await pool.query('update imports set done = true where id = $1', [id])
    } catch (error) {
    //^^^^^^^^^^^^^ error: require-error-log(catch)
      this.onError()
    }
  }
}
export class Fetcher extends BaseService {
  constructor(private readonly base: string) { super('fetcher') }
  protected async run(id: string) { await got.post(`${this.base}/items/${encodeURIComponent(id)}`) }
  async from(url: string) { return got(url).text() }
}
