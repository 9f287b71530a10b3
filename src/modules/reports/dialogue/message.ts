import type { DB } from "#platform/database/index.ts";

export type MessageKind = DB["reportMessages"]["kind"];
export type MessageDirection = DB["reportMessages"]["direction"];

/** Something the reporter wrote, or that was written to the reporter. */
export interface Message {
  readonly messageId: string;
  readonly direction: MessageDirection;
  readonly kind: MessageKind;
  readonly body: string;
  readonly sentAt: Date;
  /** Null: the reporter. */
  readonly sentBy: string | null;
  /** When whoever it is for opened it; null: not yet. */
  readonly readAt: Date | null;
}

/** More than anybody types, in characters. */
export const longestMessage = 20_000;
