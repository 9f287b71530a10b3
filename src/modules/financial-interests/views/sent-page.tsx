import type { PlainDate } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { ButtonLink, List, PageHeading, Paragraph, Section } from "#ui/index.ts";
import { ownBase } from "../financial-declaration.ts";
import type { Declared } from "../financial-declaration.ts";
import { texts } from "../texts.ts";
import { InterestFacts } from "./interest-facts.tsx";

interface SentPageProps {
  readonly locale: Locale;
  readonly words: readonly string[];
  readonly declared: Declared;
  readonly sentOn: PlainDate;
  readonly assessBy: PlainDate;
}

/** Shown once after sending: the code, and what was sent, to print. */
export const SentPage = ({ locale, words, declared, sentOn, assessBy }: SentPageProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.sentTitle} lead={t.sentLead} />
      <Section title={t.codeTitle}>
        <ol class="bp-code">
          {words.map((word) => (
            <li>{word}</li>
          ))}
        </ol>
        <Paragraph>{t.codeText}</Paragraph>
      </Section>
      <Section title={t.nextTitle}>
        <List items={t.next(formatDate(assessBy, locale))} />
        <div class="bp-not-printed">
          <ButtonLink href={ownBase} look="secondary">
            {t.back}
          </ButtonLink>
        </div>
      </Section>
      <Section title={t.sentWhat}>
        <Paragraph>{t.sentWhen(formatDate(sentOn, locale))}</Paragraph>
        <InterestFacts {...{ locale, declared }} />
      </Section>
    </>
  );
};
