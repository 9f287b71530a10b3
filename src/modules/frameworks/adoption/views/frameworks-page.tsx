import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import {
  ActionGroup,
  ButtonLink,
  Card,
  CardGrid,
  Link,
  PageHeading,
  Paragraph,
  StatusBadge,
} from "#ui/index.ts";
import type { Framework } from "../../framework.ts";
import { currentAdoption } from "../adoption.rules.ts";
import type { Adoption } from "../adoption.ts";
import { texts } from "../texts.ts";
import { SourceLine } from "./item-words.tsx";

interface FrameworksPageProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly frameworks: readonly Framework[];
  readonly adoptions: readonly Adoption[];
  readonly mayWrite: boolean;
}

const standOf = (history: readonly Adoption[], today: PlainDate, locale: Locale) => {
  const t = texts[locale];
  const current = currentAdoption(history, today);
  const ended = history.findLast((one) => one.endedOn !== null && one.endedOn <= today);
  if (current)
    return {
      current,
      tone: "good" as const,
      word: t.inUse,
      line: `${t.version(current.version)}. ${t.adoptedBy(formatDate(current.adoptedOn, locale), current.adoptedBy)}.`,
    };
  const line = ended?.endedOn ? t.ended(formatDate(ended.endedOn, locale)) : undefined;
  return { current, tone: "neutral" as const, word: t.notInUse, line };
};

const FrameworkCard = ({
  framework,
  ...props
}: { framework: Framework } & Omit<FrameworksPageProps, "frameworks">) => {
  const { locale, today, adoptions, mayWrite } = props;
  const t = texts[locale];
  const { current, tone, word, line } = standOf(
    adoptions.filter((one) => one.framework === framework.framework),
    today,
    locale,
  );
  const isNewer = current !== undefined && framework.version > current.version;
  const path = `/stelsel/kaders/${framework.framework}`;
  const count = framework.items.filter((item) => item.level !== "theme").length;
  return (
    <Card
      level={2}
      eyebrow={`${t.kinds[framework.kind]}, ${t.items(count)}`}
      title={<Link href={`/stelsel/normen/${framework.framework}`}>{framework.title[locale]}</Link>}
      status={<StatusBadge tone={isNewer ? "attention" : tone}>{isNewer ? t.newVersion : word}</StatusBadge>}
      footer={
        mayWrite && (
          <ActionGroup>
            {!current && (
              <ButtonLink href={path} context={framework.title[locale]}>
                {t.adopt}
              </ButtonLink>
            )}
            {isNewer && (
              <ButtonLink href={path} context={framework.title[locale]}>
                {t.adoptNew(framework.version)}
              </ButtonLink>
            )}
            {current && (
              <ButtonLink href={`${path}/stoppen`} look="subtle" context={framework.title[locale]}>
                {t.end}
              </ButtonLink>
            )}
          </ActionGroup>
        )
      }
    >
      <Paragraph>
        <SourceLine source={framework.source} locale={locale} />
      </Paragraph>
      {line && <Paragraph>{line}</Paragraph>}
    </Card>
  );
};

/** Which frameworks there are, which ones are in use, and where a newer version waits. */
export const FrameworksPage = ({ frameworks, ...props }: FrameworksPageProps) => {
  const t = texts[props.locale];
  return (
    <>
      <PageHeading title={t.frameworks} lead={t.frameworksLead} />
      <CardGrid>
        {frameworks.map((framework) => (
          <FrameworkCard framework={framework} {...props} />
        ))}
      </CardGrid>
    </>
  );
};
