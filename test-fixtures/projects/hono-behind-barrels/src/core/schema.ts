import { z } from 'zod'
export const Credentials = z.object({ email: z.string().email(), password: z.string() })
export type Credentials = z.infer<typeof Credentials>
export const Profile = Credentials.omit({ password: true }).extend({ name: z.string() })
export type Profile = z.infer<typeof Profile>
export const Target = z.object({ region: z.enum(['eu', 'us']), url: z.string().url() })
