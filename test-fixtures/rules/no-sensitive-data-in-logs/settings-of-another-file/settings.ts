export const settings = {
  port: 8080,
  database: { host: 'localhost', password: process.env.DB_PASSWORD ?? '' },
}
export default { apiKey: process.env.API_KEY }
