import { Card, Form, Paragraph, Section, SubmitButton } from "#ui/index.ts";
import type { DossierPart } from "../returning/dossier-part.ts";
import { dossierPath } from "../returning/dossier.ts";
import { consentState } from "./consent.rules.ts";
import { consentsOf } from "./consents.queries.ts";
import { texts } from "./texts.ts";

/** Who may know who the reporter is: what is asked, what was agreed to and can be withdrawn, and saying it after all. */
export const identityPart: DossierPart = async ({ writing, dossier, locale }) => {
  const { report, file, number } = dossier;
  const t = texts[locale];
  const here = dossierPath(number);
  const all = await consentsOf(writing.tx, file, report.reportId);
  const consents = all.map((one, at) => ({ ...one, path: `${here}/toestemming/${at + 1}` }));
  const agreed = consents.filter((one) => consentState(one) === "agreed");
  return {
    asks: consents
      .filter((one) => consentState(one) === "open")
      .map(({ path, purpose, to }) => ({
        href: path,
        title: purpose === "forward" ? t.askForwardTitle : t.askIdentityTitle,
        text: t.askText(to),
      })),
    offers:
      report.openness === "anonymous" && report.aboutReportId === null
        ? [{ href: `${here}/naam`, title: t.tell, text: t.tellText }]
        : [],
    shows: (
      <Section title={t.who}>
        <Paragraph>{t.standing[report.openness]}</Paragraph>
        {agreed.map(({ path, purpose, to }) => (
          <Card title={purpose === "forward" ? t.agreedForward(to) : t.agreedIdentity(to)}>
            <Form action={`${path}/intrekken`}>
              <SubmitButton look="secondary" context={to}>
                {t.withdraw}
              </SubmitButton>
            </Form>
          </Card>
        ))}
      </Section>
    ),
  };
};
