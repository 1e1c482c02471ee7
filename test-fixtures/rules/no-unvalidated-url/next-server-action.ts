// Next.js: the form of a server action is the client's.
'use server'

export async function subscribe(form: FormData) {
  await fetch(String(form.get('webhook')), { method: 'POST' }) //! no-unvalidated-url(host)
}
