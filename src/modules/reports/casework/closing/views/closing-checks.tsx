import { formatMoment } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Alert, Heading, Link, List, Paragraph, Stack } from "#ui/index.ts";
import type { Report } from "../../../report.ts";
import { reportWords } from "../../../report-words.ts";
import type { Allegation } from "../../allegations/allegation.ts";
import { stepPaths } from "../../allegations/views/allegation-page.tsx";
import type { ClosingPoint } from "../closing.rules.ts";
import { texts } from "../texts.ts";

interface ClosingChecksProps {
  readonly locale: Locale;
  readonly report: Report;
  readonly allegations: readonly Allegation[];
  readonly points: readonly ClosingPoint[];
  /** The address of the file. */
  readonly path: string;
}

const stepOf = { outcome: "decided", written: "written", cleared: "cleared" } as const;

const Point = ({
  locale,
  allegations,
  path,
  point,
}: ClosingChecksProps & { readonly point: ClosingPoint }) => {
  const t = texts[locale];
  if (point.kind === "weigh-again") return <Link href={`${path}/wegen`}>{t.points["weigh-again"]("")}</Link>;
  const { kind, allegationId } = point;
  const name = allegations.find((one) => one.allegationId === allegationId)?.name ?? "";
  return (
    <Link href={`${path}/vermoedens/${allegationId}/${stepPaths[stepOf[kind]]}`}>{t.points[kind](name)}</Link>
  );
};

/** What has to be settled before a file closes, and what came of each allegation. */
export const ClosingChecks = (props: ClosingChecksProps) => {
  const { locale, report, allegations, points } = props;
  const t = texts[locale];
  return (
    <Stack>
      {points.length > 0 ? (
        <Alert kind="warning" title={t.left} level={2}>
          <List
            items={points.map((point) => (
              <Point {...props} point={point} />
            ))}
          />
        </Alert>
      ) : (
        <Alert kind="ok" title={t.nothingLeft} level={2} />
      )}
      <Heading level={2} looks={3}>
        {t.outcomes}
      </Heading>
      {allegations.length === 0 ? (
        <Paragraph quiet>{t.noAllegations}</Paragraph>
      ) : (
        <List
          items={allegations.map(({ name, outcome }) => `${name}: ${reportWords[locale].outcomes[outcome]}`)}
        />
      )}
      <Heading level={2} looks={3}>
        {t.reporter}
      </Heading>
      <Paragraph>
        {report.informedAt === null ? t.notToldYet : t.told(formatMoment(report.informedAt, locale))}
      </Paragraph>
    </Stack>
  );
};
