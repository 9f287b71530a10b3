import { z } from "zod";
import { headerNames } from "../wire.ts";

/** Where the parts of an attachment go. */
export interface PartPlace {
  /** The address of the form. */
  readonly address: string;
  readonly organisationId: string;
  readonly fileId: string;
  readonly attachmentId: string;
}

/** The server does not take this attachment, and trying again does not help. */
export class PartRefused extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`refused with ${status}`);
    this.name = "PartRefused";
    this.status = status;
  }
}

const headersOf = ({ organisationId, fileId, attachmentId }: PartPlace) => ({
  "content-type": "application/octet-stream",
  [headerNames.organisation]: organisationId,
  [headerNames.file]: fileId,
  [headerNames.attachment]: attachmentId,
});

const answer = z.object({ size: z.number() });

const sizeIn = async (response: Response): Promise<number> => {
  // 409: it did not begin where the last part ended; 408, 429 and the server's own faults pass.
  const passes = response.status >= 500 || [408, 409, 429].includes(response.status);
  if (!response.ok && (response.status === 503 || !passes)) throw new PartRefused(response.status);
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return answer.parse(await response.json()).size;
};

const pauses = [1000, 2000, 5000, 10_000, 30_000];

const soon = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener("online", done);
  });

interface Sending {
  readonly place: PartPlace;
  readonly signal: AbortSignal;
  /** Told when the line broke, and when it is there again. */
  readonly onLine: (isThere: boolean) => void;
}

const howFar = async ({ place, signal }: Sending): Promise<number> =>
  sizeIn(await fetch(`${place.address}/deel`, { method: "POST", signal, headers: headersOf(place) }));

const tryOnce = async (
  { place, signal }: Sending,
  from: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<number> =>
  sizeIn(
    await fetch(`${place.address}/deel`, {
      method: "POST",
      signal,
      headers: { ...headersOf(place), [headerNames.from]: String(from) },
      body: bytes,
    }),
  );

/**
 * Sends a part, again and again until it is there; what arrived before the line broke is not sent twice. @throws PartRefused when the server
 * does not want it, and what `signal` ends it with
 */
export const sendPart = async (
  sending: Sending,
  from: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> => {
  const end = from + bytes.length;
  let at = from;
  for (let tries = 0; at < end; tries += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      at = tries === 0 ? at : await howFar(sending);
      if (at < from || at > end) throw new PartRefused(409);
      // oxlint-disable-next-line no-await-in-loop -- see above
      if (at < end) at = await tryOnce(sending, at, bytes.subarray(at - from));
      sending.onLine(true);
    } catch (error) {
      if (error instanceof PartRefused || sending.signal.aborted) throw error;
      sending.onLine(false);
      // oxlint-disable-next-line no-await-in-loop -- see above
      await soon(pauses[Math.min(tries, pauses.length - 1)] ?? 30_000);
    }
  }
};
