import { get, page } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { remember } from "#platform/memory/index.ts";
import type { FirstStep, Module, ReadContext } from "#platform/module/index.ts";
import { roleNames } from "#platform/actor/index.ts";
import { stillToBegin } from "./first-steps.rules.ts";
import { texts } from "./texts.ts";
import { PublicPage } from "./views/public-page.tsx";
import { StartPage } from "./views/start-page.tsx";
import { inOrder } from "./work.rules.ts";

/** Asks every subject one after the other: they share one transaction. */
const gather = async <T,>(
  subjects: readonly Module[],
  ask: (module: Module) => ((context: ReadContext) => Promise<readonly T[]>) | undefined,
  context: ReadContext,
): Promise<T[]> => {
  const found: T[] = [];
  for (const subject of subjects) found.push(...((await ask(subject)?.(context)) ?? []));
  return found;
};

/** Asks from the last subject to the first, and stops once the last step turns out to be done: for most people after one question. */
const firstSteps = async (
  subjects: readonly Module[],
  context: ReadContext,
): Promise<readonly FirstStep[]> => {
  const found: FirstStep[] = [];
  for (const subject of subjects.toReversed()) {
    found.push(...((await subject.firstSteps?.(context)) ?? []));
    if (found.length > 0 && stillToBegin(found).length === 0) return [];
  }
  return stillToBegin(found);
};

/** All work, all tiles and the first steps of one person: many questions to the database, so the answer is remembered until something changes. */
const gatherOnce = (subjects: readonly Module[]) =>
  remember(2000, async (context) => ({
    work: inOrder(await gather(subjects, (module) => module.work, context)),
    tiles: (await gather(subjects, (module) => module.status, context)).toSorted((a, b) => a.order - b.order),
    begin: await firstSteps(subjects, context),
  }));

const start = async (gathered: ReturnType<typeof gatherOnce>, context: RequestContext) => {
  const { locale, today, actor } = context;
  const { work, tiles, begin } = await gathered(context);
  const pendingRoles = actor.pendingRoles.map((role) => roleNames[locale][role]);
  return page(
    texts[locale].home,
    <StartPage {...{ locale, today, work, tiles, begin, pendingRoles }} name={actor.name} />,
  );
};

/** The start page: for whoever is signed in what all subjects have for them, for everybody else what this is. */
export const routes = (subjects: readonly Module[]): readonly Route[] => {
  const gathered = gatherOnce(subjects);
  return [
    get({
      path: "/",
      permission: "everybody",
      audit: { notRecorded: "shows what other pages show, to the same person" },
      answer: async (context) =>
        context.actor.kind === "person"
          ? start(gathered, context)
          : page("Borgpen", <PublicPage locale={context.locale} />),
    }),
  ];
};
