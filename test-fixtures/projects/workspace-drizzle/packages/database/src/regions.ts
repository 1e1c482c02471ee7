import { z } from 'zod'

export const RegionQuery = z.object({ region: z.enum(['eu', 'us']), trace: z.string().optional() })
export const MirrorQuery = z.object({ mirror: z.string().url() })
