import { CheckboxField, FieldHint, Fieldset, FileField, HiddenField, List } from "#ui/index.ts";
import type { FormState } from "#ui/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { fieldNames } from "../form.ts";
import { writeKept } from "../kept-files.ts";
import type { KeptFile } from "../kept-files.ts";
import { texts } from "../texts.ts";

interface AttachmentsProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly kept: readonly KeptFile[];
  /** Whether a virus scanner looks at what comes in. */
  readonly isScanned: boolean;
  /** The page is there for files only: then one is needed. */
  readonly needed?: boolean;
}

const megabytes = (bytes: number): string => `${Math.max(0.1, bytes / 1_000_000).toFixed(1)} MB`;

const KeptFiles = ({ locale, kept }: Pick<AttachmentsProps, "locale" | "kept">) => {
  const t = texts[locale];
  if (kept.length === 0) return null;
  return (
    <div class="bp-flow" data-kept>
      <p>{t.kept}:</p>
      <List
        items={kept.map(({ name, size, cleaned }) => (
          <>
            {name} ({megabytes(size)}){cleaned && `, ${t.keptCleaned}`}
          </>
        ))}
      />
      {kept.map((file) => (
        <>
          <HiddenField name={fieldNames.kept} value={writeKept(file)} />
          {file.hindrance && (
            <label class="bp-choice">
              <input
                type="checkbox"
                name={fieldNames.asItIs}
                value={file.attachmentId}
                class="utrecht-checkbox utrecht-checkbox--html-input bp-choice__input"
              />
              <span class="utrecht-form-label bp-choice__label">{t.asItIs(file.name)}</span>
            </label>
          )}
          <label class="bp-choice">
            <input
              type="checkbox"
              name={fieldNames.leftOut}
              value={file.attachmentId}
              class="utrecht-checkbox utrecht-checkbox--html-input bp-choice__input"
            />
            <span class="utrecht-form-label bp-choice__label">{t.leaveOut(file.name)}</span>
          </label>
        </>
      ))}
    </div>
  );
};

/** Where files are chosen, what is done with them, and what is not. */
export const AttachmentsPart = ({ locale, form, kept, isScanned, needed = false }: AttachmentsProps) => {
  const t = texts[locale];
  return (
    <Fieldset part legend={t.parts.files}>
      <CheckboxField name={fieldNames.clean} label={t.clean} hint={t.cleanHint} form={form} />
      <KeptFiles locale={locale} kept={kept} />
      <FileField
        name={fieldNames.attachments}
        label={t.files}
        hint={needed ? t.filesKinds : `${t.filesKinds} ${t.filesLater}`}
        form={form}
        multiple
        optional={!needed || kept.length > 0}
      />
      <div data-files />
      <FieldHint>
        <span data-scan>{isScanned ? t.scanned : t.notScanned}</span>
      </FieldHint>
    </Fieldset>
  );
};
