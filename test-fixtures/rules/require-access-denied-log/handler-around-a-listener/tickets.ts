import { CurrentUser, ForbiddenError, Get, JsonController, Param } from 'routing-controllers'
import { tickets, type Agent } from './store'

@JsonController('/tickets')
export class Tickets {
  @Get('/:id')
  async read(@Param('id') id: number, @CurrentUser() agent: Agent) {
    const ticket = await tickets.find(id)
    if (ticket.agentId !== agent.id) throw new ForbiddenError() //! require-access-denied-log(denied)
    return ticket
  }
}
