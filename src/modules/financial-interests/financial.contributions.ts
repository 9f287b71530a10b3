import { holds } from "#platform/actor/index.ts";
import { protect } from "#platform/disclosure/index.ts";
import type { FirstStep, ReadContext, WorkItem, YearFigures } from "#platform/module/index.ts";
import { countDesignated, countDeclarers, designatedPerson, heldBy } from "./declarations.queries.ts";
import { officeBase, ownBase } from "./financial-declaration.ts";
import { standingOf } from "./financial-declaration.rules.ts";
import { officersOn, readersOf } from "./officers.queries.ts";
import { texts } from "./texts.ts";

const ownWork = async (context: ReadContext, personId: string): Promise<Omit<WorkItem, "subject">[]> => {
  const { tx, today, locale } = context;
  const t = texts[locale];
  const held = await heldBy(tx, personId);
  const asked =
    held?.state === "question"
      ? [
          {
            title: t.workQuestion,
            href: `${ownBase}/${held.declarationId}/antwoorden`,
            due: null,
          },
        ]
      : [];
  const designated = await designatedPerson(tx, personId, today);
  if (designated === undefined || standingOf(designated, today) === "done") return asked;
  // Nobody is asked for what cannot be sent.
  if (held === undefined && (await readersOf(context)).length === 0) return asked;
  const title = held === undefined ? t.workDeclare : t.workConfirm;
  return [...asked, { title, href: ownBase, due: designated.dueOn }];
};

const officeWork = async ({ tx, today, locale }: ReadContext): Promise<Omit<WorkItem, "subject">[]> => {
  const { waiting } = await countDesignated(tx, today);
  if (waiting === 0) return [];
  return [{ title: texts[locale].workAssess(waiting), href: `${officeBase}?stand=waiting`, due: null }];
};

/** What a person has to declare, confirm or answer; and what waits for a compliance officer. */
export const work = async (context: ReadContext): Promise<readonly WorkItem[]> => {
  const { actor, locale } = context;
  if (actor.personId === null) return [];
  const own = await ownWork(context, actor.personId);
  const office = holds(actor, "compliance-officer") ? await officeWork(context) : [];
  return [...own, ...office].map((item) => ({ ...item, subject: texts[locale].title }));
};

/** Before anybody can declare there is somebody who can read it. */
export const firstSteps = async (context: ReadContext): Promise<readonly FirstStep[]> => {
  const { actor, locale } = context;
  if (!holds(actor, "coordinator")) return [];
  const t = texts[locale];
  return [
    {
      title: t.stepTitle,
      text: t.stepText,
      href: officeBase,
      isDone: (await officersOn(context)).some(({ hasKey }) => hasKey),
      order: 67,
    },
  ];
};

/** How many people declared or confirmed in a year, where that tells nothing of one person. */
export const figures = async ({ tx }: ReadContext, year: number): Promise<readonly YearFigures[]> => {
  const { total } = protect({ rows: ["declared"], counts: [await countDeclarers(tx, year)] });
  if (total === null || total === 0) return [];
  const label = { nl: texts.nl.figureLabel, en: texts.en.figureLabel };
  const numbers = [{ key: "financial-interests.declared", label, value: total }];
  return [{ section: "measures", numbers, figures: [], draft: "" }];
};
