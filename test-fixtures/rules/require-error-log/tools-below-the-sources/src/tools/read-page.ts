// Tools and tasks below the sources are part of the program; a folder `tools` beside them holds what builds it.
import { load } from '../store'

export async function readPage(id: string) {
  try {
    return { text: await load(id) }
  } catch (error) { //! require-error-log(catch)
    return { isError: true, text: 'not found' }
  }
}
