// Good: a function of a module that is imported when it is needed logs.

export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    const { note } = await import('./note')
    note(error)
  }
}
