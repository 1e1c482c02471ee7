import { injectable } from 'tsyringe'
import { Pool } from 'pg'
import type { IUsers, UserRow } from '@app/users'
@injectable()
export class PgUsers implements IUsers {
  private readonly pool = new Pool()
  async byEmail(email: string): Promise<UserRow | null> {
    const { rows } = await this.pool.query('select * from users where email = $1', [email])
    return rows[0] ?? null
  }
  async touch(id: string): Promise<void> { await this.pool.query('update users set seen = now() where id = $1', [id]) }
}
