import type { FormState } from "#platform/http/index.ts";
import {
  ActionGroup,
  ButtonLink,
  ErrorSummary,
  Form,
  PageHeading,
  RadioGroup,
  SubmitButton,
} from "#ui/index.ts";
import { editBase } from "../addresses.ts";
import type { Guide } from "../guide.ts";
import { texts } from "../texts.ts";
import { MissingContacts } from "./missing-contacts.tsx";

/** Whether everybody may read the guide. */
export const OpenForm = ({ guide, form }: { guide: Guide; form: FormState }) => {
  const t = texts[guide.locale];
  return (
    <>
      <PageHeading title={t.openTitle} />
      <MissingContacts guide={guide} />
      <ErrorSummary form={form} />
      <Form action={`${editBase}/openstellen`}>
        <RadioGroup
          name="open"
          label={t.openQuestion}
          hint={t.openHint}
          form={form}
          options={[
            { value: "yes", label: t.yes },
            { value: "no", label: t.no },
          ]}
        />
        <ActionGroup>
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink href={editBase} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
