// A row of an audit table is read by many.
import { prisma } from './prisma'

export async function login(user: { id: string }, password: string, ip: string) {
  await prisma.auditLog.create({ data: { action: 'login', userId: user.id, ip } })
  await prisma.auditLog.create({ data: { action: 'login', password } }) //! no-sensitive-data-in-logs(reaches) "'password'"
}
