import { holds } from "#platform/actor/index.ts";
import { protect, shownText } from "#platform/disclosure/index.ts";
import type {
  Evidence,
  EvidenceSubject,
  OwnLine,
  ReadContext,
  WorkItem,
  YearFigures,
} from "#platform/module/index.ts";
import { oathBase, oathStates, oathTones, ownOathBase } from "./oath.ts";
import { totalOf } from "./oath.rules.ts";
import { oathCounts } from "./oath-standings.queries.ts";
import { choiceOf, swearing, swornInYear } from "./oaths.queries.ts";
import { importTexts } from "./importing/texts.ts";
import { texts } from "./texts.ts";

/** What a person has to do for the oath; for the coordinator also how many are too late. */
export const oathWork = async ({ tx, actor, today, locale }: ReadContext): Promise<readonly WorkItem[]> => {
  if (actor.personId === null) return [];
  const t = texts[locale];
  const [own] = await swearing(tx, today, [actor.personId]);
  const items: WorkItem[] = [];
  if (own !== undefined && own.standing.state !== "sworn") {
    const title = (await choiceOf(tx, actor.personId)) === null ? t.workChoose : t.work;
    items.push({ title, href: ownOathBase, due: own.standing.dueOn, subject: t.mine });
  }
  if (!holds(actor, "coordinator")) return items;
  const { late } = totalOf(await oathCounts(tx, today));
  const href = `${oathBase}?stand=late`;
  return late === 0 ? items : [...items, { title: t.workLate(late), href, due: null, subject: t.register }];
};

/** How somebody stands to the oath, for the own page. */
export const oathLines = async ({ tx, actor, today, locale }: ReadContext): Promise<readonly OwnLine[]> => {
  const [own] = actor.personId === null ? [] : await swearing(tx, today, [actor.personId]);
  if (own === undefined) return [];
  const { standing } = own;
  const t = texts[locale];
  const due = standing.state === "sworn" ? null : standing.dueOn;
  return [
    {
      title: t.mine,
      href: ownOathBase,
      state: t.states[standing.state],
      tone: oathTones[standing.state],
      due,
      ...(standing.state === "sworn" && own.last?.importedOn && { note: importTexts[locale].step }),
    },
  ];
};

/** How many took the oath or affirmation in a year, where that says nothing about one person; never which of the two. */
export const oathFigures = async ({ tx }: ReadContext, year: number): Promise<readonly YearFigures[]> => {
  const sworn = await swornInYear(tx, year);
  if (sworn === 0) return [];
  const { total } = protect({ rows: ["sworn"], counts: [sworn] });
  if (total === null) return [];
  const label = { nl: texts.nl.figure, en: texts.en.figure };
  const numbers = [{ key: "onboarding.oaths", label, value: total }];
  return [{ section: "measures", numbers, figures: [], draft: "" }];
};

const proves: ReadonlySet<string> = new Set(["norm rekenkamer-2024/5", "building-block arnhem-2024/1.7"]);

/** For coordinator and authority: how many have sworn, have to, and are too late. */
export const oathEvidence = async (
  { tx, actor, today, locale }: ReadContext,
  { kind, reference }: EvidenceSubject,
): Promise<readonly Evidence[]> => {
  if (!holds(actor, "coordinator", "authority") || !proves.has(`${kind} ${reference}`)) return [];
  const units = await oathCounts(tx, today);
  if (units.length === 0) return [];
  const count = totalOf(units);
  const table = protect({ rows: oathStates, counts: oathStates.map((state) => count[state]) });
  const [sworn, due, late] = table.counts.map((one) => shownText(one, locale));
  const t = texts[locale];
  const text = t.counts(sworn ?? "", due ?? "", late ?? "");
  return [{ subject: t.register, title: t.evidence, text, href: oathBase, date: today }];
};
