import { renderMarkdown } from "#platform/markdown/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { ActionGroup, Alert, ButtonLink, MarkdownView, PageHeading, Paragraph, Section } from "#ui/index.ts";
import type { Account, AccountContent } from "../account.ts";
import { worksCouncilForms } from "../account-files.ts";
import { texts } from "../texts.ts";
import { AccountBody } from "./account-content.tsx";

interface WorksCouncilVersionProps {
  readonly locale: Locale;
  readonly account: Account;
  readonly content: AccountContent;
  /** The text for the works council, in Dutch; empty where none was written. */
  readonly worksCouncil: string;
}

/** The account as the works council reads it: its own text first, and then what everybody reads. */
export const WorksCouncilVersion = (props: WorksCouncilVersionProps) => {
  const { locale, account, content, worksCouncil } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.account(account.year)} eyebrow={t.worksCouncil} lead={t.worksCouncilLead} />
      {account.adoptedOn === null && (
        <Alert kind="info">
          <p>{t.previewNote}</p>
        </Alert>
      )}
      <ActionGroup>
        {worksCouncilForms.map((form, index) => (
          <ButtonLink
            href={`/jaarcyclus/jaarverslag/${account.accountId}/ondernemingsraad/${form}`}
            look={index === 0 ? "primary" : "secondary"}
            download
          >
            {t[form]}
          </ButtonLink>
        ))}
      </ActionGroup>
      <Section title={t.sections["works-council"]}>
        {worksCouncil === "" ? (
          <Paragraph quiet>{t.worksCouncilEmpty}</Paragraph>
        ) : (
          <MarkdownView
            html={renderMarkdown(worksCouncil, { headingsFrom: 3 })}
            language={locale === "nl" ? undefined : "nl"}
          />
        )}
      </Section>
      <AccountBody content={content} locale={locale} />
    </>
  );
};
