export async function charge(order: object) {
  await fetch('https://pay.example.com/charge', { method: 'POST', body: JSON.stringify(order) })
}
