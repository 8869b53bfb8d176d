import type { Language } from '@verrijk/core/messages';
import type { World } from '../terminal/world.ts';
import type { AnyCall } from '../usage/commands.ts';
import { guarded } from './guarded.ts';

/** Runs what a command line asks for and gives the exit code. Loads no more than the one command. */
export async function runCommand(call: AnyCall, language: Language, world: World): Promise<number> {
  return await guarded(() => dispatch(call, language, world), language, world);
}

async function dispatch(call: AnyCall, language: Language, world: World): Promise<number> {
  switch (call.command) {
    case 'check':
      return await (await import('./check.ts')).check(call, language, world);
    case 'prepare':
      return await (await import('./prepare.ts')).prepare(call, language, world);
    case 'load-back':
      return await (await import('./load-back.ts')).loadBack(call, language, world);
    case 'report':
      return await (await import('./report.ts')).report(call, language, world);
    case 'enrich':
      return await (await import('./enrich.ts')).enrich(call, language, world);
    case 'reference build':
      return await (await import('./reference-build.ts')).referenceBuild(call, language, world);
    case 'reference info':
      return await (await import('./reference-info.ts')).referenceInfo(call, language, world);
    case 'reference verify':
      return await (await import('./reference-verify.ts')).referenceVerify(call, language, world);
    case 'reference demo':
      return await (await import('./reference-demo.ts')).referenceDemo(call, language, world);
    case 'serve':
      return await (await import('./service/serve.ts')).serve(call, language, world);
    case 'worker':
      return await (await import('./service/worker.ts')).worker(call, language, world);
    case 'backup':
      return await (await import('./service/backup.ts')).backup(call, language, world);
    case 'restore':
      return await (await import('./service/backup.ts')).restore(call, language, world);
    case 'keys rotate':
      return await (await import('./service/keys-rotate.ts')).keysRotate(call, language, world);
    case 'audit verify':
      return await (await import('./service/audit.ts')).auditVerify(call, language, world);
    case 'audit head':
      return await (await import('./service/audit.ts')).auditHead(call, language, world);
    case 'order new':
      return await (await import('./order/order-new.ts')).orderNew(call, language, world);
    case 'order quote':
      return await (await import('./order/order-quote.ts')).orderQuote(call, language, world);
    case 'order sign':
      return await (await import('./order/order-sign.ts')).orderSign(call, language, world);
    case 'order send':
      return await (await import('./order/order-send.ts')).orderSend(call, language, world);
    case 'order status':
      return await (await import('./order/order-status.ts')).orderStatus(call, language, world);
    case 'order fetch':
      return await (await import('./order/order-fetch.ts')).orderFetch(call, language, world);
    case 'order purge':
      return await (await import('./order/order-purge.ts')).orderPurge(call, language, world);
    case 'demo':
      return await (await import('./demo.ts')).demo(call, language, world);
  }
}
