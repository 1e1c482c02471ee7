// Bad: a function of a module that is imported when it is needed is silent.

export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) { //! require-error-log(catch)
    const { note } = await import('./note')
    note(error)
  }
}
