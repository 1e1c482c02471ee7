// Good: the function of another file only reads, so its failure means that there is nothing.
import { pageFor } from './pages'

export async function errorPage(status: number) {
  return pageFor(status).catch(() => '')
}
