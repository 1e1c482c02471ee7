// Where the token endpoint says no, its answer is the reason; where it does not, the answer is the token.
export async function refresh(refreshToken: string) {
  const response = await fetch('https://auth.example.com/oauth/token', {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken }),
  })
  if (!response.ok) {
    console.error('no token', await response.text())
    return null
  }
  const answer = await response.json()
  console.log('token', answer) //! no-sensitive-data-in-logs(whole)
  return answer
}
