// A function that clients call refuses a login by what it gives back, and nothing logs it; the second one logs.
'use server'
import { compare } from 'bcryptjs'
import { prisma } from './prisma'

export async function signIn(email: string, password: string) {
  const user = await prisma.user.findUnique({ where: { email } })
  if (!user || !(await compare(password, user.password))) {
    return { error: 'Wrong email or password' }
    //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused) "bcrypt.compare is false"
  }
  return { id: user.id }
}

export async function changeEmail(id: string, password: string, email: string) {
  const user = await prisma.user.findUniqueOrThrow({ where: { id } })
  if (!(await compare(password, user.password))) {
    console.warn('wrong password', { id })
    return { error: 'Wrong password' }
  }
  if (!email.includes('@')) return { error: 'This is no address' }
  await prisma.user.update({ where: { id }, data: { email } })
  return { error: null }
}
