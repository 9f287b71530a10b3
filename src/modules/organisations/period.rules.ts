import type { PlainDate } from "#platform/clock/index.ts";

/** Whether something with a first and perhaps a last day holds on this day. */
export const holdsOn = (
  { startsOn, endsOn }: { readonly startsOn: PlainDate; readonly endsOn: PlainDate | null },
  day: PlainDate,
): boolean => startsOn <= day && (endsOn === null || endsOn >= day);
