import bcrypt from 'bcrypt'

export async function matches(password: string, hash: string): Promise<boolean> {
  return bcrypt.compare(password, hash)
}
