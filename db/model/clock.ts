// The arithmetic of the hybrid logical clock: wall time, counter, device; text order is time order.

/** A reading such as `0001780000000000-0003-k3f9`. */
export type Clock = string;

/** The reading after `last`: wall time if it has moved on, else the same time with a higher counter. */
export function nextClock(last: Clock | null, nowMs: number, deviceId: string): Clock {
  const [time = '0', count = '0'] = last?.split('-') ?? [];
  const lastMs = Number(time);
  return nowMs > lastMs ? reading(nowMs, 0, deviceId) : reading(lastMs, Number(count) + 1, deviceId);
}

function reading(ms: number, count: number, deviceId: string): Clock {
  return `${String(ms).padStart(16, '0')}-${String(count).padStart(6, '0')}-${deviceId}`;
}
