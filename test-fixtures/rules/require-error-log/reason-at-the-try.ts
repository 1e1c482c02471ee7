// Good: the comment at the try says what it is there for; it may stand a blank line above.
import axios from 'axios'

export async function article(id: string) {
  // try catch for articles that were taken down

  try {
    const { data } = await axios.get(`https://news.example/${id}`)
    return data.text
  } catch (error) {
    return ''
  }
}
