// A token that is put into an address is followed, also where the address is called a source or a remote.
export function clone(mirror: { source: string; token: string }) {
  const source = mirror.source.replace('https://', `https://x-access-token:${mirror.token}@`)
  console.log(`cloning ${source}`) //! no-sensitive-data-in-logs(reaches)
  const plain = mirror.source.replace('https://', 'ssh://git@')
  console.log(`cloning ${plain}`)
}
