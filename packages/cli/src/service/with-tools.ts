import type { Tools } from '@verrijk/server';
import { productVersion } from '../product-version.ts';
import type { World } from '../terminal/world.ts';
import { dataFolder } from './data-folder.ts';

/** Does something with an installation beside the processes that serve it, if any, and lets go of it. */
export async function withTools<Result>(
  options: { readonly data: string | undefined },
  world: World,
  work: (tools: Tools) => Promise<Result>,
): Promise<Result> {
  const { openTools } = await import('@verrijk/server');
  const folder = dataFolder(options.data, false, world.env);
  const tools = await openTools({ folder, env: world.env, version: productVersion() });
  try {
    return await work(tools);
  } finally {
    await tools.close();
  }
}
