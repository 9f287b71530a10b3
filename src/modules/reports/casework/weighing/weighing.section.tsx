import { ButtonLink, Disclosure, Paragraph, Stack } from "#ui/index.ts";
import { reportContent } from "../../codes/read-content.ts";
import type { FileSection } from "../../file/file-section.ts";
import { namesOf } from "../case-names.ts";
import { filePath, offers } from "../case-page.ts";
import { texts } from "./texts.ts";
import { WeighingView } from "./views/weighing-view.tsx";
import { weighingsOf } from "./weighings.queries.ts";

/** How the report was weighed and what was decided; the earlier weighings below. */
export const weighingSection: FileSection = {
  key: "weging",
  title: { nl: texts.nl.title, en: texts.en.title },
  read: async (opened) => {
    const { context, report } = opened;
    const { locale } = context;
    const t = texts[locale];
    const [latest, ...earlier] = await weighingsOf(opened);
    const content = await reportContent();
    const nameOf = await namesOf(
      context.tx,
      [latest, ...earlier].map((one) => one?.weighedBy ?? null),
    );
    const button = latest ? t.weighAgain : t.weigh;
    return (
      <Stack>
        {latest ? (
          <WeighingView {...{ locale, content }} weighing={latest} name={nameOf(latest.weighedBy)} />
        ) : (
          <Paragraph quiet>{t.none}</Paragraph>
        )}
        {offers(opened, "weigh") && (
          <ButtonLink href={`${filePath(report)}/wegen`} look="secondary">
            {button}
          </ButtonLink>
        )}
        {earlier.length > 0 && (
          <Disclosure title={t.earlier(earlier.length)}>
            {earlier.map((weighing) => (
              <WeighingView {...{ locale, content, weighing }} name={nameOf(weighing.weighedBy)} />
            ))}
          </Disclosure>
        )}
      </Stack>
    );
  },
};
