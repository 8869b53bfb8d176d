import type { Handlers } from '../http/handler.ts';

export const healthHandlers: Handlers<'health.read'> = {
  'health.read': async ({ service, tx }) => {
    await tx.$client.query('select 1');
    return { status: 'ready', version: service.settings.version, demo: service.settings.demo };
  },
};
