import type { PlainDate } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ButtonLink,
  Card,
  Link,
  PageHeading,
  Pagination,
  Paragraph,
  Section,
  Stack,
  pageSize,
} from "#ui/index.ts";
import type { TeamAnswers } from "../compliance/compliance.ts";
import { TeamStanding } from "../compliance/views/team-standing.tsx";
import { contentTexts } from "../content-texts.ts";
import type { DeclarationList } from "../declaration.ts";
import type { RuledDeclaration } from "../ruled-declaration.ts";
import type { InterestSettings } from "../settings/settings.ts";
import { texts } from "../texts.ts";
import { DeclarationTable } from "./declaration-table.tsx";
import { StandingBadge } from "./standing-badge.tsx";
import { WhatRulesSay } from "./what-rules-say.tsx";

interface TeamPageProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  /** What waits for this person, each with what the rules say. */
  readonly waiting: readonly (RuledDeclaration & { readonly step: "advise" | "decide" })[];
  readonly list: DeclarationList;
  readonly page: number;
  /** Whether this person leads anybody: the authority and a stand-in only decide. */
  readonly leads: boolean;
  /** How the team stands to the yearly confirmation; undefined where nobody is led or nothing is asked. */
  readonly confirming:
    | {
        readonly answers: TeamAnswers;
        readonly settings: InterestSettings;
        readonly unitNames: ReadonlyMap<string, string>;
      }
    | undefined;
}

const Waiting = ({ locale, today, waiting }: Pick<TeamPageProps, "locale" | "today" | "waiting">) => {
  const t = texts[locale];
  return (
    <Stack>
      {waiting.map(({ step, ...ruled }) => {
        const { declaration } = ruled;
        const path = `/verklaringen/${declaration.declarationId}`;
        return (
          <Card
            eyebrow={`${contentTexts[locale].registerOne[declaration.content.register]}, ${declaration.personName}`}
            title={<Link href={path}>{declaration.label}</Link>}
            status={<StandingBadge {...{ declaration, today, locale }} />}
            footer={
              <ButtonLink
                href={`${path}/${step === "advise" ? "advies" : "besluit"}`}
                context={declaration.label}
              >
                {step === "advise" ? t.advise : t.decide}
              </ButtonLink>
            }
          >
            {declaration.decideBy !== null && (
              <Paragraph>{`${t.decideBy}: ${formatDate(declaration.decideBy, locale)}`}</Paragraph>
            )}
            <WhatRulesSay {...{ locale, ruled, isOwn: false }} inCard />
          </Card>
        );
      })}
    </Stack>
  );
};

/** What waits for somebody, with the rules that apply; and for who leads people, what they declared. */
export const TeamPage = (props: TeamPageProps) => {
  const { locale, today, waiting, list, page, leads } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.team} lead={t.teamLead} />
      <Section title={t.waiting}>
        {waiting.length === 0 ? (
          <Paragraph quiet>{t.nothingWaiting}</Paragraph>
        ) : (
          <>
            <Waiting {...{ locale, today, waiting }} />
            {waiting.length === pageSize && <Paragraph quiet>{t.moreWaiting(pageSize)}</Paragraph>}
          </>
        )}
      </Section>
      {props.confirming !== undefined && <TeamStanding {...{ locale, today }} {...props.confirming} />}
      {leads && (
        <Section title={t.teamAll}>
          <DeclarationTable
            {...{ locale, today }}
            declarations={list.declarations}
            caption={t.teamAll}
            empty={<Paragraph quiet>{t.teamNone}</Paragraph>}
          />
          <Pagination
            total={list.total}
            more={list.more}
            page={page}
            hrefFor={(next) => `/team/verklaringen?pagina=${next}`}
          />
        </Section>
      )}
    </>
  );
};
