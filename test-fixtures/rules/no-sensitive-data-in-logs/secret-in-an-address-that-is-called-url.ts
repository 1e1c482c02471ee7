// An address with a secret in it is no less one for being called 'url'.
export function connect(user: string, password: string, token: string) {
  const url = `https://${user}:${password}@example.com/feed`
  console.log('connecting to', url) //! no-sensitive-data-in-logs(reaches) "password"
  const callbackUrl = 'https://example.com/done?token=' + token
  console.log(callbackUrl) //! no-sensitive-data-in-logs(reaches) "token"
  const path = new URL(`https://example.com/reset/${token}`).pathname
  console.log(path) //! no-sensitive-data-in-logs(reaches) "token"
}
