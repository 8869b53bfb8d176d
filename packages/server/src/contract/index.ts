export { ENDPOINTS } from './endpoints.ts';
export type { EndpointId } from './endpoints.ts';
export type { Access, Endpoint, Transfer } from './endpoint.ts';
export { ORDER_STATES, orderState, TRANSITION_NAMES, TRANSITIONS } from './order-states.ts';
export type { Mover, OrderState, Transition, TransitionName } from './order-states.ts';
export { problem, SERVER_PROBLEMS } from './problem.ts';
export type { Problem, ServerProblemCode } from './problem.ts';
export { PARTY_KINDS, ROLES, SCOPES } from './roles.ts';
export type { PartyKind, Role, Scope } from './roles.ts';
