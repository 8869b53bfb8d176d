/** One for the whole tab: what it says itself it does not hear. */
let channel: BroadcastChannel | undefined;

/** Says to the other tabs of this browser that somebody signed in or out, or goes on for another party: they share one session. */
export function tellOtherTabs(): void {
  shared().postMessage('changed');
}

/** Hears it; until what this returns is called. */
export function onOtherTabs(hear: () => void): () => void {
  shared().addEventListener('message', hear);
  return () => shared().removeEventListener('message', hear);
}

function shared(): BroadcastChannel {
  channel ??= new BroadcastChannel('verrijk.session');
  return channel;
}
