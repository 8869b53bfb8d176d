'use strict';
// Loaded into every measured process, workers apart: at its end it tells its parent what it used, through a third pipe.
// Plain JavaScript, so that it costs the process next to nothing.
const { readFileSync, writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMb: peakKb(maxRSS) / 1024 }));
  });
}

/** Linux counts the memory of the parent at the moment of the fork into maxRSS, but not into VmHWM. */
function peakKb(maxRss) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return maxRss;
  }
}
