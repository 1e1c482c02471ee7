// A key that is put together of names only finds something; one that holds a secret does not become harmless.
export function register(functionKey, method, path, token) {
  const authKey = `${functionKey}-${method}-${path}`
  console.log(`creating scheme for ${authKey}`)
  const accessKey = `${method}-${token}`
  console.log(`creating access for ${accessKey}`) //! no-sensitive-data-in-logs(reaches)
}

export function transfer(tokenAddresses, accessToken) {
  console.log(`addresses ${tokenAddresses}`)
  console.log(`access ${accessToken}`) //! no-sensitive-data-in-logs(reaches)
}
