import { container } from 'tsyringe'
import { TOKENS } from '@infra/tokens'
import { AppLogger } from '@infra/logger'
import { PgUsers } from '@infra/pg-users'
container.register(TOKENS.Logger, { useClass: AppLogger })
container.register(TOKENS.Users, { useClass: PgUsers })
export { container }
