import { z } from 'zod'

export interface User {
  id: string
  passwordHash: string
}
export type PublicUser = Omit<User, 'passwordHash'>
export const signUp = z.object({ email: z.string(), password: z.string() })
export const shown = signUp.omit({ password: true })
export class Account {
  id = ''
  apiKey = ''
  toJSON() {
    return { id: this.id }
  }
}
export const toDto = (user: User): PublicUser => ({ id: user.id })
