module.exports = {
  db: process.env.MONGO_URL || 'mongodb://localhost/blog',
  cache: { store: process.env.REDIS_URL },
  site: process.env.BASE_URL,
}
