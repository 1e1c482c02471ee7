export async function changePassword(old: string, password: string) {
  return { error: old === password ? 'same' : null }
}
