import type { Section } from "#platform/documents/index.ts";
import { formatMoment } from "#platform/locale/index.ts";
import { textOfHappening, titleOfHappening } from "../../../casework/timeline/happening-words.ts";
import type { Happening } from "../../../casework/timeline/happening.ts";
import { texts as dialogueTexts } from "../../../dialogue/texts.ts";
import { written } from "./drawing.ts";
import type { Drawing } from "./drawing.ts";

/** What reporter and reporting office wrote to each other, the oldest first. */
export const messagesSection = ({ t, file, locale }: Drawing): Section => {
  const { kinds } = dialogueTexts[locale];
  const sections = file.messages.map(({ body, direction, kind, sentAt, sentBy }) => {
    const isReporters = direction === "from-reporter";
    const sender = isReporters ? t.from : t.to(file.nameOf(sentBy));
    return {
      heading: `${formatMoment(sentAt, locale)}: ${kinds[kind].toLowerCase()}, ${sender}`,
      blocks: [written(body, file.report.language)],
    };
  });
  const blocks = sections.length === 0 ? [written(t.noMessages)] : [];
  return { heading: t.messages, blocks, sections };
};

/** What the readers noted for each other, where that goes along. */
export const notesSection = ({ t, file, locale }: Drawing): readonly Section[] => {
  if (file.notes === null) return [];
  const sections = file.notes.map(({ body, madeAt, authorId }) => ({
    heading: `${formatMoment(madeAt, locale)}, ${file.nameOf(authorId)}`,
    blocks: [written(body)],
  }));
  return [{ heading: t.notes, blocks: sections.length === 0 ? [written(t.noNotes)] : [], sections }];
};

/** More does not fit in a row, which never breaks over two pages: it stands below the table in whole. */
const longestInRow = 200;

const isLong = (happening: Happening): boolean => (textOfHappening(happening) ?? "").length > longestInRow;

/** Everything that happened, who did it and when; long explanations stand below the table. */
export const timelineSection = ({ t, file, locale }: Drawing): Section => {
  const long = file.happenings.filter(isLong);
  const rows = file.happenings.map((happening) => [
    formatMoment(happening.at, locale),
    titleOfHappening(happening, locale),
    happening.by === null ? t.byReporter : file.nameOf(happening.by),
    isLong(happening) ? t.seeBelow(long.indexOf(happening) + 1) : (textOfHappening(happening) ?? ""),
  ]);
  const head = [t.moment, t.event, t.by, t.because];
  return {
    heading: t.timeline,
    blocks: [{ kind: "table", caption: t.timeline, head, rows }],
    sections: long.map((happening, at) => ({
      heading: t.below(at + 1, titleOfHappening(happening, locale)),
      blocks: [written(textOfHappening(happening) ?? "")],
    })),
  };
};
