import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Card, Disclosure, Form, Link, List, Small, StatusBadge, SubmitButton, Table } from "#ui/index.ts";
import { asideHref, home } from "../addresses.ts";
import type { JudgedPoint, Rule, JudgedRule, RuleSource } from "../coherence.ts";
import { texts } from "../texts.ts";

/** Points shown before the rest folds away. */
const mostShown = 5;

const placeOf = ({ section }: RuleSource, locale: Locale): string =>
  /^\d/.test(section[locale]) ? `${texts[locale].section} ${section[locale]}` : section[locale];

/** Why a rule is there, and on which document it rests. */
export const RuleWords = ({ rule, locale }: { rule: Rule; locale: Locale }) => {
  const t = texts[locale];
  const documents = Map.groupBy(rule.sources, ({ document }) => document);
  const said = [...documents].map(
    ([document, sources]) =>
      `${t.documents[document]}, ${sources.map((one) => placeOf(one, locale)).join("; ")}`,
  );
  return (
    <>
      <p>{rule.reason[locale]}</p>
      <Small>
        {t.source}: {said.join(" · ")}
      </Small>
    </>
  );
};

interface PointProps {
  readonly point: JudgedPoint;
  readonly locale: Locale;
  readonly mayMend: boolean;
}

const Name = ({ point, locale }: Omit<PointProps, "mayMend">) => {
  const name = point.about[locale];
  return point.see === null ? <strong>{name}</strong> : <Link href={point.see}>{name}</Link>;
};

const todo = ({ point, locale }: Omit<PointProps, "mayMend">) => {
  const t = texts[locale];
  const name = `(${point.about[locale]})`;
  return (
    <>
      <Link href={point.mend} context={name}>
        {t.mend}
      </Link>
      <br />
      <Link href={asideHref(point.rule.number, point.key)} context={name}>
        {t.setAside}
      </Link>
    </>
  );
};

interface PointTableProps extends Omit<PointProps, "point"> {
  readonly caption: string;
  readonly points: readonly JudgedPoint[];
}

const PointTable = ({ caption, points, locale, mayMend }: PointTableProps) => {
  const t = texts[locale];
  return (
    <Table
      caption={caption}
      captionHidden
      stacked
      columns={[
        { header: t.thing },
        { header: t.matter },
        ...(mayMend ? [{ header: t.todo, width: "narrow" as const }] : []),
      ]}
      rows={points.map((point) => ({
        cells: [
          <Name point={point} locale={locale} />,
          point.text[locale],
          ...(mayMend ? [todo({ point, locale })] : []),
        ],
      }))}
    />
  );
};

const AsidePoint = ({ point, locale, mayMend }: PointProps) => {
  const t = texts[locale];
  const { setAside } = point;
  if (setAside === null) return null;
  const { reason, until, setOn, setByName, setAsideId } = setAside;
  return (
    <>
      <Name point={point} locale={locale} />: {point.text[locale]}
      <Small>
        {t.asideUntil(formatDate(until, locale))}
        {setByName !== null && ` (${t.asideBy(setByName, formatDate(setOn, locale))})`}: {reason}
      </Small>
      {mayMend && (
        <Form action={`${home}/opzij/${setAsideId}/terug`} label={`${t.takeBack}: ${point.about[locale]}`}>
          <SubmitButton look="subtle" context={`(${point.about[locale]})`}>
            {t.takeBack}
          </SubmitButton>
        </Form>
      )}
    </>
  );
};

interface RuleCardProps {
  readonly judged: JudgedRule;
  readonly locale: Locale;
  readonly mayMend: boolean;
}

/** A rule with what it found: why, on which source, and the way to mend each point. */
export const RuleCard = ({ judged: { rule, open, aside }, locale, mayMend }: RuleCardProps) => {
  const t = texts[locale];
  const table = { locale, mayMend, caption: rule.title[locale] };
  const status =
    open.length > 0 ? (
      <StatusBadge tone={rule.isFoundation ? "bad" : "attention"}>{t.points(open.length)}</StatusBadge>
    ) : undefined;
  return (
    <Card
      eyebrow={`${t.rule(rule.number)}${rule.isFoundation ? ` · ${t.foundation}` : ""}`}
      title={rule.title[locale]}
      status={status}
    >
      <RuleWords rule={rule} locale={locale} />
      {open.length > 0 && <PointTable {...table} points={open.slice(0, mostShown)} />}
      {open.length > mostShown && (
        <Disclosure title={t.more(open.length - mostShown)}>
          <PointTable {...table} points={open.slice(mostShown)} />
        </Disclosure>
      )}
      {aside.length > 0 && (
        <Disclosure title={t.asideOf(aside.length)}>
          <List
            items={aside.map((point) => (
              <AsidePoint {...{ point, locale, mayMend }} />
            ))}
          />
        </Disclosure>
      )}
    </Card>
  );
};
