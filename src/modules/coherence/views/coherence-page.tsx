import type { Figure } from "#platform/charts/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  Alert,
  ButtonLink,
  CardGrid,
  Disclosure,
  FigureView,
  Link,
  List,
  PageHeading,
  Section,
  Stack,
  StatusBadge,
  Tile,
} from "#ui/index.ts";
import { home, kindHref } from "../addresses.ts";
import { byKind, countPoints } from "../coherence.rules.ts";
import type { Kind, JudgedRule } from "../coherence.ts";
import { texts } from "../texts.ts";
import { RuleCard, RuleWords } from "./rule-card.tsx";

interface CoherencePageProps {
  readonly locale: Locale;
  readonly judged: readonly JudgedRule[];
  /** The coordinator mends; the authority reads along. */
  readonly mayMend: boolean;
  readonly map: Figure;
  /** Without norms most rules find nothing because there is nothing to look at. */
  readonly hasNorms: boolean;
}

const Numbers = ({ locale, judged }: Pick<CoherencePageProps, "locale" | "judged">) => {
  const t = texts[locale];
  const { open, aside, rulesWithPoints, rules } = countPoints(judged);
  const first = byKind(judged).find((group) => countPoints(group.judged).open > 0);
  return (
    <CardGrid small>
      <Tile
        value={open}
        label={t.openPoints}
        href={first && kindHref(first.kind)}
        hint={open === 0 ? t.tileGood : t.tileOpen(rulesWithPoints, rules)}
      />
      <Tile value={rules - rulesWithPoints} label={t.rulesInOrder} hint={t.outOf(rules)} />
      <Tile value={aside} label={t.asidePoints} />
    </CardGrid>
  );
};

interface KindProps extends Pick<CoherencePageProps, "locale" | "mayMend"> {
  readonly kind: Kind;
  readonly judged: readonly JudgedRule[];
}

const KindSection = ({ locale, mayMend, kind, judged }: KindProps) => {
  const t = texts[locale];
  const { open } = countPoints(judged);
  const withPoints = judged.filter((one) => one.open.length + one.aside.length > 0);
  const inOrder = judged.filter((one) => one.open.length + one.aside.length === 0);
  return (
    <Section
      id={kind}
      title={t.kinds[kind]}
      intro={t.kindAbout[kind]}
      actions={
        <StatusBadge tone={open === 0 ? "good" : "attention"}>
          {open === 0 ? t.tileGood : t.pointsAsk(open)}
        </StatusBadge>
      }
    >
      <Stack>
        {withPoints.map((own) => (
          <RuleCard judged={own} locale={locale} mayMend={mayMend} />
        ))}
      </Stack>
      {inOrder.length > 0 && (
        <Disclosure title={t.inOrder(inOrder.length)}>
          <List
            items={inOrder.map(({ rule }) => (
              <>
                <strong>{rule.inOrder[locale]}</strong> ({t.rule(rule.number).toLowerCase()})
                <RuleWords rule={rule} locale={locale} />
              </>
            ))}
          />
        </Disclosure>
      )}
    </Section>
  );
};

/** Whether the parts of the system fit together, by kind, with the way to mend what does not. */
export const CoherencePage = ({ locale, judged, mayMend, map, hasNorms }: CoherencePageProps) => {
  const t = texts[locale];
  const { open } = countPoints(judged);
  return (
    <>
      <PageHeading
        title={t.coherence}
        lead={t.lead(judged.length)}
        actions={
          mayMend && (
            <ButtonLink href={`${home}/termijnen`} look="secondary">
              {t.terms}
            </ButtonLink>
          )
        }
      />
      {!hasNorms && (
        <Alert kind="info" title={t.littleTitle}>
          <p>
            {t.littleText}
            {mayMend && (
              <>
                {" "}
                <Link href="/stelsel/kaders">{t.littleLink}</Link>
              </>
            )}
          </p>
        </Alert>
      )}
      {open === 0 && (
        <Alert kind="ok">
          <p>{t.allWell}</p>
        </Alert>
      )}
      <Numbers locale={locale} judged={judged} />
      <FigureView figure={map} level={2} />
      {byKind(judged).map((group) => (
        <KindSection {...group} locale={locale} mayMend={mayMend} />
      ))}
    </>
  );
};
