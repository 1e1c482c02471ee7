import { z } from 'zod'

const HOSTS = ['eu.example.com', 'us.example.com'] as const
export const Host = z.enum(HOSTS)
export const Query = z.object({ host: Host, page: z.coerce.number().optional() })
