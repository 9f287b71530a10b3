import { get, ordinaryReading, page, post, redirect } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { declarationsOf } from "../declarations.queries.ts";
import { texts } from "../texts.ts";
import { answerForm, answeredRegisters } from "./answer.ts";
import { inForce } from "./answer.rules.ts";
import { answerRegister } from "./answers.commands.ts";
import { confirmingTexts } from "./texts.ts";
import { answerPaths } from "./views/answer-block.tsx";
import { ChangedPage } from "./views/changed-page.tsx";

const own = "/mijn-integriteit";
const both = bothOf(confirmingTexts);

/** The yearly answer to each register, and the way to what has changed. */
export const confirmingRoutes: readonly Route[] = answeredRegisters.flatMap((register): Route[] => [
  post({
    path: answerPaths[register].answer,
    permission: "signed-in",
    audit: "register.answered",
    form: answerForm,
    submit: async (context, input) => {
      await answerRegister(context, register, input);
      return redirect(
        own,
        both((t) => t.answered),
      );
    },
  }),
  get({
    path: answerPaths[register].changed,
    permission: "signed-in",
    audit: ordinaryReading,
    answer: async ({ tx, actor, locale, today }) => {
      const all = actor.personId === null ? [] : await declarationsOf(tx, actor.personId);
      const declarations = inForce(all, today).filter(({ content }) => content.register === register);
      return page(
        confirmingTexts[locale].changedTitle,
        <ChangedPage {...{ locale, register, declarations }} />,
        [{ href: own, label: texts[locale].mine }],
      );
    },
  }),
]);
