// A `catch` that answers with the refusal is one decision, and one report.
import CredentialsProvider from 'next-auth/providers/credentials'

export const provider = CredentialsProvider({
  async authorize(credentials) {
    try {
      const answer = await fetch('https://api.example.com/login', { method: 'POST', body: JSON.stringify(credentials) })
      return await answer.json()
    } catch {
      return null //! require-auth-failure-log(refused)
    }
  },
})
