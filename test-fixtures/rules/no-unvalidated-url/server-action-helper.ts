// Good: a function that the file does not export is no action.
'use server'

async function load(url: string) {
  return (await fetch(url)).text()
}

export async function readTerms() {
  return load('https://www.example.com/terms.txt')
}
