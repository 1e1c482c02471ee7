// The filter for all exceptions logs what is unexpected, after compilation, too; a refusal ends in it without a trace.
const common_1 = require('@nestjs/common')

let AllExceptions = class AllExceptions {
  constructor() {
    this.logger = new common_1.Logger(AllExceptions.name)
  }
  catch(exception, host) {
    const status = exception.getStatus()
    if (status >= 500) this.logger.error('unexpected', exception)
    host.switchToHttp().getResponse().status(status).json({ status })
  }
}
exports.AllExceptions = AllExceptions = __decorate([(0, common_1.Catch)()], AllExceptions)
