// Good: what does not open as an image is none. Bad: whether somebody is an administrator is no question about a file.
import sharp from 'sharp'
import { members } from './members'

export async function isImage(path: string): Promise<boolean> {
  try {
    const { width } = await sharp(path).metadata()
    members.seen = width
    return width > 0
  } catch {
    return false
  }
}
export async function isAdmin(id: string): Promise<boolean> {
  try {
    const member = await members.load(id)
    members.seen = member.id
    return member.role === 'admin'
  } catch { //! require-error-log(catch)
    return false
  }
}
