// Good: the body of an answer that is refused is only read so that the connection can be used again.
import { logger } from './logger'

export async function load(url: string) {
  const response = await fetch(url)
  if (response.ok) return await response.text()
  logger.warn({ status: response.status }, 'load refused')
  try {
    await response.arrayBuffer()
  } catch {}
  return null
}
