import type { Locale } from "#platform/locale/index.ts";
import { ActionGroup, ButtonLink, Card, CardGrid, PageHeading, Section } from "#ui/index.ts";
import { texts } from "../texts.ts";

/** What somebody without sign-in sees first: what this is, and the two ways on. */
export const PublicPage = ({ locale }: { locale: Locale }) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.publicTitle} lead={t.publicLead} />
      <ActionGroup>
        <ButtonLink href="/inloggen">{t.signIn}</ButtonLink>
        <ButtonLink href="/openbaar/jaarverslagen" look="secondary">
          {t.accounts}
        </ButtonLink>
      </ActionGroup>
      <Section title={t.forWhomTitle}>
        <CardGrid>
          <Card title={t.worriedTitle} href="/melden">
            <p>{t.worriedText}</p>
          </Card>
          <Card title={t.readerTitle} href="/openbaar/jaarverslagen">
            <p>{t.readerText}</p>
          </Card>
          <Card title={t.workerTitle} href="/inloggen">
            <p>{t.workerText}</p>
          </Card>
          <Card title={t.aboutTitle} href="/over">
            <p>{t.aboutText}</p>
          </Card>
        </CardGrid>
      </Section>
    </>
  );
};
