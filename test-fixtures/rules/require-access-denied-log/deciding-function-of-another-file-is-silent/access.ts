export function checkAccess(user: { id: string; role: string }) {
  return user.role === 'admin' ? 'granted' : 'denied'
}
