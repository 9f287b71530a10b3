import type { Clock } from "#platform/clock/index.ts";
import type { Db } from "#platform/database/index.ts";
import type { Log } from "#platform/log/index.ts";
import type { AuditKey } from "./head.ts";
import { seal } from "./seal.ts";

/** Seals every few seconds until it is stopped; stopping seals what still waits. */
export const startSealer = (
  db: Db,
  key: AuditKey,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
  everyMs = 5000,
): { stop(): Promise<void> } => {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const sealWaiting = async (): Promise<void> => {
    try {
      await seal(db, key, clock.now());
    } catch (error) {
      log.fault("audit sealing failed", error);
    }
  };
  const round = async (): Promise<void> => {
    await sealWaiting();
    if (!stopped) next();
  };
  const next = (): void => {
    timer = setTimeout(() => {
      running = round();
    }, everyMs);
    timer.unref();
  };
  next();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
      await sealWaiting();
    },
  };
};
