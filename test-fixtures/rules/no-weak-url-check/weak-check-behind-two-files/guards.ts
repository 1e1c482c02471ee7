import { endsLikeOurs } from './inner'

export const isAllowed = (url: string) => endsLikeOurs(new URL(url).hostname)
