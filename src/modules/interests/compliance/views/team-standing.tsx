import type { PlainDate } from "#platform/clock/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Disclosure, Paragraph, Section } from "#ui/index.ts";
import type { InterestSettings } from "../../settings/settings.ts";
import type { TeamAnswers } from "../compliance.ts";
import { askedIn } from "../compliance.rules.ts";
import { complianceTexts } from "../texts.ts";
import { PeopleTable } from "./people-table.tsx";

interface TeamStandingProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly settings: InterestSettings;
  readonly answers: TeamAnswers;
  readonly unitNames: ReadonlyMap<string, string>;
}

/** Who of the own team still has to confirm, and how many did. */
export const TeamStanding = (props: TeamStandingProps) => {
  const { locale, answers } = props;
  const { counts, open } = answers;
  const t = complianceTexts[locale];
  const asked = askedIn(counts);
  if (asked === 0) return null;
  const left = asked - counts.done;
  return (
    <Section title={t.teamTitle}>
      <Paragraph>
        {left === 0 ? t.teamAll : `${t.teamDone(counts.done, asked)} ${t.teamOpen(left)}`}
      </Paragraph>
      {open.length > 0 && (
        <Disclosure title={t.teamWho}>
          <PeopleTable {...props} caption={t.teamTitle} people={open} />
        </Disclosure>
      )}
    </Section>
  );
};
