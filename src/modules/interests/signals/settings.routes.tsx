import { unitOptions, unitTree } from "#modules/organisations/index.ts";
import { formPage, page, redirect, refuse } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { signalsBase } from "./addresses.ts";
import { signalSettingsOf, unitFields } from "./settings.queries.ts";
import { signalRules, signalSettingsForm, unitFieldForm } from "./signal.ts";
import { saveSignalSettings, saveUnitField } from "./signals.commands.ts";
import { countByRule } from "./signals.queries.ts";
import { signalTexts } from "./texts.ts";
import { FieldsPage, RulesPage } from "./views/settings-pages.tsx";

const both = bothOf(signalTexts);

const below = ({ locale }: Pick<RequestContext, "locale">) => [
  { href: signalsBase, label: signalTexts[locale].signals },
];

/** Which rules look along, and by which words the field of a unit is known. */
export const settingsRoutes: readonly Route[] = [
  ...formPage({
    path: `${signalsBase}/regels`,
    permission: ["coordinator"],
    audit: "signal-settings.changed",
    form: signalSettingsForm,
    load: async ({ tx }) => ({ settings: await signalSettingsOf(tx), counts: await countByRule(tx) }),
    initial: ({ settings }) => ({
      rulesOn: signalRules.filter((rule) => !settings.rulesOff.includes(rule)),
      weekHours: String(settings.weekHours).replace(".", ","),
      contractHours: String(settings.contractHours).replace(".", ","),
    }),
    view: (context, { counts }, form) =>
      page(
        signalTexts[context.locale].rulesTitle,
        <RulesPage {...{ locale: context.locale, form, counts }} />,
        below(context),
      ),
    submit: async (context, { rulesOn, weekHours, contractHours }) => {
      const rulesOff = signalRules.filter((rule) => !rulesOn.includes(rule));
      await saveSignalSettings(context, { rulesOff, weekHours, contractHours });
      return redirect(
        `${signalsBase}/regels`,
        both((t) => t.rulesSaved),
      );
    },
  }),
  ...formPage({
    path: `${signalsBase}/vakgebieden`,
    permission: ["coordinator"],
    audit: "signal-settings.changed",
    form: unitFieldForm,
    load: async ({ tx, today }) => ({
      units: await unitTree(tx, today),
      options: await unitOptions(tx, today),
      fields: await unitFields(tx),
    }),
    view: (context, loaded, form) =>
      page(
        signalTexts[context.locale].fieldsTitle,
        <FieldsPage {...{ locale: context.locale, form, ...loaded }} />,
        below(context),
      ),
    submit: async (context, { unitId, words }, { units }) => {
      if (!units.some((unit) => unit.unitId === unitId))
        return refuse(
          "unitId",
          both((t) => t.unknownUnit),
        );
      const each = (words ?? "").split(",").map((word) => word.trim());
      await saveUnitField(
        context,
        unitId,
        each.filter((word) => word !== ""),
      );
      return redirect(
        `${signalsBase}/vakgebieden`,
        both((t) => t.fieldsSaved),
      );
    },
  }),
];
