import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Link, Section, Table } from "#ui/index.ts";
import type { Signal } from "../signal.ts";
import { signalTexts } from "../texts.ts";
import { SignalBadge } from "./signals-page.tsx";

interface AskedAboutProps {
  readonly locale: Locale;
  readonly signals: readonly Signal[];
}

/** What somebody asked this person about what was declared; nothing where nobody did. */
export const AskedAbout = ({ locale, signals }: AskedAboutProps) => {
  if (signals.length === 0) return null;
  const t = signalTexts[locale];
  return (
    <Section title={t.askedOfYou}>
      <Table
        caption={t.askedOfYou}
        captionHidden
        stacked
        columns={[
          { header: t.question, width: "wide" },
          { header: t.askedOn, width: "narrow" },
          { header: t.state },
        ]}
        rows={signals.map((signal) => ({
          cells: [
            <Link href={`/aandachtspunten/${signal.signalId}`}>{t.rules[signal.reason.rule]}</Link>,
            signal.askedOn === null ? "" : formatDate(signal.askedOn, locale),
            <SignalBadge {...{ signal, locale }} isOwn />,
          ],
        }))}
      />
    </Section>
  );
};
