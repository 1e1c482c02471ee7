// Of the answer of a token endpoint some fields are harmless; other endpoints answer something else.
import axios from 'axios'

export async function exchange(code: string) {
  const answer = await axios.post('https://id.example.com/oauth/token', { grant_type: 'authorization_code', code })
  console.log('exchanged', answer.status, answer.data.expires_in, answer.data.scope)
  const rates = await axios.get('https://rates.example.com/v1/eur')
  console.log('rates', rates.data)
  const response = await fetch('https://id.example.com/oauth/token', { method: 'POST' })
  console.log('token endpoint:', response.status)
}
