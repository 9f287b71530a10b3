import { ordinaryReading } from "#platform/http/index.ts";

/** What every page of reporters declares: for everybody, nobody is anybody, and no visit is recorded. */
export const forReporters = {
  permission: "everybody",
  audit: ordinaryReading,
  withoutSession: true,
} as const;
