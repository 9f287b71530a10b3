import { formPage, found, notOffered, page, refuse } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { partAt } from "./addresses.ts";
import { earlierThan, withCondition } from "./editing.rules.ts";
import { conditionForm, conditionQuery, whichPart } from "./forms.ts";
import { changeable, changing, crumbsTo, keep, versionPath } from "./part-page.ts";
import { partTexts } from "./part.texts.ts";
import { answersOfItem, itemsOf } from "./questionnaire.ts";
import { ConditionPage } from "./views/condition-page.tsx";

const both = bothOf(partTexts);

/** After which answers an item is asked. The item it depends on is chosen in the address, its answers in the form. */
export const conditionRoutes: readonly Route[] = formPage({
  path: `${versionPath}/vragen/:id/voorwaarde`,
  ...changing,
  params: whichPart,
  query: conditionQuery,
  form: conditionForm,
  load: async (context) => {
    const kept = await changeable(context);
    const item = found(itemsOf(kept.content).find(({ id }) => id === context.params.id));
    return { kept, item, earlier: earlierThan(kept.content, item.id) };
  },
  initial: ({ item }) => ({ answers: item.when?.is ?? [], item: item.when?.item ?? "" }),
  view: (context, { kept, item, earlier }, form) => {
    const { locale, params, query } = context;
    // What the form sent comes first, then what the address asks, then how it is now.
    const wanted = form.errors.length > 0 ? form.values["item"] : (query.vraag ?? item.when?.item);
    const source = earlier.find(({ id }) => id === wanted);
    const address = `${partAt(params, "item", item.id)}/voorwaarde`;
    const shown = { locale, form, address, item, earlier, source };
    const crumbs = [
      ...crumbsTo(context, kept),
      { href: partAt(params, "item", item.id), label: partTexts[locale].partNames.item },
    ];
    return page(partTexts[locale].conditionTitle, <ConditionPage {...shown} />, crumbs);
  },
  submit: async (context, input, { item, earlier }) => {
    if (input.item === null) return keep(context, (one) => withCondition(one, item.id, undefined));
    const source = earlier.find(({ id }) => id === input.item);
    if (source === undefined) return notOffered("form");
    const answers = answersOfItem(source).filter((answer) => input.answers.includes(answer));
    if (answers.length === 0)
      return refuse(
        "answers",
        both((t) => t.conditionEmpty),
      );
    const when = { item: source.id, is: answers };
    return keep(context, (one) => withCondition(one, item.id, when));
  },
});
