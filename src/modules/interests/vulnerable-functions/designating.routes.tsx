import { functionTitles, unitOptions } from "#modules/organisations/index.ts";
import { formPage, page, redirect, refuse } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { designationForm } from "../designations/designation.ts";
import { designateUnlessThere } from "../designations/designations.commands.ts";
import { designationTexts } from "../designations/texts.ts";
import { DesignationForm } from "../designations/views/designation-form.tsx";
import { entryAddress, entryPath, homeOf, loadEntry } from "./one-vulnerable.ts";
import type { OnEntry } from "./one-vulnerable.ts";
import { oneVulnerable } from "./vulnerable-function.ts";

/** The coordinator designates a function because of an entry of the inventory. */
export const designatingRoutes: readonly Route[] = formPage({
  path: `${entryPath}/aanwijzen`,
  permission: ["coordinator"],
  audit: "designation.made",
  params: oneVulnerable,
  form: designationForm,
  load: async (context: OnEntry) => {
    const { tx, today } = context;
    const { entry } = await loadEntry(context);
    return { entry, functions: await functionTitles(tx, today), units: await unitOptions(tx, today) };
  },
  initial: ({ entry }, { today }) => ({
    functionTitle: entry.kind === "function" ? entry.title : "",
    unit: entry.unitId,
    startsOn: today,
    reason: entry.why,
  }),
  view: (context, { entry, functions, units: options }, form) => {
    const here = entryAddress(entry.vulnerableFunctionId);
    const props = { locale: context.locale, form, action: `${here}/aanwijzen`, functions, units: options };
    return page(designationTexts[context.locale].newOne, <DesignationForm {...props} />, [
      homeOf(context),
      { href: here, label: entry.title },
    ]);
  },
  submit: async (context, input, { entry, units: options }) => {
    const made = await designateUnlessThere(context, input, {
      units: options,
      vulnerableFunctionId: entry.vulnerableFunctionId,
    });
    if (!made.ok) return refuse(made.field, made.reason);
    return redirect(
      entryAddress(entry.vulnerableFunctionId),
      bothOf(designationTexts)((t) => t.made(input.kinds.length)),
    );
  },
});
