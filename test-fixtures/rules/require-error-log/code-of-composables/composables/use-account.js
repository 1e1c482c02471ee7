// Good: composables run in pages; the server's code beside them is judged.
import { useState } from '#app'

export function useAccount() {
  const account = useState('account')
  async function load() {
    try {
      account.value = await $fetch('/api/account')
    } catch {
      account.value = null
    }
  }
  return { account, load }
}
