import { z } from 'zod'

export const Query = z.object({ host: z.string().min(1), page: z.coerce.number().optional() })
