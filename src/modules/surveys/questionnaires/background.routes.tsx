import { formPage, found, page } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { nextBackgroundId, withBackground } from "./editing.rules.ts";
import { backgroundForm, whichPart, whichVersion } from "./forms.ts";
import { changeable, changing, crumbsTo, frameOf, keepPart, versionPath } from "./part-page.ts";
import { backgroundFrom, backgroundValues } from "./parts-form.rules.ts";
import { managerQuestion } from "./questionnaire.ts";
import { BackgroundPage } from "./views/part-pages.tsx";
import { AnswerOrder, Place } from "./views/place.tsx";

const newQuestion = formPage({
  path: `${versionPath}/achtergrond-toevoegen`,
  ...changing,
  params: whichVersion,
  form: backgroundForm,
  load: changeable,
  view: (context, kept, form) => {
    const shown = { ...frameOf(context, "background"), form };
    return page(shown.title, <BackgroundPage {...shown} isManager={false} />, crumbsTo(context, kept));
  },
  submit: (context, input, { content }) => {
    const id = nextBackgroundId(content, input.textEn);
    return keepPart(context, backgroundFrom(input, { id, options: [] }), withBackground);
  },
});

const oneQuestion = formPage({
  path: `${versionPath}/achtergrond/:id`,
  ...changing,
  params: whichPart,
  form: backgroundForm,
  load: async (context) => {
    const kept = await changeable(context);
    return { kept, question: found(kept.content.background.find(({ id }) => id === context.params.id)) };
  },
  initial: ({ question }) => backgroundValues(question),
  view: (context, { kept, question }, form) => {
    const { locale } = context;
    const { id, options } = question;
    const shown = { ...frameOf(context, "background", id), form };
    const of = { what: "background", id } as const;
    const body = (
      <>
        <BackgroundPage {...shown} isManager={id === managerQuestion} />
        <AnswerOrder {...{ locale, of, options }} which={kept} />
        <Place locale={locale} which={kept} kind="background" id={id} />
      </>
    );
    return page(shown.title, body, crumbsTo(context, kept));
  },
  submit: (context, input, { question }) =>
    keepPart(context, backgroundFrom(input, question), withBackground),
});

/** What is asked about the person, in classes. */
export const backgroundRoutes: readonly Route[] = [...newQuestion, ...oneQuestion];
