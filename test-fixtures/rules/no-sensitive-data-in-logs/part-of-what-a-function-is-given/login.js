exports.logIn = async ({ credentials, ...options }) => {
  await fetch(options.registry, { method: 'PUT', body: JSON.stringify(credentials) })
  return { message: `Logged in on ${options.registry}.`, details: `As ${credentials}.` }
}
