// Good: an element of the page, or an entry of a map, is no account.
const users = new Map<string, string>()

export function forget(id: string) {
  users.delete(id)
}
