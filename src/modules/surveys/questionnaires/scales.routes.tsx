import { formPage, found, page } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { freeId, idOf, withScale } from "./editing.rules.ts";
import { scaleForm, whichPart, whichVersion } from "./forms.ts";
import { changeable, changing, crumbsTo, frameOf, keepPart, versionPath } from "./part-page.ts";
import { scaleFrom, scaleValues, statementsFor } from "./parts-form.rules.ts";
import { Place } from "./views/place.tsx";
import { ScalePage } from "./views/scale-page.tsx";

const newScale = formPage({
  path: `${versionPath}/schaal-toevoegen`,
  ...changing,
  params: whichVersion,
  form: scaleForm,
  load: changeable,
  view: (context, kept, form) => {
    const shown = { ...frameOf(context, "scale"), form };
    const statements = statementsFor(kept.content, undefined);
    return page(shown.title, <ScalePage {...{ ...shown, statements }} />, crumbsTo(context, kept));
  },
  submit: (context, input, { content }) => {
    const taken = content.scales.map((scale) => scale.id);
    const id = freeId(idOf(input.titleEn), taken);
    return keepPart(context, scaleFrom(input, id, statementsFor(content, undefined)), withScale);
  },
});

const oneScale = formPage({
  path: `${versionPath}/schalen/:id`,
  ...changing,
  params: whichPart,
  form: scaleForm,
  load: async (context) => {
    const kept = await changeable(context);
    return { kept, scale: found(kept.content.scales.find(({ id }) => id === context.params.id)) };
  },
  initial: ({ scale }) => scaleValues(scale),
  view: (context, { kept, scale }, form) => {
    const shown = { ...frameOf(context, "scale", scale.id), form };
    const statements = statementsFor(kept.content, scale.id);
    const body = (
      <>
        <ScalePage {...{ ...shown, statements }} />
        <Place locale={context.locale} which={kept} kind="scale" id={scale.id} />
      </>
    );
    return page(shown.title, body, crumbsTo(context, kept));
  },
  submit: (context, input, { kept, scale }) =>
    keepPart(context, scaleFrom(input, scale.id, statementsFor(kept.content, scale.id)), withScale),
});

/** The scales of a questionnaire. */
export const scaleRoutes: readonly Route[] = [...newScale, ...oneScale];
