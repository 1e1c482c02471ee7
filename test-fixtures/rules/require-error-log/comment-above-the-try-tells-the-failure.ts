// Good: the comment above the try names the case in which it fails.
import axios from 'axios'

export async function typeOf(url: string, given: string) {
  let type = given
  // in case HEAD requests are not supported by the URL
  try {
    const { headers } = await axios.head(url)
    type = headers['content-type']
  } catch {}
  return type
}
