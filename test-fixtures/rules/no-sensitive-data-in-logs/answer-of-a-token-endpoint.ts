// What an endpoint answers that gives out tokens holds them.
import axios from 'axios'

export async function exchange(code: string, base: string) {
  const answer = await axios.post(`${base}/oauth/token`, { grant_type: 'authorization_code', code })
  console.log('exchanged', answer.data) //! no-sensitive-data-in-logs(whole) "answer"
  const response = await fetch('https://id.example.com/openid-connect/token', { method: 'POST' })
  console.log('token endpoint:', await response.json()) //! no-sensitive-data-in-logs(whole) "response.json()"
}
