import type { PlainDate } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Paragraph, StatusBadge, Table } from "#ui/index.ts";
import { answerStanding } from "../../confirming/answer.rules.ts";
import type { AnswerState } from "../../confirming/answer.ts";
import type { InterestSettings } from "../../settings/settings.ts";
import type { AnsweringPerson } from "../compliance.ts";
import { complianceTexts } from "../texts.ts";

interface PeopleTableProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly settings: InterestSettings;
  readonly caption: string;
  readonly people: readonly AnsweringPerson[];
  readonly unitNames: ReadonlyMap<string, string>;
}

const tones = {
  done: "good",
  due: "info",
  late: "bad",
  "not-known": "attention",
} as const satisfies Record<AnswerState, string>;

const whenOf = (person: AnsweringPerson, { locale, today, settings }: PeopleTableProps): string => {
  const t = complianceTexts[locale];
  const { answeredOn, nothing, state } = person;
  if (answeredOn !== null && state === "done") {
    const day = formatDate(answeredOn, locale);
    return nothing === true ? t.saidNothing(day) : t.saidRight(day);
  }
  const last = answeredOn === null ? undefined : { answeredOn };
  const standing = answerStanding(person, last, settings, today);
  if (standing === undefined) return "";
  const day = formatDate(standing.dueOn, locale);
  return state === "due" ? t.dueBefore(day) : t.dueSince(day);
};

/** People who have to answer a register, with how they stand and before when. */
export const PeopleTable = (props: PeopleTableProps) => {
  const { locale, caption, people, unitNames } = props;
  const t = complianceTexts[locale];
  return (
    <Table
      caption={caption}
      captionHidden
      stacked
      columns={[
        { header: t.person, width: "wide" },
        { header: t.unit },
        { header: t.state, width: "narrow" },
        { header: t.since },
      ]}
      rows={people.map((person) => ({
        cells: [
          person.name,
          (person.unitId === null ? undefined : unitNames.get(person.unitId)) ?? t.noUnit,
          <StatusBadge tone={tones[person.state]}>{t.states[person.state]}</StatusBadge>,
          whenOf(person, props),
        ],
      }))}
      empty={<Paragraph quiet>{t.nobody}</Paragraph>}
    />
  );
};
