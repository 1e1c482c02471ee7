// A function that clients call refuses who does not own the post by what it gives back; the second one logs it.
'use server'
import { prisma } from './prisma'
import { readSession } from './session'

export async function removePost(id: string) {
  const session = await readSession()
  const post = await prisma.post.findUniqueOrThrow({ where: { id } })
  if (post.authorId !== session.userId) return { success: false, message: 'Not allowed' }
  //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-access-denied-log(denied) "'post.authorId' is not"
  await prisma.post.delete({ where: { id } })
  return { success: true }
}

export async function hidePost(id: string) {
  const session = await readSession()
  const post = await prisma.post.findUniqueOrThrow({ where: { id } })
  if (post.authorId !== session.userId) {
    console.warn('not allowed', { user: session.userId, post: id })
    return { success: false, message: 'Not allowed' }
  }
  await prisma.post.update({ where: { id }, data: { hidden: true } })
  return { success: true }
}
