// Good: by its name the call fails where nothing is found, and the answer is none; bad: a deletion fails.
import { prisma } from './prisma'
import { left, right } from './either'

export async function find(id: string) {
  try {
    return right(await prisma.codes.findUniqueOrThrow({ where: { id } }))
  } catch (err) {
    return left('not-found')
  }
}

export async function remove(id: string) {
  try {
    await prisma.codes.delete({ where: { id } })
  } catch {} //! require-error-log(catch)
}
