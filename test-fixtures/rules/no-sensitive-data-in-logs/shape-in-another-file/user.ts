import { z } from 'zod'
import { Row } from './row'

export interface User extends Row {
  name: string
}
export type Found = Promise<User | null>
export const signUp = z.object({ email: z.string(), password: z.string() })
export type SignUp = z.infer<typeof signUp>
export class Account {
  id = ''
  constructor(private readonly apiKey: string) {}
}
export interface UserStore {
  find(id: string): Found
}
