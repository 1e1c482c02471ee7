export function written(title: string) {
  console.log(`note ${JSON.stringify(title)}`)
}

export function noted(title: string) {
  console.log(`note ${title}`)
}
