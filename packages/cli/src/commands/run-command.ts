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
    case 'demo':
      return await (await import('./demo.ts')).demo(call, language, world);
  }
}
