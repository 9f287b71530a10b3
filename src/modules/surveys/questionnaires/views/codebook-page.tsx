import type { Locale } from "#platform/locale/index.ts";
import { ActionGroup, ButtonLink, Card, Facts, List, PageHeading, Small, Stack } from "#ui/index.ts";
import { versionAt } from "../addresses.ts";
import { codebook } from "../codebook.ts";
import type { CodebookEntry } from "../codebook.ts";
import type { KeptQuestionnaire } from "../kept.ts";
import { texts } from "../texts.ts";

const Entry = ({ locale, entry }: { readonly locale: Locale; readonly entry: CodebookEntry }) => {
  const t = texts[locale];
  const { id, block, kind, text, forWhom, condition, scale, answers, measures } = entry;
  const facts = [
    { label: t.kind, value: kind },
    { label: t.condition, value: condition === "" ? forWhom : `${forWhom}, ${condition}` },
    ...(scale === "" ? [] : [{ label: t.scale, value: scale }]),
  ];
  return (
    <Card title={text} level={2} eyebrow={block === "" ? id : `${block} · ${id}`} footer={measures}>
      <Facts items={facts} />
      {answers.length > 0 && (
        <List
          items={answers.map((answer, number) => (
            <>
              {number}: {answer.label} <Small>{answer.id}</Small>
            </>
          ))}
        />
      )}
    </Card>
  );
};

/** What every column and number of the answers to this version means. */
export const CodebookPage = ({
  locale,
  kept,
}: {
  readonly locale: Locale;
  readonly kept: KeptQuestionnaire;
}) => {
  const t = texts[locale];
  const file = `${versionAt(kept)}/codeboek`;
  return (
    <>
      <PageHeading
        title={t.codebookTitle}
        eyebrow={`${kept.content.title[locale]}, ${t.version(kept.version)}`}
        lead={t.codebookLead}
      />
      <ActionGroup>
        <ButtonLink href={`${file}/nl`} look="secondary" download>
          {t.codebookDutch}
        </ButtonLink>
        <ButtonLink href={`${file}/en`} look="secondary" download>
          {t.codebookEnglish}
        </ButtonLink>
      </ActionGroup>
      <Stack>
        {codebook(kept.content, locale).map((entry) => (
          <Entry {...{ locale, entry }} />
        ))}
      </Stack>
    </>
  );
};
