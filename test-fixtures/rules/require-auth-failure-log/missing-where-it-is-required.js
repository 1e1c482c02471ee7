// A request without credentials, refused where they are required, is no failed login; a wrong name is.
export function authenticate(request, response, state) {
  const username = request.headers['x-user']
  if (!username && !state.allowAnonymous) {
    response.writeHead(401)
    response.end()
    return false
  }
  if (username !== state.username) {
    response.writeHead(401) //! require-auth-failure-log(refused)
    response.end()
    return false
  }
  return true
}
