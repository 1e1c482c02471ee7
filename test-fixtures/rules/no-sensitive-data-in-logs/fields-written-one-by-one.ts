// Whoever writes each field of an object writes its secret, whatever way leads through the fields.
interface Account {
  user: string
  password: string
}

export function show(account: Account) {
  for (const key in account) console.log(key, account[key as keyof Account]) //! no-sensitive-data-in-logs(shape) "password"
  for (const key of Object.keys(account)) console.log(key, account[key as keyof Account]) //! no-sensitive-data-in-logs(shape) "password"
  Object.keys(account).forEach((key) => console.log(account[key as keyof Account])) //! no-sensitive-data-in-logs(shape) "password"
  console.log(Object.values(account).join(' ')) //! no-sensitive-data-in-logs(shape) "password"
  const pairs = Object.entries(account).map(([key, value]) => `${key}=${value}`)
  console.log(pairs.join(' ')) //! no-sensitive-data-in-logs(shape) "password"
  console.log(Object.keys(account).join(' '))
}
