// Moleculer: errors with a status, which its gateway answers and does not log.
const { MoleculerClientError } = require('moleculer').Errors
const { UnAuthorizedError } = require('moleculer-web').Errors
const bcrypt = require('bcrypt')

module.exports = {
  name: 'users',
  actions: {
    login: {
      async handler(ctx) {
        const user = await this.adapter.findOne({ email: ctx.params.email })
        if (!(await bcrypt.compare(ctx.params.password, user.passwordHash))) {
          throw new MoleculerClientError('Wrong password!', 401, '', []) //! require-auth-failure-log(refused)
        }
        return this.issue(user)
      },
    },
    loginTold: {
      async handler(ctx) {
        const user = await this.adapter.findOne({ email: ctx.params.email })
        if (!(await bcrypt.compare(ctx.params.password, user.passwordHash))) {
          this.logger.warn('login failed', { user: user._id })
          throw new MoleculerClientError('Wrong password!', 401, '', [])
        }
        return this.issue(user)
      },
    },
  },
  methods: {
    async authenticate(ctx) {
      const user = await ctx.call('users.resolve', { token: ctx.meta.token })
      if (!user) throw new UnAuthorizedError('INVALID_TOKEN') //! require-auth-failure-log(refused)
      return user
    },
  },
}
