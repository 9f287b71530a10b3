import type { Locale } from "#platform/locale/index.ts";
import { ActionGroup, ButtonLink, Card, Link, PageHeading, Paragraph, Stack } from "#ui/index.ts";
import type { Declaration } from "../../declaration.ts";
import type { AnsweredRegister } from "../answer.ts";
import { confirmingTexts } from "../texts.ts";
import { answerPaths } from "./answer-block.tsx";

interface ChangedPageProps {
  readonly locale: Locale;
  readonly register: AnsweredRegister;
  readonly declarations: readonly Declaration[];
}

/** Everything in force, each with the way to change or end it. */
export const ChangedPage = ({ locale, register, declarations }: ChangedPageProps) => {
  const t = confirmingTexts[locale];
  return (
    <>
      <PageHeading title={t.changedTitle} lead={t.changedLead} />
      {declarations.length === 0 && <Paragraph quiet>{t.nothingInForce}</Paragraph>}
      <Stack>
        {declarations.map(({ declarationId, label, content }) => (
          <Card title={<Link href={`/verklaringen/${declarationId}`}>{label}</Link>} level={2}>
            {content.register === "side-activity" && <Paragraph>{content.nature}</Paragraph>}
            <ActionGroup>
              <ButtonLink href={`/verklaringen/${declarationId}/vervangen`} context={label}>
                {t.change}
              </ButtonLink>
              <ButtonLink href={`/verklaringen/${declarationId}/beeindigen`} look="secondary" context={label}>
                {t.end}
              </ButtonLink>
            </ActionGroup>
          </Card>
        ))}
      </Stack>
      <ButtonLink href={answerPaths[register].declare} look="secondary">
        {t.newOne}
      </ButtonLink>
    </>
  );
};
