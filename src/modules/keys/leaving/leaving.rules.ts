/** Files of one person that wait for the recovery key. */
export interface Waiting {
  readonly personId: string;
  readonly reason: "left" | "new-key";
  readonly files: number;
}

interface Noted extends Waiting {
  readonly notedAt: Date;
}

/** What is written down now: whoever waits already for the same reason keeps the day on which it began. */
export const notedNow = (
  before: readonly Noted[],
  waiting: readonly Waiting[],
  now: Date,
): readonly Noted[] =>
  waiting
    .filter(({ files }) => files > 0)
    .map((one) => {
      const earlier = before.find(
        ({ personId, reason }) => personId === one.personId && reason === one.reason,
      );
      return { ...one, notedAt: earlier?.notedAt ?? now };
    });

/** Of the files of somebody who left, those on which the person stays, because nobody else could open them any more. */
export const stillNeeded = (
  files: readonly string[],
  alsoReadByOthers: readonly string[],
): readonly string[] => {
  const others = new Set(alsoReadByOthers);
  return files.filter((fileId) => !others.has(fileId));
};
