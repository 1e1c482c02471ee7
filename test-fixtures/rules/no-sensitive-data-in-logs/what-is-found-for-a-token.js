// What is looked up for a token is not the token.
export async function upgrade(request, token) {
  const account = await getAccountForToken(token)
  console.log('denied', JSON.stringify(account ?? 'invalid'))
  console.log('made', await createToken(account))
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
