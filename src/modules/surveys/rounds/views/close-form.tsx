import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { PageForm } from "#ui/index.ts";
import { surveysBase } from "../round.ts";
import type { Round } from "../round.ts";
import { texts } from "../texts.ts";

interface CloseFormProps {
  readonly locale: Locale;
  readonly round: Round;
  readonly form: FormState;
}

/** Closing before the day cannot be undone, so it is asked first. */
export const CloseForm = ({ locale, round, form }: CloseFormProps) => {
  const t = texts[locale];
  const at = `${surveysBase}/${round.roundId}`;
  return (
    <PageForm
      title={t.closeNow}
      lead={t.closeLead(round.title[locale])}
      form={form}
      action={`${at}/sluiten`}
      submit={t.closeNow}
      look="danger"
      back={at}
    />
  );
};
