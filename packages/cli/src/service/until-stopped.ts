/** Waits for Ctrl-C or for the system to ask us to stop; a second time stops at once. */
export async function untilStopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    let isStopping = false;
    const stop = (): void => {
      if (isStopping) process.exit(130);
      isStopping = true;
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  });
}
