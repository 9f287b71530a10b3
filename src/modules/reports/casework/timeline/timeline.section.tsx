import { formatMoment } from "#platform/locale/index.ts";
import { Paragraph, Stack, Timeline } from "#ui/index.ts";
import type { FileSection } from "../../file/file-section.ts";
import { namesOf } from "../case-names.ts";
import { textOfHappening, titleOfHappening } from "./happening-words.ts";
import { texts } from "./texts.ts";
import { timelineOf } from "./timeline.queries.ts";

/** Everything that happened, who did it, when and why. */
export const timelineSection: FileSection = {
  key: "tijdlijn",
  title: { nl: texts.nl.title, en: texts.en.title },
  read: async (opened) => {
    const { locale, tx } = opened.context;
    const t = texts[locale];
    const happenings = await timelineOf(opened);
    const nameOf = await namesOf(
      tx,
      happenings.map(({ by }) => by),
    );
    return (
      <Stack>
        <Paragraph>{t.intro}</Paragraph>
        <Timeline
          entries={happenings.map((happening) => ({
            date: t.byWhom(
              formatMoment(happening.at, locale),
              happening.by === null ? t.reporter : nameOf(happening.by),
            ),
            dateTime: happening.at.toISOString(),
            title: titleOfHappening(happening, locale),
            text: textOfHappening(happening),
          }))}
        />
      </Stack>
    );
  },
};
