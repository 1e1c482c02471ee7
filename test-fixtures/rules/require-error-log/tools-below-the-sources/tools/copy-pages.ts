import { load } from '../src/store'

export async function copyPage(id: string) {
  try {
    return { text: await load(id) }
  } catch (error) {
    return { isError: true, text: 'not found' }
  }
}
