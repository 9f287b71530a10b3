import { addDays, addMonths } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";

/** So many days a custodian has to try a new share: long enough to come back to the office, short enough to make another. */
const firstTryDays = 14;
/** Paper gets lost; a share that was not tried for so long is not counted on. */
const tryAgainMonths = 12;

/** Before when a custodian tries the own share: soon after it was made, and then every year. */
export const tryAgainOn = ({
  madeOn,
  triedOn,
}: {
  readonly madeOn: PlainDate;
  readonly triedOn: PlainDate | null;
}): PlainDate => (triedOn === null ? addDays(madeOn, firstTryDays) : addMonths(triedOn, tryAgainMonths));

/** Days before that day on which the custodian is asked. */
const askDaysBefore = 14;

/** Whether a custodian is asked now. */
export const isTryDue = (
  share: { readonly madeOn: PlainDate; readonly triedOn: PlainDate | null },
  today: PlainDate,
): boolean => share.triedOn === null || tryAgainOn(share) <= addDays(today, askDaysBefore);
