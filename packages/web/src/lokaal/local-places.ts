import type { AroundNavHandler } from 'wouter';

/** Where everything without an account is. */
export const LOCAL = '/lokaal';
/** The tools, in the order of the work, and where each is. */
export const LOCAL_TOOLS = {
  check: `${LOCAL}/controleren`,
  prepare: `${LOCAL}/aanleveren`,
  enrich: `${LOCAL}/verrijken`,
  loadBack: `${LOCAL}/terugladen`,
  report: `${LOCAL}/rapport`,
} as const;
export type LocalTool = keyof typeof LOCAL_TOOLS;

/**
 * Stays within these pages, which are all here already. To any other the browser goes by itself: they may be of a newer version than these, which
 * were kept to work offline.
 */
export const stayLocal: AroundNavHandler = (navigate, to, options) => {
  const { pathname } = new URL(to, location.href);
  if (pathname === LOCAL || pathname.startsWith(`${LOCAL}/`)) navigate(to, options);
  else location.assign(to);
};
